// The preview of `serve` in a browser: that many tabs may be open, and that each still follows what is changed.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';

const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));

/** More than a browser opens connections to one server. */
const TABS = 8;

let browser;
let folder;
let server;
let base;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'nachlese-preview-'));
  await mkdir(join(folder, 'sessions'));
  await writeFile(join(folder, 'event.yaml'), 'title: Testcamp\nstart: 2017-01-26\nrelease: all\n');
  await writeFile(join(folder, 'sessions/a.md'), '---\ntopic: Akte\n---\nText\n');
  server = spawn(program, ['serve', folder, '--port', '0', '--no-git'], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: server.stdout })) {
    base = line.match(/http:\/\/localhost:\d+\//)?.[0];
    if (base) break;
  }
  server.stdout.resume();
});
after(async () => {
  server?.kill();
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** Without a window, a browser takes every tab for one that is seen. */
const show = (page, isSeen) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isSeen);

test('many tabs are open, and the one that is seen follows', async () => {
  const context = await browser.newContext();
  const pages = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await context.newPage();
    const following = page.waitForRequest(`${base}__nachlese/events`, { timeout: 5000 });
    await page.goto(`${base}sessions/a.html`, { timeout: 5000 });
    await following;
    await show(page, false);
    pages.push(page);
  }
  await writeFile(join(folder, 'sessions/a.md'), '---\ntopic: Akte\n---\nGeändert\n');
  const [first] = pages;
  await show(first, true);
  await first.getByText('Geändert').waitFor({ timeout: 5000 });
  assert.equal(await pages[1].getByText('Geändert').count(), 0);
  await context.close();
});
