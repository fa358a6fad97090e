import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SideTimeline, Timeline } from '../../../../simulator/report/timeline.ts';
import type { Range } from '../../../editors/sla/strip/axis.ts';
import { ChartPart, type Chart } from '../charts/chart-part.ts';
import { legend } from '../charts/legend.ts';
import type { Results } from '../result-words.ts';
import { dayOfInterest, daysOf } from './days.ts';
import { lanesOf, shownRange, type Lane } from './lanes.ts';
import { barAt, placeAfter, reachable, type Place, type Placed } from './places.ts';
import { dayStepper, sideChoice } from './timeline-controls.ts';
import { axisScale, axisWidth, laneNames, timelinePlot } from './timeline-plot.ts';
import { barText, dayTable, dayText } from './timeline-words.ts';

/** Who worked on what between two instants (epoch milliseconds) of the first run; `null`: not known yet. */
export type AskTimeline = (from: number, to: number) => Promise<Timeline | null>;

/** Operators that are drawn before all are asked for. */
const mostOperators = 40;

/** Of a bar that was scrolled to, px. */
const margin = 24;

/**
 * Who works on what during one day of the first replication, what waits, and what is late. A bar that is chosen is told by
 * `ticket-select`, and that its story is wanted by `ticket-explain`, both with the ticket's index.
 */
export class OperatorTimeline extends ChartPart {
  @property({ attribute: false }) timeline: AskTimeline | undefined;
  /** Index of the selected ticket. */
  @property({ attribute: false }) selected: number | undefined;

  /** Place of the day among those of the period; absent: where most differs. */
  @state() private day: number | undefined;
  @state() private side: number | undefined;
  @state() private shown: { readonly day: Range; readonly timeline: Timeline } | undefined;
  @state() private failed = false;
  @state() private all = false;
  @state() private current: Place = [0, 0];
  @state() private told: Placed | undefined;
  private asked: object | undefined;

  protected readonly name = 'timeline';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.showDayOf(this.selected);
    const daysIn = (results: Results | undefined) =>
      JSON.stringify(results && daysOf(results.report.period, results.timeZone));
    // Further runs of the same simulation change nothing here: it is about the first one.
    const isOther = changed.has('results') && daysIn(changed.get('results')) !== daysIn(this.results);
    if (isOther) this.day = undefined;
    const asks = ['timeline', 'day'] as const;
    if (isOther || asks.some((name) => changed.has(name as keyof OperatorTimeline))) void this.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('shown') || changed.has('selected')) this.scrollToBar();
  }

  /** Brings the selected bar into the scroller, or the first one, where not all hours have room. */
  private scrollToBar(): void {
    const scroller = this.querySelector('.timeline > .scroller');
    const bar = this.querySelector('.ticket.selected') ?? this.querySelector('.ticket[tabindex]');
    if (!scroller || !bar) return;
    const [room, place] = [scroller.getBoundingClientRect(), bar.getBoundingClientRect()];
    if (place.left >= room.left && place.right <= room.right) return;
    scroller.scrollLeft += place.left - room.left - margin;
  }

  /** A ticket that was selected elsewhere is looked for on the day when it was assigned. */
  private showDayOf(index: number | undefined): void {
    const { results } = this;
    const ticket = results?.report.changed.tickets.find((each) => each.index === index);
    if (!results || !ticket || this.isShown(ticket.index, results)) return;
    const at = ticket.sides[this.sideIndex(results)]?.assignedAt ?? ticket.createdAt;
    const day = daysOf(results.report.period, results.timeZone).findIndex(({ from, to }) => at >= from && at < to);
    if (day >= 0) this.day = day;
  }

  private isShown(index: number, results: Results): boolean {
    const side = this.sideShown(results);
    const stretches = side ? [...side.waiting, ...side.operators.flatMap(({ work }) => work)] : [];
    return stretches.some((each) => each.index === index);
  }

  private async load(): Promise<void> {
    const { results, timeline } = this;
    const day = results && daysOf(results.report.period, results.timeZone)[this.dayIndex(results)];
    if (!timeline || !day) return;
    const asked = (this.asked = {});
    try {
      const told = await timeline(day.from, day.to);
      if (this.asked !== asked) return;
      this.shown = told ? { day, timeline: told } : undefined;
      this.told = undefined;
      this.failed = false;
    } catch {
      // Told in its place; the rest of the results stays usable.
      if (this.asked === asked) [this.failed, this.shown] = [true, undefined];
    }
  }

  private dayIndex({ report, timeZone }: Results): number {
    return this.day ?? dayOfInterest(daysOf(report.period, timeZone), report);
  }

  private sideIndex({ sides }: Results): number {
    return Math.min(this.side ?? sides.length - 1, sides.length - 1);
  }

  private sideShown(results: Results): SideTimeline | undefined {
    return this.shown?.timeline.sides[this.sideIndex(results)];
  }

  protected chart(results: Results): Chart {
    const { timeline: words } = results.messages;
    const side = this.sideShown(results);
    const day = this.shown?.day;
    const index = this.sideIndex(results);
    const days = daysOf(results.report.period, results.timeZone);
    return {
      title: words.title,
      finding: side && day ? dayText(side, day, results.sides[index] ?? '', results) : '',
      controls: html`${sideChoice(index, results, (chosen) => (this.side = chosen))}
      ${dayStepper(days, this.dayIndex(results), results, (chosen) => (this.day = chosen))}`,
      legend: legend([
        ['on_time', words.legend.on_time],
        ['late', words.legend.late],
        ['waiting', words.legend.waiting],
        ['off', words.legend.off],
      ]),
      values: 0,
      valueAt: () => '',
      plot: html``,
      table: () => (side && day ? dayTable(side, day, results) : { columns: [], rows: [] }),
    };
  }

  protected indexUnder(): undefined {
    return undefined;
  }

  protected override renderPlot({ finding }: Chart, results: Results): TemplateResult {
    const { messages } = results;
    const side = this.sideShown(results);
    if (!this.shown || !side) {
      return html`<p class="readout" role="status">${this.failed ? messages.notLoaded : messages.loading}</p>
        <div class="timeline"><div class="scroller" data-measured></div></div>`;
    }
    const range = shownRange(this.shown.day, side);
    const width = axisWidth(range, this.width);
    const scale = axisScale(range, width);
    const every = lanesOf(side, range, scale);
    const lanes = this.all ? every : every.slice(0, mostOperators + 1);
    const told = this.told ?? this.selectedBar(lanes);
    return html`${this.readout(told, finding, results)}
      <div class="timeline" dir="ltr">
        ${laneNames(lanes, results)}
        <div
          class="scroller"
          data-measured
          role="region"
          tabindex=${width > this.width ? '0' : nothing}
          aria-label=${messages.timeline.scroll}
          @pointerover=${(event: Event) => (this.told = placedUnder(event, lanes))}
          @pointerleave=${() => (this.told = undefined)}
          @focusin=${(event: Event) => (this.told = placedUnder(event, lanes))}
          @focusout=${() => (this.told = undefined)}
          @click=${(event: Event) => this.choose(event, lanes)}
          @keydown=${(event: KeyboardEvent) => void this.onKey(event, lanes)}
        >
          ${timelinePlot({
            results,
            lanes,
            range,
            scale,
            width,
            finding,
            current: reachable(lanes, this.current),
            selected: this.selected,
          })}
        </div>
      </div>
      ${
        every.length > lanes.length
          ? html`<button class="button link" @click=${() => (this.all = true)}>
              ${messages.timeline.showAll(every.length - 1)}
            </button>`
          : nothing
      }
      ${side.left > 0 ? html`<p class="secondary">${messages.timeline.left(side.left)}</p>` : nothing}`;
  }

  /** The bar under the pointer or with the focus, else the selected one, else what the day looks like. */
  private readout(told: Placed | undefined, finding: string, results: Results): TemplateResult {
    const { timeline: words } = results.messages;
    if (!told) return html`<p class="readout">${finding}</p>`;
    const { bar, lane } = told;
    return html`<p class="readout">
      <span>${barText(bar, lane.operator, results)}</span>
      ${
        bar.index !== null && bar.index === this.selected
          ? html`<button
              class="button link"
              aria-label=${words.whyTicket(bar.ticket ?? '')}
              @click=${() => this.tell('ticket-explain', bar.index)}
            >
              ${words.why}
            </button>`
          : nothing
      }
    </p>`;
  }

  private selectedBar(lanes: readonly Lane[]): Placed | undefined {
    if (this.selected === undefined) return undefined;
    for (const lane of lanes.toReversed()) {
      const bar = lane.bars.find(({ index }) => index === this.selected);
      if (bar) return { bar, lane };
    }
    return undefined;
  }

  private choose(event: Event, lanes: readonly Lane[]): void {
    const place = placeUnder(event);
    const placed = place && barAt(lanes, place);
    if (!place || !placed) return;
    this.current = place;
    this.tell('ticket-select', placed.bar.index);
  }

  private async onKey(event: KeyboardEvent, lanes: readonly Lane[]): Promise<void> {
    if (!placeUnder(event)) return; // The region itself has the focus: arrow keys scroll it.
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(event, lanes);
      return;
    }
    const place = placeAfter(event.key, lanes, reachable(lanes, this.current));
    if (!place) return;
    event.preventDefault();
    this.current = place;
    await this.updateComplete;
    const bar = this.querySelector<SVGElement>('.ticket[tabindex]');
    bar?.focus();
    bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private tell(name: 'ticket-select' | 'ticket-explain', index: number | null): void {
    if (index === null) return; // Of one that was taken over nothing is known.
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: index }));
  }
}

function placeUnder(event: Event): Place | undefined {
  const place = (event.target as Element).getAttribute('data-place');
  const [lane, bar] = place?.split(' ').map(Number) ?? [];
  return lane === undefined || bar === undefined ? undefined : [lane, bar];
}

function placedUnder(event: Event, lanes: readonly Lane[]): Placed | undefined {
  const place = placeUnder(event);
  return place && barAt(lanes, place);
}
