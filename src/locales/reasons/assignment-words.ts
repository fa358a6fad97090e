import type { Explanation, Returned, Verdict } from '../../domain/assignment/decision.ts';
import type { Instants } from './instants.ts';
import type { Names } from './names.ts';

/** What the sentences about one decision are made with. `instants` should know {@link instantsOf} the explanation. */
export interface AssignmentWordsContext {
  readonly instants: Instants;
  readonly names: Names;
}

/** Sentences about assignment, in one language. */
export interface AssignmentWords {
  /** What becomes of the ticket. */
  readonly ticket: (explanation: Explanation, context: AssignmentWordsContext) => string;
  /** One short reason for one operator of the explanation. */
  readonly operator: (verdict: Verdict, explanation: Explanation, context: AssignmentWordsContext) => string;
  /** Why a ticket went back to the queue. */
  readonly returned: (decision: Returned, context: AssignmentWordsContext) => string;
}

/** A decision in words. */
export interface DescribedDecision {
  readonly ticket: string;
  /** In the order of the explanation's verdicts. */
  readonly operators: readonly { readonly operator: string; readonly reason: string }[];
}

/** Turns a decision with its reasons into sentences. */
export function describeDecision(
  explanation: Explanation,
  words: AssignmentWords,
  context: AssignmentWordsContext,
): DescribedDecision {
  return {
    ticket: words.ticket(explanation, context),
    operators: explanation.verdicts.map((verdict) => ({
      operator: verdict.operator,
      reason: words.operator(verdict, explanation, context),
    })),
  };
}

/** The instants that the sentences about a decision may tell. */
export function instantsOf(explanation: Explanation): number[] {
  return [explanation.at, ...explanation.verdicts.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]))];
}

/** What sets the chosen operator apart, or leaves no choice. */
export type WhyChosen = 'only_one' | 'only_idle' | 'first_of_idle' | 'first_of_busy' | 'first';

export function whyChosen(chosen: Verdict, { verdicts, workload }: Explanation): WhyChosen {
  const others = verdicts.filter(({ place }) => place !== null && place > 1);
  if (others.length === 0) return 'only_one';
  if (!workload) return 'first';
  if (chosen.active > 0) return 'first_of_busy';
  return others.some(({ active }) => active === 0) ? 'first_of_idle' : 'only_idle';
}

/**
 * How somebody who could have taken the ticket stands to the chosen one in the round: had one so many milliseconds later,
 * had one while the chosen one never had, or is only later in the directory, neither ever having had one.
 */
export type Standing = { readonly later: number } | 'had_one' | 'listed_later';

export function standingOf(verdict: Verdict, { verdicts }: Explanation): Standing {
  const chosen = verdicts.find(({ reason }) => reason === 'chosen')?.lastAssignedAt ?? null;
  if (verdict.lastAssignedAt === null) return 'listed_later';
  return chosen === null ? 'had_one' : { later: Math.max(0, verdict.lastAssignedAt - chosen) };
}

/** How many operators a rule has put out, for each rule that put out any, in the order in which rules are reported. */
export function exclusionCounts<Reason extends Verdict['reason']>(
  { verdicts }: Explanation,
  reasons: readonly Reason[],
): readonly { readonly reason: Reason; readonly count: number }[] {
  return reasons
    .map((reason) => ({ reason, count: verdicts.filter((verdict) => verdict.reason === reason).length }))
    .filter(({ count }) => count > 0);
}

/** The rules that can leave a ticket without anybody who could take it. */
export const excludingAll = ['cannot_receive', 'outside_hours', 'no_skill', 'at_limit'] as const;
