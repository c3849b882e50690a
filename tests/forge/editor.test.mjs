// What VS Code makes of the settings that `nachlese init` writes.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { open } from './language-server.mjs';
import { newFolder, program, repository } from './made.mjs';

const root = repository(null, 'de');
const read = (path) => readFileSync(join(root, path), 'utf8');
const settings = JSON.parse(read('.vscode/settings.json'));
let editor;

before(async () => {
  const schemas = settings['yaml.schemas'];
  editor = await open(root, { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas });
});
after(() => editor.close());

test('what init writes is right', async () => {
  assert.deepEqual(await editor.check('event.yaml', read('event.yaml')), []);
});

test('slips are underlined, each at its place', async () => {
  const faults = async (path, text) => (await editor.check(path, text)).map((told) => told.split(' ')[0]);
  assert.deepEqual(await faults('event.yml', 'titel: x\nroms: [a]\nstart: bald\nRELEASE: nie\n'), ['2:1', '3:8', '4:10']);
  assert.deepEqual(await faults('topics.yaml', '- {id: a, lable: b}\n- c\n'), ['1:11']);
  assert.deepEqual(await faults('municipalities.yaml', '- name: Düren\n  kind: Staat\n'), ['2:9']);
  assert.deepEqual(await faults('people.yaml', '- {key: p, name: x, consent: {scope: name, dat: 2017-01-26}}\n'), ['1:44']);
  assert.deepEqual(await faults('series.yaml', 'titel: x\nrooms: [a]\n'), ['2:1']);
  assert.deepEqual(await faults('2017/event.yaml', 'roms: [a]\n'), ['1:1']);
});

test('keys and values are proposed, in both languages', async () => {
  const keys = await editor.complete('a/event.yaml', '');
  for (const key of ['title', 'titel', 'location', 'ort', 'rooms', 'räume']) assert.ok(keys.includes(key), key);
  for (const key of ['venue', 'baseurl', 'null']) assert.ok(!keys.includes(key), key);
  assert.deepEqual(await editor.complete('b/event.yaml', 'release: '), ['approved', 'freigegeben', 'all', 'alle']);
  assert.ok((await editor.complete('c/event.yaml', 'rooms:\n  - ')).includes('Raum – Room'));
  assert.deepEqual(await editor.complete('d/event.yaml', 'title: '), []);
});

test('what a key is for is shown in both languages', async () => {
  const shown = await editor.hover('e/event.yaml', 'organiser: x\n');
  for (const words of ['Veranstalter (organiser)', 'Kennung einer Kommune', 'Id of a municipality']) assert.ok(shown.includes(words), shown);
});

test('event.yaml leads to its schema where the folder is not the one that was opened', async () => {
  const above = await open(join(root, '..'), { validate: true, schemaStore: { enable: false } });
  const path = join(root.split('/').at(-1), 'event.yaml');
  assert.deepEqual(await above.check(path, `${read('event.yaml')}roms: [a]\n`), [`${read('event.yaml').split('\n').length}:1 Property roms is not allowed.`]);
  above.close();
});

test('the task shows every finding where it is', () => {
  writeFileSync(join(root, 'sessions/faults.md'), '---\ntopic: A\nrom: B\nstart: nie\nstatus: publshed\n---\n# A\n\n[b](c.md)\n');
  const [check] = JSON.parse(read('.vscode/tasks.json')).tasks;
  assert.equal(check.command, 'nachlese');
  for (const language of ['de', 'en']) {
    const { stdout } = spawnSync(program, [...check.args, '--lang', language], { cwd: root, encoding: 'utf8' });
    const lines = stdout.trim().split('\n').filter((line) => line.startsWith('sessions/faults.md'));
    const found = lines.map((line) => {
      const matching = check.problemMatcher.map((matcher) => [matcher, new RegExp(matcher.pattern.regexp).exec(line)]).filter(([, match]) => match);
      assert.equal(matching.length, 1, line);
      const [{ severity, pattern }, match] = matching[0];
      return [severity, match[pattern.file], match[pattern.line], match[pattern.column], match[pattern.code]].join(' ');
    });
    assert.ok(found.includes('warning sessions/faults.md 3 1 N104'), stdout);
    assert.ok(found.includes('error sessions/faults.md 5 9 N108'), stdout);
  }
});

test('notes have their keys proposed', () => {
  const snippets = JSON.parse(read('.vscode/nachlese.code-snippets'));
  assert.deepEqual(snippets.topic, { scope: 'markdown', prefix: ['topic', 'thema'], body: 'topic: $0', description: 'worum es in der Session ging' });
  assert.equal(snippets.status.body, 'status: ${1|Entwurf,Prüfung,veröffentlicht,abgesagt,zurückgezogen|}');
});

test('the YAML extension is recommended, and nothing is asked of anyone else', () => {
  assert.deepEqual(JSON.parse(read('.vscode/extensions.json')), { recommendations: ['redhat.vscode-yaml'] });
  assert.doesNotMatch(read('.vscode/settings.json'), /https?:/);
});

test('an older schema is renewed', () => {
  const folder = newFolder();
  execFileSync(program, ['init', folder, '--language', 'en'], { stdio: 'pipe' });
  const path = join(folder, '.vscode/nachlese/event.schema.json');
  const made = readFileSync(path, 'utf8');
  writeFileSync(path, '{}');
  execFileSync(program, ['schema', '--write', folder], { stdio: 'pipe' });
  assert.equal(readFileSync(path, 'utf8'), made);
});
