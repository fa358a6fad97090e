import type { LoadedSettings } from '../backend.ts';
import type { BackendErrorCode } from '../errors.ts';

/** @throws {Error} with `message`, unless `condition` holds */
export function expect(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** @throws {Error} that names the first place where `actual` is not `expected`, as JSON */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const difference = firstDifference(actual, expected, '');
  expect(difference === undefined, `${what}: ${difference}`);
}

/** Where two JSON values first differ and how, in words; `undefined`: they don't. Order of keys means nothing. */
function firstDifference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    if (Object.is(actual, expected)) return undefined;
    return `expected ${shown(expected)} at ${path || 'the root'}, found ${shown(actual)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const difference = firstDifference(ownValue(actual, key), ownValue(expected, key), `${path}/${key}`);
    if (difference) return difference;
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function ownValue(container: object, key: string): unknown {
  return Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}

/** The error a promise is rejected with. @throws {Error} when it isn't */
export async function rejection(promise: Promise<unknown>, what: string): Promise<unknown> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${what} should be refused, but gave ${shown(result)}`);
}

/**
 * Checks that a promise is rejected with a `BackendError` of this code, and gives it. It is known by its name, since the
 * adapter may come with a copy of the class of its own.
 */
export async function expectRefusal(
  promise: Promise<unknown>,
  code: BackendErrorCode,
  what: string,
): Promise<{ readonly current?: LoadedSettings | undefined }> {
  const error = await rejection(promise, what);
  const { name, code: found } = error as { name?: unknown; code?: unknown };
  const isExpected = error instanceof Error && name === 'BackendError' && found === code;
  expect(
    isExpected,
    `${what} should be refused with a BackendError "${code}", but was with ${String(error)} (${shown(found)})`,
  );
  return error as { current?: LoadedSettings };
}

/** A value in a message: its JSON, cut when long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
