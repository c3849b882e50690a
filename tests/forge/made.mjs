// Events as `nachlese init` makes them, each in a Git repository of its own.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

/** The program that the other tests have built. */
export const program = resolve(process.env.NACHLESE ?? join(import.meta.dirname, '../../target/debug/nachlese'));

export const ORIGIN = { url: 'https://forge.example/town/nachlese.git', rev: '0123456789abcdef0123456789abcdef01234567' };

const folders = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A new folder, gone again when the tests are. */
export function newFolder() {
  folders.push(mkdtempSync(join(tmpdir(), 'nachlese-forge-')));
  return folders.at(-1);
}

/** The root of a repository that holds an event, with what `forge` needs. */
export function repository(forge, language, event = '.') {
  const root = newFolder();
  execFileSync('git', ['init', '--quiet', root]);
  const from = `${ORIGIN.url}@${ORIGIN.rev}`;
  const forgeArguments = forge ? ['--forge', forge, '--from', from] : [];
  execFileSync(program, ['init', join(root, event), '--language', language, ...forgeArguments], { stdio: 'pipe' });
  return root;
}

/** Parses YAML and minds every warning. */
export function readYaml(path) {
  const document = parseDocument(readFileSync(path, 'utf8'), { strict: true, uniqueKeys: true });
  const complaints = [...document.errors, ...document.warnings];
  if (complaints.length > 0) throw new Error(`${path}: ${complaints.join('\n')}`);
  return document.toJS();
}

/** Every way in which the files can come out. */
export const WAYS = ['de', 'en'].flatMap((language) => ['.', 'Barcamps/Übung 1'].map((event) => ({ language, event })));
