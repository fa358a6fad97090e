import { html, type TemplateResult } from 'lit';
import type { Range, Scale } from './axis.ts';

/** A moment of the ticket that can be moved along the axis. */
export interface TimeHandle {
  /** Unique in the strip. */
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** The moment in words. */
  readonly text: string;
  readonly created: boolean;
  /** The least and the greatest instant it may have. */
  readonly limits: Range;
  readonly scale: Scale;
  /** The start of the axis on the screen, px. */
  readonly origin: () => number;
  readonly onMove: (at: number) => void;
  readonly onGrab: () => void;
  readonly onDrop: () => void;
  /** Absent: it can't be taken away. */
  readonly onRemove?: (() => void) | undefined;
}

const minute = 60_000;
/** Arrow keys; with Shift an hour. Dragging snaps to it. */
const step = 5 * minute;
const bigStep = 60 * minute;
const page = 24 * bigStep;

/**
 * A slider on the axis: drag it, or use arrow keys. Time runs from left to right in every direction of writing, so the
 * right arrow is always later.
 */
export function timeHandle(handle: TimeHandle): TemplateResult {
  const { id, name, at, text, created, limits, scale } = handle;
  const minutes = (instant: number) => Math.round(instant / minute);
  return html`<div
    class="handle ${created ? 'created' : ''}"
    id=${id}
    role="slider"
    tabindex="0"
    aria-label=${name}
    aria-orientation="horizontal"
    aria-valuemin=${minutes(limits.from)}
    aria-valuemax=${minutes(limits.to)}
    aria-valuenow=${minutes(at)}
    aria-valuetext=${text}
    aria-describedby="strip-move-hint"
    title="${name}, ${text}"
    .style=${`--_x:${Math.round(scale.x(at) * 10) / 10}px`}
    @keydown=${(event: KeyboardEvent) => onKey(event, handle)}
    @pointerdown=${(event: PointerEvent) => onGrab(event, handle)}
    @pointermove=${(event: PointerEvent) => onDrag(event, handle)}
    @lostpointercapture=${handle.onDrop}
  ></div>`;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: step,
  ArrowUp: step,
  ArrowLeft: -step,
  ArrowDown: -step,
  PageUp: page,
  PageDown: -page,
};

function onKey(event: KeyboardEvent, handle: TimeHandle): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = keySteps[event.key];
  if (by !== undefined)
    move(handle, handle.at + (event.shiftKey && Math.abs(by) === step ? Math.sign(by) * bigStep : by));
  else if ((event.key === 'Delete' || event.key === 'Backspace') && handle.onRemove) handle.onRemove();
  else return;
  event.preventDefault();
}

function onGrab(event: PointerEvent, handle: TimeHandle): void {
  if (event.button !== 0) return;
  const target = event.currentTarget as HTMLElement;
  target.setPointerCapture(event.pointerId);
  target.focus();
  handle.onGrab();
}

function onDrag(event: PointerEvent, handle: TimeHandle): void {
  const target = event.currentTarget as HTMLElement;
  if (!target.hasPointerCapture(event.pointerId)) return;
  const at = handle.scale.at(event.clientX - handle.origin());
  move(handle, Math.round(at / step) * step);
}

function move({ limits, at, onMove }: TimeHandle, to: number): void {
  const kept = Math.min(Math.max(to, limits.from), limits.to);
  if (kept !== at) onMove(kept);
}
