import type { Calendar } from '../../../../domain/settings/calendar.ts';
import type { Directory, Operator } from '../../../../domain/settings/directory.ts';
import type { ProbeMessages } from '../../../../locales/probe.en.ts';

/** Tickets that each made-up operator holds now, and whether they are on a break. */
const load = [0, 1, 0, 3, 2, 0, 1, 4, 0];
const onBreak = 6;
/** The last of them work by a calendar, so that there is a shift to wait for. */
const firstWithHours = 7;
const calendarId = 'example';
const minute = 60_000;

/**
 * A directory with nine made-up operators, plainly named as such, for a help-desk that names none. Its topics go round among
 * three skill groups that overlap; statuses and priorities are the help-desk's own.
 */
export function exampleDirectory(
  known: Directory | undefined,
  words: ProbeMessages,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): Directory {
  const statuses = known?.statuses.length ? known.statuses : [{ id: 'open', name: '', category: 'open' as const }];
  const active = statuses.find(({ category }) => category === 'open') ?? statuses[0];
  const operators = load.map((tickets, index): Operator => {
    const status = index === onBreak ? words.exampleStatuses.break : words.exampleStatuses.online;
    return {
      id: `example-${index + 1}`,
      name: words.exampleOperator(index + 1),
      calendar: index < firstWithHours ? null : calendarId,
      status: { name: status, canReceive: index !== onBreak },
      ticketsByStatus: active ? { [active.id]: tickets } : {},
      lastAssignedAt: now - (index * 11 + 5) * minute,
      limit: null,
    };
  });
  const topics = known?.topics.length ? known.topics : [{ alias: 'example', name: words.exampleTopic }];
  return {
    channels: [],
    priorities: [],
    ...known,
    topics,
    statuses,
    operators,
    skillGroups: [0, 1, 2].map((group) => ({
      id: `example-${group}`,
      name: words.exampleGroup,
      topics: topics.filter((_, index) => index % 3 === group).map(({ alias }) => alias),
      operators: operators.filter((_, index) => index % 3 !== group).map(({ id }) => id),
      active: true,
    })),
    calendars: [...(known?.calendars ?? []), exampleHours(timeZone)],
  };
}

function exampleHours(timeZone: string): Calendar {
  const day = [{ start: '09:00', end: '18:00' }];
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day };
  return { id: calendarId, name: '', timeZone, weekly, holidays: [], specialDays: [] };
}
