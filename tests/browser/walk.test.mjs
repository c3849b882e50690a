// A reader clicks through the site, behind a web server and from a folder, with and without scripts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openTab } from './browser.mjs';
import { files, pages, serve } from './site.mjs';

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

for (const [where, site] of [['a web server', () => server], ['a folder', files]]) {
  for (const javaScriptEnabled of [true, false]) {
    test(`from start to topic, municipality, session and back: ${where}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const tab = await openTab(browser, site(), { javaScriptEnabled });
      await tab.go('index.html');
      const title = await heading(tab.page);
      const way = [title];
      for (const folder of ['themen', 'kommunen', 'sessions']) {
        way.push(await followLinkInto(tab.page, folder));
      }
      assert.equal(new Set(way).size, way.length, `each click leads to another page: ${way.join(' → ')}`);
      for (const before of way.slice(0, -1).reverse()) {
        await tab.page.goBack();
        assert.equal(await heading(tab.page), before);
      }
      await tab.finish();
    });
  }

  test(`every page of the site opens: ${where}`, async () => {
    const tab = await openTab(browser, site());
    for (const path of pages) {
      await tab.go(path);
      assert.notEqual(await heading(tab.page), '', path);
    }
    await tab.finish();
  });
}

test('the title in the header leads to the start page from every kind of page', async () => {
  const tab = await openTab(browser, server);
  for (const path of pages.filter((path) => path.endsWith('/index.html') || path === 'programm.html')) {
    await tab.go(path);
    await tab.page.locator('header a[href$="index.html"]').first().click();
    assert.equal(tab.page.url(), `${server.base}index.html`, path);
  }
  await tab.finish();
});

/** The one `h1`. */
async function heading(page) {
  const headings = await page.locator('h1').allInnerTexts();
  assert.equal(headings.length, 1, `one h1 on ${page.url()}`);
  return headings[0].trim();
}

/** Clicks the first link of the text that leads to a thing in `folder`; gives the heading found there. */
async function followLinkInto(page, folder) {
  const link = page.locator(`main a[href*="${folder}/"]:not([href$="index.html"]):visible`).first();
  assert.ok(await link.count(), `${page.url()} links to something in ${folder}/`);
  await link.click();
  assert.match(page.url(), new RegExp(`/${folder}/[^/]+\\.html`));
  return heading(page);
}
