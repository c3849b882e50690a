// A small site for most tests.

import { engineOver } from './scripts.mjs';
import { write } from './writer.mjs';

const [SESSION, AGREEMENT, QUESTION, TOPIC, MUNICIPALITY, TAG, PAGE] = [0, 1, 3, 6, 7, 8, 10];

export const DOCUMENTS = [
  {
    kind: SESSION,
    href: 'sessions/e-akte.html',
    facts: ['26. Januar 2017', 'Raum 3'],
    topics: [0],
    places: [0, 1],
    tags: [0],
    passages: [
      [0, 'E-Akte, aber wie anfangen?'],
      [9, 'Wie eine Kommune ihre Akten digital führt.'],
      [1, 'Digitale Aktenführung'],
      [2, 'Scannen'],
      [3, 'Aalhausen, Burgstädt'],
      [5, 'Ausgangslage', 'ausgangslage'],
      [6, 'Die Personalakte liegt im Keller. Niemand findet sie dort.\nDas Bürgerbüro wartet auf die Straße.'],
      [5, 'Ergebnisse', 'ergebnisse'],
      [7, 'Wir teilen die Musterdienstanweisung zur Aktenführung.', 'o1'],
      [6, 'Alle Ämter scannen ab Juli.'],
    ],
  },
  {
    kind: AGREEMENT,
    href: 'sessions/e-akte.html#o1',
    in: 'E-Akte, aber wie anfangen?',
    state: 'offen',
    passages: [
      [7, 'Wir teilen die Musterdienstanweisung zur Aktenführung.'],
      [3, 'Aalhausen'],
    ],
  },
  {
    kind: SESSION,
    href: 'sessions/datenschutz-im-alltag.html',
    topics: [1],
    places: [1],
    tags: [1],
    passages: [
      [0, 'Datenschutz im Alltag'],
      [1, 'Datenschutz'],
      [3, 'Burgstädt'],
      [5, 'Offene Fragen', 'offene-fragen'],
      [6, 'Wer darf die Daten sehen? Der Datenschutz hilft den Bürgern. Eine Verwaltung, die aktiv fragt, lernt.'],
      [7, 'Wer darf die Daten sehen?', 'o1'],
    ],
  },
  {
    kind: QUESTION,
    href: 'sessions/datenschutz-im-alltag.html#o1',
    in: 'Datenschutz im Alltag',
    passages: [[7, 'Wer darf die Daten sehen?']],
  },
  {
    kind: TOPIC,
    href: 'themen/digitale-aktenfuehrung.html',
    topics: [0],
    passages: [
      [0, 'Digitale Aktenführung'],
      [8, 'eGov-Akte'],
    ],
  },
  { kind: TOPIC, href: 'themen/datenschutz.html', topics: [1], passages: [[0, 'Datenschutz']] },
  {
    kind: MUNICIPALITY,
    href: 'kommunen/aalhausen.html',
    places: [0],
    passages: [
      [0, 'Aalhausen'],
      [8, '99000001'],
    ],
  },
  { kind: TAG, href: 'schlagwoerter/scannen.html', tags: [0], passages: [[0, 'Scannen']] },
  {
    kind: PAGE,
    href: 'ueber.html',
    language: 'en',
    passages: [
      [0, 'About'],
      [6, 'The citizens of our town ask, and nobody answers.'],
    ],
  },
];

export const TOWN = write(DOCUMENTS, {
  labels: {
    topics: [
      ['digitale-aktenfuehrung', 'Digitale Aktenführung'],
      ['datenschutz', 'Datenschutz'],
    ],
    places: [
      ['aalhausen', 'Aalhausen'],
      ['burgstaedt', 'Burgstädt'],
    ],
    tags: [
      ['scannen', 'Scannen'],
      ['recht', 'Recht'],
    ],
  },
  stems: { akten: ['akt'], akte: ['akt'], amter: ['amt'], burgern: ['burg'], burger: ['burg'] },
  parts: {
    personalakte: ['personal', 'akte'],
    aktenfuhrung: ['akten', 'fuhrung'],
    burgerburo: ['burger', 'buro'],
    datenschutz: ['daten', 'schutz'],
    musterdienstanweisung: ['muster', 'dienst', 'anweisung', 'dienstanweisung'],
  },
  stopWords: 'aber wie eine ihre die im sie dort das auf wir zur ab wer darf der den the of our and'.split(' '),
  // So small that each query must find its way between shards.
  sizes: { words: 9, ends: 12, postings: 7 },
});

/** Searches the town in a new page. */
export const search = (query, options) => engineOver(TOWN).search(query, options);

/** What is found, by address. */
export const found = async (query, options) => (await search(query, options)).hits.map(({ href }) => href);

/** A text with its marked words in brackets. */
export const marked = (pieces) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
