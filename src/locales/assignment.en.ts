import type { Format } from './format.ts';
import type { Duration } from '../domain/settings/duration.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** A part of the sentence, which leads to its control: `<name>text</name>`, told apart by name. */
export const part = (name: SentencePart, text: string): string => `<${name}>${text}</${name}>`;

/** The parts that the sentence can have; each is a control's name. */
export type SentencePart =
  'enabled' | 'considerSkillGroups' | 'considerWorkload' | 'limit' | 'queueOrder' | 'fallbackAfter' | 'returnAfter';

/** The Auto assignment editor. */
export const messages = {
  title: 'Auto assignment',
  subtitle: 'Who gets a new ticket, and what happens when nobody can take it.',

  enabled: 'Enable auto assignment',
  enabledHelp: 'Scenarios that ask for an assignee get one. Off: every ticket waits for a person to take it.',
  considerSkillGroups: 'Consider skill groups',
  considerSkillGroupsHelp: 'Only operators whose skill group includes the topic. Off: any operator.',
  considerWorkload: 'Consider workload',
  considerWorkloadHelp: 'Operators without active tickets come first. Off: strictly in turn.',
  disabled: 'Has no effect while auto assignment is off.',

  limits: 'Limits',
  limit: 'Active tickets per operator',
  limitHelp: 'Empty: no limit. Tickets assigned by hand may go over it and count against it.',
  noLimit: 'no limit',
  activeStatuses: 'Statuses that count as active',
  activeStatusesDefault: 'All but solved and closed ones, as long as nothing else is chosen.',
  useDefaultStatuses: 'Use the default',
  fallbackAfter: 'When no skilled operator takes it for this long, anyone may get it',
  fallbackHelp: 'Empty: it waits for somebody with the skill, however long.',
  never: 'never',

  queue: 'Queue',
  queueOrder: 'Which waiting ticket is given first',
  queueOrders: {
    oldest_first: 'Oldest first',
    priority_first: 'Highest priority first, then oldest',
    nearest_deadline_first: 'Nearest deadline first',
  },
  returnAfter: 'When an operator can’t receive for this long, return their unanswered tickets',
  returnHelp: 'Closing hours don’t count. Empty: the tickets stay with the operator.',

  /** What the whole combination does. A full message for each combination of switches. */
  sentence: (
    {
      enabled,
      considerSkillGroups,
      considerWorkload,
      limit,
      queueOrder,
      fallbackAfter,
      returnAfter,
    }: {
      enabled: boolean;
      considerSkillGroups: boolean;
      considerWorkload: boolean;
      limit: number | null;
      queueOrder: 'oldest_first' | 'priority_first' | 'nearest_deadline_first';
      fallbackAfter: Duration | null;
      returnAfter: Duration | null;
    },
    format: Format,
  ): string => {
    if (!enabled) {
      return `Auto assignment is ${part('enabled', 'off')}. Every ticket waits until somebody takes it.`;
    }
    const upTo =
      limit === null
        ? part('limit', 'without a limit')
        : part('limit', count(limit, { one: 'up to # active ticket each', other: 'up to # active tickets each' }));
    const who = {
      both: `A ticket created by a scenario goes to somebody who can receive tickets and ${part('considerSkillGroups', 'works with its topic')}: first to those with ${part('considerWorkload', 'no active tickets')}, otherwise in turn, ${upTo}.`,
      skills: `A ticket created by a scenario goes ${part('considerWorkload', 'in turn')} to those who can receive tickets and ${part('considerSkillGroups', 'work with its topic')}, ${upTo}.`,
      workload: `A ticket created by a scenario goes to ${part('considerSkillGroups', 'anyone')} who can receive tickets: first to those with ${part('considerWorkload', 'no active tickets')}, otherwise in turn, ${upTo}.`,
      neither: `A ticket created by a scenario goes to ${part('considerSkillGroups', 'anyone')} who can receive tickets, ${part('considerWorkload', 'strictly in turn')}, ${upTo}.`,
    }[considerSkillGroups ? (considerWorkload ? 'both' : 'skills') : considerWorkload ? 'workload' : 'neither'];
    const waits = {
      oldest_first: `When nobody is available it ${part('queueOrder', 'waits, oldest first')}, and is assigned as soon as somebody is.`,
      priority_first: `When nobody is available it ${part('queueOrder', 'waits, highest priority first')}, and is assigned as soon as somebody is.`,
      nearest_deadline_first: `When nobody is available it ${part('queueOrder', 'waits, nearest deadline first')}, and is assigned as soon as somebody is.`,
    }[queueOrder];
    const fallback =
      fallbackAfter && considerSkillGroups
        ? ` After ${part('fallbackAfter', format.duration(fallbackAfter))} anyone may get it.`
        : '';
    const back = returnAfter
      ? ` Unanswered tickets of an operator who can’t receive for ${part('returnAfter', format.duration(returnAfter))} go back to the queue.`
      : '';
    return `${who} ${waits}${fallback}${back}`;
  },

  notes: 'Worth a look',
};

export type AssignmentMessages = typeof messages;
