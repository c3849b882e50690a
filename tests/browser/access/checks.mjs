// What every page is asked, in the order in which it costs least: the window changes size a few times only.

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

/** Rules of axe that depend on colours and sizes; all others judge the markup, which is one for all. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'css-orientation-lock'];

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks the page that is open in `page`; gives complaints as text. `titles` has the heading of each page of the site. */
export async function judge(page, titles) {
  const wrongs = [];
  await page.evaluate((all) => Object.assign(globalThis.access, { titles: all }), titles);
  const ask = async (what, ...names) => {
    for (const name of names) {
      const found = await page.evaluate((asked) => globalThis.access[asked](), name);
      wrongs.push(...found.map((wrong) => `${what}: ${name}: ${wrong}`));
    }
  };

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await ask('markup', 'landmarks', 'headings', 'tables', 'links', 'pictures', 'languages');
  wrongs.push(...(await axe(page, 'light, 1280 px')));
  await ask('light, 1280 px', 'sideways', 'scrollers', 'clipped', 'overlaps', 'marks', 'motion');
  wrongs.push(...(await walk(page, 'Tab', 'by Tab, 1280 px')));
  wrongs.push(...(await pressKeys(page)));

  await page.emulateMedia({ colorScheme: 'dark' });
  wrongs.push(...(await axe(page, 'dark, 1280 px', LOOKS)));
  await ask('dark, 1280 px', 'marks');
  wrongs.push(...(await walk(page, 'Tab', 'by Tab, dark', 30)));
  await page.emulateMedia({ forcedColors: 'active' });
  await ask('forced colours', 'marks');
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize(NARROW);
  wrongs.push(...(await axe(page, 'dark, 320 px', LOOKS)));

  await page.emulateMedia({ colorScheme: 'light' });
  wrongs.push(...(await axe(page, 'light, 320 px', LOOKS)));
  await ask('320 px', 'sideways', 'scrollers', 'clipped', 'overlaps');
  wrongs.push(...(await walk(page, 'Shift+Tab', 'by Shift+Tab, 320 px')));
  await page.evaluate(() => globalThis.access.setSpacing(true));
  await ask('320 px, wider text', 'sideways', 'clipped', 'overlaps');
  await page.evaluate(() => globalThis.access.setSpacing(false));

  // What a window of 1280 px shows at a zoom of 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  await ask('200 % zoom', 'sideways', 'scrollers', 'clipped', 'overlaps');

  await page.emulateMedia({ media: 'print' });
  await ask('on paper', 'print');
  await page.emulateMedia({ media: null });
  await page.setViewportSize(WIDE);
  return wrongs;
}

/** Asks again in a browser that is set to letters of twice the size, which the widths of style sheets follow. */
export async function judgeLarge(page) {
  const wrongs = [];
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['sideways', 'clipped', 'overlaps']) {
      const found = await page.evaluate((asked) => globalThis.access[asked](), name);
      wrongs.push(...found.map((wrong) => `200 % text, ${width} px: ${name}: ${wrong}`));
    }
  }
  return wrongs;
}

/** What axe-core finds, by all rules of the standard or by some. */
async function axe(page, when, rules) {
  const options = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: STANDARD },
    // Off by default, but the theme promises targets of 24 px (WCAG 2.2).
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  };
  const violations = await page.evaluate(async (asked) => (await globalThis.axe.run(document, asked)).violations, options);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${when}: axe: ${id}: ${node.html}\n    ${node.failureSummary}`));
}

/** Goes through the whole page, or through its first stops, and looks at each. */
async function walk(page, key, when, longest = Infinity) {
  const count = await page.evaluate((isBack) => globalThis.access.startWalk(isBack), key !== 'Tab');
  // Scrolling boxes are stops too, though markup does not tell; and the last press leaves the page.
  for (let press = 0; press < Math.min(count + 12, longest); press += 1) {
    await page.keyboard.press(key);
    if (press + 1 >= count && (await page.evaluate(() => document.activeElement === document.body))) break;
  }
  const wrongs = await page.evaluate(([isBack, isWhole]) => globalThis.access.endWalk(isBack, isWhole), [key !== 'Tab', longest === Infinity]);
  return wrongs.map((wrong) => `${when}: ${wrong}`);
}

/** Letters, digits and signs do nothing by themselves: whoever speaks to the computer would set them off (2.1.4). */
async function pressKeys(page) {
  await page.evaluate(() => globalThis.access.startKeys());
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]#+-*') await page.keyboard.press(key);
  return page.evaluate(() => globalThis.access.endKeys());
}

/** The first stop leads past the menu (2.4.1). */
export async function skip(page) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const { top, left, width, height } = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href') ?? '', isSeen: top >= 0 && left >= 0 && width > 1 && height > 1 };
  });
  const wrongs = [];
  if (!/^#/.test(first.href)) wrongs.push(`skip link: the first stop leads to „${first.href}“`);
  if (!first.isSeen) wrongs.push('skip link: it is not seen while it has the focus');
  await page.keyboard.press('Enter');
  if (!(await page.evaluate(() => document.activeElement.matches('main')))) wrongs.push('skip link: the focus is not on the text');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => {
    const main = document.querySelector('main');
    return document.activeElement === document.body || !(main.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING);
  });
  if (!isInside) wrongs.push('skip link: the next stop lies before the text');
  return wrongs;
}
