import type { TicketSettingsBackend } from '../src/adapters/backend.ts';

export type Call = keyof TicketSettingsBackend;

/** The same backend, with something that happens before each call of it. What `before` throws is the call's answer. */
export function interrupted(
  backend: TicketSettingsBackend,
  before: (call: Call) => Promise<void> | void,
): TicketSettingsBackend {
  const after = async <Result>(call: Call, work: () => Promise<Result>): Promise<Result> => {
    await before(call);
    return work();
  };
  return {
    load: (options) => after('load', () => backend.load(options)),
    save: (request, options) => after('save', () => backend.save(request, options)),
    directory: (options) => after('directory', () => backend.directory(options)),
    capabilities: (options) => after('capabilities', () => backend.capabilities(options)),
    permissions: (options) => after('permissions', () => backend.permissions(options)),
  };
}
