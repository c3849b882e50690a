// How long until a change of one note stands in the browser, under `nachlese serve`.
//
//   node serve.mjs [--edits 9] [--serve ARGUMENT]... EVENT...    (cargo build --release first, or NACHLESE=program)
//
// Each EVENT is a folder with an event, of which a copy is changed: a sentence is put into a note that is open in
// Chromium. Times begin just before the file is written. `event` is when the news of the build has come in, `page` when
// the browser has the page with the new sentence, ready to be shown; `search` is how long the program takes then to make
// the index of the search anew, which it does when somebody searches. `cpu` is what the program itself has worked until
// `event`, on all cores: on a busy machine the only number that means something. With `--serve --timings` the program says how long
// each of its phases took; the medians of those stand below.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/browser.mjs';

const PROGRAM = process.env.NACHLESE ?? join(dirname(fileURLToPath(import.meta.url)), '../../target/release/nachlese');

const now = () => performance.timeOrigin + performance.now();
const pause = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { edits, passedOn, events } = read(process.argv.slice(2));
const browser = await launch();
try {
  for (const event of events) await measure(event);
} finally {
  await browser.close();
}

function read(given) {
  const read = { edits: 9, passedOn: [], events: [] };
  while (given.length > 0) {
    const argument = given.shift();
    if (argument === '--edits') read.edits = Number(given.shift());
    else if (argument === '--serve') read.passedOn.push(given.shift());
    else read.events.push(resolve(argument));
  }
  return read;
}

async function measure(event) {
  const scratch = mkdtempSync(join(tmpdir(), 'nachlese-serve-'));
  const folder = join(scratch, basename(event));
  cpSync(event, folder, { recursive: true });
  const server = await start(folder);
  const context = await browser.newContext({ locale: 'de-DE' });
  const news = follow(`${server.base}__nachlese/events`);
  try {
    const notes = readdirSync(join(folder, 'sessions')).filter((name) => name.endsWith('.md'));
    const loads = await watchLoads(context);
    const page = await context.newPage();
    const times = { event: [], cpu: [], page: [], search: [] };
    // One more than is counted: the first warms up.
    for (let edit = 0; edit <= edits; edit++) {
      const note = notes[Math.floor(((edit + 1) * notes.length) / (edits + 2))];
      await page.goto(`${server.base}sessions/${note.replace(/\.md$/, '.html')}`);
      await pause(300);
      const word = `Neuigkeit${edit}x${process.pid}`;
      const file = join(folder, 'sessions', note);
      const text = `${readFileSync(file, 'utf8')}\nEin Satz mit ${word} darin.\n`;
      if (edit > 0) server.forgetPhases();
      const told = news.next();
      const shown = loads.next(word);
      const [begun, worked] = [now(), server.worked()];
      writeFileSync(file, text);
      const [tellTime, workTime] = [(await told) - begun, server.worked() - worked];
      const showTime = (await shown) - begun;
      const asked = now();
      await load(`${server.base}suche/manifest.js`);
      if (edit > 0) {
        times.event.push(tellTime);
        times.cpu.push(workTime);
        times.page.push(showTime);
        times.search.push(now() - asked);
      }
      server.takePhases(edit > 0);
    }
    const line = (name) => {
      const all = times[name].map((time) => Math.round(time));
      return `  ${name.padEnd(6)} ${median(times[name]).toFixed(1).padStart(8)} ms   [${all.join(' ')}]`;
    };
    console.log(`${notes.length} notes, ${edits} edits, first build ${(server.firstBuild / 1000).toFixed(1)} s, ` +
      `resident ${server.memory()} MB`);
    for (const name of Object.keys(times)) console.log(line(name));
    for (const [phase, all] of server.phases) console.log(`    ${phase.padEnd(10)} ${median(all).toFixed(2).padStart(8)} ms`);
  } finally {
    news.end();
    await context.close();
    await server.end();
    rmSync(scratch, { recursive: true });
  }
}

/** Starts the program; waits until it says where it serves. */
async function start(folder) {
  const begun = now();
  const child = spawn(PROGRAM, ['serve', folder, '--no-git', ...passedOn], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const ended = new Promise((then) => child.on('exit', then));
  let address = null;
  while (!address) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
    await pause(20);
    address = /http:\/\/localhost:(\d+)\//.exec(said);
  }
  const phases = new Map();
  return {
    base: `http://127.0.0.1:${address[1]}/`,
    firstBuild: now() - begun,
    phases,
    memory: () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024),
    worked: () => {
      const tasks = readdirSync(`/proc/${child.pid}/task`);
      const times = tasks.map((task) => readFileSync(`/proc/${child.pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
      return times.reduce((sum, time) => sum + Number(time), 0) / 1e6;
    },
    forgetPhases: () => (said = ''),
    takePhases: (isCounted) => {
      const told = isCounted ? said.matchAll(/^ {2}([a-z-]+) +([\d.]+) ms$/gm) : [];
      for (const [, phase, time] of told) phases.set(phase, [...(phases.get(phase) ?? []), Number(time)]);
    },
    end: () => {
      child.kill();
      return ended;
    },
  };
}

/** Loads a file over a connection of its own, since an idle one may just be given up. */
function load(url) {
  return new Promise((then, failed) => {
    get(url, { agent: false }, (response) => response.on('end', then).resume()).on('error', failed);
  });
}

/** The stream of news, read as plainly as can be. */
function follow(url) {
  let waiting = null;
  const request = get(url, { agent: false }, (response) => {
    response.on('data', (data) => {
      if (!String(data).includes('event: build')) return;
      waiting?.(now());
      waiting = null;
    });
  });
  request.on('error', () => {});
  return { next: () => new Promise((then) => (waiting = then)), end: () => request.destroy() };
}

/** Has each page tell when it was read to its end, and whether the word stands in it that is waited for. */
async function watchLoads(context) {
  let waiting = null;
  await context.exposeBinding('nachleseLoaded', (_, at, text) => {
    if (!waiting || !text.includes(waiting.word)) return;
    waiting.then(at);
    waiting = null;
  });
  await context.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const at = performance.timeOrigin + performance.now();
      globalThis.nachleseLoaded(at, document.querySelector('main')?.textContent ?? '');
    });
  });
  return { next: (word) => new Promise((then) => (waiting = { word, then })) };
}
