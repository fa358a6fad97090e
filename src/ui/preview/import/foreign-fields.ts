import { html, nothing, type TemplateResult } from 'lit';
import { statusCategories } from '../../../domain/settings/vocabulary.ts';
import {
  matchedRoles,
  rolesOf,
  valuesOf,
  type HistoryRole,
  type MatchedRole,
} from '../../../simulator/history/mapping.ts';
import { plainControl } from '../../editors/assignment/probe/plain-control.ts';
import { icon } from '../../parts/icon.ts';
import type { Option } from '../../parts/listbox-source.ts';
import { select } from '../../parts/select.ts';
import type { ImportBody } from './import-body.ts';
import { foreignValues, withMeaning } from './mapping-choices.ts';

/** So many values of a kind can be given a meaning here; the rest are rare. */
const most = 20;
/** With so few of them the list is open. */
const few = 4;

/** Values that the help-desk has no word for, each with a choice of what it means. */
export function foreignFields(body: ImportBody): TemplateResult {
  const { layout } = body.draft.mapping;
  const roles: readonly HistoryRole[] = rolesOf[layout];
  return html`${matchedRoles
    .filter((role) => roles.includes(role) && (role !== 'status' || layout === 'events'))
    .map((role) => foreignList(body, role))}`;
}

function foreignList(body: ImportBody, role: MatchedRole): TemplateResult | typeof nothing {
  const { table, draft, localisation, onMapping } = body;
  const { mapping, matched } = draft;
  const words = localisation.messages('import');
  const foreign = foreignValues(table, mapping, matched, role);
  if (foreign.length === 0) return nothing;
  const options = meanings(body, role);
  return html`<details ?open=${foreign.length <= few}>
    <summary>${icon('right', 'small')}${words.values[role](foreign.length)}</summary>
    <div class="fields">
      ${foreign.slice(0, most).map(({ value, rows }, index) =>
        select({
          control: plainControl(`import:${role}:${index}`),
          label: words.valueInRows(value, rows),
          options,
          value: mapping[valuesOf[role]][value] ?? '',
          words: localisation.messages('shell'),
          onChoose: (chosen) => onMapping(withMeaning(mapping, role, value, chosen === '' ? undefined : chosen)),
        }),
      )}
    </div>
    ${foreign.length > most ? html`<p class="secondary">${words.moreValues(foreign.length - most)}</p>` : nothing}
  </details>`;
}

function meanings({ desk: { directory }, localisation }: ImportBody, role: MatchedRole): readonly Option[] {
  const words = localisation.messages('import');
  const { text } = localisation;
  const none = { value: '', label: words.unmatched[role] };
  switch (role) {
    case 'topic':
      return [none, ...directory.topics.map(({ alias, name }) => ({ value: alias, label: text(name) }))];
    case 'priority':
      return [none, ...directory.priorities.map(({ id, name }) => ({ value: id, label: text(name) }))];
    case 'channel':
      return [none, ...directory.channels.map(({ id, name }) => ({ value: id, label: text(name) }))];
    case 'status':
      return [none, ...statusCategories.map((value) => ({ value, label: words.categories[value] }))];
  }
}
