// @ts-check
/**
 * The search itself, without its interface: takes what a reader has typed, and answers with what to show.
 *
 * Words of the query become terms (`matching.js`), terms documents in the order of their worth (`ranking.js`), and the
 * few documents that are shown become hits with marked words (`excerpt.js`). Each step loads only what it needs.
 *
 * @typedef {{kind?: string, topic?: string, municipality?: string, tag?: string}} Filters values as in the address; the
 *   kind may also be `outcome`, for all kinds of them
 * @typedef {{filters?: Filters, isTyping?: boolean, from?: number, count?: number}} Options while somebody is typing,
 *   the last word may be a beginning
 * @typedef {{text: string, isMarked: boolean}} Piece of a text, marked where the query's words are
 * @typedef {{value: string, label: string, count: number}} Facet the label of a kind is its value
 * @typedef {{href: string, heading: Piece[]}} Section
 * @typedef {object} Hit
 * @property {string} kind `session`, `agreement`, `next-step`, `question`, `result`, `insight`, `topic`,
 *   `municipality`, `tag`, `person` or `page`
 * @property {string} href from the root that was given to `open`; leads to the section that fits best
 * @property {string} [language] where it is not the site's
 * @property {Piece[]} title of an outcome, its text
 * @property {string[]} facts finished words: date, room, due date
 * @property {Piece[]} topics all in one line
 * @property {Piece[]} places
 * @property {Piece[]} tags
 * @property {Piece[]} people
 * @property {string} [in] title of the outcome's session
 * @property {string} [state] of an outcome, a finished word
 * @property {Piece[]} excerpt empty where there is no more text than the title
 * @property {Piece[]} [heading] of the section that the excerpt is from
 * @property {Section[]} sections up to three more that fit
 * @typedef {object} Answer
 * @property {number} total
 * @property {boolean} isCut there may be more than `total`
 * @property {Hit[]} hits
 * @property {{kind: Facet[], topic: Facet[], municipality: Facet[], tag: Facet[]}} facets counted under the other
 *   filters, most frequent first
 * @property {{written: string, taken: string}[]} corrections of typing errors
 * @property {string[]} suggestions whole queries that find something, where this one does not
 * @property {boolean} isRelaxed nothing has all words; what has most of them is shown
 * @property {string[]} ignored words of the query that are too frequent or too short to be looked for
 * @typedef {{search: (query: string, options?: Options) => Promise<Answer | undefined>}} Engine `search` gives nothing
 *   where a newer question has overtaken it; it rejects where a file cannot be loaded, and may be asked again
 */
const SearchEngine = (() => {
  /**
   * @param {string} _base address of the folder with the index, with its slash
   * @param {string} _root address of the site's root, with its slash or empty; stands before each `href`
   * @param {(file: string) => unknown} [_load] brings about the call that the file makes; a script element by itself
   * @returns {Engine}
   */
  const open = (_base, _root, _load) => ({ search: async () => undefined });

  return { open };
})();
