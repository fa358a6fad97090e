import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CompiledCalendar } from '../../../../domain/calendar/compile.ts';
import { closedIn, scaleOf, visible, type Range, type Scale } from './axis.ts';
import type { Lane } from './follow.ts';
import { barsOf, dueMarks, labelGap, placeLabels, type Bar, type DueMark } from './lane-marks.ts';
import { finding, type StripWords } from './strip-words.ts';
import type { StripModel } from './strip-model.ts';
import { timeMarks, type TimeMark } from './time-marks.ts';

export interface Plot {
  readonly model: StripModel;
  readonly words: StripWords;
  readonly range: Range;
  /** Of the time axis, px. */
  readonly width: number;
  /** Of the small text, px. */
  readonly fontSize: number;
}

/** Heights in px at the normal font size: the days and hours on top, then one row a clock. */
const headHeight = 38;
const rowHeight = 36;
const barHeight = 10;

export const heightsOf = (fontSize: number) => {
  const scale = Math.max(1, fontSize / 11);
  return { head: Math.round(headHeight * scale), row: Math.round(rowHeight * scale) };
};

/** The clocks on a time axis: one picture with one sentence. What can be moved on it lies beside it, on top. */
export function stripPlot(plot: Plot): TemplateResult {
  const { model, words, range, width, fontSize } = plot;
  const { head, row } = heightsOf(fontSize);
  const scale = scaleOf(range, width);
  const height = head + row * model.lanes.length;
  const textWidth = (text: string) => text.length * fontSize * 0.56;
  const marks = timeMarks(range, model.timeZone, scale, words.times, textWidth);
  const lanes = model.lanes.map((lane) => ({
    bars: barsOf(lane, range, scale),
    marks: dueMarks(
      lane,
      model.savedLanes.find(({ metric }) => metric === lane.metric),
      words,
    ),
  }));
  const says = model.lanes.map(({ state }) => finding(state, words)).join(' ');
  return html`<svg class="picture" role="img" aria-label=${says} width=${width} height=${height}>
    ${patterns} ${closedAreas(model, range, scale, head, row)}
    ${marks.dates.map(({ at, text }) => dateMark(scale.x(at), text, fontSize, height))}
    ${hourMarks(marks.hours, plot, scale, head, height, textWidth)}
    <path class="base" d="M0 ${head}H${width}" />
    ${openLine(model.calendar, range, scale, head)}
    ${[model.ticket.createdAt, ...model.ticket.events.map(({ at }) => at)].map(
      (at, index) =>
        svg`<path class=${index === 0 ? 'created-line' : 'event-line'} d="M${px(scale.x(at))} ${head}V${height}"/>`,
    )}
    ${lanes.map(({ bars }, index) => bars.map((bar) => drawBar(bar, scale, head + row * (index + 0.5))))}
    ${lanes.map(({ bars, marks: dues }, index) =>
      drawDues(dues, bars, model.lanes[index], plot, scale, head + row * (index + 0.5), textWidth),
    )}
  </svg>`;
}

/** Hatches; their ids are known only inside the strip's own root. */
const patterns = svg`<defs>
  <pattern id="strip-closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" class="closed-fill"/><path class="closed-line" d="M0 0V6"/>
  </pattern>
  <pattern id="strip-paused" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="5" height="5" class="paused-fill"/><path class="paused-line" d="M1 0V5"/>
  </pattern>
  <pattern id="strip-late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
    <rect width="5" height="5" class="late-fill"/><path class="late-line" d="M1 0V5"/>
  </pattern>
</defs>`;

const px = (value: number) => Math.round(value * 100) / 100;

/** The hatch of each lane, in one piece for lanes that follow each other and count in the same hours. */
function closedAreas(
  { lanes }: StripModel,
  range: Range,
  scale: Scale,
  head: number,
  row: number,
): SVGTemplateResult[] {
  const areas: SVGTemplateResult[] = [];
  for (let first = 0; first < lanes.length;) {
    const calendar = lanes[first]?.calendar;
    let end = first + 1;
    while (end < lanes.length && lanes[end]?.calendar === calendar) end += 1;
    const y = head + row * first;
    if (calendar) {
      for (const { from, to } of visible(closedIn(calendar, range), scale)) {
        areas.push(
          svg`<rect class="closed" x=${px(scale.x(from))} y=${y} width=${px(scale.x(to) - scale.x(from))} height=${row * (end - first)}/>`,
        );
      }
    }
    first = end;
  }
  return areas;
}

function dateMark(x: number, text: string, fontSize: number, height: number): SVGTemplateResult {
  return svg`${x > 0 ? svg`<path class="day" d="M${px(x)} 0V${height}"/>` : nothing}${
    text === '' ? nothing : svg`<text class="strong" x=${px(x > 0 ? x + 6 : 0)} y=${fontSize}>${text}</text>`
  }`;
}

/** Hours where it is open, and how long it is closed where there is room to say so. */
function hourMarks(
  hours: readonly TimeMark[],
  { model, range, words, fontSize }: Plot,
  scale: Scale,
  head: number,
  height: number,
  textWidth: (text: string) => number,
): SVGTemplateResult {
  const y = head - 0.8 * fontSize;
  const gaps = closedIn(model.calendar, range);
  const told = gaps.flatMap(({ from, to }) => {
    const text = words.messages.closedGap(words.times.duration(to - from));
    const whole = from > range.from && to < range.to;
    return whole && scale.x(to) - scale.x(from) > textWidth(text) + 40 ? [{ x: scale.x((from + to) / 2), text }] : [];
  });
  const shown = hours.filter(({ at }) => !gaps.some(({ from, to }) => from < at && at < to));
  return svg`${shown.map(
    ({ at, text }) =>
      svg`<path class="hour" d="M${px(scale.x(at))} ${head - 5}V${height}"/><text class="middle" x=${px(scale.x(at))} y=${y}>${text}</text>`,
  )}${told.map(({ x, text }) => svg`<text class="middle" x=${px(x)} y=${y}>${text}</text>`)}`;
}

function openLine(calendar: CompiledCalendar, range: Range, scale: Scale, y: number): SVGTemplateResult[] {
  const open = calendar.intervals(range.from, range.to).map(({ start, end }) => ({ from: start, to: end }));
  return visible(open, scale).map(
    ({ from, to }) =>
      svg`<rect class="open" x=${px(scale.x(from))} y=${y - 1.5} width=${px(scale.x(to) - scale.x(from))} height="3"/>`,
  );
}

function drawBar({ kind, from, to }: Bar, scale: Scale, middle: number): SVGTemplateResult {
  const x = scale.x(from);
  const end = scale.x(to);
  if (kind === 'standing') return svg`<path class="standing" d="M${px(x)} ${middle}H${px(end)}"/>`;
  const width = Math.max(1.5, end - x);
  return svg`<rect class=${kind} x=${px(x)} y=${middle - barHeight / 2} width=${px(width)} height=${barHeight} rx=${width > 6 ? 2 : 0}/>`;
}

function drawDues(
  marks: readonly DueMark[],
  bars: readonly Bar[],
  lane: Lane | undefined,
  { words, range, width, fontSize }: Plot,
  scale: Scale,
  middle: number,
  textWidth: (text: string) => number,
): SVGTemplateResult {
  const half = (barHeight + 12) / 2;
  const tick = (at: number, className: string) =>
    at < range.from || at > range.to
      ? nothing
      : svg`<path class=${className} d="M${px(scale.x(at))} ${middle - half}V${middle + half}"/>`;
  const shown = marks.map((mark) =>
    mark.at > range.to ? { ...mark, text: words.messages.dueLabels.beyond(mark.text) } : mark,
  );
  const sizes = shown.map(({ at, text, wasText }) => ({
    x: Math.min(scale.x(at), width),
    width: textWidth(text) * 1.06 + (wasText ? textWidth(wasText) + 8 : 0),
  }));
  const drawn = bars
    .filter(({ kind }) => kind !== 'standing')
    .map(({ from, to }) => ({ from: scale.x(from), to: scale.x(to) }));
  const places = placeLabels(sizes, width, drawn);
  const y = middle + 0.33 * fontSize;
  return svg`${standingLabel(lane, bars, sizes, words, scale, y, textWidth)}
    ${marks.map(({ was }) => (typeof was === 'number' ? tick(was, 'due saved') : nothing))}
    ${marks.map(({ at, conditional }) => tick(at, conditional ? 'due conditional' : 'due'))}
    ${shown.map(({ text, wasText }, index) => {
      const place = places[index];
      if (!place) return nothing;
      return svg`<text class="halo ${place.anchor}" x=${px(place.x)} y=${y}><tspan class="strong">${text}</tspan>${
        wasText ? svg`<tspan dx="8">${wasText}</tspan>` : nothing
      }</text>`;
    })}`;
}

/** What is left while a clock stands still, in the longest such stretch, where nothing else is written. */
function standingLabel(
  lane: Lane | undefined,
  bars: readonly Bar[],
  taken: readonly { readonly x: number; readonly width: number }[],
  { messages, times }: StripWords,
  scale: Scale,
  y: number,
  textWidth: (text: string) => number,
): SVGTemplateResult | typeof nothing {
  const longest = bars
    .filter(({ kind }) => kind === 'standing')
    .reduce<Bar | undefined>((one, bar) => (one && one.to - one.from >= bar.to - bar.from ? one : bar), undefined);
  const left = lane?.pieces.find(({ kind, from }) => kind === 'standing' && from === longest?.from)?.left;
  if (!longest || left === null || left === undefined) return nothing;
  const text = messages.standsStill(times.duration(left));
  const [from, to] = [scale.x(longest.from), scale.x(longest.to)];
  const middle = (from + to) / 2;
  const size = textWidth(text);
  const overlaps = taken.some(({ x, width }) => {
    const reach = width + labelGap;
    return middle - size / 2 < x + reach && middle + size / 2 > x - reach;
  });
  if (overlaps || to - from < size + 24) return nothing;
  return svg`<text class="halo middle" x=${px(middle)} y=${y}>${text}</text>`;
}
