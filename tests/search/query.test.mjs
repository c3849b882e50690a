// How a query is taken apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, plain } from './support/scripts.mjs';

const { SearchQuery } = page();

/** Clauses in short: `akte`, `-akte`, `"in der akte"`, `e+akte` for what hyphens tie, `…` where it may go on. */
const parsed = (text) =>
  plain(SearchQuery.parse(text).clauses).map(({ slots, isPhrase, isExcluded, isLast }) => {
    const words = slots.map(({ form, parts }) => (parts.length ? parts.join('+') : form)).join(' ');
    return `${isExcluded ? '-' : ''}${isPhrase ? `"${words}"` : words}${isLast ? '…' : ''}`;
  });

for (const [text, expected] of [
  ['', []],
  ['  ', []],
  ['Akte', ['akte…']],
  ['Akte ', ['akte']],
  ['Bürgerbüro  Straße', ['burgerburo', 'strasse…']],
  ['"digitale Akte" Kehl', ['"digitale akte"', 'kehl…']],
  ['„digitale Akte“', ['"digitale akte"']],
  ['“digitale Akte” »digitale Akte«', ['"digitale akte"', '"digitale akte"']],
  ['"digitale Ak', ['"digitale ak"…']],
  ['Akte -Personal', ['akte', '-personal…']],
  ['Akte -"im Keller"', ['akte', '-"im keller"']],
  ['E-Akte', ['e+akte…']],
  ['-E-Akte', ['-e+akte…']],
  ['E Akte', ['e+akte…']],
  ['Raum B', ['raum', 'b…']],
  ['Digital/Analog', ['digital', 'analog…']],
  ['Akte - Personal', ['akte', 'personal…']],
  ['Haupt- und Nebenamt', ['haupt', 'und', 'nebenamt…']],
  ['"" - -- "', []],
  ['A\u00adk\u00adte', ['akte…']],
]) {
  test(`query: ${JSON.stringify(text)}`, () => assert.deepEqual(parsed(text), expected));
}

test('a text is no question', () => {
  const { clauses } = SearchQuery.parse('Akte '.repeat(2000));
  assert.ok(clauses.length <= 20);
});

test('words are replaced where they stand', () => {
  const query = SearchQuery.parse('die datenshutz „im altag“ -keler');
  const wanted = (place, slot = 0) => query.clauses[place].slots[slot];
  const replaced = SearchQuery.replace(query, [
    { wanted: wanted(1), by: 'Datenschutz' },
    { wanted: wanted(2, 1), by: 'Alltag' },
  ]);
  assert.equal(replaced, 'die Datenschutz „im Alltag“ -keler');
});
