const SearchWords = (() => {
  const LONGEST = 64;
  const MOST_TIED = 6;
  const UNSPACED =
    '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u19e0-\\u19ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029' +
    '\\u3038-\\u303b\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uaa60-\\uaa7f\\uf900-\\ufaff' +
    '\\uff66-\\uff9f\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}';
  const LETTER = '[\\p{Alphabetic}\\p{N}]';
  const WORD = new RegExp(
    `(?!\\p{M})(?:(?=${LETTER})[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])${LETTER}|\\p{M})+)`,
    'gu',
  );
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
  const LETTERS = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
  const normalise = (/** @type {string} */ text) => text.normalize('NFC').replace(INVISIBLE, '');
  const fold = (/** @type {string} */ word) => {
    const lower = /^[\x00-\x7f]*$/.test(word) ? word.toLowerCase() : withoutMarks(word);
    const letters = lower.replace(/[^\p{Alphabetic}\p{N}]/gu, '');
    const form = letters.replace(/([aou])e/g, (pair, vowel, at) =>
      vowel === 'u' && /[aeiouq]/.test(letters.charAt(at - 1)) ? pair : vowel,
    );
    return form.length <= LONGEST ? form : [...form].slice(0, LONGEST).join('');
  };
  const withoutMarks = (/** @type {string} */ word) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøłđðþıς]/g, (letter) => LETTERS[letter]);
  const words = (/** @type {string} */ text) => {
    const found = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      found.push({ start: index, end: index + word.length, isTied: false });
    }
    found.forEach((word, place) => {
      const next = found[place + 1];
      const isNear = next !== undefined && next.start === word.end + 1;
      word.isTied = isNear && (/[-‐‑]/.test(text.charAt(word.end)) || isThousand(text, word, next));
    });
    return found;
  };
  const isThousand = (text, { end }, next) =>
    /\d\./.test(text.slice(end - 1, end + 1)) && /^[0-9]{3}$/.test(text.slice(next.start, next.end));
  const groups = (words) => {
    const groups = [[]];
    for (const word of words) {
      groups[groups.length - 1].push(word);
      if (!word.isTied) groups.push([]);
    }
    return groups.flatMap((group) =>
      group.length > MOST_TIED ? group.map((word) => [word]) : group.length ? [group] : [],
    );
  };
  const isTooShort = (/** @type {string} */ form) => [...form].length < 2 && !IS_UNSPACED.test(form);
  return { fold, groups, isTooShort, normalise, words };
})();
const SearchShards = (() => {
  const OUTCOMES = { first: 1, last: 5 };
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const VALUES = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;
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
  const unfront = (/** @type {string} */ coded) => {
    const words = coded.split(' ').slice(0, -1);
    let last = '';
    return words.map((word) => (last = last.slice(0, VALUES[word.charCodeAt(0)]) + word.slice(1)));
  };
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
  const lists = (/** @type {string} */ coded) => {
    const numbers = reader(coded);
    return { whole: list(numbers), part: list(numbers) };
  };
  const catalogue = ({ topics, places, tags, documents, texts, hashes, titles }) => {
    const numbers = reader(documents);
    const kinds = [];
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
  const locate = (/** @type {number} */ count, /** @type {(place: number) => boolean} */ isBehind) => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(middle)) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low - 1);
  };
  const waiting = new Map();
  Object.assign(globalThis, {
    nachleseSearch: (/** @type {string} */ name, /** @type {unknown} */ data) => waiting.get(name)?.(data),
  });
  const byElement = (/** @type {string} */ base) => (/** @type {string} */ file) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = base + file;
      script.referrerPolicy = 'no-referrer';
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${file} cannot be loaded`));
      document.head.append(script);
    });
  const open = (base, load = byElement(base)) => {
    const asked = new Map();
    const fetched = async (name, file) => {
      let data;
      waiting.set(name, (given) => (data = given));
      try {
        await load(file);
      } finally {
        waiting.delete(name);
      }
      if (data === undefined) throw new Error(`${file} does not hold ${name}`);
      return data;
    };
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
    const manifest = () => once('manifest', 'manifest.js', (manifest) => manifest);
    const shard = async (name, hash, read) => once(name, `${name}-${hash(await manifest())}.js`, read);
    return {
      manifest,
      catalogue: () => shard('c', ({ catalogue }) => catalogue, catalogue),
      words: (/** @type {number} */ number) => shard(`w${number}`, ({ words }) => words[number][1], entries),
      ends: (/** @type {number} */ number) =>
        shard(
          `e${number}`,
          ({ ends }) => ends[number][1],
          ({ words }) => unfront(words).map(SearchSpelling.backwards),
        ),
      postings: (/** @type {number} */ number) =>
        shard(
          `p${number}`,
          ({ postings }) => postings[number][1],
          (lists) => lists,
        ),
      texts: async (/** @type {number} */ number) => {
        const { hashes } = await shard('c', ({ catalogue }) => catalogue, catalogue);
        return once(`t${number}`, `t${number}-${hashes[number]}.js`, (texts) => texts);
      },
    };
  };
  return { lists, locate, open };
})();
const SearchQuery = (() => {
  const MOST_SIGNS = 500;
  const MOST_WORDS = 20;
  const CHUNK = /(?<minus>[-–−](?=\S))?(?:["„“”«»](?<phrase>[^"„“”«»]*)["„“”«»]?|(?<plain>[^\s"„“”«»]+))/g;
  const parse = (/** @type {string} */ typed) => {
    const text = SearchWords.normalise(typed).slice(0, MOST_SIGNS);
    const clauses = [];
    let room = MOST_WORDS;
    for (const { groups, index } of text.matchAll(CHUNK)) {
      const { minus = '', phrase, plain } = groups ?? {};
      const from = index + minus.length + (phrase === undefined ? 0 : 1);
      const slots = wanted(phrase ?? plain ?? '', from).slice(0, room);
      room -= slots.length;
      const isExcluded = minus !== '';
      const isLast = false;
      if (phrase !== undefined && slots.length) clauses.push({ slots, isPhrase: true, isExcluded, isLast });
      else clauses.push(...slots.map((slot) => ({ slots: [slot], isPhrase: false, isExcluded, isLast })));
    }
    const joined = withInitials(clauses, text);
    const last = joined[joined.length - 1];
    if (last && last.slots[last.slots.length - 1].end === text.length) last.isLast = true;
    return { text, clauses: joined };
  };
  const wanted = (/** @type {string} */ text, /** @type {number} */ from) =>
    SearchWords.groups(SearchWords.words(text)).map((group) => {
      const parts = group.map(({ start, end }) => text.slice(start, end));
      const { start } = group[0];
      const { end } = group[group.length - 1];
      return {
        form: SearchWords.fold(parts.join('')),
        written: text.slice(start, end),
        parts: parts.length > 1 ? parts.map(SearchWords.fold) : [],
        start: from + start,
        end: from + end,
      };
    });
  const withInitials = (/** @type {Clause[]} */ clauses, /** @type {string} */ text) => {
    const joined = [];
    for (const clause of clauses) {
      const before = joined[joined.length - 1];
      const [initial, word] = [before?.slots[0], clause.slots[0]];
      const isInitial =
        before &&
        !before.isPhrase &&
        !clause.isPhrase &&
        !before.isExcluded &&
        !clause.isExcluded &&
        /^\p{L}$/u.test(initial.form) &&
        SearchWords.isTooShort(initial.form);
      if (isInitial && initial.end + 1 === word.start) {
        const parts = [initial.form, ...(word.parts.length ? word.parts : [word.form])];
        const written = text.slice(initial.start, word.end);
        joined[joined.length - 1] = {
          ...clause,
          slots: [{ form: initial.form + word.form, written, parts, start: initial.start, end: word.end }],
        };
      } else joined.push(clause);
    }
    return joined;
  };
  const replace = (/** @type {Query} */ { text }, /** @type {{wanted: Wanted, by: string}[]} */ replacements) =>
    replacements
      .sort((a, b) => b.wanted.start - a.wanted.start)
      .reduce((text, { wanted, by }) => text.slice(0, wanted.start) + by + text.slice(wanted.end), text)
      .trim();
  const withoutQuotes = (/** @type {Query} */ { text }) =>
    text
      .replace(/["„“”«»]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { parse, replace, withoutQuotes };
})();
const SearchSpelling = (() => {
  const ROWS = [0, 1, 2].map(() => new Uint8Array(160));
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
  const letters = (/** @type {string} */ word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const isMore = (/** @type {number} */ bits, /** @type {number} */ most) => {
    let rest = bits;
    for (let slip = 0; slip < most; slip += 1) rest &= rest - 1;
    return rest !== 0;
  };
  const distance = (/** @type {string} */ written, /** @type {string} */ word, /** @type {number} */ most) => {
    if (Math.abs(written.length - word.length) > most) return most + 1;
    const [own, others] = [letters(written), letters(word)];
    if (isMore(own & ~others, most) || isMore(others & ~own, most)) return most + 1;
    const row = lastRow(written, word, most);
    return row ? Math.min(row[word.length], most + 1) : most + 1;
  };
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
  const common = (/** @type {string} */ a, /** @type {string} */ b) => {
    let count = 0;
    while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
    return count;
  };
  const backwards = (/** @type {string} */ word) => [...word].reverse().join('');
  return { backwards, common, distance, distanceOfBeginning };
})();
const SearchVocabulary = (() => {
  const BEHIND = '\uffff';
  const over = (shards, manifest) => {
    const shardOf = (/** @type {Starts} */ starts, /** @type {string} */ form) =>
      SearchShards.locate(starts.length, (place) => starts[place][0] > form);
    const placeIn = (entries, form) => SearchShards.locate(entries.length, (place) => entries[place].form > form);
    const load = (/** @type {number} */ number) =>
      number < manifest.words.length ? shards.words(number) : Promise.resolve([]);
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
    const beginningWith = async (/** @type {string} */ letters, /** @type {number} */ mostShards) => {
      const first = shardOf(manifest.words, letters);
      const last = Math.min(shardOf(manifest.words, letters + BEHIND), first + mostShards - 1);
      const loaded = await Promise.all(Array.from({ length: last - first + 1 }, (_, place) => load(first + place)));
      return loaded.flat().filter(({ form }) => form.startsWith(letters));
    };
    const around = async (/** @type {string[]} */ forms, /** @type {number} */ mostShards) => {
      const numbers = [...new Set(forms.map((form) => shardOf(manifest.words, form)))].slice(0, mostShards);
      const entries = (await Promise.all(numbers.map(load))).flat();
      return entries.filter(({ terms }) => terms.length).map(({ form }) => form);
    };
    const endingLike = async (/** @type {string} */ form) =>
      manifest.ends.length ? shards.ends(shardOf(manifest.ends, SearchSpelling.backwards(form))) : [];
    return { around, beginningWith, endingLike, find };
  };
  return { over };
})();
const SearchMatching = (() => {
  const WEIGHTS = { exact: 1, inflected: 0.9, derived: 0.5, prefix: 0.6, slip: [1, 0.5, 0.35] };
  const SPLIT = 0.5;
  const TIED = { beside: 0.6, alone: 0.9 };
  const MOST_BEGINNINGS = 16;
  const MOST_SLIPS = 3;
  const MOST_SLIPS_SUGGESTED = 3;
  const MOST_SHARDS = { inflected: 3, verb: 2, prefix: 4, slip: 3, split: 6 };
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
  const VERB = new RegExp(
    '^(ab|an|auf|aus|bei|bereit|dar|durch|ein|fern|fertig|fest|fort|frei|heim|her|heraus|herein|hin|hoch|los|mit|nach|' +
      'nieder|offen|richtig|sicher|statt|still|teil|um|unter|vor|voran|voraus|vorbei|weg|weiter|wieder|zuruck|' +
      'zusammen|zu)?(ge|zu)?(.{3,}?)(en|n|t)$',
  );
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
  const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e', 'ens', 'nen'];
  const over = (vocabulary) => {
    const candidates = (entries, way, weight) =>
      entries.flatMap((entry) =>
        entry.terms.map(({ number, documents }) => ({ term: number, documents, weight: weight(entry), way, entry })),
      );
    const known = async (/** @type {string} */ form) => {
      const entries = await vocabulary.find([form, ...inflections(form)], MOST_SHARDS.inflected);
      const exact = entries.filter((entry) => entry.form === form);
      if (exact.length && !exact[0].terms.length) return { any: [], isStop: true };
      if (!exact.length || !exact[0].isCapital) {
        const forms = exact.length ? verbFamily(form) : verbForms(form);
        entries.push(...(await vocabulary.find(forms, MOST_SHARDS.verb)));
      }
      const others = entries.filter((entry) => entry.form !== form && exact.every((own) => isDerived(entry, own)));
      const weight = exact.length ? WEIGHTS.derived : WEIGHTS.inflected;
      const any = [
        ...candidates(exact, 'exact', () => WEIGHTS.exact),
        ...candidates(others, 'inflected', () => weight),
      ];
      return { any: distinct(any), isStop: false };
    };
    const beginnings = async (/** @type {string} */ form) => {
      const entries = await vocabulary.beginningWith(form, MOST_SHARDS.prefix);
      const share = (/** @type {Entry} */ entry) => form.length / entry.form.length;
      const longer = entries.filter((entry) => entry.form !== form);
      const found = candidates(longer, 'prefix', (entry) => WEIGHTS.prefix * share(entry));
      return distinct(found.sort((a, b) => worth(b) - worth(a))).slice(0, MOST_BEGINNINGS);
    };
    const knownOrOpen = async (/** @type {string} */ form, /** @type {boolean} */ isOpen) => {
      const { any, isStop } = await known(form);
      if (isOpen && !isStop && !isWord(any) && form.length > 1) any.push(...(await beginnings(form)));
      return { any: distinct(any), isStop };
    };
    const slips = async (
      /** @type {string} */ form,
      /** @type {typeof SearchSpelling.distance} */ measure,
      /** @type {number} */ most,
    ) => {
      const distances = new Map();
      const collect = (/** @type {string[]} */ forms) => {
        for (const near of forms) {
          const distance = measure(form, near, most);
          if (distance <= most) distances.set(near, distance);
        }
      };
      collect(await vocabulary.around([form], 1));
      if (Math.min(...distances.values()) > 1) collect(await vocabulary.endingLike(form));
      if (!distances.size && most > 1) collect(await vocabulary.around(likeBeginnings(form), MOST_SHARDS.slip));
      const least = Math.min(...distances.values());
      const nearest = [...distances.keys()]
        .filter((near) => distances.get(near) === least)
        .sort((a, b) => SearchSpelling.common(b, form) - SearchSpelling.common(a, form));
      const entries = await vocabulary.find(nearest.slice(0, 2 * MOST_BEGINNINGS), MOST_SLIPS);
      const found = candidates(entries, 'slip', () => WEIGHTS.slip[least]);
      return distinct(found.sort((a, b) => b.documents - a.documents)).slice(0, MOST_SLIPS);
    };
    const parts = async (/** @type {string} */ form) => {
      let room = MOST_SHARDS.split;
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
    const single = async (form, isOpen, isAlone) => {
      const none = { any: [], all: [], weight: SPLIT, isIgnored: false, taken: [] };
      if (SearchWords.isTooShort(form)) return { ...none, isIgnored: true };
      const { any, isStop } = await known(form);
      if (isStop && !(isOpen && isAlone)) return { ...none, isIgnored: true };
      if (isOpen ? !isWord(any) : !any.length && form.length > 2) any.push(...(await beginnings(form)));
      if (any.length || isStop) return { ...none, any: distinct(any), isIgnored: isStop };
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
    const match = async (wanted, isOpen, isAlone) => {
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
    const matchInPhrase = async (wanted, isOpen) => {
      const [{ any, isStop }, ...parts] = await Promise.all([
        knownOrOpen(wanted.form, isOpen),
        ...wanted.parts.map((form, place) => knownOrOpen(form, isOpen && place === wanted.parts.length - 1)),
      ]);
      const isIgnored = isStop || (!any.length && SearchWords.isTooShort(wanted.form));
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
    const matchExcluded = async (/** @type {Wanted} */ wanted) => {
      const found = await match(wanted, false, false);
      return found.any.length ? found : { ...found, all: [], taken: [] };
    };
    return { match, matchExcluded, matchInPhrase, nearest };
  };
  const isDerived = (/** @type {Entry} */ entry, /** @type {Entry} */ from) => {
    const isOneNoun = /ung(en)?$/.test(entry.form) !== /ung(en)?$/.test(from.form);
    return isOneNoun ? !(entry.isCapital && from.isCapital) : verbFamily(from.form).includes(entry.form);
  };
  const isPart = (/** @type {Entry} */ { form, isCapital, terms }) =>
    terms.length > 0 && (form.length > 3 || isCapital);
  const inflections = (/** @type {string} */ form) => {
    const forms = ENDINGS.flatMap(({ least, endings }) =>
      endings
        .filter((ending) => form.endsWith(ending) && form.length - ending.length >= least)
        .flatMap((ending) => endings.map((other) => form.slice(0, form.length - ending.length) + other)),
    );
    return [...new Set(forms)].sort((a, b) => SearchSpelling.common(b, form) - SearchSpelling.common(a, form));
  };
  const likeBeginnings = (/** @type {string} */ form) =>
    [0, 1, 2].flatMap((at) => [
      form.slice(0, at) + form.slice(at + 1),
      form.slice(0, at) + form.charAt(at + 1) + form.charAt(at) + form.slice(at + 2),
    ]);
  const verbForms = (/** @type {string} */ form) => {
    const strong = STRONG.flatMap(([verb, participle]) => strongForms(form, verb, participle));
    const regular = [form, form.replace(/(t|en)e[mnrs]?$/, '$1')].flatMap(regularForms);
    return [...new Set([...strong, ...regular])];
  };
  const verbFamily = (/** @type {string} */ form) => {
    const forms = verbForms(form);
    return [...forms, ...forms.filter((other) => other.length < form.length).flatMap(verbForms)];
  };
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
  const strongForms = (/** @type {string} */ form, /** @type {string} */ verb, /** @type {string} */ participle) => {
    if (form.endsWith(verb)) {
      const before = form.slice(0, -verb.length);
      return bent([`${before}ge${participle}`, ...(before ? [before + participle] : [])]);
    }
    const [bare] = bent(['']).flatMap((ending) => (form.endsWith(participle + ending) ? [participle + ending] : []));
    const before = bare ? form.slice(0, -bare.length) : '';
    return before ? [before.replace(/ge$/, '') + verb] : [];
  };
  const bent = (/** @type {string[]} */ participles) =>
    participles.flatMap((participle) => ['', 'e', 'em', 'en', 'er', 'es'].map((ending) => participle + ending));
  const worth = (/** @type {Candidate} */ { documents, weight }) => documents * weight;
  const isWord = (/** @type {Candidate[]} */ candidates) => candidates.some(({ way }) => way === 'exact');
  const distinct = (/** @type {Candidate[]} */ candidates) => {
    const terms = new Set();
    return candidates.filter(({ term }) => !terms.has(term) && terms.add(term));
  };
  const meant = (/** @type {Pick<Match, 'any' | 'all'>} */ { any, all }) => [...any, ...all.flat()];
  return { meant, over };
})();
const SearchRanking = (() => {
  const KINDS = [1, 0.6, 0.6, 0.6, 0.6, 0.6, 1.3, 1.3, 1.1, 1.2, 0.9];
  const HIGHEST_IMPACT = 31;
  const PART = 0.55;
  const TITLE = 1.5;
  const NEARNESS = 0.3;
  const MOST_SEEN = 300;
  const over = (catalogue, postings, concepts) => {
    const count = catalogue.kinds.length;
    const sought = concepts.filter(isSought);
    const excluded = concepts.filter(({ isExcluded, slots }) => isExcluded && slots.some(isLookedFor));
    const ignored = concepts.flatMap(({ slots }) => slots).filter(({ isIgnored }) => isIgnored).length;
    const weigh = (/** @type {Candidate[]} */ candidates, /** @type {boolean} */ isWholeOnly) => {
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
    const weighWord = (/** @type {Match} */ { any, all, weight }, /** @type {boolean} */ isWholeOnly) => {
      const scores = weigh(any, isWholeOnly);
      const parts = all.filter((some) => some.length);
      if (!parts.length) return scores;
      const sums = together(parts.map((some) => weigh(some, isWholeOnly)));
      for (const [document, sum] of sums) raise(scores, document, weight * sum);
      return scores;
    };
    const weighConcept = (/** @type {Concept} */ { slots, isPhrase, isExcluded }) => {
      if (!isPhrase) return weighWord(isExcluded ? { ...slots[0], any: surest(slots[0].any) } : slots[0], false);
      const scores = together(slots.filter(isLookedFor).map((word) => weighWord(word, true)));
      for (const document of scores.keys()) if (!runs(slots, document).length) scores.delete(document);
      return scores;
    };
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
    const isListed = (/** @type {Candidate} */ { term }, /** @type {number} */ document) => {
      const list = postings.get(term)?.whole;
      return list !== undefined && placeOf(list, document) !== undefined;
    };
    const runs = (/** @type {Match[]} */ slots, /** @type {number} */ document) => {
      const behind = (runs, some) =>
        positions(some, document, true).flatMap((position) => {
          const starts = runs ? runs.filter(({ end }) => end === position).map(({ start }) => start) : [position];
          return starts.map((start) => ({ start, end: position + 1 }));
        });
      let found;
      for (const { wanted, any, all, isIgnored } of slots) {
        if (isIgnored) {
          found = longer(found, 1);
          continue;
        }
        const whole = behind(found, any);
        const tied = wanted.parts.length ? longer(whole, wanted.parts.length - 1) : [];
        const apart = all.length
          ? all.reduce((found, some) => (some.length ? behind(found, some) : longer(found, 1)), found)
          : [];
        found = [...whole, ...(tied ?? []), ...(apart ?? [])];
      }
      return found ?? [];
    };
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
    const inTitles = sought
      .flatMap(({ slots }) => slots.flatMap(SearchMatching.meant))
      .filter(({ way }) => way !== 'prefix');
    const isWholeTitle = (/** @type {number} */ document) => {
      const length = catalogue.titles?.[document] ?? 0;
      if (!length) return false;
      const covered = new Set(positions(inTitles, document, true).filter((position) => position < length)).size;
      return covered > 0 && covered + ignored >= length;
    };
    const finished = (/** @type {Ranked} */ { document, score }) => ({
      document,
      score: score * (1 + NEARNESS * nearness(document)) * (isWholeTitle(document) ? TITLE : 1),
    });
    const unwanted = new Set(excluded.flatMap((concept) => [...weighConcept(concept).keys()]));
    const isUnwanted = (/** @type {number} */ document) =>
      unwanted.has(document) || unwanted.has(catalogue.owners[document]);
    const match = () => {
      const sums = new Map();
      const had = new Map();
      let [required, most] = [0, 0];
      for (const concept of sought) {
        const found = weighConcept(concept);
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
    const everything = () => {
      const documents = Array.from(catalogue.kinds, (_, document) => ({ document, score: 0 }));
      return { matched: documents.filter(({ document }) => !isUnwanted(document)), isRelaxed: false };
    };
    const rank = (passes) => {
      const { matched, isRelaxed } = sought.length ? match() : everything();
      const ranked = matched.filter(({ document }) => passes(document)).sort(byWorth);
      const seen = ranked.slice(0, MOST_SEEN).map(finished).sort(byWorth);
      ranked.splice(0, seen.length, ...seen);
      return { ranked, matched, isRelaxed, isCut: sought.some((concept) => isCut(concept, postings)) };
    };
    const marks = (/** @type {number} */ document) =>
      sought.flatMap(({ slots, isPhrase }, concept) => {
        const rows = isPhrase ? runs(slots, document) : [];
        const isInRow = (/** @type {number} */ at) =>
          !rows.length || rows.some(({ start, end }) => start <= at && at < end);
        return slots.flatMap(SearchMatching.meant).flatMap((candidate) => {
          const found = positions([candidate], document, isPhrase).filter(isInRow);
          if (!found.length && !rows.length && isListed(candidate, document)) found.push(undefined);
          return found.map((position) => ({ position, form: candidate.entry.form, concept }));
        });
      });
    return { marks, rank };
  };
  const isLookedFor = (/** @type {Match} */ { any, isIgnored }) => !isIgnored || any.length > 0;
  const isSought = (/** @type {Concept} */ { slots, isExcluded }) => !isExcluded && slots.some(isLookedFor);
  const isMissing = (/** @type {Concept} */ { slots }, /** @type {Postings} */ postings) =>
    slots.flatMap(SearchMatching.meant).some(({ term, way }) => way !== 'prefix' && !postings.has(term));
  const isCut = (/** @type {Concept} */ { slots, isPhrase }, /** @type {Postings} */ postings) =>
    slots.flatMap(SearchMatching.meant).some(({ term, way }) => {
      const lists = postings.get(term);
      if (!lists) return way !== 'prefix';
      return lists.whole.isCut || (isPhrase ? !lists.whole.isPlaced : lists.part.isCut);
    });
  const longer = (/** @type {Run[] | undefined} */ runs, /** @type {number} */ words) =>
    runs?.map(({ start, end }) => ({ start, end: end + words }));
  const together = (/** @type {Scores[]} */ [first = new Map(), ...others]) => {
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
  const rarity = (/** @type {number} */ count, /** @type {Candidate[]} */ candidates) => {
    const documents = Math.max(0, ...surest(candidates).map(({ documents }) => documents));
    return Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
  };
  const placeOf = (/** @type {List} */ { documents }, /** @type {number} */ document) => {
    const place = SearchShards.locate(documents.length, (place) => documents[place] > document);
    return documents[place] === document ? place : undefined;
  };
  const within = (/** @type {List} */ list, /** @type {number} */ document) => {
    const place = placeOf(list, document);
    return place === undefined ? [] : list.positions.subarray(list.starts[place], list.starts[place + 1]);
  };
  const byWorth = (/** @type {Ranked} */ a, /** @type {Ranked} */ b) => b.score - a.score || a.document - b.document;
  return { isSought, over };
})();
const SearchFacets = (() => {
  const OUTCOME = 'outcome';
  const over = (catalogue, kinds, outcomes, filters, language) => {
    const ofOwner = (labels, numbers) => ({
      labels,
      of: (/** @type {number} */ document) => numbers[catalogue.owners[document]] ?? [],
    });
    const ofKind = kinds.map((kind, number) => (outcomes.includes(kind) ? [number, kinds.length] : [number]));
    const { topics, places, tags, facets } = catalogue;
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
    const chosen = names.flatMap((name) =>
      filters[name] ? [{ name, number: sides[name].labels.findIndex(([value]) => value === filters[name]) }] : [],
    );
    const against = (/** @type {number} */ document) =>
      chosen.filter(({ name, number }) => !sides[name].of(document).includes(number));
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
const SearchExcerpt = (() => {
  const FIELDS = {
    title: 0,
    topics: 1,
    tags: 2,
    places: 3,
    people: 4,
    heading: 5,
    prose: 6,
    outcome: 7,
    aliases: 8,
    summary: 9,
  };
  const TEXTS = [FIELDS.summary, FIELDS.prose, FIELDS.outcome, FIELDS.aliases];
  const GAP = 8;
  const LEAST_TOLD = 8;
  const LENGTH = { least: 160, usual: 200, most: 220 };
  const LEAD = 60;
  const MOST_STARTS = 50;
  const MOST_SECTIONS = 3;
  const BLOCK_END = /(^|[^\s.!?:;,…])\s*\n\s*/g;
  const SENTENCE_END = /[\p{L})"“”»]{3}[.!?…]["“”»)]*\s+(?=[\p{Lu}\p{N}„“"»(])|\n+/gu;
  const ABBREVIATION =
    /\P{L}(?:(?:Abs|Art|Aufl|Buchst|Kap|Tel|Ziff)\.\s+\p{N}|(?:bzgl|bzw|evtl|ggf|inkl|sog|vgl|zzgl)\.\s)/u;
  const BEFORE_END = 5;
  const hit = (stored, marks, kind, root) => {
    const passages = laid(stored.passages, marks);
    if (isPerhapsMore(marks)) findMore(passages, marks);
    const whole = (/** @type {Laid} */ passage) => pieces(passage, { start: 0, end: passage.text.length });
    const line = (/** @type {number} */ field) =>
      passages
        .filter((passage) => passage.field === field)
        .flatMap((passage, place) => [...(place ? [{ text: ', ', isMarked: false }] : []), ...whole(passage)]);
    const [best, ...others] = inParts(passages).sort(
      (a, b) => worthOfPart(b) - worthOfPart(a) || Number(b.passages.length > 0) - Number(a.passages.length > 0),
    );
    const sentence = bestSentence(best);
    const shown = sentence ? pieces(sentence.passage, sentence.span) : [];
    const address = (/** @type {string | undefined} */ anchor) => root + stored.href + (anchor ? `#${anchor}` : '');
    const isOutcome = !passages.some(({ field }) => field === FIELDS.title);
    const isFound = worthOfPart(best) > 0 && !isOutcome;
    return {
      kind,
      href: address(isFound ? (sentence?.passage.anchor ?? best.heading?.anchor) : undefined),
      language: stored.language,
      title: isOutcome ? shown : line(FIELDS.title),
      facts: stored.facts ?? [],
      topics: line(FIELDS.topics),
      places: line(FIELDS.places),
      tags: line(FIELDS.tags),
      people: line(FIELDS.people),
      in: stored.in,
      state: stored.state,
      excerpt: isOutcome ? [] : shown,
      heading: isFound && best.heading ? whole(best.heading) : undefined,
      sections: others.slice(0, MOST_SECTIONS).flatMap((part) => {
        const { heading } = part;
        return heading?.anchor && worthOfPart(part) ? [{ href: address(heading.anchor), heading: whole(heading) }] : [];
      }),
    };
  };
  const laid = (/** @type {Passage[]} */ passages, /** @type {Mark[]} */ marks) => {
    const byPosition = new Map();
    for (const mark of marks) {
      if (mark.position !== undefined) byPosition.set(mark.position, [...(byPosition.get(mark.position) ?? []), mark]);
    }
    let first = 0;
    return passages.flatMap(([field, text, anchor, count]) => {
      const words = text === null ? [] : SearchWords.words(text);
      const found = words.flatMap((_, place) => {
        const marks = byPosition.get(first + place);
        return marks && text !== null ? [findWord(text, words, place, marks)] : [];
      });
      first += (text === null ? (count ?? 0) : words.length) + GAP;
      return text === null ? [] : [{ field, text, anchor: anchor ?? undefined, words, found }];
    });
  };
  const findWord = (
    /** @type {string} */ text,
    /** @type {Word[]} */ words,
    /** @type {number} */ place,
    /** @type {Mark[]} */ marks,
  ) => {
    const { start, end } = words[place];
    let last = place;
    while (words[last].isTied) last += 1;
    const whole = SearchWords.fold(text.slice(start, words[last].end));
    const own = SearchWords.fold(text.slice(start, end));
    const isWhole = last > place && marks.some(({ form }) => SearchSpelling.common(form, whole) > own.length);
    return { start, end: isWhole ? words[last].end : end, concepts: marks.map(({ concept }) => concept) };
  };
  const isPerhapsMore = (/** @type {Mark[]} */ marks) => {
    const counts = new Map();
    for (const { form } of marks) counts.set(form, (counts.get(form) ?? 0) + 1);
    return marks.some(({ position }) => position === undefined) || Math.max(0, ...counts.values()) >= LEAST_TOLD;
  };
  const findMore = (/** @type {Laid[]} */ passages, /** @type {Mark[]} */ marks) => {
    const formIn = (/** @type {Laid} */ { text }, /** @type {Span} */ { start, end }) =>
      SearchWords.fold(text.slice(start, end));
    const unplaced = marks.filter(({ position }) => position === undefined);
    const concepts = new Map(unplaced.map(({ form, concept }) => [form, [concept]]));
    for (const passage of passages) for (const word of passage.found) concepts.set(formIn(passage, word), word.concepts);
    for (const passage of passages) {
      const known = new Set(passage.found.map(({ start }) => start));
      const others = passage.words.flatMap(({ start, end }) => {
        const meant = known.has(start) ? undefined : concepts.get(formIn(passage, { start, end }));
        return meant ? [{ start, end, concepts: meant }] : [];
      });
      passage.found = [...passage.found, ...others].sort((a, b) => a.start - b.start);
    }
  };
  const inParts = (/** @type {Laid[]} */ passages) => {
    const parts = [{ passages: [] }];
    for (const passage of passages) {
      if (passage.field === FIELDS.heading) parts.push({ heading: passage, passages: [] });
      else if (TEXTS.includes(passage.field)) parts[parts.length - 1].passages.push(passage);
    }
    return parts;
  };
  const worth = (/** @type {Found[]} */ found) =>
    new Set(found.flatMap(({ concepts }) => concepts)).size + Math.min(found.length, 99) / 100;
  const worthOfPart = (/** @type {Part} */ { heading, passages }) =>
    worth([...(heading?.found ?? []), ...passages.flatMap(({ found }) => found)]);
  const bestSentence = (/** @type {Part} */ { passages }) => {
    const sentences = passages.flatMap((passage) => {
      const ends = [
        ...[...passage.text.matchAll(SENTENCE_END)]
          .map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }))
          .filter((sign) => !isAbbreviation(passage.text, sign))
          .map(({ end }) => end),
        passage.text.length,
      ];
      return ends.map((end, place) => ({ passage, start: ends[place - 1] ?? 0, end, ends }));
    });
    const [best] = sentences
      .map((sentence) => ({ ...sentence, worth: worth(inside(sentence.passage.found, sentence)) }))
      .filter(({ passage, start, end, worth }) =>
        passage.field === FIELDS.aliases ? worth : passage.text.slice(start, end).trim(),
      )
      .sort((a, b) => b.worth - a.worth);
    if (!best) return undefined;
    const { passage, ends } = best;
    return {
      passage,
      span: best.end - best.start > LENGTH.most ? densest(passage, best) : withMore(passage.text, best, ends),
    };
  };
  const isAbbreviation = (/** @type {string} */ text, /** @type {Span} */ { start, end }) =>
    ABBREVIATION.test(` ${text}`.slice(Math.max(0, start + 1 - BEFORE_END), end + 2));
  const densest = (/** @type {Laid} */ { text, found }, /** @type {Span} */ sentence) => {
    const marked = inside(found, sentence);
    const starts = (marked.length ? marked.slice(0, MOST_STARTS) : [sentence]).map(({ start }) =>
      Math.max(sentence.start, start - LEAD),
    );
    const [best] = starts
      .map((start) => ({ start, end: Math.min(start + LENGTH.usual, sentence.end) }))
      .map((span) => ({ ...span, worth: worth(inside(marked, span)) }))
      .sort((a, b) => b.worth - a.worth);
    const blank = text.slice(best.start, best.start + LEAD).indexOf(' ') + 1;
    const start = best.start === sentence.start ? best.start : best.start + blank;
    return { start, end: cut(text, best.end, sentence.end) };
  };
  const withMore = (/** @type {string} */ text, /** @type {Span} */ { start, end }, /** @type {number[]} */ ends) => {
    if (end - start >= LENGTH.least) return { start, end };
    const last = ends.filter((other) => other >= end && other - start <= LENGTH.most).pop() ?? end;
    if (last - start >= LENGTH.least) return { start, end: last };
    if (last < text.length) return { start, end: cut(text, start + LENGTH.usual, text.length) };
    const first = [0, ...ends].find((other) => last - other <= LENGTH.most) ?? start;
    return { start: Math.min(first, start), end: last };
  };
  const cut = (/** @type {string} */ text, /** @type {number} */ at, /** @type {number} */ last) => {
    if (at >= last) return last;
    const blank = text.lastIndexOf(' ', at);
    if (blank > at - LEAD) return blank;
    return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
  };
  const inside = (/** @type {Found[]} */ found, /** @type {Span} */ { start, end }) =>
    found.filter((word) => word.start >= start && word.end <= end);
  const pieces = (/** @type {Laid} */ { text, found }, /** @type {Span} */ span) => {
    const pieces = [];
    const add = (/** @type {string} */ text, isMarked = false) => {
      if (text) pieces.push({ text: text.replace(BLOCK_END, '$1 · ').replace(/\s+/g, ' '), isMarked });
    };
    let at = span.start;
    if (text.slice(0, at).trim()) add('… ');
    for (const { start, end } of inside(found, span)) {
      if (start < at) continue;
      add(text.slice(at, start));
      add(text.slice(start, end), true);
      at = end;
    }
    add(text.slice(at, span.end).trimEnd());
    if (text.slice(span.end).trim()) add(' …');
    return pieces;
  };
  return { hit };
})();
const SearchEngine = (() => {
  const OUTCOMES = ['agreement', 'next-step', 'question', 'result', 'insight'];
  const KINDS = ['session', ...OUTCOMES, 'topic', 'municipality', 'tag', 'person', 'page'];
  const BYTES = { shard: 7_000, document: 12, mostDocuments: 2_000 };
  const MOST_BYTES = { all: 56_000, beginnings: 25_000 };
  const WAYS = ['exact', 'slip', 'inflected', 'prefix'];
  const MOST_SUGGESTIONS = 3;
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
  const open = (base, root, load) => {
    const shards = SearchShards.open(base, load);
    let asked = 0;
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
    const loadPostings = async (/** @type {Concept[]} */ concepts, /** @type {Manifest} */ { postings }) => {
      const shardOf = (/** @type {number} */ term) =>
        SearchShards.locate(postings.length, (place) => postings[place][0] > term);
      const candidates = concepts.flatMap(({ slots }) => slots.flatMap(SearchMatching.meant));
      const order = (/** @type {Candidate} */ { way }) => WAYS.indexOf(way);
      candidates.sort((a, b) => order(a) - order(b) || (a.way === 'prefix' ? 0 : a.documents - b.documents));
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
    const stored = async (/** @type {number} */ document, /** @type {Catalogue} */ { texts }) => {
      const number = SearchShards.locate(texts.length, (place) => texts[place] > document);
      return (await shards.texts(number))[document - texts[number]];
    };
    return { search };
  };
  const meanings = async (
    /** @type {Query} */ { clauses },
    /** @type {Matching} */ { match, matchExcluded, matchInPhrase },
  ) => {
    const isAlone = clauses.length === 1;
    const concepts = await Promise.all(
      clauses.map(async ({ slots, isPhrase, isExcluded, isLast }) => {
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
  const withoutMissing = (/** @type {Concept} */ concept, /** @type {Postings} */ postings) => ({
    ...concept,
    slots: concept.slots.map((word) => {
      const candidates = SearchMatching.meant(word);
      const isMissing = candidates.length > 0 && !candidates.some(({ term }) => postings.has(term));
      return isMissing ? { ...word, any: [], all: [], isIgnored: true, taken: [] } : word;
    }),
  });
  const ignoredOf = (/** @type {Concept[]} */ concepts) =>
    concepts
      .flatMap(({ slots }) => slots)
      .filter(({ isIgnored, any }) => isIgnored && !any.length)
      .map(({ wanted }) => wanted.written);
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
  const spelt = (/** @type {Entry} */ { spelling, isCapital }) =>
    isCapital ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling;
  return { open };
})();
(() => {
  const STEP = 10;
  const NAMES = 3;
  const PAUSE = 40;
  const PATIENCE = 500;
  const SILENCE = 1000;
  const form = document.querySelector('form[id$="_search"]');
  if (!(form instanceof HTMLFormElement)) return;
  const beforeId = form.id.slice(0, -'_search'.length);
  const part = (id) => /** @type {any} */ (document.getElementById(beforeId + id));
  const field = /** @type {HTMLInputElement} */ (part('_query'));
  const filters = /** @type {HTMLFormElement} */ (part('_filters'));
  const refine = /** @type {HTMLDetailsElement} */ (part('_refine'));
  const more = /** @type {HTMLButtonElement} */ (part('_more'));
  const hits = /** @type {HTMLOListElement} */ (part('_hits'));
  const count = part('_count');
  const radios = /** @type {HTMLInputElement[]} */ ([...filters.querySelectorAll('input[type="radio"]')]);
  const selects = [...filters.querySelectorAll('select')];
  const text = form.dataset;
  const title = document.title;
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const engine = SearchEngine.open(new URL('.', new URL(text.src ?? '', location.href)).href, text.root ?? '');
  let asked = 0;
  let isTyping = false;
  let wanted = STEP;
  const labels = new Map();
  let search;
  let announcement;
  let slow;
  const fill = (/** @type {string | undefined} */ pattern, /** @type {Record<string, string>} */ words) =>
    (pattern ?? '').replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
  const copy = (/** @type {string} */ id) =>
    /** @type {DocumentFragment} */ (/** @type {any} */ (part(id)).content.cloneNode(true));
  const chosen = () => {
    const kind = radios.find((radio) => radio.checked && radio.value);
    const all = [...(kind ? [kind] : []), ...selects.filter((select) => select.value)];
    return /** @type {[string, string][]} */ (all.map(({ name, value }) => [name, value]));
  };
  const state = () => {
    const words = field.value.trim();
    return new URLSearchParams([...(words ? [['q', words]] : []), ...chosen()]);
  };
  const address = (/** @type {URLSearchParams} */ values) => {
    const others = new URLSearchParams(location.search);
    for (const name of ['q', 'kind', ...selects.map((select) => select.name)]) others.delete(name);
    for (const [name, value] of values) others.append(name, value);
    const query = others.toString();
    return query ? `?${query}` : location.pathname;
  };
  const remember = (/** @type {boolean} */ isNew) => {
    const entry = { shown: wanted };
    try {
      if (isNew) history.pushState(entry, '', address(state()));
      else history.replaceState(entry, '', address(state()));
    } catch {}
  };
  const read = () => {
    const values = new URLSearchParams(location.search);
    field.value = values.get('q') ?? '';
    const kind = values.get('kind') ?? '';
    for (const radio of radios) radio.checked = radio.value === kind;
    if (!radios.some((radio) => radio.checked)) radios[0].checked = true;
    for (const select of selects) offer(select, [], values.get(select.name) ?? '');
    wanted = Math.max(STEP, Number(history.state?.shown) || STEP);
  };
  const offer = (/** @type {HTMLSelectElement} */ select, /** @type {Facet[]} */ facets, value = select.value) => {
    const { name } = select;
    for (const facet of facets) labels.set(`${name}=${facet.value}`, facet.label);
    const lost = value && !facets.some((facet) => facet.value === value);
    const choices = lost ? [{ value, label: labelOf(name, value), count: 0 }, ...facets] : facets;
    const options = choices.map((facet) => new Option(`${facet.label} (${numbers.format(facet.count)})`, facet.value));
    select.replaceChildren(select.options[0], ...options);
    select.value = value;
    const line = select.closest('p');
    if (line) line.hidden = choices.length === 0;
  };
  const labelOf = (/** @type {string} */ name, /** @type {string} */ value) => {
    const radio = name === 'kind' && radios.find((radio) => radio.value === value);
    if (radio) return radio.parentElement?.querySelector('span')?.textContent ?? value;
    return labels.get(`${name}=${value}`) ?? value;
  };
  const nameOf = (/** @type {string} */ name) => {
    const control = filters.querySelector(name === 'kind' ? 'legend' : `label[for="${beforeId}_${name}"]`);
    return control?.textContent ?? name;
  };
  const hitsInWords = (/** @type {Answer} */ { total, isCut }) => {
    if (!total) return text.none ?? '';
    const forms = /** @type {Record<string, string | undefined>} */ ({ one: text.hitsOne, other: text.hitsOther });
    const pattern = isCut ? text.hitsCut : (forms[plurals.select(total)] ?? text.hitsOther);
    return fill(pattern, { count: numbers.format(total) });
  };
  const announce = (/** @type {string} */ words) => {
    clearTimeout(announcement);
    announcement = setTimeout(() => {
      const announcer = part('_announcer');
      announcer.textContent = announcer.textContent === words ? `${words}\u00a0` : words;
    }, SILENCE);
  };
  const pieces = (/** @type {Piece[]} */ all) =>
    all.map(({ text, isMarked }) => {
      if (!isMarked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });
  const names = (/** @type {Piece[]} */ all) => {
    const each = [[]];
    for (const { text, isMarked } of all) {
      text.split(', ').forEach((part, place) => {
        if (place > 0) each.push([]);
        if (part) each.at(-1)?.push({ text: part, isMarked });
      });
    }
    if (each.length <= NAMES + 1) return pieces(all);
    const isFound = (/** @type {Piece[]} */ name) => name.some((piece) => piece.isMarked);
    const kept = new Set([...each.filter(isFound), ...each.filter((name) => !isFound(name))].slice(0, NAMES));
    const line = each.filter((name) => kept.has(name)).flatMap((name, place) => [...(place ? [document.createTextNode(', ')] : []), ...pieces(name)]);
    const more = fill(text.namesMore, { count: numbers.format(each.length - kept.size) });
    return [...line, document.createTextNode(` ${more}`)];
  };
  const link = (/** @type {string} */ href) => href.replace('#', `#${beforeId}`);
  const show = (/** @type {Hit} */ hit) => {
    const item = copy('_hit');
    const isKind = (/** @type {Element} */ name) => name.getAttribute('data-kind') === hit.kind;
    const kind = [...copy('_names').children].find(isKind);
    const plain = (/** @type {string | undefined} */ words) => (words ? [document.createTextNode(words)] : []);
    const parts = {
      kind: kind ? [kind] : [],
      state: plain(hit.state),
      facts: plain(hit.facts.join(' · ')),
      title: pieces(hit.title),
      in: plain(hit.in),
      heading: pieces(hit.heading ?? []),
      excerpt: pieces(hit.excerpt),
      topics: names(hit.topics),
      places: names(hit.places),
      tags: names(hit.tags),
      people: names(hit.people),
    };
    for (const [name, nodes] of Object.entries(parts)) {
      const place = item.querySelector(`[data-part="${name}"]`);
      if (nodes.length) place?.append(...nodes);
      else (name === 'in' ? place?.parentElement : place)?.remove();
    }
    item.querySelector('[data-part="title"]')?.setAttribute('href', link(hit.href));
    const sections = item.querySelector('[data-part="sections"]');
    for (const { href, heading } of hit.sections) {
      const entry = copy('_section');
      entry.querySelector('a')?.setAttribute('href', link(href));
      entry.querySelector('[data-part="heading"]')?.append(...pieces(heading));
      entry.querySelector('[data-part="of"]')?.append(`: ${hit.title.map(({ text }) => text).join('')}`);
      sections?.querySelector('ul')?.append(entry);
    }
    if (!hit.sections.length) sections?.remove();
    if (hit.language) {
      for (const name of ['title', 'in', 'text', 'sections']) {
        const place = item.querySelector(`[data-part="${name}"]`);
        (name === 'sections' ? place?.querySelector('ul') : place)?.setAttribute('lang', hit.language);
      }
    }
    for (const line of item.querySelectorAll('p')) if (!line.textContent?.trim()) line.remove();
    return item;
  };
  const tell = (/** @type {string} */ id, /** @type {string | false} */ words) => {
    const line = part(id);
    line.hidden = !words;
    if (words) line.textContent = words;
  };
  const showFilters = (/** @type {Record<string, Facet[]>} */ facets) => {
    const kinds = new Map((facets.kind ?? []).map(({ value, count }) => [value, count]));
    const outcomes = radios.filter((radio) => radio.parentElement?.querySelector('svg'));
    const all = outcomes.reduce((sum, { value }) => sum + (kinds.get(value) ?? 0), 0);
    if (!kinds.has('outcome')) kinds.set('outcome', all);
    for (const radio of radios.slice(1)) {
      const line = /** @type {HTMLElement} */ (radio.parentElement);
      const number = kinds.get(radio.value) ?? 0;
      line.hidden = !number && !radio.checked;
      const place = line.querySelector('span:last-child');
      if (place) place.textContent = numbers.format(number);
    }
    for (const select of selects) offer(select, facets[select.name] ?? []);
    const active = chosen();
    filters.hidden = !active.length && ![...kinds.values()].some(Boolean);
    part('_chosen').textContent = active.length ? `(${numbers.format(active.length)})` : '';
    const list = part('_active');
    list.hidden = !active.length;
    list.replaceChildren(
      ...active.map(([name, value]) => {
        const chip = copy('_chip');
        const words = `${fill(text.filter, { name: nameOf(name) })} ${labelOf(name, value)}`;
        chip.querySelector('[data-part="name"]')?.append(words);
        chip.querySelector('button')?.addEventListener('click', () => {
          const select = selects.find((select) => select.name === name);
          if (select) select.value = '';
          else radios[0].checked = true;
          count.focus();
          choose();
        });
        return chip;
      }),
    );
  };
  const showSuggestions = (/** @type {string[]} */ suggestions) => {
    const line = part('_suggestions');
    line.hidden = !suggestions.length;
    const links = suggestions.flatMap((words) => {
      const way = document.createElement('a');
      way.href = address(new URLSearchParams({ q: words }));
      way.textContent = words;
      way.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        field.value = words;
        radios[0].checked = true;
        for (const select of selects) select.value = '';
        count.focus();
        choose();
      });
      return [' ', way];
    });
    line.querySelector('span')?.replaceChildren(...links);
  };
  const showLists = (/** @type {boolean} */ isShown) => {
    part('_lists').hidden = !isShown;
    part('_lists').removeAttribute('aria-busy');
  };
  const showAnswer = (/** @type {Answer} */ answer) => {
    const words = hitsInWords(answer);
    const list = (/** @type {string[]} */ all) => all.map((word) => fill(text.quoted, { word })).join(', ');
    count.textContent = words;
    const typed = field.value.trim();
    tell('_asked', typed && `${field.labels?.[0]?.textContent}: ${typed}`);
    tell('_corrected', answer.corrections.map((correction) => fill(text.corrected, correction)).join(' '));
    tell('_ignored', answer.ignored.length > 0 && fill(text.ignored, { words: list(answer.ignored) }));
    part('_relaxed').hidden = !answer.isRelaxed || !answer.total;
    part('_none').hidden = answer.total > 0;
    showSuggestions(answer.suggestions);
    showFilters(answer.facets);
    hits.replaceChildren(...answer.hits.map(show));
    more.hidden = hits.children.length >= answer.total;
    part('_more-failed').hidden = true;
    part('_found').hidden = false;
    showLists(answer.total === 0);
    const suggestions = answer.suggestions.length ? part('_suggestions').textContent : '';
    announce([words, part('_corrected').hidden ? '' : part('_corrected').textContent, suggestions].filter(Boolean).join('. '));
  };
  const isAsked = () => field.value.trim() !== '' || chosen().length > 0;
  const ask = (/** @type {number} */ from, /** @type {number} */ count) =>
    engine.search(field.value.trim(), { filters: Object.fromEntries(chosen()), from, count });
  const wait = (/** @type {boolean} */ isWaiting) => {
    clearTimeout(slow);
    const show = (/** @type {boolean} */ isShown) => {
      part('_slow').hidden = !isShown;
      part('_results').setAttribute('aria-busy', String(isShown));
    };
    if (isWaiting) slow = setTimeout(show, PATIENCE, true);
    else show(false);
  };
  const giveUp = (/** @type {unknown} */ error) => {
    console.error(error);
    part('_failed').hidden = false;
    part('_found').hidden = true;
    showLists(true);
    announce(part('_failed').textContent ?? '');
  };
  const apply = async () => {
    clearTimeout(search);
    clearTimeout(announcement);
    const ticket = ++asked;
    const words = field.value.trim();
    document.title = words ? `${fill(text.window, { words })} – ${title}` : title;
    part('_tips').hidden = isAsked();
    part('_failed').hidden = true;
    wait(isAsked());
    if (!isAsked()) {
      part('_announcer').textContent = '';
      part('_found').hidden = true;
      showLists(true);
      return;
    }
    try {
      const answer = await ask(0, wanted);
      if (answer && ticket === asked) showAnswer(answer);
    } catch (error) {
      if (ticket === asked) giveUp(error);
    }
    if (ticket === asked) wait(false);
  };
  const choose = () => {
    isTyping = false;
    wanted = STEP;
    remember(true);
    apply();
  };
  more.addEventListener('click', async () => {
    const ticket = asked;
    const before = hits.children.length;
    try {
      const answer = await ask(before, STEP);
      if (!answer || ticket !== asked) return;
      hits.append(...answer.hits.map(show));
      wanted = before + STEP;
      remember(false);
      more.hidden = hits.children.length >= answer.total || !answer.hits.length;
      mainLinks()[before]?.focus();
      part('_more-failed').hidden = true;
    } catch (error) {
      console.error(error);
      if (ticket !== asked) return;
      part('_more-failed').hidden = false;
      announce(part('_more-failed').textContent ?? '');
    }
  });
  field.addEventListener('input', (event) => {
    clearTimeout(search);
    if (/** @type {InputEvent} */ (event).isComposing) return;
    wanted = STEP;
    search = setTimeout(() => {
      remember(!isTyping);
      isTyping = true;
      apply();
    }, PAUSE);
  });
  field.addEventListener('compositionend', () => field.dispatchEvent(new InputEvent('input')));
  field.addEventListener('blur', () => {
    isTyping = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (matchMedia('(pointer: coarse)').matches) field.blur();
    const isNew = address(state()) !== (location.search || location.pathname);
    isTyping = false;
    remember(isNew);
    apply();
  });
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('change', choose);
  const mainLinks = () => /** @type {HTMLElement[]} */ ([...hits.querySelectorAll('[data-part="title"]')]);
  const step = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const here = /** @type {Element} */ (event.target);
    const links = mainLinks();
    const place = links.findIndex((link) => link.closest('li')?.parentElement === hits && link.closest('li')?.contains(here));
    let goal;
    if (event.key === 'Escape' && here !== field) goal = field;
    else if (event.key === 'ArrowDown' && here === field) goal = links[0];
    else if (event.key === 'ArrowDown' && place >= 0) goal = links[place + 1] ?? (more.hidden ? undefined : more);
    else if (event.key === 'ArrowUp' && here === more) goal = links.at(-1);
    else if (event.key === 'ArrowUp' && place >= 0) goal = here === links[place] ? (links[place - 1] ?? field) : links[place];
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  };
  field.addEventListener('keydown', step);
  part('_results').addEventListener('keydown', step);
  const follow = () => {
    isTyping = false;
    read();
    part('_lists').setAttribute('aria-busy', String(isAsked()));
    apply();
  };
  window.addEventListener('popstate', follow);
  const isWide = matchMedia('(min-width: 64rem)');
  const open = () => {
    refine.open = isWide.matches;
  };
  isWide.addEventListener('change', open);
  open();
  part('_without-scripts').hidden = true;
  form.hidden = false;
  follow();
})();
