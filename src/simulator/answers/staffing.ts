import type { Progress } from '../replications.ts';
import type { RunChange } from '../run-changes.ts';
import type { Side } from '../simulation.ts';
import { canGrow, crewChanges, crewOf, type Crew, type OperatorProfile } from './crew.ts';
import type { ShareEstimate } from './interval.ts';
import { metShare } from './judged-cycles.ts';
import { askedOf, found, type Question, type Search } from './search.ts';
import { Trial } from './trial.ts';

/** How many operators on this topic does it take to meet a share of its deadlines? */
export interface StaffingQuestion extends Question {
  /** Alias of the topic. */
  readonly topic: string;
  /** What operators who are added are to be like; absent: like those who are there, on the same shifts. */
  readonly profile?: OperatorProfile;
}

/**
 * Why there is no number: automatic assignment is off; no active skill group has the topic; there is no ticket of it with a
 * target for the metric; or not even the most operators that are tried meet so many.
 */
export type NoStaffing = 'feature_off' | 'no_skill_group' | 'nothing_measured' | 'out_of_reach';

export interface StaffingPoint {
  readonly operators: number;
  /** Share of deadlines met; `null`: nobody's deadline was judged. */
  readonly met: ShareEstimate | null;
}

export interface StaffingAnswer {
  /** Operators who can get tickets of the topic now, with what the run changes. */
  readonly present: number;
  /** The smallest number with which the share is met, as the mean of all runs; `null`: none, see `reason`. */
  readonly needed: number | null;
  readonly reason: NoStaffing | null;
  /** What to change in the run to have as many as are needed, after what it changes already. */
  readonly changes: readonly RunChange[];
  /** What was tried around the answer and on the way to it, by number. */
  readonly curve: readonly StaffingPoint[];
  /** What the most operators that are tried meet, where that was asked; it is not in the curve. */
  readonly ceiling: StaffingPoint | null;
}

/** So many added are tried to see whether operators help at all; with fewer the queue may hide it. */
const mostAdded = 1000;
/** Numbers tried on both sides of the answer, for the curve. */
const neighbours = 2;

/** All at once; see {@link StaffingSearch}. */
export function findStaffing(question: StaffingQuestion): StaffingAnswer {
  return found(new StaffingSearch(question));
}

/**
 * Looks for the smallest number of operators. If those there are don't do, and a thousand more would, it goes up in growing steps,
 * else down, and then by halves, as more operators never meet less but for luck. All numbers are tried with the same tickets (common random numbers), so that luck
 * decides little between them.
 */
export class StaffingSearch implements Search<StaffingAnswer> {
  readonly #question: StaffingQuestion;
  readonly #side: Side;
  readonly #metric: number;
  readonly #crew: Crew;
  readonly #tried = new Map<number, ShareEstimate | null>();
  #reason: NoStaffing | null;
  /** The largest number known not to do, and the smallest known to do. */
  #below = -1;
  #enough = Infinity;
  #ceiling: StaffingPoint | null = null;
  readonly #most: number;
  #fraction = 0;
  #trial: { readonly operators: number; readonly trial: Trial } | null = null;

  /** @throws {SimulationError} for what can't be simulated or isn't there. */
  constructor(question: StaffingQuestion) {
    const { side, metric } = askedOf(question);
    this.#question = question;
    this.#side = side;
    this.#metric = metric;
    const crew = crewOf(side, question.topic);
    const { profile } = question;
    this.#crew = profile ? { ...crew, profile, shifts: [profile.calendar] } : crew;
    this.#most = this.#crew.operators.length + mostAdded;
    this.#reason = !side.settings.assignment.enabled
      ? 'feature_off'
      : canGrow(side.settings, this.#crew)
        ? null
        : 'no_skill_group';
  }

  get progress(): Progress {
    const done = this.#tried.size + (this.#ceiling ? 1 : 0);
    return { done, asked: done + this.#trialsLeft(), fraction: this.#fraction };
  }

  advance(events: number): boolean {
    const operators = this.#next();
    if (operators === null) return false;
    this.#trial ??= { operators, trial: this.#try(operators) };
    const goesOn = this.#trial.trial.advance(events);
    const { done, asked } = this.progress;
    // How many trials are left is a guess: what was told is not taken back.
    this.#fraction = Math.max(this.#fraction, (done + this.#trial.trial.fraction) / asked);
    if (goesOn) return true;
    this.#learn(this.#trial.operators, this.#trial.trial.estimate);
    this.#trial = null;
    return this.#next() !== null;
  }

  answer(): StaffingAnswer | null {
    if (this.#next() !== null) return null;
    const needed = this.#reason === null ? this.#enough : null;
    return {
      present: this.#crew.operators.length,
      needed,
      reason: this.#reason,
      changes: needed === null ? [] : crewChanges(this.#crew, needed),
      curve: [...this.#tried]
        .map(([operators, met]) => ({ operators, met }))
        .sort((one, other) => one.operators - other.operators),
      ceiling: this.#ceiling,
    };
  }

  #try(operators: number): Trial {
    const { simulation, topic } = this.#question;
    const { changes = [] } = this.#side;
    const filter = {
      period: simulation.period,
      metric: this.#metric,
      isMeant: (kind: { readonly topic: string | null }) => kind.topic === topic,
    };
    const side = { ...this.#side, changes: [...changes, ...crewChanges(this.#crew, operators)] };
    return new Trial(simulation, side, (plans, record) => metShare(plans, record, filter));
  }

  #learn(operators: number, met: ShareEstimate | null): void {
    const isEnough = met !== null && met.mean >= this.#question.share;
    if (operators === this.#most) {
      this.#ceiling = { operators, met };
      if (!isEnough) this.#reason = met === null ? 'nothing_measured' : 'out_of_reach';
      return;
    }
    this.#tried.set(operators, met);
    if (isEnough) this.#enough = Math.min(this.#enough, operators);
    else this.#below = Math.max(this.#below, operators);
    if (this.#below === this.#most - 1) this.#enough = this.#most;
  }

  /** The number to try next; `null`: all is known. */
  #next(): number | null {
    const present = this.#crew.operators.length;
    if (this.#reason !== null) return null;
    if (!this.#tried.has(present)) return present;
    if (this.#enough === Infinity) {
      if (!this.#ceiling) return this.#most;
      return Math.min(this.#most - 1, present + Math.max(1, 2 * (this.#below - present)));
    }
    if (this.#enough - this.#below > 1) return Math.floor((this.#enough + this.#below) / 2);
    for (let distance = 1; distance <= neighbours; distance++) {
      for (const operators of [this.#enough - distance, this.#enough + distance]) {
        if (operators >= 0 && operators < this.#most && !this.#tried.has(operators)) return operators;
      }
    }
    return null;
  }

  /** As if the next number that is tried was enough. */
  #trialsLeft(): number {
    const next = this.#next();
    if (next === null) return 0;
    if (next === this.#most) return 2 * neighbours + 2;
    let trials = this.#enough === Infinity ? 1 : 0;
    for (let width = Math.min(this.#enough, next) - this.#below; width > 1; width = Math.ceil(width / 2)) trials++;
    const isNear = (operators: number): boolean => Math.abs(operators - this.#enough) <= neighbours;
    return Math.max(1, trials + 2 * neighbours - [...this.#tried.keys()].filter(isNear).length);
  }
}
