import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { targetOf, type TargetPriority } from '../../../domain/changes/policy-target.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import { secondsPer, type Duration } from '../../../domain/settings/duration.ts';
import type { Metric, Policy, PolicyTarget } from '../../../domain/settings/sla.ts';
import type { Path } from '../../../domain/settings/path.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { messages as problemLines, wasLine, type ControlState } from '../../parts/control.ts';
import { durationInput } from '../../parts/duration-input.ts';
import { icon } from '../../parts/icon.ts';
import { multiSelect } from '../../parts/multi-select.ts';
import { select } from '../../parts/select.ts';

/** The targets of one policy: metrics down, priorities across, then calendar and pause. */
export interface TargetMatrix {
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly directory: Directory | undefined;
  /** Calendars of the document and of the help-desk. */
  readonly calendars: readonly { readonly id: string; readonly name: string }[];
  /** Whether there is a column for all priorities. */
  readonly withAll: boolean;
  readonly localisation: Localisation;
  readonly control: (path: Path, describe?: (value: unknown) => string) => ControlState;
  readonly onTarget: (metric: Metric, priority: TargetPriority, value: Duration | null) => void;
  readonly onInvalid: (path: Path, text: string) => void;
  readonly onRow: (metric: Metric, property: 'calendar' | 'pauseStatuses', value: string | null | string[]) => void;
  readonly onStatuses: (metric: Metric, statuses: string[]) => void;
  readonly onDone: () => void;
}

/** The name of a metric, as the help-desk's manual has it. */
export function metricName(metric: Metric, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return metric.type === 'custom' ? localisation.text(metric.name) || metric.id : words.metrics[metric.type];
}

export function targetMatrix(matrix: TargetMatrix): TemplateResult {
  const { localisation, metrics } = matrix;
  const words = localisation.messages('sla');
  const columns = columnsOf(matrix);
  return html`<div class="matrix columns-${Math.min(columns.length, 6)}" role="table" aria-label=${words.targets}>
    <div class="heads" role="row">
      <span role="columnheader">${words.target}</span>
      ${columns.map(
        (column) =>
          html`<span
            role="columnheader"
            class="priority"
            title=${column.id === null ? words.allPrioritiesHelp : nothing}
            >${column.id === null ? nothing : html`<span class="bars bars-${column.level}">${icon('priority')}</span>`}${column.name}</span
          >`,
      )}
      <span role="columnheader">${words.countsTimeIn}</span><span role="columnheader">${words.stopsWhile}</span>
    </div>
    ${metrics.map((metric) => renderRow(metric, columns, matrix))}
  </div>`;
}

interface Column {
  readonly id: TargetPriority;
  readonly name: string;
  /** How many of the four bars of its icon are dark. */
  readonly level: number;
}

/** Highest priority first, then the one for all. */
function columnsOf({ directory, localisation, withAll }: TargetMatrix): readonly Column[] {
  const priorities = (directory?.priorities ?? []).map(({ id, name }, index, all) => ({
    id,
    name: localisation.text(name),
    level: Math.ceil(((index + 1) / all.length) * 4),
  }));
  const all =
    withAll || priorities.length === 0 ? [{ id: null, name: localisation.messages('sla').allPriorities, level: 0 }] : [];
  return [...priorities.toReversed(), ...forAll];
}

function renderRow(metric: Metric, columns: readonly Column[], matrix: TargetMatrix): TemplateResult {
  const { policy, localisation } = matrix;
  const words = localisation.messages('sla');
  const row = targetOf(policy, metric.id);
  const name = metricName(metric, localisation);
  const code = metric.type === 'custom' ? '' : words.codes[metric.type];
  const rowControl = matrix.control(rowPath(policy, metric));
  return html`<div class="metric-row" role="row">
    <div role="rowheader" class="metric">
      <b>${name}</b> ${code ? html`<span class="code secondary">${code}</span>` : nothing}
      <p class="tiny">${description(metric, localisation)}</p>
      ${metric.type === 'time_in_status' ? renderStatuses(metric, name, matrix) : nothing} ${problemLines(rowControl)}
    </div>
    ${columns.map((column) => renderCell(metric, name, column, row, matrix))}
    ${renderCalendar(metric, name, row, matrix)}${renderPauses(metric, name, row, matrix)}
  </div>`;
}

const rowPath = (policy: Policy, metric: Metric): Path => ['sla', 'policies', policy.id, 'targets', metric.id];

function description(metric: Metric, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return metric.type === 'custom'
    ? localisation.text(metric.description) || words.customMetric
    : words.descriptions[metric.type];
}

function renderCell(
  metric: Metric,
  name: string,
  { id, name: priority }: Column,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation, policy } = matrix;
  const words = localisation.messages('sla');
  const { format } = localisation;
  const path = [...rowPath(policy, metric), ...(id === null ? ['all'] : ['byPriority', id])];
  const own = id === null ? row?.all : row?.byPriority?.[id];
  const inherited = id !== null && own === undefined ? row?.all : undefined;
  const control = matrix.control(path, (value) => (value ? format.duration(value as Duration) : words.none));
  return html`<div role="cell" class=${classMap({ cell: true, changed: control.changed })} data-path=${control.id}>
    <span class="cell-name tiny" aria-hidden="true">${priority}</span>
    ${durationInput({
      control: { ...control, changed: false, errors: [], warnings: [], ...(control.was ? { was: '' } : {}) },
      label: id === null ? words.cellAll(name) : words.cell(name, priority),
      labelUnseen: true,
      value: own,
      none: inherited ? format.number(inherited.seconds / secondsPer[inherited.unit]) : words.none,
      ...(inherited ? { unit: inherited.unit } : {}),
      words: localisation.messages('shell'),
      format,
      onValue: (value) => matrix.onTarget(metric, id, value),
      onInvalid: (text) => matrix.onInvalid(path, text),
      onDone: matrix.onDone,
    })}
    ${wasLine(control)}${problemLines(control)}
  </div>`;
}

function renderCalendar(
  metric: Metric,
  name: string,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation, calendars, policy } = matrix;
  const words = localisation.messages('sla');
  const nameOf = (id: unknown) =>
    id === null ? words.always : (calendars.find((one) => one.id === id)?.name ?? String(id));
  return html`<div role="cell" class="calendar">
    <span class="cell-name tiny" aria-hidden="true">${words.countsTimeIn}</span>
    ${select({
      control: matrix.control([...rowPath(policy, metric), 'calendar'], nameOf),
      label: words.calendarOf(name),
      labelUnseen: true,
      options: [
        ...calendars.map((calendar) => ({ value: calendar.id, label: calendar.name })),
        { value: '', label: words.always },
      ],
      value: (row ? row.calendar : policy.calendar) ?? '',
      words: localisation.messages('shell'),
      onChoose: (value) => matrix.onRow(metric, 'calendar', value === '' ? null : value),
    })}
  </div>`;
}

function renderPauses(
  metric: Metric,
  name: string,
  row: PolicyTarget | undefined,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation, policy } = matrix;
  const words = localisation.messages('sla');
  return html`<div role="cell" class="pauses">
    <span class="cell-name tiny" aria-hidden="true">${words.stopsWhile}</span>
    ${multiSelect({
      control: matrix.control([...rowPath(policy, metric), 'pauseStatuses'], (value) => statusNames(value, matrix)),
      label: words.pausesOf(name),
      labelUnseen: true,
      options: statusOptions(matrix),
      values: row?.pauseStatuses ?? [],
      words: localisation.messages('shell'),
      none: words.never,
      onChange: (values) => matrix.onRow(metric, 'pauseStatuses', values),
    })}
  </div>`;
}

function renderStatuses(
  metric: Metric & { type: 'time_in_status' },
  name: string,
  matrix: TargetMatrix,
): TemplateResult {
  const { localisation } = matrix;
  const words = localisation.messages('sla');
  return multiSelect({
    control: matrix.control(['sla', 'metrics', metric.id, 'statuses'], (value) => statusNames(value, matrix)),
    label: words.statusesOf(name),
    labelUnseen: true,
    options: statusOptions(matrix),
    values: metric.statuses,
    words: localisation.messages('shell'),
    none: words.noStatuses,
    onChange: (statuses) => matrix.onStatuses(metric, statuses),
  });
}

function statusOptions({ directory, localisation }: TargetMatrix) {
  return (directory?.statuses ?? []).map(({ id, name }) => ({ value: id, label: localisation.text(name) }));
}

function statusNames(value: unknown, matrix: TargetMatrix): string {
  const { localisation } = matrix;
  if (!Array.isArray(value) || value.length === 0) return localisation.messages('sla').never;
  const names = new Map(statusOptions(matrix).map((option) => [option.value, option.label]));
  return localisation.format.list(value.map((id) => names.get(String(id)) ?? String(id)));
}
