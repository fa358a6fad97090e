import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { withRemoved } from '../../../domain/changes/with-removed.ts';
import type { Calendar } from '../../../domain/settings/calendar.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import type { CalendarsMessages } from '../../../locales/calendars.en.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { messages } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { textInput } from '../../parts/inputs.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { calendarList, calendarName, usesText, type CalendarMarks, type Choice } from './calendar-list.ts';
import { isUsed, usesOf, type CalendarUses } from './calendar-uses.ts';
import { calendarsStyles } from './calendars-editor.styles.ts';
import { defineDaysEditor, type DaysEditor } from './days-editor.ts';
import { freeName, newCalendar } from './new-calendar.ts';
import { todayIn } from './time-zones.ts';
import { usedBy } from './used-by.ts';
import { defineWeekEditor, type WeekEditor } from './week-editor.ts';
import { defineYearStrip } from './year-strip.ts';
import { zoneField } from './zone-field.ts';

/** The calendars of the settings and of the help-desk, and all of the one chosen. */
export class CalendarsEditor extends EditorElement {
  static override styles = [base, controls, partStyles, calendarsStyles];

  protected readonly section = 'calendars';

  @state() private choice: Choice | undefined;
  /** The year of the strip and of the lists of days; 0 until there is a calendar to tell today's. */
  @state() private year = 0;

  protected override willUpdate(): void {
    if (this.year === 0) this.year = Number(this.todayIn(this.calendarOf(this.chosen)).slice(0, 4));
  }

  protected override render(): TemplateResult {
    const { words, localisation } = this;
    const { draft, saved } = this.ready;
    return html`<div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
      </div>
      <div class="columns">
        ${calendarList({
          own: withRemoved(saved.calendars, draft.calendars),
          shared: this.sharedCalendars,
          chosen: this.chosen,
          localisation,
          marks: (calendar) => this.marksOf(calendar),
          uses: (id) => this.usesOf(id),
          onChoose: (choice) => (this.choice = choice),
          onRestore: (id) => this.restore(id),
          onAdd: this.editable ? this.add : undefined,
        })}
        ${this.renderChosen()}
      </div>`;
  }

  private get words(): CalendarsMessages {
    return this.localisation.messages('calendars');
  }

  private get sharedCalendars(): readonly Calendar[] {
    return this.ready.directory?.calendars ?? [];
  }

  /** What is chosen, or the first there is. */
  private get chosen(): Choice {
    const { choice } = this;
    if (choice?.kind === 'always' || (choice && this.calendarOf(choice))) return choice;
    const [own] = this.ready.draft.calendars;
    const [shared] = this.sharedCalendars;
    if (own) return { kind: 'own', id: own.id };
    return shared ? { kind: 'shared', id: shared.id } : { kind: 'always' };
  }

  private calendarOf(choice: Choice): Calendar | undefined {
    if (choice.kind === 'always') return undefined;
    const calendars = choice.kind === 'own' ? this.ready.draft.calendars : this.sharedCalendars;
    return calendars[indexOf(calendars, choice.id)];
  }

  private marksOf({ id }: Calendar): CalendarMarks {
    const { changeIndex, blocking } = this.ready;
    return {
      changed: changeIndex.countInside(['calendars', id]) > 0,
      isNew: changeIndex.isNew(['calendars', id]),
      invalid: blocking.some(({ path }) => path[0] === 'calendars' && path[1] === id),
    };
  }

  private usesOf(calendar: string | null): CalendarUses {
    const { draft, directory } = this.ready;
    return usesOf(calendar, draft.sla.policies, directory?.operators);
  }

  private todayIn(calendar: Calendar | undefined): string {
    return todayIn(calendar?.timeZone ?? 'UTC', Date.now());
  }

  private renderChosen(): TemplateResult {
    const { chosen, localisation, year } = this;
    const { capabilities } = this.ready;
    const calendar = this.calendarOf(chosen);
    if (!calendar) return this.renderAlways();
    const shared = chosen.kind === 'shared';
    return html`<section class="shown" aria-label=${calendarName(calendar, localisation)}>
        <div class="section pane-head">${shared ? this.renderSharedHead(calendar) : this.renderHead(calendar)}</div>
        <div class="section">${this.renderZone(calendar, shared)}</div>
        <ticket-settings-calendar-week .calendar=${calendar} .shared=${shared}></ticket-settings-calendar-week>
      </section>
      <div class="side">
        <ticket-settings-calendar-days
          .calendar=${calendar}
          .shared=${shared}
          .year=${year}
          @year-change=${this.onYear}
        ></ticket-settings-calendar-days>
        ${usedBy(this.usesOf(calendar.id), capabilities, localisation)}
      </div>
      <ticket-settings-calendar-year
        class="wide"
        .calendar=${calendar}
        .shared=${shared}
        .year=${year}
        .today=${this.todayIn(calendar)}
        @year-change=${this.onYear}
        @day-choose=${(event: CustomEvent<string>) => this.days?.openSpecialDay(event.detail)}
      ></ticket-settings-calendar-year>`;
  }

  private renderAlways(): TemplateResult {
    const { words } = this;
    return html`<section class="shown" aria-label=${words.always}>
        <div class="section pane-head"><h3 class="title">${words.always}</h3></div>
        <p class="section">${words.alwaysHelp}</p>
      </section>
      <div class="side">${usedBy(this.usesOf(null), this.ready.capabilities, this.localisation)}</div>`;
  }

  private renderSharedHead(calendar: Calendar): TemplateResult {
    const { words } = this;
    return html`<div class="row">
        <h3 class="title">${calendarName(calendar, this.localisation)}</h3>
        <span class="tag plain">${words.readOnly}</span><span class="grow"></span>${this.renderCopy(calendar)}
      </div>
      <p class="secondary">${words.sharedHelp}</p>`;
  }

  private renderHead(calendar: Calendar): TemplateResult {
    const { words } = this;
    const path = ['calendars', calendar.id, 'name'];
    const used = isUsed(this.usesOf(calendar.id));
    return html`<div class="row top">
        <div class="grow">
          ${textInput({
            control: this.control(path, String),
            label: words.name,
            value: calendar.name,
            onInput: (name) => this.set(path, name),
            onDone: () => this.seal(),
          })}
        </div>
        ${this.renderCopy(calendar)}
        ${
          this.editable
            ? html`<button
                class="button icon-only"
                aria-label=${words.remove}
                aria-disabled=${used ? 'true' : nothing}
                aria-describedby=${used ? 'uses' : nothing}
                @click=${() => this.removeCalendar(calendar)}
              >
                ${icon('trash')}
              </button>`
            : nothing
        }
      </div>
      ${messages(this.control(['calendars', calendar.id]))}`;
  }

  private renderCopy(calendar: Calendar): TemplateResult | typeof nothing {
    if (!this.editable) return nothing;
    return html`<button class="button icon-only" aria-label=${this.words.copy} @click=${() => this.copy(calendar)}>
      ${icon('copy')}
    </button>`;
  }

  private renderZone({ id, timeZone }: Calendar, shared: boolean): TemplateResult {
    const path = ['calendars', id, 'timeZone'];
    return zoneField({
      control: shared
        ? { id: formatPath(path), editable: false, changed: false, errors: [], warnings: [] }
        : this.control(path, String),
      timeZone,
      localisation: this.localisation,
      now: Date.now(),
      onChoose: (chosen) => this.set(path, chosen),
    });
  }

  private readonly add = (): void => {
    const { calendars } = this.ready.draft;
    const others = [...calendars, ...this.sharedCalendars];
    this.insert(newCalendar(this.newId(), this.words.newName, others), calendars.length);
    announce(this, this.words.added);
  };

  /** A copy of a calendar stands after it; of one of the help-desk's, at the end. */
  private copy(calendar: Calendar): void {
    const { words, localisation } = this;
    const { calendars } = this.ready.draft;
    const name = calendarName(calendar, localisation);
    const copyName = freeName(words.copyName(name), [...calendars, ...this.sharedCalendars]);
    const at = indexOf(calendars, calendar.id) + 1 || calendars.length;
    this.insert({ ...calendar, id: this.newId(), name: copyName }, at);
    announce(this, words.copied(name));
  }

  private insert(calendar: Calendar, at: number): void {
    this.edit({ type: 'insert', path: ['calendars'], at, element: calendar });
    this.seal();
    void this.focusPath(['calendars', calendar.id, 'name']);
  }

  private removeCalendar(calendar: Calendar): void {
    const { words, localisation } = this;
    const uses = this.usesOf(calendar.id);
    const name = calendarName(calendar, localisation);
    if (isUsed(uses)) return this.notify(words.cannotRemove(usesText(uses, localisation)), false);
    const { calendars } = this.ready.draft;
    const at = indexOf(calendars, calendar.id);
    const near = calendars[at + 1] ?? calendars[at - 1];
    this.edit({ type: 'remove', path: ['calendars', calendar.id] });
    this.seal();
    this.choice = near && { kind: 'own', id: near.id };
    this.notify(words.removedCalendar(name), true);
    void this.updateComplete.then(() => {
      const choices = this.renderRoot.querySelectorAll<HTMLElement>('.calendar.selected, .picker button');
      // One of the two is shown, by the room there is.
      [...choices].find((each) => each.checkVisibility())?.focus();
    });
  }

  private notify(text: string, undo: boolean): void {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo } }));
  }

  private restore(id: string): void {
    const change = this.ready.changeIndex.at(['calendars', id]);
    if (change) this.session.dispatch({ type: 'take_back', change });
    this.choice = { kind: 'own', id };
  }

  private readonly onYear = (event: CustomEvent<number>): void => {
    this.year = event.detail;
  };

  private get days(): DaysEditor | null {
    return this.renderRoot.querySelector<DaysEditor>('ticket-settings-calendar-days');
  }

  override async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
    const [, id, part] = path;
    if (id !== undefined) this.choice = { kind: 'own', id };
    await this.updateComplete;
    if (part === 'holidays' || part === 'specialDays') return this.days?.focusPath(path);
    if (part !== 'weekly') return super.focusPath(path);
    return this.renderRoot.querySelector<WeekEditor>('ticket-settings-calendar-week')?.focusPath(path);
  }
}

export function defineCalendarsEditor(): void {
  defineSelect();
  defineWeekEditor();
  defineDaysEditor();
  defineYearStrip();
  defineOnce('ticket-settings-calendars-editor', CalendarsEditor);
}
