import type { StatusCategory } from '../../domain/settings/directory.ts';
import type { Instants } from './instants.ts';
import { hoursAndMinutes, type ClockWords, type EventWords } from './sla-words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const events: EventWords = {
  created: 'at creation',
  client_message: 'by a client message',
  public_reply: 'by a public reply',
  internal_note: 'by an internal note',
  status_entered: 'by a status change',
  assigned: 'by the assignment',
  unassigned: 'when it lost its operator',
  priority_changed: 'by a change of priority',
  topic_changed: 'by a change of topic',
  solved: 'when the ticket was solved',
  closed: 'when the ticket was closed',
  reopened: 'when the ticket was reopened',
  field_changed: 'by a change of a field',
  settings_changed: 'because the metric was deleted',
};

/** Sentences about clocks in English. */
export const clockWords: ClockWords = (reason, { instants, names }) => {
  const moment = (at: number) => momentIn(instants, at);
  const policy = (id: string) => `“${names('policy', id) ?? id}”`;
  const policyName = (id: string) => (names('policy', id) === '' ? '“All other tickets”' : policy(id));
  switch (reason.code) {
    case 'not_started':
      return 'Not started.';
    case 'started': {
      const { status } = reason;
      const cause = status === null ? events[reason.event] : `on entering “${names('status', status) ?? status}”`;
      return `Started ${moment(reason.at)} ${cause}.`;
    }
    case 'policy_chosen':
      if (reason.policy === null) return 'No policy applies.';
      return reason.target === null
        ? `Policy ${policyName(reason.policy)} sets no target.`
        : `Policy ${policyName(reason.policy)}: target ${duration(reason.target)}.`;
    case 'policy_changed':
      if (reason.policy === null) return `No policy applies from ${moment(reason.at)}.`;
      return reason.target === null
        ? `From ${moment(reason.at)} policy ${policyName(reason.policy)}, which sets no target.`
        : `From ${moment(reason.at)} policy ${policyName(reason.policy)}: target ${duration(reason.target)}.`;
    case 'target_changed':
      return reason.target === null
        ? `From ${moment(reason.at)} no target.`
        : `From ${moment(reason.at)} the target is ${duration(reason.target)}.`;
    case 'calendar_changed':
      return reason.calendar === null
        ? `From ${moment(reason.at)} it counts round the clock.`
        : `From ${moment(reason.at)} it counts in the hours of “${names('calendar', reason.calendar) ?? reason.calendar}”.`;
    case 'closed':
      return reason.until === null ? 'Closed, and does not open again.' : `Closed until ${moment(reason.until)}.`;
    case 'closed_often':
      return reason.until === null
        ? `Closed ${reason.times} times from ${moment(reason.from)}, and does not open again.`
        : `Closed ${reason.times} times from ${moment(reason.from)}, the last time until ${moment(reason.until)}.`;
    case 'paused': {
      const span = reason.to === null ? `since ${moment(reason.from)}` : range(instants, reason.from, reason.to);
      return `Paused ${span}${pauseCause(reason, (id) => names('status', id) ?? id)}.`;
    }
    case 'restarted':
      return reason.times === 1
        ? `Restarted ${moment(reason.at)} ${events[reason.event]}.`
        : `Restarted ${reason.times === 2 ? 'twice' : `${reason.times} times`}, last ${moment(reason.at)} ${events[reason.event]}.`;
    case 'stopped':
      return `Stopped ${moment(reason.at)} ${events[reason.event]}, ${duration(reason.used)} used.`;
    case 'resumed':
      return `Went on ${moment(reason.at)} ${events[reason.event]}, ${duration(reason.used)} already used.`;
    case 'due':
      return `Due ${moment(reason.at)}.`;
    case 'due_if_resumed':
      return `Due ${moment(reason.at)} if work resumed now.`;
    case 'never_due':
      return 'Never due: its calendar is not open long enough.';
    case 'no_target':
      return 'No target, so no deadline.';
    case 'breached':
      return 'Breached: it was not done by then.';
    case 'breached_by_change':
      return `Breached ${moment(reason.at)}: more time was used by then than the new target allows.`;
    case 'met':
      return `Met ${moment(reason.at)} ${events[reason.event]}, ${duration(reason.used)} used.`;
    case 'ended_late':
      return `Ended late: ${moment(reason.at)} ${events[reason.event]}, ${duration(reason.used)} used.`;
    case 'ended_without_target':
      return `Ended ${moment(reason.at)} ${events[reason.event]}, ${duration(reason.used)} used.`;
    case 'cancelled':
      return `Cancelled ${moment(reason.at)} ${events[reason.event]}.`;
  }
};

function pauseCause(
  { status, category }: { readonly status: string | null; readonly category: StatusCategory | null },
  nameOf: (id: string) => string,
): string {
  if (status === null) return '';
  return category === 'pending' ? ', waiting for the client' : `, in status “${nameOf(status)}”`;
}

function dayIn(instants: Instants, at: number): string {
  const { weekday, date, year } = instants.local(at);
  const name = weekdays[weekday] ?? '';
  if (!instants.needDates) return name;
  return instants.needYears ? `${name} ${date} ${year}` : `${name} ${date}`;
}

function momentIn(instants: Instants, at: number): string {
  return `${dayIn(instants, at)} ${instants.local(at).time}`;
}

function range(instants: Instants, from: number, to: number): string {
  const sameDay = instants.local(from).day === instants.local(to).day;
  if (sameDay) return `${momentIn(instants, from)}–${instants.local(to).time}`;
  return `${momentIn(instants, from)} – ${momentIn(instants, to)}`;
}

function duration(milliseconds: number): string {
  return hoursAndMinutes(milliseconds, { hours: 'h', minutes: 'min', seconds: 's' });
}
