import { html, nothing, svg, type TemplateResult } from 'lit';
import { targetOf, type RowSettings } from '../../../domain/changes/policy-target.ts';
import type { Calendar } from '../../../domain/settings/calendar.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Path } from '../../../domain/settings/path.ts';
import type { Metric, Policy, PolicyTarget } from '../../../domain/settings/sla.ts';
import type { ChangeContext } from '../../../locales/changes/context.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { multiSelect } from '../../parts/multi-select.ts';
import { select } from '../../parts/select.ts';
import { metricCode, metricName, metricSummary, statusNames } from './metric-words.ts';
import type { Column } from './matrix-columns.ts';
import { targetCell, type CellBinding } from './target-cell.ts';
import { defaultPauseStatuses } from '../../../domain/settings/defaults.ts';
import { unknownDirectory } from './unknown-directory.ts';

/** The targets of one policy: a row a metric, a column a priority, then what holds for the whole row. */
export interface TargetMatrix extends CellBinding {
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly columns: readonly Column[];
  readonly calendars: readonly Pick<Calendar, 'id' | 'name'>[];
  readonly directory: Directory | undefined;
  readonly context: ChangeContext;
  readonly onRow: (metric: Metric, settings: RowSettings) => void;
  /** The options of a metric are asked for. */
  readonly onOpenMetric: (metric: Metric) => void;
  /** Hears of keys before the controls do: with Ctrl an arrow is the matrix's, and opens no list. */
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** More columns than these scroll. */
const mostColumns = 6;

export function targetMatrix(matrix: TargetMatrix): TemplateResult {
  const { localisation, metrics, columns } = matrix;
  const words = localisation.messages('sla');
  const scrolls = columns.length > mostColumns;
  const table = html`<div
    class=${columns.length % 4 === 1 ? 'matrix odd' : 'matrix'}
    role="table"
    aria-label=${words.targets}
    .style=${`--_columns:${columns.length}`}
    @keydown=${{ handleEvent: matrix.onKeydown, capture: true }}
    @paste=${matrix.onPaste}
  >
    <div class="heads" role="row">
      <span role="columnheader">${words.target}</span>
      ${columns.map(
        ({ id, name, level }) =>
          html`<span role="columnheader" class="priority" title=${id === null ? words.allPrioritiesHelp : nothing}
            >${level > 0 ? bars(level) : nothing}${name}</span
          >`,
      )}
      <span role="columnheader">${words.countsTimeIn}</span><span role="columnheader">${words.stopsWhile}</span>
    </div>
    ${metrics.map((metric) => renderRow(metric, matrix))}
  </div>`;
  return scrolls
    ? html`<div class="scroller" role="region" aria-label=${words.targets} tabindex="0">${table}</div>`
    : table;
}

/** The sign of a priority: so many of four bars are dark. */
function bars(level: number): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    ${[1, 2, 3, 4].map((bar) => svg`<path class=${bar > level ? 'dim' : ''} d=${`M${bar * 3 + 0.5} 12.5v${-1.5 - bar * 1.9}`}/>`)}
  </svg>`;
}

const rowPath = (policy: Policy, metric: Metric): Path => ['sla', 'policies', policy.id, 'targets', metric.id];

function renderRow(metric: Metric, matrix: TargetMatrix): TemplateResult {
  const { policy, localisation, columns, context } = matrix;
  const row = targetOf(policy, metric.id);
  const name = metricName(metric, localisation);
  const code = metricCode(metric, localisation);
  const path = rowPath(policy, metric);
  const control = matrix.control(path);
  return html`<div class="metric-row" role="row" data-metric=${metric.id}>
    <div role="rowheader" class="metric" data-path=${control.id}>
      <b>${name}</b> ${code ? html`<span class="code secondary">${code}</span>` : nothing}
      <p class="tiny">${metricSummary(metric, context)}</p>
      ${problemLines(control)}${renderStatusesLink(metric, row, matrix)}
    </div>
    ${columns.map((column, index) => targetCell({ metric, name, column, index, row, path }, matrix))}
    ${renderCalendar(metric, name, row, matrix)}${renderPauses(metric, name, row, matrix)}
  </div>`;
}

/** Time in status counts nothing until somebody says in which; that is set for all policies at once, elsewhere. */
function renderStatusesLink(
  metric: Metric,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult | typeof nothing {
  if (metric.type !== 'time_in_status' || metric.statuses.length > 0 || !row || !matrix.editable) return nothing;
  return html`<button class="button link" @click=${() => matrix.onOpenMetric(metric)}>
    ${matrix.localisation.messages('sla').chooseStatuses}
  </button>`;
}

function renderCalendar(
  metric: Metric,
  name: string,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation, calendars, policy } = matrix;
  const words = localisation.messages('sla');
  return html`<div role="cell" class="cell calendar">
    <div class="box">
      <span class="cell-name tiny" aria-hidden="true">${words.countsTimeIn}</span>
      ${select({
        control: matrix.control([...rowPath(policy, metric), 'calendar'], (id) =>
          calendarName(id, calendars, words.always),
        ),
        label: words.calendarOf(name),
        labelUnseen: true,
        options: calendarOptions(calendars, words.always),
        value: (row ? row.calendar : policy.calendar) ?? '',
        words: localisation.messages('shell'),
        onChoose: (value) => matrix.onRow(metric, { calendar: value === '' ? null : value }),
      })}
    </div>
  </div>`;
}

/** All calendars, and "always" for none of them. */
export const calendarOptions = (calendars: TargetMatrix['calendars'], always: string) => [
  ...calendars.map((calendar) => ({ value: calendar.id, label: calendar.name })),
  { value: '', label: always },
];

/** A calendar by its name; one that there is not, by its id. */
export function calendarName(id: unknown, calendars: TargetMatrix['calendars'], always: string): string {
  return id === null ? always : (calendars.find((calendar) => calendar.id === id)?.name ?? String(id));
}

function renderPauses(
  metric: Metric,
  name: string,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation, policy, directory, context } = matrix;
  const words = localisation.messages('sla');
  const path = [...rowPath(policy, metric), 'pauseStatuses'];
  const names = (value: unknown) =>
    Array.isArray(value) && value.length > 0 ? statusNames(value.map(String), context) : words.never;
  return html`<div role="cell" class="cell pauses">
    <div class="box">
      <span class="cell-name tiny" aria-hidden="true">${words.stopsWhile}</span>
      ${multiSelect({
        control: matrix.control(path, names),
        label: words.pausesOf(name),
        labelUnseen: true,
        options: statusOptions(directory, matrix),
        values: row ? row.pauseStatuses : defaultPauseStatuses(metric, directory ?? unknownDirectory),
        words: localisation.messages('shell'),
        none: words.never,
        onChange: (pauseStatuses) => matrix.onRow(metric, { pauseStatuses }),
      })}
    </div>
  </div>`;
}

export function statusOptions(directory: Directory | undefined, { localisation }: Pick<TargetMatrix, 'localisation'>) {
  return (directory?.statuses ?? []).map(({ id, name }) => ({ value: id, label: localisation.text(name) }));
}
