// What came out: the filters of a list, with mouse and keyboard, and the list without them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch, openTab } from './browser.mjs';
import { files, pages, serve } from './site.mjs';

const LIST = 'was-herauskam/offene-fragen.html';
const STEPS = 'was-herauskam/naechste-schritte.html';

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

/** „12 von 44“ as two numbers, once the list below holds as many. */
async function counts(page) {
  const [shown, all] = (await page.getByRole('status').innerText()).match(/\d+/g).map(Number);
  return { shown, all };
}

/** Waits until the filter has done its work: it loads its data when they are first wanted. */
async function settled(page, listed) {
  await page.waitForFunction((listed) => document.querySelectorAll('#_results .entry').length === listed, listed);
}

for (const [where, site] of [['a web server', () => server], ['a folder', files]]) {
  test(`filters count, stand in the address, and go back: ${where}`, async () => {
    const tab = await openTab(browser, site());
    const { page } = tab;
    await tab.go(LIST);
    const { shown, all } = await counts(page);
    assert.equal(shown, all);
    assert.ok(all > 10);
    const group = page.locator('.ledger', { has: page.locator('h2', { hasText: 'Datenschutz' }) });
    const expected = await group.locator('.entry').allInnerTexts();

    await page.getByLabel('Thema').selectOption('Datenschutz');
    await settled(page, expected.length);
    assert.deepEqual(await counts(page), { shown: expected.length, all });
    assert.match(page.url(), /\?thema=datenschutz$/);
    assert.ok(await page.locator('#_list').isHidden(), 'the whole list makes room');
    const found = await page.locator('#_results .entry > a').allInnerTexts();
    assert.ok(found.every((text) => expected.some((whole) => whole.includes(text))), `${found} of ${expected}`);

    await page.getByLabel('Enthält').pressSequentially('protokolldaten');
    await settled(page, 1);
    assert.match(page.url(), /\?thema=datenschutz&text=protokolldaten$/);
    assert.deepEqual(await counts(page), { shown: 1, all });

    await page.goBack();
    await settled(page, expected.length);
    assert.equal(await page.getByLabel('Enthält').inputValue(), '', 'typing made one step of the history');
    await page.goBack();
    await page.locator('#_list').waitFor({ state: 'visible' });
    assert.deepEqual(await counts(page), { shown: all, all });
    await page.goForward();
    await settled(page, expected.length);

    await page.locator('#_results .entry > a').first().click();
    assert.match(page.url(), /sessions\/datenschutz-im-alltag\.html#o-/, 'an entry leads to its place in the note');
    await page.goBack();
    await settled(page, expected.length);
    await tab.finish();
  });
}

test('an address with filters opens filtered', async () => {
  const tab = await openTab(browser, server);
  const { page } = tab;
  await page.goto(`${server.base}${STEPS}?stand=erledigt&kommune=bad-muster&thema=gibt-es-nicht`);
  await page.locator('#_results').waitFor({ state: 'visible' });
  assert.equal(await page.getByLabel('Stand').inputValue(), 'erledigt');
  assert.equal(await page.getByLabel('Thema').inputValue(), '', 'what is not known is passed over');
  const states = await page.locator('#_results .state').allInnerTexts();
  assert.ok(states.length > 0 && states.every((state) => state.includes('erledigt')), `${states}`);
  const { shown } = await counts(page);
  assert.equal(shown, states.length);
  await tab.finish();
});

test('a filtered list leads wherever the whole list leads', async () => {
  const tab = await openTab(browser, server);
  const { page } = tab;
  await tab.go(STEPS);
  const whole = await page.locator('#_list a').evaluateAll((links) => links.map((link) => decodeURIComponent(link.href)));
  await page.getByLabel('Stand').selectOption('erledigt');
  await page.locator('#_results').waitFor({ state: 'visible' });
  const { shown } = await counts(page);
  const links = page.locator('#_results .outcome-meta a');
  const found = await links.evaluateAll((links) => links.map((link) => decodeURIComponent(link.href)));
  assert.equal(found.filter((href) => href.startsWith('mailto:')).length, shown, 'one to tell how it went');
  assert.ok(found.length > shown, 'and some to who does it');
  for (const href of found) assert.ok(whole.includes(href), href);
  await tab.finish();
});

test('words are found however they are spelled, and nothing found is said', async () => {
  const tab = await openTab(browser, server);
  const { page } = tab;
  await tab.go(LIST);
  const found = [];
  for (const spelling of ['dürfen', 'duerfen', 'DURFEN']) {
    await page.goto(`${server.base}${LIST}?text=${encodeURIComponent(spelling)}`);
    await page.locator('#_results').waitFor({ state: 'visible' });
    found.push((await counts(page)).shown);
  }
  assert.ok(found[0] > 1 && found.every((count) => count === found[0]), `${found}`);
  await page.getByLabel('Enthält').fill('gemeinden datenschutzbeauftragte');
  await settled(page, 1);
  await page.getByLabel('Enthält').fill('xyzxyz');
  await settled(page, 0);
  assert.ok(await page.getByText('Dazu ist nichts festgehalten').isVisible());
  assert.equal((await counts(page)).shown, 0);
  await tab.finish();
});

test('the keyboard is enough', async () => {
  const tab = await openTab(browser, server);
  const { page } = tab;
  await tab.go(STEPS);
  await page.getByLabel('Thema').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'stand');
  await page.keyboard.type('erl');
  await page.locator('#_results').waitFor({ state: 'visible' });
  const { shown, all } = await counts(page);
  assert.ok(shown > 0 && shown < all);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await counts(page)).shown, shown, 'the enter key sends nothing anywhere');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), '_reset');
  await page.keyboard.press('Enter');
  await page.locator('#_list').waitFor({ state: 'visible' });
  assert.deepEqual(await counts(page), { shown: all, all });
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'select', 'the focus does not get lost');
  assert.ok(!page.url().includes('?'));
  await tab.finish();
});

test('without scripts there is no form, and the whole list', async () => {
  const tab = await openTab(browser, server, { javaScriptEnabled: false });
  const { page } = tab;
  for (const path of pages.filter((path) => path.startsWith('was-herauskam/'))) {
    await tab.go(path);
    assert.equal(await page.locator('main form:visible').count(), 0, path);
    assert.ok((await page.locator('main a:visible').count()) > 3, path);
  }
  await tab.finish();
});

test('axe finds nothing in a filtered list', async () => {
  const tab = await openTab(browser, server, { colorScheme: 'dark' });
  const { page } = tab;
  await page.goto(`${server.base}${STEPS}?stand=offen`);
  await page.locator('#_results').waitFor({ state: 'visible' });
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await tab.finish();
});

test('a filtered list does not scroll sideways at 320 px', async () => {
  const tab = await openTab(browser, server, { viewport: { width: 320, height: 640 } });
  const { page } = tab;
  await page.goto(`${server.base}${STEPS}?stand=offen`);
  await page.locator('#_results').waitFor({ state: 'visible' });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await tab.finish();
});
