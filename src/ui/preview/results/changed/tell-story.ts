import type { Explanation } from '../../../../domain/assignment/decision.ts';
import type { ClockReason } from '../../../../domain/sla/reasons.ts';
import type { CycleState } from '../../../../domain/sla/state.ts';
import { describe, describeDecision } from '../../../../locales/describe.ts';
import type { TicketStory } from '../../../../simulator/story.ts';
import { sieveSteps, sieveText } from '../../../editors/assignment/probe/sieve.ts';
import { isComparison, type Results } from '../result-words.ts';
import { findable, mark } from './names-in-text.ts';
import { paired, type Step, type Told } from './story-steps.ts';

/** Why something became of a ticket, step by step. */
export interface Why {
  readonly heading: string;
  readonly steps: readonly Step[];
}

/** A ticket's story in words. */
export interface StoryText {
  readonly operator: Why;
  /** A metric's clock each, by id of the metric. */
  readonly clocks: ReadonlyMap<string, Why>;
}

/** Tells what became of a ticket on the last side, with what was different as saved. Names in it are {@link findable}. */
export async function tellStory(stories: readonly TicketStory[], results: Results): Promise<StoryText> {
  const [first, second] = stories;
  const draft = second ?? first;
  const saved = second && first;
  if (!draft) throw new RangeError('A story has a side');
  const last = results.sides.length - 1;
  return {
    operator: {
      heading: operatorHeading(draft, results),
      steps: paired(await assignmentTold(draft, last, results), saved && (await assignmentTold(saved, 0, results))),
    },
    clocks: await clocksTold(draft, saved, results),
  };
}

function operatorHeading({ assignment }: TicketStory, { messages, names, times }: Results): string {
  const { story: words } = messages;
  if (!assignment?.operator) return words.whyNobody;
  return words.whyOperator(names.operator(assignment.operator), times.moment(assignment.at));
}

/** Who was left after each rule, who got it, and when. */
async function assignmentTold(story: TicketStory, side: number, results: Results): Promise<readonly Told[]> {
  const { messages, names, format, times } = results;
  const { story: words } = messages;
  const { assignment, firstWait, events } = story;
  if (!assignment) return [{ about: 'end', text: words.notAssigned }];
  const createdAt = events[0]?.at ?? assignment.at;
  const waited =
    firstWait && firstWait !== assignment
      ? [{ about: 'wait', text: words.first(times.moment(firstWait.at), await outcomeText(firstWait, side, results)) }]
      : [];
  if (assignment.outcome !== 'assigned' || assignment.operator === null) {
    return [
      ...waited,
      ...sieveTold(assignment, results),
      { about: 'end', text: await outcomeText(assignment, side, results) },
    ];
  }
  const { operators } = await decisionText(assignment, side, results);
  const { operator } = assignment;
  const reason = operators.find((each) => each.operator === operator)?.reason ?? '';
  const wait = assignment.at - createdAt;
  return [
    ...waited,
    ...sieveTold(assignment, results),
    { about: 'chosen', text: words.chosen(names.operator(operator), reason) },
    { about: 'end', text: wait > 0 ? words.after(format.duration(wait), times.moment(assignment.at)) : words.atOnce },
  ];
}

const decisionText = (explanation: Explanation, side: number, { localisation, timeZone, names }: Results) =>
  describeDecision(explanation, localisation.locale, {
    timeZone,
    names: (kind, id) => (kind === 'operator' ? names.operator(id) : names.sides[side]?.names(kind, id)),
  });

async function outcomeText(explanation: Explanation, side: number, results: Results): Promise<string> {
  return (await decisionText(explanation, side, results)).ticket;
}

/** As the probe tells it, without the rule that puts nobody out in a simulation. */
function sieveTold(explanation: Explanation, { messages, names, localisation }: Results): readonly Told[] {
  const { verdicts, subjectAlias } = explanation;
  if (verdicts.length === 0) return [];
  const topic = subjectAlias === null ? null : names.topic(subjectAlias);
  const probe = localisation.messages('probe');
  const steps = sieveSteps(explanation).filter(({ rule, left }) => rule !== 'cannot_receive' || left < verdicts.length);
  return [
    { about: 'operators', text: messages.story.operators(verdicts.length) },
    ...steps.map(({ rule, left }) => ({ about: rule, text: sieveText(rule, left, verdicts.length, topic, probe) })),
  ];
}

async function clocksTold(
  draft: TicketStory,
  saved: TicketStory | undefined,
  results: Results,
): Promise<ReadonlyMap<string, Why>> {
  const last = results.sides.length - 1;
  const told = await Promise.all(
    draft.clocks.map(async ({ metric }): Promise<readonly [string, Why] | undefined> => {
      const cycle = cycleOf(draft, metric);
      const before = saved && cycleOf(saved, metric);
      // Without a deadline on either side there is nothing to ask about.
      if ([cycle, before].every((each) => (each?.target ?? null) === null)) return undefined;
      const [mine, theirs] = await Promise.all([
        cycle ? clockTold(cycle, metric, last, results) : [],
        before && isComparison(results) ? clockTold(before, metric, 0, results) : undefined,
      ]);
      return [metric, { heading: clockHeading(metric, cycle, results), steps: paired(mine, theirs) }];
    }),
  );
  return new Map(told.filter((each) => each !== undefined));
}

/** The first breached cycle, else the last one: the one that the report judges by. `undefined`: it never started. */
function cycleOf({ clocks }: TicketStory, metric: string): CycleState | undefined {
  const clock = clocks.find((each) => each.metric === metric);
  if (!clock || clock.state === 'not_started' || clock.startedAt === null) return undefined;
  const { state, startedAt } = clock;
  return clock.finished.find((cycle) => cycle.state === 'breached') ?? { ...clock, state, startedAt };
}

function clockHeading(metric: string, cycle: CycleState | undefined, { messages, names, times }: Results): string {
  const { story: words } = messages;
  return cycle?.dueAt
    ? words.whyDue(names.metric(metric), times.moment(cycle.dueAt))
    : words.whyClock(names.metric(metric));
}

/** The reasons of a clock, and what they leave out: why this policy, in whose hours, and by how much it was early or late. */
async function clockTold(cycle: CycleState, metric: string, side: number, results: Results): Promise<readonly Told[]> {
  const { localisation, timeZone, names, report } = results;
  const sideNames = names.sides[side];
  const sentences = await describe(cycle.reasons, localisation.locale, {
    timeZone,
    names: findable((kind, id) => sideNames?.names(kind, id)),
    readAt: report.period.from,
  });
  return cycle.reasons.flatMap((reason, index): Told[] => {
    const text = sentences[index] ?? '';
    if (reason.code === 'policy_chosen')
      return [{ about: 'policy', text }, ...policyTold(reason, metric, side, results)];
    if (isOutcome(reason)) return [{ about: 'outcome', text: [text, marginText(cycle, results)].join(' ').trim() }];
    return [{ about: isDue(reason) ? 'due' : reason.code, text }];
  });
}

const isOutcome = ({ code }: ClockReason) =>
  code === 'met' || code === 'ended_late' || code === 'cancelled' || code === 'ended_without_target';
const isDue = ({ code }: ClockReason) =>
  code === 'due' || code === 'due_if_resumed' || code === 'never_due' || code === 'no_target';

function policyTold(
  { policy }: { readonly policy: string | null },
  metric: string,
  side: number,
  { messages, names }: Results,
): readonly Told[] {
  const { story: words } = messages;
  const known = policy === null ? undefined : names.sides[side]?.policy(policy);
  if (!known) return [];
  const { place, condition } = known;
  const calendar = known.calendar(metric);
  const match = condition === null ? (place > 1 ? words.otherTickets : undefined) : words.firstMatch(place, condition);
  return [
    ...(match === undefined ? [] : [{ about: 'match', text: match }]),
    ...(calendar === undefined
      ? []
      : [
          {
            about: 'hours',
            text:
              calendar === null
                ? words.roundTheClock
                : words.countsIn(mark('calendar', calendar, names.calendar(calendar))),
          },
        ]),
  ];
}

function marginText({ stoppedAt, dueAt, state }: CycleState, { messages, format }: Results): string {
  if (stoppedAt === null || dueAt === null || stoppedAt === dueAt) return '';
  const { story: words } = messages;
  if (state === 'met') return words.early(format.duration(dueAt - stoppedAt));
  return state === 'breached' && stoppedAt > dueAt ? words.late(format.duration(stoppedAt - dueAt)) : '';
}
