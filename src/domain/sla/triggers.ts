import { facts, type Happening } from './facts.ts';
import { marked, type Statuses } from './places.ts';

/** What a fact is called in a metric's settings. `statuses`: only for entering (or leaving) one of these. */
export interface Trigger {
  /** Bits of {@link facts}; any of them is enough. */
  readonly facts: number;
  readonly statuses: ReadonlySet<string> | null;
}

/** Triggers made ready to be held against millions of events. */
export interface TriggerTest {
  /** Bits of {@link facts} that are enough by themselves. */
  readonly facts: number;
  /** By the place of a status: 1 where entering it, or leaving it, is enough. */
  readonly entering: Uint8Array;
  readonly leaving: Uint8Array;
}

/** Makes triggers ready, any of which is to fit. */
export function triggerTest(triggers: readonly Trigger[], statuses: Statuses): TriggerTest {
  const named = (fact: number) =>
    marked(
      triggers.flatMap((trigger) => (trigger.facts & fact ? [...(trigger.statuses ?? [])] : [])),
      statuses,
    );
  return {
    facts: triggers.reduce((bits, trigger) => (trigger.statuses === null ? bits | trigger.facts : bits), 0),
    entering: named(facts.statusEntered),
    leaving: named(facts.statusLeft),
  };
}

/** Whether any of the triggers fits what happened. */
export function fits(
  test: TriggerTest,
  { facts: bits, enteredPlace, leftPlace }: Pick<Happening, 'facts' | 'enteredPlace' | 'leftPlace'>,
): boolean {
  return (test.facts & bits) !== 0 || test.entering[enteredPlace] === 1 || test.leaving[leftPlace] === 1;
}
