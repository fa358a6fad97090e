import type { Problem } from '../domain/settings/problem.ts';
import type { LoadedSettings } from './backend.ts';

export const backendErrorCodes = [
  'unauthorised',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'unavailable',
  'too_large',
] as const;
export type BackendErrorCode = (typeof backendErrorCodes)[number];

interface BackendErrorDetails {
  /** For `conflict`: what is stored now. */
  readonly current?: LoadedSettings;
  /** For `invalid`: what is wrong, with paths. */
  readonly problems?: readonly Problem[];
  /** The technical cause, for "Copy details". */
  readonly cause?: unknown;
}

/** A failed call of a backend, in one of the ways the element knows how to answer. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly code: BackendErrorCode;
  readonly current: LoadedSettings | undefined;
  readonly problems: readonly Problem[];

  constructor(code: BackendErrorCode, message: string, details: BackendErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.current = details.current;
    this.problems = details.problems ?? [];
  }
}
