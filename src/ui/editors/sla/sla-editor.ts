import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { state } from 'lit/decorators.js';
import { setTarget, targetOf, type TargetPriority } from '../../../domain/changes/policy-target.ts';
import { newPolicyTarget } from '../../../domain/settings/defaults.ts';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Duration } from '../../../domain/settings/duration.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import type { Metric, Policy } from '../../../domain/settings/sla.ts';
import { describeCondition } from '../../../locales/describe-condition.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { defineDurationInput } from '../../parts/duration-input.ts';
import { icon } from '../../parts/icon.ts';
import { defineMultiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect, select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { slaStyles } from './sla-editor.styles.ts';
import { targetMatrix } from './target-matrix.ts';

/** A help-desk that could not be asked: no statuses, no priorities. */
const unknownDirectory: Directory = {
  topics: [],
  skillGroups: [],
  operators: [],
  statuses: [],
  channels: [],
  priorities: [],
  calendars: [],
};

/** The SLA policies and, for the one chosen, the target of each metric by priority. */
export class SlaEditor extends EditorElement {
  static override styles = [base, controls, partStyles, slaStyles];

  protected readonly section = 'sla';

  /** Id of the policy shown; empty: the last one, which always exists. */
  @state() private selected = '';
  /** The column for all priorities was asked for. */
  @state() private allWanted = false;

  protected override render(): TemplateResult {
    const words = this.localisation.messages('sla');
    const { policies } = this.ready.draft.sla;
    const policy = this.policy;
    return html`
      <div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
      </div>
      <div class="columns ${policies.length > 1 ? '' : 'single'}">
        ${policies.length > 1 ? this.renderPolicies(policies) : nothing} ${policy ? this.renderPolicy(policy) : nothing}
      </div>
    `;
  }

  private get policy(): Policy | undefined {
    const { policies } = this.ready.draft.sla;
    return policies[indexOf(policies, this.selected)] ?? policies.at(-1);
  }

  private nameOf(policy: Policy): string {
    const words = this.localisation.messages('sla');
    if (policy.conditions === null) return policy.name || words.otherTickets;
    return policy.name || words.untitledPolicy;
  }

  private conditionOf(policy: Policy): string {
    const words = this.localisation.messages('sla');
    const { draft, saved, directory } = this.ready;
    if (policy.conditions === null)
      return draft.sla.policies.length > 1 ? words.otherTicketsWhen : words.allTicketsWhen;
    const { localisation } = this;
    return describeCondition(policy.conditions, {
      before: saved,
      after: draft,
      localisation,
      ...(directory ? { directory } : {}),
    });
  }

  private renderPolicies(policies: readonly Policy[]): TemplateResult {
    const words = this.localisation.messages('sla');
    const shown = this.policy;
    return html`<div class="policy-picker">
        ${select({
          control: { id: 'policy', editable: true, changed: false, errors: [], warnings: [] },
          label: words.policy,
          options: policies.map((policy, index) => ({
            value: policy.id,
            label: `${index + 1}. ${this.nameOf(policy)}`,
          })),
          value: shown?.id,
          words: this.localisation.messages('shell'),
          onChoose: (id) => (this.selected = id),
        })}
      </div>
      <nav class="policies" aria-label=${words.policies}>
        ${policies.map((policy, index) => this.renderPolicyRow(policy, index, policy === shown))}
        <p class="tiny">${words.firstMatch}</p>
      </nav>`;
  }

  private renderPolicyRow(policy: Policy, index: number, selected: boolean): TemplateResult {
    const path = ['sla', 'policies', policy.id];
    const { changeIndex, blocking } = this.ready;
    const changed = changeIndex.countInside(path) > 0;
    const invalid = blocking.some((problem) => problem.path[1] === 'policies' && problem.path[2] === policy.id);
    return html`<button
      class=${classMap({ policy: true, selected, changed })}
      aria-current=${selected ? 'true' : nothing}
      @click=${() => (this.selected = policy.id)}
    >
      <span class="place">${policy.conditions === null ? '' : index + 1}</span>
      <span
        ><b>${this.nameOf(policy)}</b>${
          invalid
            ? html` <span class="invalid" role="img" aria-label=${this.localisation.messages('shell').hasProblems}
                >${icon('error')}</span
              >`
            : nothing
        }<br /><span class="secondary">${this.conditionOf(policy)}</span></span
      >
    </button>`;
  }

  private renderPolicy(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const { directory, draft } = this.ready;
    const hasAll = policy.targets.some((row) => row.all !== undefined);
    const noPriorities = (directory?.priorities ?? []).length === 0;
    const withAll = this.allWanted || hasAll;
    return html`<section class="shown" aria-label=${this.nameOf(policy)}>
      <div class="section policy-head" data-path=${formatPath(['sla', 'policies', policy.id])}>
        <h3 class="title">${this.nameOf(policy)}</h3>
        <p class="secondary">${this.conditionOf(policy)}</p>
        ${problemLines(this.control(['sla', 'policies', policy.id]))}
      </div>
      <div class="section">
        ${noPriorities ? html`<p class="secondary">${words.noPriorities}</p>` : nothing}
        ${targetMatrix({
          policy,
          metrics: this.metrics,
          directory,
          calendars: [...draft.calendars, ...(directory?.calendars ?? [])],
          withAll,
          localisation: this.localisation,
          control: (path, describe) => this.control(path, describe),
          onTarget: (metric, priority, value) => this.setTarget(policy, metric, priority, value),
          onInvalid: (path, text) => this.keepInvalid(path, text, { code: 'not_a_duration' }),
          onRow: (metric, property, value) => this.setRow(policy, metric, property, value),
          onStatuses: (metric, statuses) => this.set(['sla', 'metrics', metric.id, 'statuses'], statuses),
          onDone: () => this.seal(),
        })}
        ${
          this.editable && !withAll && !noPriorities
            ? html`<button class="button link" @click=${() => (this.allWanted = true)}>
                ${icon('plus')}${words.addAll}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** The metrics that the backend tracks. */
  private get metrics(): readonly Metric[] {
    const { draft, capabilities } = this.ready;
    const { metrics: supported } = capabilities;
    return supported ? draft.sla.metrics.filter(({ type }) => supported.includes(type)) : draft.sla.metrics;
  }

  private setTarget(policy: Policy, metric: Metric, priority: TargetPriority, value: Duration | null): void {
    const { saved, directory } = this.ready;
    const place = ['sla', 'policies', policy.id, 'targets', metric.id];
    const path = [...place, ...(priority === null ? ['all'] : ['byPriority', priority])];
    this.session.dispatch({ type: 'invalid_input', path, input: undefined });
    const command = setTarget({ policy, metric, priority, value }, saved, directory ?? unknownDirectory);
    this.edit(command, formatPath(path));
  }

  private setRow(
    policy: Policy,
    metric: Metric,
    property: 'calendar' | 'pauseStatuses',
    value: string | null | string[],
  ): void {
    const rows = ['sla', 'policies', policy.id, 'targets'];
    if (targetOf(policy, metric.id)) return this.set([...rows, metric.id, property], value);
    const row = newPolicyTarget(metric, policy.calendar, this.ready.directory ?? unknownDirectory);
    this.edit({ type: 'insert', path: rows, at: policy.targets.length, element: { ...row, [property]: value } });
  }

  protected override async reveal(path: Path): Promise<void> {
    if (path[0] !== 'sla' || path[1] !== 'policies' || path[2] === undefined) return;
    this.selected = path[2];
    await this.updateComplete;
  }
}

export function defineSlaEditor(): void {
  defineSelect();
  defineMultiSelect();
  defineDurationInput();
  defineOnce('ticket-settings-sla-editor', SlaEditor);
}
