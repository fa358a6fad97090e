import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { equal } from '../../../domain/changes/equal.ts';
import { defaultPauseStatuses } from '../../../domain/settings/defaults.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import {
  anchors,
  type Anchor,
  type CustomMetric,
  type Metric,
  type MetricTrigger,
} from '../../../domain/settings/sla.ts';
import { triggers } from '../../../locales/changes/values.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { bareTextInput, checkInput, radioList } from '../../parts/inputs.ts';
import { defineMultiSelect, multiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { metricPicture } from './metric-picture.ts';
import { metricCode, metricName, metricSentences, statusNames } from './metric-words.ts';
import { paneStyles } from './pane.styles.ts';
import { changeContext } from './session-view.ts';
import { statusOptions } from './target-matrix.ts';
import { triggerList } from './trigger-list.ts';
import { unknownDirectory } from './unknown-directory.ts';

/** Languages of names when the backend names none. */
const defaultLanguages = ['en', 'uk'];

/** Everything about one metric: what it measures, in words and as a picture, and what can be set of it. */
export class MetricPane extends EditorElement {
  static override styles = [base, controls, partStyles, paneStyles];

  protected readonly section = 'sla';

  /** Id of the metric. */
  @property() metric = '';

  protected override render(): TemplateResult | typeof nothing {
    const { metrics } = this.ready.draft.sla;
    const metric = metrics[indexOf(metrics, this.metric)];
    if (!metric) return nothing;
    const { localisation } = this;
    const words = localisation.messages('sla');
    const name = metricName(metric, localisation);
    const code = metricCode(metric, localisation);
    return html`
      <div class="head" data-path=${formatPath(this.path())}>
        <div class="grow">
          <h3 class="title">${name}${code ? html` <span class="code secondary">${code}</span>` : nothing}</h3>
          <p class="explained">${metricSentences(metric, this.context).join(' ')}</p>
          ${problemLines(this.control(this.path()))}
        </div>
        ${
          this.editable && metric.type === 'custom'
            ? html`<button
                class="button icon-only"
                aria-label=${words.removeMetric}
                title=${words.removeMetric}
                @click=${() => this.dispatchEvent(new CustomEvent('metric-remove'))}
              >
                ${icon('trash')}
              </button>`
            : nothing
        }
      </div>
      <div class="section">${metricPicture(metric, this.ready.directory ?? unknownDirectory, localisation)}</div>
      ${metric.type === 'custom' ? this.renderCustom(metric) : nothing}
      <div class="section stack options">
        ${metric.type === 'next_response' ? this.renderAnchor(metric.anchor, 'latest', words.furtherMessage) : nothing}
        ${metric.type === 'time_in_status' ? this.renderStatuses(metric.statuses) : nothing}
        ${this.renderDefaultPause(metric)}
      </div>
    `;
  }

  private path(...steps: string[]): Path {
    return ['sla', 'metrics', this.metric, ...steps];
  }

  private get context() {
    return changeContext(this.ready, this.localisation);
  }

  private renderCustom(metric: CustomMetric): TemplateResult {
    const words = this.localisation.messages('sla');
    return html`
      <div class="section grid">${this.renderTexts(metric, 'name')}${this.renderTexts(metric, 'description')}</div>
      <div class="section events">
        ${this.renderTriggers(words.startsAt, ['start'], metric.start)}
        ${this.renderTriggers(words.stopsAt, ['stop'], metric.stop)}
        ${this.renderTriggers(words.pausesAt, ['pause', 'begin'], metric.pause?.begin ?? [], metric)}
        ${this.renderTriggers(words.goesOnAt, ['pause', 'end'], metric.pause?.end ?? [], metric)}
        ${problemLines(this.control(this.path('pause')))}
      </div>
      <div class="section stack">
        ${checkInput({
          control: this.control(this.path('repeats')),
          label: words.repeats,
          checked: metric.repeats,
          onToggle: (repeats) => this.set(this.path('repeats'), repeats),
        })}
        ${this.renderAnchor(metric.anchor, 'oldest', words.furtherStart)}
      </div>
    `;
  }

  private renderTexts(metric: CustomMetric, property: 'name' | 'description'): TemplateResult {
    const words = this.localisation.messages('sla');
    const label = { name: words.metricName, description: words.metricDescription }[property];
    const { languages = defaultLanguages } = this.ready.capabilities;
    return html`<span class="label">${label}</span>
      <div class="stack" data-path=${formatPath(this.path(property))}>
        ${languages.map((language) => {
          const control = this.control(this.path(property, language), String);
          return html`<div class="field ${control.changed ? 'changed' : ''}" data-path=${control.id}>
            ${bareTextInput({
              control,
              label: words.inLanguage(label, language),
              labelUnseen: true,
              prefix: language,
              value: metric[property]?.[language] ?? '',
              placeholder: this.localisation.text(metric[property]) || undefined,
              onInput: (text) => this.setText(metric, property, language, text),
              onDone: () => this.seal(),
            })}${problemLines(control)}
          </div>`;
        })}
        ${problemLines(this.control(this.path(property)))}
      </div>`;
  }

  private setText(metric: CustomMetric, property: 'name' | 'description', language: string, text: string): void {
    // A language without text is absent; a description without any, too.
    const { [language]: _before, ...others } = metric[property] ?? {};
    const next = text === '' ? others : { ...metric[property], [language]: text };
    const absent = property === 'description' && Object.keys(next).length === 0;
    const path = this.path(property);
    this.edit({ type: 'set', path, value: absent ? undefined : next }, formatPath([...path, language]));
  }

  private renderTriggers(
    label: string,
    steps: readonly string[],
    value: readonly MetricTrigger[],
    paused?: CustomMetric,
  ): TemplateResult {
    const path = this.path(...steps);
    const { localisation } = this;
    return triggerList({
      control: this.control(path, (before) => triggers(before, this.context)),
      label,
      triggers: value,
      directory: this.ready.directory,
      localisation,
      onChange: (next) => (paused ? this.setPause(paused, steps[1] ?? '', next) : this.set(path, next)),
      focus: (id) =>
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus()),
    });
  }

  /** A pause has both its lists, or there is none. */
  private setPause({ pause }: CustomMetric, part: string, next: readonly MetricTrigger[]): void {
    const value = { begin: [], end: [], ...pause, [part]: next };
    const empty = value.begin.length === 0 && value.end.length === 0;
    this.set(this.path('pause'), empty ? undefined : value);
  }

  private renderAnchor(own: Anchor | undefined, usual: Anchor, label: string): TemplateResult {
    const words = this.localisation.messages('sla');
    const path = this.path('anchor');
    return html`<div class="stack">
      <h4 class="label">${label}</h4>
      ${radioList<Anchor>({
        control: this.control(path, (before) => words.anchors[(before as Anchor | undefined) ?? usual]),
        label,
        value: own ?? usual,
        choices: anchors.map((anchor) => ({ value: anchor, label: words.anchors[anchor] })),
        onChoose: (anchor) => this.set(path, this.unlessUsual(path, anchor, usual)),
      })}
    </div>`;
  }

  private renderStatuses(statuses: readonly string[]): TemplateResult {
    const words = this.localisation.messages('sla');
    const path = this.path('statuses');
    return multiSelect({
      control: this.control(path, (before) => this.namesOf(before, words.noStatuses)),
      label: words.countedStatuses,
      options: statusOptions(this.ready.directory, { localisation: this.localisation }),
      values: statuses,
      words: this.localisation.messages('shell'),
      none: words.noStatuses,
      onChange: (next) => this.set(path, next),
    });
  }

  private renderDefaultPause(metric: Metric): TemplateResult {
    const words = this.localisation.messages('sla');
    const directory = this.ready.directory ?? unknownDirectory;
    const path = this.path('defaultPauseStatuses');
    const { defaultPauseStatuses: _own, ...rest } = metric;
    const usual = defaultPauseStatuses(rest, directory);
    return multiSelect({
      control: this.control(path, (before) => this.namesOf(before ?? usual, words.never)),
      label: words.defaultPause,
      help: words.defaultPauseHelp,
      options: statusOptions(this.ready.directory, { localisation: this.localisation }),
      values: defaultPauseStatuses(metric, directory),
      words: this.localisation.messages('shell'),
      none: words.never,
      onChange: (statuses) => this.set(path, this.unlessUsual(path, statuses, usual)),
    });
  }

  /** What a metric has anyway is only written down where it is saved so. */
  private unlessUsual<Value>(path: Path, value: Value, usual: Value): Value | undefined {
    return this.savedAt(path) === undefined && equal(value, usual) ? undefined : value;
  }

  private namesOf(statuses: unknown, none: string): string {
    return Array.isArray(statuses) && statuses.length > 0 ? statusNames(statuses.map(String), this.context) : none;
  }
}

export function defineMetricPane(): void {
  defineSelect();
  defineMultiSelect();
  defineOnce('ticket-settings-metric-pane', MetricPane);
}
