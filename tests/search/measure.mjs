// How well is found what is looked for, by nachlese and by Pagefind, on the same pages in one run.
//
//   node measure.mjs            table by kind of query, and the queries that are not answered perfectly
//   node measure.mjs --details  with the pages that are missed or wrong
//   node measure.mjs --browser [notes]  time and bytes instead, in Chromium

import { indexWithPagefind, nachlese, pagefind } from './engines.mjs';
import { launch } from '../browser/browser.mjs';
import { isPerfect, mean, score } from './score.mjs';
import { serve } from './serve.mjs';
import { exampleSite, generatedSite } from './sites.mjs';
import { measureBrowser } from './timing.mjs';
import { queriesOn } from './truth.mjs';

const NOTES = 1000;

/** Queries that were written when results had been seen; they count for themselves. */
const LATER = 'later';

if (process.argv.includes('--browser')) {
  await measureBrowser(Number(process.argv[process.argv.indexOf('--browser') + 1] ?? NOTES));
} else {
  await measureQuality(process.argv.includes('--details'));
}

async function measureQuality(isDetailed) {
  const browser = await launch();
  const results = [];
  const { site, truth } = generatedSite(NOTES);
  for (const [collection, folder] of [['example', exampleSite()], ['generated', site]]) {
    indexWithPagefind(folder);
    const server = await serve(folder);
    const page = await browser.newPage();
    const engines = [nachlese(folder), await pagefind(page, server.base)];
    for (const query of queriesOn(collection, truth)) {
      const scores = [];
      for (const engine of engines) scores.push(score(query, await engine.search(query)));
      results.push({ query, scores });
    }
    await page.close();
    await server.close();
  }
  await browser.close();
  report(results, isDetailed);
}

function report(results, isDetailed) {
  const first = results.filter(({ query }) => query.class !== LATER);
  const classes = [...new Set(first.map(({ query }) => query.class))];
  const collections = [...new Set(first.map(({ query }) => query.in))];
  console.log('| queries | n | recall | | P@5 | | MRR | | faults | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  console.log('| | | **nachlese** | Pagefind | **nachlese** | Pagefind | **nachlese** | Pagefind | **nachlese** | Pagefind |');
  for (const one of classes) row(one, results.filter(({ query }) => query.class === one));
  row('*compounds (all four “part”)*', results.filter(({ query }) => query.class.startsWith('part')));
  for (const one of collections) row(`*${one}*`, first.filter(({ query }) => query.in === one));
  row('**all**', first);
  row('written later', results.filter(({ query }) => query.class === LATER));
  const imperfect = results.filter(({ scores: [own] }) => !isPerfect(own));
  console.log(`\n${imperfect.length} queries that nachlese does not answer perfectly (in brackets: Pagefind)\n`);
  for (const { query, scores: [own, other] } of imperfect) {
    console.log(`- ${query.in}, ${query.class}: \`${query.query}\`: ${told(own)} (${told(other)})`);
    if (isDetailed) for (const kind of ['missed', 'wrong', 'faults']) if (own[kind].length) console.log(`  - ${kind} ${own[kind].length}: ${own[kind].slice(0, 8).join(', ')}`);
  }
}

function row(name, results) {
  const [own, other] = [0, 1].map((engine) => mean(results.map(({ scores }) => scores[engine])));
  const cells = ['recall', 'precision', 'rank'].flatMap((kind) => [own, other].map((of) => percent(of[kind])));
  console.log(`| ${name} | ${results.length} | ${cells.join(' | ')} | ${own.faults} | ${other.faults} |`);
}

function told({ recall, precision, rank, faults }) {
  return `recall ${percent(recall)}, P@5 ${percent(precision)}, rank ${rank ? Math.round(1 / rank) : '–'}${faults.length ? `, ${faults.length} faults` : ''}`;
}

function percent(share) {
  return `${Math.round(share * 1000) / 10} %`;
}
