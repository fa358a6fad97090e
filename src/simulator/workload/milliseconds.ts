import { horizon } from '../../domain/calendar/compiled-calendar.ts';
import { draw } from '../random/draw.ts';
import type { Distribution } from './distribution.ts';

/** A time as plans hold it: whole milliseconds, at most the 100 years that calendars look ahead. */
export function wholeMilliseconds(milliseconds: number): number {
  return Math.min(Math.floor(milliseconds + 0.5), horizon);
}

/** Whole milliseconds drawn from a distribution, which is in seconds. */
export function drawMilliseconds(distribution: Distribution, u: number): number {
  return wholeMilliseconds(draw(distribution, u) * 1000);
}
