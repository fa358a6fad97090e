import { readFile } from 'node:fs/promises';
import { findJsonFault } from '../domain/settings/json-scanner.ts';
import { deepestDocument, shapeProblem } from '../domain/settings/parse.ts';
import type { Problem } from '../domain/settings/problem.ts';
import { InputError } from './input-error.ts';

/** @throws {InputError} when the file can't be read */
export async function readBytes(file: string, option: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError((words) => words.noFile(file, option, code), { cause: error });
  }
}

export async function readText(file: string, option: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(file, option));
}

/** What a schema says of a value; the schemas of zod fit. */
interface Schema<Value> {
  safeParse(
    value: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: Parameters<typeof shapeProblem>[0][] } };
}

/**
 * Reads a JSON document that has a schema. Nothing is repaired or guessed.
 * @throws {InputError} that names the line, or the place in the document, of everything that is wrong
 */
export async function readDocument<Value>(file: string, option: string, schema: Schema<Value>): Promise<Value> {
  const result = schema.safeParse(await readJson(file, option));
  if (!result.success) throw badDocument(file, result.error.issues.map(shapeProblem));
  return result.data;
}

async function readJson(file: string, option: string): Promise<unknown> {
  const text = await readText(file, option);
  const fault = findJsonFault(text, deepestDocument);
  if (!fault) return JSON.parse(text);
  const lines = text.slice(0, fault.offset).split(/\r\n|\r|\n/);
  const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1];
  const found = text.codePointAt(fault.offset);
  const sign = found === undefined ? undefined : String.fromCodePoint(found);
  throw new InputError((words) =>
    fault.code === 'syntax'
      ? words.notJson(file, line, column, sign)
      : words.badDocument(file, [words.jsonFault(fault.code, fault.path.join('/'), line)]),
  );
}

/** An error that tells each problem of a document with its place. */
export function badDocument(file: string, problems: readonly Problem[]): InputError {
  return new InputError((words) =>
    words.badDocument(file, problems.slice(0, mostTold).map(words.problem), problems.length - mostTold),
  );
}

const mostTold = 20;
