import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { TicketClocks, type ClockOptions } from './clocks.ts';
import { eventError, instantText, type TicketEvent } from './events.ts';
import { compileSla } from './rules.ts';
import type { ClockState } from './state.ts';

/** Settings as saved at an instant (epoch milliseconds), with the directory they meet. */
export interface SettingsVersion {
  readonly at: number;
  readonly settings: TicketSettings;
  readonly directory: Directory;
}

/**
 * The state of every clock of a ticket at an instant, from its events and the settings versions in the order in which they
 * were saved. The first version holds from the start; of a version and an event of one instant the version comes first;
 * versions after `at` don't hold yet. Throws a `RangeError` that names the event which is out of order or after `at`, or
 * says that there is no version or that versions are out of order.
 */
export function replay(
  events: readonly TicketEvent[],
  versions: readonly SettingsVersion[],
  at: number,
  options: ClockOptions = {},
): ClockState[] {
  const [first] = versions;
  if (!first) throw new RangeError('A replay needs at least one settings version');
  for (const [index, { at: savedAt }] of versions.entries()) {
    if (savedAt < (versions[index - 1]?.at ?? savedAt)) {
      throw new RangeError(`Settings version ${index} (${instantText(savedAt)}) is earlier than the one before it`);
    }
  }
  const clocks = new TicketClocks(compileSla(first.settings, first.directory), options);
  let next = 1;
  const saveUntil = (instant: number) => {
    for (let version = versions[next]; version && version.at <= instant; version = versions[++next]) {
      clocks.changeSettings(version.at, version.settings, version.directory);
    }
  };
  for (const [index, event] of events.entries()) {
    if (event.at > at) throw eventError(index, event, `is later than the instant asked for (${instantText(at)})`);
    saveUntil(event.at);
    clocks.apply(event);
  }
  saveUntil(at);
  return clocks.stateAt(at);
}
