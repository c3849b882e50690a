// The built site: its folder, its pages, and a web server that shows it below a sub-path.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

if (!process.env.NACHLESE_SITE) {
  throw new Error('set NACHLESE_SITE to the folder of the built example event (tests/all does)');
}

/** The folder that `nachlese build` made. */
export const folder = resolve(process.env.NACHLESE_SITE);

/** The headers that the program suggests for its pages: `--headers netlify` wrote them into `_headers`. */
export const suggested = suggestedHeaders();

/** What TYPO3 sends with every file below its fileadmin/ (see tests/hosting/fileadmin.htaccess). */
export const TYPO3 = {
  'Content-Security-Policy': "default-src 'self'; script-src 'none'; style-src 'none'; object-src 'none'; sandbox;",
};

function suggestedHeaders() {
  const path = join(folder, '_headers');
  if (!existsSync(path)) throw new Error(`${folder} was built without \`--headers netlify\``);
  const [pattern, ...lines] = readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  if (pattern !== '/*') throw new Error(`${path} is about ${pattern}`);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]));
}

/** Towns publish below a sub-path; the blank and the umlaut are there because some do that too. */
const BASE = '/fileadmin/b%C3%BCrger%20dienste/nachlese/';

/** All pages of the site, as paths relative to it, in order. */
export const pages = await pagesIn(folder);

/** All pages of a built site, as paths relative to its folder, in order. */
export async function pagesIn(root, below = '') {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = below + entry.name;
    if (entry.isDirectory()) return pagesIn(root, `${path}/`);
    return path.endsWith('.html') ? [path] : [];
  });
  return (await Promise.all(found)).flat().sort();
}

/** The site as files that someone double-clicks. */
export const files = () => ({ name: 'file:', base: pathToFileURL(folder + sep).href, strays: [], close: async () => {} });

/** A site behind a web server, below a sub-path and with the very headers that the program suggests, or others. */
export async function serve({ root = folder, headers = suggested } = {}) {
  const strays = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) || 'index.html' : null;
    const body = path && !path.split('/').includes('..') && (await readFile(join(root, path)).catch(() => null));
    if (!body) {
      strays.push(pathname);
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    name: 'http:',
    base: `http://127.0.0.1:${server.address().port}${BASE}`,
    /** What was asked for and is not of the site. */
    strays,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};
