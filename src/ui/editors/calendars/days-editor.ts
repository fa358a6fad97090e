import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { withRemoved, type ListedElement } from '../../../domain/changes/with-removed.ts';
import type { Calendar, Holiday, SpecialDay } from '../../../domain/settings/calendar.ts';
import { formatPath, identityOf, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { messages, type ControlState } from '../../parts/control.ts';
import { defineDialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CalendarPart } from './calendar-part.ts';
import { inOrder, isInYear, otherYears } from './closed-days.ts';
import { dayDialog } from './day-dialog.ts';
import { emptyForm, formOf, readForm, type DayForm, type DayList } from './day-form.ts';
import { daysStyles } from './days-editor.styles.ts';
import { hoursText } from './hours-text.ts';
import { defineImportHolidays } from './import-holidays.ts';

type Day = Holiday | SpecialDay;

/**
 * The closed days and the special days of a calendar, those of one year at a time.
 * @fires year-change - days of another year were asked for; `detail` is the year.
 */
export class DaysEditor extends CalendarPart {
  static override styles = [base, controls, partStyles, daysStyles];

  @property({ type: Number }) year = 0;

  /** The day in the dialog, as typed. */
  @state() private form: DayForm | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.calendar) return nothing;
    const { words, canEdit } = this;
    return html`${this.renderList('holidays', words.closedDays, words.addClosedDay)}
      <div class="section foot">
        ${
          canEdit
            ? html`<p class="secondary">${words.closedHelp}</p>
                <ticket-settings-import-holidays
                  .calendar=${this.calendar}
                  .year=${this.year}
                ></ticket-settings-import-holidays>`
            : nothing
        }
      </div>
      ${this.renderList('specialDays', words.specialDays, words.addSpecialDay)}
      <p class="section foot secondary">${words.specialHelp}</p>
      ${
        canEdit
          ? dayDialog({
              form: this.form,
              year: this.year,
              localisation: this.localisation,
              hoursFault: (fault) => this.problemText({ ...fault, path: [], severity: 'error' }),
              names: this.names,
              onChange: (form) => (this.form = form),
              onDone: this.applyForm,
              onRemove: this.removeDay,
            })
          : nothing
      }`;
  }

  private renderList(list: DayList, title: string, add: string): TemplateResult {
    const { words, year, canEdit } = this;
    const all = this.daysOf(list);
    const shown = inOrder(
      all.filter(({ element }) => isInYear(element, year)),
      year,
    );
    const elements = all.map(({ element }) => element);
    const others = otherYears(elements, year);
    return html`<section class="section" aria-labelledby=${list}>
      <div class="row">
        <h3 class="subtitle grow" id=${list}>${title}</h3>
        ${
          canEdit
            ? html`<button class="button link" aria-label=${add} @click=${() => (this.form = emptyForm(list))}>
                ${icon('plus', 'small')}${this.localisation.messages('shell').add}
              </button>`
            : nothing
        }
      </div>
      ${
        shown.length === 0
          ? html`<p class="secondary">${words.noClosedDays(year)}</p>`
          : html`<ul class="days" aria-labelledby=${list}>
              ${shown.map((day) => this.renderDay(list, day))}
            </ul>`
      }
      ${
        others.length === 0
          ? nothing
          : html`<p class="row wrap secondary">
              ${words.otherYears}
              ${others.map(
                (other) =>
                  html`<button class="button link" @click=${() => this.showYear(other)}>
                    ${words.inYear(other, elements.filter((day) => isInYear(day, other)).length)}
                  </button>`,
              )}
            </p>`
      }
    </section>`;
  }

  private renderDay(list: DayList, { element: day, removed }: ListedElement<Day>): TemplateResult {
    const { words, canEdit } = this;
    const shell = this.localisation.messages('shell');
    const path = this.path(list, identityOf(day) ?? '');
    const { changeIndex } = this.ready;
    const isNew = !this.shared && changeIndex.isNew(path);
    const changed = !this.shared && (removed || changeIndex.countInside(path) > 0);
    const name = day.name || words.untitledDay;
    const body = html`<span class="date">${this.dateText(day)}</span>
      <span class="named">${day.name || html`<span class="secondary">${words.untitledDay}</span>`}</span>
      <span class="secondary end"><bdi>${this.whenText(day)}</bdi></span>`;
    if (removed) {
      return html`<li class="gone changed" data-path=${formatPath(path)}>
        <s>${body}</s>
        <button class="button link" aria-label="${shell.restore}: ${name}" @click=${() => this.restore(path)}>
          ${shell.restore}
        </button>
      </li>`;
    }
    const places = [path, ...['from', 'to', 'date', 'hours', 'name'].map((property) => [...path, property])];
    // A holiday's name is part of its path; ids that others refer to have no spaces.
    const parts = places
      .map((place) => this.controlOf(place))
      .filter(hasProblems)
      .map((control) => ({ ...control, id: control.id.replaceAll(/\s/g, '_') }));
    return html`<li class=${classMap({ changed })} data-path=${formatPath(path)}>
      ${
        canEdit
          ? html`<button
              class="one"
              id=${formatPath(path)}
              aria-describedby=${parts.length > 0 ? parts.map(({ id }) => `${id}:messages`).join(' ') : nothing}
              @click=${() => (this.form = formOf(list, day, this.names))}
            >
              ${body}<span class="unseen">, ${words.edit(name)}</span>
            </button>`
          : html`<span class="one">${body}</span>`
      }
      ${isNew ? html`<span class="tag">${shell.new}</span>` : nothing} ${parts.map((control) => messages(control))}
    </li>`;
  }

  private dateText(day: Day): string {
    const { names, year } = this;
    if (!('from' in day)) return names.shortDate(day.date, year);
    const shown = (date: string) => names.shortDate(day.everyYear ? `${year}${date.slice(4)}` : date, year);
    return day.to === undefined || day.to === day.from ? shown(day.from) : `${shown(day.from)} – ${shown(day.to)}`;
  }

  private whenText(day: Day): string {
    const { words } = this;
    if ('from' in day) return day.everyYear ? words.everyYear : day.from.slice(0, 4);
    return hoursText(day.hours) || words.closedAllDay;
  }

  private daysOf(list: DayList): readonly ListedElement<Day>[] {
    const draft: readonly Day[] = this.calendar?.[list] ?? [];
    if (this.shared) return draft.map((element) => ({ element, removed: false }));
    const saved = (this.savedAt(this.path()) as Calendar | undefined)?.[list] ?? draft;
    return withRemoved<Day>(saved, draft);
  }

  private showYear(year: number): void {
    this.dispatchEvent(new CustomEvent('year-change', { detail: year }));
  }

  /** Opens the special day of a date, or a new one on it. */
  openSpecialDay(date: string): void {
    if (!this.canEdit) return;
    const there = this.calendar?.specialDays.find((day) => day.date === date);
    this.form = there
      ? formOf('specialDays', there, this.names)
      : { ...emptyForm('specialDays'), from: this.names.fullDate(date) };
  }

  private readonly applyForm = (): void => {
    const { form, calendar, words } = this;
    if (!form || !calendar) return;
    const read = readForm(form, calendar, this.localisation.locale, this.year);
    if ('faults' in read) {
      this.form = { ...form, faults: read.faults };
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const { day } = read;
    const path = this.path(form.list);
    if (form.identity === undefined) {
      this.edit({ type: 'insert', path, at: calendar[form.list].length, element: day });
    } else {
      this.edit({ type: 'set', path: [...path, form.identity], value: day });
    }
    this.seal();
    const date = 'from' in day ? day.from : day.date;
    if (!isInYear(day, this.year)) this.showYear(Number(date.slice(0, 4)));
    const name = day.name || this.names.fullDate(date);
    this.close();
    announce(this, form.identity === undefined ? words.dayAdded(name) : words.dayChanged(name));
  };

  private readonly removeDay = (): void => {
    const { form } = this;
    if (form?.identity === undefined) return;
    this.edit({ type: 'remove', path: this.path(form.list, form.identity) });
    this.seal();
    this.close();
    announce(this, this.words.dayRemoved(form.name || form.from));
  };

  private close(): void {
    this.form = undefined;
  }

  private restore(path: Path): void {
    const change = this.ready.changeIndex.at(path);
    if (change) this.session.dispatch({ type: 'take_back', change });
  }

  protected override async reveal(path: Path): Promise<void> {
    const [, , list, identity = ''] = path;
    if (list !== 'holidays' && list !== 'specialDays') return;
    const year = Number(/^\d{4}/.exec(identity)?.[0] ?? this.year);
    if (year !== this.year) this.showYear(year);
    await this.updateComplete;
  }
}

const hasProblems = ({ errors, warnings }: ControlState): boolean => errors.length + warnings.length > 0;

export function defineDaysEditor(): void {
  defineDialog();
  defineImportHolidays();
  defineOnce('ticket-settings-calendar-days', DaysEditor);
}
