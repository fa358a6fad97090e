import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { spreadCalendar } from '../../../domain/changes/policy-commands.ts';
import type { Condition } from '../../../domain/settings/condition.ts';
import { formatPath, indexOf, type Path } from '../../../domain/settings/path.ts';
import type { Policy } from '../../../domain/settings/sla.ts';
import { describeCondition } from '../../../locales/describe-condition.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { icon, type IconName } from '../../parts/icon.ts';
import { textInput } from '../../parts/inputs.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { select } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { conditionEditor, defineConditionEditor } from '../condition-editor.ts';
import { conditionStyles } from '../condition-editor.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { focusControl } from './focus-control.ts';
import { paneStyles } from './pane.styles.ts';
import { definePolicyMatrix, type PolicyMatrix } from './policy-matrix.ts';
import { policyName } from './policy-words.ts';
import { changeContext, usableCalendars } from './session-view.ts';
import { calendarName, calendarOptions } from './target-matrix.ts';

/** What the list of policies does for the one shown. */
export type PolicyAction = 'up' | 'down' | 'copy' | 'remove';

/** Everything about one policy: when it applies, and what it asks of each metric. */
export class PolicyPane extends EditorElement {
  static override styles = [base, controls, partStyles, conditionStyles, paneStyles];

  protected readonly section = 'sla';

  /** Id of the policy. */
  @property() policy = '';

  protected override render(): TemplateResult | typeof nothing {
    const policy = this.shown;
    if (!policy) return nothing;
    return html`${this.renderHead(policy)}${this.renderConditions(policy)}
      <div class="section">
        ${
          // One matrix a policy, so that a unit picked in one is not shown in another.
          keyed(policy.id, html`<ticket-settings-policy-matrix .policy=${policy.id}></ticket-settings-policy-matrix>`)
        }
        ${this.renderCalendar(policy)}
      </div>`;
  }

  private get shown(): Policy | undefined {
    const { policies } = this.ready.draft.sla;
    return policies[indexOf(policies, this.policy)];
  }

  private path(...steps: string[]): Path {
    return ['sla', 'policies', this.policy, ...steps];
  }

  private renderHead(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const { policies } = this.ready.draft.sla;
    const at = policies.indexOf(policy);
    const isLast = at === policies.length - 1;
    return html`<div class="head policy-head" data-path=${formatPath(this.path())}>
      <div class="grow">
        ${isLast ? this.renderLastName(policy) : this.renderName(policy)} ${problemLines(this.control(this.path()))}
      </div>
      ${
        this.editable
          ? html`<div class="tools">
              ${isLast || policies.length < 3 ? nothing : html`${this.tool('arrow-up', 'up', words.moveUp, at === 0)}${this.tool('arrow-down', 'down', words.moveDown, at === policies.length - 2)}`}
              ${this.tool('copy', 'copy', words.copyPolicy)}
              ${isLast ? nothing : this.tool('trash', 'remove', words.removePolicy)}
            </div>`
          : nothing
      }
    </div>`;
  }

  private renderLastName(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const isOnly = this.ready.draft.sla.policies.length === 1;
    return html`<h3 class="title">${policyName(policy, this.localisation)}</h3>
      <p class="secondary">${isOnly ? words.allTicketsHelp : words.otherTicketsHelp}</p>`;
  }

  private renderName(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const name = policyName(policy, this.localisation);
    if (!this.editable) return html`<h3 class="title">${name}</h3>`;
    return html`<h3 class="unseen">${name}</h3>
      ${textInput({
        control: this.control(this.path('name'), String),
        label: words.policyName,
        labelUnseen: true,
        value: policy.name,
        placeholder: words.untitledPolicy,
        onInput: (text) => this.set(this.path('name'), text),
        onDone: () => this.seal(),
      })}`;
  }

  private tool(name: IconName, action: PolicyAction, label: string, disabled = false): TemplateResult {
    return html`<button
      class="button icon-only"
      aria-label=${label}
      title=${label}
      aria-disabled=${disabled ? 'true' : nothing}
      @click=${() => {
        if (!disabled) this.dispatchEvent(new CustomEvent<PolicyAction>('policy-action', { detail: action }));
      }}
    >
      ${icon(name)}
    </button>`;
  }

  private renderConditions(policy: Policy): TemplateResult | typeof nothing {
    if (policy.conditions === null) return nothing;
    const words = this.localisation.messages('sla');
    const { draft, saved, directory } = this.ready;
    const path = this.path('conditions');
    return conditionEditor({
      title: words.usedWhen,
      empty: words.noConditions,
      condition: policy.conditions,
      fields: draft.fields,
      savedFields: saved.fields,
      directory,
      control: this.control(path, (value) =>
        value ? describeCondition(value as Condition, this.context) : words.otherTicketsWhen,
      ),
      onDone: () => this.seal(),
      onChange: (condition) => this.set(path, condition ?? { match: 'all', rules: [] }),
    });
  }

  private get context() {
    return changeContext(this.ready, this.localisation);
  }

  private renderCalendar(policy: Policy): TemplateResult {
    const words = this.localisation.messages('sla');
    const calendars = usableCalendars(this.ready);
    const path = this.path('calendar');
    const others = policy.targets.some((row) => row.calendar !== policy.calendar);
    return html`<div class="default-calendar">
      ${select({
        control: this.control(path, (id) => calendarName(id, calendars, words.always)),
        label: words.defaultCalendar,
        help: words.defaultCalendarHelp,
        options: calendarOptions(calendars, words.always),
        value: policy.calendar ?? '',
        words: this.localisation.messages('shell'),
        onChoose: (value) => this.set(path, value === '' ? null : value),
      })}
      ${
        this.editable && others
          ? html`<button
              class="button link"
              @click=${(event: Event) => {
                this.edit(spreadCalendar(policy));
                focusControl(event, formatPath(path));
              }}
            >
              ${words.spreadCalendar}
            </button>`
          : nothing
      }
    </div>`;
  }

  override async focusPath(path: Path): Promise<void> {
    if (path[3] !== 'targets') return super.focusPath(path);
    await this.updateComplete;
    await this.renderRoot.querySelector<PolicyMatrix>('ticket-settings-policy-matrix')?.focusPath(path);
  }
}

export function definePolicyPane(): void {
  definePolicyMatrix();
  defineConditionEditor();
  defineOnce('ticket-settings-policy-pane', PolicyPane);
}
