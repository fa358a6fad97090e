import { spawn } from 'node:child_process';
import { openPage, startBrowser, type OpenOptions, type OpenPage } from './browser.ts';

/** The built demo, served as a strict host would serve it, and a browser to visit it with. */
export interface Demo {
  /** Ends with a slash. */
  readonly url: string;
  open(path?: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** `npm test` has built the demo by then; on its own a test needs `npm run build:demo` first. */
export async function startDemo(): Promise<Demo> {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  return {
    url: server.url,
    open: (path = '', options = {}) => openPage(browser, new URL(path, server.url).href, options),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Starts `demo/serve.ts` on a free port; it says its address when it listens. */
function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['demo/serve.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /http:\/\/[^\s/]+\//.exec(output)?.[0];
      if (url) resolve({ url, stop });
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`demo/serve.ts ended before it listened:\n${output}`)));
  });
}
