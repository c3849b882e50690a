// Nothing that anybody can type makes the search fail, nor an index without words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbers } from './support/numbers.mjs';
import { engineOver } from './support/scripts.mjs';
import { TOWN } from './support/town.mjs';
import { write } from './support/writer.mjs';

const ODD = [
  '"',
  '""',
  '-',
  '--',
  '-"',
  '„“',
  '***',
  '.*',
  '[a-z]+',
  '\\',
  '(',
  '$&',
  '\ud800',
  '\udfffAkte',
  'a\ud83d',
  '\0',
  '\u202e',
  '\u00ad',
  'constructor',
  '__proto__',
  'toString',
  '<script>',
  '%00',
  '&amp;',
  '🏛️',
  '文書 管理',
  'ไทย',
  'e',
  '7',
  '- - -',
  '-a -b -c',
  '"a" "b" -"c"',
  'Akte'.repeat(2500),
  'Akte '.repeat(2500),
  '-'.repeat(10_000),
  '"'.repeat(9_999),
  'ä'.repeat(10_000),
  'a-'.repeat(5_000),
  '\u0301'.repeat(500),
];

function random() {
  const below = numbers(11);
  const pieces = [
    'Akte',
    'akten',
    'Datenschutz',
    'E-',
    '-',
    '"',
    '„',
    '“',
    ' ',
    '  ',
    'die',
    'ß',
    'ü',
    'ue',
    '\ud800',
    '\u0308',
    '文',
    '1',
    'x',
    '\n',
    '.',
    '*',
  ];
  return Array.from({ length: 400 }, () =>
    Array.from({ length: below(9) }, () => pieces[below(pieces.length)]).join(''),
  );
}

function holds(answer, query) {
  assert.ok(answer.hits.length <= Math.min(10, answer.total), query);
  for (const hit of answer.hits) {
    assert.match(hit.href, /\.html/, query);
    assert.ok(hit.title.length, query);
    for (const { text } of [...hit.title, ...hit.excerpt]) assert.equal(typeof text, 'string');
  }
}

test('a small site', async () => {
  const { search } = engineOver(TOWN);
  for (const query of [...ODD, ...random()]) {
    for (const options of [{}, { filters: { kind: query.slice(0, 9), topic: 'datenschutz' } }]) {
      holds(await search(query, options), query);
    }
  }
});

test('a site without documents', async () => {
  const { search } = engineOver(write([]));
  for (const query of [...ODD, 'Akte', 'Personalaktenverwaltung']) {
    for (const options of [{}, { filters: { kind: 'session' } }]) {
      const { total, hits } = await search(query, options);
      assert.deepEqual([total, hits], [0, []]);
    }
  }
});

test('a site without words', async () => {
  const { search } = engineOver(write([{ kind: 0, href: 'a.html', passages: [[0, '…']] }]));
  assert.equal((await search('Akte')).total, 0);
  assert.equal((await search('', { filters: { kind: 'session' } })).total, 1);
});
