import { untilAborted } from '../src/adapters/abort.ts';
import type { CallOptions, TicketSettingsBackend } from '../src/adapters/backend.ts';

export type Call = keyof TicketSettingsBackend;

/**
 * The same backend, which may still be on its way, with something that happens before each call of it. What `before`
 * throws is the call's answer.
 */
export function interrupted(
  backend: TicketSettingsBackend | Promise<TicketSettingsBackend>,
  before: (call: Call) => Promise<void> | void = () => undefined,
): TicketSettingsBackend {
  const after = <Result>(
    call: Call,
    options: CallOptions | undefined,
    work: (ready: TicketSettingsBackend) => Promise<Result>,
  ): Promise<Result> => {
    const answer = async (): Promise<Result> => {
      await before(call);
      return work(await backend);
    };
    return untilAborted(answer(), options?.signal);
  };
  return {
    load: (options) => after('load', options, (ready) => ready.load(options)),
    save: (request, options) => after('save', options, (ready) => ready.save(request, options)),
    directory: (options) => after('directory', options, (ready) => ready.directory(options)),
    capabilities: (options) => after('capabilities', options, (ready) => ready.capabilities(options)),
    permissions: (options) => after('permissions', options, (ready) => ready.permissions(options)),
    history: (query, options) =>
      after('history', options, async (ready) => (await ready.history?.(query, options)) ?? []),
  };
}
