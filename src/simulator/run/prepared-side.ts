import { compileCalendars } from '../../domain/calendar/compile-all.ts';
import { compileCalendar, type CompiledCalendar } from '../../domain/calendar/compile.ts';
import type { Directory, Operator } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { applyRunChanges } from '../apply-run-changes.ts';
import type { Side } from '../simulation.ts';
import { followedSla, type FollowedSla } from './followed-sla.ts';
import { ticketStatuses, type TicketStatuses } from './ticket-statuses.ts';

/** One side of a simulation made ready for any number of runs. */
export interface PreparedSide {
  readonly settings: TicketSettings;
  /** The directory of the run: with its changes, every operator once and able to receive. */
  readonly directory: Directory;
  /** By id. */
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  /** Of each operator, in the order of the directory; `null`: never open, because the calendar's id leads nowhere. */
  readonly hours: readonly (CompiledCalendar | null)[];
  readonly statuses: TicketStatuses;
  /** `null`: no policy has any target, so there is nothing to follow. */
  readonly sla: FollowedSla | null;
}

/** Throws a `RangeError` for a calendar that can't be compiled. */
export function prepareSide(side: Side): PreparedSide {
  const { settings } = side;
  const changed = applyRunChanges(side.directory, side.changes ?? []);
  const directory = { ...changed, operators: onDuty(changed.operators) };
  const calendars = compileCalendars(settings, directory);
  return {
    settings,
    directory,
    calendars,
    hours: directory.operators.map(({ calendar }) =>
      calendar === null ? compileCalendar(null) : (calendars.get(calendar) ?? null),
    ),
    statuses: ticketStatuses(directory),
    sla: followedSla(settings, directory),
  };
}

/** In a run operators can receive exactly while their calendar is open. Of two with one id the first counts, as in assignment. */
function onDuty(operators: readonly Operator[]): Operator[] {
  const known = new Set<string>();
  return operators.flatMap((operator) => {
    if (known.has(operator.id)) return [];
    known.add(operator.id);
    return [{ ...operator, status: { ...operator.status, canReceive: true } }];
  });
}
