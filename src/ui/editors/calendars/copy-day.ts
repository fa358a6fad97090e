import { html, nothing, type TemplateResult } from 'lit';
import type { Weekday } from '../../../domain/settings/calendar.ts';
import type { CalendarsMessages } from '../../../locales/calendars.en.ts';
import type { ShellMessages } from '../../../locales/shell.en.ts';
import type { ControlState } from '../../parts/control.ts';
import { dialog } from '../../parts/dialog.ts';
import { checkInput } from '../../parts/inputs.ts';
import { select } from '../../parts/select.ts';
import type { CalendarWords } from './calendar-words.ts';

/** The day whose hours are copied, and those that get them. */
export interface CopyingDay {
  readonly from: Weekday;
  readonly to: ReadonlySet<Weekday>;
}

interface CopyDay {
  readonly copying: CopyingDay | undefined;
  /** A day's hours as text; empty: closed. */
  readonly hours: (day: Weekday) => string;
  readonly words: CalendarsMessages;
  readonly shell: ShellMessages;
  readonly names: CalendarWords;
  readonly onChange: (copying: CopyingDay | undefined) => void;
  readonly onCopy: () => void;
}

/** Asks which day's hours go to which other days. */
export function copyDayDialog({ copying, hours, words, shell, names, onChange, onCopy }: CopyDay): TemplateResult {
  const control = (id: string): ControlState => ({ id, editable: true, changed: false, errors: [], warnings: [] });
  return dialog({
    id: 'copy-day',
    open: copying !== undefined,
    title: words.copyDayTitle,
    body: copying
      ? html`<div class="stack">
          ${select({
            control: control('copy-from'),
            label: words.copyFrom,
            options: names.weekOrder.map((day) => ({
              value: day,
              label: names.dayName(day),
              hint: hours(day) || words.closed,
            })),
            value: copying.from,
            words: shell,
            onChoose: (day) => onChange({ ...copying, from: day as Weekday }),
          })}
          <fieldset class="stack">
            <legend class="label">${words.copyTo}</legend>
            ${names.weekOrder
              .filter((day) => day !== copying.from)
              .map((day) =>
                checkInput({
                  control: control(`copy-to-${day}`),
                  label: names.dayName(day),
                  checked: copying.to.has(day),
                  onToggle: (checked) => {
                    const to = new Set(copying.to);
                    if (checked) to.add(day);
                    else to.delete(day);
                    onChange({ ...copying, to });
                  },
                }),
              )}
          </fieldset>
        </div>`
      : nothing,
    footer: html`<button class="button quiet" @click=${() => onChange(undefined)}>${shell.cancel}</button>
      <button
        class="button primary"
        aria-disabled=${copying && copying.to.size > 0 ? nothing : 'true'}
        @click=${onCopy}
      >
        ${words.copyHours}
      </button>`,
    onClose: () => onChange(undefined),
  });
}
