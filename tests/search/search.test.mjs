// What is found, in which order, and what is said about it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOver } from './support/scripts.mjs';
import { found, marked, search } from './support/town.mjs';
import { write } from './support/writer.mjs';

const E_AKTE = 'sessions/e-akte.html';
const STEP = 'sessions/e-akte.html#o1';
const ALLTAG = 'sessions/datenschutz-im-alltag.html';

/** Pages without the places in them. */
const pages = async (query, options) => (await found(query, options)).map((href) => href.replace(/#.*/, ''));

test('all spellings of a word', async () => {
  for (const query of ['Bürgerbüro', 'buergerbuero', 'BURGERBURO', 'Strasse', 'straße']) {
    assert.deepEqual(await pages(query), [E_AKTE], query);
  }
});

test('other endings, and nothing that only begins alike', async () => {
  for (const query of ['Akte', 'Akten', 'akte']) {
    assert.deepEqual(await found(query), ['themen/digitale-aktenfuehrung.html', E_AKTE, STEP], query);
  }
  assert.deepEqual(await pages('Straßen'), [E_AKTE]);
  assert.deepEqual(await pages('Verwaltungen'), [ALLTAG]);
});

test('endings that belong together, and those that do not', async () => {
  /** Which of these words are found, where each is a page. */
  const foundOf = async (query, ...words) => {
    const { search } = engineOver(write(words.map((word) => ({ kind: 0, href: word, passages: [[0, word]] }))));
    return (await search(query)).hits.map(({ href }) => href);
  };
  for (const [query, word] of [
    ['Museen', 'Museum'],
    ['Daten', 'Datum'],
    ['Kriterien', 'Kriterium'],
    ['Praktika', 'Praktikum'],
    ['Konten', 'Konto'],
    ['Firmen', 'Firma'],
    ['Kolleginnen', 'Kollege'],
    ['Kinder', 'Kind'],
    ['Ergebnisse', 'Ergebnis'],
    ['schnellste', 'schnell'],
    ['meetings', 'meeting'],
    ['subsidy', 'subsidies'],
  ]) {
    assert.deepEqual(await foundOf(query, word), [word], query);
    assert.deepEqual(
      await foundOf(query, word, query),
      [query],
      'what of known words belongs together, their stem says',
    );
  }
  for (const [query, word] of [
    ['führen', 'Führung'],
    ['Führung', 'führen'],
    ['einführen', 'einzuführen'],
    ['einführen', 'eingeführt'],
    ['eingeführt', 'einführen'],
    ['eingeführt', 'Einführung'],
    ['scannen', 'gescannt'],
    ['gescannt', 'scannen'],
    ['scannen', 'gescannte'],
    ['rügen', 'rügte'],
    ['melden', 'meldeten'],
    ['stilllegen', 'stillgelegt'],
    ['freigegeben', 'freigeben'],
    ['ausleihen', 'ausgeliehen'],
    ['ausgeliehene', 'ausleihen'],
    ['verleihen', 'verliehen'],
    ['nennen', 'genannten'],
  ]) {
    assert.deepEqual(await foundOf(query, word), [word], query);
    assert.deepEqual(await foundOf(query, word, query), [query, word], query);
  }
  assert.deepEqual(await foundOf('geklagt', 'klagten', 'geklagt'), ['geklagt', 'klagten']);
  assert.deepEqual(await foundOf('Gericht', 'richten'), []);
  for (const [query, word] of [
    ['Akte', 'aktiv'],
    ['Rat', 'Beratung'],
    ['Zeit', 'Zeitung'],
    ['Tag', 'Tagung'],
    ['Schule', 'Schulung'],
    ['Müll', 'Müller'],
    ['Burg', 'Bürger'],
    ['leicht', 'Leichen'],
    ['Gang', 'gehen'],
  ]) {
    assert.deepEqual(await foundOf(query, word, query), [query], query);
  }
});

test('parts of compounds, below the word itself', async () => {
  assert.deepEqual(await pages('Führung'), ['themen/digitale-aktenfuehrung.html', E_AKTE, E_AKTE]);
  assert.deepEqual(await pages('Dienstanweisung'), [E_AKTE, E_AKTE]);
  assert.deepEqual((await pages('Daten'))[0], ALLTAG);
});

test('compounds that nobody wrote, by their parts', async () => {
  assert.deepEqual(await pages('Bürgerdaten'), [ALLTAG]);
  assert.deepEqual((await search('Bürgerdaten')).corrections, [{ written: 'Bürgerdaten', taken: 'burger daten' }]);
  const short = ['Kinder', 'gar', 'ten'].map((word) => ({ kind: 0, href: word, passages: [[0, word]] }));
  assert.equal((await engineOver(write(short)).search('Kindergarten')).total, 0, 'what is short must be a noun');
  const { isRelaxed, hits } = await search('Kellerschutz');
  assert.equal(isRelaxed, true);
  assert.deepEqual(new Set(hits.map(({ kind }) => kind)), new Set(['session', 'topic']));
});

test('beginnings of words, where the word is not known as it stands', async () => {
  assert.deepEqual(await found('Burgst'), [E_AKTE, ALLTAG]);
  assert.deepEqual(await found('Burgst Alltag'), [ALLTAG]);
  assert.equal((await found('eGov-A'))[0], 'themen/digitale-aktenfuehrung.html');
  assert.ok((await found('da')).includes('themen/datenschutz.html'));
  assert.deepEqual(await found('da Alltag'), await found('Alltag'), 'two letters begin a word only at the end');
});

test('what a stop word may become, where nothing else is asked for', async () => {
  assert.ok((await found('die')).length > 0, 'it may become „Dienstanweisung“');
  assert.deepEqual(await found('die '), []);
  assert.deepEqual(await found('Alltag die'), await found('Alltag'));
});

test('a slip in a word of five letters, two in one of nine', async () => {
  for (const query of [
    'datenshutz',
    'datenschuzt',
    'atenschutz',
    'xatenschutz',
    'adtenschutz',
    'datnshutz',
    'adtenschut',
    'Datenschutzz',
  ]) {
    const { hits, corrections } = await search(query);
    assert.equal(hits[0]?.href, 'themen/datenschutz.html', query);
    assert.deepEqual(corrections, [{ written: query, taken: 'Datenschutz' }]);
  }
  assert.deepEqual(await found('Kxllxr'), []);
  assert.deepEqual(await found('Atke'), []);
  assert.deepEqual((await search('Akte')).corrections, []);
});

test('a slip at the beginning of a word', async () => {
  assert.equal((await found('datenshu'))[0], 'themen/datenschutz.html');
});

test('all words must be there, else most of them', async () => {
  const both = await search('Datenschutz Verwaltung');
  assert.deepEqual([both.isRelaxed, both.hits.length, both.hits[0].kind], [false, 1, 'session']);
  const one = await search('Datenschutz Personalakte');
  assert.equal(one.isRelaxed, true);
  assert.ok(one.total > 1);
  const unknown = await search('Personalakte Quantenrechner');
  assert.deepEqual([unknown.isRelaxed, unknown.total], [true, 1]);
});

test('stop words are not looked for', async () => {
  const { ignored, total } = await search('die Verwaltung im Alltag');
  assert.deepEqual(ignored, ['die', 'im']);
  assert.equal(total, 1);
  const only = await search('wie die');
  assert.deepEqual([only.total, only.ignored], [0, ['wie', 'die']]);
});

test('phrases, whose stop words may be any word', async () => {
  assert.deepEqual(await pages('"Datenschutz im Alltag"'), [ALLTAG]);
  assert.deepEqual(await pages('„liegt im Keller“'), [E_AKTE]);
  assert.deepEqual(await pages('"liegt Keller"'), []);
  assert.deepEqual((await search('"liegt Keller"')).suggestions, ['liegt Keller']);
  assert.deepEqual(await pages('"Alltag Datenschutz"'), [], 'nothing is near across passages');
  assert.deepEqual(await pages('"digital führt"'), [E_AKTE]);
});

test('what hyphens tie, in phrases and apart', async () => {
  for (const query of [
    'E-Akte',
    'eAkte',
    'e akte',
    '"E-Akte"',
    '"eAkte"',
    '"E-Akte, aber wie anfangen"',
    'eGov-Akte',
  ]) {
    assert.ok(
      (await pages(query)).some((href) => /akte|akten/.test(href)),
      query,
    );
  }
  assert.equal((await found('eGov-Akte'))[0], 'themen/digitale-aktenfuehrung.html');
  assert.equal((await found('egovakte'))[0], 'themen/digitale-aktenfuehrung.html');
});

test('what is not wanted', async () => {
  assert.deepEqual(await pages('Datenschutz -Alltag'), ['themen/datenschutz.html']);
  assert.deepEqual(await pages('Scannen -"liegt im Keller"'), ['schlagwoerter/scannen.html']);
  assert.deepEqual(await pages('Aktenführung -E-Akte'), ['themen/digitale-aktenfuehrung.html']);
  assert.deepEqual(await pages('Alltag -Daten'), [], 'Datenschutz would be found for it');
  assert.deepEqual(await found('Musterdienstanweisung -Keller'), [], 'an outcome is on the page of its session');
  assert.deepEqual(await pages('-Akte'), []);
});

test('what is not wanted and not known keeps nothing out by its parts', async () => {
  assert.deepEqual(await pages('Alltag -Bürgerdaten'), [ALLTAG]);
  assert.deepEqual((await search('Alltag -Bürgerdaten')).corrections, []);
  assert.deepEqual(await pages('Alltag -Datenshutz'), [], 'a slip is one');
});

test('thousands, with a point and without', async () => {
  const numbers = ['1.400 Euro', '400.000 Euro', '1.4.2027'];
  const { search } = engineOver(write(numbers.map((text) => ({ kind: 0, href: text, passages: [[6, text]] }))));
  for (const [query, text] of [
    ['1.400', '1.400 Euro'],
    ['1400', '1.400 Euro'],
    ['400000', '400.000 Euro'],
  ]) {
    assert.deepEqual((await search(query)).hits.map(({ href }) => href), [text], query);
  }
});

test('towns, their keys, tags and pages', async () => {
  assert.equal((await found('Aalhausen'))[0], 'kommunen/aalhausen.html');
  assert.deepEqual(await found('99000001'), ['kommunen/aalhausen.html']);
  assert.equal((await found('Scannen'))[0], 'schlagwoerter/scannen.html');
  const [{ language }] = (await search('citizens')).hits;
  assert.equal(language, 'en');
});

test('the whole title is the best hit', async () => {
  assert.equal((await found('Digitale Aktenführung'))[0], 'themen/digitale-aktenfuehrung.html');
  assert.equal((await pages('Datenschutz im Alltag'))[0], ALLTAG);
});

test('near words before far ones', async () => {
  const filler = Array.from({ length: 40 }, (_, place) => `wort${place}`).join(' ');
  const files = write([
    {
      kind: 0,
      href: 'far.html',
      passages: [
        [0, 'Eins'],
        [6, `Rathaus ${filler} Neubau`],
      ],
    },
    {
      kind: 0,
      href: 'near.html',
      passages: [
        [0, 'Zwei'],
        [6, `Der Rathaus Neubau ${filler}`],
      ],
    },
  ]);
  const { hits } = await engineOver(files).search('Rathaus Neubau');
  assert.deepEqual(
    hits.map(({ href }) => href),
    ['near.html', 'far.html'],
  );
});

test('words that are nearly everywhere', async () => {
  const documents = Array.from({ length: 30 }, (_, place) => ({
    kind: 0,
    href: `${place}.html`,
    passages: [
      [0, `Titel${place}`],
      [6, place === 29 ? 'Verwaltung selten viel Text hinter beidem. Mit Verwaltungen.' : 'Verwaltung'],
    ],
  }));
  const { search } = engineOver(write(documents, { most: 20 }));
  const both = await search('selten Verwaltung');
  assert.deepEqual([both.hits[0].href, both.total, both.isRelaxed, both.isCut], ['29.html', 1, false, false]);
  const one = await search('Verwaltung');
  assert.deepEqual([one.total, one.isCut, one.hits.length], [30, false, 10]);
  const rest = await search('Verwaltung', { from: 20, count: 50 });
  assert.equal(rest.hits.length, 10);
  const where = rest.hits.map(({ excerpt }) => marked(excerpt));
  assert.ok(where.every((text) => text.startsWith('[Verwaltung]')), 'marked though no place is told');
});

test('outcomes that the index leaves out', async () => {
  const outcome = (place) => ({ kind: 1, href: `a.html#${place}`, passages: [[7, 'Verwaltung']] });
  const session = { kind: 0, href: 'a.html', passages: [[0, 'Titel']] };
  const { search } = engineOver(write([session, ...[1, 2, 3, 4].map(outcome)], { most: 3 }));
  const { total, isCut } = await search('Verwaltung');
  assert.deepEqual([total, isCut], [3, true]);
});

test('what is too much to load is ignored, and that is said', async () => {
  const words = ['Stadt', 'Rat', 'Haus', 'Hof'];
  const documents = Array.from({ length: 3_000 }, (_, place) => ({
    kind: 0,
    href: `${place}.html`,
    passages: [[0, place === 7 ? 'Stadt selten Rat Haus Hof' : words.join(' ')]],
  }));
  const { search } = engineOver(write(documents, { sizes: { postings: 1 } }));
  for (const query of ['Stadt Rat Haus Hof selten', '"Stadt selten Rat Haus Hof"']) {
    const { total, ignored, isCut, isRelaxed } = await search(query);
    assert.deepEqual([total, ignored, isCut, isRelaxed], [1, ['Haus', 'Hof'], false, false], query);
  }
});

test('a phrase of words whose places are left out', async () => {
  const of = (text) => ({ kind: 0, href: `${text}.html`, passages: [[0, text]] });
  const files = (...last) =>
    write([...Array(9).fill(of('Stadt Stadt')), ...Array(9).fill(of('Rat Rat')), ...last.map(of)], { most: 5 });
  const apart = await engineOver(files('Stadt Rat')).search('"Stadt Rat"');
  assert.deepEqual([apart.total, apart.isRelaxed, apart.isCut], [19, true, true]);
  const found = await engineOver(files('Stadt Rat', 'Stadt Rat '.repeat(3))).search('"Stadt Rat"');
  assert.deepEqual([found.total, found.isRelaxed, found.isCut], [1, false, true]);
});

test('did you mean', async () => {
  const { suggestions, total } = await search('Musterdienstverordnung');
  assert.equal(total, 0);
  assert.deepEqual(suggestions[0], 'Musterdienstanweisung');
  assert.deepEqual((await search('Kxllxr')).suggestions, ['Keller']);
  assert.deepEqual((await search('Qwrtzpsdfg')).suggestions, []);
});
