import type { Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import type { ChangeDescription, ChangeOf } from './description.ts';
import { describeProperty } from './property.ts';
import { oneOf, orElse, statuses, type Writer } from './values.ts';

const writers: Readonly<Record<string, Writer>> = {
  limit: orElse((words) => words.noLimit),
  activeStatuses: orElse((words) => words.usualActiveStatuses, statuses),
  queueOrder: oneOf((words) => words.queueOrders),
  fallbackAfter: orElse((words) => words.never),
  returnAfter: orElse((words) => words.never),
};

/** A change of the setting at `path` of automatic assignment. */
export function describeAssignmentChange(
  change: ChangeOf<'changed'>,
  path: Path,
  context: ChangeContext,
): ChangeDescription {
  const { groups, assignment: names } = wordsOf(context);
  const place = { section: 'assignment', group: groups.assignment } as const;
  return describeProperty(change, place, undefined, path, { names, writers }, context);
}
