import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { segments } from '../../parts/inputs.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { defineMetricsView } from './metrics-view.ts';
import { definePoliciesView } from './policies-view.ts';
import { slaStyles } from './sla-editor.styles.ts';

const views = ['policies', 'metrics'] as const;
type View = (typeof views)[number];

/** The SLA: policies with their targets, and the metrics that these are for. */
export class SlaEditor extends EditorElement {
  static override styles = [base, controls, slaStyles];

  protected readonly section = 'sla';

  @property() view: View = 'policies';

  protected override render(): TemplateResult {
    const words = this.localisation.messages('sla');
    return html`
      <div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitles[this.view]}</p>
        </div>
        <div class="actions">
          ${segments<View>({
            control: { id: 'sla-view', editable: true, changed: false, errors: [], warnings: [] },
            label: words.view,
            value: this.view,
            choices: [
              { value: 'policies', label: words.policies },
              { value: 'metrics', label: words.metricsView },
            ],
            onChoose: (view) => (this.view = view),
          })}
        </div>
      </div>
      ${
        this.view === 'policies'
          ? html`<ticket-settings-sla-policies
              class="view"
              @metric-open=${(event: CustomEvent<string>) =>
                void this.focusPath(['sla', 'metrics', event.detail, 'statuses'])}
            ></ticket-settings-sla-policies>`
          : html`<ticket-settings-sla-metrics class="view"></ticket-settings-sla-metrics>`
      }
    `;
  }

  override async focusPath(path: Path): Promise<void> {
    const view = views.find((each) => each === path[1]);
    if (view) this.view = view;
    await this.updateComplete;
    await this.renderRoot.querySelector<EditorElement>('.view')?.focusPath(path);
  }
}

export function defineSlaEditor(): void {
  definePoliciesView();
  defineMetricsView();
  defineOnce('ticket-settings-sla-editor', SlaEditor);
}
