// An event in which every place that an author can fill holds an attack.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const known = JSON.parse(await readFile(join(import.meta.dirname, 'vectors.json'), 'utf8'));

/** Whether all of them are tried, which takes minutes; otherwise each third is. */
export const ALL = Boolean(process.env.NACHLESE_ALL);

/** What others have found to run in pages, formulas and templates: one text each. */
export const vectors = known.filter((_, n) => ALL || n % 3 === 0);

/** Drawings that do more than draw. */
export const drawings = join(import.meta.dirname, 'drawings');

// What is JSON is YAML too, and whatever stands in it is text.
const yaml = (value) => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A name that a file system takes. */
const fileName = (text) => text.replace(/[/\0-\x1f]/g, '').slice(0, 60).replace(/[\ud800-\udbff]$/, '');

/** Some at a time, for places that are text whatever is written there: one page for each would be many. */
const groups = Array.from({ length: Math.ceil(vectors.length / 6) }, (_, n) => vectors.slice(6 * n, 6 * n + 6).join(' '));

const groupOf = (n) => Math.floor(n / 6);

/** The files of the event, by path. */
export function files() {
  const all = vectors.join('\n\n');
  const files = {
    'event.yaml': `${Object.entries({
      title: vectors.join(' ').slice(0, 4000),
      subtitle: all,
      start: '2017-01-26',
      end: '2017-01-27',
      release: 'all',
      names: 'consented',
      progress: true,
      data: 'all',
      url: 'https://camp.example/',
      licence: vectors[0],
      notice: all,
      description: all,
      location: { name: vectors[9], street: vectors[19], municipality: vectors[33] },
      organiser: vectors[9],
      rooms: vectors.map((vector, n) => ({ id: `r${n}`, name: vector })),
      slots: vectors.map((vector, n) => ({ id: `s${n}`, title: vector, start: `2017-01-26T${time(n)}` })),
      abbreviations: Object.fromEntries(vectors.map((vector) => [vector, vector])),
      links: vectors.map((vector) => ({ title: vector, url: vector })),
      outcomes: { question: vectors },
      legal: { imprint: vectors[9], privacy: vectors.at(-1), accessibility: vectors.at(-2), contact: vectors[19] },
      repository: { url: vectors[9], branch: vectors[9], path: vectors[9] },
      theme: { accent: '#fff}</style><script>alert(1)</script>' },
      ...Object.fromEntries(vectors.map((vector) => [vector, vector])),
    })
      .map(([key, value]) => `${yaml(key)}: ${yaml(value)}`)
      .join('\n')}\n`,
    'topics.yaml': list((vector, n) => ({ id: `t${n}`, label: vector, aliases: [`T${n}`, `${vector} T${n}`], description: vector })),
    'municipalities.yaml': list((vector, n) => ({
      id: `m${n}`,
      name: vector,
      short: `${vector} M${n}`,
      aliases: [`M${n}`],
      url: vector,
      contact: vector,
      groups: [vector],
      ags: vector,
      state: vector,
      coordinates: [vector, vector],
    })),
    'people.yaml': list((vector, n) => ({
      key: `p${n}`,
      name: vector,
      municipality: `M${n}`,
      function: vector,
      consent: { scope: 'profile', date: '2017-01-26' },
    })),
  };
  vectors.forEach((vector, n) => {
    files[`sessions/${n} ${fileName(vector)}.md`] = note(vector, n);
    if (n % 10 === 0) files[`pages/seite-${n}x.md`] = `---\ntitle: ${yaml(vector)}\n---\n${body(vector, n)}`;
  });
  return files;
}

const list = (entry) => groups.map((group, n) => `- ${yaml(entry(group, n))}\n`).join('');

const time = (n) => `${String(8 + (n % 12)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;

function note(vector, n) {
  const front = {
    topic: `T${groupOf(n)}`,
    title: vector,
    room: `r${n}`,
    start: `2017-01-26T${time(n)}`,
    hosts: [`p${groupOf(n)}`, vector],
    scribes: [vector],
    participants: [`M${groupOf(n)}`, { municipality: vector, count: 2 }],
    municipalities: [groups[groupOf(n)]],
    tags: [groups[groupOf(n)], 'klick'],
    summary: vector,
    approved: { by: vector, on: '2017-01-27' },
    continues: [`M${groupOf(n)}`],
    practice: [{ municipality: `M${groupOf(n)}`, state: 'planned', url: vector, contact: vector }],
    related: [vector],
    links: [{ title: vector, url: vector, type: 'video' }, { title: vector, url: 'https://a.example/' }],
    images: { [vector]: { alt: vector, credit: vector }, '../assets/onload.svg': { alt: vector, credit: vector } },
    language: vector,
    [vector]: vector,
  };
  const lines = Object.entries(front).map(([key, value]) => `${yaml(key)}: ${yaml(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body(vector, n)}`;
}

/** A text that holds it in everything that Markdown has. */
function body(vector, n) {
  const line = vector.replace(/\s+/g, ' ');
  return [
    `## ${line}`,
    vector,
    `- ${line}\n  - ${line}`,
    `| ${line} | Wer |\n| --- | --- |\n| ${line} | M${groupOf(n)} |`,
    `> [!NOTE]\n> ${line}`,
    `${line}\n: ${line}`,
    `Fuß[^a]\n\n[^a]: ${line}`,
    `[${line}](${line}) [x](<${line}>) [y](b.md "${line}") [z][z] [[${line}]] [[b|${line}]] <${line}>`,
    `![${line}](../assets/script.svg "${line}") ![x](<${line}>) ![y](../assets/link.svg)`,
    `<a href="${line}">klick</a> <a href='${line}'>klick</a> <img src="${line}" alt="${line}"> <b title="${line}" class="${line}" id="${line}" lang="${line}">b</b>`,
    `<div>\n${vector}\n\n${vector}\n</div>`,
    `\`${line}\`\n\n\`\`\`${line}\n${vector}\n\`\`\``,
    `## Nächste Schritte\n\n- [ ] ${line} (M${groupOf(n)}, bis 31.03.2017)\n- [x] ${line} @M${groupOf(n)}\n- **${line}:** ${line}`,
    `| Was | Wer | Bis |\n| --- | --- | --- |\n| ${line} | ${line} | ${line} |`,
    `## Ergebnisse\n\n- ${line}`,
    `## Offene Fragen\n\n- ${line}?`,
    `<!-- nachlese: allow(N502) ${line} -->`,
    `[z]: ${line} "${line}"`,
  ].join('\n\n');
}

/** Writes the event's folder. */
export async function write(folder) {
  for (const [path, text] of Object.entries(files())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await mkdir(join(folder, 'assets'), { recursive: true });
  const names = await readdir(drawings);
  for (const name of names) await writeFile(join(folder, 'assets', name), await readFile(join(drawings, name)));
  const shown = names.map((name) => `![Zeichnung](../assets/${name}) [klick](../assets/${name})\n\n`).join('');
  await writeFile(join(folder, 'sessions/zeichnungen.md'), `---\ntopic: Zeichnungen\n---\n${shown}`);
}
