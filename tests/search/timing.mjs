// What a search costs its readers: from the keystroke to the first result, and the bytes of it, in Chromium.
//
// Measured twice: at each engine's interface for scripts (until everything that the first page of results shows is
// there), and at the interface that each brings along (until the first result can be seen). Cold is the first query on a
// page in a browser that has nothing kept; warm are further queries on the same page.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPT, indexOf, indexWithPagefind } from './engines.mjs';
import { launch } from '../browser/browser.mjs';
import { serve } from './serve.mjs';
import { generatedSite } from './sites.mjs';

const RUNS = 7;
/** The first is asked cold, each in turn, the others warm. */
const QUERIES = ['Friedhof', 'Gebühr', 'Personalakte', 'Schule Weg', 'Umgehungsstarße', 'Verwaltung', 'Dachsfurt', '"roter Faden"'];

/** How the results of each look, and where they are asked for. */
const SHOWN = { nachlese: '#_hits a[href]', Pagefind: '.pagefind-ui__result-link' };
const FIELDS = { nachlese: '#_query', Pagefind: '.pagefind-ui__search-input' };

export async function measureBrowser(notes) {
  const { site } = generatedSite(notes);
  // More notes than towns have are asked of nachlese alone: its budget is promised for them too.
  const engines = notes <= 1000 ? ['nachlese', 'Pagefind'] : ['nachlese'];
  if (engines.includes('Pagefind')) indexWithPagefind(site);
  writeFileSync(join(site, 'script.html'), '<!doctype html><title>.</title>');
  writeFileSync(join(site, 'pagefind.html'), `<!doctype html><title>.</title><link rel="stylesheet" href="pagefind/pagefind-ui.css">
<div id="search"></div><script src="pagefind/pagefind-ui.js"></script><script src="pagefind-start.js"></script>`);
  writeFileSync(join(site, 'pagefind-start.js'), 'new PagefindUI({ element: "#search" });');
  console.log(`${notes} notes, ${RUNS} runs: medians (and the most)\n`);
  console.log('| engine | asked at | cold: ms | cold: kB | warm: ms | warm: kB |\n| --- | --- | ---: | ---: | ---: | ---: |');
  const browser = await launch();
  for (const asked of [askScript, askInterface]) {
    for (const engine of engines) {
      const [cold, warm] = [[], []];
      for (let run = 0; run < RUNS; run += 1) {
        const server = await serve(site);
        const context = await browser.newContext({ locale: 'de-DE' });
        const page = await context.newPage();
        const ask = await asked(page, server, engine, site);
        const first = run % QUERIES.length;
        for (const query of [...QUERIES.slice(first), ...QUERIES.slice(0, first)]) {
          const isCold = query === QUERIES[first];
          // What comes with the page itself, as the interface's scripts do, belongs to the first query.
          const before = isCold ? 0 : server.sent.length;
          const time = await ask(query);
          const bytes = server.sent.slice(before).filter(({ path }) => /^(suche|search|pagefind)\/|^theme\/search/.test(path)).reduce((sum, file) => sum + file.bytes, 0);
          (isCold ? cold : warm).push({ time, bytes });
        }
        await context.close();
        await server.close();
      }
      const cells = [cold, warm].flatMap((measured) => [told(measured.map(({ time }) => time).filter((time) => time !== undefined)), told(measured.map(({ bytes }) => bytes / 1000))]);
      console.log(`| ${engine} | ${asked === askScript ? 'script' : 'interface'} | ${cells.join(' | ')} |`);
    }
  }
  await browser.close();
}

/** Asks from a script, and waits for as many results as the engine's own interface shows first: 10 and 5. */
async function askScript(page, { base }, engine, site) {
  await page.goto(`${base}script.html`);
  if (engine === 'nachlese') {
    await page.evaluate(([src, folder]) => {
      globalThis.openEngine = async () => {
        await new Promise((resolve, reject) => {
          document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject }));
        });
        return (0, eval)('SearchEngine').open(folder, '');
      };
    }, [SCRIPT, indexOf(site)]);
    return (query) => page.evaluate(async (asked) => {
      const began = performance.now();
      globalThis.engine ??= await globalThis.openEngine();
      await globalThis.engine.search(asked, { from: 0, count: 10 });
      return performance.now() - began;
    }, query);
  }
  return (query) => page.evaluate(async ([address, asked]) => {
    const began = performance.now();
    globalThis.engine ??= await import(address);
    const { results } = await globalThis.engine.search(asked);
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return performance.now() - began;
  }, [`${base}pagefind/pagefind.js`, query]);
}

/** Puts the query into the field at once, and waits until the results on the page are others and there is one. */
async function askInterface(page, { base }, engine) {
  await page.goto(`${base}${engine === 'nachlese' ? 'suche.html' : 'pagefind.html'}`);
  const [field, shown] = [FIELDS[engine], SHOWN[engine]];
  await page.waitForSelector(field);
  return (query) => page.evaluate(([selector, results, asked]) => new Promise((resolve) => {
    const input = document.querySelector(selector);
    const listed = () => [...document.querySelectorAll(results)].map(({ href, textContent }) => href + textContent).join('\n');
    const last = listed();
    const began = performance.now();
    const observer = new MutationObserver(() => {
      const now = listed();
      if (!now || now === last) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    // Nothing is found, as Pagefind does with most typing errors.
    setTimeout(() => resolve(undefined), 3000);
    input.value = asked;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }), [field, shown, query]);
}

function told(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)])} (${Math.round(sorted[sorted.length - 1])})`;
}
