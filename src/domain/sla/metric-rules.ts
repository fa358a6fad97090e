import type { CustomMetric, Metric, MetricEvent, MetricTrigger, MetricType } from '../settings/sla.ts';
import { facts } from './facts.ts';
import type { Trigger } from './triggers.ts';

/** What starts, stops and pauses the clock of one metric: the built-in ones in the same terms as the custom ones. */
export interface MetricRule {
  readonly id: string;
  readonly type: MetricType;
  readonly start: readonly Trigger[];
  readonly stop: readonly Trigger[];
  /** Events that set the clock still, and those that let it go on. */
  readonly pauseBegin: readonly Trigger[];
  readonly pauseEnd: readonly Trigger[];
  /** Starts again after it stopped. */
  readonly repeats: boolean;
  /** A further start event while a cycle runs sets the time used to 0. */
  readonly restarts: boolean;
  /** What solving or closing the ticket makes of a cycle that is not past due. */
  readonly whenSolved: 'cancelled' | 'solved';
  /** Which cycles that a solve ended go on when the ticket is reopened. */
  readonly resumes: 'never' | 'cancelled' | 'always';
}

const none: readonly Trigger[] = [];

const plain = {
  pauseBegin: none,
  pauseEnd: none,
  repeats: false,
  restarts: false,
  whenSolved: 'solved',
  resumes: 'never',
} as const;

/** The rule of a metric. The built-in five are the table of docs/semantics.md, section 5, row by row. */
export function metricRule(metric: Metric): MetricRule {
  const { id, type } = metric;
  switch (metric.type) {
    case 'first_response':
      return {
        ...plain,
        id,
        type,
        start: on(facts.createdForClient),
        stop: on(facts.personReply),
        whenSolved: 'cancelled',
        resumes: 'cancelled',
      };
    case 'next_response':
      return {
        ...plain,
        id,
        type,
        start: on(facts.nextMessageWaits),
        stop: on(facts.personReply),
        repeats: true,
        restarts: metric.anchor !== 'oldest',
        whenSolved: 'cancelled',
      };
    case 'update': {
      const update = facts.personReply | facts.statusByOperator;
      return {
        ...plain,
        id,
        type,
        start: on(facts.created | facts.reopened | update),
        stop: on(update),
        repeats: true,
      };
    }
    case 'resolution':
      return { ...plain, id, type, start: on(facts.created), stop: on(facts.solved), resumes: 'always' };
    case 'time_in_status': {
      const statuses = new Set(metric.statuses);
      return {
        ...plain,
        id,
        type,
        start: [{ facts: facts.statusEntered, statuses }],
        stop: [{ facts: facts.statusLeft, statuses }],
        repeats: true,
      };
    }
    case 'custom':
      return customRule(metric);
  }
}

function customRule(metric: CustomMetric): MetricRule {
  return {
    ...plain,
    id: metric.id,
    type: metric.type,
    start: metric.start.map(startTrigger),
    stop: metric.stop.map(customTrigger),
    pauseBegin: metric.pause?.begin.map(customTrigger) ?? none,
    pauseEnd: metric.pause?.end.map(customTrigger) ?? none,
    repeats: metric.repeats,
    restarts: metric.anchor === 'latest',
  };
}

const factsOf: Readonly<Record<MetricEvent, number>> = {
  created: facts.created,
  client_message: facts.clientMessage,
  public_reply: facts.personReply,
  internal_note: facts.personNote,
  status_entered: facts.statusEntered,
  assigned: facts.assigned,
  unassigned: facts.unassigned,
  priority_changed: facts.priorityChanged,
  topic_changed: facts.topicChanged,
  solved: facts.solved,
  reopened: facts.reopened,
};

function customTrigger(trigger: MetricTrigger): Trigger {
  let bits = factsOf[trigger.event];
  if (trigger.includeBots && trigger.event === 'public_reply') bits |= facts.botReply;
  if (trigger.includeBots && trigger.event === 'internal_note') bits |= facts.botNote;
  const statuses = trigger.event === 'status_entered' && trigger.statuses ? new Set(trigger.statuses) : null;
  return { facts: bits, statuses };
}

/** A reopening also stands for the client's message that led to it. */
function startTrigger(trigger: MetricTrigger): Trigger {
  return trigger.event === 'client_message' ? { facts: facts.messageWaits, statuses: null } : customTrigger(trigger);
}

function on(bits: number): readonly Trigger[] {
  return [{ facts: bits, statuses: null }];
}
