import { keysInOrder } from './key-order.ts';
import { findJsonFault, type JsonFault } from './json-scanner.ts';
import { deepestDocument, parseSettings, type ParsedSettings } from './parse.ts';
import type { Path } from './path.ts';
import type { ProblemDetails } from './problem.ts';
import type { TicketSettings } from './settings.ts';

/** The most characters a settings file may have. 10,000 fields, every list with 100 options, take 41 million. */
export const longestFile = 50_000_000;

/** What reading a file came to. In every case but `valid` and `newer` there is nothing to take over. */
export type ImportedSettings =
  | ParsedSettings
  | {
      readonly status: 'not_json';
      /** Where the text stops being JSON, both counted from 1; columns are UTF-16 units. */
      readonly line: number;
      readonly column: number;
      /** The value in which that is. */
      readonly path: Path;
      /** The character that doesn't belong there; `undefined`: the file ends too early. */
      readonly found: string | undefined;
    }
  | { readonly status: 'too_large'; readonly length: number; readonly longest: number };

/**
 * The document as a file: JSON with a line for each value, its keys in the order of the schema, unknown ones after them
 * by name. Equal documents give equal files, so that two of them can be compared line by line.
 */
export function exportSettings(settings: TicketSettings): string {
  return `${JSON.stringify(keysInOrder(settings), null, 2)}\n`;
}

/**
 * Reads a file. Nothing is repaired or guessed: a broken file says what is wrong and where. Beside the problems of
 * {@link parseSettings}, a `damaged` document may have `duplicate_key`, `unsafe_key` (`__proto__`) and `too_deep`, with
 * the line as detail.
 */
export function importSettings(text: string): ImportedSettings {
  if (text.length > longestFile) return { status: 'too_large', length: text.length, longest: longestFile };
  // Some editors begin a file with a byte order mark, which is not JSON.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = findJsonFault(json, deepestDocument);
  if (!fault) return parseSettings(JSON.parse(json));
  const { line, column } = placeOf(json, fault.offset);
  if (fault.code === 'syntax') {
    const codePoint = json.codePointAt(fault.offset);
    const found = codePoint === undefined ? undefined : String.fromCodePoint(codePoint);
    return { status: 'not_json', line, column, path: fault.path, found };
  }
  return {
    status: 'damaged',
    problems: [{ code: fault.code, path: fault.path, severity: 'error', details: detailsOf(fault, line) }],
  };
}

function detailsOf({ code, path }: JsonFault, line: number): ProblemDetails {
  return code === 'too_deep' ? { line, deepest: deepestDocument } : { line, key: path.at(-1) ?? '' };
}

/** Line and column of an offset, counted from 1. Lines end with LF, CR LF or CR. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
