import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { TicketSettingsBackend } from '../backend.ts';
import type { BackendCase } from './backend-case.ts';
import { documentWithLimit, requestFor, saveNext } from './documents.ts';
import { expectSame } from './expectations.ts';

const reads: Readonly<Record<string, (backend: TicketSettingsBackend) => Promise<unknown>>> = {
  load: async (backend) => (await backend.load()).document,
  directory: (backend) => backend.directory(),
  capabilities: (backend) => backend.capabilities(),
  permissions: (backend) => backend.permissions(),
};

/** Whoever changes what they gave or got changes nothing for others. */
export const sharingCases: readonly BackendCase[] = [
  {
    name: 'changing what a call gave doesn’t change what the next one gives',
    async check(backend) {
      await saveNext(backend, documentWithLimit(1));
      for (const [name, read] of Object.entries(reads)) {
        const before = JSON.stringify(await read(backend));
        spoil(await read(backend));
        expectSame(JSON.stringify(await read(backend)), before, `What ${name} gives is shared with the caller`);
      }
    },
  },
  {
    name: 'changing a document after save was called doesn’t change what is stored',
    async check(backend) {
      const { revision } = await backend.load();
      const document: TicketSettings = documentWithLimit(1);
      const save = backend.save(requestFor(document, revision));
      document.assignment.limit = 2;
      await save;
      document.fields.length = 0;
      expectSame((await backend.load()).document, documentWithLimit(1), 'The stored document follows the caller’s');
    },
  },
];

/** Changes everything in a value that can be changed. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  for (const inner of Object.values(value)) spoil(inner);
  if (Array.isArray(value)) value.length = 0;
  else Object.assign(value, { spoilt: true });
}
