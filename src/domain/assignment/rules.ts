import type { Duration } from '../settings/duration.ts';
import { activeStatuses } from '../settings/defaults.ts';
import type { Directory } from '../settings/directory.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { urgencyOf, type Urgency } from './queue-order.ts';

/** The assignment settings as the engine uses them: durations in milliseconds, statuses as sets. */
export interface Rules {
  readonly enabled: boolean;
  readonly considerSkillGroups: boolean;
  readonly considerWorkload: boolean;
  /** Active tickets of an operator without a limit of their own; `Infinity`: no limit. */
  readonly limit: number;
  readonly activeStatuses: ReadonlySet<string>;
  /** Statuses of category solved and closed: their tickets never wait. */
  readonly finishedStatuses: ReadonlySet<string>;
  /** Milliseconds in the queue after which skill groups no longer apply; `Infinity`: they always do. */
  readonly fallbackAfter: number;
  /** Open milliseconds of being unable to receive after which unanswered tickets go back; `Infinity`: they never do. */
  readonly returnAfter: number;
  readonly urgency: Urgency;
}

/** What the settings say about assignment in a help-desk with this directory. (docs/semantics.md, section 3.) */
export function rulesOf(settings: TicketSettings, directory: Directory): Rules {
  const { assignment } = settings;
  const finished = directory.statuses.filter(({ category }) => category === 'solved' || category === 'closed');
  return {
    enabled: assignment.enabled,
    considerSkillGroups: assignment.considerSkillGroups,
    considerWorkload: assignment.considerWorkload,
    limit: assignment.limit ?? Infinity,
    activeStatuses: new Set(activeStatuses(settings, directory)),
    finishedStatuses: new Set(finished.map((status) => status.id)),
    fallbackAfter: milliseconds(assignment.fallbackAfter),
    returnAfter: milliseconds(assignment.returnAfter),
    urgency: urgencyOf(assignment.queueOrder, directory),
  };
}

function milliseconds(duration: Duration | null): number {
  return duration === null ? Infinity : duration.seconds * 1000;
}
