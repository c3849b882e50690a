// A barcamp of any size out of the lexicon, the same for the same size: event folder and, for each word, the notes that
// hold it. What a note holds is written down as it is written, so that the truth needs no search engine.
//
//   node generate.mjs <folder> [notes]

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as lexicon from './lexicon.mjs';

const MODIFIED = lines(lexicon.COMPOUNDS).map((line) => line.split(' '));
const COMMON_NOUNS = lines(lexicon.COMMON_NOUNS).map(noun);
const TARGET_NOUNS = lines(lexicon.TARGET_NOUNS).map(noun);
const COMMON_VERBS = lines(lexicon.VERBS).map(verb);
const TARGET_VERBS = lines(lexicon.TARGET_VERBS).map(verb);
const COMMON_ADJECTIVES = lexicon.ADJECTIVES.split(/\s+/).filter(Boolean).map(adjective);
const TARGET_ADJECTIVES = lexicon.TARGET_ADJECTIVES.split(/\s+/).filter(Boolean).map(adjective);
export const COMPOUNDS = MODIFIED.map(compound);

const ROOMS = 12;
const A_DAY = 20 * ROOMS;

/**
 * The event as a map of paths to texts, and `truth`: `words` says which pages hold a word (whole or as a part),
 * `places` which sessions a municipality took part in, `pages` its own page; `text` is the plain text of each session.
 */
export function generate(notes = 1000) {
  const random = new Random(notes + 1);
  const truth = { words: new Map(), places: new Map(), pages: new Map(), text: new Map() };
  const files = new Map();
  const places = municipalities(Math.max(1, Math.floor(notes / 10)));
  const topics = topicsOf(Math.max(1, Math.floor(notes / 8)), random);
  files.set('event.yaml', event(notes));
  files.set('municipalities.yaml', places.map(({ id, name, ags, aliases }) =>
    `- {id: ${id}, name: ${name}, ags: "${ags}"${aliases ? `, aliases: [${aliases}]` : ''}}\n`).join(''));
  files.set('topics.yaml', topics.map(({ id, title }) => `- {id: ${id}, label: ${title}}\n`).join(''));
  for (const place of places) {
    truth.pages.set(place.name, `kommunen/${place.id}.html`);
    truth.places.set(place.name, []);
  }
  for (const tag of lexicon.TAGS) hold(truth, tag, `schlagwoerter/${slug(tag)}.html`);
  for (const topic of topics) topic.words.forEach((word) => hold(truth, word, `themen/${topic.id}.html`));
  const planned = plan(notes, random);
  for (let number = 0; number < notes; number += 1) {
    const note = number % 10 === 9 ? new EnglishNote(random) : new Note(random);
    const text = write(note, number, notes, planned[number], places, topics, truth);
    const page = `sessions/session-${number}.html`;
    files.set(`sessions/session-${number}.md`, text);
    truth.text.set(page, text);
    for (const word of note.words) hold(truth, word, page);
  }
  return { files, truth };
}

/** Writes the event into a folder. */
export function writeTo(folder, { files }) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function hold(truth, word, page) {
  for (const held of [word, ...(lexicon.WITHIN[word] ?? [])]) {
    const pages = truth.words.get(held) ?? truth.words.set(held, new Set()).get(held);
    pages.add(page);
  }
}

/** Which targets each note gets: the most frequent in 6 of 100 notes, then fewer and fewer, at least in 2. */
function plan(notes, random) {
  const german = random.shuffled([
    ...COMPOUNDS, ...TARGET_NOUNS, ...TARGET_ADJECTIVES, ...TARGET_VERBS, ...lexicon.PHRASES.map((phrase) => ({ kind: 'phrase', phrase })),
    ...lexicon.PHRASES.map((phrase) => ({ kind: 'apart', phrase })),
  ]);
  const english = random.shuffled(EnglishNote.targets);
  const planned = Array.from({ length: notes }, () => []);
  for (const [targets, isEnglish] of [[german, false], [english, true]]) {
    targets.forEach((target, rank) => {
      const share = isEnglish ? 0.02 / (1 + rank * 0.3) : 0.06 / (1 + rank * 0.15);
      for (let left = Math.max(2, Math.round(notes * share)); left > 0; left -= 1) {
        let number = random.below(notes);
        while ((number % 10 === 9) !== isEnglish) number = random.below(notes);
        planned[number].push(target);
      }
    });
  }
  return planned;
}

function write(note, number, notes, targets, places, topics, truth) {
  const { random } = note;
  const topic = random.ranked(topics);
  const [a, b, c, owner] = [0, 1, 2, 3].map(() => random.ranked(places));
  const tags = [random.ranked(lexicon.TAGS), random.ranked(lexicon.TAGS)].filter((tag, at, all) => all.indexOf(tag) === at);
  for (const place of new Set([a, b, c, owner])) truth.places.get(place.name).push(`sessions/session-${number}.html`);
  for (const word of [...topic.words, ...tags]) note.words.add(word);
  const sorted = { title: [], heading: [], prose: [], list: [], outcome: [] };
  for (const target of targets) {
    const kind = target.kind === 'noun' ? random.of(['title', 'heading', 'heading', 'list', 'outcome', 'outcome', 'prose', 'prose', 'prose', 'prose']) : random.of(['prose', 'prose', 'outcome']);
    sorted[kind].push(target);
    if (random.below(2)) sorted.prose.push(target);
  }
  const paragraph = (count, list) => Array.from({ length: count }, () => note.sentence(list.shift())).join(' ');
  const items = (count, list) => Array.from({ length: count + list.length }, () => `- ${note.sentence(list.shift())}\n`).join('');
  const halfHour = Math.floor((number % A_DAY) / ROOMS);
  const texts = note.texts;
  const lines = [
    '---',
    `topic: ${topic.title}`,
    `title: "${note.title(sorted.title.splice(0), number)}"`,
    `room: Raum ${1 + (number % ROOMS)}`,
    `start: ${day(Math.floor(number / A_DAY))}T${String(8 + Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 ? '30' : '00'}`,
    'duration: 30',
    `participants:\n  - {municipality: "${a.name}", count: 3}\n  - "${b.name}"\n  - ca. 14 Personen`,
    `tags: [${tags.join(', ')}]`,
    `summary: ${note.sentence()}`,
    `continues: ["${c.name}"]`,
    ...(note.language === 'de' ? [] : [`language: ${note.language}`]),
    '---',
    `## ${texts.start}\n`,
  ];
  for (const left = sorted.prose; left.length || lines.length < 17;) lines.push(`${paragraph(5, left)}\n`);
  const more = Array.from({ length: sorted.heading.length + 1 }, () => sorted.heading.shift());
  for (const target of more) lines.push(`## ${note.heading(target)}\n`, `${paragraph(5, [])}\n`, `${paragraph(4, [])}\n`);
  lines.push(items(3, sorted.list));
  lines.push(`| ${texts.who} | ${texts.what} |\n| --- | --- |`, ...[a, b, c].map(({ name }) => `| ${name} | ${note.sentence()} |`), '');
  lines.push(`${texts.see} [${texts.other}](session-${random.below(notes)}.md).\n`);
  const half = sorted.outcome.splice(0, Math.ceil(sorted.outcome.length / 2));
  lines.push('## Aha-Erlebnisse\n', items(2, []), '## Ergebnisse\n', items(2, half), '## Offene Fragen\n', items(2, []), '## Nächste Schritte\n');
  for (const box of [' ', 'x', ...sorted.outcome.map(() => ' ')]) {
    lines.push(`- [${box}] ${note.sentence(sorted.outcome.shift()).replace(/\.$/, '')} (${owner.name}, bis 31.03.2027)`);
  }
  return `${lines.join('\n')}\n`;
}

/** German text: sentences of the common words, around a target where one is wanted. */
class Note {
  language = 'de';
  texts = { start: 'Worum es geht', who: 'Wer', what: 'Was', see: 'Siehe', other: 'die andere Session' };
  words = new Set();

  constructor(random) {
    this.random = random;
  }

  title([target, ...others], number) {
    const named = target ? this.alone(target) : this.alone(this.random.ranked(COMMON_NOUNS));
    const rest = others.map((other) => ` und ${this.alone(other)}`).join('');
    return `${this.random.of(['Neues zum Thema', 'Was bringt uns das:', 'Werkstatt', 'Wie weiter?', 'Bericht:'])} ${named}${rest} (${number})`;
  }

  heading(target) {
    return `${this.random.of(['Erfahrungen:', 'Zum Stichwort', 'Rückfragen:', 'Stand der Dinge:'])} ${this.alone(target ?? this.random.ranked(COMMON_NOUNS))}`;
  }

  sentence(target) {
    const random = this.random;
    this.wanted = target;
    const spoken = target?.kind === 'phrase' ? this.phrase(target.phrase) : target?.kind === 'apart' ? this.apart(target.phrase) : null;
    if (spoken) return spoken;
    const noun = (grammar, number) => this.noun(grammar, number ?? random.of(['singular', 'singular', 'plural']));
    const verb = (form) => this.verb(form);
    const adverb = random.of(['bisher', 'danach', 'in vielen Fällen', 'vor allem', 'auch ohne Auftrag', 'seit einem Jahr', 'noch nicht', 'nur selten']);
    const made = random.of([
      () => `${noun('nominative', 'singular')} ${verb('third')} ${noun('accusative')} ${adverb}, und das soll auch so bleiben`,
      () => `In der Runde wurde ${noun('nominative', 'singular')} ${adverb} ${verb('participle')}, aber nicht überall`,
      () => `Wer ${noun('accusative')} ${verb('infinitive')} will, braucht ${noun('accusative')} und etwas Geduld`,
      () => `Mit ${noun('dative')} lässt sich ${noun('nominative', 'singular')} ${adverb} besser ${verb('infinitive')}`,
      () => `Es ist nicht leicht, ${noun('accusative')} wegen ${noun('genitive')} zu ${verb('infinitive')}`,
      () => `Nach ${noun('dative')} haben alle ${noun('accusative')} ${verb('participle')}, weil es sonst niemand tut`,
      () => `Dass ${noun('nominative', 'singular')} ${adverb} ${verb('participle')} wird, hängt von ${noun('dative')} ab`,
      () => `Wie kann man ${noun('accusative')} so ${verb('infinitive')}, dass es für ${noun('accusative')} reicht`,
    ])();
    return `${made[0].toUpperCase()}${made.slice(1)}.`;
  }

  phrase(phrase) {
    for (const word of [phrase, ...phrase.split(' ')]) this.words.add(word);
    return this.random.of([`Am Ende war von „${phrase}“ die Rede, und damit waren alle einverstanden.`, `So etwas wie „${phrase}“ stand auf mehreren Zetteln.`]);
  }

  /** Both words, but never one after the other. */
  apart(phrase) {
    const [first, second] = phrase.split(' ');
    this.words.add(first).add(second);
    return `Auf dem einen Zettel stand „${first}“, auf einem ganz anderen stand „${second}“.`;
  }

  alone(noun) {
    noun.lemmas.forEach((word) => this.words.add(word));
    return noun.nominative.singular;
  }

  noun(grammar, number) {
    const isWanted = this.wanted?.kind === 'noun';
    const noun = isWanted ? this.wanted : this.random.ranked(COMMON_NOUNS);
    if (isWanted) this.wanted = null;
    noun.lemmas.forEach((word) => this.words.add(word));
    const count = noun.nominative.plural ? number : 'singular';
    const article = ARTICLES[count === 'plural' ? 'plural' : noun.gender][grammar];
    const isDescribed = this.wanted?.kind === 'adjective';
    if (!isDescribed && this.random.below(3)) return `${article} ${noun[grammar][count]}`;
    const adjective = isDescribed ? this.wanted : this.random.ranked(COMMON_ADJECTIVES);
    if (isDescribed) this.wanted = null;
    this.words.add(adjective.stem);
    const isPlain = grammar === 'nominative' || (grammar === 'accusative' && noun.gender !== 'm');
    return `${article} ${adjective.stem}${count === 'singular' && isPlain ? 'e' : 'en'} ${noun[grammar][count]}`;
  }

  verb(form) {
    const isWanted = this.wanted?.kind === 'verb';
    const verb = isWanted ? this.wanted : this.random.ranked(COMMON_VERBS);
    if (isWanted) this.wanted = null;
    this.words.add(verb.infinitive);
    return verb[form];
  }
}

class EnglishNote {
  language = 'en';
  texts = { start: 'Where we stand', who: 'Who', what: 'What', see: 'See', other: 'the other session' };
  words = new Set();
  static nouns = forms(lexicon.ENGLISH.nouns);
  static verbs = forms(lexicon.ENGLISH.verbs);
  static targets = [
    ...forms(lexicon.ENGLISH.targets).map((word) => ({ kind: 'noun', forms: word })),
    ...forms(lexicon.ENGLISH.targetVerbs).map((word) => ({ kind: 'verb', forms: word })),
  ];

  constructor(random) {
    this.random = random;
  }

  title([target], number) {
    return `Notes on the ${this.noun(target?.forms, 0)} (${number})`;
  }

  heading(target) {
    return `About the ${this.noun(target?.forms, this.random.below(2))}`;
  }

  noun(wanted, form) {
    const noun = wanted ?? this.random.ranked(EnglishNote.nouns);
    this.words.add(`en:${noun[0]}`);
    return noun[form];
  }

  sentence(target) {
    let left = target;
    const take = (kind) => {
      if (left?.kind !== kind) return undefined;
      const { forms: word } = left;
      left = undefined;
      return word;
    };
    const noun = (form) => this.noun(take('noun'), form ?? this.random.below(2));
    const verb = (form) => {
      const word = take('verb') ?? this.random.ranked(EnglishNote.verbs);
      this.words.add(`en:${word[0]}`);
      return word[form];
    };
    const adjective = () => this.random.ranked(lexicon.ENGLISH.adjectives);
    return this.random.of([
      () => `The ${adjective()} ${noun()} should ${verb(0)} the ${noun()} before anyone else does.`,
      () => `We have ${verb(2)} the ${noun()} with a ${adjective()} ${noun(0)}, and it was worth it.`,
      () => `Nobody ${verb(1)} a ${adjective()} ${noun(0)} when the ${noun()} is missing.`,
      () => `While ${verb(3)} the ${noun()}, they found out what the ${adjective()} ${noun(0)} had been for.`,
    ])();
  }
}

const ARTICLES = {
  m: { nominative: 'der', genitive: 'des', dative: 'dem', accusative: 'den' },
  f: { nominative: 'die', genitive: 'der', dative: 'der', accusative: 'die' },
  n: { nominative: 'das', genitive: 'des', dative: 'dem', accusative: 'das' },
  plural: { nominative: 'die', genitive: 'der', dative: 'den', accusative: 'die' },
};

function slug(name) {
  return name.toLowerCase().replace(/[äöü]/g, (letter) => `${letter.normalize('NFD')[0]}e`).replace(/ß/g, 'ss');
}

function lines(text) {
  return text.trim().split('\n');
}

function forms(text) {
  return text.split(/[|\n]/).map((word) => word.split(' ')).filter((word, at, all) => all.findIndex(([first]) => first === word[0]) === at);
}

function noun(line) {
  const [gender, singular, genitive, many] = line.split(' ');
  const plural = many === '-' ? null : many;
  const datives = plural && (/[ns]$/.test(plural) ? plural : `${plural}n`);
  return {
    kind: 'noun',
    lemmas: [singular],
    gender,
    nominative: { singular, plural },
    genitive: { singular: genitive, plural },
    dative: { singular, plural: datives },
    accusative: { singular, plural },
  };
}

function verb(line) {
  const [infinitive, third, participle] = line.split(' ');
  return { kind: 'verb', infinitive, third, participle };
}

function adjective(stem) {
  return { kind: 'adjective', stem };
}

/** A compound declines as its head does, and holds all its parts. */
function compound(parts) {
  const modifiers = parts.slice(0, -1).map((part) => part.split('='));
  const named = parts[parts.length - 1];
  const head = [...TARGET_NOUNS, ...COMMON_NOUNS].find(({ lemmas }) => lemmas[0] === named);
  const before = modifiers.map(([, surface]) => surface).join('');
  const isHyphened = before.endsWith('-');
  const start = before[0].toUpperCase() + before.slice(1);
  const join = (form) => form && (isHyphened ? start + form : start + form.toLowerCase());
  const declined = Object.fromEntries(['nominative', 'genitive', 'dative', 'accusative'].map((grammar) =>
    [grammar, { singular: join(head[grammar].singular), plural: join(head[grammar].plural) }]));
  return { kind: 'noun', gender: head.gender, lemmas: [declined.nominative.singular, ...modifiers.map(([word]) => word), named], ...declined };
}

/** Places with a number as Germany's are, some with another name. */
function municipalities(count) {
  return Array.from({ length: count }, (_, number) => {
    const animal = lexicon.ANIMALS[number % 10];
    const ending = lexicon.ENDINGS[Math.floor(number / 10) % 10];
    const further = Math.floor(number / 100);
    const bad = number % 17 === 5 ? 'Bad ' : '';
    const name = `${bad}${animal}${ending}${further ? ` ${further}` : ''}`;
    return { id: `ort-${number}`, name, ags: `0${1_051_000 + number}`, aliases: number % 9 === 4 ? `Samtgemeinde ${animal}land ${number}` : null };
  });
}

/** Titles of topics: every other compound, then an adjective with a noun. */
function topicsOf(count, random) {
  return Array.from({ length: count }, (_, number) => {
    const id = `thema-${number}`;
    if (number * 2 < COMPOUNDS.length) {
      const word = COMPOUNDS[number * 2];
      return { id, title: word.nominative.singular, words: word.lemmas };
    }
    const noun = random.of(COMMON_NOUNS);
    const { stem } = random.of(COMMON_ADJECTIVES);
    const ending = { m: 'er', f: 'e', n: 'es' }[noun.gender];
    const title = `${stem[0].toUpperCase()}${stem.slice(1)}${ending} ${noun.nominative.singular} ${number}`;
    return { id, title, words: [stem, ...noun.lemmas] };
  });
}

function event(notes) {
  const legal = ['imprint', 'privacy', 'accessibility'].map((page) => `  ${page}: https://www.example.org/${page}\n`).join('');
  return `title: Barcamp der Wörter\nstart: ${day(0)}\nend: ${day(Math.floor((notes - 1) / A_DAY))}\nlanguage: de\nrelease: all\nlegal:\n${legal}`;
}

function day(number) {
  return new Date(Date.UTC(2027, 0, 26 + number)).toISOString().slice(0, 10);
}

/** Mulberry32: small, and the same everywhere. */
class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to, not including, `bound`. */
  below(bound) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /** One of a list, the first ones far more often, as words are in texts. */
  ranked(list) {
    const share = this.below(1_000_000) / 1_000_000;
    return list[Math.floor((list.length + 1) ** share - 1)] ?? list[0];
  }

  shuffled(list) {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0]);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, notes] = process.argv.slice(2);
  writeTo(folder, generate(Number(notes ?? 1000)));
}
