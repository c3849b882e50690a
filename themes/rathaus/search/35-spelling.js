// @ts-check
/** How far one word is from another by the slips of a hand: a letter too many, too few, another, or two exchanged. */
const SearchSpelling = (() => {
  /** Rows of the table, used again for each pair of words. */
  const ROWS = [0, 1, 2].map(() => new Uint8Array(160));

  /**
   * Fills the table row by row (optimal string alignment), only near its diagonal.
   *
   * @param {string} written
   * @param {string} word
   * @param {number} most further is the same as nowhere near
   * @returns {Uint8Array | undefined} the last row: how far `written` is from each beginning of the word
   */
  const lastRow = (written, word, most) => {
    let [before, above, row] = ROWS;
    if (written.length >= row.length || word.length >= row.length) return undefined;
    for (let column = 0; column <= word.length; column += 1) above[column] = column;
    for (let line = 1; line <= written.length; line += 1) {
      const from = Math.max(1, line - most);
      const to = Math.min(word.length, line + most);
      row[from - 1] = from === 1 ? line : most + 1;
      let least = row[from - 1];
      const letter = written.charCodeAt(line - 1);
      for (let column = from; column <= to; column += 1) {
        const other = word.charCodeAt(column - 1);
        let cost = letter === other ? above[column - 1] : above[column - 1] + 1;
        cost = Math.min(cost, row[column - 1] + 1);
        if (column < line + most) cost = Math.min(cost, above[column] + 1);
        const isExchanged =
          line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && written.charCodeAt(line - 2) === other;
        if (isExchanged) cost = Math.min(cost, before[column - 2] + 1);
        row[column] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return undefined;
      [before, above, row] = [above, row, before];
    }
    return above;
  };

  /** The letters of a word as bits: what is quickly seen to differ need not be measured. */
  const letters = (/** @type {string} */ word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };

  /** Whether there are more bits than slips, each of which can account for one letter. */
  const isMore = (/** @type {number} */ bits, /** @type {number} */ most) => {
    let rest = bits;
    for (let slip = 0; slip < most; slip += 1) rest &= rest - 1;
    return rest !== 0;
  };

  /** The number of slips between two words; `most + 1` where there are more. */
  const distance = (/** @type {string} */ written, /** @type {string} */ word, /** @type {number} */ most) => {
    if (Math.abs(written.length - word.length) > most) return most + 1;
    const [own, others] = [letters(written), letters(word)];
    if (isMore(own & ~others, most) || isMore(others & ~own, most)) return most + 1;
    const row = lastRow(written, word, most);
    return row ? Math.min(row[word.length], most + 1) : most + 1;
  };

  /** The same, where the word may go on behind what is written. */
  const distanceOfBeginning = (
    /** @type {string} */ written,
    /** @type {string} */ word,
    /** @type {number} */ most,
  ) => {
    if (written.length - word.length > most || isMore(letters(written) & ~letters(word), most)) return most + 1;
    const row = lastRow(written, word, most);
    if (!row) return most + 1;
    const [from, to] = [Math.max(0, written.length - most), Math.min(word.length, written.length + most)];
    return Math.min(most + 1, ...row.subarray(from, to + 1));
  };

  /** How many letters two words have in common from their beginning. */
  const common = (/** @type {string} */ a, /** @type {string} */ b) => {
    let count = 0;
    while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
    return count;
  };

  const backwards = (/** @type {string} */ word) => [...word].reverse().join('');

  return { backwards, common, distance, distanceOfBeginning };
})();
