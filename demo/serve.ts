/** Serves the built demo as a strict host would: nothing inline, nothing from elsewhere. `PORT` names the port, 5173 without it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', 'dist-demo');

/** Nothing but the demo's own files; no inline style or script, no string made into code. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  void serve(decodePath(pathname), response);
});

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/'; // A broken escape names no file; the first page answers.
  }
}

async function serve(pathname: string, response: ServerResponse): Promise<void> {
  const file = path.join(root, path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  const found = file.startsWith(root + path.sep) && (await stat(file).catch(() => undefined))?.isFile();
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

server.listen(Number(process.env['PORT'] ?? 5173), () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(`The demo is at http://localhost:${port}/`);
});
