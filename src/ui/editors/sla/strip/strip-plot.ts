import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { closedIn, visible } from './axis.ts';
import { drawingOf, px, type Drawing, type Plot } from './drawing.ts';
import { lanePlot } from './lane-plot.ts';
import { finding } from './strip-words.ts';
import { timeMarks, type TimeMark } from './time-marks.ts';

/** The clocks on a time axis: one picture with one sentence. What can be moved on it lies beside it, on top. */
export function stripPlot(plot: Plot): TemplateResult {
  const drawing = drawingOf(plot);
  const { model, words, range, width, height, head, scale, textWidth } = drawing;
  const marks = timeMarks(range, model.timeZone, scale, words.times, textWidth);
  const says = model.lanes.map(({ state }) => finding(state, words)).join(' ');
  return html`<svg class="picture" role="img" aria-label=${says} width=${width} height=${height}>
    ${patterns}${closedAreas(drawing)}${marks.dates.map((mark) => dateMark(mark, drawing))}
    ${hourMarks(marks.hours, drawing)}
    <path class="base" d="M0 ${head}H${width}" />
    ${openLine(drawing)}${ticketLines(drawing)}${model.lanes.map((lane, index) => lanePlot(lane, index, drawing))}
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

/** The hatch of each lane, in one piece for lanes that follow each other and count in the same hours. */
function closedAreas({ model: { lanes }, range, scale, head, row }: Drawing): SVGTemplateResult[] {
  const areas: SVGTemplateResult[] = [];
  for (let first = 0; first < lanes.length;) {
    const calendar = lanes[first]?.calendar;
    let end = first + 1;
    while (end < lanes.length && lanes[end]?.calendar === calendar) end += 1;
    const y = head + row * first;
    for (const { from, to } of calendar ? visible(closedIn(calendar, range), scale) : []) {
      const x = scale.x(from);
      areas.push(
        svg`<rect class="closed" x=${px(x)} y=${y} width=${px(scale.x(to) - x)} height=${row * (end - first)}/>`,
      );
    }
    first = end;
  }
  return areas;
}

function dateMark({ at, text }: TimeMark, { scale, fontSize, height }: Drawing): SVGTemplateResult {
  const x = scale.x(at);
  return svg`${x > 0 ? svg`<path class="day" d="M${px(x)} 0V${height}"/>` : nothing}${
    text === '' ? nothing : svg`<text class="strong" x=${px(x > 0 ? x + 6 : 0)} y=${fontSize}>${text}</text>`
  }`;
}

/** Hours where it is open, and how long it is closed where there is room to say so. */
function hourMarks(hours: readonly TimeMark[], drawing: Drawing): SVGTemplateResult {
  const { model, range, words, fontSize, scale, head, height, textWidth } = drawing;
  const y = px(head - 0.8 * fontSize);
  const text = (at: number, label: string) => svg`<text class="middle" x=${px(scale.x(at))} y=${y}>${label}</text>`;
  const gaps = closedIn(model.calendar, range);
  const told = gaps.flatMap(({ from, to }) => {
    const label = words.messages.closedGap(words.times.duration(to - from));
    const isWhole = from > range.from && to < range.to;
    return isWhole && scale.x(to) - scale.x(from) > textWidth(label) + 40 ? [text((from + to) / 2, label)] : [];
  });
  const shown = hours.filter(({ at }) => !gaps.some(({ from, to }) => from < at && at < to));
  return svg`${shown.map(
    ({ at, text: hour }) => svg`<path class="hour" d="M${px(scale.x(at))} ${head - 5}V${height}"/>${text(at, hour)}`,
  )}${told}`;
}

function openLine({ model, range, scale, head }: Drawing): SVGTemplateResult[] {
  const open = model.calendar.intervals(range.from, range.to).map(({ start, end }) => ({ from: start, to: end }));
  return visible(open, scale).map(({ from, to }) => {
    const x = scale.x(from);
    return svg`<rect class="open" x=${px(x)} y=${head - 1.5} width=${px(scale.x(to) - x)} height="3"/>`;
  });
}

/** Where the ticket is created, and where something happens to it. */
function ticketLines({ model: { ticket }, scale, head, height }: Drawing): SVGTemplateResult[] {
  const line = (at: number, className: string) =>
    svg`<path class=${className} d="M${px(scale.x(at))} ${head}V${height}"/>`;
  return [line(ticket.createdAt, 'created-line'), ...ticket.events.map(({ at }) => line(at, 'event-line'))];
}
