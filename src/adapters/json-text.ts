import { BackendError } from './errors.ts';

/**
 * A settings document as the text that is stored or sent. What JSON would silently change or can't hold (NaN, infinite
 * and big numbers, functions, circles) is refused.
 * @throws {BackendError} `invalid`
 */
export function jsonText(document: unknown): string {
  if (typeof document !== 'object' || document === null) throw notJson('A settings document is an object');
  try {
    return JSON.stringify(document, (key, value: unknown) => {
      const lost = (typeof value === 'number' && !Number.isFinite(value)) || typeof value === 'function';
      if (lost) throw notJson(`JSON can’t hold ${String(value)} (at "${key}")`);
      return value;
    });
  } catch (error) {
    throw error instanceof BackendError ? error : notJson('The document is not JSON', error);
  }
}

function notJson(message: string, cause?: unknown): BackendError {
  return new BackendError('invalid', message, {
    cause,
    problems: [{ code: 'not_settings', path: [], severity: 'error' }],
  });
}
