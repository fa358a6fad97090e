/** What stands before the decimals. */
export type DecimalSign = ',' | '.';

/** Milliseconds of what times of work are counted in. */
export const timeUnits = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;
export type TimeUnit = keyof typeof timeUnits;

/** A number as people and programs write it, with the other sign, spaces or apostrophes between thousands. */
export function readNumber(cell: string, decimal: DecimalSign): number | undefined {
  const plain = cell.replace(decimal === ',' ? /[.\s’']/g : /[,\s’']/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A time of work in milliseconds: a number of `unit`, or hours, minutes and perhaps seconds as `1:30` and `01:30:00`. */
export function readDuration(cell: string, unit: TimeUnit, decimal: DecimalSign): number | undefined {
  const match = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(cell.trim());
  if (match) return ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000;
  const number = readNumber(cell, decimal);
  if (number === undefined || number < 0) return undefined;
  const milliseconds = Math.round(number * timeUnits[unit]);
  return milliseconds < 1e12 ? milliseconds : undefined;
}

/** Tells whether the numbers of a column have a decimal comma or a decimal point. */
export class NumberSearch {
  #count = 0;
  #seen = 0;
  #commas = 0;
  #points = 0;

  /** Takes in a value that isn't unknown. */
  see(cell: string): void {
    this.#seen += 1;
    if (!/^\s*[+-]?\d[\d\s.,’':]*$/.test(cell)) return;
    this.#count += 1;
    const comma = cell.lastIndexOf(',');
    const point = cell.lastIndexOf('.');
    // The later of two signs is the decimal one; one that isn't followed by three digits can be no other.
    if (comma > point && (point >= 0 || !/,\d{3}\s*$/.test(cell))) this.#commas += 1;
    if (point > comma && (comma >= 0 || !/\.\d{3}\s*$/.test(cell))) this.#points += 1;
  }

  /** The decimal sign, a point where nothing tells; `undefined` where under half of the values are numbers. */
  findings(): DecimalSign | undefined {
    if (this.#count === 0 || this.#count * 2 < this.#seen) return undefined;
    return this.#commas > this.#points ? ',' : '.';
  }
}
