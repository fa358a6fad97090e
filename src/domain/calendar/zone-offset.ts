/**
 * What a zone's clocks show, read from the platform's own time zone data. Everything else about zones is derived from
 * this by plain numbers: docs/decisions/0001-zones-from-intl.md.
 */
export type OffsetReader = (at: number) => number;

const written = /GMT(?:([+\-\u2212])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A function that gives the zone's offset at an instant: milliseconds east of UTC.
 * @throws RangeError when the platform has no such zone. `+02:00` and the like are no IANA names, and are refused on
 * every platform, since only some know them.
 */
export function offsetReader(timeZone: string): OffsetReader {
  const format = formatOf(timeZone);
  return (at) => {
    const match = written.exec(format.format(at));
    if (match === null) throw new Error(`no offset in "${format.format(at)}"`);
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
    const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === undefined || sign === '+' ? size : -size;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  if (/^[A-Za-z]/.test(timeZone)) {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', timeZoneName: 'longOffset' });
    } catch (cause) {
      throw unknownZone(timeZone, cause);
    }
  }
  throw unknownZone(timeZone);
}

function unknownZone(timeZone: string, cause?: unknown): RangeError {
  return new RangeError(`timeZone: "${timeZone}" is not a known IANA time zone`, { cause });
}
