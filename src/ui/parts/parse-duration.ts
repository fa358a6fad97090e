import type { Duration } from '../../domain/settings/duration.ts';
import { secondsPer, type DurationUnit } from '../../domain/settings/vocabulary.ts';

/** Two decimals at most: `1,000` may mean a thousand, so it is asked about rather than read as one. */
const number = String.raw`\d+(?:[.,]\d{1,2})?|[.,]\d{1,2}`;
const hours = String.raw`(?:h|hrs?|hours?|г|год(?:ин[аиу]?)?)\.?`;
const minutes = String.raw`(?:m|mins?|minutes?|хв(?:илин[аиу]?)?)\.?`;

const oneNumber = new RegExp(`^(${number})(?: ?(?:(${hours})|${minutes}))?$`);
const bareNumber = new RegExp(`^(?:${number})$`);
const clock = /^(\d+):([0-5]\d)$/;
const hoursAndMinutes = new RegExp(`^(\\d+) ?${hours} ?([0-5]?\\d)(?: ?${minutes})?$`);

/**
 * The duration that an administrator typed: `90`, `90m`, `90 хв`, `1.5h`, `1,5 год`, `1:30`, `1h 30`, `1 h 30 min`.
 * A bare number takes `unit`. The unit typed is kept, except that what is not whole in hours becomes minutes
 * (docs/semantics.md, section 4). `null` for no text, `undefined` for text that is no duration; days are none.
 * Limits are not its concern.
 */
export function parseDuration(text: string, unit: DurationUnit): Duration | null | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1');
  if (plain === '') return null;
  const parts = clock.exec(plain) ?? hoursAndMinutes.exec(plain);
  if (parts) return typed(Number(parts[1]) * 3600 + Number(parts[2]) * 60, 'hours');
  const one = oneNumber.exec(plain);
  if (!one?.[1]) return undefined;
  const typedUnit = bareNumber.test(plain) ? unit : one[2] ? 'hours' : 'minutes';
  return typed(Math.round(Number(one[1].replace(',', '.')) * secondsPer[typedUnit]), typedUnit);
}

/**
 * The same target in another unit when it is whole there (120 min is 2 h); otherwise the number stays and its unit
 * changes: who types 90 and then picks hours means 90 h.
 */
export function withUnit({ seconds, unit: before }: Duration, unit: DurationUnit): Duration {
  const whole = seconds % secondsPer[unit] === 0;
  return { seconds: whole ? seconds : Math.round((seconds * secondsPer[unit]) / secondsPer[before]), unit };
}

function typed(seconds: number, unit: DurationUnit): Duration | undefined {
  if (!Number.isSafeInteger(seconds)) return undefined;
  return { seconds, unit: seconds % secondsPer[unit] === 0 ? unit : 'minutes' };
}
