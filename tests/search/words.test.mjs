// The rules by which words are found and compared, the same as those of `src/search/words.rs`.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { page, plain } from './support/scripts.mjs';

const { SearchWords } = page();
const sample = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8'));

test('the shared sample', () => {
  for (const [written, words, forms, joined = []] of sample) {
    const text = SearchWords.normalise(written);
    const found = SearchWords.words(text);
    const spelt = found.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(plain(spelt), words, JSON.stringify(written));
    assert.deepEqual(plain(spelt.map(SearchWords.fold)), forms, JSON.stringify(written));
    const tied = found.flatMap(({ isTied }, place) => (isTied ? [place + 1] : []));
    assert.deepEqual(plain(tied), joined, JSON.stringify(written));
  }
});

test('hyphens tie up to six words', () => {
  const sizes = (text) => plain(SearchWords.groups(SearchWords.words(text)).map((group) => group.length));
  assert.deepEqual(sizes('E-Akte für alle'), [2, 1, 1]);
  assert.deepEqual(sizes('a-b-c-d-e-f'), [6]);
  assert.deepEqual(sizes('a-b-c-d-e-f-g'), [1, 1, 1, 1, 1, 1, 1]);
  assert.deepEqual(sizes('Haupt- und Nebenamt'), [1, 1, 1]);
  assert.deepEqual(sizes('a--b'), [1, 1]);
});
