import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compilePackage, complaintsOfTypes, root, runModule } from './compile.ts';

interface Manifest {
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
}

/** What Lit itself leaves on `globalThis`, to notice a second copy of itself. */
const globalsOfLit = ['customElements', 'litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];

/** The Node that runs npm: on a machine with Node 20 that is the oldest one the package promises to work on. */
const machinesNode = process.env['npm_node_execpath'] ?? process.execPath;

describe('the published package', () => {
  let dist = '';
  const url = (entry: string): string => pathToFileURL(path.join(dist, entry)).href;

  before(async () => {
    dist = await compilePackage();
  });
  after(() => rm(dist, { recursive: true, force: true }));

  it('has the files that its exports name', async () => {
    const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
    const targets = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    );
    const missing = targets.filter((target) => {
      const inDist = target.startsWith('./dist/');
      return !existsSync(inDist ? path.join(dist, target.slice('./dist/'.length)) : path.join(root, target));
    });
    assert.deepEqual(missing, []);
  });

  for (const entry of ['index.js', 'engine.js']) {
    it(`${entry} can be imported without a page, and changes nothing around it`, async () => {
      const printed = await runModule(
        machinesNode,
        `const before = new Set(Reflect.ownKeys(globalThis));
        const names = Object.keys(await import(${JSON.stringify(url(entry))}));
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
        console.log(JSON.stringify({ added, exports: names.length }));`,
      );
      const { added, exports } = JSON.parse(printed) as { added: string[]; exports: number };
      assert.deepEqual(
        added.filter((name) => !globalsOfLit.includes(name)),
        [],
      );
      assert.ok(exports > 0, 'it exports something');
    });
  }

  it('index.js registers no tag; define.js does', async () => {
    const registered = (entry: string): Promise<string> =>
      runModule(
        machinesNode,
        `await import(${JSON.stringify(url(entry))});
        console.log(globalThis.customElements?.get('ticket-settings')?.name ?? 'nothing');`,
      );
    assert.equal(await registered('index.js'), 'nothing');
    assert.equal(await registered('define.js'), 'TicketSettings');
  });

  it('engine.js runs in a worker and needs neither Lit nor a DOM', async () => {
    const printed = await runModule(
      machinesNode,
      `import { Worker } from 'node:worker_threads';
      const text = 'import(' + ${JSON.stringify(JSON.stringify(url('engine.js')))} + ').then((engine) => {' +
        'require("node:worker_threads").parentPort.postMessage([typeof engine.compileCalendar, "customElements" in globalThis]);' +
        '})';
      new Worker(text, { eval: true }).once('message', (message) => console.log(JSON.stringify(message)));`,
    );
    assert.deepEqual(JSON.parse(printed), ['function', false]);
  });

  it('types the element, its events, the document and the engine for strict users', async () => {
    const text = `
      import 'ticket-settings/define';
      import { TicketSettings, type TicketSettingsBackend, type TicketSettingsDocument } from 'ticket-settings';
      import { compileCalendar } from 'ticket-settings/engine';
      const element: TicketSettings = document.createElement('ticket-settings');
      element.addEventListener('ticket-settings-saved', (event) => event.detail.revision.toUpperCase());
      export const backend: TicketSettingsBackend | undefined = element.adapter;
      export const due = (document: TicketSettingsDocument): number | null =>
        compileCalendar(document.calendars[0] ?? null).due(0, 60_000);
    `;
    assert.deepEqual(await complaintsOfTypes(dist, text), []);
  });
});
