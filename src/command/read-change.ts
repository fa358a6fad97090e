import type { RunChange } from '../simulator/run-changes.ts';
import { InputError } from './input-error.ts';

const none = 'none';
const mostAdded = 1000;

/**
 * What a run changes for itself, as words: `add 3 calendar=night groups=billing,vip limit=4`, `remove olena`,
 * `calendar olena=night`, `groups olena=billing,vip`, `limit olena=none`. `none`: round the clock, no group, the general limit.
 * @throws {InputError} for anything else
 */
export function readChange(text: string): RunChange {
  const [kind = '', ...rest] = text.trim().split(/\s+/);
  const change = kind === 'add' ? added(rest) : changed(kind, rest.join(' '));
  if (!change) throw new InputError((words) => words.badChange(text));
  return change;
}

function added([count = '', ...rest]: readonly string[]): RunChange | undefined {
  const operators = wholeNumber(count);
  const given = new Map(rest.map((word) => assignment(word)));
  const known = [...given.keys()].every((name) => ['calendar', 'groups', 'limit'].includes(name));
  const limit = limitOf(given.get('limit') ?? none);
  if (operators === undefined || operators > mostAdded || !known || limit === undefined) return undefined;
  const calendar = calendarOf(given.get('calendar') ?? none);
  return { kind: 'add_operators', count: operators, calendar, skillGroups: list(given.get('groups') ?? none), limit };
}

function changed(kind: string, rest: string): RunChange | undefined {
  if (kind === 'remove') return rest === '' ? undefined : { kind: 'remove_operator', operator: rest };
  const [operator, value] = assignment(rest);
  if (operator === '' || value === '') return undefined;
  switch (kind) {
    case 'calendar':
      return { kind: 'set_calendar', operator, calendar: calendarOf(value) };
    case 'groups':
      return { kind: 'set_skill_groups', operator, skillGroups: list(value) };
    case 'limit': {
      const limit = limitOf(value);
      return limit === undefined ? undefined : { kind: 'set_limit', operator, limit };
    }
    default:
      return undefined;
  }
}

function assignment(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const calendarOf = (text: string): string | null => (text === none ? null : text);
const list = (text: string): string[] => (text === none ? [] : text.split(',').filter((id) => id !== ''));
const limitOf = (text: string): number | null | undefined => (text === none ? null : wholeNumber(text));

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
