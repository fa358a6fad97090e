import type { Duration } from '../settings/duration.ts';
import { activeStatuses } from '../settings/defaults.ts';
import type { Directory, TicketStatus } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { urgencyOf, type Urgency } from './queue-order.ts';
import type { StatusMeaning } from './records.ts';

/** The assignment settings as the engine uses them: durations in milliseconds, statuses as sets. */
export interface Rules {
  readonly enabled: boolean;
  readonly considerSkillGroups: boolean;
  readonly considerWorkload: boolean;
  /** Active tickets of an operator without a limit of their own; `Infinity`: no limit. */
  readonly limit: number;
  readonly activeStatuses: ReadonlySet<string>;
  /** What a status, by its id, means. Tickets in one of category solved or closed never wait. */
  readonly statusMeaning: (id: string) => StatusMeaning;
  /** Milliseconds in the queue after which skill groups no longer apply; `Infinity`: they always do. */
  readonly fallbackAfter: number;
  /** Open milliseconds of being unable to receive after which unanswered tickets go back; `Infinity`: they never do. */
  readonly returnAfter: number;
  readonly urgency: Urgency;
}

/** What the settings say about assignment in a help-desk with this directory. (docs/semantics.md, section 3.) */
export function rulesOf(settings: TicketSettings, directory: Directory): Rules {
  const { assignment } = settings;
  const active = new Set(activeStatuses(settings, directory));
  const finished = new Set(directory.statuses.filter(isFinished).map(({ id }) => id));
  return {
    enabled: assignment.enabled,
    considerSkillGroups: assignment.considerSkillGroups,
    considerWorkload: assignment.considerWorkload,
    limit: assignment.limit ?? Infinity,
    activeStatuses: active,
    statusMeaning: (id) => ({ active: active.has(id), finished: finished.has(id) }),
    fallbackAfter: milliseconds(assignment.fallbackAfter),
    returnAfter: milliseconds(assignment.returnAfter),
    urgency: urgencyOf(assignment.queueOrder, directory),
  };
}

function isFinished({ category }: TicketStatus): boolean {
  return category === 'solved' || category === 'closed';
}

function milliseconds(duration: Duration | null): number {
  return duration === null ? Infinity : duration.seconds * 1000;
}
