import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'vite';
import viteConfig from '../../vite.config.ts';

const contestants = path.join(import.meta.dirname, 'contestants');
const cache = path.join(import.meta.dirname, '../../node_modules/.cache/bench-ui');

/** Where each part of the address is in the file system. */
const folders: Readonly<Record<string, string>> = {
  /** The contestants' pages. */
  pages: path.join(cache, 'pages'),
  /** The widget as pages without a bundler get it. */
  widget: path.join(cache, 'widget'),
  /** The packages that contestants bring. */
  modules: path.join(import.meta.dirname, '../node_modules'),
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Builds the widget and the contestants' pages for production. */
export async function buildPages(names: readonly string[]): Promise<void> {
  const widget = viteConfig({ command: 'build', mode: 'bundle' });
  await build({
    ...widget,
    configFile: false,
    logLevel: 'error',
    build: { ...widget.build, outDir: folders['widget'] },
  });
  await build({
    configFile: false,
    root: contestants,
    base: './',
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: folders['pages'],
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: names.map((name) => path.join(contestants, `${name}.html`)) },
    },
  });
}

/** Serves what is built, at `/pages/`, `/widget/` and `/modules/`. Resolves to where. */
export async function servePages(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, folder = '', ...steps] = pathname.split('/');
    const file = path.join(folders[folder] ?? cache, ...steps);
    stat(file).then(
      () => {
        response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
