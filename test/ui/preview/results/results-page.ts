import { css, html, LitElement, type TemplateResult } from 'lit';
import { loadLocalisation } from '../../../../src/locales/localisation.ts';
import type { Answer, Asked, Question } from '../../../../src/simulator/client/questions.ts';
import type { SimulatorClient } from '../../../../src/simulator/client/client.ts';
import { Comparison } from '../../../../src/simulator/comparison.ts';
import type { SimulationReport } from '../../../../src/simulator/report/report.ts';
import type { Simulation } from '../../../../src/simulator/simulation.ts';
import { defineOnce } from '../../../../src/ui/define-once.ts';
import { definePreviewResults, type PreviewResults } from '../../../../src/ui/preview/results/preview-results.ts';
import { tokens } from '../../../../src/ui/styles/tokens.styles.ts';
import { fixture } from '../../../setup/fixture.ts';
import { busyDesk } from '../../../simulator/report/busy-desk.ts';

/** Words that the results are shown with. */
const catalogues = ['shell', 'results', 'preview', 'probe', 'sla', 'changes', 'fields'] as const;

class ResultsHost extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        container: ticket-settings / inline-size;
        font: 13px/1.5 var(--_font);
        color: var(--_text);
        background: var(--_surface);
      }
    `,
  ];
  shown: Pick<PreviewResults, 'simulation' | 'report' | 'client' | 'localisation'> | undefined;

  protected override render(): TemplateResult {
    return html`<ticket-settings-preview-results
      .simulation=${this.shown?.simulation}
      .report=${this.shown?.report}
      .client=${this.shown?.client}
      .localisation=${this.shown?.localisation}
    ></ticket-settings-preview-results>`;
  }
}

export interface ResultsOptions {
  readonly simulation?: Simulation;
  readonly language?: 'en' | 'uk';
  /** Width of the page in px. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** What a comparison is asked in place of a worker. */
function clientOf(comparison: Comparison): SimulatorClient {
  const answers: { readonly [Kind in Question]?: (asked: Asked<Kind>) => Answer<Kind> } = {
    timeline: ({ from, to }) => comparison.timeline(from, to),
    changed: ({ change, from, count }) => comparison.changed(change, from, count),
    story: ({ side, ticket }) => {
      const search = comparison.story(side, ticket);
      while (search.advance(100_000));
      const story = search.answer();
      if (!story) throw new Error('A story has an end');
      return story;
    },
  };
  const ask = async <Kind extends Question>(kind: Kind, asked: Asked<Kind>): Promise<Answer<Kind>> => {
    const answer = answers[kind];
    if (!answer) throw new Error(`Nobody asks for ${kind} here`);
    return answer(asked);
  };
  return { ask } as unknown as SimulatorClient;
}

/** Two months of a busy help-desk would take a while; a week of it does, run five times. */
export const simulation = busyDesk();

const finished = new Map<Simulation, { readonly comparison: Comparison; readonly report: SimulationReport }>();

function ranOnce(asked: Simulation) {
  const known = finished.get(asked);
  if (known) return known;
  const comparison = new Comparison(asked);
  while (comparison.advance(1_000_000));
  const report = comparison.report();
  if (!report) throw new Error('There is no report');
  const ran = { comparison, report };
  finished.set(asked, ran);
  return ran;
}

/** The results in a page, and what somebody reads and does there. */
export class ResultsPage {
  readonly host: HTMLElement;
  readonly report: SimulationReport;
  /** What screen readers were told. */
  readonly told: string[] = [];

  constructor(host: HTMLElement, report: SimulationReport) {
    this.host = host;
    this.report = report;
    host.addEventListener('announce', (event) => this.told.push((event as CustomEvent<string>).detail));
  }

  get element(): PreviewResults {
    const element = this.host.shadowRoot?.querySelector<PreviewResults>('ticket-settings-preview-results');
    if (!element) throw new Error('There are no results');
    return element;
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...(this.element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
  }

  get<Found extends Element = HTMLElement>(selector: string): Found {
    const [found] = this.all<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  /** What has this accessible name: by label, or by its own text. */
  named<Found extends HTMLElement = HTMLElement>(name: string): Found {
    const found = this.all<Found>('button, input, [aria-label]').find(
      (each) => plain(each.getAttribute('aria-label') ?? each.textContent ?? '') === name,
    );
    if (!found) throw new Error(`Nothing is called ${name}`);
    return found;
  }

  /** The section with this heading. */
  section(title: string): HTMLElement {
    const heading = this.all('h3').find((each) => plain(each.textContent ?? '') === title);
    const section = heading?.closest('section');
    if (!section) throw new Error(`There is no section ${title}`);
    return section;
  }

  /** The table of a chart, opened: the texts of its heads, and of the cells of each row. */
  async table(chart: string): Promise<{ readonly heads: string[]; readonly rows: string[][] }> {
    this.named(`Table: ${chart}`).click();
    await this.settled();
    const section = this.section(chart);
    const texts = (within: Element, selector: string) =>
      [...within.querySelectorAll(selector)].map((each) => plain(each.textContent ?? ''));
    return {
      heads: texts(section, 'thead th'),
      rows: [...section.querySelectorAll('tbody tr')].map((row) => texts(row, 'th, td')),
    };
  }

  /** Waits until all parts have shown what they were given, and what they asked for. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 6; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const part of this.all<LitElement>('*')) if (part instanceof LitElement) await part.updateComplete;
    }
  }
}

export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export async function openResults(options: ResultsOptions = {}): Promise<ResultsPage> {
  const { language = 'en', width = 1280, theme = 'light' } = options;
  definePreviewResults();
  defineOnce('ticket-settings-results-host', ResultsHost);
  const asked = options.simulation ?? simulation;
  const { comparison, report } = ranOnce(asked);
  const localisation = await loadLocalisation({ locale: language, timeZone: 'UTC' }, catalogues);
  const shown = { simulation: asked, report, client: clientOf(comparison), localisation };
  const host = await fixture<ResultsHost>(
    html`<ticket-settings-results-host
      .shown=${shown}
      .style=${`inline-size:${width}px;color-scheme:${theme}`}
    ></ticket-settings-results-host>`,
  );
  const page = new ResultsPage(host, report);
  await page.settled();
  return page;
}
