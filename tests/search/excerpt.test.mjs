// What is shown of a hit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOver } from './support/scripts.mjs';
import { marked, search } from './support/town.mjs';
import { write } from './support/writer.mjs';

const first = async (query, options) => (await search(query, options)).hits[0];
const inSession = async (passages, query, analysis) => {
  const { search } = engineOver(write([{ kind: 0, href: 'a.html', passages }], analysis));
  return (await search(query)).hits[0];
};

test('the sentence with its words, and the place it is at', async () => {
  const { title, excerpt, heading, href, facts, kind } = await first('Keller Bürgerbüro');
  assert.equal(marked(title), 'E-Akte, aber wie anfangen?');
  assert.equal(
    marked(excerpt),
    'Die Personalakte liegt im [Keller]. Niemand findet sie dort. Das [Bürgerbüro] wartet auf die Straße.',
  );
  assert.equal(marked(heading), 'Ausgangslage');
  assert.equal(href, 'sessions/e-akte.html#ausgangslage');
  assert.deepEqual([kind, facts], ['session', ['26. Januar 2017', 'Raum 3']]);
});

test('compounds are marked whole, also for a part', async () => {
  const { title, topics, sections, excerpt } = await first('Akte', { filters: { kind: 'session' } });
  assert.equal(marked(title), 'E-[Akte], aber wie anfangen?');
  assert.equal(marked(topics), 'Digitale [Aktenführung]');
  assert.equal(marked(excerpt), 'Wie eine Kommune ihre [Akten] digital führt.');
  assert.deepEqual(
    sections.map(({ href }) => href),
    ['sessions/e-akte.html#ausgangslage', 'sessions/e-akte.html#ergebnisse'],
  );
});

test('what hyphens tie is marked whole, where the whole was meant', async () => {
  assert.equal(marked((await first('E-Akte')).title), '[E-Akte], aber wie anfangen?');
});

test('a phrase is shown and marked where it stands in a row', async () => {
  const passages = [
    [0, 'Titel'],
    [6, 'Die Verwaltung digitale Verwaltung genannt. Eine digitale neue Verwaltung.'],
  ];
  const { excerpt } = await inSession(passages, '"digitale Verwaltung"');
  assert.equal(marked(excerpt), 'Die Verwaltung [digitale] [Verwaltung] genannt. Eine digitale neue Verwaltung.');
});

test('a long text without blanks or ends is shown around its word', async () => {
  const address = `https://stadt.example/${'a/'.repeat(150)}Akte/${'b/'.repeat(150)}`;
  const { excerpt } = await inSession(
    [
      [0, 'Titel'],
      [6, address],
    ],
    'Akte',
  );
  assert.match(marked(excerpt), /^… (a\/){30}\[Akte\]\/(b\/)+b?\/? …$/);
  const began = performance.now();
  const many = await inSession(
    [
      [0, 'Titel'],
      [6, 'Akte '.repeat(6_000)],
    ],
    'Akte',
  );
  assert.match(marked(many.excerpt), /^\[Akte\] \[Akte\]/);
  assert.ok(performance.now() - began < 2_000, 'not each place against each other');
});

test('facets are marked too', async () => {
  const { places, tags } = (await search('Burgstädt Scannen')).hits[0];
  assert.equal(marked(places), 'Aalhausen, [Burgstädt]');
  assert.equal(marked(tags), '[Scannen]');
});

test('an outcome leads to itself', async () => {
  const { title, excerpt, href, state, ...hit } = (await search('Dienstanweisung', { filters: { kind: 'outcome' } }))
    .hits[0];
  assert.equal(marked(title), 'Wir teilen die [Musterdienstanweisung] zur Aktenführung.');
  assert.deepEqual(excerpt, []);
  assert.equal(href, 'sessions/e-akte.html#o1');
  assert.deepEqual([state, hit.in], ['offen', 'E-Akte, aber wie anfangen?']);
  assert.equal((await first('Dienstanweisung')).href, 'sessions/e-akte.html#o1', 'the session leads there too');
});

test('a long sentence is cut between words', async () => {
  const words = (count, word) => Array.from({ length: count }, (_, place) => `${word}${place}`).join(' ');
  const { excerpt } = await inSession(
    [
      [0, 'Titel'],
      [6, `${words(60, 'vor')} Rathaus und Neubau ${words(60, 'nach')}.`],
    ],
    'Rathaus Neubau',
  );
  const text = marked(excerpt);
  assert.match(text, /^… vor\d+ .*\[Rathaus\] und \[Neubau\] .* nach\d+ …$/);
  assert.ok(text.length >= 120 && text.length <= 230, `${text.length}: ${text}`);
});

test('items and paragraphs do not run together', async () => {
  const { excerpt } = await inSession(
    [
      [0, 'Titel'],
      [6, 'Scanner im Rathaus\nAltakten auf Papier\nTechnik fehlt.\nWas nun?'],
    ],
    'Papier',
  );
  assert.equal(marked(excerpt), 'Scanner im Rathaus · Altakten auf [Papier] · Technik fehlt. Was nun?');
});

test('abbreviations and ordinal numbers end no sentence', async () => {
  const long = (count) => `${'und noch ein Wort '.repeat(count)}dazu`;
  const text = `Davor steht etwas ${long(7)}. Am 3. März trifft sich z. B. Der Beirat im Rathaus. Danach ${long(12)}.`;
  const { excerpt } = await inSession(
    [
      [0, 'Titel'],
      [6, text],
    ],
    'Rathaus',
  );
  assert.match(marked(excerpt), /^… Am 3\. März trifft sich z\. B\. Der Beirat im \[Rathaus\]\. Danach .* …$/);
});

test('„Art.“ before a number ends no sentence, but before a word', async () => {
  const long = (count) => `${'und noch ein Wort '.repeat(count)}dazu`;
  const found = async (text) => {
    const { excerpt } = await inSession(
      [
        [0, 'Titel'],
        [6, text],
      ],
      'Auskunft',
    );
    return marked(excerpt);
  };
  assert.match(await found(`Davor ${long(9)}. Nach Art. 15 gibt es Auskunft. ${long(12)}.`), /^… Nach Art\. 15 gibt/);
  assert.match(await found(`Davor ${long(9)} dieser Art. Auskunft gibt es. ${long(12)}.`), /^… \[Auskunft\] gibt/);
});

test('a word that is frequent in a document is marked everywhere', async () => {
  const passages = [
    [0, 'Rathaus'],
    [6, `${'Rathaus. '.repeat(30)}`],
    [5, 'Zuletzt', 'zuletzt'],
    [6, 'Im Rathaus brennt Licht.'],
  ];
  const { excerpt } = await inSession(passages, 'Licht Rathaus');
  assert.equal(marked(excerpt), 'Im [Rathaus] brennt [Licht].');
});

test('positions go on behind text that is not kept', async () => {
  const passages = [
    [0, 'Titel'],
    [6, null, null, 900],
    [5, 'Ende', 'ende'],
    [6, 'Das Rathaus schließt.'],
  ];
  const { excerpt, href } = await inSession(passages, 'Rathaus');
  assert.equal(marked(excerpt), 'Das [Rathaus] schließt.');
  assert.equal(href, 'a.html#ende');
});

test('without anything in the text, it is shown from its beginning', async () => {
  const { excerpt, href, heading } = await inSession(
    [
      [0, 'Rathaus'],
      [5, 'Anfang', 'anfang'],
      [6, 'Es war einmal.'],
    ],
    'Rathaus',
  );
  assert.equal(marked(excerpt), 'Es war einmal.');
  assert.deepEqual([href, heading], ['a.html', undefined]);
});
