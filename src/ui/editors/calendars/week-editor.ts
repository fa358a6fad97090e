import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { WallHours } from '../../../domain/calendar/wall-hours.ts';
import type { Calendar, Hours, Weekday } from '../../../domain/settings/calendar.ts';
import { formatPath } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { describedBy, messages, wasLine } from '../../parts/control.ts';
import { defineDialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CalendarPart } from './calendar-part.ts';
import { copyDayDialog, type CopyingDay } from './copy-day.ts';
import { EdgeDrag } from './edge-drag.ts';
import { hoursText, parseHoursText, toHours } from './hours-text.ts';
import { edgeLimits, freeHours, moveEdge, step, type Edge } from './week-edits.ts';
import { weekStyles } from './week-editor.styles.ts';
import { weekLine } from './week-line.ts';
import { barsOf, weekShape, type DayShape } from './week-shape.ts';

/** The week of a calendar: a checkbox, a 24 h line and typed hours for each day, always in step. */
export class WeekEditor extends CalendarPart {
  static override styles = [base, controls, partStyles, weekStyles];

  /** What is being typed for a day; it is put in order only when the control is left. */
  @state() private typing: { readonly day: Weekday; readonly text: string } | undefined;
  @state() private copying: CopyingDay | undefined;

  private readonly drag = new EdgeDrag(this, (day, bars) => this.finishDrag(day, bars));

  /** Hours of the days that were switched off here, to come back with the checkbox. */
  private readonly switchedOff = new Map<string, readonly Hours[]>();

  protected override render(): TemplateResult | typeof nothing {
    if (!this.calendar) return nothing;
    const { words, names, canEdit } = this;
    const shape = weekShape(this.shownWeek(this.calendar));
    return html`<section class="section" aria-labelledby="week" @keydown=${this.onKeydown}>
      <div class="row wrap">
        <h3 class="subtitle grow" id="week">${words.week}</h3>
        ${
          canEdit
            ? html`<button class="button link" @click=${this.openCopy}>
                ${icon('copy', 'small')}${words.copyDay}
              </button>`
            : nothing
        }
      </div>
      <div class="week">
        <div class="heads tiny" aria-hidden="true">
          <span>${words.day}</span>
          <span class="scale" dir="ltr">
            ${[0, 6, 12, 18, 24].map((hour) => html`<span>${String(hour).padStart(2, '0')}</span>`)}
          </span>
          <span>${words.hours}</span><span class="total">${words.total}</span>
        </div>
        ${names.weekOrder.map((day) => this.renderDay(shape.days.find((each) => each.day === day)))}
      </div>
      <p class="row wrap below">
        <span class="grow secondary">${canEdit ? words.hoursHelp : nothing}</span>
        <b>${words.aWeek(names.amount(shape.total))}</b>
      </p>
      ${messages(this.controlOf(this.path('weekly')))} ${this.renderCopy()}
    </section>`;
  }

  /** The week with the bar that is being dragged where it is now. */
  private shownWeek({ weekly }: Calendar): Calendar['weekly'] {
    const { now } = this.drag;
    return now ? { ...weekly, [now.day]: toHours(now.bars) } : weekly;
  }

  private hoursOf(day: Weekday): readonly Hours[] {
    return this.calendar?.weekly[day] ?? [];
  }

  private renderDay(shape: DayShape | undefined): TemplateResult | typeof nothing {
    if (!shape) return nothing;
    const { words, names, canEdit } = this;
    const { day } = shape;
    const path = this.path('weekly', day);
    const control = this.controlOf(path, (value) => hoursText((value as Hours[] | undefined) ?? []) || words.closed);
    const name = names.dayName(day);
    const stored = this.drag.now?.day === day ? toHours(this.drag.now.bars) : this.hoursOf(day);
    return html`<div class=${classMap({ day: true, changed: control.changed })} role="group" aria-label=${name}>
      <label class="option name">
        ${
          canEdit
            ? html`<input
                type="checkbox"
                class="check"
                aria-label=${words.open(name)}
                .checked=${live(stored.length > 0)}
                @change=${(event: Event) => this.toggle(day, (event.target as HTMLInputElement).checked)}
              />`
            : nothing
        }<span>${name}</span>
      </label>
      ${this.renderLine(shape, name)}
      <div class="typed" data-path=${control.id}>
        ${
          canEdit
            ? html`<span class=${classMap({ input: true, small: true, invalid: control.errors.length > 0 })}>
                  <input
                    id=${control.id}
                    aria-label=${words.hoursOf(name)}
                    aria-describedby=${describedBy(control)}
                    aria-invalid=${control.errors.length > 0 ? 'true' : nothing}
                    autocomplete="off"
                    dir="ltr"
                    spellcheck="false"
                    placeholder=${words.closed}
                    .value=${live(this.typing?.day === day ? this.typing.text : (control.typed ?? hoursText(stored)))}
                    @input=${(event: Event) => this.type(day, (event.target as HTMLInputElement).value)}
                    @change=${this.finishTyping}
                    @blur=${this.finishTyping}
                  /> </span
                ><button
                  class="button icon-only small"
                  aria-label=${words.addHours(name)}
                  @click=${() => this.addHours(shape, name)}
                >
                  ${icon('plus')}
                </button>`
            : html`<span class="text-value" id=${control.id}><bdi>${hoursText(stored) || words.closed}</bdi></span>`
        }
      </div>
      <span class="total secondary">${names.amount(shape.total)}</span>
      ${
        control.was || control.errors.length + control.warnings.length > 0
          ? html`<div class="notes">${wasLine(control)}${messages(control)}</div>`
          : nothing
      }
    </div>`;
  }

  private renderLine(shape: DayShape, name: string): TemplateResult {
    const { day } = shape;
    const dragged = this.drag.now?.day === day ? this.drag.now : undefined;
    return weekLine({
      shape,
      bars: dragged?.bars ?? shape.bars,
      editable: this.canEdit,
      words: this.words,
      names: this.names,
      held: dragged ? `${dragged.index}-${dragged.edge}` : '',
      onAdd: (at) => this.addHours(shape, name, at),
      onKey: (event, index, edge) => this.onHandleKey(event, day, index, edge),
      onPress: (event, index, edge) => this.drag.start(event, { day, index, edge }, barsOf(this.hoursOf(day))),
      onMove: this.drag.move,
      onRelease: this.drag.end,
      onCancel: this.drag.cancel,
      onLeave: () => this.seal(),
    });
  }

  private put(day: Weekday, hours: readonly Hours[]): void {
    this.set(this.path('weekly', day), this.storedHours(day, hours));
  }

  /** A day that was saved without a list is closed in the same way again. */
  private storedHours(day: Weekday, hours: readonly Hours[]): readonly Hours[] | undefined {
    return hours.length === 0 && this.savedAt(this.path('weekly', day)) === undefined ? undefined : hours;
  }

  private type(day: Weekday, text: string): void {
    this.typing = { day, text };
    const read = parseHoursText(text);
    if ('hours' in read) this.put(day, read.hours);
  }

  private readonly finishTyping = (): void => {
    if (!this.typing) return;
    const { day, text } = this.typing;
    const read = parseHoursText(text);
    if ('fault' in read) this.keepInvalid(this.path('weekly', day), text, read.fault);
    else this.seal();
    this.typing = undefined;
  };

  /** Saving by key must not pass by what is still being typed. */
  private readonly onKeydown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') this.finishTyping();
    if (event.key === 'Escape' && this.drag.now) {
      event.stopPropagation();
      this.drag.cancel();
    }
  };

  private toggle(day: Weekday, open: boolean): void {
    const key = formatPath(this.path('weekly', day));
    const hours = this.hoursOf(day);
    if (!open) this.switchedOff.set(key, hours);
    this.put(day, open ? (this.switchedOff.get(key) ?? this.usualHours(day)) : []);
    this.seal();
    this.tell(day);
  }

  /** What a day gets when it is opened: what it had when it was saved, else the hours of the first open day. */
  private usualHours(day: Weekday): readonly Hours[] {
    const saved = (this.savedAt(this.path('weekly', day)) as Hours[] | undefined) ?? [];
    if (saved.length > 0) return saved;
    const other = this.names.weekOrder.map((each) => this.hoursOf(each)).find((hours) => hours.length > 0);
    return other ?? [{ start: '09:00', end: '18:00' }];
  }

  private addHours({ day, bars, nightUntil }: DayShape, name: string, at?: number): void {
    if (bars.length === 0 && at === undefined && nightUntil === 0) {
      this.put(day, this.usualHours(day));
    } else {
      const free = freeHours(bars, nightUntil, at);
      if (!free) return announce(this, this.words.dayIsFull(name));
      this.put(day, toHours([...bars, free]));
    }
    this.seal();
    this.tell(day);
  }

  private onHandleKey(event: KeyboardEvent, day: Weekday, index: number, edge: Edge): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const bars = barsOf(this.hoursOf(day));
    const bar = bars[index];
    if (!bar) return;
    const by = event.shiftKey ? 60 : step;
    const { min, max } = edgeLimits(bars, index, edge);
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: bar[edge] - by,
      ArrowDown: bar[edge] - by,
      ArrowRight: bar[edge] + by,
      ArrowUp: bar[edge] + by,
      PageDown: bar[edge] - 60,
      PageUp: bar[edge] + 60,
      Home: min,
      End: max,
    };
    const target = to[event.key];
    if (target !== undefined) this.putBars(day, moveEdge(bars, index, edge, target), index, edge);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.removeBar(day, bars, index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where the end has come to touch the next hours they are one, and the focus goes to what is left of the end. */
  private putBars(day: Weekday, bars: readonly WallHours[], index: number, edge: Edge): void {
    const hours = toHours(bars);
    this.put(day, hours);
    if (hours.length === bars.length) return;
    this.seal();
    this.tell(day);
    this.focusHandle(day, edge === 'start' ? index - 1 : index, edge);
  }

  private removeBar(day: Weekday, bars: readonly WallHours[], index: number): void {
    this.put(day, toHours(bars.toSpliced(index, 1)));
    this.seal();
    this.tell(day);
    this.focusHandle(day, Math.max(0, index - 1), 'start');
  }

  private focusHandle(day: Weekday, index: number, edge: Edge): void {
    void this.updateComplete.then(() => {
      const line = this.renderRoot.querySelector(`[data-day=${day}]`);
      const handle = line?.querySelector<HTMLElement>(`[data-edge="${index}-${edge}"]`);
      (handle ?? line?.querySelector<HTMLElement>('.empty'))?.focus();
    });
  }

  private finishDrag(day: Weekday, bars: readonly WallHours[]): void {
    this.put(day, toHours(bars));
    this.seal();
    this.tell(day);
  }

  /** Says what the hours of a day are now, after an edit that the focused control doesn't tell. */
  private tell(day: Weekday): void {
    const hours = (this.valueAt(this.path('weekly', day)) as Hours[] | undefined) ?? [];
    announce(this, this.words.dayNow(this.names.dayName(day), hoursText(hours)));
  }

  private readonly openCopy = (): void => {
    const from = this.names.weekOrder.find((day) => this.hoursOf(day).length > 0) ?? 'mon';
    this.copying = { from, to: new Set() };
  };

  private renderCopy(): TemplateResult | typeof nothing {
    if (!this.canEdit) return nothing;
    return copyDayDialog({
      copying: this.copying,
      hours: (day) => hoursText(this.hoursOf(day)),
      words: this.words,
      shell: this.localisation.messages('shell'),
      names: this.names,
      onChange: (copying) => (this.copying = copying),
      onCopy: this.copy,
    });
  }

  private readonly copy = (): void => {
    const { copying, names, words } = this;
    if (!copying || copying.to.size === 0) return;
    const hours = this.hoursOf(copying.from);
    const days = names.weekOrder.filter((day) => copying.to.has(day));
    this.edit({
      type: 'batch',
      commands: days.map((day) => ({
        type: 'set',
        path: this.path('weekly', day),
        value: this.storedHours(day, hours),
      })),
    });
    this.seal();
    this.copying = undefined;
    announce(
      this,
      words.copiedDay(names.dayName(copying.from), this.localisation.format.list(days.map(names.dayName))),
    );
  };
}

export function defineWeekEditor(): void {
  defineDialog();
  defineSelect();
  defineOnce('ticket-settings-calendar-week', WeekEditor);
}
