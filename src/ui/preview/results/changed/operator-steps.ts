import type { Explanation } from '../../../../domain/assignment/decision.ts';
import { describeDecision } from '../../../../locales/describe.ts';
import { richText } from '../../../editors/assignment/probe/rich-text.ts';
import { sieveSteps, sieveText, type Rule } from '../../../editors/assignment/probe/sieve.ts';
import type { TicketStory } from '../../../../simulator/story.ts';
import type { Results } from '../result-words.ts';
import { wasOf, type Step, type Steps } from './step.ts';

/** How one side came to its operator, in words. */
interface Way {
  /** The operator's name; `undefined`: nobody. */
  readonly operator: string | undefined;
  readonly at: string;
  /** Why it had to wait first. */
  readonly firstWait: string | undefined;
  /** Who was left after each rule. */
  readonly rules: ReadonlyMap<Rule, string>;
  /** Why this one of those who were left, or why nobody. */
  readonly decision: string | undefined;
  readonly end: string;
}

/**
 * Why a ticket has its operator, or nobody, step by step as the last story has it, with what the first of two has otherwise.
 * `results` has the words of `probe`.
 */
export async function operatorSteps(stories: readonly TicketStory[], results: Results): Promise<Steps> {
  const ways = await Promise.all(stories.map((story, side) => wayOf(story, side, results)));
  const { story: words } = results.messages;
  const way = ways.at(-1);
  if (!way) return { title: words.whyNobody, steps: [] };
  const saved = ways.length > 1 ? ways[0] : undefined;
  const step = (text: string, was: string | undefined): Step => ({
    text: richText(text),
    was: wasOf(text, was, results),
  });
  return {
    title: way.operator === undefined ? words.whyNobody : words.whyOperator(way.operator, way.at),
    steps: [
      ...(way.firstWait === undefined ? [] : [step(way.firstWait, saved?.firstWait)]),
      ...[...way.rules].map(([rule, text]) => step(text, saved?.rules.get(rule))),
      ...(way.decision === undefined ? [] : [step(way.decision, saved?.decision)]),
      { text: way.end, was: saved && wasOf(ending(way, results), ending(saved, results), results) },
    ],
  };
}

/** Who got it, and how soon. */
function ending({ operator, end }: Way, { messages }: Results): string {
  return operator === undefined ? end : messages.story.chosen(operator, end);
}

async function wayOf(story: TicketStory, side: number, results: Results): Promise<Way> {
  const { messages, times, names, format } = results;
  const { story: words } = messages;
  const { assignment, firstWait, events } = story;
  const isAssigned = assignment?.outcome === 'assigned' && assignment.operator !== null;
  const createdAt = events[0]?.at ?? 0;
  const wait = (assignment?.at ?? createdAt) - createdAt;
  const at = assignment ? times.moment(assignment.at) : '';
  const waited = isAssigned && firstWait ? await described(firstWait, side, results) : undefined;
  return {
    operator: isAssigned ? names.operator(assignment.operator) : undefined,
    at,
    firstWait: waited && words.first(times.moment(createdAt), waited.ticket),
    rules: isAssigned ? rulesOf(assignment, results) : new Map(),
    decision: assignment ? await decisionOf(assignment, side, results) : undefined,
    end: !isAssigned ? words.notAssigned : wait < 1000 ? words.atOnce : words.after(format.duration(wait), at),
  };
}

function described(explanation: Explanation, side: number, { names, localisation, timeZone }: Results) {
  const sideNames = names.sides[side]?.names;
  return describeDecision(explanation, localisation.locale, { timeZone, ...(sideNames && { names: sideNames }) });
}

async function decisionOf(explanation: Explanation, side: number, results: Results): Promise<string> {
  const { ticket, operators } = await described(explanation, side, results);
  const chosen = operators.find(({ operator }) => operator === explanation.operator);
  if (!chosen) return ticket;
  const reason = results.messages.story.chosen(results.names.operator(chosen.operator), chosen.reason);
  return explanation.fallback ? `${ticket} ${reason}` : reason;
}

function rulesOf(explanation: Explanation, { names, localisation }: Results): ReadonlyMap<Rule, string> {
  const { verdicts, subjectAlias } = explanation;
  const topic = subjectAlias === null ? null : names.topic(subjectAlias);
  const words = localisation.messages('probe');
  return new Map(
    sieveSteps(explanation).map(({ rule, left }) => [rule, sieveText(rule, left, verdicts.length, topic, words)]),
  );
}
