// Loading and reading the files of an index.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOver, page, plain } from './support/scripts.mjs';
import { found, TOWN } from './support/town.mjs';
import { vlq } from './support/writer.mjs';

test('a list of places', () => {
  const { SearchShards } = page();
  const whole = vlq(2 * 2 + 1, /* document */ 40, 31, 2, 1, 1000, /* the next */ 100_000, 1, 0);
  const { whole: list, part } = plain(SearchShards.lists(whole + vlq(0)));
  assert.equal(list.isCut, true);
  assert.deepEqual(Object.values(list.documents), [40, 100_040]);
  assert.deepEqual(Object.values(list.impacts), [31, 1]);
  assert.deepEqual(Object.values(list.starts), [0, 2, 2]);
  assert.deepEqual(Object.values(list.positions), [1, 1001]);
  assert.deepEqual(part.isCut, false);
});

test('each file is loaded once, and only when it is needed', async () => {
  const { loaded, search } = engineOver(TOWN);
  await search('');
  assert.deepEqual(loaded, []);
  await search('Datenschutz');
  await search('Datenschutz');
  assert.deepEqual(loaded, [...new Set(loaded)]);
  assert.ok(!loaded.some((file) => file.startsWith('e')), 'forms from behind are for slips only');
  assert.equal(loaded.filter((file) => file.startsWith('t')).length, 2, 'texts of the hits only');
});

test('what could not be loaded is tried again', async () => {
  for (const missing of ['manifest.js', 'c-caaaa.js', 'w0-waaaa.js', 'p0-paaaa.js', 't0-taaaa.js']) {
    let isOffline = true;
    const { search } = engineOver((file) => (isOffline && file === missing ? undefined : TOWN.get(file)));
    await assert.rejects(search('Akte'), /is missing/, missing);
    isOffline = false;
    assert.equal((await search('Akte')).hits.length, 3, missing);
  }
});

test('a site that was published anew is read anew', async () => {
  const renamed = new Map(
    [...TOWN].map(([file, text]) => [file.replace('-paaaa', '-pbbbb'), text.replaceAll('"paaaa"', '"pbbbb"')]),
  );
  let files = TOWN;
  const { search } = engineOver((file) => files.get(file));
  await search('Aalhausen');
  files = renamed;
  await assert.rejects(search('Verwaltung'));
  assert.equal((await search('Verwaltung')).total, 1);
});

test('a file that does not hold what it should is an error', async () => {
  const { search } = engineOver((file) => (file === 'manifest.js' ? '' : TOWN.get(file)));
  await assert.rejects(search('Akte'), /manifest/);
});

test('a question that was overtaken gets no answer and loads no more', async () => {
  const { loaded, search } = engineOver(TOWN);
  const [first, second] = await Promise.all([search('Personalakte'), search('Aalhausen')]);
  assert.equal(first, undefined);
  assert.equal(second.total, 3);
  assert.equal(loaded.filter((file) => file.startsWith('w')).length, 1);
});

test('addresses begin with the root', async () => {
  const { search } = engineOver(TOWN, '../');
  assert.equal((await search('Personalakte')).hits[0].href, '../sessions/e-akte.html#ausgangslage');
  assert.deepEqual(await found('Burgstädt'), ['sessions/e-akte.html', 'sessions/datenschutz-im-alltag.html']);
});
