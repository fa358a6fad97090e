import { area, line } from 'd3-shape';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Band } from '../../../../simulator/report/report.ts';
import { midnights, scaleOf, type Scale } from '../../../editors/sla/strip/axis.ts';
import { timeMarks } from '../../../editors/sla/strip/time-marks.ts';
import { isComparison, sideClass, type Results } from '../result-words.ts';
import type { Period } from '../../../../simulator/simulation.ts';
import { px, valueScale } from './scales.ts';
import { peakOf } from './peaks.ts';

export interface WaitingPlot {
  readonly results: Results;
  readonly closed: readonly Period[];
  /** px, with the numbers beside the plot; 0: not known yet. */
  readonly width: number;
  /** Index of the instant that is told. */
  readonly pointed: number | undefined;
}

/** Of the numbers beside the plot, px. */
const numbers = 28;
/** Below the plot, px. */
const foot = 20;
/** Of the small text, px. */
const fontSize = 11;
const textWidth = (text: string) => text.length * fontSize * 0.56;
/** A day as wide as this is named with its date, or with its weekday alone, px. */
const dayWidth = 48;
const weekdayWidth = 26;
/** A plot narrower than this is less high, px. */
const narrow = 480;

interface Drawing extends WaitingPlot {
  readonly scale: Scale;
  readonly y: (value: number) => number;
  readonly height: number;
  readonly inner: number;
}

/** Lines and bands on closed hours and a grid; peaks are named where they are. */
export function waitingPlot(plot: WaitingPlot): TemplateResult {
  const { results, width } = plot;
  const { period, waiting } = results.report;
  const height = width < narrow ? 190 : 300;
  const inner = Math.max(1, width - numbers);
  const largest = Math.max(...waiting.over.flatMap(({ mean, high }) => [...mean, ...high]));
  const { y, lines } = valueScale(largest, height);
  const drawing: Drawing = { ...plot, scale: scaleOf(period, inner), y, height, inner };
  return html`<div class="waiting-plot" data-measured>
    <svg class="picture" width=${Math.max(1, width)} height=${height + foot + 10} aria-hidden="true">
      <g transform="translate(${numbers} 8)">
        <rect class="ground" data-plot width=${inner} height=${height} />
        ${closedAreas(drawing)} ${lines.map((value) => gridLine(value, drawing))} ${timeAxis(drawing)}
        ${waiting.over.map((band, side) => bandArea(band, side, drawing))}
        ${waiting.over.map((band, side) => bandLine(band, side, drawing))} ${peaks(drawing)} ${cursor(drawing)}
      </g>
    </svg>
  </div>`;
}

function closedAreas({ closed, scale, height, results }: Drawing): SVGTemplateResult[] {
  const { from: first, to: last } = results.report.period;
  return closed
    .filter(({ from, to }) => to > first && from < last)
    .map(({ from, to }) => {
      const x = scale.x(Math.max(first, from));
      return svg`<rect class="closed" x=${px(x)} width=${px(scale.x(Math.min(last, to)) - x)} height=${height}/>`;
    });
}

function gridLine(value: number, { y, inner, results }: Drawing): SVGTemplateResult {
  const at = px(y(value));
  return svg`<path class=${value === 0 ? 'base' : 'grid'} d="M0 ${at}H${inner}"/>
    <text class="end" x="-6" y=${at + 4}>${results.format.amount(value)}</text>`;
}

/** Days stand in the middle of their width, other times at their instants; all only where they have room. */
function timeAxis({ results, scale, height, inner }: Drawing): SVGTemplateResult[] {
  const { marks, areDays } = axisMarks(results, scale);
  let free = 0;
  return marks.map(({ at, text }, index) => {
    const from = scale.x(at);
    const to = areDays ? scale.x(marks[index + 1]?.at ?? results.report.period.to) : from;
    const half = textWidth(text) / 2;
    const middle = Math.min(inner - half, Math.max(half, (from + to) / 2));
    if (text === '' || middle - half < free) return svg``;
    free = middle + half + 8;
    return svg`<text class="middle" x=${px(middle)} y=${height + foot - 4}>${text}</text>`;
  });
}

/** From a few days to some weeks each day is named; else what fits of hours, weeks or months. */
function axisMarks({ report: { period }, timeZone, times }: Results, scale: Scale) {
  const days = [{ at: period.from }, ...midnights(period, timeZone)];
  const perDay = scale.x(period.to) / days.length;
  if (days.length > 3 && perDay >= weekdayWidth) {
    const name = perDay >= dayWidth ? times.shortDay : times.weekday;
    return { areDays: true, marks: days.map(({ at }) => ({ at, text: name(at) })) };
  }
  const { dates, hours } = timeMarks(period, timeZone, scale, times, textWidth);
  return { areDays: false, marks: [...dates, ...hours].toSorted((one, other) => one.at - other.at) };
}

function bandArea(
  { low, high }: Band,
  side: number,
  { results, scale, y }: Drawing,
): SVGTemplateResult | typeof nothing {
  const { at } = results.report.waiting;
  if (results.report.replications.done < 2) return nothing;
  const shape = area<number>()
    .x((_instant, index) => px(scale.x(at[index] ?? 0)))
    .y0((_instant, index) => px(y(low[index] ?? 0)))
    .y1((_instant, index) => px(y(high[index] ?? 0)));
  return svg`<path class="band ${sideClass(side, results)}" d=${shape(at) ?? ''}/>`;
}

function bandLine({ mean }: Band, side: number, { results, scale, y }: Drawing): SVGTemplateResult {
  const { at } = results.report.waiting;
  const shape = line<number>()
    .x((_instant, index) => px(scale.x(at[index] ?? 0)))
    .y((_instant, index) => px(y(mean[index] ?? 0)));
  return svg`<path class="line ${sideClass(side, results)}" d=${shape(at) ?? ''}/>`;
}

/** The highest point of each line, named beside it; a second name that would cover the first goes under its point. */
function peaks({ results, scale, y, inner }: Drawing): SVGTemplateResult[] {
  const { waiting } = results.report;
  const words = results.messages.waiting.peak;
  let before: { readonly from: number; readonly to: number; readonly at: number } | undefined;
  return waiting.over.map((band, side) => {
    const { index, value } = peakOf(band);
    if (value === 0) return svg``;
    const told = results.format.amount(value);
    const text = !isComparison(results) ? words.alone(told) : side === 0 ? words.saved(told) : words.draft(told);
    const [cx, cy] = [scale.x(waiting.at[index] ?? 0), y(value)];
    const length = textWidth(text) * 1.08;
    const after = cx + 8 + length < inner;
    const from = after ? cx + 8 : cx - 8 - length;
    let at = Math.max(10, cy - 3);
    if (before && from < before.to + 4 && from + length > before.from - 4 && Math.abs(at - before.at) < fontSize + 4) {
      at = before.at + fontSize + 5;
    }
    before = { from, to: from + length, at };
    return svg`<circle class="dot ${sideClass(side, results)}" cx=${px(cx)} cy=${px(cy)} r="4"/>
      <text class="halo strong" x=${px(from)} y=${px(at)}>${text}</text>`;
  });
}

function cursor({ pointed, results, scale, y, height }: Drawing): SVGTemplateResult | typeof nothing {
  const { at, over } = results.report.waiting;
  const instant = pointed === undefined ? undefined : at[pointed];
  if (pointed === undefined || instant === undefined) return nothing;
  const x = px(scale.x(instant));
  return svg`<path class="cursor" d="M${x} 0V${height}"/>${over.map(
    ({ mean }, side) =>
      svg`<circle class="dot ${sideClass(side, results)}" cx=${x} cy=${px(y(mean[pointed] ?? 0))} r="3.5"/>`,
  )}`;
}
