// The sites that are searched: built by the program, or found where an environment variable says.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, writeTo } from './generate.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The program that `cargo test` has built, or another one in `NACHLESE`. */
function program() {
  const path = process.env.NACHLESE ?? join(repository, 'target/debug/nachlese');
  if (!existsSync(path)) throw new Error(`there is no ${path}: build the program, or name it in NACHLESE`);
  return resolve(path);
}

let scratch;

/** A new folder of this run's own. */
export function newFolder(name) {
  scratch ??= mkdtempSync(join(tmpdir(), 'nachlese-search-'));
  return join(scratch, name);
}

/** The example event's site: built anew, or that in `NACHLESE_SITE`. */
export function exampleSite() {
  return process.env.NACHLESE_SITE ? resolve(process.env.NACHLESE_SITE) : build(join(repository, 'example-event'), 'example');
}

/** The site of generated notes, and what they hold; built anew, or that in `NACHLESE_SITE_<notes>`. */
export function generatedSite(notes) {
  const generated = generate(notes);
  const given = process.env[`NACHLESE_SITE_${notes}`];
  if (given) return { site: resolve(given), truth: generated.truth };
  const event = newFolder(`event-${notes}`);
  writeTo(event, generated);
  return { site: build(event, `site-${notes}`), truth: generated.truth };
}

function build(event, name) {
  const site = newFolder(name);
  // Findings about the notes are not what is tested here.
  execFileSync(program(), ['build', event, '--output', site], { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 });
  return site;
}
