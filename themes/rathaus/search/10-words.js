// @ts-check
/**
 * What a word is, and by what form it is compared. The index is made by the same rules (`src/search/words.rs`); one
 * shared sample holds both to them (`tests/search/words.json`).
 *
 * @typedef {{start: number, end: number, isTied: boolean}} Word a place in a text; tied where a single hyphen is all
 *   that stands between this word and the next, or the point before thousands
 */
const SearchWords = (() => {
  /** Longer forms are cut on both sides. */
  const LONGEST = 64;
  /** Hyphens that tie more words than these tie none. */
  const MOST_TIED = 6;

  /** Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
  const UNSPACED =
    '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u19e0-\\u19ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029' +
    '\\u3038-\\u303b\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uaa60-\\uaa7f\\uf900-\\ufaff' +
    '\\uff66-\\uff9f\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}';
  /** Letters and digits; marks only go on with a word. Where there are no blanks, each letter is one. */
  const LETTER = '[\\p{Alphabetic}\\p{N}]';
  const WORD = new RegExp(
    `(?!\\p{M})(?:(?=${LETTER})[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])${LETTER}|\\p{M})+)`,
    'gu',
  );
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

  /** @type {Record<string, string>} */
  const LETTERS = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };

  /** As all text is that the index was made of. */
  const normalise = (/** @type {string} */ text) => text.normalize('NFC').replace(INVISIBLE, '');

  /** The same for all spellings of a word: Bürgerbüro = Buergerbuero = burgerburo, but Treue ≠ Treu. */
  const fold = (/** @type {string} */ word) => {
    const lower = /^[\x00-\x7f]*$/.test(word) ? word.toLowerCase() : withoutMarks(word);
    const letters = lower.replace(/[^\p{Alphabetic}\p{N}]/gu, '');
    const form = letters.replace(/([aou])e/g, (pair, vowel, at) =>
      vowel === 'u' && /[aeiouq]/.test(letters.charAt(at - 1)) ? pair : vowel,
    );
    return form.length <= LONGEST ? form : [...form].slice(0, LONGEST).join('');
  };

  const withoutMarks = (/** @type {string} */ word) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøłđðþıς]/g, (letter) => LETTERS[letter]);

  /** @returns {Word[]} one for each position */
  const words = (/** @type {string} */ text) => {
    /** @type {Word[]} */
    const found = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      found.push({ start: index, end: index + word.length, isTied: false });
    }
    found.forEach((word, place) => {
      const next = found[place + 1];
      const isNear = next !== undefined && next.start === word.end + 1;
      word.isTied = isNear && (/[-‐‑]/.test(text.charAt(word.end)) || isThousand(text, word, next));
    });
    return found;
  };

  /** 1.400, but not 31.12. @param {string} text @param {{end: number}} word @param {{start: number, end: number}} next */
  const isThousand = (text, { end }, next) =>
    /\d\./.test(text.slice(end - 1, end + 1)) && /^[0-9]{3}$/.test(text.slice(next.start, next.end));

  /**
   * The words in order, those together that hyphens tie: [E, Akte], [für], [alle].
   *
   * @template {{isTied: boolean}} W
   * @param {W[]} words
   * @returns {W[][]}
   */
  const groups = (words) => {
    /** @type {W[][]} */
    const groups = [[]];
    for (const word of words) {
      groups[groups.length - 1].push(word);
      if (!word.isTied) groups.push([]);
    }
    return groups.flatMap((group) =>
      group.length > MOST_TIED ? group.map((word) => [word]) : group.length ? [group] : [],
    );
  };

  /** Whether a form is too short to be in the index by itself. */
  const isTooShort = (/** @type {string} */ form) => [...form].length < 2 && !IS_UNSPACED.test(form);

  return { fold, groups, isTooShort, normalise, words };
})();
