/** A pattern ready to use. `matches`: the whole text fits it. */
export interface CompiledPattern {
  readonly status: 'compiled';
  matches(text: string): boolean;
}

/** Why a pattern can't be used. */
export const patternFaults = [
  'bracket_not_closed',
  'bracket_not_opened',
  'nothing_to_repeat',
  'repeated_twice',
  'repeat_count',
  'character_class',
  'escape',
  'not_supported',
  'group_name',
  'too_long',
  'too_complex',
  'unreadable',
] as const;
export type PatternFault = (typeof patternFaults)[number];

/** `position` counts characters from 1. */
export interface BrokenPattern {
  readonly status: 'broken';
  readonly fault: PatternFault;
  readonly position: number;
}

/** In characters. */
export const longestPattern = 1000;

/**
 * The most steps a pattern may compile to; time on a text is at most their product. Ordinary patterns have tens;
 * repetitions inside repetitions reach thousands.
 */
const mostSteps = 2000;

/**
 * Compiles an RE2 expression, whose matching time grows linearly with the text whatever the expression (docs/semantics.md,
 * section 2). The engine is loaded on the first call.
 */
export async function compilePattern(source: string): Promise<CompiledPattern | BrokenPattern> {
  if (source.length > longestPattern) return { status: 'broken', fault: 'too_long', position: longestPattern + 1 };
  const { RE2JS, RE2JSException } = await import('re2js');
  try {
    const compiled = RE2JS.compile(source);
    if (compiled.programSize() > mostSteps) return { status: 'broken', fault: 'too_complex', position: 1 };
    return { status: 'compiled', matches: (text) => compiled.testExact(text) };
  } catch (error) {
    if (error instanceof RE2JSException) return broken(source, error.message);
    throw error;
  }
}

/** Which part of the engine's message stands for which fault. */
const faults: readonly (readonly [string, PatternFault])[] = [
  ['missing closing', 'bracket_not_closed'],
  ['unexpected )', 'bracket_not_opened'],
  ['missing argument', 'nothing_to_repeat'],
  ['nested repetition', 'repeated_twice'],
  ['repeat count', 'repeat_count'],
  ['character class range', 'character_class'],
  ['escape sequence', 'escape'],
  ['trailing backslash', 'escape'],
  ['Perl syntax', 'not_supported'],
  ['capture group name', 'group_name'],
  ['named capture', 'group_name'],
  ['too large', 'too_complex'],
];

function broken(source: string, message: string): BrokenPattern {
  const fragment = /: `(?<fragment>[\s\S]*)`$/u.exec(message)?.groups?.['fragment'];
  // Look-behind and references to groups look to the engine like misspelt group names and escapes.
  const unsupported = fragment !== undefined && /^(?:\(\?<[=!]|\\[1-9])/u.test(fragment);
  const fault = unsupported ? 'not_supported' : (faults.find(([part]) => message.includes(part))?.[1] ?? 'unreadable');
  return { status: 'broken', fault, position: positionOf(source, fault, fragment) };
}

/** The engine names the faulty piece, not its place; of brackets it names the whole expression. */
function positionOf(source: string, fault: PatternFault, fragment: string | undefined): number {
  if (fault === 'bracket_not_closed' || fault === 'bracket_not_opened') return ordinal(source, strayBracket(source));
  // Only a backslash that ends the expression is a fault without a piece.
  return ordinal(source, fragment === undefined ? source.length - 1 : source.indexOf(fragment));
}

/** Where a bracket stands that has no other half: the first closing one too many, else the last one left open. */
function strayBracket(source: string): number {
  const open: number[] = [];
  let classFrom = -1;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (classFrom >= 0) {
      const first = at === classFrom + (source[classFrom + 1] === '^' ? 2 : 1);
      if (sign === ']' && !first) classFrom = -1;
    } else if (sign === '[') classFrom = at;
    else if (sign === '(') open.push(at);
    else if (sign === ')' && open.pop() === undefined) return at;
  }
  return classFrom >= 0 ? classFrom : (open.at(-1) ?? 0);
}

/** The place of a character, counted from 1 in characters, not UTF-16 units. */
function ordinal(source: string, index: number): number {
  return Array.from(source.slice(0, Math.max(0, index))).length + 1;
}
