import type { Explanation, Verdict } from '../../domain/assignment/decision.ts';
import { textIn } from '../../domain/settings/text-in.ts';
import { pluralIn } from '../plural.ts';
import {
  excludingAll,
  exclusionCounts,
  standingOf,
  whyChosen,
  type AssignmentWords,
  type AssignmentWordsContext,
} from './assignment-words.ts';
import { hoursAndMinutes } from './sla-words.ts';

const count = pluralIn('en');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Sentences about assignment in English. */
export const assignmentWords: AssignmentWords = { ticket, operator, returned: returnedSentence };

function ticket(explanation: Explanation, context: AssignmentWordsContext): string {
  const { names } = context;
  switch (explanation.outcome) {
    case 'feature_off':
      return 'Waits for a person to take it: auto assignment is off.';
    case 'not_asked':
      return 'Not assigned automatically: it doesn’t ask for an operator.';
    case 'assigned': {
      const name = names('operator', explanation.operator ?? '') ?? explanation.operator;
      const able = explanation.verdicts.filter(({ place }) => place !== null).length;
      const choice = count(able, {
        one: `Goes to ${name}, the only operator who can take it.`,
        other: `Goes to ${name}, one of # operators who can take it.`,
      });
      return `${choice}${fallback(explanation)}`;
    }
    case 'waits': {
      if (explanation.verdicts.length === 0) return 'Waits: there are no operators.';
      const clauses = exclusionCounts(explanation, excludingAll).map(({ reason, count: operators }) =>
        count(operators, excluded(explanation, context)[reason]),
      );
      return `Waits, nobody can take it: ${list.format(clauses)}.${fallback(explanation)}`;
    }
  }
}

function fallback(explanation: Explanation): string {
  return explanation.fallback ? ' It has waited so long that skill groups no longer apply.' : '';
}

function excluded({ subjectAlias }: Explanation, { names }: AssignmentWordsContext) {
  const topic = subjectAlias === null ? null : (names('topic', subjectAlias) ?? subjectAlias);
  return {
    cannot_receive: { one: '# operator cannot receive', other: '# operators cannot receive' },
    outside_hours: { one: '# operator is outside working hours', other: '# operators are outside working hours' },
    no_skill:
      topic === null
        ? {
            one: '# operator cannot be matched to a ticket without a topic',
            other: '# operators cannot be matched to a ticket without a topic',
          }
        : {
            one: `# operator is in no skill group with ${topic}`,
            other: `# operators are in no skill group with ${topic}`,
          },
    at_limit: { one: '# operator is at the limit', other: '# operators are at the limit' },
  };
}

function operator(verdict: Verdict, explanation: Explanation, context: AssignmentWordsContext): string {
  switch (verdict.reason) {
    case 'chosen':
      return `Gets it. ${chosen(verdict, explanation)}`;
    case 'cannot_receive': {
      const status = textIn(verdict.status.name, 'en');
      return status === '' ? 'Cannot receive.' : `${status}, cannot receive.`;
    }
    case 'outside_hours':
      return verdict.opensAt === null
        ? 'Outside working hours, and none are ahead.'
        : `Outside working hours until ${moment(verdict.opensAt, explanation, context)}.`;
    case 'no_skill': {
      const { subjectAlias } = explanation;
      return subjectAlias === null
        ? 'No skill group fits a ticket without a topic.'
        : `No skill group with ${context.names('topic', subjectAlias) ?? subjectAlias}.`;
    }
    case 'at_limit':
      return atLimit(verdict);
    case 'has_active_tickets':
      return verdict.assignedAfterChosen ? 'Has active tickets, and had one more recently.' : 'Has active tickets.';
    case 'not_longest_waiting': {
      const idle = explanation.workload && verdict.active === 0;
      const standing = standingOf(verdict, explanation);
      if (standing === 'listed_later')
        return idle ? 'No active tickets, but comes later in the list.' : 'Comes later in the list.';
      if (standing === 'had_one') return idle ? 'No active tickets, but has had one before.' : 'Has had one before.';
      if (standing.later === 0) return idle ? 'No active tickets, but had one right after.' : 'Had one right after.';
      const later = hoursAndMinutes(standing.later, { hours: 'h', minutes: 'min', seconds: 's' });
      return idle ? `No active tickets, but had one ${later} later.` : `Had one ${later} later.`;
    }
  }
}

function chosen(verdict: Verdict, explanation: Explanation): string {
  const never = verdict.lastAssignedAt === null;
  switch (whyChosen(verdict, explanation)) {
    case 'only_one':
      return 'Nobody else can take it.';
    case 'only_idle':
      return 'The only one with no active tickets.';
    case 'first_of_idle':
      return never ? 'No active tickets and has not had one yet.' : 'No active tickets and has waited longest for one.';
    case 'first_of_busy':
      return never
        ? 'Everybody has active tickets, and they have not been assigned one yet.'
        : 'Everybody has active tickets, and they have waited longest for a new one.';
    case 'first':
      return never ? 'Has not had one yet.' : 'Has waited longest for one.';
  }
}

function atLimit({ active, limit }: Verdict): string {
  if (limit === 0) return 'Takes none: the limit is 0.';
  if (limit === null || active <= limit) return `At the limit of ${limit}.`;
  return count(active, {
    one: `Over the limit of ${limit}: # active ticket.`,
    other: `Over the limit of ${limit}: # active tickets.`,
  });
}

/** 18:00 on the same day, else with the date. */
function moment(at: number, explanation: Explanation, { instants }: AssignmentWordsContext): string {
  const now = instants.local(explanation.at);
  const { day, date, year, time } = instants.local(at);
  if (day === now.day) return time;
  return year === now.year ? `${date}, ${time}` : `${date} ${year}, ${time}`;
}

function returnedSentence({ operator: id }: { readonly operator: string }, { names }: AssignmentWordsContext): string {
  return `Back in the queue unanswered: ${names('operator', id) ?? id} could not receive for too long.`;
}
