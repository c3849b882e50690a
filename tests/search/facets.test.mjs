// Filters and how many there are of each.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { search } from './support/town.mjs';

const counts = (facets) => Object.fromEntries(facets.map(({ value, count }) => [value, count]));

test('each value with its count', async () => {
  const { facets, total } = await search('Daten');
  assert.equal(total, 3);
  assert.deepEqual(counts(facets.kind), { session: 1, outcome: 1, question: 1, topic: 1 });
  assert.deepEqual(facets.topic, [{ value: 'datenschutz', label: 'Datenschutz', count: 3 }]);
  assert.deepEqual(counts(facets.municipality), { burgstaedt: 2 });
  assert.deepEqual(counts(facets.tag), { recht: 2 });
});

test('under the other filters', async () => {
  const { facets, total, hits } = await search('Daten', { filters: { kind: 'outcome' } });
  assert.equal(total, 1);
  assert.deepEqual(
    hits.map(({ kind }) => kind),
    ['question'],
  );
  assert.deepEqual(counts(facets.kind), { session: 1, outcome: 1, question: 1, topic: 1 }, 'what else could be chosen');
  assert.deepEqual(counts(facets.topic), { datenschutz: 1 });
});

test('an outcome has what its session has', async () => {
  const { hits } = await search('Musterdienstanweisung', {
    filters: { municipality: 'burgstaedt', tag: 'scannen', kind: 'agreement' },
  });
  assert.deepEqual(
    hits.map(({ href }) => href),
    ['sessions/e-akte.html#o1'],
  );
});

test('what nobody has', async () => {
  for (const filters of [
    { topic: 'nirgends' },
    { kind: 'nirgends' },
    { municipality: '__proto__' },
    { tag: 'constructor' },
  ]) {
    const { total, facets } = await search('Daten', { filters });
    assert.equal(total, 0);
    assert.ok(
      Object.values(facets).some((side) => side.length),
      'the way back',
    );
  }
});

test('what is chosen has its name, though nothing is left that has it', async () => {
  const { facets, total } = await search('Musterdienstanweisung', { filters: { topic: 'datenschutz', kind: 'tag' } });
  assert.equal(total, 0);
  assert.deepEqual(
    facets.topic.find(({ value }) => value === 'datenschutz'),
    { value: 'datenschutz', label: 'Datenschutz', count: 0 },
  );
});

test('a filter alone shows all that it passes', async () => {
  const { hits, total } = await search('', { filters: { topic: 'datenschutz' } });
  assert.equal(total, 3);
  assert.equal(hits[0].href, 'sessions/datenschutz-im-alltag.html');
});
