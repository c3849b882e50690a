// How good an answer is, and the mean of many.
//
// - recall: the share of the pages to be found that were found
// - precision at 5: of the first five that count, the right ones; of fewer where there are not five to be found
// - reciprocal rank: 1 where the first is one of the best, ½ where the second is the first of them, …
// - a fault: something found that must not be, or something standing above a right hit that must not

import { counted } from './truth.mjs';

const FIRST = 5;

export function score(query, found) {
  const ranked = counted(query, found);
  const right = ranked.filter((page) => query.must.has(page));
  const places = Math.min(FIRST, query.must.size);
  const rank = ranked.findIndex((page) => query.best.has(page)) + 1;
  const lastRight = ranked.findLastIndex((page) => query.must.has(page));
  const faults = [
    ...ranked.filter((page) => query.never.has(page)),
    ...ranked.slice(0, lastRight + 1).filter((page) => query.below.has(page)),
  ];
  return {
    recall: right.length / query.must.size,
    precision: ranked.slice(0, places).filter((page) => query.must.has(page)).length / places,
    rank: rank ? 1 / rank : 0,
    isFaulty: faults.length > 0,
    missed: [...query.must].filter((page) => !ranked.includes(page)),
    wrong: ranked.slice(0, places).filter((page) => !query.must.has(page)),
    faults,
  };
}

/** The means of scores. */
export function mean(scores) {
  const of = (value) => scores.reduce((sum, one) => sum + value(one), 0) / scores.length;
  return { recall: of((one) => one.recall), precision: of((one) => one.precision), rank: of((one) => one.rank), faults: scores.filter((one) => one.isFaulty).length };
}

export function isPerfect({ recall, precision, rank, isFaulty }) {
  return recall === 1 && precision === 1 && rank === 1 && !isFaulty;
}
