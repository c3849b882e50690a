// @ts-check
/**
 * Filters a list of what came out: by topic, municipality, state, event and words.
 *
 * The page holds the whole list, ready to read; this shows the form, and puts its own list in the other's place while
 * anything is chosen. What is chosen stands in the address, so that it can be passed on and the back button works.
 * Where the page is a part of another, ids and classes have something before them, which the form's own tell; and what
 * else stands in the address is kept.
 *
 * The data come from a script beside the page, loaded when they are wanted: a page that was opened from a folder may
 * read no other file.
 *
 * @typedef {{value: string, label: string, body?: boolean, href?: string}} Choice
 * @typedef {{title: string, href: string, topics: number[], places: number[], event: number, lang?: string}} Session
 * @typedef {{session: number, id: string, text: string, state?: string, owners?: number[], due?: string, late?: string}} Outcome
 * @typedef {{topics: Choice[], places: Choice[], events: Choice[], sessions: Session[], outcomes: Outcome[]}} Data
 */
(() => {
  /** How many are shown at once. */
  const STEP = 100;

  const form = document.querySelector('form[id$="_filter"]');
  if (!(form instanceof HTMLFormElement)) return;
  const beforeId = form.id.slice(0, -'_filter'.length);
  const beforeClass = form.className.slice(0, -'filter'.length);

  /** @type {<E extends HTMLElement>(id: string) => E} */
  const part = (id) => /** @type {any} */ (document.getElementById(beforeId + id));
  const [list, results, shown, none] = ['_list', '_results', '_shown', '_none'].map(part);
  const more = /** @type {HTMLButtonElement} */ (part('_more'));
  const reset = /** @type {HTMLButtonElement} */ (part('_reset'));
  const entries = /** @type {HTMLUListElement} */ (results.querySelector('ul'));
  const template = /** @type {HTMLTemplateElement} */ (part('_entry'));
  const text = /** @type {HTMLInputElement} */ (part('_text'));
  const selects = [...form.querySelectorAll('select')];
  const root = form.dataset.root ?? '';
  const all = shown.textContent;

  /** @type {Promise<Data> | undefined} */
  let loading;
  /** Whether the last entry of the history is one that typing made. */
  let isTyping = false;
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  let asked = 0;

  /** The data, loaded the first time. */
  const data = () => {
    loading ??= new Promise((resolve, reject) => {
      Object.assign(window, { nachleseOutcomes: resolve });
      const script = document.createElement('script');
      script.src = form.dataset.src ?? '';
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  };

  /** Where the data are missing, the whole list is what there is. */
  const giveUp = () => {
    form.hidden = true;
    list.hidden = false;
    results.hidden = true;
    return undefined;
  };

  /** The same for all spellings of a word: ä = ae = a, ß = ss. */
  const fold = (/** @type {string} */ words) =>
    words.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replace(/([aou])e/g, '$1');

  /** What is chosen, as it stands in the address. */
  const chosen = () => {
    const values = new URLSearchParams();
    for (const { name, value } of [...selects, text]) if (value.trim()) values.set(name, value.trim());
    return values;
  };

  /** Sets the form to what the address says. What it does not know is passed over. */
  const read = () => {
    const values = new URLSearchParams(location.search);
    for (const control of [...selects, text]) control.value = values.get(control.name) ?? '';
    for (const select of selects) if (select.selectedIndex < 0) select.value = '';
  };

  /** Adds the options that did not fit into the page. */
  const complete = (/** @type {Data} */ { topics, places, events }) => {
    for (const [id, choices] of Object.entries({ _topics: topics, _places: places, _events: events })) {
      const select = /** @type {HTMLSelectElement | undefined} */ (selects.find((select) => select.id === beforeId + id));
      if (!select || select.options.length > choices.length) continue;
      // Who is no municipality stands apart, at the end.
      const bodies = select.querySelector('optgroup');
      for (const { value, label, body } of choices.slice(select.options.length - 1)) {
        const option = new Option(label, value);
        if (body && bodies) bodies.append(option);
        else select.add(option, bodies);
      }
    }
  };

  /** @returns {Outcome[]} */
  const matching = (/** @type {Data} */ { topics, places, events, sessions, outcomes }) => {
    const value = (/** @type {string} */ id) => selects.find((select) => select.id === beforeId + id)?.value;
    const place = (/** @type {Choice[]} */ choices, /** @type {string} */ id) =>
      value(id) ? choices.findIndex((choice) => choice.value === value(id)) : null;
    const [topic, municipality, event] = [place(topics, '_topics'), place(places, '_places'), place(events, '_events')];
    const state = value('_states');
    const words = fold(text.value).split(/\s+/).filter(Boolean);
    return outcomes.filter((outcome) => {
      const session = sessions[outcome.session];
      const owners = outcome.owners ?? session.places;
      if (topic !== null && !session.topics.includes(topic)) return false;
      if (municipality !== null && !owners.includes(municipality)) return false;
      if (event !== null && session.event !== event) return false;
      if (state && outcome.state !== state) return false;
      if (!words.length) return true;
      const labels = [...session.topics.map((place) => topics[place].label), ...(outcome.owners ?? []).map((place) => places[place].label)];
      const searched = fold([outcome.text, session.title, ...labels].join(' '));
      return words.every((word) => searched.includes(word));
    });
  };

  /** Where to write about a step, as in the whole list. */
  const feedback = (/** @type {Data} */ { sessions, events }, /** @type {Outcome} */ { session, id, text }) => {
    const { feedback = '', subject, longest } = form.dataset;
    if (!subject) return feedback;
    const signs = [...text];
    const name = signs.length > Number(longest) ? `${signs.slice(0, Number(longest)).join('')}…` : text;
    const slug = sessions[session].href.replace(/^.*\/|\.html$/g, '');
    const note = events.length ? `${events[sessions[session].event].value}/${slug}` : slug;
    const words = { name, id: `${note}#${id}` };
    return feedback + encodeURIComponent(subject.replace(/\{(name|id)\}/g, (_, word) => words[/** @type {'name'} */ (word)]));
  };

  const entry = (/** @type {Data} */ from, /** @type {Outcome} */ outcome) => {
    const { places, sessions, events } = from;
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const session = sessions[outcome.session];
    const state = selects.find((select) => select.id === `${beforeId}_states`);
    const named = [...(state?.options ?? [])].find((option) => option.value === outcome.state);
    /** @type {Record<string, string | undefined>} */
    const texts = {
      text: outcome.text,
      state: named?.label,
      owners: outcome.owners?.map((place) => places[place].label).join(', '),
      due: outcome.due,
      late: outcome.late,
      session: session.title,
      event: events.length ? ` (${events[session.event].label})` : undefined,
      about: `: ${outcome.text}`,
    };
    for (const place of item.querySelectorAll('[data-part]')) {
      const name = place.getAttribute('data-part') ?? '';
      if (texts[name]) place.textContent = texts[name] ?? '';
      // Together with the word before it.
      else (place.parentElement?.matches('span') && place.localName !== 'bdi' ? place.parentElement : place).remove();
    }
    if (session.lang) for (const words of item.querySelectorAll('[data-part="text"], [data-part="session"], [data-part="about"]')) words.setAttribute('lang', session.lang);
    item.querySelector('[data-part="state"]')?.classList.add(`${beforeClass}state-${named?.dataset.key}`);
    const owners = (outcome.owners ?? []).flatMap((place) => {
      const link = document.createElement('a');
      link.href = root + places[place].href;
      link.textContent = places[place].label;
      return [', ', link];
    });
    item.querySelector('[data-part="owners"]')?.replaceChildren(...owners.slice(1));
    item.querySelector(`.${beforeClass}feedback`)?.setAttribute('href', feedback(from, outcome));
    item.querySelector('a')?.setAttribute('href', `${root}${session.href}#${beforeId}${outcome.id}`);
    return item;
  };

  /** Shows what the form says. */
  const apply = async () => {
    const ask = ++asked;
    const isActive = chosen().size > 0;
    /** @type {Outcome[]} */
    let found = [];
    /** @type {Data | undefined} */
    let from;
    if (isActive) {
      from = await data().catch(giveUp);
      if (!from || ask !== asked) return;
      complete(from);
      found = matching(from);
    }
    const show = (/** @type {number} */ start) => {
      const end = start + STEP;
      if (from) for (const outcome of found.slice(start, end)) entries.append(entry(from, outcome));
      more.hidden = end >= found.length;
      more.onclick = () => {
        show(end);
        entries.children[end]?.querySelector('a')?.focus();
      };
    };
    entries.replaceChildren();
    show(0);
    shown.textContent = isActive ? String(found.length) : all;
    list.hidden = isActive;
    results.hidden = !isActive;
    none.hidden = found.length > 0;
    reset.hidden = !isActive;
  };

  /** Takes what is chosen into the address. */
  const remember = (/** @type {boolean} */ isNew) => {
    const values = new URLSearchParams(location.search);
    for (const { name } of [...selects, text]) values.delete(name);
    for (const [name, value] of chosen()) values.set(name, value);
    const query = values.toString();
    const address = query ? `?${query}` : location.pathname;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    apply();
  };

  for (const select of selects) {
    select.addEventListener('change', () => {
      isTyping = false;
      remember(true);
    });
  }
  text.addEventListener('input', () => {
    remember(!isTyping);
    isTyping = true;
  });
  text.addEventListener('blur', () => {
    isTyping = false;
  });
  reset.addEventListener('click', () => {
    isTyping = false;
    for (const control of [...selects, text]) control.value = '';
    (selects[0] ?? text).focus();
    remember(true);
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  /** What the address says. Options that did not fit into the page come with the data. */
  const follow = async () => {
    isTyping = false;
    const from = location.search ? await data().catch(giveUp) : undefined;
    if (from) complete(from);
    read();
    apply();
  };
  window.addEventListener('popstate', follow);
  form.hidden = false;
  follow();
})();
