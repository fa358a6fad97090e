import type { Capabilities, PastTicket, TicketSettingsBackend } from '../src/adapters/backend.ts';
import { BackendError } from '../src/adapters/errors.ts';
import type { LocalBackendOptions } from '../src/adapters/local-backend.ts';
import { createMemoryBackend, createMemoryStore } from '../src/adapters/memory.ts';
import { directorySchema, type Directory } from '../src/domain/settings/directory.ts';
import { importSettings } from '../src/domain/settings/file.ts';
import type { TicketSettings } from '../src/domain/settings/settings.ts';
import { interrupted } from './interrupted.ts';
import { largeSettings } from './large-settings.ts';

/**
 * The demo's backend, as the page's address asks for it. Without a switch: the contact centre "Vektor", kept in this
 * browser. The switches are there to look at states that are hard to come by:
 *
 * - `?fresh` forgets everything when the page is left; every switch below does so too
 * - `?empty` a help-desk that has saved nothing
 * - `?large=1000` so many fields, with 200 policies and lists of 100 options
 * - `?newer` a document of a newer version; `?damaged` a broken one
 * - `?readonly` the user may not save
 * - `?slow=1500` calls take so many milliseconds
 * - `?failing=load,save` these calls get no answer; without names: `load`
 * - `?conflict` somebody else saves just before your first save
 */
export function createDemoBackend(asked: URLSearchParams): TicketSettingsBackend {
  return interrupted(withData(asked));
}

async function withData(asked: URLSearchParams): Promise<TicketSettingsBackend> {
  const [settings, directory, capabilities] = await Promise.all([readSettings(), readDirectory(), readCapabilities()]);
  const options: LocalBackendOptions = {
    ...(!asked.has('empty') && { document: documentFor(settings, asked), saved: lastSave }),
    directory,
    capabilities,
    permissions: asked.has('readonly') ? { canSave: false, reason: askAnAdministrator } : { canSave: true },
    user: 'Larysa Moroz',
    latency: asked.has('slow') ? numberIn(asked, 'slow', 1500) : 0,
  };
  if (isLasting(asked)) {
    // Loaded then, as the element itself does where it is given no backend.
    const { createIndexedDbBackend } = await import('../src/adapters/indexeddb.ts');
    return withPast(createIndexedDbBackend({ ...options, database: 'ticket-settings-demo' }), capabilities);
  }
  const store = createMemoryStore();
  const backend = withPast(createMemoryBackend({ ...options, store }), capabilities);
  if (asked.has('conflict'))
    return overtaken(backend, createMemoryBackend({ ...options, store, user: 'Yurii Hnatenko' }));
  if (asked.has('failing')) return failing(backend, asked.get('failing') || 'load');
  return backend;
}

/** With a history, which is made up when it is first asked for. */
function withPast(backend: TicketSettingsBackend, { history: range }: Capabilities): TicketSettingsBackend {
  if (!range) return backend;
  let past: Promise<readonly PastTicket[]> | undefined;
  return {
    ...backend,
    async history({ from, to }, options) {
      // Waits as long as any other call, and can be given up as well.
      await backend.history?.({ from, to }, options);
      past ??= import('./past.ts').then(({ makePast }) => makePast(range));
      return structuredClone((await past).filter(({ createdAt }) => createdAt >= from && createdAt < to));
    },
  };
}

/** Whether what is done on the page outlives it: nothing is switched. */
export const isLasting = (asked: URLSearchParams): boolean => !switches.some((name) => asked.has(name));

const switches = ['fresh', 'empty', 'large', 'newer', 'damaged', 'readonly', 'slow', 'failing', 'conflict'] as const;

/** Friday 20 November 2026, 16:42 in Kyiv. */
const lastSave = { at: Date.UTC(2026, 10, 20, 14, 42), by: 'Larysa Moroz' };

const askAnAdministrator = {
  en: 'Ask an administrator for the right to save',
  uk: 'Зверніться до адміністратора по право зберігати',
};

function documentFor(settings: TicketSettings, asked: URLSearchParams): unknown {
  if (asked.has('newer')) return { ...settings, schemaVersion: 99, robots: { enabled: true } };
  if (asked.has('damaged')) {
    return { ...settings, assignment: { ...settings.assignment, limit: 'five' }, calendars: 'Monday to Friday' };
  }
  if (!asked.has('large')) return settings;
  return largeSettings(settings, { fields: numberIn(asked, 'large', 1000), policies: 200, options: 100 });
}

/** The whole number that a switch gives, else `usual`. */
function numberIn(asked: URLSearchParams, name: string, usual: number): number {
  const given = Number(asked.get(name) || usual);
  return Number.isInteger(given) && given >= 0 && given <= 100_000 ? given : usual;
}

/** These calls get no answer. */
function failing(backend: TicketSettingsBackend, calls: string): TicketSettingsBackend {
  const names = calls.split(',');
  return interrupted(backend, (call) => {
    if (!names.includes(call)) return;
    throw new BackendError('unavailable', 'HTTP 504 Gateway Timeout', {
      cause: new Error(`${call}: no answer in 30 s`),
    });
  });
}

/** Before the first save `colleague` saves a change of their own. */
function overtaken(backend: TicketSettingsBackend, colleague: TicketSettingsBackend): TicketSettingsBackend {
  let done = false;
  return interrupted(backend, async (call) => {
    if (call !== 'save' || done) return;
    done = true;
    const { document, revision } = await colleague.load();
    const settings = document as TicketSettings;
    const changed = { ...settings, assignment: { ...settings.assignment, limit: 8, considerWorkload: true } };
    await colleague.save({ document: changed, revision, idempotencyKey: 'colleague' });
  });
}

/** Through the same import as any user's file. */
async function readSettings(): Promise<TicketSettings> {
  const imported = importSettings(await textOf(new URL('./data/contact-centre.json', import.meta.url)));
  if (imported.status !== 'valid') throw new Error(`contact-centre.json is ${imported.status}`);
  return imported.settings;
}

async function readDirectory(): Promise<Directory> {
  return directorySchema.parse(JSON.parse(await textOf(new URL('./data/directory.json', import.meta.url))));
}

async function readCapabilities(): Promise<Capabilities> {
  return JSON.parse(await textOf(new URL('./data/capabilities.json', import.meta.url))) as Capabilities;
}

async function textOf(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status} for ${url.href}`);
  return response.text();
}
