import { nothing, svg, type SVGTemplateResult } from 'lit';
import { px, type Drawing } from './drawing.ts';
import type { Lane } from './follow.ts';
import { barsOf, dueMarks, labelGap, placeLabels, type Bar, type DueMark } from './lane-marks.ts';

const barHeight = 10;
/** Of the tick of a deadline, above and below the middle of its lane. */
const tickReach = 11;

/** One clock, drawn around the middle of its row: bars first, then deadlines with their texts on top. */
export function lanePlot(lane: Lane, index: number, drawing: Drawing): SVGTemplateResult {
  const { model, words, range, scale, head, row } = drawing;
  const middle = head + row * (index + 0.5);
  const saved = model.savedLanes.find(({ metric }) => metric === lane.metric);
  const bars = barsOf(lane, range, scale);
  return svg`${bars.map((bar) => drawBar(bar, middle, drawing))}${drawDues(dueMarks(lane, saved, words), lane, bars, middle, drawing)}`;
}

function drawBar({ kind, from, to }: Bar, middle: number, { scale }: Drawing): SVGTemplateResult {
  const x = scale.x(from);
  const end = scale.x(to);
  if (kind === 'standing') return svg`<path class="standing" d="M${px(x)} ${middle}H${px(end)}"/>`;
  const width = Math.max(1.5, end - x);
  return svg`<rect class=${kind} x=${px(x)} y=${middle - barHeight / 2} width=${px(width)} height=${barHeight} rx=${width > 6 ? 2 : 0}/>`;
}

function drawDues(
  marks: readonly DueMark[],
  lane: Lane,
  bars: readonly Bar[],
  middle: number,
  drawing: Drawing,
): SVGTemplateResult {
  const { words, range, width, fontSize, scale, textWidth } = drawing;
  const labels = marks.map(({ at, text, wasText }) => {
    const shown = at > range.to ? words.messages.dueLabels.beyond(text) : text;
    return {
      text: shown,
      wasText,
      x: Math.min(scale.x(at), width),
      // Bold is a little wider.
      width: textWidth(shown) * 1.06 + (wasText ? textWidth(wasText) + 8 : 0),
    };
  });
  const drawn = bars
    .filter(({ kind }) => kind !== 'standing')
    .map(({ from, to }) => ({ from: scale.x(from), to: scale.x(to) }));
  const places = placeLabels(labels, width, drawn);
  const y = px(middle + 0.33 * fontSize);
  return svg`${standingLabel(lane, labels, y, drawing)}
    ${marks.map(({ was }) => (typeof was === 'number' ? tick(was, 'due saved', middle, drawing) : nothing))}
    ${marks.map(({ at, conditional }) => tick(at, conditional ? 'due conditional' : 'due', middle, drawing))}
    ${labels.map(({ text, wasText }, index) => {
      const place = places[index];
      if (!place) return nothing;
      return svg`<text class="halo ${place.anchor}" x=${px(place.x)} y=${y}><tspan class="strong">${text}</tspan>${
        wasText ? svg`<tspan dx="8">${wasText}</tspan>` : nothing
      }</text>`;
    })}`;
}

function tick(
  at: number,
  className: string,
  middle: number,
  { range, scale }: Drawing,
): SVGTemplateResult | typeof nothing {
  if (at < range.from || at > range.to) return nothing;
  return svg`<path class=${className} d="M${px(scale.x(at))} ${middle - tickReach}V${middle + tickReach}"/>`;
}

/** What is left while a clock stands still, in the longest such stretch, where nothing else is written. */
function standingLabel(
  { pieces }: Lane,
  taken: readonly { readonly x: number; readonly width: number }[],
  y: number,
  { words: { messages, times }, range, scale, textWidth }: Drawing,
): SVGTemplateResult | typeof nothing {
  const standing = pieces.filter(({ kind, left, to }) => kind === 'standing' && left !== null && to <= range.to);
  const [longest] = standing.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  if (!longest) return nothing;
  const text = messages.standsStill(times.duration(longest.left ?? 0));
  const [from, to] = [scale.x(longest.from), scale.x(longest.to)];
  const middle = (from + to) / 2;
  const half = textWidth(text) / 2;
  const meets = taken.some(({ x, width }) => Math.abs(middle - x) < half + width + labelGap);
  if (meets || to - from < 2 * half + 24) return nothing;
  return svg`<text class="halo middle" x=${px(middle)} y=${y}>${text}</text>`;
}
