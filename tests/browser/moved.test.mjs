// Former addresses lead on: behind a web server with the strictest policy and from a folder, with and without scripts.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launch, openTab } from './browser.mjs';
import { serve } from './site.mjs';

const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));

const EVENT = {
  'event.yaml': 'title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nurl: https://stadt.example/camp/\n',
  'sessions/neu.md': '---\ntopic: Akte\ntitle: Neuer Name\naliases: [alt, 2016/uralt.html]\n---\nText\n',
};

let browser;
let folder;
let server;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'nachlese-moved-'));
  await mkdir(join(folder, 'sessions'));
  for (const [path, text] of Object.entries(EVENT)) await writeFile(join(folder, path), text);
  await promisify(execFile)(program, ['build', folder]);
  server = await serve({ root: join(folder, 'site'), headers: { 'Content-Security-Policy': "default-src 'self'" } });
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true });
});

const fromFolder = () => ({ base: pathToFileURL(join(folder, 'site') + sep).href, strays: [] });

for (const [where, site] of [['a web server', () => server], ['a folder', fromFolder]]) {
  for (const javaScriptEnabled of [true, false]) {
    test(`a former address leads on: ${where}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const tab = await openTab(browser, site(), { javaScriptEnabled });
      for (const from of ['sessions/alt.html', '2016/uralt.html']) {
        await tab.go(from).catch(() => {}); // It may be left before it has come to its end.
        await tab.page.waitForURL(`${site().base}sessions/neu.html`);
        assert.equal(await tab.page.locator('h1').innerText(), 'Neuer Name');
      }
      // Nobody who goes back is sent forth again: the old page is not in the history.
      assert.equal(await tab.page.evaluate(() => history.length), 3, 'the empty page, and the new one twice');
      await tab.finish();
    });
  }
}

test('where a browser may not lead on, a link does', async () => {
  // As below TYPO3's fileadmin/: in a sandbox nothing happens by itself.
  const sandbox = await serve({ root: join(folder, 'site'), headers: { 'Content-Security-Policy': 'sandbox' } });
  const tab = await openTab(browser, sandbox);
  await tab.go('sessions/alt.html');
  assert.equal(await tab.page.locator('h1').innerText(), 'Diese Seite hat eine neue Adresse');
  await tab.page.getByRole('main').getByRole('link', { name: 'Neuer Name' }).click();
  assert.equal(tab.page.url(), `${sandbox.base}sessions/neu.html`);
  await tab.page.context().close();
  await sandbox.close();
});
