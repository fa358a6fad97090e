import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { scaleOf, wholeHours, type Range, type Scale } from '../../../editors/sla/strip/axis.ts';
import { px } from '../charts/scales.ts';
import type { Results } from '../result-words.ts';
import type { Bar, Crowd, Lane } from './lanes.ts';
import type { Place } from './places.ts';
import { barText } from './timeline-words.ts';

export interface TimelinePlot {
  readonly results: Results;
  readonly lanes: readonly Lane[];
  readonly range: Range;
  readonly scale: Scale;
  /** Of the axis, px. */
  readonly width: number;
  /** What the picture says. */
  readonly finding: string;
  /** The bar that the Tab key comes to. */
  readonly current: Place;
  /** Index of the selected ticket. */
  readonly selected: number | undefined;
}

const rowHeight = 24;
const head = 22;
const barHeight = 14;
/** Above and below the columns of a crowd, px. */
const crowdGap = 2;
/** Room for an hour, px; below it the timeline scrolls. */
const hourWidth = 52;
/** Room for the number of the selected ticket, px a letter. */
const letter = 7;

/** How wide the axis is: as wide as there is room, or as its hours need. */
export function axisWidth(range: Range, room: number): number {
  return Math.max(room, Math.round(((range.to - range.from) / 3_600_000) * hourWidth));
}

export const axisScale = scaleOf;

/** Names of the lanes, which stay where they are while the axis scrolls. */
export function laneNames(lanes: readonly Lane[], { names, messages }: Results): TemplateResult {
  return html`<div class="lane-names" aria-hidden="true">
    <div class="lane-head"></div>
    ${lanes.map(
      ({ operator }) =>
        html`<div class="lane-name clip">
          ${operator === null ? html`<span class="secondary">${messages.timeline.unassigned}</span>` : names.operator(operator)}
        </div>`,
    )}
  </div>`;
}

/** Each ticket where and when somebody worked on it. One bar at a time can be reached by keyboard. */
export function timelinePlot(plot: TimelinePlot): TemplateResult {
  const { lanes, range, scale, width, results, finding } = plot;
  const height = head + rowHeight * lanes.length;
  const hours = wholeHours(range, results.timeZone, scale, 60);
  const starts = [{ at: range.from, hour: hourAt(range.from, results) }, ...hours].filter(
    ({ at }, index) => index === 0 || scale.x(at) > 30,
  );
  return html`<svg class="picture" role="group" aria-label=${finding} width=${width} height=${height}>
    ${starts.map(
      ({ at, hour }, index) =>
        svg`<path class="grid" d="M${px(scale.x(at))} ${head - 4}V${height}"/>
        <text class=${index === 0 ? '' : 'middle'} x=${px(scale.x(at))} y="12" aria-hidden="true">${String(hour).padStart(2, '0')}</text>`,
    )}
    ${lanes.map((lane, index) => laneMarks(lane, index, plot))}
  </svg>`;
}

function hourAt(at: number, { timeZone }: Results): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return time.format(at);
}

function laneMarks(lane: Lane, index: number, plot: TimelinePlot): SVGTemplateResult {
  const { scale, width } = plot;
  const top = head + rowHeight * index;
  const y = top + (rowHeight - barHeight) / 2;
  return svg`
    <path class="lane-line" d="M0 ${top}H${width}"/>
    ${lane.closed.map(
      ({ from, to }) =>
        svg`<rect class="off" x=${px(scale.x(from))} y=${top} width=${px(scale.x(to) - scale.x(from))} height=${rowHeight}/>`,
    )}
    ${crowdMarks(lane.crowd, top, plot)}
    ${lane.bars.map((bar, place) => barMark(bar, [index, place], lane, y, plot))}`;
}

/** Columns as high as the number that waits then; the highest says how many. */
function crowdMarks(crowd: readonly Crowd[], top: number, { scale, results }: TimelinePlot): SVGTemplateResult {
  const most = Math.max(...crowd.map(({ tickets }) => tickets));
  const peak = crowd.find(({ tickets }) => tickets === most);
  const bottom = top + rowHeight - crowdGap;
  return svg`${crowd.map(({ from, to, tickets }) => {
    const height = Math.max(1, ((rowHeight - 2 * crowdGap) * tickets) / most);
    return svg`<rect class="crowd" x=${px(scale.x(from))} y=${px(bottom - height)} width=${px(scale.x(to) - scale.x(from))} height=${px(height)}/>`;
  })}${
    peak
      ? svg`<text class="halo strong" x=${px(scale.x(peak.from) + 4)} y=${top + 16} aria-hidden="true">${results.format.amount(most)}</text>`
      : nothing
  }`;
}

function barMark(bar: Bar, place: Place, lane: Lane, y: number, plot: TimelinePlot): SVGTemplateResult {
  const { scale, current, selected, results } = plot;
  const x = scale.x(bar.from);
  const width = Math.max(2, scale.x(bar.to) - x);
  const isCurrent = current[0] === place[0] && current[1] === place[1];
  const isSelected = bar.index !== null && bar.index === selected;
  const classes = classMap({
    ticket: true,
    work: lane.operator !== null && !bar.late,
    late: lane.operator !== null && bar.late,
    waits: lane.operator === null,
    selected: isSelected,
  });
  return svg`<rect class=${classes} data-place=${place.join(' ')} x=${px(x)} y=${y} width=${px(width)} height=${barHeight} rx="2"
      tabindex=${isCurrent ? '0' : nothing} role=${isCurrent ? 'button' : nothing}
      aria-label=${isCurrent ? barText(bar, lane.operator, results) : nothing} aria-pressed=${isCurrent ? String(isSelected) : nothing}/>${
        isSelected && bar.ticket && width > letter * bar.ticket.length + 8
          ? svg`<text class="strong in-bar" x=${px(x + 6)} y=${y + 11} aria-hidden="true">${bar.ticket}</text>`
          : nothing
      }`;
}
