// Runs in the page: what it is made of, and what its parts are called.

/** One of each landmark that every page has, and no two that are called alike. */
access.landmarks = () => {
  const wrongs = [];
  const outside = (selector) => access.all(selector).filter((element) => !element.closest('main, article, section, aside, nav'));
  const parts = { main: access.all('main, [role=main]'), banner: outside('header'), contentinfo: outside('footer') };
  for (const [role, elements] of Object.entries(parts)) {
    if (elements.length !== 1) wrongs.push(`${elements.length} × ${role}`);
  }
  for (const selector of ['nav', 'aside', 'section[aria-label], section[aria-labelledby], [role=region], form']) {
    const seen = new Set();
    for (const element of access.all(selector).filter(access.isRendered)) {
      const isNamed = element.matches('[aria-label], [aria-labelledby]');
      const name = isNamed ? access.name(element) : '';
      if (!name && selector !== 'aside' && element.localName !== 'form') wrongs.push(`without a name: ${access.say(element)}`);
      if (name && seen.has(name)) wrongs.push(`a second ${element.localName} „${name}“`);
      seen.add(name);
    }
  }
  return wrongs;
};

/** One h1, and below it no level left out. */
access.headings = () => {
  const wrongs = [];
  const headings = access.all('h1, h2, h3, h4, h5, h6').filter(access.isRendered);
  if (headings.filter(({ localName }) => localName === 'h1').length !== 1) wrongs.push('not one h1');
  let last = 0;
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    if (level > last + 1) wrongs.push(`from h${last} to h${level}: ${access.say(heading)}`);
    if (!access.name(heading)) wrongs.push(`an empty heading: ${access.say(heading)}`);
    last = level;
  }
  return wrongs;
};

/** Each has a name and heads, and each head says what it is the head of. */
access.tables = () => access.all('table').flatMap((table) => {
  const wrongs = [];
  const frame = table.closest('[role=group], [role=region], figure, section');
  const isNamed = table.caption || table.matches('[aria-label], [aria-labelledby]') || (frame && access.name(frame).length < 100 && frame.matches('[aria-label], [aria-labelledby]'));
  if (!isNamed) wrongs.push(`a table without a name: ${access.say(table)}`);
  if (!table.querySelector('th')) wrongs.push(`a table without heads: ${access.say(table)}`);
  for (const head of access.all('th:not([scope])', table)) wrongs.push(`a head without scope: ${access.say(head)}`);
  return wrongs;
});

/**
 * Links that a list of all links would still explain. Where two pages are called alike, the author called them so, and
 * their links may be; `titles` has the heading of each page, by its address.
 */
access.links = () => {
  const VAGUE = /^(mehr|mehr erfahren|mehr lesen|weiterlesen|weiter|weitere|hier|hier klicken|link|details|dort|more|read more|here|click here|[\d\s.,]+|\W+)$/i;
  const wrongs = [];
  const targets = new Map();
  // The dots of the map are links of SVG, whose addresses are objects; their names are places, which are one for all.
  for (const link of access.all('a[href]').filter((one) => one instanceof HTMLAnchorElement && access.isRendered(one))) {
    const name = access.name(link);
    if (!name) wrongs.push(`a link without a name: ${access.say(link)}`);
    else if (VAGUE.test(name)) wrongs.push(`„${name}“ says nothing alone: ${access.say(link)}`);
    const page = link.href.replace(/#.*/, '');
    const isWithin = link.hash && link.pathname === location.pathname;
    // The words of an outcome are the author's too.
    if (isWithin || access.titles[page] === name || link.closest('.entry, .outcome-text')?.contains(link.closest('.entry > a, .outcome-text'))) continue;
    const landmark = link.closest('nav, header, footer, main');
    const key = `${name.toLowerCase()} ${access.all('nav, header, footer, main').indexOf(landmark)}`;
    if (!targets.has(key)) targets.set(key, { name, pages: new Set() });
    targets.get(key).pages.add(page);
  }
  for (const { name, pages } of targets.values()) {
    if (pages.size > 1) wrongs.push(`„${name}“ leads to ${[...pages].slice(0, 3).map((page) => decodeURI(page.split('/').slice(-2).join('/'))).join(' and ')}`);
  }
  return wrongs;
};

/** A picture has a text, or is not there for those who listen. */
access.pictures = () => {
  const wrongs = access.all('img:not([alt])').map((picture) => `no alt: ${access.say(picture)}`);
  for (const picture of access.all('svg')) {
    const isHidden = picture.closest('[aria-hidden=true]');
    const isNamed = picture.matches('[role=img], [role=group]') && (picture.matches('[aria-label], [aria-labelledby]') || picture.querySelector(':scope > title'));
    if (!isHidden && !isNamed) wrongs.push(`neither named nor hidden: ${access.say(picture)}`);
    if (isHidden && picture.querySelector('a[href], [tabindex]')) wrongs.push(`hidden, yet it can get the focus: ${access.say(picture)}`);
  }
  return wrongs;
};

/** Language tags that are tags, on the page and on its parts. */
access.languages = () => access.all('[lang]').concat(document.documentElement).flatMap((element) => {
  const known = (() => {
    try {
      return new Intl.DisplayNames('de', { type: 'language', fallback: 'none' }).of(element.lang.split('-')[0]);
    } catch {
      return undefined;
    }
  })();
  return known ? [] : [`an unknown language: ${access.say(element)}`];
});
