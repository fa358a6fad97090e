import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { ChangeEffect, Metric } from '../../domain/settings/sla.ts';
import type { TicketEvent } from '../../domain/sla/events.ts';
import { replay, type SettingsVersion } from '../../domain/sla/replay.ts';
import type { ClockState } from '../../domain/sla/state.ts';

/** A ticket's clocks as of an instant, and what names them. */
export interface FollowedTicket {
  readonly status: 'followed';
  /** Epoch milliseconds; not before the last event, though this computer's clock may be behind the server's. */
  readonly at: number;
  readonly clocks: readonly ClockState[];
  /** The version that holds then. */
  readonly version: SettingsVersion;
}

export type Followed = FollowedTicket | { readonly status: 'none' } | { readonly status: 'unreadable'; error: Error };

/** What the engine makes of a ticket's events at `now`; events it refuses are no exception here. */
export function followTicket(
  events: readonly TicketEvent[],
  versions: readonly SettingsVersion[],
  now: number,
  changeEffect: ChangeEffect | undefined,
): Followed {
  const [first] = versions;
  const last = events.at(-1);
  if (!first || !last) return { status: 'none' };
  const at = Math.max(now, last.at);
  try {
    const clocks = replay(events, versions, at, changeEffect ? { changeEffect } : {});
    const version = versions.findLast((one) => one.at <= at) ?? first;
    return { status: 'followed', at, clocks, version };
  } catch (error) {
    if (error instanceof RangeError) return { status: 'unreadable', error };
    throw error;
  }
}

/** The earliest instant after `at` at which something will read differently, by itself. */
export function nextTurn({ clocks, at }: FollowedTicket): number | undefined {
  const turns = clocks.flatMap(({ dueAt, opensAt, warnings }) => [dueAt, opensAt, ...warnings.map((one) => one.at)]);
  const coming = turns.filter((turn) => turn !== null && turn > at) as number[];
  return coming.length > 0 ? Math.min(...coming) : undefined;
}

/** A clock's metric, in the newest version that has it: it may have been deleted since. */
export function metricOf(id: string, versions: readonly SettingsVersion[]): Metric | undefined {
  const inSettings = ({ sla }: TicketSettings) => sla.metrics.find((metric) => metric.id === id);
  return versions.findLast(({ settings }) => inSettings(settings))?.settings.sla.metrics.find((one) => one.id === id);
}
