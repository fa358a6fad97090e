import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { newMetric, removeMetric, restoreMetric } from '../../../domain/changes/metric-commands.ts';
import { withRemoved, type ListedElement } from '../../../domain/changes/with-removed.ts';
import type { Path } from '../../../domain/settings/path.ts';
import type { Metric } from '../../../domain/settings/sla.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { icon } from '../../parts/icon.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { entityPicker, removedEntity } from './entity-choice.ts';
import { entityRow } from './entity-row.ts';
import { rowFor } from './list-keys.ts';
import { listStyles } from './list.styles.ts';
import { defineMetricPane, type MetricPane } from './metric-pane.ts';
import { metricName, metricSummary } from './metric-words.ts';
import { changeContext, forgetTyped } from './session-view.ts';

/** The metrics that the backend tracks, and the one chosen. */
export class MetricsView extends EditorElement {
  static override styles = [base, controls, partStyles, listStyles];

  protected readonly section = 'sla';

  /** Id of the metric shown. */
  @state() private selected = '';

  private listed: readonly ListedElement<Metric>[] = [];

  protected override willUpdate(): void {
    const { saved, draft } = this.ready;
    this.listed = withRemoved(saved.sla.metrics, draft.sla.metrics).filter(({ element }) => this.isTracked(element));
    if (!this.shown) this.selected = this.listed[0]?.element.id ?? '';
  }

  private isTracked({ type }: Pick<Metric, 'type'>): boolean {
    return this.ready.capabilities.metrics?.includes(type) ?? true;
  }

  private get shown(): ListedElement<Metric> | undefined {
    return this.listed.find(({ element }) => element.id === this.selected);
  }

  protected override render(): TemplateResult {
    return html`<div class="columns">${this.renderPicker()}${this.renderList()}${this.renderShown()}</div>`;
  }

  private renderShown(): TemplateResult | typeof nothing {
    const { shown } = this;
    if (!shown) return nothing;
    const name = metricName(shown.element, this.localisation);
    if (shown.removed) {
      return removedEntity(name, this.localisation, this.editable ? () => this.restore(shown.element.id) : undefined);
    }
    return html`<section class="shown" aria-label=${name}>
      <ticket-settings-metric-pane
        .metric=${shown.element.id}
        @metric-remove=${() => this.takeOut(shown.element)}
      ></ticket-settings-metric-pane>
    </section>`;
  }

  private renderPicker(): TemplateResult {
    return html`<div class="picker">
      ${entityPicker({
        id: 'metric',
        label: this.localisation.messages('sla').metric,
        entities: this.listed.map(({ element, removed }) => {
          return { id: element.id, name: metricName(element, this.localisation), removed };
        }),
        selected: this.selected,
        localisation: this.localisation,
        onSelect: (id) => (this.selected = id),
      })}${this.renderAdd()}
    </div>`;
  }

  private renderAdd(): TemplateResult | typeof nothing {
    if (!this.editable || !this.isTracked({ type: 'custom' })) return nothing;
    const words = this.localisation.messages('sla');
    return html`<div class="below">
      <button class="button small" @click=${this.add}>${icon('plus')}${words.addMetric}</button>
      <p class="tiny">${words.addMetricHelp}</p>
    </div>`;
  }

  private renderList(): TemplateResult {
    const words = this.localisation.messages('sla');
    const blocked = new Set(this.ready.blocking.map(({ path }) => (path[1] === 'metrics' ? path[2] : undefined)));
    const context = changeContext(this.ready, this.localisation);
    const { changeIndex } = this.ready;
    return html`<section class="list unordered" aria-label=${words.metricsView}>
      <div role="list" @keydown=${this.onKey}>
        ${this.listed.map(({ element: metric, removed }) => {
          const path = ['sla', 'metrics', metric.id];
          return html`<div role="listitem" data-row=${metric.id}>
            ${entityRow({
              name: metricName(metric, this.localisation),
              summary: metricSummary(metric, context),
              place: '',
              removed,
              selected: metric.id === this.selected,
              changed: changeIndex.countInside(path) > 0,
              isNew: changeIndex.isNew(path),
              invalid: blocked.has(metric.id),
              localisation: this.localisation,
              onSelect: () => (this.selected = metric.id),
              onRestore: this.editable ? () => this.restore(metric.id) : undefined,
            })}
          </div>`;
        })}
      </div>
      ${this.renderAdd()}
    </section>`;
  }

  private readonly add = (): void => {
    const metric = newMetric(this.newId());
    const at = this.ready.draft.sla.metrics.length;
    this.edit({ type: 'insert', path: ['sla', 'metrics'], at, element: metric });
    announce(this, this.localisation.messages('sla').addedMetric);
    void this.focusPath(['sla', 'metrics', metric.id, 'name']);
  };

  private takeOut(metric: Metric): void {
    const name = metricName(metric, this.localisation);
    const at = this.listed.findIndex(({ element }) => element.id === metric.id);
    this.edit(removeMetric(this.ready.draft, metric.id));
    forgetTyped(this.session, this.ready, (path) => path[3] === 'targets' && path[4] === metric.id);
    this.selected = this.listed[at - 1]?.element.id ?? '';
    const text = this.localisation.messages('sla').removedMetric(name);
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
    void this.focusRow(this.selected);
  }

  private restore(id: string): void {
    const { changes, saved, draft } = this.ready;
    this.edit(restoreMetric(changes, id, saved, draft));
    this.selected = id;
    void this.focusRow(id);
  }

  /** Puts the focus on a metric in the list, or, where there is no room for the list, on the picker. */
  private async focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const open = this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .open`);
    (open?.checkVisibility() ? open : this.renderRoot.querySelector<HTMLElement>('#metric'))?.focus();
  }

  override async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
    if (path[1] !== 'metrics' || path[2] === undefined) return;
    this.selected = path[2];
    await this.updateComplete;
    await this.renderRoot.querySelector<MetricPane>('ticket-settings-metric-pane')?.focusPath(path);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (event.altKey || !target.matches('.open')) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.findIndex((row) => row.dataset['row'] === id);
    const to = rowFor(event, at, rows.length);
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.querySelector<HTMLElement>('.open, .link')?.focus();
  };
}

export function defineMetricsView(): void {
  defineSelect();
  defineMetricPane();
  defineOnce('ticket-settings-sla-metrics', MetricsView);
}
