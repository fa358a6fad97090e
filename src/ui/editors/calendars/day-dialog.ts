import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { dialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { checkInput, textInput } from '../../parts/inputs.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { DayForm } from './day-form.ts';
import type { HoursFault } from './hours-text.ts';

interface DayDialog {
  readonly form: DayForm | undefined;
  readonly year: number;
  readonly localisation: Localisation;
  readonly names: CalendarWords;
  readonly hoursFault: (fault: HoursFault) => string;
  readonly onChange: (form: DayForm | undefined) => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

/** Asks for a closed or a special day. Faults are told when it is done; the texts stay as typed. */
export function dayDialog(input: DayDialog): TemplateResult {
  const { form, localisation, onChange, onDone, onRemove } = input;
  const words = localisation.messages('calendars');
  const isClosed = form?.list === 'holidays';
  const isNew = form?.identity === undefined;
  const newTitle = isClosed ? words.addClosedDay : words.addSpecialDay;
  return dialog({
    id: 'day',
    open: form !== undefined,
    title: isNew ? newTitle : isClosed ? words.editClosedDay : words.editSpecialDay,
    body: form ? renderForm(form, input) : nothing,
    footer: html`${
        isNew
          ? nothing
          : html`<button class="button quiet danger" @click=${onRemove}>${icon('trash')}${words.removeDay}</button
              ><span class="grow"></span>`
      }<button class="button quiet" @click=${() => onChange(undefined)}>${localisation.messages('shell').cancel}</button
      ><button class="button primary" @click=${onDone}>${isNew ? words.addDay : words.changeDay}</button>`,
    onClose: () => onChange(undefined),
  });
}

function renderForm(form: DayForm, input: DayDialog): TemplateResult {
  const { year, localisation, names, hoursFault, onChange, onDone } = input;
  const words = localisation.messages('calendars');
  const { faults } = form;
  const example = names.fullDate(`${year}-08-24`);
  const control = (id: string, error: string | undefined): ControlState => ({
    id: `day-${id}`,
    editable: true,
    changed: false,
    errors: error === undefined ? [] : [error],
    warnings: [],
  });
  // A fault goes when its text is changed; the next is told when the form is done again.
  const change = (changes: Partial<DayForm>) => onChange({ ...form, ...changes, faults: {} });
  const same = form.list === 'holidays' ? words.sameClosedDay : words.sameSpecialDay;
  const dateError = (fault: string | undefined, text: string) => {
    if (fault === undefined) return undefined;
    if (fault === 'same_day') return same;
    if (fault === 'before_first') return words.lastBeforeFirst;
    return fault === 'no_such_date' ? words.dateFaults.no_such_date(text.trim()) : words.dateFaults.not_a_date(example);
  };
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' || (event.target as HTMLInputElement).type === 'checkbox') return;
      event.preventDefault();
      onDone();
    }}
  >
    ${textInput({
      control: control('from', dateError(faults.from, form.from)),
      label: words.from,
      value: form.from,
      placeholder: example,
      onInput: (from) => change({ from }),
    })}
    ${
      form.list === 'holidays'
        ? html`${textInput({
            control: control('to', dateError(faults.to, form.to)),
            label: words.to,
            value: form.to,
            onInput: (to) => change({ to }),
          })}
          ${checkInput({
            control: control('every-year', undefined),
            label: words.repeatsEveryYear,
            checked: form.everyYear,
            onToggle: (everyYear) => change({ everyYear }),
          })}`
        : textInput({
            control: control('hours', faults.hours && hoursFault(faults.hours)),
            label: words.dayHours,
            help: words.dayHoursHelp,
            value: form.hours,
            placeholder: words.closedAllDay,
            onInput: (hours) => change({ hours }),
          })
    }
    ${textInput({
      control: control('name', undefined),
      label: words.name,
      value: form.name,
      onInput: (name) => change({ name }),
    })}
  </form>`;
}
