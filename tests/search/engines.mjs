// Both engines, asked alike: a query in, the addresses of all pages found out, the best first.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';

/** The script of a built site's search. */
export const SCRIPT = 'theme/search.js';

/** The folder of a built site's index, with its slash. */
export function indexOf(site) {
  return existsSync(join(site, 'suche')) ? 'suche/' : 'search/';
}

/** The search of a built site as its readers' browsers run it, here with files for the network. */
export function nachlese(site) {
  // The interface is in the script too; it ends where there is no form.
  const context = createContext({ HTMLFormElement: class {}, document: { querySelector: () => null }, setTimeout, clearTimeout });
  const run = (path) => runInContext(readFileSync(join(site, path), 'utf8'), context, { filename: path });
  run(SCRIPT);
  const folder = indexOf(site);
  const open = runInContext('SearchEngine.open', context);
  const engine = open(folder, '', (file) => run(file.startsWith(folder) ? file : folder + file));
  return {
    name: 'nachlese',
    search: async ({ query }) => {
      const answer = await engine.search(query, { from: 0, count: 20_000 });
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
