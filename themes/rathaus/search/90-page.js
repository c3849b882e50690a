// @ts-check
/**
 * The page with the search: field, filters and hits.
 *
 * What is asked for stands in the address, so that it can be passed on and the back button works. All words come from
 * the page: texts from the form's data, markup from templates. Where the page is a part of another, ids and classes have
 * something before them, which the form's own tell.
 */
(() => {
  /** How many hits are shown at once. */
  const STEP = 10;
  /** How many municipalities, topics and tags of a hit. */
  const NAMES = 3;
  /** So long after the last key it is searched, in milliseconds. */
  const PAUSE = 40;
  /** After so long without an answer, it is said that the search is at work. */
  const PATIENCE = 500;
  /** And so long the number of hits stands still before it is said. */
  const SILENCE = 1000;

  const form = document.querySelector('form[id$="_search"]');
  if (!(form instanceof HTMLFormElement)) return;
  const beforeId = form.id.slice(0, -'_search'.length);

  /** @type {<E extends HTMLElement>(id: string) => E} */
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

  // Its files lie beside the one that the page names.
  const engine = SearchEngine.open(new URL('.', new URL(text.src ?? '', location.href)).href, text.root ?? '');

  /** Counts what was asked for, so that an answer that comes late is not shown. */
  let asked = 0;
  /** Whether the last entry of the history is one that typing made. */
  let isTyping = false;
  /** How many hits are shown, as soon as there are so many. */
  let wanted = STEP;
  /** What the filters are called that were ever offered, by `topic=e-akte`. */
  const labels = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let search;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let announcement;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  /** Puts `words` where the braces are. */
  const fill = (/** @type {string | undefined} */ pattern, /** @type {Record<string, string>} */ words) =>
    (pattern ?? '').replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);

  const copy = (/** @type {string} */ id) =>
    /** @type {DocumentFragment} */ (/** @type {any} */ (part(id)).content.cloneNode(true));

  /** What is chosen of each filter. */
  const chosen = () => {
    const kind = radios.find((radio) => radio.checked && radio.value);
    const all = [...(kind ? [kind] : []), ...selects.filter((select) => select.value)];
    return /** @type {[string, string][]} */ (all.map(({ name, value }) => [name, value]));
  };

  /** The same with the words, as it stands in the address. */
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

  /** Takes what is asked for into the address. A browser that lets no page change it searches all the same. */
  const remember = (/** @type {boolean} */ isNew) => {
    const entry = { shown: wanted };
    try {
      if (isNew) history.pushState(entry, '', address(state()));
      else history.replaceState(entry, '', address(state()));
    } catch {}
  };

  /** Sets the form to what the address says. */
  const read = () => {
    const values = new URLSearchParams(location.search);
    field.value = values.get('q') ?? '';
    const kind = values.get('kind') ?? '';
    for (const radio of radios) radio.checked = radio.value === kind;
    if (!radios.some((radio) => radio.checked)) radios[0].checked = true;
    for (const select of selects) offer(select, [], values.get(select.name) ?? '');
    wanted = Math.max(STEP, Number(history.state?.shown) || STEP);
  };

  /** Fills a list of choices; what is chosen stays, though nothing is left that has it. */
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

  /** What a filter is called: „Thema“ */
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

  /** Says something to those who listen, once they have stopped typing. */
  const announce = (/** @type {string} */ words) => {
    clearTimeout(announcement);
    announcement = setTimeout(() => {
      const announcer = part('_announcer');
      // The same words once more are said only if they are new.
      announcer.textContent = announcer.textContent === words ? `${words}\u00a0` : words;
    }, SILENCE);
  };

  /** Text with the words that were found marked. */
  const pieces = (/** @type {Piece[]} */ all) =>
    all.map(({ text, isMarked }) => {
      if (!isMarked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });

  /** A list of names, if it is long only a few of them: those that were found, then the first ones. */
  const names = (/** @type {Piece[]} */ all) => {
    /** @type {Piece[][]} */
    const each = [[]];
    for (const { text, isMarked } of all) {
      text.split(', ').forEach((part, place) => {
        if (place > 0) each.push([]);
        if (part) each.at(-1)?.push({ text: part, isMarked });
      });
    }
    // In place of a single one there need not be a word for it.
    if (each.length <= NAMES + 1) return pieces(all);
    const isFound = (/** @type {Piece[]} */ name) => name.some((piece) => piece.isMarked);
    const kept = new Set([...each.filter(isFound), ...each.filter((name) => !isFound(name))].slice(0, NAMES));
    const line = each.filter((name) => kept.has(name)).flatMap((name, place) => [...(place ? [document.createTextNode(', ')] : []), ...pieces(name)]);
    const more = fill(text.namesMore, { count: numbers.format(each.length - kept.size) });
    return [...line, document.createTextNode(` ${more}`)];
  };

  /** Where the page is a part of another, anchors have something before them. */
  const link = (/** @type {string} */ href) => href.replace('#', `#${beforeId}`);

  const show = (/** @type {Hit} */ hit) => {
    const item = copy('_hit');
    const isKind = (/** @type {Element} */ name) => name.getAttribute('data-kind') === hit.kind;
    const kind = [...copy('_names').children].find(isKind);
    const plain = (/** @type {string | undefined} */ words) => (words ? [document.createTextNode(words)] : []);
    /** @type {Record<string, Node[]>} */
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
      // Together with the words before it.
      else (name === 'in' ? place?.parentElement : place)?.remove();
    }
    item.querySelector('[data-part="title"]')?.setAttribute('href', link(hit.href));
    const sections = item.querySelector('[data-part="sections"]');
    for (const { href, heading } of hit.sections) {
      const entry = copy('_section');
      entry.querySelector('a')?.setAttribute('href', link(href));
      entry.querySelector('[data-part="heading"]')?.append(...pieces(heading));
      // For those who list the links of the page: many texts have a section of this name.
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

  /** Shows the line of this id, or hides it where there is nothing to say. */
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
          // The button goes, and its focus must not go with it.
          count.focus();
          choose();
        });
        return chip;
      }),
    );
  };

  /** Whole queries that would find something, as links that can be copied too. */
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

  /** The lists of everything, which stand where no hits do. */
  const showLists = (/** @type {boolean} */ isShown) => {
    part('_lists').hidden = !isShown;
    part('_lists').removeAttribute('aria-busy');
  };

  const showAnswer = (/** @type {Answer} */ answer) => {
    const words = hitsInWords(answer);
    const list = (/** @type {string[]} */ all) => all.map((word) => fill(text.quoted, { word })).join(', ');
    count.textContent = words;
    const typed = field.value.trim();
    // Only paper shows it: the field is not printed.
    tell('_asked', typed && `${field.labels?.[0]?.textContent}: ${typed}`);
    tell('_corrected', answer.corrections.map((correction) => fill(text.corrected, correction)).join(' '));
    tell('_ignored', answer.ignored.length > 0 && fill(text.ignored, { words: list(answer.ignored) }));
    part('_relaxed').hidden = !answer.isRelaxed || !answer.total;
    part('_none').hidden = answer.total > 0;
    showSuggestions(answer.suggestions);
    showFilters(answer.facets);
    // Who was quicker than the answer, and is among the hits by now, stays there.
    const held = mainLinks().findIndex((link) => link.closest('li')?.contains(document.activeElement));
    hits.replaceChildren(...answer.hits.map(show));
    if (held >= 0) (mainLinks()[held] ?? count).focus();
    more.hidden = hits.children.length >= answer.total;
    part('_more-failed').hidden = true;
    part('_found').hidden = false;
    showLists(answer.total === 0);
    const suggestions = answer.suggestions.length ? part('_suggestions').textContent : '';
    announce([words, part('_corrected').hidden ? '' : part('_corrected').textContent, suggestions].filter(Boolean).join('. '));
  };

  /** Whether there is anything to find: with a filter alone, all that it lets through. */
  const isAsked = () => field.value.trim() !== '' || chosen().length > 0;

  const ask = (/** @type {number} */ from, /** @type {number} */ count) =>
    engine.search(field.value.trim(), { filters: Object.fromEntries(chosen()), from, count });

  /** Says that the search is at work, if that takes long: the hits that are there answer another question. */
  const wait = (/** @type {boolean} */ isWaiting) => {
    clearTimeout(slow);
    const show = (/** @type {boolean} */ isShown) => {
      part('_slow').hidden = !isShown;
      part('_results').setAttribute('aria-busy', String(isShown));
    };
    if (isWaiting) slow = setTimeout(show, PATIENCE, true);
    else show(false);
  };

  /** Where the search is missing, the lists are what there is. */
  const giveUp = (/** @type {unknown} */ error) => {
    console.error(error);
    part('_failed').hidden = false;
    part('_found').hidden = true;
    showLists(true);
    announce(part('_failed').textContent ?? '');
  };

  /** Shows what the form says. */
  const apply = async () => {
    clearTimeout(search);
    // Of an answer that is out of date by now nothing is said, however long the new one takes.
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

  /** After a filter or anything else but typing: a step of its own in the history. */
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
      // The hits that are there stay.
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
  // What was composed of several keys is there now.
  field.addEventListener('compositionend', () => field.dispatchEvent(new InputEvent('input')));
  field.addEventListener('blur', () => {
    isTyping = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Where letters are on the screen, they make room for the hits.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
    const isNew = address(state()) !== (location.search || location.pathname);
    isTyping = false;
    remember(isNew);
    apply();
  });
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('change', choose);

  const mainLinks = () => /** @type {HTMLElement[]} */ ([...hits.querySelectorAll('[data-part="title"]')]);

  /** From the field to the hits, from hit to hit, and back. */
  const step = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const here = /** @type {Element} */ (event.target);
    const links = mainLinks();
    const place = links.findIndex((link) => link.closest('li')?.parentElement === hits && link.closest('li')?.contains(here));
    /** @type {HTMLElement | undefined} */
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

  /** What the address says. Whoever comes for hits need not see the lists first, which would only make room for them. */
  const follow = () => {
    isTyping = false;
    read();
    part('_lists').setAttribute('aria-busy', String(isAsked()));
    apply();
  };
  window.addEventListener('popstate', follow);

  // Beside the hits there is room for all filters, above them there is not.
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
