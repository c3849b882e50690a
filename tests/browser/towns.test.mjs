// Municipalities that find each other: the table by keyboard, its heads in view, and the map.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openTab } from './browser.mjs';
import { serve } from './site.mjs';

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

for (const width of [1280, 360]) {
  test(`the table scrolls by keyboard, and both its heads stay in view: ${width} px`, async () => {
    const tab = await openTab(browser, server, { viewport: { width, height: 500 }, reducedMotion: 'reduce' });
    await tab.go('matrix.html');
    const region = tab.page.getByRole('region', { name: 'Tabelle' });
    await region.focus();
    for (const key of ['PageDown', 'PageDown', ...Array(8).fill('ArrowRight')]) await tab.page.keyboard.press(key);
    const scrolled = () => region.evaluate(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }));
    await tab.page.waitForFunction((box) => box.scrollTop > 0, await region.elementHandle());
    if (width < 1000) assert.ok((await scrolled()).scrollLeft > 0, 'it scrolls sideways');
    const box = await region.boundingBox();
    const column = await region.getByRole('columnheader').first().boundingBox();
    const row = await region.getByRole('rowheader').last().boundingBox();
    assert.ok(Math.abs(column.y - box.y) < 3, 'the names of the municipalities stay at the top');
    assert.ok(Math.abs(row.x - box.x) < 3, 'the names of the topics stay at the side');
    await tab.finish();
  });
}

test('a cell that has the focus is not hidden behind the heads', async () => {
  const tab = await openTab(browser, server, { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  await tab.go('matrix.html');
  const cells = tab.page.locator('.matrix td a');
  const count = await cells.count();
  assert.ok(count > 20);
  await cells.nth(count - 1).focus();
  for (let step = 0; step < 25; step += 1) {
    await tab.page.keyboard.press('Shift+Tab');
    const covered = await tab.page.evaluate(() => {
      const { left, right, top, height } = document.activeElement.getBoundingClientRect();
      const isSeen = (x) => document.activeElement.contains(document.elementFromPoint(x, top + height / 2));
      return isSeen(left + 2) || isSeen(right - 2) ? null : document.activeElement.textContent;
    });
    assert.equal(covered, null, 'the focus is in view');
  }
  await tab.finish();
});

test('a screen reader hears what a cell says, and where a cell is empty', async () => {
  const tab = await openTab(browser, server);
  await tab.go('matrix.html');
  const cell = tab.page.getByRole('link', { name: '2 Sessions: Digitale Aktenführung, Bad Muster, will weiterarbeiten, geplant', exact: true });
  assert.equal(await cell.count(), 1);
  const names = await tab.page.locator('.matrix td a').evaluateAll((links) => links.map((link) => link.textContent));
  for (const name of names) assert.match(name, /^\d+ Sessions?: .+, .+/);
  assert.ok((await tab.page.getByRole('cell', { name: /keine$/ }).count()) > 0, 'an empty cell says so');
  await tab.finish();
});

test('a cell with several sessions leads to the place that lists them', async () => {
  const tab = await openTab(browser, server);
  await tab.go('matrix.html');
  const link = tab.page.locator('.matrix td a', { hasText: /^2 Sessions: Digitale Aktenführung, Bad Muster/ });
  await link.click();
  assert.match(tab.page.url(), /kommunen\/bad-muster\.html#topic-digitale-aktenfuehrung$/);
  assert.equal(await tab.page.locator('#topic-digitale-aktenfuehrung + ul > li').count(), 2);
  await tab.finish();
});

test('each dot of the map is a link with a name, within its reach by mouse and by keyboard', async () => {
  const tab = await openTab(browser, server, { viewport: { width: 360, height: 900 } });
  await tab.go('kommunen/index.html');
  const dots = tab.page.locator('.map svg a');
  assert.equal(await dots.count(), 8);
  assert.equal(await tab.page.getByRole('link', { name: 'Norderstedt, 4 Sessions' }).count(), 1);
  for (const reach of await tab.page.locator('.map-reach').all()) {
    const { width } = await reach.boundingBox();
    assert.ok(width >= 20, `${width} px across`);
  }
  await dots.first().focus();
  await tab.page.keyboard.press('Tab');
  assert.equal(await tab.page.evaluate(() => document.activeElement.closest('svg') !== null), true, 'the next stop is the next dot');
  await tab.page.getByRole('link', { name: 'Norderstedt, 4 Sessions' }).press('Enter');
  assert.match(tab.page.url(), /kommunen\/norderstedt\.html$/);
  await tab.finish();
});
