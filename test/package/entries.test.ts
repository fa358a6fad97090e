import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compilePackage, complaintsOfTypes, machinesNode, root, runModule } from './compile.ts';

interface Manifest {
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
}

/** What Lit and zod leave on `globalThis` to find another copy of themselves, and what Node's own `fetch` does. */
const globalsOfOthers = /^(lit|reactiveElement|customElements$|__zod_|Symbol\(undici)/;

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

  for (const entry of ['index.js', 'form.js', 'sla.js', 'preview.js', 'engine.js', 'simulator.js']) {
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
        added.filter((name) => !globalsOfOthers.test(name)),
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

  it('each element that can stand alone is registered by an entry of its own', async () => {
    const printed = await runModule(
      machinesNode,
      `await import(${JSON.stringify(url('form.js'))});
      await import(${JSON.stringify(url('sla.js'))});
      await import(${JSON.stringify(url('preview.js'))});
      const tags = ['ticket-settings-form', 'ticket-settings-sla', 'ticket-settings-preview', 'ticket-settings'];
      const registered = () => tags.filter((tag) => globalThis.customElements?.get(tag));
      const steps = [registered()];
      for (const entry of ${JSON.stringify(['define-form.js', 'define-sla.js', 'define-preview.js'].map(url))}) {
        await import(entry);
        steps.push(registered());
      }
      console.log(JSON.stringify(steps));`,
    );
    assert.deepEqual(JSON.parse(printed), [
      [],
      ['ticket-settings-form'],
      ['ticket-settings-form', 'ticket-settings-sla'],
      ['ticket-settings-form', 'ticket-settings-sla', 'ticket-settings-preview'],
    ]);
  });

  it('engine.js runs in a worker and needs neither Lit nor a DOM', async () => {
    const inside = `
      import { parentPort } from 'node:worker_threads';
      const { compileCalendar } = await import(${JSON.stringify(url('engine.js'))});
      parentPort.postMessage([typeof compileCalendar, 'customElements' in globalThis]);`;
    const printed = await runModule(
      machinesNode,
      `import { Worker } from 'node:worker_threads';
      new Worker(new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(inside)}`)}))
        .once('message', (message) => console.log(JSON.stringify(message)));`,
    );
    assert.deepEqual(JSON.parse(printed), ['function', false]);
  });

  it('names the worker as it is called there, for bundlers and browsers to find', async () => {
    const starter = await readFile(path.join(dist, 'simulator/client/start-worker.js'), 'utf8');
    const named = [...starter.matchAll(/new Worker\(new URL\('(.+?)', import\.meta\.url\), \{ type: 'module' \}\)/g)];
    assert.ok(named.length > 0);
    for (const [, file = ''] of named) assert.ok(existsSync(path.join(dist, 'simulator/client', file)), file);
  });

  it('simulator.js simulates a week in Node', async () => {
    const printed = await runModule(
      machinesNode,
      `import { readFile } from 'node:fs/promises';
      const { simulate, typicalWeek } = await import(${JSON.stringify(url('simulator.js'))});
      const json = async (file) => JSON.parse(await readFile(${JSON.stringify(path.join(root, 'docs/examples/'))} + file, 'utf8'));
      const [directory, settings] = [await json('directory.json'), await json('settings.json')];
      const from = Date.UTC(2026, 10, 22, 22);
      const report = simulate({
        sides: [{ settings, directory }],
        workload: typicalWeek(settings, directory),
        period: { from, to: from + 7 * 86_400_000 },
        start: { kind: 'empty', warmUp: 0 },
        seed: 1,
        replications: 2,
      });
      console.log(JSON.stringify([report.replications, report.tickets > 10]));`,
    );
    assert.deepEqual(JSON.parse(printed), [{ done: 2, asked: 2 }, true]);
  });

  it('types the element, its events, the document and the engine for strict users', async () => {
    const text = `
      import 'ticket-settings/define';
      import { TicketSettings, type TicketSettingsBackend, type TicketSettingsDocument } from 'ticket-settings';
      import 'ticket-settings/define-form';
      import 'ticket-settings/define-sla';
      import 'ticket-settings/define-preview';
      import { compileCalendar } from 'ticket-settings/engine';
      import type { TicketSettingsPreview } from 'ticket-settings/preview';
      import { simulate, type Simulation } from 'ticket-settings/simulator';
      import type { TicketSettingsForm } from 'ticket-settings/form';
      import type { TicketSettingsSla } from 'ticket-settings/sla';
      const element: TicketSettings = document.createElement('ticket-settings');
      element.addEventListener('ticket-settings-saved', (event) => event.detail.revision.toUpperCase());
      const form: TicketSettingsForm = document.createElement('ticket-settings-form');
      form.addEventListener('ticket-form-submit', ({ detail }) => Object.keys(detail.changes));
      const clocks: TicketSettingsSla = document.createElement('ticket-settings-sla');
      export const shown: number | undefined = clocks.now;
      const preview: TicketSettingsPreview = document.createElement('ticket-settings-preview');
      preview.addEventListener('ticket-settings-run-link', ({ detail }) => detail.run.toUpperCase());
      export const tickets = (simulation: Simulation): number => simulate(simulation).tickets;
      export const backend: TicketSettingsBackend | undefined = element.adapter;
      export const due = (document: TicketSettingsDocument): number | null =>
        compileCalendar(document.calendars[0] ?? null).due(0, 60_000);
    `;
    assert.deepEqual(await complaintsOfTypes(dist, text), []);
  });
});
