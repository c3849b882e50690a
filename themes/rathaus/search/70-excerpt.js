// @ts-check
/**
 * What is shown of a document that fits: its title and facts, and of its text the sentence with most of the words, all
 * with the words marked; and where in the document that is.
 *
 * @typedef {{start: number, end: number}} Span of a text
 * @typedef {Span & {concepts: number[]}} Found a word that the query asked for, or all that hyphens tie
 * @typedef {{field: number, text: string, anchor?: string, words: Word[], found: Found[]}} Laid a passage
 * @typedef {{heading?: Laid, passages: Laid[]}} Part of a document, below one heading
 */
const SearchExcerpt = (() => {
  const FIELDS = {
    title: 0,
    topics: 1,
    tags: 2,
    places: 3,
    people: 4,
    heading: 5,
    prose: 6,
    outcome: 7,
    aliases: 8,
    summary: 9,
  };
  /** From which an excerpt may be. */
  const TEXTS = [FIELDS.summary, FIELDS.prose, FIELDS.outcome, FIELDS.aliases];
  /** Positions are left free between passages, so that nothing is near across them. */
  const GAP = 8;
  /** The index tells so many places of a term in a document at least (`src/search/postings.rs`); then there may be more. */
  const LEAST_TOLD = 8;
  const LENGTH = { least: 160, usual: 200, most: 220 };
  /** What is kept before the first word, where a sentence is too long. */
  const LEAD = 60;
  /** How many of its words may begin an excerpt of a long sentence. */
  const MOST_STARTS = 50;
  const MOST_SECTIONS = 3;
  /** A new line stands between items, paragraphs and cells: a sign must, where none does. */
  const BLOCK_END = /(^|[^\s.!?:;,…])\s*\n\s*/g;
  /** A sentence's end, not that of an abbreviation or of an ordinal number; or a new line. */
  const SENTENCE_END = /[\p{L})"“”»]{3}[.!?…]["“”»)]*\s+(?=[\p{Lu}\p{N}„“"»(])|\n+/gu;
  /** Abbreviations that are long enough to look like the end of a sentence, before a number or any word. */
  const ABBREVIATION =
    /\P{L}(?:(?:Abs|Art|Aufl|Buchst|Kap|Tel|Ziff)\.\s+\p{N}|(?:bzgl|bzw|evtl|ggf|inkl|sog|vgl|zzgl)\.\s)/u;
  /** Letters before a match of the former, within which the latter begins. */
  const BEFORE_END = 5;

  /**
   * @param {Stored} stored
   * @param {Mark[]} marks
   * @param {string} kind
   * @param {string} root
   * @returns {Hit}
   */
  const hit = (stored, marks, kind, root) => {
    const passages = laid(stored.passages, marks);
    if (isPerhapsMore(marks)) findMore(passages, marks);
    const whole = (/** @type {Laid} */ passage) => pieces(passage, { start: 0, end: passage.text.length });
    const line = (/** @type {number} */ field) =>
      passages
        .filter((passage) => passage.field === field)
        .flatMap((passage, place) => [...(place ? [{ text: ', ', isMarked: false }] : []), ...whole(passage)]);

    // Where nothing is found in the text, it is shown from its beginning.
    const [best, ...others] = inParts(passages).sort(
      (a, b) => worthOfPart(b) - worthOfPart(a) || Number(b.passages.length > 0) - Number(a.passages.length > 0),
    );
    const sentence = bestSentence(best);
    const shown = sentence ? pieces(sentence.passage, sentence.span) : [];
    const address = (/** @type {string | undefined} */ anchor) => root + stored.href + (anchor ? `#${anchor}` : '');

    const isOutcome = !passages.some(({ field }) => field === FIELDS.title);
    const isFound = worthOfPart(best) > 0 && !isOutcome;
    return {
      kind,
      href: address(isFound ? (sentence?.passage.anchor ?? best.heading?.anchor) : undefined),
      language: stored.language,
      title: isOutcome ? shown : line(FIELDS.title),
      facts: stored.facts ?? [],
      topics: line(FIELDS.topics),
      places: line(FIELDS.places),
      tags: line(FIELDS.tags),
      people: line(FIELDS.people),
      in: stored.in,
      state: stored.state,
      excerpt: isOutcome ? [] : shown,
      heading: isFound && best.heading ? whole(best.heading) : undefined,
      sections: others.slice(0, MOST_SECTIONS).flatMap((part) => {
        const { heading } = part;
        return heading?.anchor && worthOfPart(part) ? [{ href: address(heading.anchor), heading: whole(heading) }] : [];
      }),
    };
  };

  /** Those that have a text, with the words that are marked. @returns {Laid[]} */
  const laid = (/** @type {Passage[]} */ passages, /** @type {Mark[]} */ marks) => {
    /** @type {Map<number, Mark[]>} */
    const byPosition = new Map();
    for (const mark of marks) {
      if (mark.position !== undefined) byPosition.set(mark.position, [...(byPosition.get(mark.position) ?? []), mark]);
    }
    let first = 0;
    return passages.flatMap(([field, text, anchor, count]) => {
      const words = text === null ? [] : SearchWords.words(text);
      const found = words.flatMap((_, place) => {
        const marks = byPosition.get(first + place);
        return marks && text !== null ? [findWord(text, words, place, marks)] : [];
      });
      first += (text === null ? (count ?? 0) : words.length) + GAP;
      return text === null ? [] : [{ field, text, anchor: anchor ?? undefined, words, found }];
    });
  };

  /** A marked word; with all that hyphens tie to it, where the whole was meant. @returns {Found} */
  const findWord = (
    /** @type {string} */ text,
    /** @type {Word[]} */ words,
    /** @type {number} */ place,
    /** @type {Mark[]} */ marks,
  ) => {
    const { start, end } = words[place];
    let last = place;
    while (words[last].isTied) last += 1;
    const whole = SearchWords.fold(text.slice(start, words[last].end));
    const own = SearchWords.fold(text.slice(start, end));
    const isWhole = last > place && marks.some(({ form }) => SearchSpelling.common(form, whole) > own.length);
    return { start, end: isWhole ? words[last].end : end, concepts: marks.map(({ concept }) => concept) };
  };

  const isPerhapsMore = (/** @type {Mark[]} */ marks) => {
    const counts = new Map();
    for (const { form } of marks) counts.set(form, (counts.get(form) ?? 0) + 1);
    return marks.some(({ position }) => position === undefined) || Math.max(0, ...counts.values()) >= LEAST_TOLD;
  };

  /** Marks further places of the words that are marked, and the words of which no place is told. */
  const findMore = (/** @type {Laid[]} */ passages, /** @type {Mark[]} */ marks) => {
    const formIn = (/** @type {Laid} */ { text }, /** @type {Span} */ { start, end }) =>
      SearchWords.fold(text.slice(start, end));
    const unplaced = marks.filter(({ position }) => position === undefined);
    const concepts = new Map(unplaced.map(({ form, concept }) => [form, [concept]]));
    for (const passage of passages) for (const word of passage.found) concepts.set(formIn(passage, word), word.concepts);
    for (const passage of passages) {
      const known = new Set(passage.found.map(({ start }) => start));
      const others = passage.words.flatMap(({ start, end }) => {
        const meant = known.has(start) ? undefined : concepts.get(formIn(passage, { start, end }));
        return meant ? [{ start, end, concepts: meant }] : [];
      });
      passage.found = [...passage.found, ...others].sort((a, b) => a.start - b.start);
    }
  };

  /** The text by headings; first what stands before any. @returns {Part[]} */
  const inParts = (/** @type {Laid[]} */ passages) => {
    /** @type {Part[]} */
    const parts = [{ passages: [] }];
    for (const passage of passages) {
      if (passage.field === FIELDS.heading) parts.push({ heading: passage, passages: [] });
      else if (TEXTS.includes(passage.field)) parts[parts.length - 1].passages.push(passage);
    }
    return parts;
  };

  /** How much of the query is in a text: different words first. */
  const worth = (/** @type {Found[]} */ found) =>
    new Set(found.flatMap(({ concepts }) => concepts)).size + Math.min(found.length, 99) / 100;

  const worthOfPart = (/** @type {Part} */ { heading, passages }) =>
    worth([...(heading?.found ?? []), ...passages.flatMap(({ found }) => found)]);

  /** The place that says most of the query, at a length that can be shown. */
  const bestSentence = (/** @type {Part} */ { passages }) => {
    const sentences = passages.flatMap((passage) => {
      const ends = [
        ...[...passage.text.matchAll(SENTENCE_END)]
          .map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }))
          .filter((sign) => !isAbbreviation(passage.text, sign))
          .map(({ end }) => end),
        passage.text.length,
      ];
      return ends.map((end, place) => ({ passage, start: ends[place - 1] ?? 0, end, ends }));
    });
    const [best] = sentences
      .map((sentence) => ({ ...sentence, worth: worth(inside(sentence.passage.found, sentence)) }))
      .filter(({ passage, start, end, worth }) =>
        // Other names say nothing unless they were asked for.
        passage.field === FIELDS.aliases ? worth : passage.text.slice(start, end).trim(),
      )
      .sort((a, b) => b.worth - a.worth);
    if (!best) return undefined;
    const { passage, ends } = best;
    return {
      passage,
      span: best.end - best.start > LENGTH.most ? densest(passage, best) : withMore(passage.text, best, ends),
    };
  };

  /** Whether what looks like the end of a sentence is that of „Art.“ before a number. */
  const isAbbreviation = (/** @type {string} */ text, /** @type {Span} */ { start, end }) =>
    ABBREVIATION.test(` ${text}`.slice(Math.max(0, start + 1 - BEFORE_END), end + 2));

  /** Of a long sentence, the part with most of the words. @returns {Span} */
  const densest = (/** @type {Laid} */ { text, found }, /** @type {Span} */ sentence) => {
    const marked = inside(found, sentence);
    const starts = (marked.length ? marked.slice(0, MOST_STARTS) : [sentence]).map(({ start }) =>
      Math.max(sentence.start, start - LEAD),
    );
    const [best] = starts
      .map((start) => ({ start, end: Math.min(start + LENGTH.usual, sentence.end) }))
      .map((span) => ({ ...span, worth: worth(inside(marked, span)) }))
      .sort((a, b) => b.worth - a.worth);
    // From the next whole word, if there is one before the word that was found.
    const blank = text.slice(best.start, best.start + LEAD).indexOf(' ') + 1;
    const start = best.start === sentence.start ? best.start : best.start + blank;
    return { start, end: cut(text, best.end, sentence.end) };
  };

  /** A short sentence with what follows it, or else with what is before it. @returns {Span} */
  const withMore = (/** @type {string} */ text, /** @type {Span} */ { start, end }, /** @type {number[]} */ ends) => {
    if (end - start >= LENGTH.least) return { start, end };
    const last = ends.filter((other) => other >= end && other - start <= LENGTH.most).pop() ?? end;
    if (last - start >= LENGTH.least) return { start, end: last };
    if (last < text.length) return { start, end: cut(text, start + LENGTH.usual, text.length) };
    const first = [0, ...ends].find((other) => last - other <= LENGTH.most) ?? start;
    return { start: Math.min(first, start), end: last };
  };

  /** The end of the last whole word before `at`. */
  const cut = (/** @type {string} */ text, /** @type {number} */ at, /** @type {number} */ last) => {
    if (at >= last) return last;
    const blank = text.lastIndexOf(' ', at);
    if (blank > at - LEAD) return blank;
    // Never between the two units of one sign.
    return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
  };

  const inside = (/** @type {Found[]} */ found, /** @type {Span} */ { start, end }) =>
    found.filter((word) => word.start >= start && word.end <= end);

  /** A part of a text with its words marked, and with signs where something is left out. @returns {Piece[]} */
  const pieces = (/** @type {Laid} */ { text, found }, /** @type {Span} */ span) => {
    /** @type {Piece[]} */
    const pieces = [];
    const add = (/** @type {string} */ text, isMarked = false) => {
      if (text) pieces.push({ text: text.replace(BLOCK_END, '$1 · ').replace(/\s+/g, ' '), isMarked });
    };
    let at = span.start;
    if (text.slice(0, at).trim()) add('… ');
    for (const { start, end } of inside(found, span)) {
      if (start < at) continue;
      add(text.slice(at, start));
      add(text.slice(start, end), true);
      at = end;
    }
    add(text.slice(at, span.end).trimEnd());
    if (text.slice(span.end).trim()) add(' …');
    return pieces;
  };

  return { hit };
})();
