// What is looked for is found: no kind of query may get worse than it was when it was last measured (README.md).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openTab } from '../browser/browser.mjs';
import { nachlese } from './engines.mjs';
import { mean, score } from './score.mjs';
import { serve } from './serve.mjs';
import { exampleSite, generatedSite } from './sites.mjs';
import { queriesOn } from './truth.mjs';

/** Of each kind of query on both collections, what is reached at least: recall, precision at 5, reciprocal rank, faults. */
const GOALS = {
  exact: [1, 1, 1, 0],
  inflected: [0.95, 0.95, 0.95, 0],
  'part: head': [0.95, 0.95, 0.95, 0],
  'part: modifier': [0.95, 0.95, 0.95, 0],
  'part: middle': [0.95, 0.95, 0.95, 0],
  'part: run': [0.95, 0.95, 0.95, 0],
  umlaut: [1, 1, 1, 0],
  typo: [0.95, 0.95, 0.95, 0],
  phrase: [1, 1, 1, 0],
  exclusion: [1, 1, 1, 0],
  place: [1, 1, 1, 0],
  outcome: [1, 1, 1, 0],
  'several words': [0.98, 0.98, 0.98, 0],
  prefix: [1, 1, 1, 0],
  hyphen: [1, 1, 1, 0],
  short: [0.95, 0.95, 0.95, 0],
  english: [0.95, 0.95, 0.95, 0],
  later: [0.95, 0.95, 0.95, 0],
};

const { site, truth } = generatedSite(1000);
const results = [];
for (const [collection, folder] of [['example', exampleSite()], ['generated', site]]) {
  const engine = nachlese(folder);
  for (const query of queriesOn(collection, truth)) results.push({ query, score: score(query, await engine.search(query)) });
}

test('every kind of query has a goal', () => {
  assert.deepEqual([...new Set(results.map(({ query }) => query.class))].sort(), Object.keys(GOALS).sort());
});

for (const [kind, [recall, precision, rank, faults]] of Object.entries(GOALS)) {
  test(`${kind} finds what it must`, (t) => {
    const own = results.filter(({ query }) => query.class === kind);
    const reached = mean(own.map((result) => result.score));
    for (const { query, score: { recall: share, missed, wrong, faults: faulty } } of own) {
      const told = { missed, wrong, faults: faulty };
      const lists = Object.entries(told).filter(([, pages]) => pages.length).map(([name, pages]) => `${pages.length} ${name} (${pages.slice(0, 3).join(', ')})`);
      if (lists.length) t.diagnostic(`\`${query.query}\` in ${query.in}: recall ${share.toFixed(2)}, ${lists.join('; ')}`);
    }
    const isAt = (value, goal) => value >= goal - 1e-9;
    assert.ok(
      isAt(reached.recall, recall) && isAt(reached.precision, precision) && isAt(reached.rank, rank) && reached.faults <= faults,
      `${kind}: ${JSON.stringify(reached)}`,
    );
  });
}

test('compounds are found by their parts', () => {
  const { recall } = mean(results.filter(({ query }) => query.class.startsWith('part')).map((result) => result.score));
  assert.ok(recall >= 0.95, `recall ${recall}`);
});

test('a thousand notes are searched in a browser, for few bytes', async (context) => {
  const server = await serve(site, { 'Content-Security-Policy': "default-src 'self'" });
  context.after(() => server.close());
  const browser = await launch();
  context.after(() => browser.close());
  const tab = await openTab(browser, { ...server, strays: [] });
  const { page } = tab;
  const loaded = () => server.sent.filter(({ path }) => /^suche\/|^theme\/search/.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  await tab.go('suche.html');
  const field = page.getByLabel('Suchbegriffe');
  await field.pressSequentially('Personalakte', { delay: 60 });
  await page.locator('.hit mark', { hasText: 'Personalakte' }).first().waitFor();
  const first = loaded();
  assert.ok(first <= 150_000, `${first} bytes until there are hits`);
  await field.fill('Verwaltung der Gemeinde');
  await page.locator('.hit mark', { hasText: 'Verwaltung' }).first().waitFor();
  const further = loaded() - first;
  assert.ok(further <= 60_000, `${further} bytes for the next`);
  await tab.finish();
});
