import { html, type TemplateResult } from 'lit';
import { formatTimeOfDay } from '../../../domain/calendar/time-of-day.ts';
import { isTimeZone } from '../../../domain/calendar/zone-clock.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { select } from '../../parts/select.ts';
import { calendarWords } from './calendar-words.ts';
import { currentName, nextClockChange, offsetText, storedName, todayIn, zoneChoices } from './time-zones.ts';

interface ZoneField {
  readonly control: ControlState;
  readonly timeZone: string;
  readonly localisation: Localisation;
  /** Now, epoch milliseconds. */
  readonly now: number;
  readonly onChoose: (timeZone: string) => void;
}

/** The zone of a calendar, and what the next clock change does in it. */
export function zoneField({ control, timeZone, localisation, now, onChoose }: ZoneField): TemplateResult {
  const choices = zoneChoices();
  const shown = currentName(timeZone);
  const offset = offsetText(timeZone, now);
  return html`<div class="zone">
    ${select({
      control,
      label: localisation.messages('calendars').timeZone,
      options: choices.map(({ name, oldName }) => ({
        value: name,
        // Only of the one chosen: to find out about all would take a while.
        label: name === shown && offset !== '' && offset !== name ? `${name}, ${offset}` : name,
        hint: oldName,
      })),
      value: shown,
      words: localisation.messages('shell'),
      onChoose: (name) => onChoose(storedName(choices.find((each) => each.name === name) ?? { name })),
    })}
    <p class="secondary">${clockText(timeZone, localisation, now)}</p>
  </div>`;
}

function clockText(timeZone: string, localisation: Localisation, now: number): string {
  const words = localisation.messages('calendars');
  const names = calendarWords(localisation);
  if (!isTimeZone(timeZone)) return '';
  const change = nextClockChange(timeZone, now);
  if (!change) return words.noClockChange;
  const date = names.shortDate(change.date, Number(todayIn(timeZone, now).slice(0, 4)));
  const by = names.amount(Math.abs(change.by) / 60_000);
  const say = change.by > 0 ? words.clockForward : words.clockBack;
  return say(date, formatTimeOfDay(change.minutes), by);
}
