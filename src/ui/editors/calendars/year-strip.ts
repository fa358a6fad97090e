import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { defineOnce } from '../../define-once.ts';
import { icon } from '../../parts/icon.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { weekdays } from '../../../domain/settings/calendar.ts';
import { CalendarPart } from './calendar-part.ts';
import { yearStripStyles } from './year-strip.styles.ts';
import { firstYear, lastYear, yearOf, type CalendarYear, type YearDay } from './year.ts';

const hour = 3_600_000;

/**
 * A year of a calendar at a glance: weeks in columns, filled by hours. Arrow keys walk the days.
 * @fires day-choose - Enter or a double click on a day; `detail` is its date.
 * @fires year-change - another year was asked for; `detail` is the year.
 */
export class YearStrip extends CalendarPart {
  static override styles = [base, controls, yearStripStyles];

  @property({ type: Number }) year = 0;
  /** The day it is in the calendar's zone, `YYYY-MM-DD`. */
  @property() today = '';

  /** The day that the keyboard is at. */
  @state() private current = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('year') || this.current.startsWith(`${this.year}-`)) return;
    this.current = this.today.startsWith(`${this.year}-`) ? this.today : `${this.year}-01-01`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('year')) return;
    // Where the year is wider than the room, the day that is told about is in sight.
    const scroller = this.renderRoot.querySelector('.scroller');
    const day = this.renderRoot.querySelector<HTMLElement>(`[data-date="${this.current}"]`);
    if (scroller && day) scroller.scrollLeft = day.offsetLeft - scroller.clientWidth / 2;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { calendar, words, year } = this;
    if (!calendar) return nothing;
    const shown = yearOf(calendar, year);
    return html`<section class="section" aria-labelledby="year">
      <div class="top">
        <h3 class="subtitle" id="year" aria-label=${words.year(year)}>${year}</h3>
        <span class="row">
          ${this.renderTurn(year - 1, words.previousYear(year - 1), 'previous')}
          ${this.renderTurn(year + 1, words.nextYear(year + 1), 'next')}
        </span>
        ${
          shown
            ? html`<span class="grow secondary"
                  >${words.yearSummary(words.openDays(shown.openDays), words.openHours(Math.round(shown.open / hour)))}</span
                >${this.renderKey()}`
            : nothing
        }
      </div>
      ${shown ? this.renderYear(shown) : html`<p class="secondary">${words.yearBroken}</p>`}
    </section>`;
  }

  private renderTurn(to: number, label: string, direction: 'previous' | 'next'): TemplateResult {
    return html`<button
      class="button icon-only small ${direction}"
      aria-label=${label}
      aria-disabled=${to < firstYear || to > lastYear ? 'true' : nothing}
      @click=${() => this.turnTo(to)}
    >
      ${icon('right', 'small')}
    </button>`;
  }

  private renderKey(): TemplateResult {
    const { yearKeys, keyClosed, keySpecial } = this.words;
    const keys = [
      ['none', yearKeys.closed],
      ['short', yearKeys.short],
      ['middle', yearKeys.middle],
      ['long', yearKeys.long],
      ['closed', keyClosed],
      ['middle special', keySpecial],
    ] as const;
    return html`<ul class="key tiny" aria-hidden="true">
      ${keys.map(([kind, text]) => html`<li><i class="day ${kind}"></i>${text}</li>`)}
    </ul>`;
  }

  private renderYear(shown: CalendarYear): TemplateResult {
    const { names, words } = this;
    const order = names.weekOrder.map((day) => weekdays.indexOf(day));
    const rowOf = (day: YearDay) => order.indexOf(day.weekday);
    const first = shown.days[0];
    const offset = first ? rowOf(first) : 0;
    const column = (index: number) => Math.floor((index + offset) / 7) + 1;
    const columns = column(shown.days.length - 1);
    const current = shown.days.find(({ date }) => date === this.current);
    return html`<div class="scroller" dir="ltr">
        <div class="strip ${columns > 53 ? 'long' : ''}" @keydown=${(event: KeyboardEvent) => this.onKey(event, shown)}>
          <div class="months tiny" aria-hidden="true">
            ${shown.days.map((day, index) =>
              day.date.endsWith('-01')
                ? html`<span .style=${`grid-column: ${column(index + 6)}`}
                    >${names.month(Number(day.date.slice(5, 7)) - 1)}</span
                  >`
                : nothing,
            )}
          </div>
          <div
            role="grid"
            aria-label="${words.year(shown.year)}. ${words.yearSummary(
              words.openDays(shown.openDays),
              words.openHours(Math.round(shown.open / hour)),
            )}. ${words.yearHelp}"
            @click=${this.onClick}
            @dblclick=${() => this.choose()}
          >
            ${order.map(
              (weekday, row) =>
                html`<div role="row" class="week">
                  <span class="tiny" role="rowheader"
                    ><span class=${row % 3 === 0 ? '' : 'unseen'}
                      >${names.shortDay(weekdays[weekday] ?? 'mon')}</span
                    ></span
                  >
                  ${shown.days.map((day, index) => (rowOf(day) === row ? this.renderDay(day, column(index)) : nothing))}
                </div>`,
            )}
          </div>
          <div class="months tiny" aria-hidden="true">
            ${shown.days.map((day, index) =>
              day.clockChange === 0
                ? nothing
                : html`<span class="clock" .style=${`grid-column: ${column(index)}`}
                    >${words.clock(names.shift(day.clockChange))}</span
                  >`,
            )}
          </div>
        </div>
      </div>
      <p class="secondary told">
        ${current ? this.describe(current) : nothing}${current?.name ? html` · ${current.name}` : nothing}
        ${
          this.canEdit && current
            ? html`<button class="button link" @click=${() => this.choose()}>
                ${current.kind === 'special' ? words.editSpecialDay : words.addSpecialDay}
              </button>`
            : nothing
        }
      </p>`;
  }

  private renderDay(day: YearDay, column: number): TemplateResult {
    const isCurrent = day.date === this.current;
    return html`<span
      role="gridcell"
      class=${classMap({ day: true, [fill(day)]: true, special: day.kind === 'special' })}
      data-date=${day.date}
      tabindex=${isCurrent ? '0' : '-1'}
      aria-selected=${isCurrent ? 'true' : 'false'}
      aria-label="${this.describe(day)}${day.name ? `, ${day.name}` : ''}"
      .style=${`grid-column: ${column + 1}`}
    ></span>`;
  }

  private describe(day: YearDay): string {
    const { words, names } = this;
    const date = names.weekDate(day.date);
    const hours = names.spans(day.hours);
    const text = { weekly: words.dayWeekly, special: words.daySpecial, closed: words.dayClosed }[day.kind](date, hours);
    return day.clockChange === 0 ? text : words.withClockChange(text, names.shift(day.clockChange));
  }

  private readonly onClick = (event: Event): void => {
    const date = (event.target as HTMLElement).dataset['date'];
    if (date !== undefined) this.goTo(date);
  };

  private onKey(event: KeyboardEvent, { days, year }: CalendarYear): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = days.findIndex(({ date }) => date === this.current);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 7,
      ArrowRight: at + 7,
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - 28,
      PageDown: at + 28,
      Home: 0,
      End: days.length - 1,
    };
    const to = steps[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.choose();
    else if (to === undefined) return;
    else if (days[to]) this.goTo(days[to].date);
    else if (to < 0) this.turnTo(year - 1, `${year - 1}-12-31`);
    else this.turnTo(year + 1, `${year + 1}-01-01`);
    event.preventDefault();
  }

  private goTo(date: string): void {
    this.current = date;
    void this.updateComplete.then(() => {
      const day = this.renderRoot.querySelector<HTMLElement>(`[data-date="${date}"]`);
      day?.focus({ preventScroll: true });
      day?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  private turnTo(year: number, focused?: string): void {
    if (year < firstYear || year > lastYear) return;
    if (focused !== undefined) this.current = focused;
    this.dispatchEvent(new CustomEvent('year-change', { detail: year }));
    if (focused !== undefined) void this.updateComplete.then(() => this.goTo(focused));
  }

  private choose(): void {
    if (this.canEdit && this.current !== '') {
      this.dispatchEvent(new CustomEvent('day-choose', { detail: this.current }));
    }
  }
}

/** How a day is filled: by its open hours. */
function fill({ kind, open }: YearDay): string {
  if (kind === 'closed') return 'closed';
  if (open === 0) return 'none';
  if (open <= 8 * hour) return 'short';
  return open <= 12 * hour ? 'middle' : 'long';
}

export function defineYearStrip(): void {
  defineOnce('ticket-settings-calendar-year', YearStrip);
}
