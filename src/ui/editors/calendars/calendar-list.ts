import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { ListedElement } from '../../../domain/changes/with-removed.ts';
import type { Calendar } from '../../../domain/settings/calendar.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { icon } from '../../parts/icon.ts';
import { select } from '../../parts/select.ts';
import type { CalendarUses } from './calendar-uses.ts';
import { calendarWords } from './calendar-words.ts';

/** What is chosen in the list: a calendar of the draft, one of the help-desk's own, or "Always". */
export type Choice = { readonly kind: 'own' | 'shared'; readonly id: string } | { readonly kind: 'always' };

/** What the list marks a calendar of the draft with. */
export interface CalendarMarks {
  readonly changed: boolean;
  readonly isNew: boolean;
  readonly invalid: boolean;
}

interface CalendarList {
  readonly own: readonly ListedElement<Calendar>[];
  readonly shared: readonly Calendar[];
  readonly chosen: Choice;
  readonly localisation: Localisation;
  readonly marks: (calendar: Calendar) => CalendarMarks;
  /** Who uses a calendar; `null`: round the clock. */
  readonly uses: (id: string | null) => CalendarUses;
  readonly onChoose: (choice: Choice) => void;
  readonly onRestore: (id: string) => void;
  /** Absent when nothing can be changed. */
  readonly onAdd: (() => void) | undefined;
}

export function calendarName(calendar: Calendar, localisation: Localisation): string {
  return calendar.name.trim() || localisation.messages('calendars').untitled;
}

/** 4 policies, 2 operators; nothing where nobody uses it. */
export function usesText({ policies, operators }: CalendarUses, localisation: Localisation): string {
  const words = localisation.messages('calendars');
  return [
    policies.length > 0 ? words.policies(policies.length) : '',
    operators.length > 0 ? words.operators(operators.length) : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** The calendars of the draft, "Always", and the help-desk's own; where there is no room for it, one picker. */
export function calendarList(list: CalendarList): TemplateResult {
  const { own, shared, localisation, onAdd } = list;
  const words = localisation.messages('calendars');
  return html`<div class="picker">${picker(list)}</div>
    <nav class="list" aria-label=${words.list}>
      ${own.map(({ element, removed }) => (removed ? removedItem(list, element) : item(list, 'own', element)))}
      ${alwaysItem(list)} ${shared.length > 0 ? html`<h3 class="tiny group">${words.shared}</h3>` : nothing}
      ${shared.map((calendar) => item(list, 'shared', calendar))}
      ${
        onAdd
          ? html`<p class="add">
              <button class="button small" @click=${onAdd}>${icon('plus')}${words.add}</button>
            </p>`
          : nothing
      }
    </nav>`;
}

const keyOf = (choice: Choice): string => (choice.kind === 'always' ? 'always' : `${choice.kind}/${choice.id}`);

function picker({ own, shared, chosen, localisation, onChoose }: CalendarList): TemplateResult {
  const words = localisation.messages('calendars');
  const { summary } = calendarWords(localisation);
  const choices: readonly { readonly choice: Choice; readonly label: string; readonly hint: string }[] = [
    ...own
      .filter(({ removed }) => !removed)
      .map(({ element }) => ({
        choice: { kind: 'own', id: element.id } as const,
        label: calendarName(element, localisation),
        hint: summary(element),
      })),
    { choice: { kind: 'always' }, label: words.always, hint: '' },
    ...shared.map((calendar) => ({
      choice: { kind: 'shared', id: calendar.id } as const,
      label: calendarName(calendar, localisation),
      hint: words.readOnly,
    })),
  ];
  return select({
    control: { id: 'calendar', editable: true, changed: false, errors: [], warnings: [] },
    label: words.calendar,
    options: choices.map(({ choice, label, hint }) => ({ value: keyOf(choice), label, hint })),
    value: keyOf(chosen),
    words: localisation.messages('shell'),
    onChoose: (value) => onChoose(choices.find(({ choice }) => keyOf(choice) === value)?.choice ?? chosen),
  });
}

function item(list: CalendarList, kind: 'own' | 'shared', calendar: Calendar): TemplateResult {
  const { localisation, marks } = list;
  const shell = localisation.messages('shell');
  const { changed, isNew, invalid } =
    kind === 'own' ? marks(calendar) : { changed: false, isNew: false, invalid: false };
  const tags = html`${isNew ? html`<span class="tag">${shell.new}</span>` : nothing}${
    kind === 'shared' ? html`<span class="tag plain">${localisation.messages('calendars').readOnly}</span>` : nothing
  }${
    invalid ? html`<span class="invalid" role="img" aria-label=${shell.hasProblems}>${icon('error')}</span>` : nothing
  }`;
  return choiceButton(list, {
    choice: { kind, id: calendar.id },
    name: calendarName(calendar, localisation),
    summary: calendarWords(localisation).summary(calendar),
    uses: list.uses(calendar.id),
    changed,
    tags,
  });
}

function alwaysItem(list: CalendarList): TemplateResult {
  const words = list.localisation.messages('calendars');
  return choiceButton(list, {
    choice: { kind: 'always' },
    name: words.always,
    summary: words.alwaysSummary,
    uses: list.uses(null),
    changed: false,
    tags: nothing,
  });
}

interface ChoiceButton {
  readonly choice: Choice;
  readonly name: string;
  readonly summary: string;
  readonly uses: CalendarUses;
  readonly changed: boolean;
  readonly tags: unknown;
}

function choiceButton(
  { chosen, localisation, onChoose }: CalendarList,
  { choice, name, summary, uses, changed, tags }: ChoiceButton,
): TemplateResult {
  const selected = keyOf(choice) === keyOf(chosen);
  const used = usesText(uses, localisation);
  return html`<button
    class=${classMap({ calendar: true, selected, changed })}
    aria-current=${selected ? 'true' : nothing}
    @click=${() => onChoose(choice)}
  >
    <span class="row"><b class="grow">${name}</b> ${tags}</span>
    <span class="secondary">${summary}</span>
    ${used ? html`<span class="secondary">${used}</span>` : nothing}
  </button>`;
}

function removedItem({ localisation, onRestore }: CalendarList, calendar: Calendar): TemplateResult {
  const shell = localisation.messages('shell');
  const name = calendarName(calendar, localisation);
  return html`<div class="calendar removed changed">
    <s>${name}</s>
    <span class="row wrap"
      ><span class="secondary grow">${shell.removed}</span
      ><button class="button link" aria-label="${shell.restore}: ${name}" @click=${() => onRestore(calendar.id)}>
        ${shell.restore}
      </button></span
    >
  </div>`;
}
