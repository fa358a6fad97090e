import { SimulationError } from '../../simulator/simulation-error.ts';
import { createSimulatorClient, type SimulatorClient } from '../../simulator/client/client.ts';
import { SimulatorLost } from '../../simulator/client/lost.ts';
import type { Progress } from '../../simulator/client/questions.ts';
import type { SimulationReport } from '../../simulator/report/report.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { failureOf } from '../../state/failure.ts';
import type { Failure } from '../../state/session-state.ts';
import { TicketsUnavailable } from './tickets-unavailable.ts';

/** Why there are no (new) figures. */
export type RunFailure =
  | { readonly kind: 'simulation'; readonly error: SimulationError }
  /** The worker broke. */
  | { readonly kind: 'lost' }
  /** The past could not be had. */
  | { readonly kind: 'tickets'; readonly failure: Failure }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** The figures there are, and what they were made from. */
export interface Finding {
  readonly simulation: Simulation;
  readonly report: SimulationReport;
}

export interface PreviewRunState {
  readonly status: 'idle' | 'preparing' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: Progress | undefined;
  /** The last figures; older than the run under way until that has some of its own. */
  readonly finding: Finding | undefined;
  /** Milliseconds that the last run took. */
  readonly took: number;
  /** Something changed since the figures were made. */
  readonly stale: boolean;
  readonly failure: RunFailure | undefined;
}

/** Runs begin this long after the last change, milliseconds. */
const pause = 250;

/**
 * The run of a preview: made anew a moment after something changes, the last one wins, and what was found stays until there is
 * something newer. It outlives the tab that shows it.
 */
export class PreviewRun {
  readonly client: SimulatorClient;
  state: PreviewRunState = {
    status: 'idle',
    progress: undefined,
    finding: undefined,
    took: 0,
    stale: false,
    failure: undefined,
  };

  private readonly listeners = new Set<() => void>();
  private ingredients: readonly unknown[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: AbortController | undefined;

  constructor(workerUrl?: string | URL) {
    this.client = createSimulatorClient({ workerUrl });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Follows what a run is made from: the first time it runs at once, later a moment after the last change.
   * @param make gives the simulation, or `null` when there is nothing to simulate yet; called when it is needed
   */
  follow(ingredients: readonly unknown[], make: (signal: AbortSignal) => Promise<Simulation> | null): void {
    const before = this.ingredients;
    if (before && before.length === ingredients.length && before.every((each, at) => each === ingredients[at])) return;
    this.ingredients = ingredients;
    clearTimeout(this.timer);
    if (!before) void this.start(make);
    else {
      this.update({ stale: this.state.finding !== undefined });
      this.timer = setTimeout(() => void this.start(make), pause);
    }
  }

  /** Runs now. Never rejects: how it went is in the state. */
  async start(make: (signal: AbortSignal) => Promise<Simulation> | null): Promise<void> {
    clearTimeout(this.timer);
    this.abandon();
    const controller = new AbortController();
    this.current = controller;
    const isCurrent = (): boolean => this.current === controller;
    try {
      const making = make(controller.signal);
      if (!making) return this.update({ status: 'idle', progress: undefined, failure: undefined });
      this.update({ status: 'preparing', progress: undefined, failure: undefined });
      const simulation = await making;
      if (!isCurrent()) return;
      const began = performance.now();
      this.update({ status: 'running' });
      const report = await this.client.run(simulation, {
        signal: controller.signal,
        onProgress: (progress, early) => {
          if (!isCurrent()) return;
          this.update({ progress, ...(early && { finding: { simulation, report: early }, stale: false }) });
        },
      });
      if (!isCurrent()) return;
      const status = controller.signal.aborted ? 'cancelled' : 'done';
      const took = performance.now() - began;
      this.update({ status, took, finding: { simulation, report }, stale: false, progress: undefined });
    } catch (error) {
      if (!isCurrent()) return;
      if (controller.signal.aborted) this.update({ status: 'cancelled', progress: undefined });
      else this.update({ status: 'failed', progress: undefined, failure: runFailure(error) });
    }
  }

  /** Ends the run under way and keeps what is done. */
  cancel(): void {
    clearTimeout(this.timer);
    this.current?.abort();
  }

  /** Gives up the worker, and what only it knows; what was found stays. The next {@link follow} runs anew, at once. */
  release(): void {
    clearTimeout(this.timer);
    this.abandon();
    this.client.dispose();
    this.ingredients = undefined;
  }

  /** Nobody wants to know any more how the present run goes. */
  private abandon(): void {
    const { current } = this;
    this.current = undefined;
    current?.abort();
  }

  private update(changes: Partial<PreviewRunState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** Whether a question was given up, and not failed. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function runFailure(error: unknown): RunFailure {
  if (error instanceof SimulationError) return { kind: 'simulation', error };
  if (error instanceof SimulatorLost) return { kind: 'lost' };
  if (error instanceof TicketsUnavailable) return { kind: 'tickets', failure: failureOf(error.cause) };
  return { kind: 'unknown', failure: failureOf(error) };
}
