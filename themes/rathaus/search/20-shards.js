// @ts-check
/**
 * The files of the index: how they are loaded, each once, and what is in them.
 *
 * Each file is a script with one call, `nachleseSearch(name, data)`: a page that was opened from a folder may read no
 * other kind of file, and `script-src 'self'` allows these.
 *
 * @typedef {[first: string, hash: string][]} Starts of the shards: the first form of each
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} language
 * @property {number} documents
 * @property {number} sessions
 * @property {string} catalogue
 * @property {Starts} words
 * @property {Starts} ends
 * @property {[first: number, hash: string][]} postings
 *
 * @typedef {[slug: string, label: string][]} Labels
 * @typedef {object} Catalogue
 * @property {Labels} topics
 * @property {Labels} places
 * @property {Labels} tags
 * @property {Uint8Array} kinds of each document
 * @property {Uint32Array} owners whose topics, places and tags a document has: its own number, or that of its session
 * @property {{topics: number[][], places: number[][], tags: number[][]}} facets of each owner
 * @property {Uint32Array | undefined} titles how many words each document's title has, where the index tells
 * @property {number[]} texts the first document of each text shard
 * @property {string[]} hashes of the text shards
 *
 * @typedef {{number: number, documents: number}} Term
 * @typedef {{form: string, spelling: string, isCapital: boolean, terms: Term[]}} Entry of the vocabulary; a word that
 *   is too frequent to be looked for has no terms
 *
 * @typedef {object} List where a term is, by document
 * @property {boolean} isCut there are outcomes with it that are not told
 * @property {boolean} isPlaced it is told of each document where in it the term is
 * @property {Uint32Array} documents in order
 * @property {Uint8Array} impacts 1 to 31
 * @property {Uint32Array} starts of each document's places within `positions`, and their end
 * @property {Uint32Array} positions
 * @typedef {{whole: List, part: List}} Lists a term as a word of its own, and within compounds
 *
 * @typedef {[field: number, text: string | null, anchor?: string | null, words?: number]} Passage without text, only
 *   the number of its words
 * @typedef {object} Stored what is shown of a document
 * @property {string} href from the site's root
 * @property {string} [language]
 * @property {string[]} [facts]
 * @property {Passage[]} passages
 * @property {string} [in]
 * @property {string} [state]
 */
const SearchShards = (() => {
  const OUTCOMES = { first: 1, last: 5 };
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const VALUES = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

  /** Reads numbers without sign, five bits a digit, the least first; a digit of 32 and more has another after it. */
  const reader = (/** @type {string} */ digits) => {
    let at = 0;
    const next = () => {
      let number = 0;
      for (let shift = 0; at < digits.length; shift += 5) {
        const digit = VALUES[digits.charCodeAt(at)];
        at += 1;
        number += (digit & 31) * 2 ** shift;
        if (digit < 32) break;
      }
      return number;
    };
    const signed = () => {
      const number = next();
      return number % 2 ? -(number + 1) / 2 : number / 2;
    };
    return { next, signed, isAtEnd: () => at >= digits.length };
  };

  /** Each word begins with a digit that says how much of the word before it shares; each ends in a blank. */
  const unfront = (/** @type {string} */ coded) => {
    const words = coded.split(' ').slice(0, -1);
    let last = '';
    return words.map((word) => (last = last.slice(0, VALUES[word.charCodeAt(0)]) + word.slice(1)));
  };

  /** @returns {Entry[]} sorted by form */
  const entries = (/** @type {{words: string, numbers: string}} */ shard) => {
    const numbers = reader(shard.numbers);
    let term = numbers.next();
    return unfront(shard.words).map((spelling) => {
      const head = numbers.next();
      const terms = Array.from({ length: Math.floor(head / 2) }, () => {
        term += numbers.signed();
        return { number: term, documents: numbers.next() };
      });
      return { form: SearchWords.fold(spelling), spelling, isCapital: head % 2 === 1, terms };
    });
  };

  /** @returns {List} */
  const list = (/** @type {ReturnType<typeof reader>} */ numbers) => {
    const head = numbers.next();
    const count = Math.floor(head / 2);
    const documents = new Uint32Array(count);
    const impacts = new Uint8Array(count);
    const starts = new Uint32Array(count + 1);
    const positions = [];
    let isPlaced = true;
    for (let place = 0, document = 0; place < count; place += 1) {
      document += numbers.next();
      documents[place] = document;
      impacts[place] = numbers.next();
      const times = numbers.next();
      isPlaced &&= times > 0;
      for (let time = 0, position = 0; time < times; time += 1) {
        position += numbers.next();
        positions.push(position);
      }
      starts[place + 1] = positions.length;
    }
    return { isCut: head % 2 === 1, isPlaced, documents, impacts, starts, positions: Uint32Array.from(positions) };
  };

  /** @returns {Lists} */
  const lists = (/** @type {string} */ coded) => {
    const numbers = reader(coded);
    return { whole: list(numbers), part: list(numbers) };
  };

  /**
   * @param {{topics: Labels, places: Labels, tags: Labels, documents: string, texts: string, hashes: string,
   *   titles?: string}} written
   * @returns {Catalogue}
   */
  const catalogue = ({ topics, places, tags, documents, texts, hashes, titles }) => {
    const numbers = reader(documents);
    const kinds = [];
    /** @type {number[]} */
    const owners = [];
    const facets = /** @type {Catalogue['facets']} */ ({ topics: [], places: [], tags: [] });
    const numbersOfOne = () => {
      let number = 0;
      return Array.from({ length: numbers.next() }, () => (number += numbers.next()));
    };
    while (!numbers.isAtEnd()) {
      const kind = numbers.next();
      const document = kinds.push(kind) - 1;
      const isOutcome = kind >= OUTCOMES.first && kind <= OUTCOMES.last;
      owners.push(isOutcome && document ? owners[document - 1] : document);
      if (isOutcome) continue;
      facets.topics[document] = numbersOfOne();
      facets.places[document] = numbersOfOne();
      facets.tags[document] = numbersOfOne();
    }

    const lengths = titles === undefined ? undefined : reader(titles);
    const sizes = reader(texts);
    const firsts = [];
    for (let first = 0; !sizes.isAtEnd(); first += sizes.next()) firsts.push(first);
    return {
      topics,
      places,
      tags,
      kinds: Uint8Array.from(kinds),
      owners: Uint32Array.from(owners),
      facets,
      titles: lengths && Uint32Array.from(kinds, (_, document) => (owners[document] === document ? lengths.next() : 0)),
      texts: firsts,
      hashes: hashes.match(/.{5}/g) ?? [],
    };
  };

  /** The place of the last that is not behind what is sought; the first where all are. */
  const locate = (/** @type {number} */ count, /** @type {(place: number) => boolean} */ isBehind) => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(middle)) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low - 1);
  };

  /** Who waits for which call. @type {Map<string, (data: any) => void>} */
  const waiting = new Map();
  Object.assign(globalThis, {
    nachleseSearch: (/** @type {string} */ name, /** @type {unknown} */ data) => waiting.get(name)?.(data),
  });

  /** Runs a file of the folder as a script of the page. */
  const byElement = (/** @type {string} */ base) => (/** @type {string} */ file) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = base + file;
      // The address holds what was asked, which is nobody's business but the reader's.
      script.referrerPolicy = 'no-referrer';
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${file} cannot be loaded`));
      document.head.append(script);
    });

  /** @param {string} base @param {(file: string) => unknown} [load] */
  const open = (base, load = byElement(base)) => {
    /** What was asked for, by file. @type {Map<string, Promise<any>>} */
    const asked = new Map();

    /** @type {(name: string, file: string) => Promise<any>} */
    const fetched = async (name, file) => {
      let data;
      waiting.set(name, (given) => (data = given));
      try {
        await load(file);
      } finally {
        // Else all that was ever loaded would be kept twice, as it was written and as it was read.
        waiting.delete(name);
      }
      if (data === undefined) throw new Error(`${file} does not hold ${name}`);
      return data;
    };

    /**
     * Loads and reads a file, once. What failed may be tried again, and then from the manifest on: the site may have
     * been published anew, with files of other names.
     *
     * @template D
     * @param {string} name
     * @param {string} file
     * @param {(data: any) => D} read
     * @returns {Promise<D>}
     */
    const once = (name, file, read) => {
      let data = asked.get(file);
      if (!data) {
        data = fetched(name, file).then(read);
        asked.set(file, data);
        data.catch(() => {
          asked.delete(file);
          asked.delete('manifest.js');
        });
      }
      return data;
    };

    /** @returns {Promise<Manifest>} */
    const manifest = () => once('manifest', 'manifest.js', (manifest) => manifest);
    /**
     * @template D
     * @param {string} name
     * @param {(manifest: Manifest) => string} hash
     * @param {(data: any) => D} read
     */
    const shard = async (name, hash, read) => once(name, `${name}-${hash(await manifest())}.js`, read);

    return {
      manifest,
      catalogue: () => shard('c', ({ catalogue }) => catalogue, catalogue),
      words: (/** @type {number} */ number) => shard(`w${number}`, ({ words }) => words[number][1], entries),
      /** Forms, sorted by their ends. */
      ends: (/** @type {number} */ number) =>
        shard(
          `e${number}`,
          ({ ends }) => ends[number][1],
          ({ words }) => unfront(words).map(SearchSpelling.backwards),
        ),
      /** The lists of a shard's terms, still as written. @returns {Promise<string[]>} */
      postings: (/** @type {number} */ number) =>
        shard(
          `p${number}`,
          ({ postings }) => postings[number][1],
          (lists) => lists,
        ),
      /** @returns {Promise<Stored[]>} */
      texts: async (/** @type {number} */ number) => {
        const { hashes } = await shard('c', ({ catalogue }) => catalogue, catalogue);
        return once(`t${number}`, `t${number}-${hashes[number]}.js`, (texts) => texts);
      },
    };
  };

  return { lists, locate, open };
})();
