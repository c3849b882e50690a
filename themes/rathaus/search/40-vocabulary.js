// @ts-check
/**
 * The forms of all words of the site, sorted and spread over shards: which shard holds what, and what is in it.
 *
 * @typedef {ReturnType<typeof SearchShards.open>} Shards
 * @typedef {ReturnType<typeof SearchVocabulary.over>} Vocabulary
 */
const SearchVocabulary = (() => {
  /** Behind every form that begins with the same letters. */
  const BEHIND = '\uffff';

  /** @param {Shards} shards @param {Manifest} manifest */
  const over = (shards, manifest) => {
    const shardOf = (/** @type {Starts} */ starts, /** @type {string} */ form) =>
      SearchShards.locate(starts.length, (place) => starts[place][0] > form);

    /** The place of a form in a sorted list, or of the last before it. @param {Entry[]} entries @param {string} form */
    const placeIn = (entries, form) => SearchShards.locate(entries.length, (place) => entries[place].form > form);

    const load = (/** @type {number} */ number) =>
      number < manifest.words.length ? shards.words(number) : Promise.resolve([]);

    /** Those of the forms that are known; looks into no more shards than given, those of the first forms first. */
    const find = async (/** @type {string[]} */ forms, /** @type {number} */ mostShards) => {
      const numbers = [...new Set(forms.map((form) => shardOf(manifest.words, form)))].slice(0, mostShards);
      const loaded = new Map(
        await Promise.all(numbers.map(async (number) => /** @type {const} */ ([number, await load(number)]))),
      );
      return forms.flatMap((form) => {
        const entries = loaded.get(shardOf(manifest.words, form)) ?? [];
        const entry = entries[placeIn(entries, form)];
        return entry?.form === form ? [entry] : [];
      });
    };

    /** All forms that begin so, from as many shards at most. */
    const beginningWith = async (/** @type {string} */ letters, /** @type {number} */ mostShards) => {
      const first = shardOf(manifest.words, letters);
      const last = Math.min(shardOf(manifest.words, letters + BEHIND), first + mostShards - 1);
      const loaded = await Promise.all(Array.from({ length: last - first + 1 }, (_, place) => load(first + place)));
      return loaded.flat().filter(({ form }) => form.startsWith(letters));
    };

    /** The forms of the shards that hold these forms, or would. */
    const around = async (/** @type {string[]} */ forms, /** @type {number} */ mostShards) => {
      const numbers = [...new Set(forms.map((form) => shardOf(manifest.words, form)))].slice(0, mostShards);
      const entries = (await Promise.all(numbers.map(load))).flat();
      return entries.filter(({ terms }) => terms.length).map(({ form }) => form);
    };

    /** The forms that end alike: what is near where the slip is at the beginning. @returns {Promise<string[]>} */
    const endingLike = async (/** @type {string} */ form) =>
      manifest.ends.length ? shards.ends(shardOf(manifest.ends, SearchSpelling.backwards(form))) : [];

    return { around, beginningWith, endingLike, find };
  };

  return { over };
})();
