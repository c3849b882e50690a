// The distance between words, held to the plain definition.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbers } from './support/numbers.mjs';
import { page } from './support/scripts.mjs';

const { SearchSpelling } = page();

/** Optimal string alignment by its definition, without a band. */
function defined(a, b) {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => row || column),
  );
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const options = [table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost];
      const isExchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isExchanged) options.push(table[row - 2][column - 2] + 1);
      table[row][column] = Math.min(...options);
    }
  }
  return table[a.length][b.length];
}

test('known slips', () => {
  for (const [written, word, distance] of [
    ['datenshutz', 'datenschutz', 1],
    ['datenschuzt', 'datenschutz', 1],
    ['datemschutz', 'datenschutz', 1],
    ['ddatenschutz', 'datenschutz', 1],
    ['atenshutz', 'datenschutz', 2],
    ['akte', 'akte', 0],
  ]) {
    assert.equal(SearchSpelling.distance(written, word, 2), distance, written);
  }
  assert.equal(SearchSpelling.distance('haus', 'rathaus', 2), 3, 'more than the most is the most and one');
});

test('as defined, also for beginnings', () => {
  const below = numbers(7);
  const word = () => Array.from({ length: below(8) }, () => 'abc'[below(3)]).join('');
  for (let round = 0; round < 3000; round += 1) {
    const [a, b, most] = [word(), word(), 1 + below(3)];
    assert.equal(SearchSpelling.distance(a, b, most), Math.min(defined(a, b), most + 1), `${a} ${b} ${most}`);
    const beginnings = Array.from({ length: b.length + 1 }, (_, length) => defined(a, b.slice(0, length)));
    assert.equal(
      SearchSpelling.distanceOfBeginning(a, b, most),
      Math.min(...beginnings, most + 1),
      `${a} ${b}… ${most}`,
    );
  }
});
