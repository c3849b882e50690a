// @ts-check
/**
 * What a reader has typed, taken apart: words, "phrases", and -what is not wanted.
 *
 * @typedef {{form: string, written: string, parts: string[], start: number, end: number}} Wanted a word as it is looked
 *   for and as it was written; parts are the forms of what hyphens tie, empty for a single word
 * @typedef {{slots: Wanted[], isPhrase: boolean, isExcluded: boolean, isLast: boolean}} Clause one word, or those of a
 *   phrase in order; the last is what somebody may still be typing
 * @typedef {{text: string, clauses: Clause[]}} Query
 */
const SearchQuery = (() => {
  /** More would be a text, not a question. */
  const MOST_SIGNS = 500;
  const MOST_WORDS = 20;

  /** A phrase in quotes of any kind, closed or not yet; or what stands between blanks. */
  const CHUNK = /(?<minus>[-–−](?=\S))?(?:["„“”«»](?<phrase>[^"„“”«»]*)["„“”«»]?|(?<plain>[^\s"„“”«»]+))/g;

  /** @returns {Query} */
  const parse = (/** @type {string} */ typed) => {
    const text = SearchWords.normalise(typed).slice(0, MOST_SIGNS);
    /** @type {Clause[]} */
    const clauses = [];
    let room = MOST_WORDS;
    for (const { groups, index } of text.matchAll(CHUNK)) {
      const { minus = '', phrase, plain } = groups ?? {};
      const from = index + minus.length + (phrase === undefined ? 0 : 1);
      const slots = wanted(phrase ?? plain ?? '', from).slice(0, room);
      room -= slots.length;
      const isExcluded = minus !== '';
      const isLast = false;
      if (phrase !== undefined && slots.length) clauses.push({ slots, isPhrase: true, isExcluded, isLast });
      else clauses.push(...slots.map((slot) => ({ slots: [slot], isPhrase: false, isExcluded, isLast })));
    }
    const joined = withInitials(clauses, text);
    const last = joined[joined.length - 1];
    if (last && last.slots[last.slots.length - 1].end === text.length) last.isLast = true;
    return { text, clauses: joined };
  };

  /** The words of a part of the query, those that hyphens tie as one. @returns {Wanted[]} */
  const wanted = (/** @type {string} */ text, /** @type {number} */ from) =>
    SearchWords.groups(SearchWords.words(text)).map((group) => {
      const parts = group.map(({ start, end }) => text.slice(start, end));
      const { start } = group[0];
      const { end } = group[group.length - 1];
      return {
        form: SearchWords.fold(parts.join('')),
        written: text.slice(start, end),
        parts: parts.length > 1 ? parts.map(SearchWords.fold) : [],
        start: from + start,
        end: from + end,
      };
    });

  /** „E Akte“ is mostly meant as „E-Akte“: single letters are in no index. */
  const withInitials = (/** @type {Clause[]} */ clauses, /** @type {string} */ text) => {
    /** @type {Clause[]} */
    const joined = [];
    for (const clause of clauses) {
      const before = joined[joined.length - 1];
      const [initial, word] = [before?.slots[0], clause.slots[0]];
      const isInitial =
        before &&
        !before.isPhrase &&
        !clause.isPhrase &&
        !before.isExcluded &&
        !clause.isExcluded &&
        /^\p{L}$/u.test(initial.form) &&
        SearchWords.isTooShort(initial.form);
      if (isInitial && initial.end + 1 === word.start) {
        const parts = [initial.form, ...(word.parts.length ? word.parts : [word.form])];
        const written = text.slice(initial.start, word.end);
        joined[joined.length - 1] = {
          ...clause,
          slots: [{ form: initial.form + word.form, written, parts, start: initial.start, end: word.end }],
        };
      } else joined.push(clause);
    }
    return joined;
  };

  /** The query with other words in some places. */
  const replace = (/** @type {Query} */ { text }, /** @type {{wanted: Wanted, by: string}[]} */ replacements) =>
    replacements
      .sort((a, b) => b.wanted.start - a.wanted.start)
      .reduce((text, { wanted, by }) => text.slice(0, wanted.start) + by + text.slice(wanted.end), text)
      .trim();

  const withoutQuotes = (/** @type {Query} */ { text }) =>
    text
      .replace(/["„“”«»]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  return { parse, replace, withoutQuotes };
})();
