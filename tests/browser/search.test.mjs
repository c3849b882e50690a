// The search: typing, hits, filters, address, keyboard, and what there is without it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch, openTab } from './browser.mjs';
import { files, serve } from './site.mjs';

const SEARCH = 'suche.html';

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const field = (page) => page.getByLabel('Suchbegriffe');
const heading = (page) => page.locator('#_count');
const titles = (page) => page.locator('.hit-title').allInnerTexts();

/** How many hits there are, as soon as what is asked for has been answered. */
async function counted(page) {
  await heading(page).waitFor();
  const text = await heading(page).innerText();
  return text === 'Keine Treffer' ? 0 : Number(/\d+/.exec(text.replaceAll('.', ''))[0]);
}

/** Waits for another answer than `before`. */
const changed = (page, before) =>
  page.waitForFunction((before) => document.querySelector('#_results').innerText !== before, before);

/** Waits for the answer to all that was typed: letters may come so slowly that parts of a word are answered too. */
const answered = (page, query) =>
  page.waitForFunction((query) => {
    const [count, said] = ['#_count', '[role=status]'].map((part) => document.querySelector(part).textContent);
    return new URLSearchParams(location.search).get('q') === query && count && said.includes(count);
  }, query);

const leftSearch = (url) => !url.pathname.endsWith(SEARCH);

const shown = (page) => page.locator('#_results').innerText();

async function ask(tab, query) {
  await tab.page.goto(`${tab.site.base}${SEARCH}?${new URLSearchParams(query)}`);
  return counted(tab.page);
}

async function open(site, options) {
  return { ...(await openTab(browser, site, options)), site };
}

for (const [where, site] of [['a web server', () => server], ['a folder', files]]) {
  test(`typing finds, and the address tells what: ${where}`, async () => {
    const tab = await open(site());
    const { page } = tab;
    await tab.go(SEARCH);
    assert.ok(await page.locator('#_lists').isVisible(), 'the lists are there until something is searched for');
    await field(page).pressSequentially('personalakte', { delay: 30 });
    await answered(page, 'personalakte');
    assert.ok((await counted(page)) > 0);
    assert.ok((await page.locator('.hit mark', { hasText: /akte/i }).count()) > 0);
    assert.ok(await page.locator('#_lists').isHidden());
    assert.match(page.url(), /\?q=personalakte$/);
    assert.match(await page.title(), /^„personalakte“ – Suche – /);
    assert.equal(await page.evaluate(() => document.activeElement.id), '_query', 'the focus stays');

    await page.goBack();
    await page.locator('#_lists').waitFor({ state: 'visible' });
    assert.equal(await field(page).inputValue(), '', 'typing is one step of the history');
    await page.goForward();
    await page.locator('.hit').first().waitFor();
    assert.equal(await field(page).inputValue(), 'personalakte');
    await tab.finish();
  });

  test(`a field on another page leads to the hits, and a hit to its place: ${where}`, async () => {
    const tab = await open(site());
    const { page } = tab;
    await tab.go('sessions/datenschutz-im-alltag.html');
    await field(page).fill('Datenschutz');
    await field(page).press('Enter');
    await page.waitForURL(/\/suche\.html\?q=Datenschutz$/);
    const before = await counted(page);
    assert.ok(before > 1);
    const hit = page.locator('.hit-title a').first();
    const href = await hit.evaluate((link) => link.href);
    await hit.click();
    await page.waitForURL(href);
    const { hash } = new URL(href);
    if (hash) assert.equal(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count(), 1);
    await page.goBack();
    assert.equal(await counted(page), before);
    await tab.finish();
  });
}

test('whoever gets the address finds what was found while typing', async () => {
  const tab = await open(server);
  const { page } = tab;
  await tab.go(SEARCH);
  await field(page).fill('personalak');
  await counted(page);
  const seen = await titles(page);
  assert.ok(seen.length > 0);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await counted(other);
  assert.deepEqual(await titles(other), seen);
  await other.close();
  await tab.finish();
});

test('filters count, stand in the address, and can be taken back', async () => {
  const tab = await open(server);
  const { page } = tab;
  const all = await ask(tab, { q: 'Akte' });
  const kinds = await page.locator('.search-kind:visible .count').allInnerTexts();
  assert.ok(kinds.length > 2, `${kinds}`);

  let before = await shown(page);
  await page.getByRole('radio', { name: /^Sessions/ }).check();
  await changed(page, before);
  assert.match(page.url(), /\?q=Akte&kind=session$/);
  const sessions = await counted(page);
  assert.ok(sessions > 0 && sessions < all, `${sessions} of ${all}`);
  assert.ok((await page.locator('.hit-kind').allInnerTexts()).every((kind) => kind.trim() === 'Session'));

  before = await shown(page);
  const topic = page.getByLabel('Thema');
  const option = topic.locator('option').nth(1);
  const [label, count] = /^(.*) \((\d+)\)$/.exec(await option.innerText()).slice(1);
  await topic.selectOption(await option.getAttribute('value'));
  await changed(page, before);
  assert.equal(await counted(page), Number(count), 'as many as the list said');
  assert.match(page.url(), /&kind=session&topic=[a-z-]+$/);

  await page.reload();
  assert.equal(await counted(page), Number(count));
  assert.ok(await page.getByRole('radio', { name: /^Sessions/ }).isChecked());
  before = await shown(page);
  await page.getByRole('button', { name: `Thema: ${label} – Filter entfernen` }).click();
  await changed(page, before);
  assert.equal(await counted(page), sessions);
  assert.equal(await page.evaluate(() => document.activeElement.id), '_count', 'the focus does not get lost');
  // From filters taken back to none chosen, each step seen before the next: the address is ahead of the hits.
  for (const expected of [Number(count), sessions, all]) {
    before = await shown(page);
    await page.goBack();
    await changed(page, before);
    assert.equal(await counted(page), expected);
  }
  assert.doesNotMatch(page.url(), /kind/);
  await tab.finish();
});

test('more hits come when they are asked for', async () => {
  const tab = await open(server);
  const { page } = tab;
  const all = await ask(tab, { q: 'Akte' });
  assert.ok(all > 10);
  assert.equal(await page.locator('.hit').count(), 10);
  await page.getByRole('button', { name: 'Weitere Treffer' }).click();
  await page.locator('.hit').nth(10).waitFor();
  assert.equal(await page.locator('.hit').count(), Math.min(all, 20));
  assert.ok(await page.locator('.hit').nth(10).locator('.hit-title a').evaluate((link) => link === document.activeElement));
  const seen = await titles(page);
  await page.locator('.hit-title a').nth(11).click();
  await page.waitForURL(leftSearch);
  await page.goBack();
  await page.locator('.hit').nth(11).waitFor();
  assert.deepEqual(await titles(page), seen, 'who comes back finds as many');
  await tab.finish();
});

test('the keyboard is enough', async () => {
  const tab = await open(server);
  const { page } = tab;
  await ask(tab, { q: 'Datenschutz' });
  const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
  const all = await titles(page);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), all[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), all[1]);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), all[0]);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), '_query');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await focused(), '_query');
  assert.equal(await field(page).inputValue(), 'Datenschutz');
  const listedAnew = async (before) => {
    await page.waitForFunction((before) => !before.isConnected, before);
    await page.waitForFunction((all) => [...document.querySelectorAll('.hit-title')].map((title) => title.innerText).join() === all, all.join());
  };
  const first = () => page.locator('.hit').first().elementHandle();
  const beforeTyping = await first();
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  assert.equal(await field(page).inputValue(), 'xDatenschutz', 'the keys of the field itself are left alone');
  await page.keyboard.press('Backspace');
  await listedAnew(beforeTyping);
  // Who is quicker than the answer to what was typed keeps the place among the hits.
  const beforeBlank = await first();
  await page.keyboard.press('Home');
  await page.keyboard.type(' ');
  await page.keyboard.press('ArrowDown');
  await listedAnew(beforeBlank);
  assert.equal(await focused(), all[0]);
  assert.equal((await field(page).inputValue()).trim(), 'Datenschutz');
  // No key alone does anything: letters belong to those who speak to their computer.
  for (const key of ['s', '/', 'f', 'k']) await page.keyboard.press(key);
  assert.equal((await field(page).inputValue()).trim(), 'Datenschutz');
  const href = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press('Enter');
  await page.waitForURL(href);
  await tab.finish();
});

test('how many hits there are is said once typing has stopped', async () => {
  const tab = await open(server);
  const { page } = tab;
  await tab.go(SEARCH);
  const said = page.getByRole('status');
  await field(page).pressSequentially('scannen', { delay: 20 });
  await page.locator('.hit').first().waitFor();
  assert.equal(await said.innerText(), '', 'not with every letter');
  await answered(page, 'scannen');
  assert.ok((await said.innerText()).startsWith(await heading(page).innerText()));
  await tab.finish();
});

test('while an answer is on its way, nothing is said of the one before', async () => {
  const tab = await open(server);
  const { page } = tab;
  assert.equal(await ask(tab, { q: 'xqzwvk' }), 0);
  await page.route(/\/suche\/[ept]\d/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.evaluate(() => {
    const announcer = document.querySelector('[role=status]');
    new MutationObserver(() => (window.said = [...(window.said ?? []), announcer.textContent])).observe(announcer, { childList: true });
  });
  await field(page).fill('scannen');
  await page.locator('.hit').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role=status]').textContent.includes(document.querySelector('#_count').textContent));
  assert.deepEqual(await page.evaluate(() => window.said), [await heading(page).innerText()]);
  await tab.finish();
});

test('a typing error is forgiven and told, and nothing found is no dead end', async () => {
  const tab = await open(server);
  const { page } = tab;
  assert.ok((await ask(tab, { q: 'datenshutz' })) > 0);
  assert.match(await page.locator('#_corrected').innerText(), /^Treffer für „datenschutz“ statt „datenshutz“\.$/i);
  assert.equal(await ask(tab, { q: 'xqzwvk' }), 0);
  assert.ok(await page.locator('#_none').isVisible());
  const results = await page.locator('#_results').boundingBox();
  assert.ok(results.width > 800, 'no column is kept free for filters that are not there');
  assert.ok(await page.locator('#_lists').isVisible());
  assert.ok((await page.locator('#_lists a:visible').count()) > 20);
  await tab.finish();
});

test('an empty field shows the lists again', async () => {
  const tab = await open(server);
  const { page } = tab;
  const sessions = await ask(tab, { q: 'Akte', kind: 'session' });
  const before = await shown(page);
  await field(page).fill('');
  await changed(page, before);
  assert.ok((await counted(page)) > sessions, 'all that the filter lets through');
  await page.getByLabel('Alle Treffer').check();
  await page.locator('#_lists').waitFor({ state: 'visible' });
  assert.ok(await page.locator('#_found').isHidden());
  assert.ok(!page.url().includes('?'), page.url());
  await tab.finish();
});

test('where the index is missing, that is said, and the lists are there', async () => {
  const tab = await open(server);
  const { page } = tab;
  await page.route(/\/suche\/manifest\.js/, (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  await page.goto(`${server.base}${SEARCH}?q=Akte`);
  const failed = page.getByText('Die Suche lässt sich gerade nicht laden');
  await failed.first().waitFor();
  assert.ok(await page.locator('#_lists').isVisible());
  assert.ok(await page.locator('#_found').isHidden());
  await page.context().close();
});

test('hits that cannot be loaded take away none that are there', async () => {
  const tab = await open(server);
  const { page } = tab;
  await ask(tab, { q: 'Akte' });
  await page.route(/\/suche\/t\d+-/, (route) => route.fulfill({ status: 404, body: '' }));
  const more = page.getByRole('button', { name: 'Weitere Treffer' });
  await more.click();
  const failed = page.locator('#_more-failed');
  await failed.waitFor();
  assert.equal((await titles(page)).length, 10);
  await page.unroute(/\/suche\/t\d+-/);
  await more.click();
  await failed.waitFor({ state: 'hidden' });
  assert.equal((await titles(page)).length, 20);
  await page.context().close();
});

test('it is told that an answer takes long, and no longer when it is there', async () => {
  const tab = await open(server);
  const { page } = tab;
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  await page.route(/\/suche\/manifest\.js/, async (route) => {
    await asked;
    await route.continue();
  });
  // What is asked for from the start is part of loading the page.
  await page.goto(`${server.base}${SEARCH}?q=Akte`, { waitUntil: 'commit' });
  const slow = page.getByText('Die Suche läuft …');
  await slow.waitFor();
  answer();
  await page.locator('.hit').first().waitFor();
  assert.ok(await slow.isHidden());
  assert.equal(await page.locator('#_results').getAttribute('aria-busy'), 'false');
  await tab.finish();
});

test('where the script itself is missing, that is said in the end', async () => {
  const tab = await open(server);
  const { page } = tab;
  await page.route(/\/theme\/search\.js/, (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  await tab.go(SEARCH);
  const told = page.getByText('Die Suche braucht JavaScript');
  assert.ok(await told.isHidden(), 'it may still come');
  await told.waitFor();
  await tab.finish();
});

for (const width of [1280, 360]) {
  test(`nothing moves when the search is ready, or hits come: ${width} px`, async () => {
    for (const query of ['', '?q=Akte', '?kind=question']) {
      const tab = await open(server, { viewport: { width, height: 800 } });
      const { page } = tab;
      await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${server.base}${SEARCH}${query}`);
      await (query ? page.locator('.hit').first() : field(page)).waitFor();
      await page.waitForTimeout(300);
      assert.ok((await page.evaluate(() => window.moved)) < 0.01, query);
      await tab.finish();
    }
  });
}

test('without scripts the field leads to lists of everything', async () => {
  const tab = await open(server, { javaScriptEnabled: false });
  const { page } = tab;
  await tab.go('themen/index.html');
  await field(page).fill('akte');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.waitForURL(/\/suche\.html\?q=akte$/);
  assert.ok(await page.getByText('Die Suche braucht JavaScript').isVisible());
  assert.equal(await page.locator('main form:visible').count(), 0, 'nothing is offered that does not work');
  assert.ok((await page.locator('main a:visible').count()) > 40);
  await tab.finish();
});

test('the server is told nothing of what is typed', async () => {
  const tab = await open(server);
  const { page } = tab;
  const told = [];
  page.on('request', (request) => told.push(request.url(), request.allHeaders().catch(() => ({}))));
  await tab.go(SEARCH);
  await field(page).pressSequentially('personalakte', { delay: 30 });
  await answered(page, 'personalakte');
  await page.locator('.hit-title a').first().click();
  await page.waitForURL(leftSearch);
  const all = await Promise.all(told);
  assert.ok(all.length > 4);
  assert.deepEqual(all.map((words) => JSON.stringify(words)).filter((words) => /[?&]q=/.test(words)), []);
  await tab.finish();
});

for (const [how, options] of [
  ['as it comes', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 320, height: 640 } }],
]) {
  test(`axe finds nothing in hits: ${how}`, async () => {
    const tab = await open(server, options);
    const { page } = tab;
    for (const query of [{ q: 'Akte', kind: 'outcome' }, { q: 'datenshutz' }, { q: 'xqzwvk' }]) {
      await ask(tab, query);
      if (how === 'on a phone') await page.locator('#_refine').evaluate((details) => (details.open = true));
      const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
      const { violations } = await axe.analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], JSON.stringify(query));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
    }
    await tab.finish();
  });
}

test('on a phone the filters are folded in until they are wanted', async () => {
  const tab = await open(server, { viewport: { width: 360, height: 740 } });
  const { page } = tab;
  await ask(tab, { q: 'Akte' });
  assert.ok(await page.getByLabel('Thema').isHidden());
  await page.getByText('Treffer eingrenzen').click();
  assert.ok(await page.getByLabel('Thema').isVisible());
  await tab.finish();
});

test('what stands below the field keeps its distance', async () => {
  const tab = await open(server);
  const { page } = tab;
  await tab.go(SEARCH);
  const [tips, lists] = await Promise.all(['#_tips', '#_lists'].map((id) => page.locator(id).boundingBox()));
  assert.ok(lists.y - tips.y - tips.height >= 16);
  await tab.finish();
});

test('paper tells what the hits are for', async () => {
  const tab = await open(server);
  const { page } = tab;
  await ask(tab, { q: 'Akte' });
  const asked = page.getByText('Suchbegriffe: Akte');
  assert.ok(await asked.isHidden(), 'the field is there');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await asked.isVisible());
  assert.ok(await field(page).isHidden());
  await tab.finish();
});

test('marks are seen in forced colours too', async () => {
  const tab = await open(server, { forcedColors: 'active' });
  const { page } = tab;
  await ask(tab, { q: 'Akte' });
  const mark = page.locator('.hit mark').first();
  assert.notEqual(await mark.evaluate((mark) => getComputedStyle(mark).outlineStyle), 'none');
  await tab.finish();
});
