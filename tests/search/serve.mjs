// A web server as towns have one: it compresses texts, and here it counts what it sends.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder, with further headers; `sent` grows by one entry for each answer: its path and bytes of body, as sent. */
export async function serve(folder, further = {}) {
  const kept = new Map();
  const sent = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
    if (!kept.has(path)) kept.set(path, await packed(folder, path));
    const { body, headers } = kept.get(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path, bytes: body.length });
    response.writeHead(200, { ...headers, ...further }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    sent,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function packed(folder, path) {
  const body = path.split('/').includes('..') ? null : await readFile(join(folder, path)).catch(() => null);
  const type = TYPES[extname(path)];
  // What Pagefind loads besides its script is compressed as it is.
  if (!body || !type) return { body, headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'max-age=3600' } };
  return { body: gzipSync(body), headers: { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=3600' } };
}
