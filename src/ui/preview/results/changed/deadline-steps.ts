import { html } from 'lit';
import type { ClockReason } from '../../../../domain/sla/reasons.ts';
import type { ClockState, CycleState } from '../../../../domain/sla/state.ts';
import { describe } from '../../../../locales/describe.ts';
import type { Names } from '../../../../locales/reasons/names.ts';
import type { TicketStory } from '../../../../simulator/story.ts';
import type { SideNames } from '../result-names.ts';
import type { Results } from '../result-words.ts';
import { linkedNames, linkedText, type OpenSetting } from './linked-text.ts';
import { wasOf, type Step, type Steps } from './step.ts';

/** The deadline of one metric, step by step. */
export interface ClockSteps extends Steps {
  readonly metric: string;
}

/** Reasons of which there is one at most, so that both sides' can be held side by side. */
const single: ReadonlySet<ClockReason['code']> = new Set(['policy_chosen', 'due', 'never_due', 'no_target']);

/** The cycle that decided the outcome: the first that was breached, else the last one. */
type Cycle = Pick<CycleState, 'reasons' | 'dueAt' | 'stoppedAt' | 'target' | 'policy'> &
  Pick<ClockState, 'state' | 'metric'>;

/** A reason in words. */
interface Told {
  readonly code: ClockReason['code'] | 'calendar';
  readonly text: string;
}

/**
 * Why each deadline of a ticket was when it was, and how it was kept, as the last story has it, with what the first of two has
 * otherwise; for metrics that have a target on either side.
 */
export async function deadlineSteps(
  stories: readonly TicketStory[],
  results: Results,
  open: OpenSetting | undefined,
): Promise<readonly ClockSteps[]> {
  const last = stories.length - 1;
  const metrics = stories[last]?.clocks.map(({ metric }) => metric) ?? [];
  const told = metrics.map(async (metric): Promise<ClockSteps | undefined> => {
    const cycles = stories.map(({ clocks }) => cycleOf(clocks.find((clock) => clock.metric === metric)));
    const [cycle, saved] = [cycles[last], last > 0 ? cycles[0] : undefined];
    if (!cycle || cycles.every((each) => (each?.target ?? null) === null)) return undefined;
    const [draftNames, savedNames] = [results.names.sides[last], results.names.sides[0]];
    if (!draftNames || !savedNames) return undefined;
    const own = await tell(cycle, draftNames, linkedNames(draftNames), results);
    const plain = saved && (await tell(cycle, draftNames, draftNames.names, results));
    const other = saved && (await tell(saved, savedNames, savedNames.names, results));
    const { story: words } = results.messages;
    const name = results.names.metric(metric);
    return {
      metric,
      title: cycle.dueAt === null ? words.whyClock(name) : words.whyDue(name, results.times.moment(cycle.dueAt)),
      steps: own.map(({ code, text }, index): Step => {
        const isEnd = index === own.length - 1;
        const verdict = isEnd ? verdictOf(cycle, results) : undefined;
        const counterpart = isEnd ? other?.at(-1) : other?.find((each) => each.code === code && isSingle(code));
        const whole = (side: Told | undefined, of: Cycle | undefined) =>
          side && (isEnd && of ? sentences(side.text, verdictOf(of, results)) : side.text);
        return {
          text: html`${linkedText(text, open)}${verdict === undefined ? '' : html` <b>${verdict}</b>`}`,
          was: wasOf(whole(plain?.[index], cycle), whole(counterpart, saved), results),
        };
      }),
    };
  });
  return (await Promise.all(told)).filter((each) => each !== undefined);
}

function cycleOf(clock: ClockState | undefined): Cycle | undefined {
  if (!clock || clock.state === 'not_started') return undefined;
  return { ...clock, ...clock.finished.find(({ state }) => state === 'breached') };
}

const isSingle = (code: Told['code']): boolean => code === 'calendar' || single.has(code);

const sentences = (...all: readonly (string | undefined)[]): string =>
  all.filter((each) => each !== undefined).join(' ');

/** Its reasons in words; what makes its policy the one, and the hours that count, are added to them. */
async function tell(cycle: Cycle, side: SideNames, names: Names, results: Results): Promise<readonly Told[]> {
  const { localisation, timeZone, messages } = results;
  const { story: words } = messages;
  const texts = await describe(cycle.reasons, localisation.locale, { timeZone, names });
  return cycle.reasons.flatMap((reason, index): Told[] => {
    const { code } = reason;
    const text = texts[index] ?? '';
    if (code !== 'policy_chosen' || reason.policy === null) return [{ code, text }];
    const policy = side.policy(reason.policy);
    if (!policy) return [{ code, text }];
    const { place, condition } = policy;
    const calendar = policy.calendar(cycle.metric);
    const whole = sentences(text, condition === null ? words.otherTickets : words.firstMatch(place, condition));
    if (calendar === undefined || reason.target === null) return [{ code, text: whole }];
    const hours = calendar === null ? words.roundTheClock : words.countsIn(names('calendar', calendar) || calendar);
    return [
      { code, text: whole },
      { code: 'calendar', text: hours },
    ];
  });
}

/** How far from its deadline it ended, by the clock on the wall. */
function verdictOf({ dueAt, stoppedAt, state }: Cycle, { messages, format }: Results): string | undefined {
  const { story: words } = messages;
  if (stoppedAt === null || dueAt === null || state === 'cancelled' || dueAt === stoppedAt) return undefined;
  const difference = format.duration(Math.abs(dueAt - stoppedAt));
  return dueAt > stoppedAt ? words.early(difference) : words.late(difference);
}
