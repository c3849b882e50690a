// Web servers from Debian: started for a test on a free port of this machine, and ended with it.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { newFolder } from './sites.mjs';

/** Where Debian keeps a program that not everybody has on their path. */
export const installed = (name) => [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`, `/usr/bin/${name}`].find(existsSync);

const MODULES = '/usr/lib/apache2/modules';

/** Starts Apache over a folder in which `.htaccess` is read, as towns' hosts set it up. */
export function apache(root, settings = '') {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'expires'];
  return start('apache2', (folder, port) => {
    writeFileSync(join(folder, 'apache.conf'), `
      ServerRoot "${folder}"
      ServerName localhost
      DefaultRuntimeDir "${folder}"
      PidFile "${folder}/apache.pid"
      Mutex file:${folder} default
      ErrorLog "${folder}/error.log"
      Listen 127.0.0.1:${port}
      ${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
      ${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
      TypesConfig /etc/mime.types
      DocumentRoot "${root}"
      <Directory "${root}">
        AllowOverride All
        Require all granted
      </Directory>
      DirectoryIndex index.html
      ${settings}
    `);
    return ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')];
  });
}

/** Starts nginx over a folder; `settings` stand in its one `server`. */
export function nginx(root, settings) {
  return start('nginx', (folder, port) => {
    mkdirSync(join(folder, 'temp'));
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp/${name};`);
    writeFileSync(join(folder, 'nginx.conf'), `
      ${process.getuid() === 0 ? 'user www-data;' : ''}
      daemon off;
      pid ${folder}/nginx.pid;
      error_log ${folder}/error.log;
      events {}
      http {
        access_log off;
        ${temp.join('\n')}
        include /etc/nginx/mime.types;
        server {
          listen 127.0.0.1:${port};
          root ${root};
          ${settings}
        }
      }
    `);
    return ['-p', folder, '-c', join(folder, 'nginx.conf')];
  });
}

/** Runs a server in a folder of its own until it is stopped. */
async function start(name, configure) {
  const folder = newFolder();
  const port = await freePort();
  const server = spawn(installed(name), configure(folder, port), { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [server.stdout, server.stderr]) output.on('data', (text) => { said += text; });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  while (!(await answers(port))) {
    if (server.exitCode !== null) {
      const log = join(folder, 'error.log');
      throw new Error(`${name} ended: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
