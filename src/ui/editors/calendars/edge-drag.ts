import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import type { WallHours } from '../../../domain/calendar/wall-hours.ts';
import type { Weekday } from '../../../domain/settings/calendar.ts';
import { moveEdge, type Edge } from './week-edits.ts';

/** One end of one bar of a day. */
export interface EdgePlace {
  readonly day: Weekday;
  readonly index: number;
  readonly edge: Edge;
}

interface Drag extends EdgePlace {
  readonly pointer: number;
  /** Where it began, and the width of the line; px. */
  readonly x: number;
  readonly width: number;
  readonly before: readonly WallHours[];
  readonly bars: readonly WallHours[];
}

/** Drags an end of a bar along its line, past midnight too. The draft is changed when it is let go. */
export class EdgeDrag implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly onDone: (day: Weekday, bars: readonly WallHours[]) => void;
  private drag: Drag | undefined;

  constructor(host: ReactiveControllerHost, onDone: (day: Weekday, bars: readonly WallHours[]) => void) {
    this.host = host;
    this.onDone = onDone;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drag = undefined;
  }

  /** The day whose bars are being changed, and how they are now. */
  get now(): Pick<Drag, 'day' | 'index' | 'edge' | 'bars'> | undefined {
    return this.drag;
  }

  start(event: PointerEvent, place: EdgePlace, bars: readonly WallHours[]): void {
    if (event.button !== 0) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const width = handle.parentElement?.getBoundingClientRect().width ?? 0;
    this.put({ ...place, pointer: event.pointerId, x: event.clientX, width, before: bars, bars });
  }

  readonly move = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag || drag.pointer !== event.pointerId || drag.width === 0) return;
    const from = drag.before[drag.index]?.[drag.edge] ?? 0;
    const to = from + ((event.clientX - drag.x) / drag.width) * minutesPerDay;
    this.put({ ...drag, bars: moveEdge(drag.before, drag.index, drag.edge, to) });
  };

  readonly end = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag || drag.pointer !== event.pointerId) return;
    this.cancel();
    const moved = drag.before[drag.index]?.[drag.edge] !== drag.bars[drag.index]?.[drag.edge];
    if (moved) this.onDone(drag.day, drag.bars);
  };

  readonly cancel = (): void => this.put(undefined);

  private put(drag: Drag | undefined): void {
    this.drag = drag;
    this.host.requestUpdate();
  }
}
