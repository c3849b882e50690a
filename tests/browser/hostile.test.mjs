// What others have written to run in pages (tests/hostile/vectors.json) stands in every place that an author can fill, and
// nothing of it runs, loads or breaks out: a browser opens what was made of it, moves over everything, focuses and clicks it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { ALL, vectors, write } from '../hostile/event.mjs';
import { launch } from './browser.mjs';
import { pagesIn, serve, suggested } from './site.mjs';

const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));

/** Tabs at once. */
const TABS = 3;

const policy = suggested['Content-Security-Policy'];
const without = Object.fromEntries(Object.entries(suggested).filter(([name]) => name !== 'Content-Security-Policy'));

let browser;
let folder;
let root;
let pages;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'nachlese-hostile-'));
  await write(join(folder, 'event'));
  root = join(folder, 'site');
  await promisify(execFile)(program, ['build', join(folder, 'event'), '--output', root], { maxBuffer: 2 ** 28 });
  pages = await pagesIn(root);
});
after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** Opens a tab, and gathers whatever runs, loads or is forbidden in it. */
async function open(site, wrongs) {
  const context = await browser.newContext({ locale: 'de-DE' });
  await context.exposeBinding('breached', ({ page }, what) => wrongs.push(`${what} (${page.url()})`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.breached(`${event.effectiveDirective} of ${event.blockedURI || event.sample}`);
    });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
      window[name] = () => window.breached(`${name}() ran`);
    }
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    wrongs.push(`a dialog: ${dialog.message()} (${page.url()})`);
    dialog.dismiss();
  });
  page.on('pageerror', (error) => wrongs.push(`a script fails: ${error} (${page.url()})`));
  page.on('console', (message) => {
    // What is missing is told by the server.
    const isMissing = message.text().includes('status of 404');
    if (['error', 'warning'].includes(message.type()) && !isMissing) wrongs.push(`console: ${message.text()} (${page.url()})`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.base)) wrongs.push(`a request: ${request.url()} (${page.url()})`);
  });
  context.on('page', (opened) => {
    if (opened !== page) wrongs.push(`a window opens: ${opened.url()}`);
  });
  return { page, context };
}

/** Moves over, focuses, opens and clicks everything; links only as far as they do not simply lead to a page. */
function provoke() {
  const leads = (link) => ['http:', 'https:', 'mailto:', 'tel:'].includes(link.protocol);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href], area[href]');
    if (link && leads(link)) event.preventDefault();
  });
  const strange = [];
  for (const element of document.querySelectorAll('body *')) {
    const link = element.closest('a[href]');
    if (link && !leads(link)) strange.push(link.href.baseVal ?? link.href);
    if (element.localName === 'details') element.open = true;
    if (element.matches('form, form *')) continue;
    for (const kind of ['pointerover', 'mouseover', 'mouseenter', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown']) {
      element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    }
    element.focus?.({ preventScroll: true });
    element.blur?.();
  }
  return { strange, mains: document.querySelectorAll('main').length, titles: document.querySelectorAll('h1').length };
}

/** Opens all `paths` of a site and provokes them; with everything that was wrong. */
async function walk(site, paths) {
  const wrongs = [];
  const waiting = [...paths];
  const work = async () => {
    const { page, context } = await open(site, wrongs);
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      await page.goto(site.base + path.split('/').map(encodeURIComponent).join('/'));
      if (!path.endsWith('.html')) continue;
      const { strange, mains, titles } = await page.evaluate(provoke);
      wrongs.push(...strange.map((href) => `a link: ${href} (${path})`));
      if (mains !== 1 || titles !== 1) wrongs.push(`something breaks out: ${mains} main, ${titles} h1 (${path})`);
      assert.equal(new URL(page.url()).pathname, new URL(site.base).pathname + path.split('/').map(encodeURIComponent).join('/'));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  // A browser asks for an icon by itself where a drawing is all that it shows.
  const strays = site.strays.filter((path) => path !== '/favicon.ico');
  return [...wrongs, ...strays.map((path) => `not of the site: ${path}`)];
}

/** What would be noticed, one page for each: without this nobody knows whether anything is. */
const TRAPS = {
  script: '<script>alert(1)</script>',
  handler: '<img src="data:," onerror="alert(1)">',
  click: '<p onclick="alert(1)">Text</p>',
  focus: '<p tabindex="0" onfocus="alert(1)">Text</p>',
  link: '<a href="javascript:alert(1)">Text</a>',
  load: '<img src="https://evil.example/a.png">',
  style: '<p style="color: red">Text</p>',
  frame: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  breakout: '</main><main>',
};

/** Every note, and of other pages each `nth` of its folder. */
const some = (nth) => {
  const seen = {};
  return pages.filter((path) => {
    const kind = path.split('/').slice(0, -1).join('/');
    seen[kind] = (seen[kind] ?? 0) + 1;
    // The page for what is not there names its files by the address of the whole site, which is elsewhere.
    return path !== '404.html' && (ALL || kind === 'sessions' || seen[kind] % nth === 1);
  });
};

test('whatever a page does is noticed, with the policy and without', async () => {
  for (const [name, html] of Object.entries(TRAPS)) {
    await writeFile(join(root, `trap-${name}.html`), `<!DOCTYPE html><html lang="de"><title>x</title><main><h1>x</h1>${html}</main>`);
  }
  for (const headers of [suggested, { ...without, 'Content-Security-Policy-Report-Only': policy }]) {
    const site = await serve({ root, headers });
    for (const name of Object.keys(TRAPS)) assert.notDeepEqual(await walk(site, [`trap-${name}.html`]), [], name);
    await site.close();
  }
});

test('no page does anything where no policy keeps it from that', async () => {
  assert.ok(pages.filter((path) => path.startsWith('sessions/')).length > vectors.length);
  // What the policy would forbid is told all the same.
  const site = await serve({ root, headers: { ...without, 'Content-Security-Policy-Report-Only': policy } });
  try {
    assert.deepEqual(await walk(site, some(4)), []);
  } finally {
    await site.close();
  }
});

test('no page does anything that the policy forbids', async () => {
  const site = await serve({ root, headers: suggested });
  try {
    const drawings = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.svg'));
    const paths = some(4).filter((path, n) => ALL || !path.startsWith('sessions/') || n % 5 === 0);
    assert.deepEqual(await walk(site, [...paths, ...drawings]), []);
  } finally {
    await site.close();
  }
});

test('what is searched for and what is found stay text', async () => {
  const site = await serve({ root, headers: without });
  try {
    const wrongs = [];
    const { page, context } = await open(site, wrongs);
    const words = ['alert', 'klick', ...vectors.filter((_, n) => ALL || n % 10 === 0)];
    for (const query of words) {
      await page.goto(`${site.base}suche.html?${new URLSearchParams({ q: query, thema: query, art: query })}`);
      await page.goto(`${site.base}suche.html?${new URLSearchParams({ q: query })}`);
      await page.locator('#_count').waitFor();
      const more = page.getByRole('button', { name: 'Weitere Treffer' });
      for (let asked = 0; asked < (words.indexOf(query) < 2 ? 6 : 1) && (await more.isVisible()); asked += 1) {
        const before = await page.locator('.hit-title').count();
        await more.click();
        await page.waitForFunction((before) => document.querySelectorAll('.hit-title').length > before, before);
      }
      await page.evaluate(provoke);
    }
    for (const path of pages.filter((path) => path.startsWith('was-herauskam/') && !/seite-\d/.test(path)).slice(0, ALL ? 99 : 4)) {
      await page.goto(`${site.base}${path}?${new URLSearchParams({ text: '<img src=x onerror=alert(1)>', thema: vectors[9] })}`);
      await page.goto(`${site.base}${path}?${new URLSearchParams({ text: 'alert' })}`);
      await page.evaluate(provoke);
    }
    await context.close();
    assert.deepEqual([...wrongs, ...site.strays], []);
  } finally {
    await site.close();
  }
});

test('no cell of a table is calculated', async () => {
  const tables = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.csv'));
  assert.ok(tables.length >= 2, `${tables}`);
  for (const name of tables) {
    const text = (await readFile(join(root, name), 'utf8')).replace(/^\ufeff/, '');
    const cells = text.match(/"(?:[^"]|"")*"|[^;\r\n"]+/g) ?? [];
    const formulas = cells.filter((cell) => /^"?\s*[=+\-@\t\r]/.test(cell) && !/^"?-?\d+([.,]\d+)?"?$/.test(cell));
    assert.deepEqual(formulas, [], name);
  }
});
