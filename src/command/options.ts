import { parseArgs } from 'node:util';
import type { RunChange } from '../simulator/run-changes.ts';
import { readCondition, type Condition } from './condition.ts';
import { readDuration } from './duration.ts';
import { InputError } from './input-error.ts';
import { readChange } from './read-change.ts';

const formats = ['text', 'json', 'csv'] as const;
const starts = ['empty', 'directory'] as const;
export const languages = ['en', 'uk'] as const;

/** What the command was asked to do. Files are named as they were given. */
export interface Options {
  readonly settings: string;
  readonly compare: string | undefined;
  readonly directory: string;
  readonly workload: string | undefined;
  readonly history: string | undefined;
  readonly mapping: string | undefined;
  /** Print how the history would be read, and do nothing else. */
  readonly printMapping: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly weeks: number | undefined;
  readonly timeZone: string | undefined;
  readonly seed: number;
  readonly replications: number;
  readonly start: (typeof starts)[number];
  /** Milliseconds; `undefined`: what suits the tickets. */
  readonly warmUp: number | undefined;
  readonly waiting: number;
  readonly changes: readonly RunChange[];
  readonly format: (typeof formats)[number];
  readonly output: string | undefined;
  readonly failIf: readonly Condition[];
  readonly failIfWorse: boolean;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const yes = { type: 'boolean' } as const;
const known = {
  settings: text,
  compare: text,
  directory: text,
  workload: text,
  history: text,
  mapping: text,
  'print-mapping': yes,
  from: text,
  to: text,
  weeks: text,
  'time-zone': text,
  seed: text,
  replications: text,
  start: text,
  'warm-up': text,
  waiting: text,
  change: texts,
  format: text,
  output: text,
  language: text,
  'fail-if': texts,
  'fail-if-worse': yes,
  help: { type: 'boolean', short: 'h' },
  version: yes,
} as const;

/** What is asked before anything else is looked at: help and version work whatever else is wrong. */
export interface FirstOptions {
  readonly help: boolean;
  readonly version: boolean;
  /** As it was given. */
  readonly language: string;
}

export function readFirstOptions(words: readonly string[]): FirstOptions {
  const { values } = parseArgs({ args: [...words], options: known, strict: false });
  const language = typeof values.language === 'string' ? values.language : 'en';
  return { help: values.help === true, version: values.version === true, language };
}

/** @throws {InputError} for an option that isn't known, is missing, or has a value that it can't have */
export function readOptions(words: readonly string[]): Options {
  const values = parsed(words);
  const { settings, directory, format = 'text', start = 'empty', language = 'en' } = values;
  if (settings === undefined) throw new InputError((say) => say.missingOption('--settings'));
  if (directory === undefined) throw new InputError((say) => say.missingOption('--directory'));
  together(values.workload, '--workload', values.history, '--history');
  together(values.to, '--to', values.weeks, '--weeks');
  if (values.history === undefined && (values.mapping !== undefined || values['print-mapping'])) {
    throw new InputError((say) =>
      say.needsOption(values.mapping === undefined ? '--print-mapping' : '--mapping', '--history'),
    );
  }
  if (start !== 'directory' && values.waiting !== undefined) {
    throw new InputError((say) => say.needsOption('--waiting', '--start directory'));
  }
  if (start === 'directory' && values['warm-up'] !== undefined) {
    throw new InputError((say) => say.eitherOption('--warm-up', '--start directory'));
  }
  oneOf('--language', language, languages);
  return {
    settings,
    directory,
    ...{ compare: values.compare, workload: values.workload, history: values.history, mapping: values.mapping },
    printMapping: values['print-mapping'] === true,
    ...{ from: values.from, to: values.to, timeZone: values['time-zone'], output: values.output },
    weeks: values.weeks === undefined ? undefined : wholeNumber('--weeks', values.weeks, 1, 156),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 2 ** 32 - 1),
    replications: wholeNumber('--replications', values.replications ?? '30', 1, 1000),
    start: oneOf('--start', start, starts),
    warmUp: values['warm-up'] === undefined ? undefined : duration('--warm-up', values['warm-up']),
    waiting: wholeNumber('--waiting', values.waiting ?? '0', 0, 100_000),
    changes: (values.change ?? []).map(readChange),
    format: oneOf('--format', format, formats),
    failIf: (values['fail-if'] ?? []).map(readCondition),
    failIfWorse: values['fail-if-worse'] === true,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known }).values;
  } catch (error) {
    if (error instanceof TypeError) {
      const why = error.message.split('. ')[0] ?? error.message;
      throw new InputError((say) => say.badOption(why, Object.keys(known)), { cause: error });
    }
    throw error;
  }
}

function together(one: string | undefined, name: string, other: string | undefined, otherName: string): void {
  if (one !== undefined && other !== undefined) throw new InputError((say) => say.eitherOption(name, otherName));
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new InputError((say) => say.notAllowed(option, value, allowed));
  return found;
}

function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most))
    throw new InputError((say) => say.noWholeNumber(option, value, least, most));
  return number;
}

function duration(option: string, value: string): number {
  const milliseconds = value === '0' ? 0 : readDuration(value);
  if (milliseconds === undefined) throw new InputError((say) => say.noDuration(option, value));
  return milliseconds;
}
