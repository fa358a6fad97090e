import { html, nothing, type TemplateResult } from 'lit';
import { neededRoles, rolesOf, type HistoryMapping, type HistoryRole } from '../../../simulator/history/mapping.ts';
import type { Column } from '../../../simulator/history/table.ts';
import { plainControl } from '../../editors/assignment/probe/plain-control.ts';
import { icon } from '../../parts/icon.ts';
import { select } from '../../parts/select.ts';
import type { ImportBody } from './import-body.ts';

/** What most files have; the rest is folded away. */
const first: Readonly<Record<HistoryMapping['layout'], readonly HistoryRole[]>> = {
  tickets: ['id', 'created', 'topic', 'priority', 'channel', 'handling'],
  events: ['id', 'time', 'status', 'created', 'topic', 'priority', 'channel', 'assignee'],
};

/** Which column is what. */
export function columnFields(body: ImportBody): TemplateResult {
  const { draft, localisation } = body;
  const words = localisation.messages('import');
  const { layout } = draft.mapping;
  const shown = first[layout];
  const roles: readonly HistoryRole[] = rolesOf[layout];
  return html`<section aria-label=${words.columns}>
    <h4 class="subtitle">${words.columns}</h4>
    <div class="fields">${shown.map((role) => columnSelect(body, role))}</div>
    <details>
      <summary>${icon('right', 'small')}${words.moreColumns}</summary>
      <div class="fields">${roles.filter((role) => !shown.includes(role)).map((role) => columnSelect(body, role))}</div>
    </details>
  </section>`;
}

function columnSelect({ table, draft, localisation, onColumn }: ImportBody, role: HistoryRole): TemplateResult {
  const words = localisation.messages('import');
  const { mapping, rows } = draft;
  const needed: readonly HistoryRole[] = neededRoles[mapping.layout];
  const isNeeded = needed.includes(role);
  const fault = rows && 'faults' in rows ? rows.faults.find((each) => each.role === role) : undefined;
  const errors = fault ? [fault.code === 'needed' ? words.chooseColumn : words.noDates] : [];
  return select({
    control: { ...plainControl(`import:${role}`), errors },
    label: words.roles[role],
    starred: isNeeded ? words.needed : undefined,
    options: table.columns.map((column) => ({ value: column.name, label: column.name, hint: exampleOf(column) })),
    value: mapping.columns[role],
    placeholder: words.noColumn,
    clearable: !isNeeded,
    words: localisation.messages('shell'),
    onChoose: (column) => onColumn(role, column === '' ? undefined : column),
  });
}

/** One of its values, cut short. */
function exampleOf({ values }: Column): string | undefined {
  const [value] = values.keys();
  return value && value.length > 24 ? `${value.slice(0, 23)}…` : value;
}

/** How handling times are counted, and in whose hours a log counts; nothing where neither matters. */
export function workFields({ draft, desk, localisation, onMapping }: ImportBody): TemplateResult | typeof nothing {
  const words = localisation.messages('import');
  const shell = localisation.messages('shell');
  const { mapping } = draft;
  if (mapping.layout === 'tickets') {
    if (mapping.columns.handling === undefined) return nothing;
    return select({
      control: plainControl('import:unit'),
      label: words.unit,
      options: (['seconds', 'minutes', 'hours'] as const).map((value) => ({ value, label: words.units[value] })),
      value: mapping.handlingUnit,
      words: shell,
      onChoose: (unit) => {
        if (unit === 'seconds' || unit === 'minutes' || unit === 'hours') onMapping({ ...mapping, handlingUnit: unit });
      },
    });
  }
  return select({
    control: plainControl('import:calendar'),
    label: words.calendar,
    help: words.calendarHelp,
    options: [
      { value: '', label: words.roundTheClock },
      ...[...desk.settings.calendars, ...desk.directory.calendars].map(({ id, name }) => ({
        value: id,
        label: words.inHours(localisation.text(name)),
      })),
    ],
    value: mapping.calendar ?? '',
    words: shell,
    onChoose: (calendar) => onMapping({ ...mapping, calendar: calendar === '' ? null : calendar }),
  });
}
