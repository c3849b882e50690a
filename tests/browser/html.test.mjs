// The Nu HTML checker over all pages.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, pages } from './site.mjs';

const checker = String(createRequire(import.meta.url)('vnu-jar'));

test('the HTML of every page is without an error', async () => {
  assert.ok(pages.length > 30, `${folder} holds the example event's pages`);
  const { messages } = JSON.parse(await check());
  const told = messages.map(({ url, lastLine, message, extract }) => {
    const path = url ? relative(folder, fileURLToPath(url)) : '';
    return `${path}:${lastLine}: ${message}\n  ${extract ?? ''}`;
  });
  assert.deepEqual(told, []);
});

/** The checker's report; it writes to standard error and gives 1 where it found something. */
function check() {
  const options = ['-jar', checker, '--errors-only', '--skip-non-html', '--format', 'json', '--stdout', folder];
  return new Promise((resolve, reject) => {
    execFile('java', options, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error && !stdout.trim()) reject(error);
      else resolve(stdout.trim() || '{"messages": []}');
    });
  });
}
