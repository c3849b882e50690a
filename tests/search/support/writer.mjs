// Writes small indexes in the format that the site's have, after its description and not after its program.
//
// The terms of a form are given by a table instead of a stemmer: `{ akten: ['akte'] }`; a form that is not in it is its
// own term. What a compound is made of is given likewise: `{ personalakte: ['personal', 'akte'] }`.

import { page } from './scripts.mjs';

const { SearchWords } = page();
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WEIGHTS = [5, 4, 3, 3, 2, 2.5, 1, 2, 5, 2];
const GAP = 8;

export const vlq = (...numbers) =>
  numbers
    .map((number) => {
      let digits = '';
      do {
        digits += DIGITS[(number % 32) + (number >= 32 ? 32 : 0)];
        number = Math.floor(number / 32);
      } while (number > 0);
      return digits;
    })
    .join('');

const zigzag = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

export const frontCoded = (words) => {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(63, word.length, last.length) && word[shared] === last[shared]) shared += 1;
      last = word;
      return `${DIGITS[shared]}${word.slice(shared)} `;
    })
    .join('');
};

const chunks = (items, size) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));

const reversed = (word) => [...word].reverse().join('');

/**
 * @param documents in order: `{ kind, href, passages, topics?, places?, tags?, in?, state?, facts?, language? }`, where
 *   kinds are numbers and topics, places and tags numbers in the lists of labels
 * @param most of so many outcomes a list tells, and of so many others where the word is in them
 * @returns a map from the names of the files to their text
 */
export function write(
  documents,
  { labels = {}, stems = {}, parts = {}, stopWords = [], sizes = {}, most = Infinity } = {},
) {
  const terms = new Map();
  const spellings = new Map();
  const posting = (form, which, document, position, weight) => {
    for (const term of stems[form] ?? [form]) {
      if (!terms.has(term)) terms.set(term, { whole: new Map(), part: new Map() });
      const list = terms.get(term)[which];
      if (!list.has(document)) list.set(document, { weight: 0, positions: [] });
      const entry = list.get(document);
      entry.weight += weight;
      if (entry.positions.length < 16 && entry.positions.at(-1) !== position) entry.positions.push(position);
    }
  };
  const see = (form, spelling) => spellings.has(form) || spellings.set(form, spelling);

  documents.forEach(({ passages }, document) => {
    let first = 0;
    for (const [field, text, , count] of passages) {
      const words = SearchWords.words(text ?? '');
      const forms = words.map(({ start, end }) => SearchWords.fold(text.slice(start, end)));
      words.forEach(({ start, end }, place) => {
        const form = forms[place];
        if (SearchWords.isTooShort(form)) return;
        see(form, text.slice(start, end));
        if (stopWords.includes(form)) return;
        posting(form, 'whole', document, first + place, WEIGHTS[field]);
        for (const part of parts[form] ?? []) {
          see(part, part);
          posting(part, 'part', document, first + place, WEIGHTS[field]);
        }
      });
      let place = 0;
      for (const group of SearchWords.groups(words)) {
        if (group.length > 1) {
          const whole = text.slice(group[0].start, group.at(-1).end).replace(/[-‐‑]/g, '');
          see(SearchWords.fold(whole), whole);
          posting(SearchWords.fold(whole), 'whole', document, first + place, WEIGHTS[field]);
        }
        place += group.length;
      }
      first += (text === null ? count : words.length) + GAP;
    }
  });

  const isOutcome = ({ kind }) => kind >= 1 && kind <= 5;
  const names = [...terms.keys()].sort();
  const list = (found) => {
    const best = [...found].sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0]);
    const outcomes = best.filter(([document]) => isOutcome(documents[document])).slice(0, most);
    const others = best
      .filter(([document]) => !isOutcome(documents[document]))
      .map(([document, entry], place) => [document, place < most ? entry : { ...entry, positions: [] }]);
    const kept = [...outcomes, ...others].sort((a, b) => a[0] - b[0]);
    let last = 0;
    const entries = kept.map(([document, { weight, positions }]) => {
      const impact = Math.max(1, Math.round((31 * weight) / (1.2 + weight)));
      const deltas = positions.map((position, place) => position - (positions[place - 1] ?? 0));
      const entry = vlq(document - last, impact, positions.length, ...deltas);
      last = document;
      return entry;
    });
    return vlq(2 * kept.length + (kept.length < found.size ? 1 : 0)) + entries.join('');
  };
  const documentsOf = (name) => new Set([...terms.get(name).whole.keys(), ...terms.get(name).part.keys()]).size;

  const files = new Map();
  const starts = (letter, groups, first, content) =>
    groups.map((group, number) => {
      const hash = `${letter}aaaa`;
      files.set(`${letter}${number}-${hash}.js`, call(`${letter}${number}`, content(group)));
      return [first(group), hash];
    });

  const forms = [...spellings.keys()].sort();
  const termsOf = (form) => (stopWords.includes(form) ? [] : (stems[form] ?? [form]).filter((term) => terms.has(term)));
  const words = starts(
    'w',
    chunks(forms, sizes.words ?? 1200),
    (group) => group[0],
    (group) => {
      const firstTerm = names.indexOf(group.flatMap(termsOf)[0]);
      let last = Math.max(0, firstTerm);
      const numbers = group.map((form) => {
        const spelling = spellings.get(form);
        const own = termsOf(form);
        const pairs = own.map((name) => {
          const delta = names.indexOf(name) - last;
          last = names.indexOf(name);
          return vlq(zigzag(delta), documentsOf(name));
        });
        return vlq(2 * own.length + (spelling !== spelling.toLowerCase() ? 1 : 0)) + pairs.join('');
      });
      return {
        words: frontCoded(group.map((form) => spellings.get(form).toLowerCase())),
        numbers: vlq(Math.max(0, firstTerm)) + numbers.join(''),
      };
    },
  );
  const backwards = forms
    .filter((form) => form.length >= 5 && termsOf(form).length)
    .map(reversed)
    .sort();
  const ends = starts(
    'e',
    chunks(backwards, sizes.ends ?? 2000),
    (group) => group[0],
    (group) => ({ words: frontCoded(group) }),
  );
  const postings = starts(
    'p',
    chunks(names, sizes.postings ?? 100),
    (group) => names.indexOf(group[0]),
    (group) => group.map((name) => list(terms.get(name).whole) + list(terms.get(name).part)),
  );

  const deltas = (numbers = []) =>
    vlq(numbers.length, ...numbers.map((number, place) => number - (numbers[place - 1] ?? 0)));
  const shards = [];
  for (const document of documents) {
    if (isOutcome(document)) shards.at(-1).push(document);
    else shards.push([document]);
  }
  shards.forEach((shard, number) => {
    const texts = shard.map(({ kind, topics, places, tags, ...text }) => text);
    files.set(`t${number}-taaaa.js`, call(`t${number}`, texts));
  });
  files.set(
    'c-caaaa.js',
    call('c', {
      topics: [],
      places: [],
      tags: [],
      ...labels,
      documents: documents
        .map(
          (document) =>
            vlq(document.kind) +
            (isOutcome(document) ? '' : deltas(document.topics) + deltas(document.places) + deltas(document.tags)),
        )
        .join(''),
      texts: vlq(...shards.map((shard) => shard.length)),
      hashes: 'taaaa'.repeat(shards.length),
      titles: vlq(
        ...documents
          .filter((document) => !isOutcome(document))
          .map(({ passages }) => SearchWords.words(passages[0][1]).length),
      ),
    }),
  );
  const sessions = documents.filter(({ kind }) => kind === 0).length;
  files.set(
    'manifest.js',
    call('manifest', {
      version: 1,
      language: 'de',
      documents: documents.length,
      sessions,
      catalogue: 'caaaa',
      words,
      ends,
      postings,
    }),
  );
  return files;
}

const call = (name, data) =>
  `nachleseSearch(${JSON.stringify(name)}, ${JSON.stringify(data).replaceAll('</', '<\\/')});\n`;
