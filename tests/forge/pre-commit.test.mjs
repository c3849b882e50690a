// The definition for the pre-commit framework at the root of this repository, and the file that refers to it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ORIGIN, program, readYaml, repository, WAYS } from './made.mjs';

const [definition, ...others] = readYaml(join(import.meta.dirname, '../../.pre-commit-hooks.yaml'));

test('the definition says what to run, and when', () => {
  assert.deepEqual(others, []);
  const { id, language, entry, pass_filenames: passes, files } = definition;
  assert.deepEqual({ id, language, entry, passes }, { id: 'nachlese', language: 'rust', entry: 'nachlese check', passes: false });
  const wanted = new RegExp(files);
  for (const path of ['sessions/a.md', 'event.yaml', '2027/topics.yml', 'assets/plan.pdf', 'people.yaml']) assert.match(path, wanted);
  for (const path of ['src/main.rs', 'notes.txt', 'my-event.yaml', '.github/workflows/nachlese.yaml']) assert.doesNotMatch(path, wanted);
});

for (const { language, event } of WAYS) {
  test(`an event refers to it: ${language}, ${event}`, () => {
    const root = repository('github', language, event);
    const { repos } = readYaml(join(root, '.pre-commit-config.yaml'));
    assert.deepEqual(repos, [{ repo: ORIGIN.url, rev: ORIGIN.rev, hooks: [{ id: definition.id, args: [event] }] }]);

    const run = () => {
      const [, ...command] = definition.entry.split(' ');
      return spawnSync(program, [...command, ...repos[0].hooks[0].args], { cwd: root, encoding: 'utf8' });
    };
    assert.equal(run().status, 0);
    writeFileSync(join(root, event, 'sessions/faults.md'), '---\nstatus: publshed\n---\n');
    assert.equal(run().status, 1);
  });
}
