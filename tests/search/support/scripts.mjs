// The reader's scripts, as a page has them: classic scripts in one scope of their own.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const FOLDER = join(import.meta.dirname, '../../../themes/rathaus/search');

/** In the order of their names, as the page has them; but for the last, which wants a document. */
const NAMES = readdirSync(FOLDER).sort().slice(0, -1);

const scripts = NAMES.map((name) => {
  const path = join(FOLDER, name);
  return new vm.Script(readFileSync(path, 'utf8'), { filename: path });
});

/** A page without a document: its scope, and what the scripts have put into it. */
export function page() {
  const scope = vm.createContext({});
  for (const script of scripts) script.runInContext(scope);
  const objects = vm.runInContext(
    '({ SearchWords, SearchShards, SearchQuery, SearchSpelling, SearchEngine })',
    scope,
  );
  return { ...objects, run: (text, filename) => vm.runInContext(text, scope, { filename }) };
}

/** Values from the page's scope as values of this one, so that they can be compared. */
export const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/**
 * An engine over files by name. What it loads is written down; a file that is missing fails as in a page.
 */
export function engineOver(files, root = '') {
  const { SearchEngine, run } = page();
  const loaded = [];
  const engine = SearchEngine.open('suche/', root, async (name) => {
    loaded.push(name);
    await null;
    const text = files instanceof Map ? files.get(name) : files(name);
    if (text === undefined) throw new Error(`${name} is missing`);
    run(text, name);
  });
  return { loaded, search: async (query, options) => plain(await engine.search(query, options)) };
}
