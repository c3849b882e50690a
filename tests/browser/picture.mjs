// Takes the README's picture of the start page: NACHLESE_SITE=… node tests/browser/picture.mjs .pictures/start.png

import { launch, openTab } from './browser.mjs';
import { serve } from './site.mjs';

const [path] = process.argv.slice(2);
const browser = await launch();
const server = await serve();
const tab = await openTab(browser, server, { viewport: { width: 1200, height: 900 } });
await tab.go('index.html');
await tab.page.screenshot({ path });
await tab.finish();
await browser.close();
await server.close();
