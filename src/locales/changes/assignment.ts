import type { Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { describeValue, type ChangeDescription, type ChangeOf } from './description.ts';
import { propertyName } from './properties.ts';
import { oneOf, orElse, statuses, written, type Writer } from './values.ts';

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
  const { groups, assignment } = wordsOf(context);
  const subject = propertyName(path, assignment, context);
  const place = { section: 'assignment', group: groups.assignment } as const;
  return describeValue(change, place, subject, context, writers[path.join('/')] ?? written);
}
