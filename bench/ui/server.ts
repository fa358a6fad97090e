import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'vite';

const contestants = path.join(import.meta.dirname, 'contestants');
const built = path.join(import.meta.dirname, '../../node_modules/.cache/bench-ui');
const modules = path.join(import.meta.dirname, '../node_modules');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Builds the contestants' pages for production, as a host would. */
export async function buildPages(names: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    root: contestants,
    base: './',
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: built,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: names.map((name) => path.join(contestants, `${name}.html`)) },
    },
  });
}

/** Serves the built pages, and under `/modules/` the packages that contestants bring. Resolves to where. */
export async function servePages(): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith('/modules/')
      ? path.join(modules, pathname.slice('/modules/'.length))
      : path.join(built, pathname);
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
