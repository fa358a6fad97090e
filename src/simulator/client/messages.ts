import type { SimulationReport } from '../report/report.ts';
import type { Simulation } from '../simulation.ts';
import type { AnyQuestion, Progress } from './questions.ts';

/** What the client tells whoever does the work. Each job has a number of its own. */
export type Request =
  | { readonly kind: 'run'; readonly job: number; readonly simulation: Simulation }
  | ({ readonly kind: 'ask'; readonly job: number } & AnyQuestion)
  /** A run is done with what it has; a question has no answer. */
  | { readonly kind: 'stop'; readonly job: number };

/** What it is told back. */
export type Reply =
  /** Once, when it can be told anything. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: Progress; readonly report?: SimulationReport }
  | { readonly kind: 'done'; readonly job: number; readonly result: unknown }
  /** Stopped before there was anything to tell. */
  | { readonly kind: 'stopped'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: SentFailure };

/** An error as it can be sent: of its class, a copy would know nothing. */
export interface SentFailure {
  /** Code of a `SimulationError`; absent: something else went wrong. */
  readonly code?: string;
  readonly details?: unknown;
  readonly message: string;
}
