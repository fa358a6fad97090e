import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { scaleOf, type Range } from './axis.ts';
import { furthest, type Lane } from './follow.ts';
import { barsOf, dueMarks } from './lane-marks.ts';
import { legend, type LegendEntry } from './legend.ts';
import { heightsOf, type Plot } from './drawing.ts';
import { stripPlot } from './strip-plot.ts';
import type { StripModel } from './strip-model.ts';
import { actName, type StripWords } from './strip-words.ts';
import type { TicketChoices } from './ticket-choices.ts';
import type { StripEvent } from './ticket.ts';
import { timeHandle } from './time-handle.ts';

export interface AxisView extends Plot {
  readonly choices: TicketChoices;
  /** Where the axis starts on the screen, px. */
  readonly origin: () => number;
  /** Something is dragged: the axis stays as it is until `undefined`. */
  readonly onHold: (range: Range | undefined) => void;
  readonly onRemove: (id: number) => void;
}

/** The picture with the names of its clocks, what can be moved on it, and what its marks mean. */
export function axisView(view: AxisView): TemplateResult {
  const { model, words, fontSize } = view;
  const { messages } = words;
  const { head, row } = heightsOf(fontSize);
  return html`<div>
    <div class="plot" .style=${`--_top:${head}px;--_lane:${row}px`}>
      <div class="names">
        <div class="top tiny">
          ${model.calendarId === null ? messages.always : words.names.calendar(model.calendarId)}
        </div>
        ${model.lanes.map((lane) => laneName(lane, model, words))}
      </div>
      <div class="time">
        ${stripPlot(view)}
        ${repeat(
          [undefined, ...model.ticket.events],
          (event) => event?.id ?? 'created',
          (event) => handle(event, view),
        )}
        <span class="unseen" id="strip-move-hint">${messages.moveHint}</span>
      </div>
    </div>
    ${legend(drawn(view), messages)}
  </div>`;
}

/** The clock's name and target; its hours where they are not those of the top line. */
function laneName({ metric, cycles, calendarId }: Lane, model: StripModel, words: StripWords): TemplateResult {
  const { messages, times, names } = words;
  const target = cycles.findLast((cycle) => cycle.target !== null)?.target ?? 0;
  const hours = calendarId === null ? messages.always : messages.otherHours(names.calendar(calendarId));
  const text = calendarId === model.calendarId ? times.duration(target) : `${times.duration(target)} · ${hours}`;
  const name = names.metric(metric);
  return html`<div><b title=${name}>${name}</b><span class="tiny" title=${text}>${text}</span></div>`;
}

/** For the creation (`undefined`) or an event. Nothing overtakes the creation. */
function handle(event: StripEvent | undefined, view: AxisView): TemplateResult | typeof nothing {
  const { model, words, range, width, choices } = view;
  const { createdAt, events } = model.ticket;
  const at = event?.at ?? createdAt;
  if (at < range.from || at > range.to) return nothing;
  const firstEvent = (choices.events && events[0]?.at) ?? Infinity;
  return timeHandle({
    id: event ? `strip-handle-${event.id}` : 'strip-handle',
    name: event ? actName(event.act, words) : words.messages.createdHandle,
    at,
    text: words.times.moment(at),
    created: !event,
    limits: event
      ? { from: createdAt, to: createdAt + furthest }
      : { from: range.from - furthest, to: Math.min(firstEvent, range.to + furthest) },
    scale: scaleOf(range, width),
    origin: view.origin,
    onMove: (to) => (event ? choices.moveEvent(event.id, to) : choices.moveCreation(to)),
    onGrab: () => view.onHold(range),
    onDrop: () => view.onHold(undefined),
    onRemove: event && (() => view.onRemove(event.id)),
  });
}

/** The marks that the legend has to name. */
function drawn({ model, words, range, width }: AxisView): ReadonlySet<LegendEntry> {
  const scale = scaleOf(range, width);
  const shown = new Set<LegendEntry>(['open', 'closed', 'due']);
  for (const lane of model.lanes) {
    for (const { kind } of barsOf(lane, range, scale)) shown.add(kind);
    const saved = model.savedLanes.find(({ metric }) => metric === lane.metric);
    if (dueMarks(lane, saved, words).some(({ was }) => typeof was === 'number')) shown.add('saved');
  }
  return shown;
}
