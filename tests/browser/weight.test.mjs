// What a first visit costs: a page with its style sheet, script and icon, compressed as web servers send them. Pictures
// are the author's.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { folder, pages } from './site.mjs';

/** In bytes. */
const BUDGET = 60_000;

const kindOf = (path) => (/\/(?!index\.html$)[^/]*$/.test(path) ? `${dirname(path)}/…` : path);

async function weigh(path) {
  const html = await readFile(join(folder, path), 'utf8');
  const parts = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script)\s[^>]*?(?:href|src)="([^"]+)"/g)];
  const files = await Promise.all(parts.map(([, href]) => readFile(join(folder, dirname(path), decodeURI(href)))));
  const all = [Buffer.from(html), ...files];
  const sum = (size) => all.reduce((total, bytes) => total + size(bytes), 0);
  return { path, kind: kindOf(path), sent: sum((bytes) => gzipSync(bytes).length), whole: sum((bytes) => bytes.length) };
}

test('no page costs more than 60 kB on a first visit', async (t) => {
  const weights = (await Promise.all(pages.map(weigh))).sort((a, b) => b.sent - a.sent);
  for (const kind of new Set(weights.map(({ kind: one }) => one))) {
    const { path, sent, whole } = weights.find((one) => one.kind === kind);
    t.diagnostic(`${String(sent).padStart(6)} bytes sent, ${String(whole).padStart(6)} in all: ${path}`);
  }
  assert.deepEqual(weights.filter(({ sent }) => sent > BUDGET), []);
});
