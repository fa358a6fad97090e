import type { CycleState } from '../../../../domain/sla/state.ts';
import { visible, type Range, type Scale } from './axis.ts';
import type { Lane, Piece } from './follow.ts';
import { wasDue, type Was } from './moments.ts';
import type { StripWords } from './strip-words.ts';

/** How a stretch of a lane is drawn. `dropped`: counted, and then set back to nothing. */
export type BarKind = Piece['kind'] | 'late' | 'dropped';

export interface Bar extends Range {
  readonly kind: BarKind;
}

/** The deadline of one cycle on its lane. */
export interface DueMark {
  readonly at: number;
  readonly was: Was;
  /** A paused clock: the deadline if it went on at the last event. */
  readonly conditional: boolean;
  readonly text: string;
  readonly wasText: string | undefined;
}

/** The stretches of a lane as they can be told apart at this scale, in the order of drawing. */
export function barsOf({ pieces, cycles }: Lane, range: Range, scale: Scale): Bar[] {
  const bars = pieces
    .filter(({ from, to }) => to > range.from && from < range.to)
    .map((piece): Bar => {
      const to = Math.min(piece.to, range.to);
      return { from: piece.from, to, kind: barKind(piece, cycles) };
    });
  return (['standing', 'dropped', 'counting', 'late', 'paused'] as const).flatMap((kind) =>
    visible(
      bars.filter((bar) => bar.kind === kind),
      scale,
    ),
  );
}

function barKind({ kind, from, late }: Piece, cycles: readonly CycleState[]): BarKind {
  if (kind === 'counting' && cycles.some((cycle) => cycle.startedAt <= from && from < lastRestart(cycle)))
    return 'dropped';
  return kind === 'counting' && late ? 'late' : kind;
}

function lastRestart({ reasons }: CycleState): number {
  const restart = reasons.findLast((reason) => reason.code === 'restarted');
  return restart?.code === 'restarted' ? restart.at : -Infinity;
}

/** The deadlines of a lane that still matter, each with what is written beside it. */
export function dueMarks(lane: Lane, saved: Lane | undefined, words: StripWords): DueMark[] {
  const { messages, times } = words;
  return lane.cycles.flatMap((cycle, index) => {
    const { dueAt, breachedAt, state } = cycle;
    const at = dueAt ?? breachedAt;
    // A deadline that was met and came again is past caring about; the list has it.
    const isOver = state === 'met' && index < lane.cycles.length - 1;
    if (at === null || state === 'cancelled' || isOver) return [];
    const conditional = state === 'paused';
    const was = wasDue(cycle, saved?.cycles[index]);
    const when = times.moment(at);
    const { met, late, paused } = messages.dueLabels;
    const text = state === 'met' ? met(when) : breachedAt !== null ? late(when) : conditional ? paused(when) : when;
    return [{ at, was, conditional, text, wasText: wasLabel(was, at, words) }];
  });
}

/** Only the time, when the day is that of the deadline beside it. */
function wasLabel(was: Was, dueAt: number, { messages, times }: StripWords): string | undefined {
  if (was === undefined) return undefined;
  if (was === null) return messages.wasNever;
  return messages.was(times.longDay(was) === times.longDay(dueAt) ? times.time(was) : times.moment(was));
}

/** A text beside a mark: after it, or before it where space is short. */
export interface PlacedLabel {
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** Room between a mark and its text, px. */
export const labelGap = 9;

/**
 * Places for texts of these widths beside marks, in order; `undefined` where neither side is free. Texts never lie on each
 * other, and on what is drawn (`drawn`) only where there is no other place. All in px of a plot of `width`.
 */
export function placeLabels(
  marks: readonly { readonly x: number; readonly width: number }[],
  width: number,
  drawn: readonly Range[] = [],
): (PlacedLabel | undefined)[] {
  const taken: Range[] = [];
  const isFree = (label: Range, obstacles: readonly Range[]) =>
    label.from >= 0 && label.to <= width && !obstacles.some(({ from, to }) => label.from < to && label.to > from);
  return marks.map(({ x, width: size }) => {
    const after = { from: x + labelGap, to: x + labelGap + size };
    const before = { from: x - labelGap - size, to: x - labelGap };
    const found =
      [after, before].find((label) => isFree(label, [...taken, ...drawn])) ??
      [after, before].find((label) => isFree(label, taken));
    if (!found) return undefined;
    taken.push({ from: found.from - labelGap, to: found.to + labelGap });
    return found === after ? { x: after.from, anchor: 'start' } : { x: before.to, anchor: 'end' };
  });
}
