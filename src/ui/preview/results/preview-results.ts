import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Localisation } from '../../../locales/localisation.ts';
import type { SimulatorClient } from '../../../simulator/client/client.ts';
import type { ChangedTicket, SimulationReport } from '../../../simulator/report/report.ts';
import type { Period, Simulation } from '../../../simulator/simulation.ts';
import { defineOnce } from '../../define-once.ts';
import { HeadingLevels } from '../../heading-levels.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { steps } from '../../styles/steps.styles.ts';
import { changedStyles } from './changed/changed.styles.ts';
import { areAllListed } from './changed/changed-rows.ts';
import { ChangedTicketsPart, type AskChanged } from './changed/changed-tickets.ts';
import { TicketStoryPart, type AskStory } from './changed/ticket-story.ts';
import { patterns } from './charts/legend.ts';
import { MetChart } from './charts/met-chart.ts';
import { ShareChart } from './charts/share-chart.ts';
import { WaitChart } from './charts/wait-chart.ts';
import { WaitingChart } from './charts/waiting-chart.ts';
import { chartStyles } from './charts/chart.styles.ts';
import { closedHours } from './closed-hours.ts';
import { headlineRow } from './headline.ts';
import { reportDownloads } from './report-downloads.ts';
import { resultNames } from './result-names.ts';
import { resultsOf, type Results } from './result-words.ts';
import { resultsStyles } from './results.styles.ts';
import { neverAssigned, runFacts } from './run-facts.ts';
import { OperatorTimeline } from './timeline/operator-timeline.ts';

/** Everything that a simulation found: in numbers, in charts with their tables, and what it takes for granted. */
export class PreviewResults extends LitElement {
  static override styles = [base, controls, steps, resultsStyles, chartStyles, changedStyles];

  /** What was simulated. */
  @property({ attribute: false }) simulation!: Simulation;
  /** What came out; of fewer runs while it is under way. */
  @property({ attribute: false }) report!: SimulationReport;
  /** Did the run, and is asked what the report leaves out. */
  @property({ attribute: false }) client!: SimulatorClient;
  /** Has the words of {@link nameCatalogues}. */
  @property({ attribute: false }) localisation!: Localisation;
  /** There are settings beside it that stories can lead to. */
  @property({ attribute: false }) links = false;

  /** Index of the selected ticket, the same wherever it is shown. */
  @state() private selected: number | undefined;
  /** The selected ticket has the same outcome with both, so that its story stands apart. */
  @state() private isApart = false;
  @query('ticket-settings-changed-tickets') private readonly changed!: ChangedTicketsPart;

  private timeline: OperatorTimeline['timeline'];
  private results: Results | undefined;
  private closed: readonly Period[] = [];

  constructor() {
    super();
    new HeadingLevels(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { simulation, report, localisation } = this;
    const last = simulation.sides[1] ?? simulation.sides[0];
    if (changed.has('simulation')) {
      this.closed = closedHours(last, simulation.period);
      this.select(undefined);
    }
    // Another run is another answer: as another function it is asked anew.
    if (changed.has('simulation') || changed.has('client')) {
      this.timeline = (from, to) => this.client.ask('timeline', { from, to });
    }
    if (['simulation', 'report', 'localisation'].some((name) => changed.has(name as keyof PreviewResults))) {
      const sides = simulation.sides.map(({ settings }) => settings);
      const names = resultNames(sides, last.directory, localisation);
      this.results = resultsOf(report, names, localisation, localisation.timeZone);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { results } = this;
    if (!results) return nothing;
    return html`${patterns} ${headlineRow(results)}
      <div class="pair wide-first">
        <div class="column">
          <ticket-settings-waiting-chart .results=${results} .closed=${this.closed}></ticket-settings-waiting-chart>
          <ticket-settings-wait-chart .results=${results}></ticket-settings-wait-chart>
        </div>
        <ticket-settings-met-chart .results=${results}></ticket-settings-met-chart>
      </div>
      <ticket-settings-operator-timeline
        .results=${results}
        .timeline=${this.timeline}
        .selected=${this.selected}
        @ticket-select=${({ detail }: CustomEvent<number>) => this.select(detail)}
        @ticket-explain=${({ detail }: CustomEvent<number>) => void this.explain(detail)}
      ></ticket-settings-operator-timeline>
      ${this.isApart ? this.renderApart(results) : nothing}
      <div class="pair">
        <ticket-settings-share-chart .results=${results}></ticket-settings-share-chart>
        ${neverAssigned(results)}
      </div>
      <ticket-settings-changed-tickets
        .results=${results}
        .story=${this.story}
        .more=${this.moreChanged}
        .selected=${this.selected}
        .links=${this.links}
        @ticket-select=${({ detail }: CustomEvent<number | undefined>) => this.select(detail)}
      ></ticket-settings-changed-tickets>
      <div class="pair">
        ${runFacts(results)}
        <div>${reportDownloads(results, this.allChanged)}</div>
      </div>`;
  }

  /** The story of a ticket that no row tells. */
  private renderApart(results: Results): TemplateResult {
    const { story: words } = results.messages;
    return html`<section class="apart" aria-labelledby="apart-title">
      <div class="chart-head">
        <h3 class="subtitle" id="apart-title" tabindex="-1">${words.oneTicket}</h3>
        ${
          results.sides.length > 1 && areAllListed(results.report.changed)
            ? html`<span class="secondary">${words.sameOutcome}</span>`
            : nothing
        }
      </div>
      <ticket-settings-ticket-story
        .results=${results}
        .story=${this.story}
        .index=${this.selected}
        .links=${this.links}
      ></ticket-settings-ticket-story>
    </section>`;
  }

  private select(index: number | undefined): void {
    this.selected = index;
    this.isApart = false;
  }

  private async explain(index: number): Promise<void> {
    this.select(index);
    if (await this.changed.reveal(index)) return;
    this.isApart = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#apart-title')?.focus();
  }

  private readonly story: AskStory = (side, ticket) => this.client.ask('story', { side, ticket });

  private readonly moreChanged: AskChanged = (change, count) => this.client.ask('changed', { change, from: 0, count });

  private readonly allChanged = (): Promise<readonly ChangedTicket[]> =>
    this.moreChanged(
      null,
      this.report.changed.counts.reduce((sum, { tickets }) => sum + tickets, 0),
    );
}

export function definePreviewResults(): void {
  defineOnce('ticket-settings-waiting-chart', WaitingChart);
  defineOnce('ticket-settings-met-chart', MetChart);
  defineOnce('ticket-settings-share-chart', ShareChart);
  defineOnce('ticket-settings-wait-chart', WaitChart);
  defineOnce('ticket-settings-operator-timeline', OperatorTimeline);
  defineOnce('ticket-settings-changed-tickets', ChangedTicketsPart);
  defineOnce('ticket-settings-ticket-story', TicketStoryPart);
  defineOnce('ticket-settings-preview-results', PreviewResults);
}
