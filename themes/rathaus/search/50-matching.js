// @ts-check
/**
 * From a word of the query to the terms that it may mean, those that are surest first: the word itself, its other
 * endings, words that begin with it, words that differ by a slip, and the known words that it is made of.
 *
 * @typedef {'exact' | 'inflected' | 'prefix' | 'slip'} Way
 * @typedef {{term: number, documents: number, weight: number, way: Way, entry: Entry}} Candidate
 * @typedef {ReturnType<typeof SearchMatching.over>} Matching
 * @typedef {object} Match
 * @property {Wanted} wanted
 * @property {Candidate[]} any each of them will do
 * @property {Candidate[][]} all or one of each of these together: the parts of what hyphens tie, or of a compound
 * @property {number} weight of `all`
 * @property {boolean} isIgnored too frequent or too short to be looked for; then the rest is only what it may become
 * @property {Entry[]} taken what was looked for instead of it: the word it is misspelt from, or its parts
 */
const SearchMatching = (() => {
  const WEIGHTS = { exact: 1, inflected: 0.9, derived: 0.5, prefix: 0.6, slip: [1, 0.5, 0.35] };
  const SPLIT = 0.5;
  /** The parts of what hyphens tie, beside the whole and without it. */
  const TIED = { beside: 0.6, alone: 0.9 };

  const MOST_BEGINNINGS = 16;
  /** How many words one may have been misspelt from. */
  const MOST_SLIPS = 3;
  const MOST_SLIPS_SUGGESTED = 3;
  const MOST_SHARDS = { inflected: 3, verb: 2, prefix: 4, slip: 3, split: 6 };

  /**
   * Endings that one word may take in turn, and how long the rest must be: Akte and Akten, führen and Führung; never
   * Akte and aktiv, Zeit and Zeitung. Museum and Museen, Firma and Firmen.
   */
  const ENDINGS = [
    { least: 3, endings: ['', 'e', 'en', 'er', 'ern', 'es', 'em'] },
    { least: 4, endings: ['', 's', 'n', 'ns', 'nen', 'se', 'sen', 'e', 'en', 'er', 'es', 'ens'] },
    { least: 5, endings: ['', 'e', 'en', 'in', 'innen'] },
    {
      least: 4,
      endings: ['en', 'e', 't', 'te', 'ten', 'tet', 'et', 'est', 'st', 'n', 'ung', 'ungen', 'end', 'ende', 'enden'],
    },
    { least: 3, endings: ['um', 'us', 'is', 'on', 'a', 'o', 'en', 'ums', 'ons', 'as', 'os'] },
    { least: 4, endings: ['', 'e', 'en', 'er', 'es', 'ste', 'sten', 'ster', 'stes'] },
    { least: 4, endings: ['', 's', 'es', 'e', 'ed', 'ing', 'er', 'ers'] },
    { least: 4, endings: ['y', 'ies', 'ied'] },
  ];
  /** What stands before a verb, what may come between, the verb and its ending. */
  const VERB = new RegExp(
    '^(ab|an|auf|aus|bei|bereit|dar|durch|ein|fern|fertig|fest|fort|frei|heim|her|heraus|herein|hin|hoch|los|mit|nach|' +
      'nieder|offen|richtig|sicher|statt|still|teil|um|unter|vor|voran|voraus|vorbei|weg|weiter|wieder|zuruck|' +
      'zusammen|zu)?(ge|zu)?(.{3,}?)(en|n|t)$',
  );
  /** Verbs that change their vowel, and what they are after `ge`: leihen, geliehen. */
  const STRONG = (
    'beissen:bissen bergen:borgen biegen:bogen bieten:boten binden:bunden bitten:beten bleiben:blieben ' +
    'brechen:brochen brennen:brannt bringen:bracht denken:dacht dringen:drungen finden:funden fliegen:flogen ' +
    'fliehen:flohen fliessen:flossen frieren:froren gehen:gangen gelten:golten ginnen:gonnen giessen:gossen ' +
    'gleichen:glichen greifen:griffen heben:hoben helfen:holfen kennen:kannt leiden:litten leihen:liehen ' +
    'lieren:loren lingen:lungen meiden:mieden nehmen:nommen nennen:nannt niessen:nossen reissen:rissen ' +
    'reiten:ritten riechen:rochen scheiden:schieden schieben:schoben schiessen:schossen schliessen:schlossen ' +
    'schneiden:schnitten schreiben:schrieben schwimmen:schwommen schwinden:schwunden senden:sandt singen:sungen ' +
    'sinken:sunken sitzen:sessen sprechen:sprochen springen:sprungen stehen:standen stehlen:stohlen ' +
    'steigen:stiegen sterben:storben streichen:strichen streiten:stritten treffen:troffen treiben:trieben ' +
    'trinken:trunken weisen:wiesen wenden:wandt werben:worben werfen:worfen winnen:wonnen wissen:wusst ' +
    'ziehen:zogen zwingen:zwungen'
  )
    .split(' ')
    .map((pair) => pair.split(':'));
  /** What German puts between the parts of a compound. */
  const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e', 'ens', 'nen'];

  /** @param {Vocabulary} vocabulary */
  const over = (vocabulary) => {
    /** @param {Entry[]} entries @param {Way} way @param {(entry: Entry) => number} weight @returns {Candidate[]} */
    const candidates = (entries, way, weight) =>
      entries.flatMap((entry) =>
        entry.terms.map(({ number, documents }) => ({ term: number, documents, weight: weight(entry), way, entry })),
      );

    /** The word as it stands, and with other endings. */
    const known = async (/** @type {string} */ form) => {
      const entries = await vocabulary.find([form, ...inflections(form)], MOST_SHARDS.inflected);
      const exact = entries.filter((entry) => entry.form === form);
      if (exact.length && !exact[0].terms.length) return { any: [], isStop: true };
      if (!exact.length || !exact[0].isCapital) {
        const forms = exact.length ? verbFamily(form) : verbForms(form);
        entries.push(...(await vocabulary.find(forms, MOST_SHARDS.verb)));
      }
      // Of a word that is known, the index has joined all forms; what is left are verbs and their nouns.
      const others = entries.filter((entry) => entry.form !== form && exact.every((own) => isDerived(entry, own)));
      const weight = exact.length ? WEIGHTS.derived : WEIGHTS.inflected;
      const any = [
        ...candidates(exact, 'exact', () => WEIGHTS.exact),
        ...candidates(others, 'inflected', () => weight),
      ];
      return { any: distinct(any), isStop: false };
    };

    /** Words that begin with it, those of most documents and least further letters first. */
    const beginnings = async (/** @type {string} */ form) => {
      const entries = await vocabulary.beginningWith(form, MOST_SHARDS.prefix);
      const share = (/** @type {Entry} */ entry) => form.length / entry.form.length;
      const longer = entries.filter((entry) => entry.form !== form);
      const found = candidates(longer, 'prefix', (entry) => WEIGHTS.prefix * share(entry));
      return distinct(found.sort((a, b) => worth(b) - worth(a))).slice(0, MOST_BEGINNINGS);
    };

    /** The word as it is known; where it may go on, also what it may become. */
    const knownOrOpen = async (/** @type {string} */ form, /** @type {boolean} */ isOpen) => {
      const { any, isStop } = await known(form);
      if (isOpen && !isStop && !isWord(any) && form.length > 1) any.push(...(await beginnings(form)));
      return { any: distinct(any), isStop };
    };

    /** Words from which it, or their beginning, differs by a slip; by two where it is long. */
    const slips = async (
      /** @type {string} */ form,
      /** @type {typeof SearchSpelling.distance} */ measure,
      /** @type {number} */ most,
    ) => {
      /** @type {Map<string, number>} */
      const distances = new Map();
      const collect = (/** @type {string[]} */ forms) => {
        for (const near of forms) {
          const distance = measure(form, near, most);
          if (distance <= most) distances.set(near, distance);
        }
      };
      collect(await vocabulary.around([form], 1));
      // Where the slip is at the beginning, the word stands elsewhere; from its end it stands near.
      if (Math.min(...distances.values()) > 1) collect(await vocabulary.endingLike(form));
      // With a slip at both ends it is near nowhere; a letter that is exchanged or twice is tried.
      if (!distances.size && most > 1) collect(await vocabulary.around(likeBeginnings(form), MOST_SHARDS.slip));
      const least = Math.min(...distances.values());
      const nearest = [...distances.keys()]
        .filter((near) => distances.get(near) === least)
        .sort((a, b) => SearchSpelling.common(b, form) - SearchSpelling.common(a, form));
      const entries = await vocabulary.find(nearest.slice(0, 2 * MOST_BEGINNINGS), MOST_SLIPS);
      const found = candidates(entries, 'slip', () => WEIGHTS.slip[least]);
      return distinct(found.sort((a, b) => b.documents - a.documents)).slice(0, MOST_SLIPS);
    };

    /** The known words that a compound is made of, as few as can be; none where a part is not known. */
    const parts = async (/** @type {string} */ form) => {
      let room = MOST_SHARDS.split;
      /** @type {(rest: string, isFirst: boolean) => Promise<Entry[] | undefined>} */
      const from = async (rest, isFirst) => {
        if (!rest) return [];
        if (rest.length < 3 || room === 0) return undefined;
        room -= 1;
        const beginnings = Array.from({ length: rest.length - 2 }, (_, place) => rest.slice(0, rest.length - place));
        const entries = await vocabulary.find(isFirst ? beginnings.slice(1) : beginnings, 2);
        for (const entry of entries.filter(isPart)) {
          const after = rest.slice(entry.form.length);
          for (const link of after ? LINKS : ['']) {
            const others =
              after.startsWith(link) && (!link || after !== link)
                ? await from(after.slice(link.length), false)
                : undefined;
            if (others) return [entry, ...others];
          }
        }
        return undefined;
      };
      const entries = (await from(form, true)) ?? [];
      return entries.map((entry) => distinct(candidates([entry], 'exact', () => WEIGHTS.exact)));
    };

    /**
     * Whatever a single form may mean.
     *
     * @param {string} form
     * @param {boolean} isOpen it may go on
     * @param {boolean} isAlone nothing else is asked for
     * @returns {Promise<Omit<Match, 'wanted'>>}
     */
    const single = async (form, isOpen, isAlone) => {
      const none = { any: [], all: [], weight: SPLIT, isIgnored: false, taken: [] };
      if (SearchWords.isTooShort(form)) return { ...none, isIgnored: true };
      const { any, isStop } = await known(form);
      if (isStop && !(isOpen && isAlone)) return { ...none, isIgnored: true };
      if (isOpen ? !isWord(any) : !any.length && form.length > 2) any.push(...(await beginnings(form)));
      if (any.length || isStop) return { ...none, any: distinct(any), isIgnored: isStop };

      // Another number is another thing.
      const mostSlips = form.length < 5 || /\d/.test(form) ? 0 : form.length < 9 ? 1 : 2;
      const slipped = mostSlips ? await slips(form, SearchSpelling.distance, mostSlips) : [];
      if (mostSlips && isOpen && !slipped.length) {
        slipped.push(...(await slips(form, SearchSpelling.distanceOfBeginning, mostSlips)));
      }
      const isNear = slipped.length > 0 && slipped[0].weight === WEIGHTS.slip[1];
      const all = isNear ? [] : await parts(form);
      if (all.length) return { ...none, all, taken: all.map(([{ entry }]) => entry) };
      return { ...none, any: slipped, taken: slipped.slice(0, 1).map(({ entry }) => entry) };
    };

    /**
     * @param {Wanted} wanted
     * @param {boolean} isOpen it is the last word, which somebody may still be typing
     * @param {boolean} isAlone nothing else is asked for
     * @returns {Promise<Match>}
     */
    const match = async (wanted, isOpen, isAlone) => {
      // Of 1.400, the thousands alone are another number.
      const isWhole = !wanted.parts.length || /^\d+(\.\d+)+$/.test(wanted.written);
      if (isWhole) return { wanted, ...(await single(wanted.form, isOpen, isAlone)) };
      const forms = wanted.parts.filter((form) => !SearchWords.isTooShort(form));
      const [whole, ...parts] = await Promise.all([
        knownOrOpen(wanted.form, isOpen),
        ...forms.map((form, place) => single(form, isOpen && place === forms.length - 1, false)),
      ]);
      const looked = parts.filter(({ isIgnored }) => !isIgnored);
      const isComplete = looked.length > 0 && looked.every(({ any }) => any.length);
      return {
        wanted,
        any: whole.any,
        all: isComplete ? looked.map(({ any }) => any) : [],
        weight: whole.any.length ? TIED.beside : TIED.alone,
        isIgnored: !whole.any.length && !looked.length,
        taken: whole.any.length ? [] : looked.flatMap(({ taken }) => taken),
      };
    };

    /**
     * A word as it may stand in a phrase: itself or with another ending, and the last one's beginning.
     *
     * @param {Wanted} wanted
     * @param {boolean} isOpen
     * @returns {Promise<Match>}
     */
    const matchInPhrase = async (wanted, isOpen) => {
      const [{ any, isStop }, ...parts] = await Promise.all([
        knownOrOpen(wanted.form, isOpen),
        ...wanted.parts.map((form, place) => knownOrOpen(form, isOpen && place === wanted.parts.length - 1)),
      ]);
      const isIgnored = isStop || (!any.length && SearchWords.isTooShort(wanted.form));
      // A single letter is in the index only with what is tied to it: „-E-Akte“ must not keep out every „Akte“.
      const isComplete = parts.every(({ any, isStop }) => any.length || isStop);
      return {
        wanted,
        any,
        isIgnored,
        all: isComplete ? parts.map(({ any }) => any) : [],
        weight: TIED.alone,
        taken: [],
      };
    };

    /** Known words that look like one that is not. @returns {Promise<Entry[]>} */
    const nearest = async (/** @type {string} */ form) => {
      const forms = [...new Set([...(await vocabulary.around([form], 1)), ...(await vocabulary.endingLike(form))])];
      const most = Math.min(MOST_SLIPS_SUGGESTED, Math.floor(form.length / 3));
      const near = forms.flatMap((other) => {
        const slips = SearchSpelling.distance(form, other, most);
        const common = SearchSpelling.common(form, other);
        const isNear = slips <= most || common >= Math.max(4, form.length / 2);
        return isNear ? [{ form: other, slips, common }] : [];
      });
      near.sort((a, b) => a.slips - b.slips || b.common - a.common || a.form.length - b.form.length);
      return vocabulary.find(
        near.slice(0, MOST_SLIPS).map(({ form }) => form),
        MOST_SHARDS.slip,
      );
    };

    /** What must not be there, as a whole: nobody who wants no flood minds all that is high, and all water. */
    const matchExcluded = async (/** @type {Wanted} */ wanted) => {
      const found = await match(wanted, false, false);
      return found.any.length ? found : { ...found, all: [], taken: [] };
    };

    return { match, matchExcluded, matchInPhrase, nearest };
  };

  /** Führung belongs to führen, and gescannt to scannen; but Schulung not to Schule, nor Müller to Müll. */
  const isDerived = (/** @type {Entry} */ entry, /** @type {Entry} */ from) => {
    const isOneNoun = /ung(en)?$/.test(entry.form) !== /ung(en)?$/.test(from.form);
    return isOneNoun ? !(entry.isCapital && from.isCapital) : verbFamily(from.form).includes(entry.form);
  };

  /** Whether a compound may be made of it: what is short may be anything, unless it is a noun. */
  const isPart = (/** @type {Entry} */ { form, isCapital, terms }) =>
    terms.length > 0 && (form.length > 3 || isCapital);

  /** The word with each of the endings that it could take instead of its own. */
  const inflections = (/** @type {string} */ form) => {
    const forms = ENDINGS.flatMap(({ least, endings }) =>
      endings
        .filter((ending) => form.endsWith(ending) && form.length - ending.length >= least)
        .flatMap((ending) => endings.map((other) => form.slice(0, form.length - ending.length) + other)),
    );
    return [...new Set(forms)].sort((a, b) => SearchSpelling.common(b, form) - SearchSpelling.common(a, form));
  };

  /** The word without one of its first letters, or with two of them exchanged. */
  const likeBeginnings = (/** @type {string} */ form) =>
    [0, 1, 2].flatMap((at) => [
      form.slice(0, at) + form.slice(at + 1),
      form.slice(0, at) + form.charAt(at + 1) + form.charAt(at) + form.slice(at + 2),
    ]);

  /** What is put before or into a verb: einführen, einzuführen, eingeführt; scannen, gescannt, scannte. */
  const verbForms = (/** @type {string} */ form) => {
    const strong = STRONG.flatMap(([verb, participle]) => strongForms(form, verb, participle));
    const regular = [form, form.replace(/(t|en)e[mnrs]?$/, '$1')].flatMap(regularForms);
    return [...new Set([...strong, ...regular])];
  };

  /** Of a participle also the other forms of its verb. Of a word that is not known, who knows: Gericht, richten. */
  const verbFamily = (/** @type {string} */ form) => {
    const forms = verbForms(form);
    return [...forms, ...forms.filter((other) => other.length < form.length).flatMap(verbForms)];
  };

  /** @type {(form: string, isStripped: number) => string[]} */
  const regularForms = (form, isStripped) => {
    const [, prefix = '', inside = '', stem = '', ending = ''] = VERB.exec(form) ?? [];
    if (!stem || (inside === 'zu' && !prefix)) return [];
    if (inside) {
      const verb = prefix + (ending === 't' ? stem.replace(/([dt])e$/, '$1') : stem);
      return [`${verb}en`, ...(prefix ? [`${verb}ung`] : [])];
    }
    if (isStripped || ending === 't') return [];
    const past = /[dt]$/.test(stem) ? `${stem}et` : `${stem}t`;
    return [
      ...bent([`${prefix}ge${past}`, `${prefix}ge${stem}en`]),
      ...(prefix ? [`${prefix}zu${stem}${ending}`] : []),
      ...['', 'e', 'en'].map((ending) => prefix + past + ending),
    ];
  };

  /** leihen, geliehen; ausleihen, ausgeliehen; verleihen, verliehen; and back. */
  const strongForms = (/** @type {string} */ form, /** @type {string} */ verb, /** @type {string} */ participle) => {
    if (form.endsWith(verb)) {
      const before = form.slice(0, -verb.length);
      return bent([`${before}ge${participle}`, ...(before ? [before + participle] : [])]);
    }
    const [bare] = bent(['']).flatMap((ending) => (form.endsWith(participle + ending) ? [participle + ending] : []));
    const before = bare ? form.slice(0, -bare.length) : '';
    return before ? [before.replace(/ge$/, '') + verb] : [];
  };

  /** Participles as they are, and as what stands before a noun. */
  const bent = (/** @type {string[]} */ participles) =>
    participles.flatMap((participle) => ['', 'e', 'em', 'en', 'er', 'es'].map((ending) => participle + ending));

  /** Of how much use it is to look for a word that begins so. */
  const worth = (/** @type {Candidate} */ { documents, weight }) => documents * weight;

  /** Whether the word is one as it stands; if not, it may be the beginning of one. */
  const isWord = (/** @type {Candidate[]} */ candidates) => candidates.some(({ way }) => way === 'exact');

  /** Each term once, as it was found first. @returns {Candidate[]} */
  const distinct = (/** @type {Candidate[]} */ candidates) => {
    const terms = new Set();
    return candidates.filter(({ term }) => !terms.has(term) && terms.add(term));
  };

  /** All that a word of the query may mean. */
  const meant = (/** @type {Pick<Match, 'any' | 'all'>} */ { any, all }) => [...any, ...all.flat()];

  return { meant, over };
})();
