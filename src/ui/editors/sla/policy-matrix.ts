import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  effectiveTarget,
  setRow,
  setTargets,
  targetOf,
  type RowSettings,
  type TargetPriority,
  type TargetValue,
} from '../../../domain/changes/policy-target.ts';
import type { Calendar } from '../../../domain/settings/calendar.ts';
import { newPolicyTarget } from '../../../domain/settings/defaults.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import { formatPath, indexOf, isInside, type Path } from '../../../domain/settings/path.ts';
import type { Metric, Policy } from '../../../domain/settings/sla.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { defineDurationInput } from '../../parts/duration-input.ts';
import { icon } from '../../parts/icon.ts';
import { defineMultiSelect } from '../../parts/multi-select.ts';
import { parseDuration } from '../../parts/parse-duration.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { columnsOf, type Column } from './matrix-columns.ts';
import { isCopyAbove, moveInMatrix } from './matrix-keys.ts';
import { matrixStyles } from './matrix.styles.ts';
import { isBlock, placeBlock, readBlock, type CellPlace } from './paste-targets.ts';
import { changeContext, forgetTyped, trackedMetrics, usableCalendars } from './session-view.ts';
import { cellSteps, unitIn } from './target-cell.ts';
import { calendarName, targetMatrix } from './target-matrix.ts';
import { statusNames } from './metric-words.ts';
import { unknownDirectory } from './unknown-directory.ts';

/** What one policy asks of each metric, edited as a spreadsheet is. */
export class PolicyMatrix extends EditorElement {
  static override styles = [base, controls, partStyles, matrixStyles];

  protected readonly section = 'sla';

  /** Id of the policy. */
  @property() policy = '';

  /** The column for all priorities was asked for. */
  @state() private allWanted = false;

  protected override render(): TemplateResult | typeof nothing {
    const policy = this.shown;
    return policy ? html`${this.renderUnknownRows(policy)}${this.renderMatrix(policy)}` : nothing;
  }

  private get shown(): Policy | undefined {
    const { policies } = this.ready.draft.sla;
    return policies[indexOf(policies, this.policy)];
  }

  private get saved(): Policy | undefined {
    const { policies } = this.ready.saved.sla;
    return policies[indexOf(policies, this.policy)];
  }

  private get directory(): Directory {
    return this.ready.directory ?? unknownDirectory;
  }

  private get calendars(): readonly Calendar[] {
    return usableCalendars(this.ready);
  }

  private path(...steps: string[]): Path {
    return ['sla', 'policies', this.policy, ...steps];
  }

  private get columns(): readonly Column[] {
    const { localisation, allWanted, saved, shown } = this;
    const { directory } = this.ready;
    return columnsOf({ versions: [shown, saved], directory, withAll: allWanted, localisation });
  }

  private renderMatrix(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const { directory, changeIndex } = this.ready;
    const { columns } = this;
    return html`
      ${(directory?.priorities ?? []).length === 0 ? html`<p class="secondary">${words.noPriorities}</p>` : nothing}
      ${targetMatrix({
        policy,
        metrics: trackedMetrics(this.ready),
        columns,
        calendars: this.calendars,
        directory,
        context: changeContext(this.ready, this.localisation),
        localisation: this.localisation,
        editable: this.editable,
        control: (path, describe) => this.control(path, describe),
        isRowNew: (metric) => changeIndex.at(this.path('targets', metric.id))?.kind === 'added',
        onTarget: (metric, priority, value) => this.setTarget(metric, priority, value),
        onInvalid: (path, text) => this.keepInvalid(path, text, { code: 'not_a_duration' }),
        onRow: (metric, settings) => this.setRow(policy, metric, settings),
        onOpenMetric: (metric) =>
          this.dispatchEvent(new CustomEvent('metric-open', { bubbles: true, composed: true, detail: metric.id })),
        onDone: () => this.seal(),
        onKeydown: this.onKeydown,
        onPaste: this.onPaste,
      })}
      ${
        this.editable && columns.every(({ id }) => id !== null)
          ? html`<button class="button link" title=${words.allPrioritiesHelp} @click=${this.addAll}>
              ${icon('plus')}${words.addAll}
            </button>`
          : nothing
      }
    `;
  }

  private readonly addAll = async (): Promise<void> => {
    this.allWanted = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.target:not([data-priority]) input')?.focus();
  };

  /** Rows of metrics that there are not: they do nothing, and can only go. */
  private renderUnknownRows(policy: Policy): TemplateResult | typeof nothing {
    const { metrics } = this.ready.draft.sla;
    const unknown = policy.targets.filter((row) => indexOf(metrics, row.metric) < 0);
    if (unknown.length === 0) return nothing;
    const words = this.localisation.messages('sla');
    return html`${unknown.map((row) => {
      const path = this.path('targets', row.metric);
      return html`<div class="row wrap unknown" data-path=${formatPath(path)}>
        <span>${words.unknownMetric(row.metric)}</span>${problemLines(this.control(path))}
        ${
          this.editable
            ? html`<button class="button small" id=${formatPath(path)} @click=${() => this.removeRow(path)}>
                ${words.removeRow}
              </button>`
            : nothing
        }
      </div>`;
    })}`;
  }

  private targetPath({ metric, priority }: CellPlace): Path {
    return this.path('targets', metric, ...cellSteps(priority));
  }

  private removeRow(path: Path): void {
    this.edit({ type: 'remove', path });
    forgetTyped(this.session, this.ready, (typed) => isInside(typed, path));
    this.renderRoot.querySelector<HTMLElement>('.target input')?.focus();
  }

  private setRow(policy: Policy, metric: Metric, settings: RowSettings): void {
    const path = this.path('targets', metric.id, ...Object.keys(settings));
    this.edit(setRow(policy, metric, settings, this.ready.saved, this.directory), formatPath(path));
  }

  private setTarget(metric: Metric, priority: TargetPriority, value: TargetValue): void {
    const { shown } = this;
    if (!shown) return;
    const path = this.targetPath({ metric: metric.id, priority });
    this.session.dispatch({ type: 'invalid_input', path, input: undefined });
    this.edit(setTargets(shown, [{ metric, priority, value }], this.ready.saved, this.directory), formatPath(path));
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const copies = this.editable && isCopyAbove(event);
    if (copies) this.copyAbove(event.target as HTMLElement);
    if (!copies && !moveInMatrix(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The metric and priority of the target cell that `element` is in. */
  private placeOf(element: Element): { metric: Metric; priority: TargetPriority } | undefined {
    const cell = element.closest<HTMLElement>('.target');
    const id = cell?.closest<HTMLElement>('[data-metric]')?.dataset['metric'];
    const metric = trackedMetrics(this.ready).find((one) => one.id === id);
    return cell && metric ? { metric, priority: cell.dataset['priority'] ?? null } : undefined;
  }

  private copyAbove(element: HTMLElement): void {
    const words = this.localisation.messages('sla');
    const metrics = trackedMetrics(this.ready);
    const row = element.closest<HTMLElement>('[data-metric]')?.dataset['metric'];
    const at = metrics.findIndex(({ id }) => id === row);
    const [metric, above] = [metrics[at], metrics[at - 1]];
    const { shown } = this;
    if (!metric || !above || !shown) return announce(this, words.nothingAbove);
    const source = targetOf(shown, above.id) ?? newPolicyTarget(above, shown.calendar, this.directory);
    const place = this.placeOf(element);
    this.endTyping(element);
    let copied: string;
    if (place) {
      const value = effectiveTarget(source, place.priority);
      this.setTarget(metric, place.priority, value);
      copied = value ? this.localisation.format.duration(value) : words.none;
    } else if (element.closest('.calendar')) {
      this.setRow(shown, metric, { calendar: source.calendar });
      copied = calendarName(source.calendar, this.calendars, words.always);
    } else {
      this.setRow(shown, metric, { pauseStatuses: source.pauseStatuses });
      copied = statusNames(source.pauseStatuses, changeContext(this.ready, this.localisation)) || words.never;
    }
    announce(this, words.copiedAbove(copied));
    this.seal();
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const from = this.placeOf(event.target as Element);
    if (!from || !isBlock(text)) return;
    event.preventDefault();
    this.endTyping(event.target as Element);
    this.pasteBlock(text, { metric: from.metric.id, priority: from.priority });
  };

  /** What is being typed into a cell is done: the cell is about to get another value, with the focus still in it. */
  private endTyping(cell: Element): void {
    cell.dispatchEvent(new FocusEvent('blur'));
    this.seal();
  }

  private pasteBlock(text: string, from: CellPlace): void {
    const { shown } = this;
    if (!shown) return;
    const words = this.localisation.messages('sla');
    const metrics = trackedMetrics(this.ready);
    const { filled, unread, outside } = placeBlock(
      readBlock(text),
      from,
      metrics.map(({ id }) => id),
      this.columns.map(({ id }) => id),
      (cell, { metric: id, priority }) => {
        if (words.noTargetTexts.includes(cell.toLowerCase())) return null;
        const metric = metrics.find((one) => one.id === id);
        const value = parseDuration(cell, metric ? unitIn(targetOf(shown, id), priority, metric) : 'minutes');
        return value === undefined ? 'unread' : value;
      },
    );
    for (const place of filled) {
      this.session.dispatch({ type: 'invalid_input', path: this.targetPath(place), input: undefined });
    }
    for (const place of unread) this.keepInvalid(this.targetPath(place), place.text, { code: 'not_a_duration' });
    const edits = filled.flatMap(({ metric: id, priority, value }) => {
      const metric = metrics.find((one) => one.id === id);
      return metric ? [{ metric, priority, value }] : [];
    });
    this.edit(setTargets(shown, edits, this.ready.saved, this.directory));
    const detail = { text: words.pasted(filled.length, unread.length, outside), undo: filled.length > 0 };
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail }));
  }
}

export function definePolicyMatrix(): void {
  defineSelect();
  defineMultiSelect();
  defineDurationInput();
  defineOnce('ticket-settings-policy-matrix', PolicyMatrix);
}
