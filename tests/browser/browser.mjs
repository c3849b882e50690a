// Debian's Chromium, and an eye on everything a page must not do.

import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const EXECUTABLES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts a browser that asks nothing of the network by itself; `settings` are further switches. */
export function launch(...settings) {
  const executablePath = EXECUTABLES.find((path) => path && existsSync(path));
  assert.ok(executablePath, 'no Chromium here: apt-get install chromium, or set CHROMIUM');
  return chromium.launch({
    executablePath,
    // Chromium's sandbox does not start for root, which is what tests in containers run as.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...settings,
    ],
  });
}

/**
 * Opens a tab on `site` and notes what is wrong while it is used: errors in the console (breaches of the
 * content security policy are among them), failed requests, requests that leave the site.
 */
export async function openTab(browser, site, options = {}) {
  const context = await browser.newContext({ locale: 'de-DE', ...options });
  const page = await context.newPage();
  const wrongs = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(`console: ${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) => wrongs.push(`script: ${error} (${page.url()})`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.base)) wrongs.push(`foreign request: ${request.url()} (${page.url()})`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Who clicks on before the icon of the last page has come stops it.
    if (reason !== 'net::ERR_ABORTED') wrongs.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
  });
  return {
    page,
    go: (path) => page.goto(site.base + path.split('/').map(encodeURIComponent).join('/')),
    /** Closes the tab; fails with everything that was wrong in it. */
    finish: async () => {
      await context.close();
      assert.deepEqual([...wrongs, ...site.strays.map((path) => `not of the site: ${path}`)], []);
    },
  };
}
