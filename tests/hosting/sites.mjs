// The example event, built with headers, in folders of a web server's root.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program that the other tests have built. */
const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));
const event = join(import.meta.dirname, '../../example-event');

const folders = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder, gone again when the tests are. A web server that was started by root reads it as somebody else. */
export function newFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'nachlese-hosting-')));
  chmodSync(folders.at(-1), 0o755);
  return folders.at(-1);
}

/** Builds the site into `folder`, with headers in these forms, if any. */
export function build(folder, ...forms) {
  const headers = forms.length > 0 ? ['--headers', forms.join(',')] : [];
  execFileSync(program, ['build', event, '--output', folder, ...headers], { stdio: 'pipe' });
}

/** The headers that the program suggests, by their names in lower case, as `_headers` has them. */
export function suggested() {
  const folder = join(newFolder(), 'site');
  build(folder, 'netlify');
  const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n').filter((line) => line.startsWith('  '));
  return lines.map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
}

/** Gives the status, and all values of a header that were sent: a header that is sent twice is none that browsers merge. */
export function ask(url) {
  return new Promise((answered, failed) => {
    const asked = request(url, (response) => {
      response.resume();
      const values = (name) => response.rawHeaders.filter((_, place) => place % 2 === 1 && response.rawHeaders[place - 1].toLowerCase() === name);
      response.on('end', () => answered({ status: response.statusCode, values }));
    });
    asked.on('error', failed);
    asked.end();
  });
}
