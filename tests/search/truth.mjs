// What queries.json says of each query, as addresses of pages: read from the notes, never from an engine.

import { readFileSync } from 'node:fs';

/** Pages that only list what others say; whoever searches is not looking for them, so they count for neither engine. */
const SOUGHT = /^(sessions|themen|kommunen|schlagwoerter)\/(?!index\.html$)[^/]+\.html$|^ueber\.html$/;

/** Topics, municipalities and tags list their sessions: right as a hit, but asked for only where a query says so. */
const COLLECTED = /^(themen|kommunen|schlagwoerter)\//;

/** The queries on one collection, with sets of addresses; `truth` is what the generator wrote down. */
export function queriesOn(collection, truth) {
  const queries = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8'));
  return queries.filter((query) => query.in === collection).map((query) => {
    const pages = (said) => (said ? new Set(Array.isArray(said) ? said.map(address) : planned(said, truth)) : new Set());
    const must = pages(query.must);
    return {
      ...query,
      must,
      best: query.best ? pages(query.best) : must,
      may: pages(query.may),
      below: pages(query.below),
      never: pages(query.never),
    };
  });
}

/** What counts of an engine's answer: each page once, at its best rank, without those that are neither right nor wrong. */
export function counted(query, found) {
  const isOpen = (page) => !query.must.has(page) && !query.below.has(page) && !query.never.has(page) && (query.may.has(page) || COLLECTED.test(page));
  return [...new Set(found)].filter((page) => SOUGHT.test(page) && !isOpen(page));
}

function address(name) {
  return `${name.includes('/') || name === 'ueber' ? '' : 'sessions/'}${name}.html`;
}

/** `words`: pages that hold all; `any`: that hold one; `without`: that hold none; `place`: a municipality with its
 * sessions, or those of them with all words; `page`: a municipality's page. */
function planned({ words, any, without = [], place, page }, truth) {
  if (page) return [truth.pages.get(page)];
  const there = place ? [truth.pages.get(place), ...truth.places.get(place)] : null;
  if (there && !words) return there;
  const holding = (word) => {
    const pages = truth.words.get(word);
    if (!pages) throw new Error(`no note holds ${word}`);
    return pages;
  };
  const candidates = words ? [...holding(words[0])].filter((one) => words.every((word) => holding(word).has(one))) : any.flatMap((word) => [...holding(word)]);
  return candidates.filter((one) => (!there || there.includes(one)) && !without.some((word) => holding(word).has(one)));
}
