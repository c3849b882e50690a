// Parts of pages (`build --fragments`) within a page whose style sheet means them no good.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch } from './browser.mjs';

/** The folder that `nachlese build --fragments --link-base /barcamp/ --asset-base /dateien/` made. */
const folder = process.env.NACHLESE_FRAGMENTS;
const skip = folder ? false : 'set NACHLESE_FRAGMENTS (tests/all does)';
const list = folder ? JSON.parse(await readFile(join(folder, 'fragments.json'), 'utf8')) : { fragments: [] };
/** The largest part of each kind, which shows most. */
const kinds = new Map();
for (const part of list.fragments) {
  const { length } = await readFile(join(folder, part.path));
  if (!(kinds.get(part.kind)?.length > length)) kinds.set(part.kind, { ...part, length });
}

/** What real pages do to elements that they think are theirs, and worse. */
const HOSTILE = `
  html { font-size: 62.5%; color: purple }
  body { font: italic 700 2.2rem/3 serif; text-align: center; letter-spacing: 3px; text-transform: uppercase; list-style: square; cursor: crosshair }
  * { box-sizing: content-box; margin: 3px; outline: 1px dashed orange }
  a { color: red !important; float: left; display: block !important }
  #content a, #content article a:hover { color: lime !important; border-block-end: 4px dotted; background: black }
  h1, h2, h3, h4 { font-size: 60px !important; color: orange; text-decoration: underline }
  h2::before, li::before, a::after { content: '§ ' !important; color: red }
  li::marker { content: '→ '; color: red }
  p, dl, section, header { float: left; inline-size: 50% }
  table, td, th { border: 5px solid red !important; display: block }
  ul, ol { list-style: square !important; padding: 50px !important }
  svg, time, dl, details { display: none !important }
  img { inline-size: 2000px !important; max-inline-size: none !important }
  div { background: pink; position: relative; inset-inline-start: 40px; overflow: hidden }
  .card, .title, .wrap, .notice, .outcome, .prose { display: none }
  span { visibility: hidden }
  path, g, rect, circle, svg * { fill: red; stroke: lime }
  button, select, input { appearance: none; block-size: 90px; background: yellow }
  :root { --accent: red; --s4: 100px; --nl-unknown: 1 }
  @keyframes in { from { opacity: 0 } }
`;

const HOST_TEXT = '<h1>Unsere Stadt</h1><p>Ein Absatz mit <a href="#content">Link</a>.</p><ul class="nl card"><li>Eins</li></ul>';

/** A page of the town around a part. */
const host = (part, { css = '', around = true, width = '' }) => `<!doctype html><html lang="de"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Stadt</title><link rel="icon" href="data:,">
  ${part ? part.style_sheets.map((url) => `<link rel="stylesheet" href="${url}">`).join('') : ''}<style>${css}</style></head>
  <body><main id="content"><article id="host">${around ? HOST_TEXT : ''}</article>
  <div id="slot" style="all: initial !important; display: block !important; padding-block: 10px !important; ${width}">${part?.html ?? ''}</div></main>
  ${part ? part.scripts.map((url) => `<script defer src="${url}"></script>`).join('') : ''}</body></html>`;

let browser;
let server;
const strays = [];
let shown = '';
before(async () => {
  if (skip) return;
  browser = await launch();
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/host') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(shown);
    const file = pathname.startsWith('/dateien/') && (await readFile(join(folder, decodeURIComponent(pathname.slice(9)))).catch(() => null));
    if (!file) {
      strays.push(pathname);
      return response.writeHead(404).end();
    }
    const types = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
    return response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }).end(file);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
});
after(async () => {
  await browser?.close();
  await new Promise((closed) => (server ? server.close(closed) : closed()));
});

/** Opens a host page; what goes wrong on it is the test's. */
async function open(html, query = '', viewport = { width: 1280, height: 900 }) {
  shown = html;
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const wrongs = [];
  page.on('pageerror', (error) => wrongs.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/host${query}`);
  return { page, wrongs };
}

const withHtml = async (part) => ({ ...part, html: await readFile(join(folder, part.path), 'utf8') });

/**
 * Runs in the page: every computed style of every element below a place; of what is drawn in pictures, what shows. As one
 * text: of a million values one by one, the way out of the browser takes six times as long as all of this.
 */
const styles = (selector) => {
  const elements = [...document.querySelectorAll(`${selector}, ${selector} *`)].map((element) => {
    const drawn = ['display', 'visibility', 'opacity', 'fill', 'stroke', 'stroke-width', 'color', 'outline-style', 'transform'];
    const style = getComputedStyle(element);
    const names = element.matches('svg *') ? drawn : [...style];
    const own = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
    const content = (pseudo) => getComputedStyle(element, pseudo).content;
    const name = `<${element.localName} class="${element.getAttribute('class')}">`;
    return { name, own, before: content('::before'), after: content('::after') };
  });
  return JSON.stringify(elements);
};

/** Runs in the page: by how much two pictures differ where they differ most. */
async function farthest(pictures) {
  const points = pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  });
  const [one, other] = await Promise.all(points);
  if (one.length !== other.length) return 255;
  return one.reduce((most, value, place) => Math.max(most, Math.abs(value - other[place])), 0);
}

/** The first few differences between what [`styles`] gave, in words. */
function differences(one, other) {
  if (one === other) return [];
  const found = [];
  const others = JSON.parse(other);
  JSON.parse(one).forEach((element, place) => {
    const against = others[place];
    for (const name of Object.keys(element.own)) {
      if (element.own[name] !== against.own[name]) found.push(`${element.name} ${name}: ${element.own[name]} → ${against.own[name]}`);
    }
    for (const name of ['before', 'after']) if (element[name] !== against[name]) found.push(`${element.name}::${name}: ${element[name]} → ${against[name]}`);
  });
  return found.slice(0, 20);
}

test('a part looks the same in every page', { skip }, async () => {
  const width = 'inline-size: 800px !important;';
  for (const part of kinds.values()) {
    if (part.kind === 'document') continue; // As long as all sessions together, and of the same elements.
    const whole = await withHtml(part);
    const plain = await open(host(whole, { around: false, width }));
    const among = await open(host(whole, { css: HOSTILE, around: false, width }));
    const [expected, found] = [await plain.page.evaluate(styles, '.nachlese'), await among.page.evaluate(styles, '.nachlese')];
    assert.ok(JSON.parse(expected).length > 5, part.path);
    assert.deepEqual(differences(expected, found), [], part.path);
    // What is drawn of signs no style tells. Edges may differ by how they fall on the grid of the screen.
    const [one, other] = await Promise.all([plain, among].map(({ page }) => page.locator('.nachlese').screenshot()));
    const far = await plain.page.evaluate(farthest, [one, other].map((picture) => picture.toString('base64')));
    assert.ok(far < 100, `${part.path}: a point differs by ${far} of 255`);
    assert.deepEqual([...plain.wrongs, ...among.wrongs], []);
    await plain.page.close();
    await among.page.close();
  }
});

test('nothing of a part reaches the page around it', { skip }, async () => {
  for (const css of ['', HOSTILE]) {
    const part = await withHtml(kinds.get('session'));
    const without = await open(host(null, { css }));
    const before = await without.page.evaluate(styles, '#host');
    const around = await open(host(part, { css }));
    assert.deepEqual(differences(before, await around.page.evaluate(styles, '#host')), []);
    assert.equal(await around.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
    await without.page.close();
    await around.page.close();
  }
});

test('titles, ids and links fit in', { skip }, async () => {
  const parts = new Map(list.fragments.map((part) => [part.address, part]));
  const ids = new Map();
  const targets = [];
  const { page } = await open(host(null, {}));
  for (const part of list.fragments) {
    await page.setContent(host(await withHtml(part), {}), { waitUntil: 'commit' });
    const found = await page.evaluate(() => ({
      levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((h) => Number(h.ariaLevel ?? h.localName[1])),
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      hrefs: [...document.querySelectorAll('.nachlese [href]')].map((element) => element.getAttribute('href')),
      refs: [...document.querySelectorAll('.nachlese :is([for], [aria-labelledby])')].map((element) => element.getAttribute('for') ?? element.getAttribute('aria-labelledby')),
    }));
    assert.deepEqual(found.levels.filter((level) => level === 1).length, 1, part.path);
    found.levels.forEach((level, place) => assert.ok(place === 0 || level <= found.levels[place - 1] + 1, `${part.path}: h${level}`));
    assert.equal(new Set(found.ids).size, found.ids.length, part.path);
    for (const ref of found.refs) assert.ok(found.ids.includes(ref), `${part.path}: ${ref}`);
    ids.set(part.address, new Set(found.ids));
    targets.push(...found.hrefs.map((href) => [part.path, href.startsWith('#') ? part.address + href : href]));
  }
  await page.close();
  for (const [path, href] of targets) {
    const [address, id] = href.split(/[?#]/).length > 1 ? [href.split(/[?#]/)[0], href.split('#')[1]] : [href];
    if (address.startsWith('/barcamp/')) {
      assert.ok(parts.has(address), `${path}: ${href}`);
      if (id) assert.ok(ids.get(address).has(id), `${path}: ${href}`);
    } else if (address.startsWith('/dateien/')) {
      await readFile(join(folder, decodeURIComponent(address.slice(9))));
    } else {
      assert.match(href, /^(https?:|mailto:|tel:)/, `${path}: ${href}`);
    }
  }
  assert.deepEqual(strays, []);
});

test('axe finds nothing in a page with a part, and no narrow page scrolls sideways', { skip }, async () => {
  for (const part of kinds.values()) {
    const { page } = await open(host(await withHtml(part), {}), '', { width: 320, height: 800 });
    const { violations } = await new AxeBuilder({ page }).include('main').options({ rules: { 'target-size': { enabled: true } } }).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${part.path}: ${id}: ${help}\n  ${node.html}`));
    assert.equal(found.length, 0, `\n${found.join('\n')}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, part.path);
    await page.close();
  }
});

test('the filter works in there, and leaves the rest of the address alone', { skip }, async () => {
  const part = list.fragments.find(({ kind, scripts }) => kind === 'outcome-list' && scripts.length);
  const { page, wrongs } = await open(host(await withHtml(part), { css: HOSTILE }), '?id=7');
  const field = page.locator('.nachlese input[type=search]');
  await field.fill('der');
  await page.locator('.nl-results .nl-entry').first().waitFor();
  assert.match(page.url(), /\?id=7&.*der/);
  const link = await page.locator('.nl-results .nl-entry a').first().getAttribute('href');
  assert.match(link, /^\/barcamp\/sessions\/.*\.html#nachlese-/);
  assert.deepEqual(wrongs, []);
  await page.close();
});

test('the search works in there, and leaves the rest of the address alone', { skip }, async () => {
  const part = list.fragments.find(({ kind }) => kind === 'search');
  const { page, wrongs } = await open(host(await withHtml(part), { css: HOSTILE }), '?id=7&q=Datenschutz');
  const links = page.locator('.nl-hit-title a');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const href of hrefs) assert.match(href, /^\/barcamp\/[^#]*\.html(#nachlese-.+)?$/);
  assert.ok(hrefs.some((href) => href.includes('#')), 'some lead to a place within a page');
  await page.locator('.nachlese input[type=search]').fill('Akte');
  await page.waitForURL(/\?id=7&q=Akte$/);
  await page.waitForFunction((first) => document.querySelector('.nl-hit-title a')?.getAttribute('href') !== first, hrefs[0]);
  assert.deepEqual(wrongs, []);
  await page.close();
});

// For eyes: NACHLESE_PICTURES=folder node --test fragments.test.mjs
test('pictures', { skip: skip || !process.env.NACHLESE_PICTURES }, async () => {
  await mkdir(process.env.NACHLESE_PICTURES, { recursive: true });
  for (const part of kinds.values()) {
    const { page } = await open(host(await withHtml(part), { css: HOSTILE, width: 'inline-size: 800px !important;' }));
    await writeFile(join(process.env.NACHLESE_PICTURES, `${part.kind}.png`), await page.screenshot({ fullPage: true }));
    await page.close();
  }
});
