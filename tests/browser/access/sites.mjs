// The sites that are judged: the example event, and `everything/`, which has every kind of page, in every theme.

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
  const events = { everything: resolve(import.meta.dirname, '../everything'), example: join(ROOT, 'example-event') };
  const sites = [];
  const themes = (await readdir(join(ROOT, 'themes'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const theme of themes.map((entry) => entry.name).sort()) {
    const seen = new Set();
    for (const [name, event] of Object.entries(events)) {
      const isBuilt = name === 'example' && theme === 'rathaus';
      // What one theme shows of real notes, others do too.
      if (name === 'example' && !isBuilt) continue;
      const folder = isBuilt ? example : await buildWith(theme, event, join(scratch, `${name}-${theme}`));
      const pages = await readPages(folder);
      sites.push({ name: `${name}, ${theme}`, folder, titles: titlesOf(pages), picked: [...pick(pages, seen), ...SEARCHES] });
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

const readPages = async (folder) =>
  Promise.all((await pagesIn(folder)).map(async (path) => ({ path, html: await readFile(join(folder, path), 'utf8') })));

/** The heading of each page, by its path. */
const titlesOf = (pages) => Object.fromEntries(pages.map(({ path, html }) => [path, text(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')]));

const text = (html) => html.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;|&#x27;/g, "'").replace(/\s+/g, ' ').trim();

/** Hits, which no page has before something is searched for. */
const SEARCHES = ['suche.html?q=Akte'];

/** Real pages are looked at, whatever those of the other event show. */
const ALWAYS = /^(index|programm|matrix|sessions\/digitale-akte-im-alltag)\.html$/;

/**
 * As few pages as show everything that is not in `seen`: each kind of page at its fullest and at its emptiest, and each
 * element with each class that occurs anywhere. A new kind of page, or a new part of an old one, is among them without
 * anyone having to think of it.
 */
function pick(pages, seen) {
  const shown = pages.map(({ path, html }) => ({ path, size: html.length, marks: marksOf(path, html) }));
  for (const kind of new Set(pages.map(({ path }) => kindOf(path)))) {
    if (seen.has(kind)) continue;
    const sizes = shown.filter(({ path }) => kindOf(path) === kind).sort((a, b) => a.size - b.size);
    sizes[0].marks.add(`${kind} at its emptiest`);
    sizes.at(-1).marks.add(`${kind} at its fullest`);
  }
  const picked = shown.filter(({ path }) => ALWAYS.test(path));
  const note = ({ marks }) => marks.forEach((mark) => seen.add(mark));
  picked.forEach(note);
  const news = ({ marks }) => [...marks].filter((mark) => !seen.has(mark)).length;
  for (;;) {
    const best = shown.reduce((a, b) => (news(b) > news(a) ? b : a));
    if (news(best) === 0) break;
    note(best);
    picked.push(best);
  }
  return picked.map(({ path }) => path).sort();
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

/** Every page of the top folder is a kind of its own, and so is every list; the things of one folder are one. */
function kindOf(path) {
  // A series has a folder for each event.
  const parts = path.split('/').filter((part) => !/^\d{4}$/.test(part));
  const name = parts.at(-1).replace(/-\d+\.html$/, '-n.html');
  if (parts.length === 3) return `${parts[0]}/…/${name}`;
  return parts.length === 1 || /^(index|seite-n)\.html$/.test(name) ? [...parts.slice(0, -1), name].join('/') : `${parts[0]}/…`;
}
