// The whole event on paper, as Chromium prints it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { files } from './site.mjs';

let browser;
let folder;
/** The text of each sheet. */
let sheets;
let chapters;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'nachlese-'));
  const page = await browser.newPage({ locale: 'de-DE' });
  await page.goto(`${files().base}druck.html`);
  chapters = await page.locator('.chapter h3').allTextContents();
  const path = join(folder, 'druck.pdf');
  await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true });
  sheets = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
});
after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

const lines = (sheet) => sheet.split('\n').map((line) => line.trim()).filter(Boolean);

test('a title page, the contents, then each session on sheets of its own', () => {
  assert.match(sheets[0], /Barcamp für die digitale Familie/);
  assert.match(sheets[0], /CC BY 4\.0 \(https:\/\/creativecommons\.org/);
  assert.match(sheets[1], /Inhalt/);
  const starts = chapters.map((chapter) => {
    const title = chapter.replace(/\s+/g, ' ').trim();
    const found = sheets.findIndex((sheet, place) => place > 1 && lines(sheet).slice(1, 4).some((line) => title.startsWith(line.replace(/\s+/g, ' '))));
    assert.ok(found > 1, `no sheet begins with ${title}`);
    return found;
  });
  assert.deepEqual(starts, [...new Set(starts)].sort((a, b) => a - b));
});

test('every sheet but the title says which event, which session and which number', () => {
  assert.doesNotMatch(sheets[0], /1 \/ \d+/);
  let number = 0;
  sheets.forEach((sheet, place) => {
    if (place < 1) return;
    const [head, ...rest] = lines(sheet);
    assert.match(head, place === 1 ? /^Barcamp für die digitale Familie\s+Inhalt$/ : /^Barcamp für die digitale Familie\s+\d+ /, `sheet ${place + 1}`);
    assert.equal(rest.at(-1), `${place + 1} / ${sheets.length}`);
    if (place === 1) return;
    const current = Number(/\s(\d+)\s\S[^\n]*$/.exec(head.slice('Barcamp für die digitale Familie'.length))[1]);
    assert.ok(current === number || current === number + 1, head);
    number = current;
  });
  assert.equal(number, chapters.length);
});

test('links say where they lead', () => {
  const text = sheets.join('\n');
  assert.match(text, /\(Nr\. \d+\)/);
  assert.match(text, /\(https:\/\//);
  assert.doesNotMatch(text, /\((?:\.\.\/|kommunen|themen)/);
});
