import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { compileHolidays } from '../../../domain/calendar/holidays.ts';
import { parseDate } from '../../../domain/calendar/local-date.ts';
import type { Calendar, Holiday } from '../../../domain/settings/calendar.ts';
import { identityOf } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { defineDialog, dialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { checkInput } from '../../parts/inputs.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { CalendarPart } from './calendar-part.ts';
import { importStyles } from './import-holidays.styles.ts';
import type { LeftOutReason, ReadCalendar } from './read-icalendar.ts';

/** A file that was chosen: being read, or what was in it. */
type Opened =
  | { readonly state: 'reading'; readonly file: string }
  | { readonly state: 'fault'; readonly file: string; readonly fault: FileFault }
  | {
      readonly state: 'read';
      readonly file: string;
      readonly days: readonly Holiday[];
      readonly leftOut: Readonly<Record<LeftOutReason, number>>;
      /** Identities of the days that are ticked. */
      readonly ticked: ReadonlySet<string>;
    };

type FileFault = 'too_large' | 'too_many' | 'not_a_calendar' | 'not_read';

/** A country's holidays take a few kilobytes. */
const maximumBytes = 1_000_000;
/** How many years from the one shown on are offered. */
const yearsOffered = 3;

/** A button that reads an iCalendar file, and a dialog in which its days are chosen as closed days. */
export class ImportHolidays extends CalendarPart {
  static override styles = [base, controls, partStyles, importStyles];

  @property({ type: Number }) year = 0;

  @state() private opened: Opened | undefined;

  private readonly input = createRef<HTMLInputElement>();

  protected override render(): TemplateResult | typeof nothing {
    if (!this.calendar) return nothing;
    const { words, opened } = this;
    return html`<button class="button link" @click=${() => this.input.value?.click()}>${words.fromFile}</button>
      <input
        type="file"
        hidden
        accept=".ics,text/calendar"
        aria-label=${words.fromFile}
        ${ref(this.input)}
        @change=${this.onFile}
      />
      ${dialog({
        id: 'import',
        open: opened !== undefined,
        title: words.importTitle,
        help: opened?.state === 'read' ? words.importHelp(opened.file, this.years) : opened?.file,
        body: opened ? this.renderBody(opened, this.calendar) : nothing,
        footer: this.renderFooter(),
        onClose: () => (this.opened = undefined),
      })}`;
  }

  private get years(): string {
    return `${this.year}–${this.year + yearsOffered - 1}`;
  }

  private renderBody(opened: Opened, calendar: Calendar): TemplateResult {
    const { words } = this;
    if (opened.state === 'reading') return html`<p role="status">${words.reading}</p>`;
    if (opened.state === 'fault') {
      return html`<p class="note error" role="alert">
        ${icon('error')}<span>${words.importFaults[opened.fault]}</span>
      </p>`;
    }
    const left = (['timed', 'repeated', 'long', 'broken'] as const).filter((reason) => opened.leftOut[reason] > 0);
    const isThere = closedAlready(calendar);
    return html`${
      opened.days.length === 0
        ? html`<p>${words.importFaults.nothing(this.years)}</p>`
        : html`<p class="row wrap">
              <button class="button link" @click=${() => this.tickAll(opened, isThere)}>${words.chooseAll}</button>
              <button class="button link" @click=${() => (this.opened = { ...opened, ticked: new Set() })}>
                ${words.chooseNone}
              </button>
            </p>
            <ul class="found">
              ${opened.days.map((day) => html`<li>${this.renderDay(opened, day, isThere(day))}</li>`)}
            </ul>`
    }
    ${left.map((reason) => html`<p class="secondary">${words.leftOut[reason](opened.leftOut[reason])}</p>`)}`;
  }

  private renderDay(opened: Opened & { state: 'read' }, day: Holiday, there: boolean): TemplateResult {
    const { words, names } = this;
    const identity = identityOf(day) ?? '';
    const shown = (date: string) =>
      day.everyYear ? names.shortDate(`${this.year}${date.slice(4)}`, this.year) : names.fullDate(date);
    const dates = day.to === undefined ? shown(day.from) : `${shown(day.from)} – ${shown(day.to)}`;
    const notes = [day.everyYear ? words.everyYear : '', there ? words.alreadyThere : ''].filter((note) => note !== '');
    return checkInput({
      control: { id: `day-${identity}`, editable: !there, changed: false, errors: [], warnings: [] },
      label: [dates, day.name || words.untitledDay, ...notes].join(', '),
      checked: there || opened.ticked.has(identity),
      onToggle: (checked) => {
        const ticked = new Set(opened.ticked);
        if (checked) ticked.add(identity);
        else ticked.delete(identity);
        this.opened = { ...opened, ticked };
      },
    });
  }

  private renderFooter(): TemplateResult {
    const { words, opened } = this;
    const shell = this.localisation.messages('shell');
    const ticked = opened?.state === 'read' ? opened.ticked.size : 0;
    return html`<button class="button quiet" @click=${() => (this.opened = undefined)}>
        ${opened?.state === 'fault' ? shell.close : shell.cancel}</button
      >${
        opened?.state === 'read' && opened.days.length > 0
          ? html`<button
              class="button primary"
              aria-disabled=${ticked > 0 ? nothing : 'true'}
              @click=${() => this.addDays(opened)}
            >
              ${ticked > 0 ? words.importDays(ticked) : words.importNothing}
            </button>`
          : nothing
      }`;
  }

  private tickAll(opened: Opened & { state: 'read' }, isThere: (day: Holiday) => boolean): void {
    this.opened = { ...opened, ticked: identities(opened.days.filter((day) => !isThere(day))) };
  }

  private readonly onFile = async (): Promise<void> => {
    const input = this.input.value;
    const file = input?.files?.[0];
    if (!input || !file) return;
    await this.open(file);
    input.value = ''; // The same file can be chosen again.
  };

  /** Reads a file and asks which of its days are closed. */
  async open(file: File): Promise<void> {
    const { calendar } = this;
    if (!calendar) return;
    const { name } = file;
    this.opened = { state: 'reading', file: name };
    const read = await this.read(file, calendar);
    if (!this.opened) return; // It was closed meanwhile.
    if (typeof read === 'string') this.opened = { state: 'fault', file: name, fault: read };
    else {
      const isThere = closedAlready(calendar);
      const ticked = identities(read.days.filter((day) => !isThere(day)));
      this.opened = { state: 'read', file: name, ...read, ticked };
    }
  }

  private async read(
    file: File,
    { timeZone }: Calendar,
  ): Promise<Exclude<ReadCalendar, { fault: unknown }> | FileFault> {
    try {
      if (file.size > maximumBytes) return 'too_large';
      const [{ readIcalendar }, text] = await Promise.all([import('./read-icalendar.ts'), file.text()]);
      const read = readIcalendar(text, {
        timeZone,
        firstYear: this.year,
        lastYear: this.year + yearsOffered - 1,
      });
      return 'fault' in read ? read.fault : read;
    } catch {
      return 'not_read'; // The file was taken away, or the reader could not be loaded: choosing again may work.
    }
  }

  private addDays(opened: Opened & { state: 'read' }): void {
    if (opened.ticked.size === 0 || !this.calendar) return;
    const path = this.path('holidays');
    const days = opened.days.filter((day) => opened.ticked.has(identityOf(day) ?? ''));
    const at = this.calendar.holidays.length;
    this.edit({
      type: 'batch',
      commands: days.map((element, index) => ({ type: 'insert', path, at: at + index, element })),
    });
    this.seal();
    this.opened = undefined;
    announce(this, this.words.imported(days.length));
  }
}

const identities = (days: readonly Holiday[]): ReadonlySet<string> => new Set(days.map((day) => identityOf(day) ?? ''));

/** Whether a calendar has a day of that name and date, or is closed on all its dates. */
function closedAlready({ holidays }: Calendar): (day: Holiday) => boolean {
  const known = identities(holidays);
  const readable = holidays.filter(isReadable);
  const isClosed = compileHolidays(readable);
  const isClosedYearly = compileHolidays(readable.filter((holiday) => holiday.everyYear));
  return (day) => {
    if (known.has(identityOf(day) ?? '')) return true;
    const first = parseDate(day.from) ?? 0;
    const last = parseDate(day.to ?? day.from) ?? first;
    const covers = day.everyYear ? isClosedYearly : isClosed;
    for (let date = first; date <= last; date += 1) if (!covers(date)) return false;
    return true;
  };
}

function isReadable({ from, to, everyYear }: Holiday): boolean {
  const first = parseDate(from);
  const last = parseDate(to ?? from);
  return first !== undefined && last !== undefined && (everyYear === true || first <= last);
}

export function defineImportHolidays(): void {
  defineDialog();
  defineOnce('ticket-settings-import-holidays', ImportHolidays);
}
