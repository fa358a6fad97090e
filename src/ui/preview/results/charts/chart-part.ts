import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HeadingLevels } from '../../../heading-levels.ts';
import { announce } from '../../../parts/announce.ts';
import { icon } from '../../../parts/icon.ts';
import { copyText, saveFile } from '../downloads.ts';
import type { Results } from '../result-words.ts';
import { commaSeparated, tableView, tabSeparated, type Table } from '../table.ts';
import { viewIcon } from './view-icon.ts';

/** What a chart shows, and all that is said about it. */
export interface Chart {
  readonly title: string;
  /** What the plot says, as one sentence. */
  readonly finding: string;
  /** Beside the title, in the order of drawing. */
  readonly legend?: TemplateResult | typeof nothing;
  /** Between the title and the legend. */
  readonly controls?: TemplateResult | typeof nothing;
  /** How many values can be pointed at, one at a time. */
  readonly values: number;
  readonly valueAt: (index: number) => string;
  readonly plot: TemplateResult;
  /** Under the plot. */
  readonly foot?: TemplateResult | typeof nothing;
  readonly table: () => Table;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A chart with its title, its legend, its table, and a line above it that tells one value at a time: the one under the pointer,
 * or the one that arrow keys have come to; else what the chart says as a whole. Renders into the root of the results.
 */
export abstract class ChartPart extends LitElement {
  @property({ attribute: false }) results: Results | undefined;

  /** Of the plot, px. */
  @state() protected width = 0;
  @state() protected pointed: number | undefined;
  @state() private asTable = false;

  private readonly observer = new ResizeObserver(() => this.measure());
  private frame: Element | null = null;

  constructor() {
    super();
    new HeadingLevels(this);
  }

  /** Distinguishes its ids from those of other charts, and names its files. */
  protected abstract readonly name: string;

  protected abstract chart(results: Results): Chart;

  /** Which value is under the pointer. */
  protected abstract indexUnder(event: PointerEvent, frame: Element): number | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.frame = null;
  }

  protected override updated(_changed: PropertyValues): void {
    const frame = this.querySelector('[data-measured]');
    if (frame === this.frame) return;
    if (this.frame) this.observer.unobserve(this.frame);
    if (frame) this.observer.observe(frame);
    this.frame = frame;
  }

  private measure(): void {
    const width = this.frame?.clientWidth ?? 0;
    if (width > 0) this.width = width;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { results } = this;
    if (!results) return nothing;
    const chart = this.chart(results);
    const { messages } = results;
    return html`<section class="chart" aria-labelledby="${this.name}-title">
      <div class="chart-head">
        <h3 class="subtitle" id="${this.name}-title">${chart.title}</h3>
        <button
          class="button link"
          aria-label=${(this.asTable ? messages.showChart : messages.showTable)(chart.title)}
          @click=${() => (this.asTable = !this.asTable)}
        >
          ${viewIcon(this.asTable ? 'chart' : 'table')}${this.asTable ? messages.chart : messages.table}
        </button>
        ${chart.controls ?? nothing} ${this.asTable ? this.tableActions(chart, results) : (chart.legend ?? nothing)}
      </div>
      ${this.asTable ? tableView(chart.table(), messages.showTable(chart.title)) : this.renderPlot(chart, results)}
    </section>`;
  }

  /** The plot is a picture with one sentence; the slider over it, which is not seen, is for its values one by one. */
  protected renderPlot(chart: Chart, results: Results): TemplateResult {
    const last = chart.values - 1;
    const pointed = this.pointed === undefined ? undefined : Math.min(this.pointed, last);
    return html`<p class="readout" aria-hidden="true">
        ${pointed === undefined || pointed < 0 ? chart.finding : chart.valueAt(pointed)}
      </p>
      <div
        class="plot-frame"
        dir="ltr"
        @pointermove=${(event: PointerEvent) => this.point(event)}
        @pointerdown=${(event: PointerEvent) => this.point(event)}
        @pointerleave=${() => (this.pointed = undefined)}
      >
        <div role="img" aria-label=${chart.finding}>${chart.plot}</div>
        ${
          chart.values > 0
            ? html`<input
                class="values"
                type="range"
                min="0"
                max=${last}
                .value=${String(Math.max(0, pointed ?? 0))}
                aria-label=${results.messages.valueOf(chart.title)}
                aria-valuetext=${chart.valueAt(Math.max(0, pointed ?? 0))}
                @keydown=${(event: KeyboardEvent) => this.step(event, last)}
                @input=${(event: InputEvent) => (this.pointed = Number((event.target as HTMLInputElement).value))}
                @focus=${() => (this.pointed ??= 0)}
                @blur=${() => (this.pointed = undefined)}
              />`
            : nothing
        }
      </div>
      ${chart.foot ?? nothing}`;
  }

  private tableActions(chart: Chart, { messages }: Results): TemplateResult {
    return html`<span class="table-actions">
      <button
        class="button small"
        aria-label=${messages.copyTable(chart.title)}
        @click=${async () => {
          const copied = await copyText(tabSeparated(chart.table()));
          announce(this, copied ? messages.copied : messages.notCopied);
        }}
      >
        ${icon('copy')}${messages.copy}
      </button>
      <button
        class="button small"
        aria-label=${messages.csvOf(chart.title)}
        @click=${() => saveFile(`${this.name}.csv`, 'text/csv', commaSeparated(chart.table()))}
      >
        ${icon('download')}${messages.csv}
      </button>
    </span>`;
  }

  private point(event: PointerEvent): void {
    const index = this.indexUnder(event, event.currentTarget as Element);
    if (index !== undefined) this.pointed = index;
  }

  /** As one reads: down and right go on, whatever way a slider would go. */
  private step(event: KeyboardEvent, last: number): void {
    const step = steps[event.key];
    if (step === undefined) {
      if (event.key === 'Escape') this.pointed = undefined;
      return;
    }
    event.preventDefault();
    this.pointed = Math.max(0, Math.min(last, (this.pointed ?? 0) + step));
  }
}

/** The value whose mark or row the pointer is on; marks say so by `data-value`. */
export function markedValue(event: PointerEvent): number | undefined {
  const mark = (event.target as Element).closest<Element>('[data-value]');
  const value = mark?.getAttribute('data-value');
  return value === null || value === undefined ? undefined : Number(value);
}
