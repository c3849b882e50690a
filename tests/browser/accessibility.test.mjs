// Every kind of page, in every theme, is for everyone: what axe-core finds, and what it cannot find.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { judge, judgeLarge, skip } from './access/checks.mjs';
import { build } from './access/sites.mjs';
import { launch, openTab } from './browser.mjs';
import { serve } from './site.mjs';

/** So many pages at a time. */
const TABS = 3;

/**
 * Milliseconds. A page takes seconds, on a busy machine a minute; one that says nothing for longer is given up, since
 * browsers have been seen not to answer at all.
 */
const PATIENCE = 150_000;

const inPage = join(import.meta.dirname, 'access/in-page');
const scripts = [createRequire(import.meta.url).resolve('axe-core'), ...['base.js', 'colours.js', 'structure.js', 'layout.js', 'preferences.js', 'keyboard.js'].map((name) => join(inPage, name))];

const { sites, clear } = await build();
let browser;
let large;
before(async () => {
  assert.equal(scripts.length - 1, readdirSync(inPage).length, 'every script of the folder is used');
  browser = await launch();
  large = await launch('--blink-settings=defaultFontSize=32');
});
after(async () => {
  await browser?.close();
  await large?.close();
  await clear();
});

for (const site of sites) {
  describe(site.name, { concurrency: TABS }, () => {
    let server;
    /** Pairs of tabs: one as it comes, one with large letters. */
    const idle = [];
    const tabs = [];
    before(async () => {
      server = await serve({ root: site.folder });
    });
    after(async () => {
      // Whatever one tab has seen, all are closed.
      const ends = await Promise.allSettled(tabs.map((tab) => tab.finish()));
      await server?.close();
      assert.deepEqual(ends.flatMap(({ reason }) => reason?.actual ?? []), []);
    });

    const titles = () => Object.fromEntries(Object.entries(site.titles).map(([path, title]) => [server.base + path, title]));

    const openPair = async () => {
      const options = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };
      const pair = await Promise.all([browser, large].map((one) => openTab(one, server, options)));
      tabs.push(...pair);
      for (const { page } of pair) for (const path of scripts) await page.addInitScript({ path });
      return pair;
    };

    /** Opens a page; one with a question in its address is ready when it has been answered, and the answer announced. */
    const open = async ({ page }, path) => {
      await page.goto(server.base + path);
      if (path.includes('?')) await page.locator('#_announcer:not(:empty)').waitFor({ state: 'attached' });
    };

    /** All that is wrong with a page. */
    const complaints = async (path) => {
      const pair = idle.pop() ?? (await openPair());
      const [tab, inLarge] = pair;
      await open(tab, path);
      const wrongs = await skip(tab.page);
      await open(tab, path);
      wrongs.push(...(await judge(tab.page, titles())));
      await open(inLarge, path);
      wrongs.push(...(await judgeLarge(inLarge.page)));
      idle.push(pair);
      return wrongs;
    };

    for (const path of site.picked) {
      test(path, { timeout: 2 * PATIENCE + 10_000 }, async (context) => {
        let wrongs = await within(PATIENCE, complaints(path));
        if (!wrongs) {
          context.diagnostic('the browser has fallen silent; the page is judged again in new tabs');
          wrongs = await complaints(path);
        }
        assert.equal(wrongs.length, 0, `\n${wrongs.join('\n')}`);
      });
    }
  });
}

/** What comes of `answer`; nothing where it does not come in time. */
async function within(milliseconds, answer) {
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
