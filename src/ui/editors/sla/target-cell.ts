import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ownTarget, type TargetPriority, type TargetValue } from '../../../domain/changes/policy-target.ts';
import { secondsPer, type Duration, type DurationUnit } from '../../../domain/settings/duration.ts';
import type { Path } from '../../../domain/settings/path.ts';
import type { Metric, PolicyTarget } from '../../../domain/settings/sla.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { messages as problemLines, wasLine, type ControlState } from '../../parts/control.ts';
import { focusControl } from './focus-control.ts';
import type { DurationInput } from '../../parts/duration-input.ts';
import type { Column } from './matrix-columns.ts';

/** What cells ask of the policy they are in, and tell it. */
export interface CellBinding {
  readonly localisation: Localisation;
  readonly editable: boolean;
  readonly control: (path: Path, describe?: (value: unknown) => string) => ControlState;
  /** Whether a metric's row is new in a policy that isn't. */
  readonly isRowNew: (metric: Metric) => boolean;
  readonly onTarget: (metric: Metric, priority: TargetPriority, value: TargetValue) => void;
  readonly onInvalid: (path: Path, text: string) => void;
  /** The cell was left. */
  readonly onDone: () => void;
}

/** One cell of the matrix. */
export interface TargetCell {
  readonly metric: Metric;
  readonly name: string;
  readonly column: Column;
  /** Of the column, from 0. */
  readonly index: number;
  /** The metric's row in the policy, if it has one. */
  readonly row: PolicyTarget | undefined;
  /** Of the row. */
  readonly path: Path;
}

/** Steps from a row to a cell. */
export const cellSteps = (priority: TargetPriority): Path => (priority === null ? ['all'] : ['byPriority', priority]);

/** The unit of a bare number in a cell: that of its target, of the one it follows, of its neighbours, or the usual. */
export function unitIn(row: PolicyTarget | undefined, priority: TargetPriority, metric: Metric): DurationUnit {
  const near = [ownTarget(row, priority), row?.all, ...Object.values(row?.byPriority ?? {})];
  return near.find((target) => target)?.unit ?? (metric.type === 'resolution' ? 'hours' : 'minutes');
}

export function targetCell(cell: TargetCell, binding: CellBinding): TemplateResult {
  const { metric, name, column, index, row, path } = cell;
  const { id: priority } = column;
  const { localisation } = binding;
  const words = localisation.messages('sla');
  const { format } = localisation;
  const own = ownTarget(row, priority);
  const all = priority !== null && row?.all ? row.all : undefined;
  const describe = (value: unknown) =>
    value ? format.duration(value as Duration) : all && value === undefined ? words.asAll : words.none;
  const control = withNewRow(binding.control([...path, ...cellSteps(priority)], describe), own, metric, binding);
  const label = priority === null ? words.cellAll(name) : words.cell(name, column.name);
  const follows = all && own === undefined ? all : undefined;
  const input: DurationInput = {
    control,
    label,
    value: own,
    none: follows ? followed(follows, binding) : words.none,
    unit: unitIn(row, priority, metric),
    words: localisation.messages('shell'),
    format,
    onValue: (value) => binding.onTarget(metric, priority, value),
    onInvalid: (text) => binding.onInvalid([...path, ...cellSteps(priority)], text),
    onDone: binding.onDone,
  };
  return html`<div role="cell" class="cell target" data-priority=${priority ?? nothing}>
    <div
      class=${classMap({ box: true, changed: control.changed, follows: follows !== undefined })}
      data-path=${control.id}
    >
      <span class="cell-name tiny" aria-hidden="true">${column.name}</span>
      <label class="unseen" for=${control.id}
        >${follows ? words.cellFollowing(label, format.duration(follows)) : label}</label
      >
      <ticket-settings-duration
        .input=${input}
        @keydown=${(event: KeyboardEvent) => {
          // A cell that is empty because it follows the one for all is told apart from one that shall have no target.
          const empties = event.key === 'Delete' || event.key === 'Backspace';
          if (empties && follows && control.typed === undefined) binding.onTarget(metric, priority, null);
        }}
      ></ticket-settings-duration>
      ${wasLine(control)}
      ${
        all && own === null && binding.editable && control.typed === undefined
          ? html`<button
              class="button link follow"
              aria-label=${words.followAll(label, format.duration(all))}
              @click=${(event: Event) => {
                binding.onTarget(metric, priority, undefined);
                // The link is gone in a moment, and must not take the focus with it.
                focusControl(event, control.id);
              }}
            >
              ${words.asAll}
            </button>`
          : nothing
      }
    </div>
    ${
      control.errors.length + control.warnings.length > 0
        ? html`<div class="cell-problems" .style=${`--_from:${index + 2}`}>${problemLines(control)}</div>`
        : nothing
    }
  </div>`;
}

/** The number alone where a unit stands beside it; with the unit in text. */
function followed(all: Duration, { localisation: { format }, editable }: CellBinding): string {
  return editable
    ? format.number(all.seconds / secondsPer[all.unit], { useGrouping: false, maximumFractionDigits: 4 })
    : format.duration(all);
}

/** In a row that came with its first target, the draft mark is that target's: the row itself is not seen. */
function withNewRow(control: ControlState, own: TargetValue, metric: Metric, binding: CellBinding): ControlState {
  if (!own || control.changed || !binding.isRowNew(metric)) return control;
  const { localisation } = binding;
  const was = localisation.messages('shell').was(localisation.messages('sla').none);
  return { ...control, changed: true, was };
}
