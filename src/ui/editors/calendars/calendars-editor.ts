import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { localTimeAt } from '../../../domain/calendar/zone-clock.ts';
import { formatTimeOfDay } from '../../../domain/calendar/time-of-day.ts';
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
import { defineSelect, select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { isUsed, usesOf, type CalendarUses } from './calendar-uses.ts';
import { calendarWords, type CalendarWords } from './calendar-words.ts';
import { calendarsStyles } from './calendars-editor.styles.ts';
import { defineDaysEditor, type DaysEditor } from './days-editor.ts';
import { currentName, nextClockChange, storedName, zoneChoices } from './time-zones.ts';
import { defineWeekEditor, type WeekEditor } from './week-editor.ts';
import { defineYearStrip } from './year-strip.ts';
import { isTimeZone } from '../../../domain/calendar/zone-clock.ts';

/** What is chosen in the list: a calendar of the draft, one of the help-desk's own, or "Always". */
type Choice = { readonly kind: 'own' | 'shared'; readonly id: string } | { readonly kind: 'always' };

/** How many names are written out before "and 3 more". */
const namesShown = 12;

/** The calendars of the settings and of the help-desk, and all of the one chosen. */
export class CalendarsEditor extends EditorElement {
  static override styles = [base, controls, partStyles, calendarsStyles];

  protected readonly section = 'calendars';

  @state() private choice: Choice | undefined;
  @state() private year = 0;

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
      </div>
      <div class="columns">${this.renderList()} ${this.renderChosen()}</div>`;
  }

  private get words(): CalendarsMessages {
    return this.localisation.messages('calendars');
  }

  private get names(): CalendarWords {
    return calendarWords(this.localisation);
  }

  private get sharedCalendars(): readonly Calendar[] {
    return this.ready.directory?.calendars ?? [];
  }

  /** What is chosen, or the first there is. */
  private get chosen(): Choice {
    const { choice } = this;
    const { calendars } = this.ready.draft;
    if (choice?.kind === 'always' || (choice && this.calendarOf(choice))) return choice;
    const [own] = calendars;
    const [shared] = this.sharedCalendars;
    if (own) return { kind: 'own', id: own.id };
    return shared ? { kind: 'shared', id: shared.id } : { kind: 'always' };
  }

  private calendarOf(choice: Choice): Calendar | undefined {
    if (choice.kind === 'always') return undefined;
    const calendars = choice.kind === 'own' ? this.ready.draft.calendars : this.sharedCalendars;
    return calendars[indexOf(calendars, choice.id)];
  }

  private nameOf(calendar: Calendar): string {
    return calendar.name.trim() || this.words.untitled;
  }

  private usesOf(calendar: string | null): CalendarUses {
    const { draft, directory } = this.ready;
    return usesOf(calendar, draft.sla.policies, directory?.operators);
  }

  private renderList(): TemplateResult {
    const { words, names } = this;
    const { draft, saved } = this.ready;
    const shared = this.sharedCalendars;
    return html`<div class="picker">${this.renderPicker()}</div>
      <nav class="list" aria-label=${words.list}>
        ${withRemoved(saved.calendars, draft.calendars).map(({ element, removed }) =>
          removed ? this.renderRemoved(element) : this.renderOwn(element),
        )}
        ${this.renderItem({ kind: 'always' }, words.always, words.alwaysSummary, this.usesText(this.usesOf(null)))}
        ${shared.length > 0 ? html`<h3 class="tiny group">${words.shared}</h3>` : nothing}
        ${shared.map((calendar) =>
          this.renderItem(
            { kind: 'shared', id: calendar.id },
            this.nameOf(calendar),
            names.summary(calendar),
            this.usesText(this.usesOf(calendar.id)),
          ),
        )}
        ${
          this.editable
            ? html`<p class="add">
                <button class="button small" @click=${this.add}>${icon('plus')}${words.add}</button>
              </p>`
            : nothing
        }
      </nav>`;
  }

  /** In place of the list where that has no room. */
  private renderPicker(): TemplateResult {
    const { words, names, chosen } = this;
    const key = (choice: Choice) => (choice.kind === 'always' ? 'always' : `${choice.kind}/${choice.id}`);
    const choices: readonly { readonly choice: Choice; readonly label: string; readonly hint: string }[] = [
      ...this.ready.draft.calendars.map((calendar) => ({
        choice: { kind: 'own', id: calendar.id } as const,
        label: this.nameOf(calendar),
        hint: names.summary(calendar),
      })),
      { choice: { kind: 'always' }, label: words.always, hint: '' },
      ...this.sharedCalendars.map((calendar) => ({
        choice: { kind: 'shared', id: calendar.id } as const,
        label: this.nameOf(calendar),
        hint: words.readOnly,
      })),
    ];
    return select({
      control: { id: 'calendar', editable: true, changed: false, errors: [], warnings: [] },
      label: words.calendar,
      options: choices.map(({ choice, label, hint }) => ({ value: key(choice), label, hint })),
      value: key(chosen),
      words: this.localisation.messages('shell'),
      onChoose: (value) => (this.choice = choices.find(({ choice }) => key(choice) === value)?.choice),
    });
  }

  private renderOwn(calendar: Calendar): TemplateResult {
    const path = ['calendars', calendar.id];
    const { changeIndex, blocking } = this.ready;
    return this.renderItem(
      { kind: 'own', id: calendar.id },
      this.nameOf(calendar),
      this.names.summary(calendar),
      this.usesText(this.usesOf(calendar.id)),
      {
        changed: changeIndex.countInside(path) > 0,
        isNew: changeIndex.isNew(path),
        invalid: blocking.some((problem) => problem.path[0] === 'calendars' && problem.path[1] === calendar.id),
      },
    );
  }

  private renderItem(
    choice: Choice,
    name: string,
    summary: string,
    uses: string,
    { changed = false, isNew = false, invalid = false } = {},
  ): TemplateResult {
    const { chosen } = this;
    const shell = this.localisation.messages('shell');
    const selected =
      choice.kind === chosen.kind && (choice.kind === 'always' || ('id' in chosen && choice.id === chosen.id));
    return html`<button
      class=${classMap({ calendar: true, selected, changed })}
      aria-current=${selected ? 'true' : nothing}
      @click=${() => (this.choice = choice)}
    >
      <span class="row"
        ><b class="grow">${name}</b>${isNew ? html`<span class="tag">${shell.new}</span>` : nothing}${
          choice.kind === 'shared' ? html`<span class="tag plain">${this.words.readOnly}</span>` : nothing
        }${
          invalid
            ? html`<span class="invalid" role="img" aria-label=${shell.hasProblems}>${icon('error')}</span>`
            : nothing
        }</span
      ><span class="secondary">${summary}</span>${uses ? html`<span class="secondary">${uses}</span>` : nothing}
    </button>`;
  }

  private renderRemoved(calendar: Calendar): TemplateResult {
    const shell = this.localisation.messages('shell');
    const name = this.nameOf(calendar);
    return html`<div class="calendar removed changed">
      <s>${name}</s>
      <span class="row wrap"
        ><span class="secondary grow">${shell.removed}</span
        ><button class="button link" aria-label="${shell.restore}: ${name}" @click=${() => this.restore(calendar.id)}>
          ${shell.restore}
        </button></span
      >
    </div>`;
  }

  /** 4 policies, 2 operators */
  private usesText({ policies, operators }: CalendarUses): string {
    const { words } = this;
    return [
      policies.length > 0 ? words.policies(policies.length) : '',
      operators.length > 0 ? words.operators(operators.length) : '',
    ]
      .filter((text) => text !== '')
      .join(', ');
  }

  private renderChosen(): TemplateResult {
    const { chosen } = this;
    const calendar = this.calendarOf(chosen);
    if (!calendar) return this.renderAlways();
    const shared = chosen.kind === 'shared';
    return html`<section class="shown" aria-label=${this.nameOf(calendar)}>
        <div class="section pane-head">${shared ? this.renderSharedHead(calendar) : this.renderHead(calendar)}</div>
        <div class="section">${this.renderZone(calendar, shared)}</div>
        <ticket-settings-calendar-week .calendar=${calendar} .shared=${shared}></ticket-settings-calendar-week>
      </section>
      <div class="side">
        <ticket-settings-calendar-days
          .calendar=${calendar}
          .shared=${shared}
          .year=${this.year}
          @year-change=${this.onYear}
        ></ticket-settings-calendar-days>
        ${this.renderUses(this.usesOf(calendar.id))}
      </div>
      <ticket-settings-calendar-year
        class="wide"
        .calendar=${calendar}
        .shared=${shared}
        .year=${this.year}
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
      <div class="side">${this.renderUses(this.usesOf(null))}</div>`;
  }

  private renderSharedHead(calendar: Calendar): TemplateResult {
    const { words } = this;
    return html`<div class="row">
        <h3 class="title">${this.nameOf(calendar)}</h3>
        <span class="tag plain">${words.readOnly}</span><span class="grow"></span>${this.renderCopy(calendar)}
      </div>
      <p class="secondary">${words.sharedHelp}</p>`;
  }

  private renderHead(calendar: Calendar): TemplateResult {
    const { words } = this;
    const path = ['calendars', calendar.id, 'name'];
    const uses = this.usesOf(calendar.id);
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
                aria-disabled=${isUsed(uses) ? 'true' : nothing}
                aria-describedby="uses"
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

  private renderZone(calendar: Calendar, shared: boolean): TemplateResult {
    const { words } = this;
    const path = ['calendars', calendar.id, 'timeZone'];
    const control = shared
      ? { id: formatPath(path), editable: false, changed: false, errors: [], warnings: [] }
      : this.control(path, (zone) => currentName(String(zone)));
    const choices = zoneChoices();
    return html`<div class="zone">
      ${select({
        control,
        label: words.timeZone,
        options: choices.map(({ name, oldName }) => ({ value: name, label: name, hint: oldName })),
        value: currentName(calendar.timeZone),
        words: this.localisation.messages('shell'),
        onChoose: (name) => this.set(path, storedName(choices.find((each) => each.name === name) ?? { name })),
      })}
      <p class="secondary">${this.clockText(calendar.timeZone)}</p>
    </div>`;
  }

  /** What the next clock change does. */
  private clockText(timeZone: string): string {
    const { words, names } = this;
    if (!isTimeZone(timeZone)) return '';
    const change = nextClockChange(timeZone, Date.now());
    if (!change) return words.noClockChange;
    const date = names.shortDate(change.date, thisYear(timeZone));
    const by = names.amount(Math.abs(change.by) / 60_000);
    const say = change.by > 0 ? words.clockForward : words.clockBack;
    return say(date, formatTimeOfDay(change.minutes), by);
  }

  private renderUses(uses: CalendarUses): TemplateResult {
    const { words } = this;
    const { changeEffects, changeEffectUnknown } = this.localisation.messages('shell');
    const { changeEffect } = this.ready.capabilities;
    return html`<section class="section" aria-labelledby="used-by">
      <h3 class="subtitle" id="used-by">${words.usedBy}</h3>
      <div class="secondary" id="uses">
        ${this.usesSentences(uses).map((text) => html`<p>${text}</p>`)}
        ${isUsed(uses) ? nothing : html`<p>${words.unused}</p>`}
      </div>
      ${
        uses.policies.length > 0
          ? html`<p class="secondary">${changeEffect ? changeEffects[changeEffect] : changeEffectUnknown}</p>`
          : nothing
      }
    </section>`;
  }

  private usesSentences({ policies, operators }: CalendarUses): readonly string[] {
    const { words } = this;
    const policyNames = policies.map(
      (policy) => policy.name || (policy.conditions === null ? words.otherTickets : words.untitledPolicy),
    );
    return [
      policies.length > 0 ? words.usedByPolicies(this.listed(policyNames)) : '',
      operators.length > 0
        ? words.usedByOperators(this.listed(operators.map(({ name }) => this.localisation.text(name))))
        : '',
    ].filter((text) => text !== '');
  }

  private listed(names: readonly string[]): string {
    const shown = names.slice(0, namesShown);
    const more = names.length - shown.length;
    return more > 0 ? this.words.andMore(shown.join(', '), more) : shown.join(', ');
  }

  private readonly add = (): void => {
    const { words } = this;
    const [like] = [...this.ready.draft.calendars, ...this.sharedCalendars];
    const day = [{ start: '09:00', end: '18:00' }];
    this.insert(
      {
        id: crypto.randomUUID(),
        name: this.freeName(words.newName),
        timeZone: currentName(like?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
        weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
        holidays: [],
        specialDays: [],
      },
      this.ready.draft.calendars.length,
    );
    announce(this, words.added);
  };

  /** A copy of a calendar, of the help-desk's too, stands after it. */
  private copy(calendar: Calendar): void {
    const { calendars } = this.ready.draft;
    const at = indexOf(calendars, calendar.id) + 1 || calendars.length;
    const name = this.freeName(this.words.copyName(this.nameOf(calendar)));
    this.insert({ ...calendar, id: crypto.randomUUID(), name }, at);
    announce(this, this.words.copied(this.nameOf(calendar)));
  }

  private insert(calendar: Calendar, at: number): void {
    this.edit({ type: 'insert', path: ['calendars'], at, element: calendar });
    this.seal();
    this.choice = { kind: 'own', id: calendar.id };
    void this.focusPath(['calendars', calendar.id, 'name']);
  }

  /** The name, with a number where it is taken. */
  private freeName(name: string): string {
    const taken = new Set([...this.ready.draft.calendars, ...this.sharedCalendars].map((calendar) => calendar.name));
    if (!taken.has(name)) return name;
    let place = 2;
    while (taken.has(`${name} ${place}`)) place += 1;
    return `${name} ${place}`;
  }

  private removeCalendar(calendar: Calendar): void {
    const { words } = this;
    const uses = this.usesOf(calendar.id);
    if (isUsed(uses)) {
      announce(this, words.cannotRemove(this.usesText(uses)));
      this.dispatchEvent(
        new CustomEvent('notice', {
          bubbles: true,
          composed: true,
          detail: { text: words.cannotRemove(this.usesText(uses)) },
        }),
      );
      return;
    }
    const { calendars } = this.ready.draft;
    const at = indexOf(calendars, calendar.id);
    const near = calendars[at + 1] ?? calendars[at - 1];
    this.edit({ type: 'remove', path: ['calendars', calendar.id] });
    this.seal();
    this.choice = near && { kind: 'own', id: near.id };
    announce(this, words.removedCalendar(this.nameOf(calendar)));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.calendar.selected, .picker button')?.focus(),
    );
  }

  private restore(id: string): void {
    const change = this.ready.changeIndex.at(['calendars', id]);
    if (change) this.session.dispatch({ type: 'take_back', change });
    this.choice = { kind: 'own', id };
  }

  private readonly onYear = (event: CustomEvent<number>): void => {
    this.year = event.detail;
  };

  protected override willUpdate(): void {
    if (this.year !== 0) return;
    const calendar = this.calendarOf(this.chosen);
    this.year = thisYear(calendar?.timeZone ?? 'UTC');
  }

  private get days(): DaysEditor | null {
    return this.renderRoot.querySelector<DaysEditor>('ticket-settings-calendar-days');
  }

  private get week(): WeekEditor | null {
    return this.renderRoot.querySelector<WeekEditor>('ticket-settings-calendar-week');
  }

  override async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
    const id = path[1];
    if (id !== undefined) this.choice = { kind: 'own', id };
    await this.updateComplete;
    if (path[2] === 'weekly') return this.week?.focusPath(path);
    if (path[2] === 'holidays' || path[2] === 'specialDays') return this.days?.focusPath(path);
    return super.focusPath(path);
  }
}

function thisYear(timeZone: string): number {
  const now = Date.now();
  return Number((isTimeZone(timeZone) ? localTimeAt(timeZone, now).date : new Date(now).toISOString()).slice(0, 4));
}

export function defineCalendarsEditor(): void {
  defineSelect();
  defineWeekEditor();
  defineDaysEditor();
  defineYearStrip();
  defineOnce('ticket-settings-calendars-editor', CalendarsEditor);
}
