import type { CallOptions, TicketSettingsBackend } from '../../adapters/backend.ts';

/**
 * The browser's own storage (IndexedDB), for an element that is given no backend. Its code is loaded, and its database
 * opened, in a later task than the one in which the element appears: a host that gives an adapter right after that
 * never touches it.
 */
export function ownBackend(): TicketSettingsBackend {
  const ready = async ({ signal }: CallOptions = {}): Promise<TicketSettingsBackend> => {
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const { createIndexedDbBackend } = await import('../../adapters/indexeddb.ts');
    signal?.throwIfAborted();
    return createIndexedDbBackend();
  };
  return {
    load: async (call) => (await ready(call)).load(call),
    save: async (request, call) => (await ready(call)).save(request, call),
    directory: async (call) => (await ready(call)).directory(call),
    capabilities: async (call) => (await ready(call)).capabilities(call),
    permissions: async (call) => (await ready(call)).permissions(call),
  };
}
