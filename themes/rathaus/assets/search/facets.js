// @ts-check
/** By what hits can be narrowed down, and how many there would be. */
const SearchFacets = (() => {
  /** All kinds of outcomes together. */
  const OUTCOME = 'outcome';

  /**
   * @param {Catalogue} catalogue
   * @param {string[]} kinds by their numbers
   * @param {string[]} outcomes those of them that are outcomes
   * @param {Filters} filters
   */
  const over = (catalogue, kinds, outcomes, filters) => {
    const kindsOf = kinds.map((kind) => (outcomes.includes(kind) ? [OUTCOME, kind] : [kind]));
    const labelled = (/** @type {Labels} */ labels, /** @type {number[][]} */ numbers) => {
      const values = labels.map(([slug]) => slug);
      return { labels, of: (/** @type {number} */ document) => (numbers[catalogue.owners[document]] ?? []).map((number) => values[number]) };
    };
    const { topics, places, tags, facets } = catalogue;
    const sides = {
      kind: { labels: /** @type {Labels} */ ([]), of: (/** @type {number} */ document) => kindsOf[catalogue.kinds[document]] },
      topic: labelled(topics, facets.topics),
      municipality: labelled(places, facets.places),
      tag: labelled(tags, facets.tags),
    };
    const names = /** @type {(keyof typeof sides)[]} */ (Object.keys(sides));

    /** The filters that keep a document out. */
    const against = (/** @type {number} */ document) =>
      names.filter((name) => filters[name] && !sides[name].of(document).includes(filters[name] ?? ''));

    /** Each under the other filters: what there would be if another value were chosen. */
    const count = (/** @type {number[]} */ documents) => {
      const counts = { kind: new Map(), topic: new Map(), municipality: new Map(), tag: new Map() };
      for (const document of documents) {
        const [first, second] = against(document);
        if (second) continue;
        for (const name of first ? [first] : names) {
          for (const value of sides[name].of(document)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
      }
      const sorted = (/** @type {keyof typeof sides} */ name) => {
        const labels = new Map(sides[name].labels);
        return [...counts[name]]
          .map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }))
          .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'de') || (a.value < b.value ? -1 : 1));
      };
      return { kind: sorted('kind'), topic: sorted('topic'), municipality: sorted('municipality'), tag: sorted('tag') };
    };

    return { count, passes: (/** @type {number} */ document) => !against(document).length };
  };

  return { over };
})();
