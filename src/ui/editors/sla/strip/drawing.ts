import { scaleOf, type Range, type Scale } from './axis.ts';
import type { StripModel } from './strip-model.ts';
import type { StripWords } from './strip-words.ts';

/** What is drawn, and the room for it. */
export interface Plot {
  readonly model: StripModel;
  readonly words: StripWords;
  readonly range: Range;
  /** Of the time axis, px. */
  readonly width: number;
  /** Of the small text, px. */
  readonly fontSize: number;
}

/** A plot with its measures in px. */
export interface Drawing extends Plot {
  readonly scale: Scale;
  /** Of the days and hours on top. */
  readonly head: number;
  /** Of one clock. */
  readonly row: number;
  readonly height: number;
  /** About how wide a text is. */
  readonly textWidth: (text: string) => number;
}

/** Heights in px at the normal size of small text. */
const normal = { fontSize: 11, head: 38, row: 36 };
/** Of a letter or digit, in the size of the text. */
const letterWidth = 0.56;

export function heightsOf(fontSize: number): Pick<Drawing, 'head' | 'row'> {
  const scale = Math.max(1, fontSize / normal.fontSize);
  return { head: Math.round(normal.head * scale), row: Math.round(normal.row * scale) };
}

export function drawingOf(plot: Plot): Drawing {
  const { model, range, width, fontSize } = plot;
  const { head, row } = heightsOf(fontSize);
  return {
    ...plot,
    scale: scaleOf(range, width),
    head,
    row,
    height: head + row * model.lanes.length,
    textWidth: (text) => text.length * fontSize * letterWidth,
  };
}

/** A length for an attribute: hundredths of a pixel are enough. */
export const px = (value: number): number => Math.round(value * 100) / 100;
