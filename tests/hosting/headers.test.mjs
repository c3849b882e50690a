// What `build --headers` writes, in the servers that read it.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { apache, installed, nginx } from './server.mjs';
import { ask, build, newFolder, suggested } from './sites.mjs';

const TYPO3 = join(import.meta.dirname, 'fileadmin.htaccess');
const POLICY = 'content-security-policy';
const headers = suggested();
const [policy] = headers.filter(([name]) => name === POLICY).map(([, value]) => value);

/** A folder's own page, a page, and whatever else pages are made of or lead to. */
const FILES = ['', 'index.html', 'programm.html', 'theme/style.css', 'theme/outcomes.js', 'assets/flipchart-e-akte.svg'];
const PDF = 'assets/probe.pdf';

const root = newFolder();
let server;
before(async () => {
  mkdirSync(join(root, 'fileadmin'));
  copyFileSync(TYPO3, join(root, 'fileadmin/.htaccess'));
  build(join(root, 'barcamp'), 'apache');
  build(join(root, 'fileadmin/barcamp'), 'typo3');
  build(join(root, 'fileadmin/bare'));
  build(join(root, 'fileadmin/plain'));
  writeFileSync(join(root, 'fileadmin/plain/.htaccess'), `Header set Content-Security-Policy "${policy}"\n`);
  for (const folder of ['barcamp', 'fileadmin/barcamp', 'fileadmin/bare']) writeFileSync(join(root, folder, PDF), '%PDF-1.7\n');
  // As hosts set headers for all that they serve, and TYPO3 proposes for its own root.
  server = await apache(root, `
    ExpiresActive On
    ExpiresDefault "access plus 1 month"
    Header set X-Content-Type-Options "nosniff"
    Header always set Referrer-Policy "no-referrer"
  `);
});
after(() => server?.stop());

test('all headers are worth a line, and none is said twice', () => {
  assert.ok(headers.length >= 5);
  assert.equal(new Set(headers.map(([name]) => name)).size, headers.length);
  assert.match(policy, /^default-src 'self';/);
  assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/);
});

test("below TYPO3's fileadmin, pages are put into a sandbox without styles", async () => {
  const { status, values } = await ask(`${server.base}/fileadmin/bare/index.html`);
  assert.equal(status, 200);
  assert.equal(values(POLICY).length, 1);
  assert.match(values(POLICY)[0], /script-src 'none'; style-src 'none';.*sandbox/);
});

test('a plain line in a folder below it changes nothing', async () => {
  const { values } = await ask(`${server.base}/fileadmin/plain/index.html`);
  assert.equal(values(POLICY).length, 1);
  assert.match(values(POLICY)[0], /style-src 'none'.*sandbox/);
});

for (const [form, folder] of [['typo3', '/fileadmin/barcamp/'], ['apache', '/barcamp/']]) {
  test(`every file comes with each header once: ${form}`, async () => {
    for (const file of FILES) {
      const { status, values } = await ask(server.base + folder + file);
      assert.equal(status, 200, file);
      for (const [name, value] of headers) assert.deepEqual(values(name), [value], `${file}: ${name}`);
    }
  });

  test(`a PDF may be shown by the browser's own page: ${form}`, async () => {
    const { status, values } = await ask(server.base + folder + PDF);
    assert.equal(status, 200);
    assert.equal(values(POLICY).length, 1);
    assert.doesNotMatch(values(POLICY)[0], /style-src|default-src|sandbox/);
    for (const [name, value] of headers.filter(([name]) => name !== POLICY)) assert.deepEqual(values(name), [value], name);
  });
}

test('Apache sends them with the answer that there is no such page', async () => {
  for (const folder of ['/barcamp/', '/fileadmin/barcamp/']) {
    const { status, values } = await ask(`${server.base}${folder}nirgends.html`);
    assert.equal(status, 404);
    assert.deepEqual(values(POLICY), [policy]);
  }
});

test('nginx takes what is written for it', { skip: !installed('nginx') && 'there is no nginx here' }, async () => {
  const folder = newFolder();
  build(join(folder, 'barcamp'), 'nginx');
  writeFileSync(join(folder, 'barcamp', PDF), '%PDF-1.7\n');
  copyFileSync(join(folder, 'barcamp/nginx-headers.conf'), join(folder, 'nachlese.conf'));
  const server = await nginx(folder, `add_header X-Outer yes; location /barcamp/ { include ${folder}/nachlese.conf; }`);
  try {
    for (const file of FILES) {
      const { status, values } = await ask(`${server.base}/barcamp/${file}`);
      assert.equal(status, 200, file);
      for (const [name, value] of headers) assert.deepEqual(values(name), [value], `${file}: ${name}`);
    }
    const pdf = await ask(`${server.base}/barcamp/${PDF}`);
    assert.equal(pdf.values(POLICY).length, 1);
    assert.doesNotMatch(pdf.values(POLICY)[0], /style-src|default-src/);
    const missing = await ask(`${server.base}/barcamp/nirgends.html`);
    assert.equal(missing.status, 404);
    assert.deepEqual(missing.values(POLICY), [policy]);
  } finally {
    await server.stop();
  }
});

test('what is written for a server is text that people can read', () => {
  const text = readFileSync(join(root, 'fileadmin/barcamp/.htaccess'), 'utf8');
  assert.match(text, /^# Von nachlese geschrieben/);
  assert.match(text, /<FilesMatch "">/);
});
