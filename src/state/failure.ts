import { BackendError } from '../adapters/errors.ts';
import type { Failure } from './session-state.ts';

/** What is told of a rejected call, whatever it was rejected with. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BackendError) return { code: error.code, message: error.message };
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error) };
}
