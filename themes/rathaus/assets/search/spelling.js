// @ts-check
/** How far one word is from another by the slips of a hand: a letter too many, too few, another, or two exchanged. */
const SearchSpelling = (() => {
  /**
   * Fills the table row by row (optimal string alignment), only near its diagonal.
   *
   * @param {string} written
   * @param {string} word
   * @param {number} most further is the same as nowhere near
   * @param {(last: number[]) => number} end reads the result from the last row
   */
  const aligned = (written, word, most, end) => {
    /** @type {number[]} */
    let before = [];
    let above = Array.from({ length: word.length + 1 }, (_, column) => column);
    for (let row = 1; row <= written.length; row += 1) {
      const current = new Array(word.length + 1).fill(most + 1);
      current[0] = row;
      let least = row;
      const [from, to] = [Math.max(1, row - most), Math.min(word.length, row + most)];
      for (let column = from; column <= to; column += 1) {
        const isSame = written[row - 1] === word[column - 1];
        let cost = Math.min(above[column - 1] + (isSame ? 0 : 1), above[column] + 1, current[column - 1] + 1);
        const isExchanged =
          row > 1 && column > 1 && written[row - 1] === word[column - 2] && written[row - 2] === word[column - 1];
        if (isExchanged) cost = Math.min(cost, before[column - 2] + 1);
        current[column] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, above] = [above, current];
    }
    return Math.min(end(above), most + 1);
  };

  /** The number of slips between two words; `most + 1` where there are more. */
  const distance = (/** @type {string} */ written, /** @type {string} */ word, /** @type {number} */ most) =>
    Math.abs(written.length - word.length) > most ? most + 1 : aligned(written, word, most, (row) => row[word.length]);

  /** The same, where the word may go on behind what is written. */
  const distanceOfBeginning = (/** @type {string} */ written, /** @type {string} */ word, /** @type {number} */ most) => {
    const beginning = word.slice(0, written.length + most);
    return written.length - beginning.length > most
      ? most + 1
      : aligned(written, beginning, most, (row) => Math.min(...row.slice(Math.max(0, written.length - most))));
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
