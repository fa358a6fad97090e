import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Localisation } from '../../../locales/localisation.ts';
import type { SimulatorClient } from '../../../simulator/client/client.ts';
import type { ChangedTicket, SimulationReport } from '../../../simulator/report/report.ts';
import type { Period, Simulation } from '../../../simulator/simulation.ts';
import { defineOnce } from '../../define-once.ts';
import { HeadingLevels } from '../../heading-levels.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
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

/** Everything that a simulation found: in numbers, in charts with their tables, and what it takes for granted. */
export class PreviewResults extends LitElement {
  static override styles = [base, controls, resultsStyles, chartStyles];

  /** What was simulated. */
  @property({ attribute: false }) simulation!: Simulation;
  /** What came out; of fewer runs while it is under way. */
  @property({ attribute: false }) report!: SimulationReport;
  /** Did the run, and is asked what the report leaves out. */
  @property({ attribute: false }) client!: SimulatorClient;
  /** Has the words of {@link nameCatalogues}. */
  @property({ attribute: false }) localisation!: Localisation;

  private results: Results | undefined;
  private closed: readonly Period[] = [];

  constructor() {
    super();
    new HeadingLevels(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { simulation, report, localisation } = this;
    const last = simulation.sides[1] ?? simulation.sides[0];
    if (changed.has('simulation')) this.closed = closedHours(last, simulation.period);
    const sides = simulation.sides.map(({ settings }) => settings);
    const names = resultNames(sides, last.directory, localisation);
    this.results = resultsOf(report, names, localisation, localisation.timeZone);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { results } = this;
    if (!results) return nothing;
    return html`${patterns} ${headlineRow(results)}
      <div class="pair wide-first">
        <ticket-settings-waiting-chart .results=${results} .closed=${this.closed}></ticket-settings-waiting-chart>
        <ticket-settings-met-chart .results=${results}></ticket-settings-met-chart>
      </div>
      <div class="pair">
        <ticket-settings-share-chart .results=${results}></ticket-settings-share-chart>
        <ticket-settings-wait-chart .results=${results}></ticket-settings-wait-chart>
      </div>
      <div class="pair">
        ${neverAssigned(results)}
        <div>${runFacts(results)}${reportDownloads(results, this.allChanged)}</div>
      </div>`;
  }

  private readonly allChanged = (): Promise<readonly ChangedTicket[]> => {
    const count = this.report.changed.counts.reduce((sum, { tickets }) => sum + tickets, 0);
    return this.client.ask('changed', { change: null, from: 0, count });
  };
}

export function definePreviewResults(): void {
  defineOnce('ticket-settings-waiting-chart', WaitingChart);
  defineOnce('ticket-settings-met-chart', MetChart);
  defineOnce('ticket-settings-share-chart', ShareChart);
  defineOnce('ticket-settings-wait-chart', WaitChart);
  defineOnce('ticket-settings-preview-results', PreviewResults);
}
