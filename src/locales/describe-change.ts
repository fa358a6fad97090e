import type { Change } from '../domain/changes/diff.ts';
import { describeAssignmentChange } from './changes/assignment.ts';
import { describeCalendarChange } from './changes/calendars.ts';
import { wordsOf, type ChangeContext } from './changes/context.ts';
import { describeElement, describeValue, type ChangeDescription } from './changes/description.ts';
import { describeFieldChange } from './changes/fields.ts';
import { describeParameterChange } from './changes/parameters.ts';
import { describeMetricChange, describePolicyChange } from './changes/sla.ts';

export type { ChangeContext, ChangeDescription };

/**
 * One change in words, for Review, undo and the history. Every value is written by what it is, every id by the name that
 * the documents, the directory or the capabilities give it; what this version doesn't know is called by its keys.
 */
export function describeChange(change: Change, context: ChangeContext): ChangeDescription {
  const [part, list, ...rest] = change.path;
  const inside = change.path.slice(1);
  if (list !== undefined) {
    if (part === 'fields') return describeFieldChange(change, inside, context);
    if (part === 'calendars') return describeCalendarChange(change, inside, context);
    if (part === 'sla' && list === 'metrics' && rest.length > 0) return describeMetricChange(change, rest, context);
    if (part === 'sla' && list === 'policies' && rest.length > 0) return describePolicyChange(change, rest, context);
    if (part === 'assignment' && change.kind === 'changed') return describeAssignmentChange(change, inside, context);
    if (part === 'parameters' && change.kind === 'changed') return describeParameterChange(change, inside, context);
  }
  return describeUnknown(change, context);
}

/** The name of a step of undo: its first change, and how many more there are. */
export function describeStep(changes: readonly Change[], context: ChangeContext): string {
  const [first, ...others] = changes;
  if (!first) return '';
  const { label } = describeChange(first, context);
  return others.length === 0 ? label : wordsOf(context).andMore(label, others.length);
}

/** A part of the document that this version doesn't know. */
function describeUnknown(change: Change, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const place = { section: 'other', group: words.groups.other } as const;
  const subject = change.path.join(' › ');
  if (change.kind === 'changed') return describeValue(change, place, subject, context);
  return describeElement(change, place, { name: subject, isNew: words.isNew }, context);
}
