import type { Explanation } from '../domain/assignment/decision.ts';
import { createClocks } from '../domain/sla/clocks.ts';
import type { TicketEvent } from '../domain/sla/events.ts';
import type { ClockState } from '../domain/sla/state.ts';
import type { Search } from './answers/search.ts';
import type { Progress, Replication } from './replications.ts';
import type { PreparedSide } from './run/prepared-side.ts';
import { Run, type RunOptions } from './run/run.ts';

/** A stretch of work. */
export interface WorkStretch {
  /** Id of the operator. */
  readonly operator: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** What became of one ticket on one side, and why. */
export interface TicketStory {
  /** Id of the ticket. */
  readonly ticket: string;
  /** Everything that happened to it, in order. */
  readonly events: readonly TicketEvent[];
  /** The decision that gave it its operator, or why nobody has it at the end. `null`: it was never offered. */
  readonly assignment: Explanation | null;
  /** When it was first offered and had to wait, why; `null`: it got its operator then. */
  readonly firstWait: Explanation | null;
  readonly work: readonly WorkStretch[];
  /** How its clocks stand at the end of the run, in the order of the settings, with their reasons. */
  readonly clocks: readonly ClockState[];
}

/** What a story is told of: a side, a replication, and a ticket in it. */
export interface StorySource {
  readonly side: PreparedSide;
  readonly replication: Pick<Replication, 'plans' | 'takenOver'>;
  readonly options: Pick<RunOptions, 'period' | 'start'>;
  /** Index of the ticket in the plans. */
  readonly ticket: number;
}

/**
 * Tells of one ticket by living through its run again, with a reader beside it: nothing is kept of runs that only a few tickets
 * are asked about, and it is the same core that decides (docs/semantics.md, section 6). Its clocks are read from its events,
 * this time with reasons. It ends with the ticket.
 */
export class StoryTeller implements Search<TicketStory> {
  readonly #source: StorySource;
  readonly #run: Run;
  readonly #events: TicketEvent[] = [];
  readonly #explanations: Explanation[] = [];
  readonly #work: WorkStretch[] = [];
  #ended = false;

  constructor(source: StorySource) {
    const { side, replication, options, ticket } = source;
    this.#source = source;
    const reader = {
      ticket,
      event: (event: TicketEvent): void => void this.#events.push(event),
      explained: (explanation: Explanation): void => void this.#explanations.push(explanation),
      worked: (operator: string, from: number, to: number): void => void this.#work.push({ operator, from, to }),
      ended: (): void => void (this.#ended = true),
    };
    this.#run = new Run(side, replication.plans, replication.takenOver, { ...options, reader });
  }

  get progress(): Progress {
    const done = this.#ended ? 1 : 0;
    return { done, asked: 1, fraction: done };
  }

  advance(events: number): boolean {
    if (!this.#ended) this.#ended = !this.#run.advance(events) || this.#ended;
    return !this.#ended;
  }

  answer(): TicketStory | null {
    if (!this.#ended) return null;
    const { replication, ticket } = this.#source;
    const first = this.#explanations[0];
    return {
      ticket: replication.plans.id(ticket),
      events: this.#events,
      assignment: this.#explanations.at(-1) ?? null,
      firstWait: first && first.outcome !== 'assigned' ? first : null,
      work: this.#work,
      clocks: this.#clocks(),
    };
  }

  #clocks(): ClockState[] {
    const { side, options } = this.#source;
    const clocks = createClocks(side.settings, side.directory);
    for (const event of this.#events) clocks.apply(event);
    return clocks.stateAt(options.period.to);
  }
}
