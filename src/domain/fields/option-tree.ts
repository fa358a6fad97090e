import type { Option } from '../settings/field.ts';
import { keyFromLabel, uniqueKey, uniqueKeys } from './key-from-label.ts';
import { withRemoved } from '../changes/with-removed.ts';

/** Levels that a nested list may have. */
export const deepestLevel = 4;

/** An option in a list of all, in display order; its own options follow it, one level deeper. */
export interface LevelledOption {
  readonly option: Option;
  /** 0 at the top. */
  readonly level: number;
}

/** All options of a field as a flat list. */
export function flattenOptions(options: readonly Option[], level = 0): readonly LevelledOption[] {
  return options.flatMap((option) => [{ option, level }, ...flattenOptions(option.options ?? [], level + 1)]);
}

/** The tree that a flat list stands for. A level that skips one is pulled up to the next below its predecessor. */
export function nestOptions(flat: readonly LevelledOption[]): Option[] {
  const root: Option[] = [];
  const open: Option[] = [];
  for (const { option, level } of flat) {
    const { options: _below, ...own } = option;
    const copy: Option = own;
    open.length = Math.min(level, open.length);
    const parent = open.at(-1);
    if (parent) (parent.options ??= []).push(copy);
    else root.push(copy);
    open.push(copy);
  }
  return root;
}

/** The options with one moved, and all that is below it: to place `to` among the others, at `level`. */
export function moveOption(options: readonly Option[], value: string, to: number, level: number): Option[] {
  const flat = flattenOptions(options);
  const from = flat.findIndex(({ option }) => option.value === value);
  const moved = flat[from];
  if (!moved) return [...options];
  let end = from + 1;
  while (end < flat.length && (flat[end]?.level ?? 0) > moved.level) end += 1;
  const branch = flat.slice(from, end).map((item) => ({ ...item, level: item.level - moved.level + level }));
  const others = flat.toSpliced(from, end - from);
  return nestOptions(others.toSpliced(to, 0, ...branch));
}

/** The same, to just before another option, or to the end when there is none. */
export function moveBefore(
  options: readonly Option[],
  value: string,
  before: string | undefined,
  level: number,
): Option[] {
  const others = flattenOptions(removeOption(options, value));
  const to = others.findIndex(({ option }) => option.value === before);
  return moveOption(options, value, to < 0 ? others.length : to, level);
}

/** The options without one and what is below it. */
export function removeOption(options: readonly Option[], value: string): Option[] {
  return options
    .filter((option) => option.value !== value)
    .map((option) => (option.options ? { ...option, options: removeOption(option.options, value) } : option));
}

/** An option as the editor lists it. */
export interface ListedOption extends LevelledOption {
  /** Values of the options it is under, outermost first. */
  readonly above: readonly string[];
  /** Only in what is saved; what was below it goes and comes back with it. */
  readonly removed: boolean;
}

/** All options of a draft, flat, with those that it took out of the saved ones put back where they stood. */
export function listOptions(saved: readonly Option[], draft: readonly Option[]): readonly ListedOption[] {
  const before = new Map(flattenOptions(saved).map(({ option }) => [option.value, option]));
  const kept = new Set(flattenOptions(draft).map(({ option }) => option.value));
  const visit = (
    savedHere: readonly Option[],
    here: readonly Option[],
    above: readonly string[],
  ): readonly ListedOption[] =>
    withRemoved(savedHere, here).flatMap(({ element: option, removed }) => {
      // Under another parent now, it is there and not gone.
      if (removed && kept.has(option.value)) return [];
      const own = { option, level: above.length, above, removed };
      if (removed) return [own];
      const savedBelow = before.get(option.value)?.options ?? [];
      return [own, ...visit(savedBelow, option.options ?? [], [...above, option.value])];
    });
  return visit(saved, draft, []);
}

/** A new option for a label, with a value unlike all of `taken`. */
export function newOption(label: string, language: string, taken: ReadonlySet<string>): Option {
  return { value: uniqueKey(keyFromLabel(label), taken), label: { [language]: label } };
}

/**
 * Options from pasted text: one a line, white space at its start makes it a level below the nearest line with less of
 * it. Empty lines are passed over.
 */
export function optionsFromText(text: string, language: string, taken: ReadonlySet<string>): Option[] {
  const unique = uniqueKeys(taken);
  const indents: number[] = [];
  const flat: LevelledOption[] = [];
  for (const line of text.split(/\r?\n/)) {
    const label = line.trim();
    if (label === '') continue;
    const indent = line.length - line.trimStart().length;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    const option = { value: unique(keyFromLabel(label)), label: { [language]: label } };
    flat.push({ option, level: Math.min(indents.length, deepestLevel - 1) });
    indents.push(indent);
  }
  return nestOptions(flat);
}
