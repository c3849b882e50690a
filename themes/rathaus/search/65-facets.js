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
   * @param {string} language of the site, for the order of labels
   */
  const over = (catalogue, kinds, outcomes, filters, language) => {
    /** @param {Labels} labels @param {number[][]} numbers */
    const ofOwner = (labels, numbers) => ({
      labels,
      of: (/** @type {number} */ document) => numbers[catalogue.owners[document]] ?? [],
    });
    const ofKind = kinds.map((kind, number) => (outcomes.includes(kind) ? [number, kinds.length] : [number]));
    const { topics, places, tags, facets } = catalogue;
    /** For each side its labels, and the numbers of those that a document has. */
    const sides = {
      kind: {
        labels: [...kinds, OUTCOME].map((kind) => /** @type {Labels[0]} */ ([kind, kind])),
        of: (/** @type {number} */ document) => ofKind[catalogue.kinds[document]],
      },
      topic: ofOwner(topics, facets.topics),
      municipality: ofOwner(places, facets.places),
      tag: ofOwner(tags, facets.tags),
    };
    const names = /** @type {(keyof typeof sides)[]} */ (Object.keys(sides));
    /** What must be there; the number of what nobody knows is that of nobody. */
    const chosen = names.flatMap((name) =>
      filters[name] ? [{ name, number: sides[name].labels.findIndex(([value]) => value === filters[name]) }] : [],
    );

    /** The filters that keep a document out. */
    const against = (/** @type {number} */ document) =>
      chosen.filter(({ name, number }) => !sides[name].of(document).includes(number));

    /** Each under the other filters: what there would be if another value were chosen; with what is chosen in any case. */
    const count = (/** @type {number[]} */ documents) => {
      const counts = names.map((name) => new Uint32Array(sides[name].labels.length));
      for (const document of documents) {
        const [first, second] = against(document);
        if (second) continue;
        names.forEach((name, side) => {
          if (!first || first.name === name) for (const number of sides[name].of(document)) counts[side][number] += 1;
        });
      }
      const [kind, topic, municipality, tag] = names.map((name, side) => {
        const all = sides[name].labels.map(([value, label], number) => ({ value, label, count: counts[side][number] }));
        return all
          .filter(({ value, count }) => count || (name !== 'kind' && value === filters[name]))
          .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language));
      });
      return { kind, topic, municipality, tag };
    };

    return { count, passes: (/** @type {number} */ document) => !against(document).length };
  };

  return { over };
})();
