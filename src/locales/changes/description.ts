import type { Change } from '../../domain/changes/diff.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { isNothing, written, type Writer } from './values.ts';

/** A change as Review, undo and the history write it. Nothing in it is markup. */
export interface ChangeDescription {
  /** The part of the settings, with calendars under SLA. */
  readonly section: 'fields' | 'assignment' | 'sla' | 'calendars' | 'other';
  /** Heading of its group in Review: "Fields", "SLA, All other tickets". */
  readonly group: string;
  /** What changed: "Device model, help text", "First response, High". */
  readonly subject: string;
  /** What the value was, and what it is; both are there unless `summary` is. */
  readonly before?: string;
  readonly after?: string;
  /** What happened to a thing as a whole: "New date field", "Removed, on 312 tickets", "Moved to place 9". */
  readonly summary?: string;
  /** One short line for undo: "Device model, help text", "Moved Device model to place 9". */
  readonly label: string;
  /** All in one: "Refund amount: required to solve, was off". */
  readonly sentence: string;
}

export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
export type ElementChange = Exclude<Change, { kind: 'changed' }>;
export type Place = Pick<ChangeDescription, 'section' | 'group'>;

/**
 * A value that is now another. `typed`: a text in it is somebody's own, and is quoted in the sentence so that it can't be
 * taken for ours.
 */
export function describeValue(
  change: ChangeOf<'changed'>,
  place: Place,
  subject: string,
  context: ChangeContext,
  write: Writer = written,
  typed = write === written,
): ChangeDescription {
  const words = wordsOf(context);
  const before = write(change.before, context);
  const after = write(change.after, context);
  const quoted = (value: unknown, text: string) =>
    typed && typeof value === 'string' && !isNothing(value) ? words.quote(text) : text;
  const sentence = words.changed(subject, quoted(change.after, after), quoted(change.before, before));
  return { ...place, subject, before, after, label: subject, sentence };
}

/** What can be said about an element that was added, removed or moved. */
export interface ElementWords {
  readonly name: string;
  /** What it belongs to, when its name alone doesn't tell. */
  readonly owner?: string;
  readonly subject?: string;
  /** Says that it is new. */
  readonly isNew: string;
  /** What is in it, when that is short. */
  readonly content?: string | undefined;
  /** How many tickets carry it. */
  readonly tickets?: number | undefined;
  /** In place of the usual summary. */
  readonly summary?: string;
}

/** An element that came, went or stands elsewhere. */
export function describeElement(
  change: ElementChange,
  place: Place,
  element: ElementWords,
  context: ChangeContext,
): ChangeDescription {
  const words = wordsOf(context);
  const { name, owner, content, tickets = 0 } = element;
  const subject = element.subject ?? (owner === undefined ? name : words.of(owner, name));
  const told = (label: string, summary: string, sentence = label): ChangeDescription => ({
    ...place,
    subject,
    summary: element.summary ?? (content ? words.withContent(summary, content) : summary),
    label,
    sentence: content ? words.withContent(sentence, content) : sentence,
  });
  switch (change.kind) {
    case 'added':
      return told(words.added(name, owner), element.isNew);
    case 'removed': {
      const label = words.removed(name, owner);
      return told(label, words.gone(tickets), tickets > 0 ? words.removedOn(name, tickets, owner) : label);
    }
    case 'moved':
      return told(words.moved(name, change.to + 1, owner), words.movedTo(change.to + 1));
  }
}
