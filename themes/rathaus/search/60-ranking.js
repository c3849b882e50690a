// @ts-check
/**
 * Which documents fit, and in which order: by what the words weigh in them (BM25F, worked out when the index was made),
 * by how rare each word is, by how near to each other they are, and by what kind of document it is.
 *
 * @typedef {{slots: Match[], isPhrase: boolean, isExcluded: boolean}} Concept what one clause of the query means
 * @typedef {Map<number, Lists>} Postings of terms; those that were not loaded count as nowhere
 * @typedef {{document: number, score: number}} Ranked
 * @typedef {{ranked: Ranked[], matched: Ranked[], isRelaxed: boolean, isCut: boolean}} Ranking all that match, best
 *   first; `ranked` are those that pass the filters
 * @typedef {Map<number, number>} Scores by document, only of those that have any
 * @typedef {{start: number, end: number}} Run of positions in which a phrase stands
 * @typedef {{position: number | undefined, form: string, concept: number}} Mark a word of a document that the query asked
 *   for; without position where the index does not tell it
 */
const SearchRanking = (() => {
  /** Of each kind, in the order of their numbers: session, five of outcomes, topic, municipality, tag, person, page. */
  const KINDS = [1, 0.6, 0.6, 0.6, 0.6, 0.6, 1.3, 1.3, 1.1, 1.2, 0.9];
  const HIGHEST_IMPACT = 31;
  /** What is within a compound counts less than a word of its own. */
  const PART = 0.55;
  /** The whole title is what was asked for. */
  const TITLE = 1.5;
  /** All words stand side by side; less the further they are apart. */
  const NEARNESS = 0.3;
  /** For the best of so many it is seen how near the words are: the bonus lifts nothing from further down. */
  const MOST_SEEN = 300;

  /** @param {Catalogue} catalogue @param {Postings} postings @param {Concept[]} concepts */
  const over = (catalogue, postings, concepts) => {
    const count = catalogue.kinds.length;
    const sought = concepts.filter(isSought);
    const excluded = concepts.filter(({ isExcluded, slots }) => isExcluded && slots.some(isLookedFor));
    const ignored = concepts.flatMap(({ slots }) => slots).filter(({ isIgnored }) => isIgnored).length;

    /** What candidates weigh in each document that has one: the best of them. */
    const weigh = (/** @type {Candidate[]} */ candidates, /** @type {boolean} */ isWholeOnly) => {
      /** @type {Scores} */
      const scores = new Map();
      const idf = rarity(count, candidates);
      for (const { term, weight } of candidates) {
        const lists = postings.get(term);
        if (!lists) continue;
        for (const list of isWholeOnly ? [lists.whole] : [lists.whole, lists.part]) {
          const factor = (weight * idf * (list === lists.part ? PART : 1)) / HIGHEST_IMPACT;
          for (let place = 0; place < list.documents.length; place += 1) {
            raise(scores, list.documents[place], factor * list.impacts[place]);
          }
        }
      }
      return scores;
    };

    /** What a word weighs in each document, or its parts together. */
    const weighWord = (/** @type {Match} */ { any, all, weight }, /** @type {boolean} */ isWholeOnly) => {
      const scores = weigh(any, isWholeOnly);
      const parts = all.filter((some) => some.length);
      if (!parts.length) return scores;
      const sums = together(parts.map((some) => weigh(some, isWholeOnly)));
      for (const [document, sum] of sums) raise(scores, document, weight * sum);
      return scores;
    };

    /** What a concept weighs in each document. */
    const weighConcept = (/** @type {Concept} */ { slots, isPhrase, isExcluded }) => {
      // What is not wanted is all that would be found for the word itself.
      if (!isPhrase) return weighWord(isExcluded ? { ...slots[0], any: surest(slots[0].any) } : slots[0], false);
      const scores = together(slots.filter(isLookedFor).map((word) => weighWord(word, true)));
      for (const document of scores.keys()) if (!runs(slots, document).length) scores.delete(document);
      return scores;
    };

    /** Where a document has one of the candidates. @returns {number[]} */
    const positions = (
      /** @type {Candidate[]} */ candidates,
      /** @type {number} */ document,
      /** @type {boolean} */ isWholeOnly,
    ) =>
      candidates.flatMap(({ term }) => {
        const lists = postings.get(term);
        if (!lists) return [];
        return [...within(lists.whole, document), ...(isWholeOnly ? [] : within(lists.part, document))];
      });

    /** Whether a document has a candidate as a word of its own. */
    const isListed = (/** @type {Candidate} */ { term }, /** @type {number} */ document) => {
      const list = postings.get(term)?.whole;
      return list !== undefined && placeOf(list, document) !== undefined;
    };

    /** Where the words stand in a row; what is not looked for may be any word there. */
    const runs = (/** @type {Match[]} */ slots, /** @type {number} */ document) => {
      /** @param {Run[] | undefined} runs @param {Candidate[]} some */
      const behind = (runs, some) =>
        positions(some, document, true).flatMap((position) => {
          const starts = runs ? runs.filter(({ end }) => end === position).map(({ start }) => start) : [position];
          return starts.map((start) => ({ start, end: position + 1 }));
        });
      /** Anywhere at the beginning. @type {Run[] | undefined} */
      let found;
      for (const { wanted, any, all, isIgnored } of slots) {
        if (isIgnored) {
          found = longer(found, 1);
          continue;
        }
        const whole = behind(found, any);
        // What hyphens tie has as many places as parts; it may also be written as one word, or as several.
        const tied = wanted.parts.length ? longer(whole, wanted.parts.length - 1) : [];
        const apart = all.length
          ? all.reduce((found, some) => (some.length ? behind(found, some) : longer(found, 1)), found)
          : [];
        found = [...whole, ...(tied ?? []), ...(apart ?? [])];
      }
      return found ?? [];
    };

    /** 1 where all words are side by side, 0 where they are far apart. */
    const nearness = (/** @type {number} */ document) => {
      if (sought.length < 2) return 0;
      const places = sought.flatMap(({ slots, isPhrase }, concept) =>
        slots
          .flatMap((word) => positions(SearchMatching.meant(word), document, isPhrase))
          .map((position) => ({ position, concept })),
      );
      const different = new Set(places.map(({ concept }) => concept)).size;
      if (different < 2) return 0;
      places.sort((a, b) => a.position - b.position);
      const last = new Map();
      let smallest = Infinity;
      for (const { position, concept } of places) {
        last.set(concept, position);
        if (last.size === different) smallest = Math.min(smallest, position - Math.min(...last.values()));
      }
      return (different - 1) / Math.max(different - 1, smallest);
    };

    /** What can be a title: no word that only begins so. */
    const inTitles = sought
      .flatMap(({ slots }) => slots.flatMap(SearchMatching.meant))
      .filter(({ way }) => way !== 'prefix');

    /** Whether nothing is in the title but what was asked for. */
    const isWholeTitle = (/** @type {number} */ document) => {
      const length = catalogue.titles?.[document] ?? 0;
      if (!length) return false;
      const covered = new Set(positions(inTitles, document, true).filter((position) => position < length)).size;
      return covered > 0 && covered + ignored >= length;
    };

    /** The score with all that does not lie in single words. */
    const finished = (/** @type {Ranked} */ { document, score }) => ({
      document,
      score: score * (1 + NEARNESS * nearness(document)) * (isWholeTitle(document) ? TITLE : 1),
    });

    /** Where all is that is not wanted. */
    const unwanted = new Set(excluded.flatMap((concept) => [...weighConcept(concept).keys()]));
    /** With a session its outcomes are not wanted, which are on the same page. */
    const isUnwanted = (/** @type {number} */ document) =>
      unwanted.has(document) || unwanted.has(catalogue.owners[document]);

    /** What can be found at all, with its scores. */
    const match = () => {
      /** @type {Scores} */
      const sums = new Map();
      /** How many of the words that must be there a document has. @type {Scores} */
      const had = new Map();
      let [required, most] = [0, 0];
      for (const concept of sought) {
        const found = weighConcept(concept);
        // Where positions are left out the phrase may be just there: then its words are shown, and that they are apart.
        const isApart = concept.isPhrase && !found.size && isCut(concept, postings);
        const scores = isApart ? weigh(concept.slots.flatMap(SearchMatching.meant), true) : found;
        const isRequired = concept.isPhrase || !(concept.slots[0].isIgnored || isMissing(concept, postings));
        required += Number(isRequired);
        for (const [document, score] of scores) {
          if (isUnwanted(document)) continue;
          add(sums, document, score);
          if (isRequired && !isApart) most = Math.max(most, add(had, document, 1));
        }
      }
      const matched = [...sums]
        .filter(([document]) => (had.get(document) ?? 0) === most)
        .map(([document, sum]) => ({ document, score: sum * KINDS[catalogue.kinds[document]] }));
      return { matched, isRelaxed: matched.length > 0 && most < required };
    };

    /** All that is not kept out, where nothing is asked for but that. */
    const everything = () => {
      const documents = Array.from(catalogue.kinds, (_, document) => ({ document, score: 0 }));
      return { matched: documents.filter(({ document }) => !isUnwanted(document)), isRelaxed: false };
    };

    /** @param {(document: number) => boolean} passes the filters @returns {Ranking} */
    const rank = (passes) => {
      const { matched, isRelaxed } = sought.length ? match() : everything();
      const ranked = matched.filter(({ document }) => passes(document)).sort(byWorth);
      const seen = ranked.slice(0, MOST_SEEN).map(finished).sort(byWorth);
      ranked.splice(0, seen.length, ...seen);
      return { ranked, matched, isRelaxed, isCut: sought.some((concept) => isCut(concept, postings)) };
    };

    /** The words of a document that were asked for. @returns {Mark[]} */
    const marks = (/** @type {number} */ document) =>
      sought.flatMap(({ slots, isPhrase }, concept) => {
        const rows = isPhrase ? runs(slots, document) : [];
        const isInRow = (/** @type {number} */ at) =>
          !rows.length || rows.some(({ start, end }) => start <= at && at < end);
        return slots.flatMap(SearchMatching.meant).flatMap((candidate) => {
          /** @type {Mark['position'][]} */
          const found = positions([candidate], document, isPhrase).filter(isInRow);
          if (!found.length && !rows.length && isListed(candidate, document)) found.push(undefined);
          return found.map((position) => ({ position, form: candidate.entry.form, concept }));
        });
      });

    return { marks, rank };
  };

  /** Whether a word of the query counts. */
  const isLookedFor = (/** @type {Match} */ { any, isIgnored }) => !isIgnored || any.length > 0;

  /** Whether anything is asked for by it. */
  const isSought = (/** @type {Concept} */ { slots, isExcluded }) => !isExcluded && slots.some(isLookedFor);

  /** Whether a list of it was not loaded; then nothing can depend on it. */
  const isMissing = (/** @type {Concept} */ { slots }, /** @type {Postings} */ postings) =>
    slots.flatMap(SearchMatching.meant).some(({ term, way }) => way !== 'prefix' && !postings.has(term));

  /** Whether there may be documents with it that the index does not tell. */
  const isCut = (/** @type {Concept} */ { slots, isPhrase }, /** @type {Postings} */ postings) =>
    slots.flatMap(SearchMatching.meant).some(({ term, way }) => {
      const lists = postings.get(term);
      if (!lists) return way !== 'prefix';
      return lists.whole.isCut || (isPhrase ? !lists.whole.isPlaced : lists.part.isCut);
    });

  const longer = (/** @type {Run[] | undefined} */ runs, /** @type {number} */ words) =>
    runs?.map(({ start, end }) => ({ start, end: end + words }));

  /** The sum where each has something. */
  const together = (/** @type {Scores[]} */ [first = new Map(), ...others]) => {
    /** @type {Scores} */
    const sums = new Map();
    for (const [document, score] of first) {
      if (!others.every((scores) => scores.has(document))) continue;
      sums.set(
        document,
        others.reduce((sum, scores) => sum + (scores.get(document) ?? 0), score),
      );
    }
    return sums;
  };

  const raise = (/** @type {Scores} */ scores, /** @type {number} */ document, /** @type {number} */ score) => {
    if (score > (scores.get(document) ?? 0)) scores.set(document, score);
  };

  const add = (/** @type {Scores} */ scores, /** @type {number} */ document, /** @type {number} */ score) => {
    const sum = (scores.get(document) ?? 0) + score;
    scores.set(document, sum);
    return sum;
  };

  const surest = (/** @type {Candidate[]} */ candidates) => {
    const highest = Math.max(...candidates.map(({ weight }) => weight));
    return candidates.filter(({ weight }) => weight === highest);
  };

  /** How much it says that a document has it: by the most frequent of what is surest, for all that stands in for it. */
  const rarity = (/** @type {number} */ count, /** @type {Candidate[]} */ candidates) => {
    const documents = Math.max(0, ...surest(candidates).map(({ documents }) => documents));
    return Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
  };

  /** The place of a document in a list. @returns {number | undefined} */
  const placeOf = (/** @type {List} */ { documents }, /** @type {number} */ document) => {
    const place = SearchShards.locate(documents.length, (place) => documents[place] > document);
    return documents[place] === document ? place : undefined;
  };

  /** The positions of a list in one document. */
  const within = (/** @type {List} */ list, /** @type {number} */ document) => {
    const place = placeOf(list, document);
    return place === undefined ? [] : list.positions.subarray(list.starts[place], list.starts[place + 1]);
  };

  const byWorth = (/** @type {Ranked} */ a, /** @type {Ranked} */ b) => b.score - a.score || a.document - b.document;

  return { isSought, over };
})();
