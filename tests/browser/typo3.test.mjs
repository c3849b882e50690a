// The site below TYPO3's fileadmin/, where neither styles nor scripts are let through and pages are in a sandbox: what is
// left must read well, link well, and promise nothing that does not work.

import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { folder, pages, serve, TYPO3 } from './site.mjs';

const WIDTH = 1280;

let browser;
let server;
const kinds = await pageOfEachKind();
before(async () => {
  browser = await launch();
  server = await serve({ headers: TYPO3 });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A tab in which only the policy itself is complained about. */
async function openTab() {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: WIDTH, height: 800 } });
  const page = await context.newPage();
  const wrongs = [];
  page.on('pageerror', (error) => wrongs.push(`script: ${error} (${page.url()})`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.base)) wrongs.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  return {
    page,
    go: (path) => page.goto(server.base + path.split('/').map(encodeURIComponent).join('/')),
    finish: async () => {
      await context.close();
      assert.deepEqual(wrongs, []);
    },
  };
}

test('no style and no script is let through', async () => {
  const tab = await openTab();
  await tab.go('index.html');
  const { family, origin } = await tab.page.evaluate(() => ({ family: getComputedStyle(document.body).fontFamily, origin: self.origin }));
  assert.match(family, /times|serif/i, 'the style of the browser itself');
  assert.equal(origin, 'null', 'a sandbox');
  await tab.finish();
});

test('a reader gets from the start to an outcome and back', async () => {
  const tab = await openTab();
  const { page } = tab;
  await tab.go('index.html');
  const way = [page.url()];
  for (const folder of ['themen', 'kommunen', 'sessions', 'was-herauskam']) {
    await page.locator(`main a[href*="${folder}/"]:not([href$="index.html"]):visible`).first().click();
    await page.waitForURL(new RegExp(`/${folder}/`));
    assert.notEqual((await page.locator('h1').innerText()).trim(), '');
    way.push(page.url());
  }
  for (const before of way.slice(0, -1).reverse()) {
    await page.goBack();
    assert.equal(page.url(), before);
  }
  await tab.finish();
});

test('nothing is offered that needs a script', async () => {
  const tab = await openTab();
  for (const path of kinds) {
    await tab.go(path);
    const dead = await tab.page.locator('form, input:not([type=checkbox]), select, button, textarea').evaluateAll((all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(dead, [], path);
  }
  await tab.finish();
});

test('in place of the search field a link leads to lists of everything', async () => {
  const tab = await openTab();
  const { page } = tab;
  await tab.go('themen/index.html');
  await page.locator('header').getByRole('link', { name: 'Suche', exact: true }).click();
  await page.waitForURL(/\/suche\.html$/);
  assert.ok(await page.getByText('Die Suche braucht JavaScript').isVisible());
  assert.ok((await page.locator('main a:visible').count()) > 40);
  await tab.finish();
});

test('drawings keep their size', async () => {
  const tab = await openTab();
  for (const path of kinds) {
    await tab.go(path);
    const large = await tab.page.locator('svg, img').evaluateAll((all, width) => {
      const limit = (element) => (element.matches('.icon') ? 48 : element.localName === 'svg' ? 0.5 * width : width);
      const found = all.filter((element) => element.getBoundingClientRect().width > limit(element));
      return found.map((element) => `${Math.round(element.getBoundingClientRect().width)} px: ${element.outerHTML.slice(0, 120)}`);
    }, WIDTH);
    assert.deepEqual(large, [], path);
  }
  await tab.finish();
});

test('only tables are wider than the window, and the way past the menu comes first', async () => {
  const tab = await openTab();
  for (const path of kinds) {
    await tab.go(path);
    const { first, wide } = await tab.page.evaluate((width) => ({
      first: document.querySelector('body a')?.getAttribute('href'),
      // Nothing but styles could let a table scroll within the page.
      wide: [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width && !element.closest('table'))
        .map((element) => element.outerHTML.slice(0, 120)),
    }), WIDTH);
    assert.match(first, /^#/, path);
    assert.deepEqual(wide, [], path);
  }
  await tab.finish();
});

test('words stay apart that only styles set apart', async () => {
  const tab = await openTab();
  for (const path of kinds) {
    await tab.go(path);
    const glued = await tab.page.evaluate(() => {
      const isInline = (node) => node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display === 'inline' && node.localName !== 'br';
      const ends = (text) => /[\p{L}\p{N}]$/u.test(text);
      const begins = (text) => /^[\p{L}\p{N}]/u.test(text);
      const found = [];
      for (const element of document.querySelectorAll('body span, body a, body b, body small, body time, body abbr')) {
        const next = element.nextSibling;
        if (!next || !isInline(next) || !element.checkVisibility() || !next.checkVisibility()) continue;
        if (ends(element.textContent) && begins(next.textContent)) found.push(`${element.outerHTML}${next.outerHTML}`.slice(0, 200));
      }
      return found;
    });
    assert.deepEqual(glued, [], path);
  }
  await tab.finish();
});

/**
 * One page of each kind: every page of the top folder, every list, and of each folder the largest page,
 * which shows most. A new kind of page is among them without anyone having to think of it.
 */
async function pageOfEachKind() {
  const kinds = new Map();
  for (const path of pages) {
    const [name, ...above] = path.split('/').reverse();
    const isItem = above.length > 0 && !/^(index|seite-\d+|page-\d+)\.html$/.test(name);
    const kind = isItem ? `${above.reverse().join('/')}/…` : path;
    const { size } = await stat(join(folder, path));
    if (!kinds.has(kind) || kinds.get(kind).size < size) kinds.set(kind, { path, size });
  }
  return [...kinds.values()].map(({ path }) => path);
}
