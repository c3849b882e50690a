// What a screen reader gets to say, asked of the browser's own accessibility tree: what others see in signs and colours.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from './access/sites.mjs';
import { launch, openTab } from './browser.mjs';
import { serve } from './site.mjs';

const { sites, clear } = await build();
const everything = sites.find(({ name }) => name === 'everything, rathaus');
let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve({ root: everything.folder });
});
after(async () => {
  await browser?.close();
  await server?.close();
  await clear();
});

/** All that is said on a page: each part with its role, its name, and where it leads. */
async function listen(path) {
  const tab = await openTab(browser, server);
  await tab.go(path);
  const session = await tab.page.context().newCDPSession(tab.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await tab.finish();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role?.value,
      name: (name?.value ?? '').replace(/\s+/g, ' ').trim(),
      url: properties.find((property) => property.name === 'url')?.value?.value,
    }));
}

const texts = (parts) => parts.filter(({ role }) => role === 'StaticText').map(({ name }) => name);

test('kinds of outcomes and states of tasks are said in words', async () => {
  const said = texts(await listen('2017/sessions/akte.html')).join(' ');
  for (const word of ['Ergebnis:', 'Nächster Schritt:', 'Offene Frage:', 'Vereinbarung:', 'Aha-Erlebnis:', 'offen', 'erledigt']) {
    assert.ok(said.includes(word), `„${word}“ is said`);
  }
  const listed = texts(await listen('was-herauskam/naechste-schritte.html')).join(' ');
  for (const word of ['offen', 'erledigt', 'überfällig']) assert.ok(listed.includes(word), `„${word}“ is said`);
});

test('what was cancelled is said to be', async () => {
  for (const path of ['2017/programm.html', '2017/sessions/index.html', '2017/sessions/absage.html', 'themen/uebertragung.html']) {
    assert.match(texts(await listen(path)).join(' '), /ausgefallen|abgesagt|fiel aus/i, path);
  }
});

test('links that lead out of the site say so, in the language of the text', async () => {
  const out = (await listen('2017/sessions/akte.html')).filter(({ role, url }) => role === 'link' && /^https?:/.test(url) && !url.startsWith(server.base));
  assert.ok(out.length > 5);
  for (const { name, url } of out.filter(({ url: to }) => !/impressum|datenschutz|barrierefreiheit/.test(to))) assert.match(name, /\(externer Link\)$/, url);
});

test('signs and marks for the eye are not read out', async () => {
  for (const path of ['2017/sessions/akte.html', 'matrix.html', '2017/programm.html', 'index.html']) {
    const parts = await listen(path);
    assert.deepEqual(parts.filter(({ role }) => role === 'image' || role === 'graphics-symbol').filter(({ name }) => !name), [], path);
    assert.deepEqual(texts(parts).filter((text) => /^[↗→←●○]$/.test(text)), [], path);
  }
});
