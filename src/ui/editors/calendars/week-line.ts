import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { formatTimeOfDay, minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import type { WallHours } from '../../../domain/calendar/wall-hours.ts';
import type { CalendarsMessages } from '../../../locales/calendars.en.ts';
import type { CalendarWords } from './calendar-words.ts';
import { edgeLimits, type Edge } from './week-edits.ts';
import { dayBefore, type DayShape } from './week-shape.ts';

interface WeekLine {
  readonly shape: DayShape;
  /** As they are shown: the day's own, or as they are being dragged. */
  readonly bars: readonly WallHours[];
  readonly editable: boolean;
  readonly words: CalendarsMessages;
  readonly names: CalendarWords;
  /** Which end is being dragged: `0-end`. */
  readonly held: string;
  /** Adds hours, at a minute of the day where one was pointed at. */
  readonly onAdd: (at?: number) => void;
  readonly onKey: (event: KeyboardEvent, index: number, edge: Edge) => void;
  readonly onPress: (event: PointerEvent, index: number, edge: Edge) => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onRelease: (event: PointerEvent) => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}

/** The 24 hours of a day with its bars; each end of a bar is a slider. Time runs left to right in every language. */
export function weekLine(line: WeekLine): TemplateResult {
  const { shape, bars, editable, onAdd } = line;
  const onDoubleClick = (event: MouseEvent) => {
    if (!editable || (event.target as HTMLElement).closest('.handle, .bar, .rest')) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    onAdd(((event.clientX - box.left) / box.width) * minutesPerDay);
  };
  return html`<div class="line" dir="ltr" data-day=${shape.day} @dblclick=${onDoubleClick}>
    ${[25, 50, 75].map((at) => html`<i class="grid" .style=${`inset-inline-start: ${at}%`}></i>`)}
    ${shape.nightUntil > 0 ? nightBefore(line) : nothing}
    ${bars.map(({ start, end }) => html`<span class="bar" .style=${place(start, end)}></span>`)}
    ${editable ? bars.flatMap((_bar, index) => [handle(line, index, 'start'), handle(line, index, 'end')]) : nothing}
    ${bars.length === 0 ? emptyLine(line) : nothing}
  </div>`;
}

/** What is left of the night hours of the day before: seen here, changed there. */
function nightBefore({ shape: { day, nightUntil }, words, names }: WeekLine): TemplateResult {
  const before = dayBefore(day);
  return html`<span
    class="rest"
    role="img"
    aria-label=${words.fromDayUntil(names.dayName(before), formatTimeOfDay(nightUntil))}
    .style=${place(0, nightUntil)}
    ><span class="tiny" aria-hidden="true">${words.fromDay(names.shortDay(before))}</span></span
  >`;
}

function emptyLine({ shape, editable, words, names, onAdd }: WeekLine): TemplateResult {
  const text = shape.nightUntil > 0 ? nothing : html`<span class="halo tiny">${words.closed}</span>`;
  if (!editable) return html`<span class="empty">${text}</span>`;
  // A single press of a pointer adds nothing: it may be meant for the page.
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) onAdd();
  };
  return html`<button class="empty" @click=${onClick}>
    ${text} <span class="unseen">${words.addHours(names.dayName(shape.day))}</span>
  </button>`;
}

function handle(line: WeekLine, index: number, edge: Edge): TemplateResult {
  const { shape, bars, words, names, held, onKey, onPress, onMove, onRelease, onCancel, onLeave } = line;
  const at = bars[index]?.[edge] ?? 0;
  const { min, max } = edgeLimits(bars, index, edge);
  const name = names.dayName(shape.day);
  const key = `${index}-${edge}`;
  return html`<span
    class=${classMap({ handle: true, held: held === key })}
    role="slider"
    tabindex="0"
    data-edge=${key}
    aria-label=${edge === 'start' ? words.startOf(name, index + 1) : words.endOf(name, index + 1)}
    aria-valuemin=${Math.min(min, at)}
    aria-valuemax=${Math.max(max, at)}
    aria-valuenow=${at}
    aria-valuetext=${timeText(at, words)}
    .style=${`inset-inline-start: ${percent(Math.min(at, minutesPerDay))}`}
    @keydown=${(event: KeyboardEvent) => onKey(event, index, edge)}
    @blur=${onLeave}
    @pointerdown=${(event: PointerEvent) => onPress(event, index, edge)}
    @pointermove=${onMove}
    @pointerup=${onRelease}
    @pointercancel=${onCancel}
  ></span>`;
}

function timeText(at: number, words: CalendarsMessages): string {
  return at > minutesPerDay ? words.nextDay(formatTimeOfDay(at - minutesPerDay)) : formatTimeOfDay(at);
}

const percent = (minutes: number): string => `${((minutes / minutesPerDay) * 100).toFixed(3)}%`;

const place = (start: number, end: number): string =>
  `inset-inline-start: ${percent(start)}; inline-size: ${percent(Math.min(end, minutesPerDay) - start)}`;
