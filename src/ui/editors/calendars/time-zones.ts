import { isTimeZone, localTimeAt, nextTransition, offsetAt } from '../../../domain/calendar/zone-clock.ts';

/** Zones that browsers still list under the name they had before, and the name that is right now. */
const newNames: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name under which a zone is shown, for any that a calendar was saved with. */
export const currentName = (timeZone: string): string => newNames[timeZone] ?? timeZone;

export interface ZoneChoice {
  readonly name: string;
  /** What it was called before, so that it is found by that too. */
  readonly oldName?: string;
}

let choices: readonly ZoneChoice[] | undefined;

/** The zones of the platform under their current names, in order. */
export function zoneChoices(): readonly ZoneChoice[] {
  choices ??= listZones();
  return choices;
}

function listZones(): readonly ZoneChoice[] {
  const oldNames = new Map(Object.entries(newNames).map(([old, current]) => [current, old]));
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentName)]);
  return [...names].sort().map((name) => {
    const oldName = oldNames.get(name);
    return oldName === undefined ? { name } : { name, oldName };
  });
}

/** What to store for a zone that was chosen: its current name, or the one before where the platform knows only that. */
export function storedName({ name, oldName }: ZoneChoice): string {
  return oldName === undefined || isTimeZone(name) ? name : oldName;
}

/** The next time the clocks of a zone are changed. */
export interface ClockChange {
  /** Local date `YYYY-MM-DD`. */
  readonly date: string;
  /** What the clock shows at that moment, minutes after midnight. */
  readonly minutes: number;
  /** By how much it is moved: milliseconds, more than 0 forward. */
  readonly by: number;
}

/** The next clock change after an instant; `undefined` where there is none, or for a zone that isn't known. */
export function nextClockChange(timeZone: string, at: number): ClockChange | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  const change = nextTransition(timeZone, at);
  if (!change) return undefined;
  const { date, milliseconds } = localTimeAt(timeZone, change.at - 1);
  // The last millisecond before the change shows the end of a minute: what the clock was about to show.
  return { date, minutes: Math.round((milliseconds + 1) / 60_000), by: change.after - change.before };
}

/** The day it is in a zone at an instant, `YYYY-MM-DD`; in UTC when the zone isn't known. */
export function todayIn(timeZone: string, now: number): string {
  return localTimeAt(isTimeZone(timeZone) ? timeZone : 'UTC', now).date;
}

/** How far a zone is from UTC at an instant: UTC+2, UTC−3:30; nothing for a zone that isn't known. */
export function offsetText(timeZone: string, now: number): string {
  if (!isTimeZone(timeZone)) return '';
  const minutes = Math.round(offsetAt(timeZone, now) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const size = rest === 0 ? `${hours}` : `${hours}:${String(rest).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${size}`;
}
