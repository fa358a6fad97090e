import type { Difference } from '../simulator/report/report.ts';
import type { ReportWords } from './words.ts';

/** What a figure is: part of a whole, milliseconds, or so many. */
export type Measure = 'share' | 'time' | 'number';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Figures as text. */
export class FigureText {
  readonly #words: ReportWords;

  constructor(words: ReportWords) {
    this.#words = words;
  }

  /** `null`: there was nothing to measure. */
  value(value: number | null, measure: Measure): string {
    const { text, format } = this.#words;
    if (value === null) return text.nothing;
    switch (measure) {
      case 'share':
        return format.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
      case 'time':
        return this.#time(value);
      case 'number':
        return format.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
    }
  }

  /** How much more or less, and its range; no clear change is called so, whatever its mean. */
  difference({ mean, low, high, verdict, exact }: Difference, measure: Measure): string {
    const { text } = this.#words;
    if (mean === 0 && low === 0 && high === 0) return text.verdicts.same;
    const size = measure === 'share' ? text.points(this.#signed(mean, measure)) : this.#signed(mean, measure);
    if (exact) return size;
    if (low === null || high === null) return `${size} (${text.noRange})`;
    const range = `${this.#signed(low, measure)} … ${this.#signed(high, measure)}`;
    return verdict === 'unclear' ? `${text.verdicts.unclear} (${range})` : `${size} (${range})`;
  }

  /** Of shares, hundredths of the whole. */
  #signed(value: number, measure: Measure): string {
    const sign = value < 0 ? '−' : '+';
    const size = Math.abs(value);
    if (measure !== 'share') return `${sign}${this.value(size, measure)}`;
    const digits = size > 0 && size < 0.001 ? 2 : 1;
    return `${sign}${this.#words.format.number(size * 100, { minimumFractionDigits: 1, maximumFractionDigits: digits })}`;
  }

  #time(milliseconds: number): string {
    const { text, format } = this.#words;
    const told = (value: number, unit: string): string =>
      `${format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
    if (milliseconds < minute) return told(milliseconds / second, text.units.seconds);
    if (milliseconds < 2 * hour) return told(milliseconds / minute, text.units.minutes);
    if (milliseconds % day === 0) return told(milliseconds / day, text.units.days);
    return told(milliseconds / hour, text.units.hours);
  }
}
