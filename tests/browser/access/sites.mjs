// The sites that are judged: the example event, and `everything/`, which has every kind of page; each in every theme.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { folder as example, pagesIn } from '../site.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const program = resolve(process.env.NACHLESE ?? join(ROOT, 'target/debug/nachlese'));

/** A day after which some tasks of `everything/` are overdue. */
const TODAY = '2017-05-01';

/** Builds what is not built yet; each site has a name, a folder and the pages that stand for all. */
export async function build() {
  const scratch = await mkdtemp(join(tmpdir(), 'nachlese-access-'));
  const events = { example: join(ROOT, 'example-event'), everything: resolve(import.meta.dirname, '../everything') };
  const sites = [];
  for (const theme of (await readdir(join(ROOT, 'themes'))).sort()) {
    for (const [name, event] of Object.entries(events)) {
      const isBuilt = name === 'example' && theme === 'rathaus';
      const folder = isBuilt ? example : await buildWith(theme, event, join(scratch, `${name}-${theme}`));
      sites.push({ name: `${name}, ${theme}`, theme, folder, pages: await pagesIn(folder), picked: await pick(folder) });
    }
  }
  return { sites, clear: () => rm(scratch, { recursive: true }) };
}

async function buildWith(theme, event, folder) {
  await cp(event, folder, { recursive: true });
  const name = (await readdir(folder)).find((file) => /^(event|series)\.yaml$/.test(file));
  const settings = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), `${settings}\ntheme: ${theme}\n`);
  await promisify(execFile)(program, ['build', folder, '--today', TODAY]);
  return join(folder, 'site');
}

/**
 * As few pages as show everything: each kind of page, and each element with each class that occurs anywhere. A new
 * kind of page, or a new part of an old one, is among them without anyone having to think of it.
 */
async function pick(folder) {
  const pages = await Promise.all(
    (await pagesIn(folder)).map(async (path) => ({ path, shows: marksOf(path, await readFile(join(folder, path), 'utf8')) })),
  );
  const missing = new Set(pages.flatMap(({ shows }) => [...shows]));
  const picked = [];
  const news = ({ shows }) => [...shows].filter((mark) => missing.has(mark)).length;
  while (missing.size > 0) {
    const best = pages.reduce((a, b) => (news(b) > news(a) ? b : a));
    best.shows.forEach((mark) => missing.delete(mark));
    picked.push(best.path);
  }
  return picked.sort();
}

/** The kind of page, and what it is made of. */
function marksOf(path, html) {
  const marks = new Set([kindOf(path)]);
  for (const [, name, attributes] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g)) {
    const classes = / class="([^"]*)"/.exec(attributes)?.[1] ?? '';
    // The language of a block of code is no part of the looks.
    for (const one of classes.split(' ')) marks.add(`${name}.${one.replace(/^language-.*/, 'language')}`);
  }
  return marks;
}

/** Every page of the top folder and every list is a kind of its own; the things of one folder are one. */
function kindOf(path) {
  const parts = path.split('/').map((part) => (/^\d{4}$/.test(part) ? 'event' : part));
  const name = parts.at(-1);
  if (parts.length === 1 || /^(index|programm|druck|seite-\d+)\.html$/.test(name)) return parts.join('/').replace(/-\d+\.html$/, '-n.html');
  return `${parts.slice(0, -1).join('/')}/…`;
}
