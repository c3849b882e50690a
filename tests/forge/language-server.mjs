// The YAML language server, on which VS Code's YAML extension is built, and just enough of its protocol.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** Opens a folder as an editor with these settings of the section `yaml` does. */
export async function open(folder, settings) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map();
  const problems = new Map();
  let received = Buffer.alloc(0);
  let number = 0;

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const hear = (message) => {
    if (message.method === 'workspace/configuration') {
      const sections = message.params.items.map(({ section }) => (section === 'yaml' ? settings : null));
      send({ id: message.id, result: sections });
    } else if (message.method && message.id !== undefined) {
      send({ id: message.id, result: null });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      problems.get(message.params.uri)?.(message.params.diagnostics);
    } else {
      answers.get(message.id)?.(message.result);
    }
  };
  child.stdout.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const header = received.indexOf('\r\n\r\n');
      const length = header < 0 ? Infinity : Number(/Content-Length: (\d+)/i.exec(received.subarray(0, header))[1]);
      if (received.length < header + 4 + length) return;
      hear(JSON.parse(received.subarray(header + 4, header + 4 + length)));
      received = received.subarray(header + 4 + length);
    }
  });
  const ask = (method, params) =>
    new Promise((resolve) => {
      number += 1;
      answers.set(number, resolve);
      send({ id: number, method, params });
    });

  const root = pathToFileURL(folder).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'event' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settings } } });

  const place = (path) => ({ uri: pathToFileURL(join(folder, path)).href });
  /** What is underlined: line and column from 1, and why. */
  const check = async (path, text) => {
    const { uri } = place(path);
    const found = new Promise((resolve) => problems.set(uri, resolve));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    const told = (await found).map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`);
    problems.delete(uri);
    return told.sort();
  };
  return {
    check,
    /** What is proposed at the end of the text. */
    async complete(path, text) {
      await check(path, text);
      const lines = text.split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1).length };
      const proposed = await ask('textDocument/completion', { textDocument: place(path), position });
      return proposed.items.map(({ label }) => label);
    },
    /** What is shown where the pointer rests on the first word. */
    async hover(path, text) {
      await check(path, text);
      const shown = await ask('textDocument/hover', { textDocument: place(path), position: { line: 0, character: 1 } });
      return shown.contents.value;
    },
    close: () => child.kill(),
  };
}
