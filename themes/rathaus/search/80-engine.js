// @ts-check
/**
 * The search itself, without its interface: takes what a reader has typed, and answers with what to show.
 *
 * Words of the query become terms (`50-matching.js`), terms documents in the order of their worth (`60-ranking.js`), and the
 * few documents that are shown become hits with marked words (`70-excerpt.js`). Each step loads only what it needs.
 *
 * @typedef {{kind?: string, topic?: string, municipality?: string, tag?: string}} Filters values as in the address; the
 *   kind may also be `outcome`, for all kinds of them
 * @typedef {{filters?: Filters, from?: number, count?: number}} Options
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
 * @property {{written: string, taken: string}[]} corrections what was looked for instead of an unknown word
 * @property {string[]} suggestions whole queries that find something, where this one does not
 * @property {boolean} isRelaxed nothing has all words; what has most of them is shown
 * @property {string[]} ignored words of the query that are too frequent or too short to be looked for
 * @typedef {{search: (query: string, options?: Options) => Promise<Answer | undefined>}} Engine `search` gives nothing
 *   where a newer question has overtaken it; it rejects where a file cannot be loaded, and may be asked again
 */
const SearchEngine = (() => {
  /** By their numbers in the index. */
  const OUTCOMES = ['agreement', 'next-step', 'question', 'result', 'insight'];
  const KINDS = ['session', ...OUTCOMES, 'topic', 'municipality', 'tag', 'person', 'page'];
  /**
   * Roughly how many bytes a shard of lists is on its way, compressed, and what a document adds to a large one. It grows
   * no more where the index leaves out positions (`src/search/postings.rs`).
   */
  const BYTES = { shard: 7_000, document: 12, mostDocuments: 2_000 };
  /**
   * What a query may load of lists, the largest last: two of words that are nearly everywhere, beside a rare one.
   * Beginnings of words only while the whole is below the lower one.
   */
  const MOST_BYTES = { all: 56_000, beginnings: 25_000 };
  /** The surest first. @type {Way[]} */
  const WAYS = ['exact', 'slip', 'inflected', 'prefix'];
  const MOST_SUGGESTIONS = 3;

  /** @type {Answer} */
  const NOTHING = {
    total: 0,
    isCut: false,
    hits: [],
    facets: { kind: [], topic: [], municipality: [], tag: [] },
    corrections: [],
    suggestions: [],
    isRelaxed: false,
    ignored: [],
  };

  /**
   * @param {string} base address of the folder with the index, with its slash
   * @param {string} root address of the site's root, with its slash or empty; stands before each `href`
   * @param {(file: string) => unknown} [load] brings about the call that a file of the folder makes, and may be a
   *   promise; by itself, a script element
   * @returns {Engine}
   */
  const open = (base, root, load) => {
    const shards = SearchShards.open(base, load);
    /** Counts what was asked, so that nothing more is loaded for a question that a newer one has overtaken. */
    let asked = 0;

    /** @type {Engine['search']} */
    const search = async (typed, { filters = {}, from = 0, count = 10 } = {}) => {
      asked += 1;
      const own = asked;
      const isOvertaken = () => own !== asked;

      const query = SearchQuery.parse(typed);
      const isFiltered = Object.values(filters).some(Boolean);
      if (!query.clauses.length && !isFiltered) return NOTHING;

      const manifest = await shards.manifest();
      if (isOvertaken()) return undefined;
      const vocabulary = SearchVocabulary.over(shards, manifest);
      const matching = SearchMatching.over(vocabulary);
      const [catalogue, meant] = await Promise.all([shards.catalogue(), meanings(query, matching)]);
      if (!isFiltered && !meant.some(SearchRanking.isSought)) return { ...NOTHING, ignored: ignoredOf(meant) };
      if (isOvertaken()) return undefined;
      const postings = await loadPostings(meant, manifest);
      if (isOvertaken()) return undefined;
      const concepts = meant.map((concept) => withoutMissing(concept, postings));

      const ranking = SearchRanking.over(catalogue, postings, concepts);
      const facets = SearchFacets.over(catalogue, KINDS, OUTCOMES, filters, manifest.language);
      const { ranked, matched, isRelaxed, isCut } = ranking.rank(facets.passes);
      const documents = ranked.slice(from, from + count).map(({ document }) => document);
      const texts = await Promise.all(documents.map((document) => stored(document, catalogue)));
      if (isOvertaken()) return undefined;
      return {
        total: ranked.length,
        isCut,
        hits: documents.map((document, place) =>
          SearchExcerpt.hit(texts[place], ranking.marks(document), KINDS[catalogue.kinds[document]], root),
        ),
        facets: facets.count(matched.map(({ document }) => document)),
        corrections: concepts
          .flatMap(({ slots }) => slots)
          .filter(({ taken }) => taken.length)
          .map(({ wanted, taken }) => ({ written: wanted.written, taken: taken.map(spelt).join(' ') })),
        suggestions: matched.length && !isRelaxed ? [] : await suggestions(query, concepts, matching),
        isRelaxed,
        ignored: ignoredOf(concepts),
      };
    };

    /** The lists of the terms that matter most, within what may be loaded. @returns {Promise<Postings>} */
    const loadPostings = async (/** @type {Concept[]} */ concepts, /** @type {Manifest} */ { postings }) => {
      const shardOf = (/** @type {number} */ term) =>
        SearchShards.locate(postings.length, (place) => postings[place][0] > term);
      const candidates = concepts.flatMap(({ slots }) => slots.flatMap(SearchMatching.meant));
      const order = (/** @type {Candidate} */ { way }) => WAYS.indexOf(way);
      candidates.sort((a, b) => order(a) - order(b) || (a.way === 'prefix' ? 0 : a.documents - b.documents));

      /** @type {Map<number, Set<number>>} */
      const wanted = new Map();
      let bytes = 0;
      for (const { term, documents, way } of candidates) {
        const number = shardOf(term);
        const more = wanted.has(number)
          ? 0
          : Math.max(BYTES.shard, Math.min(documents, BYTES.mostDocuments) * BYTES.document);
        if (wanted.size && bytes + more > (way === 'prefix' ? MOST_BYTES.beginnings : MOST_BYTES.all)) continue;
        bytes += more;
        wanted.set(number, (wanted.get(number) ?? new Set()).add(term));
      }
      const loaded = await Promise.all(
        [...wanted].map(async ([number, terms]) => {
          const lists = await shards.postings(number);
          return [...terms].map(
            (term) => /** @type {const} */ ([term, SearchShards.lists(lists[term - postings[number][0]])]),
          );
        }),
      );
      return new Map(loaded.flat());
    };

    /** What is shown of a document. */
    const stored = async (/** @type {number} */ document, /** @type {Catalogue} */ { texts }) => {
      const number = SearchShards.locate(texts.length, (place) => texts[place] > document);
      return (await shards.texts(number))[document - texts[number]];
    };

    return { search };
  };

  /**
   * What each clause of a query means. The last word may be a beginning, for those who type as for those who follow the
   * address that came of it: both find the same.
   *
   * @returns {Promise<Concept[]>}
   */
  const meanings = async (
    /** @type {Query} */ { clauses },
    /** @type {Matching} */ { match, matchExcluded, matchInPhrase },
  ) => {
    const isAlone = clauses.length === 1;
    const concepts = await Promise.all(
      clauses.map(async ({ slots, isPhrase, isExcluded, isLast }) => {
        // What hyphens tie is kept out only where its parts stand in a row.
        const isInRow = isPhrase || (isExcluded && slots[0].parts.length > 0);
        const isOpen = (/** @type {number} */ place) => isLast && !isExcluded && place === slots.length - 1;
        const alone = isExcluded ? matchExcluded : match;
        const meant = await Promise.all(
          slots.map((slot, place) => (isInRow ? matchInPhrase : alone)(slot, isOpen(place), isAlone)),
        );
        return { slots: meant, isPhrase: isInRow, isExcluded };
      }),
    );
    return concepts.flatMap(apart);
  };

  /** Where a word is known only by its parts, each is a word of the query. @returns {Concept[]} */
  const apart = (/** @type {Concept} */ concept) => {
    const [word] = concept.slots;
    if (concept.isPhrase || word.any.length || word.all.length < 2) return [concept];
    const weighed = (/** @type {Candidate[]} */ some) =>
      some.map((candidate) => ({ ...candidate, weight: candidate.weight * word.weight }));
    return word.all.map((some, place) => {
      const taken = place ? [] : word.taken;
      return { ...concept, slots: [{ ...word, any: weighed(some), all: [], taken }] };
    });
  };

  /** What was too much to load is ignored like a stop word. @returns {Concept} */
  const withoutMissing = (/** @type {Concept} */ concept, /** @type {Postings} */ postings) => ({
    ...concept,
    slots: concept.slots.map((word) => {
      const candidates = SearchMatching.meant(word);
      const isMissing = candidates.length > 0 && !candidates.some(({ term }) => postings.has(term));
      return isMissing ? { ...word, any: [], all: [], isIgnored: true, taken: [] } : word;
    }),
  });

  /** The words that were not looked for, as they were written. */
  const ignoredOf = (/** @type {Concept[]} */ concepts) =>
    concepts
      .flatMap(({ slots }) => slots)
      .filter(({ isIgnored, any }) => isIgnored && !any.length)
      .map(({ wanted }) => wanted.written);

  /** Queries that find something: with known words instead of those that are not, or without quotes. */
  const suggestions = async (
    /** @type {Query} */ query,
    /** @type {Concept[]} */ concepts,
    /** @type {Matching} */ { nearest },
  ) => {
    const unknown = concepts
      .filter(({ isExcluded }) => !isExcluded)
      .flatMap(({ slots }) => slots.filter(({ any, all, isIgnored }) => !any.length && !all.length && !isIgnored));
    if (!unknown.length) return concepts.some(({ isPhrase }) => isPhrase) ? [SearchQuery.withoutQuotes(query)] : [];
    const known = await Promise.all(unknown.map(({ wanted }) => nearest(wanted.form)));
    const queries = Array.from({ length: MOST_SUGGESTIONS }, (_, place) =>
      unknown.flatMap(({ wanted }, word) => {
        const entry = known[word][place] ?? known[word][0];
        return entry ? [{ wanted, by: spelt(entry) }] : [];
      }),
    );
    return [
      ...new Set(queries.filter((replaced) => replaced.length).map((replaced) => SearchQuery.replace(query, replaced))),
    ];
  };

  /** As readers write it. */
  const spelt = (/** @type {Entry} */ { spelling, isCapital }) =>
    isCapital ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling;

  return { open };
})();
