// Who has agreed to be shown can be found, and nobody else.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launch, openTab } from './browser.mjs';
import { files, pages } from './site.mjs';

const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));

const EVENT = {
  'event.yaml': 'title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n',
  'sessions/akte.md': '---\ntopic: Akte\nhosts: [p01, p02]\nparticipants: [p03]\n---\nText\n',
  'people.yaml': `
- {key: p01, name: Erika Beispiel, function: IT-Leitung, consent: {scope: profile, date: 2017-01-26}}
- {key: p02, name: Max Muster, consent: {scope: name, date: 2017-01-26}}
- {key: p03, name: Otto Ohnewort}
`,
};

let browser;
let folder;
let site;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'nachlese-people-'));
  await mkdir(join(folder, 'sessions'));
  for (const [path, text] of Object.entries(EVENT)) await writeFile(join(folder, path), text);
  await promisify(execFile)(program, ['build', folder]);
  site = { base: pathToFileURL(join(folder, 'site') + sep).href, strays: [] };
});
after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

test('a name leads to the page of who agreed to one, and back', async () => {
  const tab = await openTab(browser, site, { javaScriptEnabled: false });
  await tab.go('sessions/akte.html');
  assert.equal(await tab.page.getByText('Max Muster').count(), 1, 'who agreed to the name alone is named');
  assert.equal(await tab.page.getByRole('link', { name: 'Max Muster' }).count(), 0, 'and has no page');
  await tab.page.getByRole('link', { name: 'Erika Beispiel' }).click();
  assert.equal(await tab.page.locator('h1').innerText(), 'Erika Beispiel');
  assert.equal(await tab.page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  await tab.page.getByRole('link', { name: 'Akte' }).click();
  assert.match(tab.page.url(), /sessions\/akte\.html$/);
  await tab.page.getByRole('contentinfo').getByRole('link', { name: 'Personen' }).click();
  assert.deepEqual(await tab.page.locator('main li a').allInnerTexts(), ['Erika Beispiel']);
  await tab.finish();
});

test('who has not agreed is a number', async () => {
  const tab = await openTab(browser, site);
  for (const path of ['index.html', 'sessions/akte.html', 'personen/index.html', 'programm.html']) {
    await tab.go(path);
    assert.doesNotMatch(await tab.page.content(), /Ohnewort/, path);
  }
  await tab.go('sessions/akte.html');
  assert.match(await tab.page.locator('.facts').innerText(), /1 Person/);
  await tab.finish();
});

test('the example names nobody', async () => {
  assert.deepEqual(pages.filter((path) => path.startsWith('personen/')), []);
  const tab = await openTab(browser, files());
  await tab.go('index.html');
  assert.equal(await tab.page.getByRole('link', { name: 'Personen' }).count(), 0);
  await tab.finish();
});
