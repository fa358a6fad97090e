import { html, svg, nothing, type TemplateResult } from 'lit';
import { defaultPauseStatuses } from '../../../domain/settings/defaults.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Metric } from '../../../domain/settings/sla.ts';
import { metricRule } from '../../../domain/sla/metric-rules.ts';
import type { Localisation } from '../../../locales/localisation.ts';

/** What is drawn of a clock: the marks of the time axis (counting is solid, paused is striped), and no scale. */
interface Shape {
  readonly pauses: boolean;
  /** A further start event sets the time used to nothing. */
  readonly restarts: boolean;
  /** What comes after the stop: a cycle of its own, the same one going on, or nothing. */
  readonly after: 'again' | 'resumes' | 'nothing';
}

function shapeOf(metric: Metric, directory: Directory): Shape {
  const { repeats, restarts, resumes, pauseBegin } = metricRule(metric);
  return {
    pauses: pauseBegin.length > 0 || defaultPauseStatuses(metric, directory).length > 0,
    restarts,
    after: repeats ? 'again' : resumes === 'always' ? 'resumes' : 'nothing',
  };
}

/** A small picture of start, pause and stop, beside the words that say the same. */
export function metricPicture(metric: Metric, directory: Directory, localisation: Localisation): TemplateResult {
  const words = localisation.messages('sla').picture;
  const shape = shapeOf(metric, directory);
  return html`<div class="picture" aria-hidden="true">
    <svg viewBox="0 0 260 32" class="clock">
      <path class="time" d="M2 16h256" />
      ${shape.restarts ? dropped(14, 40) : nothing}${firstCycle(shape)}${start(14)}
      ${shape.restarts ? start(40) : nothing}${stop(140)}${shape.after === 'nothing' ? nothing : afterStop(shape.after)}
    </svg>
    <p class="legend tiny">
      <span><svg viewBox="0 0 16 16">${start(8, 8)}</svg>${words.start}</span>
      <span><svg viewBox="0 0 16 16">${counting(1, 15, 8)}</svg>${words.counting}</span>
      ${shape.restarts ? html`<span><svg viewBox="0 0 16 16">${dropped(1, 15, 8)}</svg>${words.dropped}</span>` : nothing}
      ${shape.pauses ? html`<span><svg viewBox="0 0 16 16">${paused(1, 15, 8)}</svg>${words.paused}</span>` : nothing}
      <span><svg viewBox="0 0 16 16">${stop(8, 8)}</svg>${words.stop}</span>
    </p>
  </div>`;
}

const counting = (from: number, to: number, y = 16) =>
  svg`<rect class="counting" x=${from} y=${y - 4} width=${to - from} height="8"/>`;

const dropped = (from: number, to: number, y = 16) =>
  svg`<rect class="dropped" x=${from} y=${y - 3.5} width=${to - from} height="7"/>`;

function paused(from: number, to: number, y = 16) {
  const stripes = Array.from(
    { length: Math.floor((to - from - 4) / 6) },
    (_none, at) => `M${from + 2 + at * 6} ${y + 4}l6-8`,
  );
  return svg`<rect class="paused" x=${from} y=${y - 3.5} width=${to - from} height="7"/>
    <path class="stripes" d=${stripes.join('')}/>`;
}

const start = (x: number, y = 16) => svg`<circle class="start" cx=${x} cy=${y} r="4.5"/>`;
const stop = (x: number, y = 16) => svg`<path class="stop" d="M${x} ${y - 8}v16"/>`;
const still = (from: number, to: number) => svg`<path class="still" d="M${from} 16h${to - from}"/>`;

/** From its start, or the one that counts, to the stop. */
function firstCycle({ restarts, pauses }: Shape) {
  const from = restarts ? 40 : 14;
  return pauses ? svg`${counting(from, 72)}${paused(72, 104)}${counting(104, 140)}` : counting(from, 140);
}

const afterStop = (after: 'again' | 'resumes') =>
  svg`${after === 'resumes' ? still(140, 176) : nothing}${counting(176, 228)}${after === 'again' ? start(176) : nothing}${stop(228)}`;
