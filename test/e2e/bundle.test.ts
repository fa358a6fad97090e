import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { openPage, startBrowser, until } from '../setup/browser.ts';

const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');
const page = `<!doctype html><html lang="uk"><meta charset="utf-8"><title>A host without a bundler</title>
  <link rel="icon" href="icon.svg"><script type="module" src="widget/ticket-settings.js"></script>
  <ticket-settings></ticket-settings></html>`;

describe('the bundle for pages without a bundler', () => {
  let folder = '';
  let browser: Browser;
  let server: Server;
  let url = '';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
    await promisify(execFile)('npm', ['run', '--silent', 'build:bundle', '--', '--outDir', folder, '--emptyOutDir']);
    browser = await startBrowser();
    server = createServer(
      (request, response) =>
        void answer(request.url ?? '/').then(
          ({ type, body }) => {
            response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
          },
          () => response.writeHead(404).end(),
        ),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function answer(pathname: string): Promise<{ type: string; body: string | Buffer }> {
    if (pathname === '/') return { type: 'text/html', body: page };
    if (pathname === '/icon.svg') return { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    const file = path.join(folder, pathname.replace('/widget/', ''));
    return { type: 'text/javascript', body: await readFile(file) };
  }

  it('shows the settings with no configuration, in the language of the page, under a strict policy', async () => {
    const { page, complaints } = await openPage(browser, url);
    await until(page, 'the Save button', () => {
      const text = document.querySelector('ticket-settings')?.shadowRoot?.textContent ?? '';
      return text.includes('Зберегти');
    });
    assert.deepEqual(complaints, []);
  });
});
