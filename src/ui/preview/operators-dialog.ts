import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Directory, Operator } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { RunChange } from '../../simulator/run-changes.ts';
import { plainControl } from '../editors/assignment/probe/plain-control.ts';
import { dialog } from '../parts/dialog.ts';
import { icon } from '../parts/icon.ts';
import { textInput } from '../parts/inputs.ts';
import { multiSelect } from '../parts/multi-select.ts';
import { select } from '../parts/select.ts';
import { numberField, type NumberField, type TypedTexts } from './number-field.ts';
import {
  runOperator,
  withAdded,
  withChange,
  withoutChanges,
  type AddedOperators,
  type OperatorChange,
  type RunOperator,
} from './operator-changes.ts';

/** What of the dialog is looked at. */
export interface OperatorsView {
  readonly search: string;
  /** Id of the operator whose controls are shown. */
  readonly open: string | undefined;
  readonly shown: number;
}

/** Operators listed at once; a large help-desk has a thousand. */
const page = 50;
export const firstView: OperatorsView = { search: '', open: undefined, shown: page };

export interface OperatorsDialog {
  readonly open: boolean;
  readonly directory: Directory;
  /** Whose calendars can be chosen, beside the directory's. */
  readonly settings: TicketSettings;
  readonly changes: readonly RunChange[];
  readonly view: OperatorsView;
  readonly localisation: Localisation;
  readonly typed: TypedTexts;
  readonly onTyped: NumberField['onTyped'];
  readonly onView: (changes: Partial<OperatorsView>) => void;
  /** Gives the changes that take the place of those there are: there may be more of them by then. */
  readonly onChange: (next: (changes: readonly RunChange[]) => RunChange[]) => void;
  readonly onClose: () => void;
}

/** Who works in this run: more or fewer of them, at other times, with other tickets. */
export function operatorsDialog(input: OperatorsDialog): TemplateResult {
  const { open, changes, localisation, onChange, onClose } = input;
  const words = localisation.messages('preview');
  return dialog({
    id: 'preview:operators-dialog',
    open,
    title: words.operatorsTitle,
    help: words.operatorsHelp,
    wide: true,
    body: open ? body(input) : nothing,
    footer: html`${
        changes.length > 0
          ? html`<button class="button quiet" @click=${() => onChange(() => [])}>${words.takeBackAll}</button>`
          : nothing
      } <button class="button primary" @click=${onClose}>${words.done}</button>`,
    onClose,
  });
}

function body(input: OperatorsDialog): TemplateResult {
  const { directory, changes, view, localisation, onView, onChange } = input;
  const words = localisation.messages('preview');
  const { text, format } = localisation;
  const asked = view.search.trim().toLocaleLowerCase(localisation.locale);
  const found = directory.operators
    .filter(({ name }) => text(name).toLocaleLowerCase(localisation.locale).includes(asked))
    .toSorted((one, other) => format.compare(text(one.name), text(other.name)));
  return html`<div class="operators">
    ${changes.map((change, place) => (change.kind === 'add_operators' ? addedRow(input, change, place) : nothing))}
    <button class="button add" @click=${() => onChange((before) => [...before, newOperators(input)])}>
      ${icon('plus')}${words.addOperators}
    </button>
    ${
      directory.operators.length > 8
        ? textInput({
            control: plainControl('preview:find-operator'),
            label: words.findOperator,
            value: view.search,
            onInput: (search) => onView({ search, shown: page }),
          })
        : nothing
    }
    <ul role="list">
      ${repeat(
        found.slice(0, view.shown),
        ({ id }) => id,
        (operator) => operatorRow(input, operator),
      )}
    </ul>
    ${found.length === 0 && asked ? html`<p class="secondary">${localisation.messages('shell').nothingFound}</p>` : nothing}
    ${
      found.length > view.shown
        ? html`<button class="button link" @click=${() => onView({ shown: view.shown + page })}>
            ${words.showMoreOperators(Math.min(page, found.length - view.shown))}
          </button>`
        : nothing
    }
  </div>`;
}

/** One more, with the calendar and the groups of the first operator there is: somebody who would get tickets. */
function newOperators({ directory }: OperatorsDialog): AddedOperators {
  const first = directory.operators[0];
  return {
    kind: 'add_operators',
    count: 1,
    calendar: first?.calendar ?? null,
    skillGroups: directory.skillGroups.filter(({ active }) => active).map(({ id }) => id),
    limit: null,
  };
}

function addedRow(input: OperatorsDialog, added: AddedOperators, place: number): TemplateResult {
  const { localisation, typed, onTyped, onChange } = input;
  const words = localisation.messages('preview');
  const name = words.addedOperators(added.count);
  const change = (values: Partial<AddedOperators>): void => onChange((before) => withAdded(before, place, values));
  return html`<section class="added" aria-label=${name}>
    <div class="row">
      <h4 class="subtitle grow">${name}</h4>
      <button
        class="button icon-only small"
        aria-label=${words.removeAdded(name)}
        @click=${() => onChange((before) => before.toSpliced(place, 1))}
      >
        ${icon('trash')}
      </button>
    </div>
    <div class="fields">
      ${numberField({
        id: `preview:added:${place}:count`,
        label: words.howMany,
        value: added.count,
        whole: true,
        from: 1,
        to: 1000,
        localisation,
        typed,
        onTyped,
        onValue: (count) => change({ count: count ?? 1 }),
      })}
      ${placeFields(input, `preview:added:${place}`, added, change)}
    </div>
  </section>`;
}

function operatorRow(input: OperatorsDialog, operator: Operator): TemplateResult {
  const { directory, changes, view, localisation, onView, onChange } = input;
  const words = localisation.messages('preview');
  const name = localisation.text(operator.name);
  const state = runOperator(operator, directory, changes);
  const isOpen = view.open === operator.id;
  const set = (change: OperatorChange): void => onChange((before) => withChange(before, change, directory));
  return html`<li class=${state.changed ? 'changed' : ''}>
    <div class="row">
      <button
        class="button icon-only small"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-label=${words.changeOperator(name)}
        @click=${() => onView({ open: isOpen ? undefined : operator.id })}
      >
        ${icon(isOpen ? 'down' : 'right')}
      </button>
      <span class="grow">
        <b>${state.left ? html`<s>${name}</s>` : name}</b>
        <span class="secondary">${summary(state, input)}</span>
      </span>
      ${
        state.left
          ? html`<button
              class="button link"
              aria-label=${words.putBack(name)}
              @click=${() => onChange((before) => before.filter((change) => !isRemoval(change, operator.id)))}
            >
              ${localisation.messages('shell').restore}
            </button>`
          : html`<button
              class="button icon-only small"
              aria-label=${words.leaveOut(name)}
              @click=${() => set({ kind: 'remove_operator', operator: operator.id })}
            >
              ${icon('trash')}
            </button>`
      }
    </div>
    ${
      isOpen && !state.left
        ? html`<div class="fields">
            ${placeFields(input, `preview:operator:${operator.id}`, state, ({ calendar, skillGroups, limit }) => {
              if (calendar !== undefined) set({ kind: 'set_calendar', operator: operator.id, calendar });
              if (skillGroups) set({ kind: 'set_skill_groups', operator: operator.id, skillGroups: [...skillGroups] });
              if (limit !== undefined) set({ kind: 'set_limit', operator: operator.id, limit });
            })}
            ${
              state.changed
                ? html`<button
                    class="button link"
                    @click=${() => onChange((before) => withoutChanges(before, operator.id))}
                  >
                    ${words.asInDirectory}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </li>`;
}

type Place = Pick<RunOperator, 'calendar' | 'skillGroups' | 'limit'>;
type PlaceChange = { calendar?: string | null; skillGroups?: string[]; limit?: number | null };

/** Calendar, skill groups and limit. */
function placeFields(
  { directory, settings, localisation, typed, onTyped }: OperatorsDialog,
  id: string,
  { calendar, skillGroups, limit }: Place,
  change: (values: PlaceChange) => void,
): TemplateResult {
  const words = localisation.messages('preview');
  const shared = localisation.messages('shell');
  const { text } = localisation;
  return html`${select({
      control: plainControl(`${id}:calendar`),
      label: words.calendar,
      options: [
        { value: '', label: words.roundTheClock },
        ...[...settings.calendars, ...directory.calendars].map((each) => ({ value: each.id, label: text(each.name) })),
      ],
      value: calendar ?? '',
      words: shared,
      onChoose: (chosen) => change({ calendar: chosen === '' ? null : chosen }),
    })}
    ${numberField({
      id: `${id}:limit`,
      label: words.limit,
      value: limit,
      none: words.generalLimit,
      whole: true,
      from: 1,
      to: 100_000,
      localisation,
      typed,
      onTyped,
      onValue: (value) => change({ limit: value }),
    })}
    <div class="wide">
      ${multiSelect({
        control: plainControl(`${id}:groups`),
        label: words.skillGroups,
        options: directory.skillGroups.map((group) => ({ value: group.id, label: text(group.name) })),
        values: skillGroups,
        none: words.noSkillGroups,
        words: shared,
        onChange: (values) => change({ skillGroups: values }),
      })}
    </div>`;
}

function summary({ left, calendar, skillGroups }: RunOperator, input: OperatorsDialog): string {
  const { directory, settings, localisation } = input;
  const words = localisation.messages('preview');
  if (left) return words.leftOut;
  const { text } = localisation;
  const hours = [...settings.calendars, ...directory.calendars].find(({ id }) => id === calendar);
  const groups = directory.skillGroups.filter(({ id }) => skillGroups.includes(id)).map(({ name }) => text(name));
  return [calendar === null ? words.roundTheClock : text(hours?.name) || calendar, ...groups].join(' · ');
}

function isRemoval(change: RunChange, operator: string): boolean {
  return change.kind === 'remove_operator' && change.operator === operator;
}
