// Both engines, asked alike: a query in, the addresses of all pages found out, the best first.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';

/** Where the interface is not built, its scripts in the order in which the page would load them. */
const SCRIPTS = ['words', 'shards', 'spelling', 'query', 'vocabulary', 'matching', 'ranking', 'excerpt', 'facets', 'engine'];

/** The search scripts of a built site, in the order of its own search page. */
export function scriptsOf(site) {
  const page = ['suche.html', 'search.html'].map((name) => join(site, name)).find(existsSync);
  const named = page ? [...readFileSync(page, 'utf8').matchAll(/<script[^>]* src="(theme\/search[^"?]*)/g)].map(([, path]) => path) : [];
  const known = named.length > 2 ? named : SCRIPTS.map((name) => `theme/search/${name}.js`);
  return known.filter((path) => !/\/page\.js$/.test(path) && existsSync(join(site, path)));
}

/** The folder of a built site's index, with its slash. */
export function indexOf(site) {
  return existsSync(join(site, 'suche')) ? 'suche/' : 'search/';
}

/** The search of a built site as its readers' browsers run it, here with files for the network. */
export function nachlese(site) {
  const context = createContext({ console, TextDecoder, TextEncoder, setTimeout, clearTimeout, URL, performance });
  const run = (path) => runInContext(readFileSync(join(site, path), 'utf8'), context, { filename: path });
  for (const script of scriptsOf(site)) run(script);
  const folder = indexOf(site);
  const open = runInContext('SearchEngine.open', context);
  const engine = open(folder, '', (file) => run(file.startsWith(folder) ? file : folder + file));
  return {
    name: 'nachlese',
    search: async ({ query, isTyping = false }) => {
      const answer = await engine.search(query, { isTyping, from: 0, count: 20_000 });
      return answer.hits.map(({ href }) => decodeURI(href.replace(/#.*$/, '')));
    },
    ask: (query, options) => engine.search(query, options),
  };
}

/** Writes Pagefind's index of a built site below its `pagefind/`, by its own defaults. */
export function indexWithPagefind(site) {
  const program = fileURLToPath(new URL('node_modules/.bin/pagefind', import.meta.url));
  return execFileSync(program, ['--site', site], { encoding: 'utf8' });
}

/** Pagefind's own interface for scripts, in a page of the site: it wants a browser and a server. */
export async function pagefind(page, base) {
  await page.goto(`${base}404.html`);
  await page.evaluate(async (address) => {
    globalThis.pagefind = await import(address);
    await globalThis.pagefind.init();
  }, `${base}pagefind/pagefind.js`);
  return {
    name: 'Pagefind',
    search: ({ query }) =>
      page.evaluate(async ([asked, root]) => {
        const { results } = await globalThis.pagefind.search(asked);
        // An address stands in a file of its own: each is fetched once, in whichever query.
        const known = (globalThis.known ??= new Map());
        const address = async (result) => {
          if (!known.has(result.id)) known.set(result.id, (await result.data()).url);
          return known.get(result.id);
        };
        const urls = await Promise.all(results.map(address));
        return urls.map((url) => decodeURI(new URL(url, root).href.slice(root.length)));
      }, [query, base]),
  };
}

/** Bytes of a folder's files. */
export function weightOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath ?? entry.path, entry.name)).length, 0);
}
