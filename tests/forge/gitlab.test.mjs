// What GitLab runs, judged by GitLab's own JSON Schema, and taken apart as GitLab does.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ORIGIN, readYaml, repository, WAYS } from './made.mjs';

const runner = createRequire(import.meta.url).resolve('gitlab-ci-local/src/index.js');

/** The file with everything that jobs inherit; throws where the schema does not allow it. */
function expanded(root) {
  const git = (...command) => execFileSync('git', ['-C', root, ...command], { stdio: 'pipe' });
  git('remote', 'add', 'origin', 'https://gitlab.example/town/barcamp.git');
  git('-c', 'user.name=a', '-c', 'user.email=a@forge.example', 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return parse(execFileSync(process.execPath, [runner, '--preview'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
}

for (const { language, event } of WAYS) {
  test(`gitlab, ${language}, ${event}`, async (t) => {
    const root = repository('gitlab', language, event);
    readYaml(join(root, '.gitlab-ci.yml'));
    const { check, pages, variables, workflow } = expanded(root);

    await t.test('installs just that version, clones all, and keeps the program', () => {
      assert.deepEqual(variables, { EVENT: event, NACHLESE_URL: ORIGIN.url, NACHLESE_REV: ORIGIN.rev, GIT_DEPTH: '0' });
      for (const job of [check, pages]) assert.ok(job.cache[0].key.endsWith(ORIGIN.rev));
    });
    await t.test('checks merge requests, publishes the main branch, and never does both', () => {
      const [request, main] = workflow.rules;
      assert.deepEqual(check.rules, [request]);
      assert.deepEqual(pages.rules, [main]);
      assert.deepEqual(check.artifacts.reports, { codequality: 'gl-code-quality-report.json' });
      assert.deepEqual(pages.artifacts.paths, ['public']);
    });
    await t.test('has commands that a shell can read', () => {
      for (const job of [check, pages]) {
        for (const line of [...job.before_script, ...job.script]) execFileSync('bash', ['-n'], { input: line });
      }
    });
  });
}

test('the schema finds faults', () => {
  const root = repository('gitlab', 'de');
  const path = join(root, '.gitlab-ci.yml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('artifacts:', 'artefacts:'));
  assert.throws(() => expanded(root), /artefacts/);
});
