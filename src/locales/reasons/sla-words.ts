import type { HappeningName } from '../../domain/sla/facts.ts';
import type { ClockReason } from '../../domain/sla/reasons.ts';
import type { Instants } from './instants.ts';
import type { Names } from './names.ts';

/** What the sentences about one clock are made with. */
export interface ClockWordsContext {
  readonly instants: Instants;
  readonly names: Names;
}

/** The sentence for each reason of a clock, in one language. */
export type ClockWords = (reason: ClockReason, context: ClockWordsContext) => string;

/** What an event is called as the cause of something. */
export type EventWords = Readonly<Record<HappeningName, string>>;

/** Hours and minutes of a duration in milliseconds; seconds only where there is no whole minute. */
export function hoursAndMinutes(
  milliseconds: number,
  units: { readonly hours: string; readonly minutes: string; readonly seconds: string },
): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes === 0 && milliseconds > 0) return `${Math.ceil(milliseconds / 1000)}\u00a0${units.seconds}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const told = [
    ...(hours > 0 ? [`${hours}\u00a0${units.hours}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest}\u00a0${units.minutes}`] : []),
  ];
  return told.join(' ');
}
