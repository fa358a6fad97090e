import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import { copyPolicy, insertPolicy, newPolicy } from '../../../domain/changes/policy-commands.ts';
import { withRemoved, type ListedElement } from '../../../domain/changes/with-removed.ts';
import { indexOf, isInside, type Path } from '../../../domain/settings/path.ts';
import type { Policy } from '../../../domain/settings/sla.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { icon } from '../../parts/icon.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { SortableController } from '../../parts/sortable.ts';
import { WindowController } from '../../parts/window-list.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { entityPicker, removedEntity } from './entity-choice.ts';
import { entityRow } from './entity-row.ts';
import { rowFor } from './list-keys.ts';
import { listStyles } from './list.styles.ts';
import { definePolicyPane, type PolicyAction, type PolicyPane } from './policy-pane.ts';
import { neverReached, policyName, PolicyConditions } from './policy-words.ts';
import { changeContext, forgetTyped } from './session-view.ts';

/** Height of a row at the normal density, px; only an estimate until rows are measured. */
const rowHeight = 58;

/** The policies in the order they are tried, and the one chosen. */
export class PoliciesView extends EditorElement {
  static override styles = [base, controls, partStyles, listStyles];

  protected readonly section = 'sla';

  /** Id of the policy shown. */
  @state() private selected = '';

  private listed: readonly ListedElement<Policy>[] = [];
  private readonly conditions = new PolicyConditions();

  private readonly window: WindowController = new WindowController(this, {
    count: () => this.listed.length,
    rowHeight: () => rowHeight,
    key: (index) => this.listed[index]?.element.id ?? '',
    pinned: () => [this.listedIndex(this.selected), this.listedIndex(this.sorted[this.sortable.liftedIndex ?? -1]?.id)],
  });
  private readonly sortable: SortableController = new SortableController(this, {
    items: () => this.sorted.map((policy) => ({ id: policy.id, label: this.nameOf(policy) })),
    onMove: (id, to) => this.edit({ type: 'move', path: ['sla', 'policies', id], to }),
    words: () => this.localisation.messages('shell'),
    reveal: (index) => this.window.reveal(this.listedIndex(this.sorted[index]?.id)),
  });

  protected override willUpdate(): void {
    const { policies } = this.ready.draft.sla;
    this.listed = withRemoved(this.ready.saved.sla.policies, policies);
    // Undo may have taken it away.
    if (this.listedIndex(this.selected) < 0) this.selected = policies[0]?.id ?? '';
  }

  protected override render(): TemplateResult {
    const alone = this.listed.length === 1;
    return html`<div class=${classMap({ columns: true, single: alone })}>
        ${alone ? this.renderAdd() : html`${this.renderPicker()}${this.renderList()}`}${this.renderShown()}
      </div>
      <ticket-settings-deadline-strip .policy=${this.selected}></ticket-settings-deadline-strip>`;
  }

  /** The policies that can be moved: the last one takes all other tickets and stays last. */
  private get sorted(): readonly Policy[] {
    return this.ready.draft.sla.policies.slice(0, -1);
  }

  private nameOf(policy: Policy): string {
    return policyName(policy, this.localisation);
  }

  private listedIndex(id: string | undefined): number {
    return this.listed.findIndex(({ element }) => element.id === id);
  }

  private renderShown(): TemplateResult | typeof nothing {
    const shown = this.listed[this.listedIndex(this.selected)];
    if (!shown) return nothing;
    const { element: policy, removed } = shown;
    const name = this.nameOf(policy);
    if (removed) {
      return removedEntity(name, this.localisation, this.editable ? () => this.restore(policy.id) : undefined);
    }
    return html`<section class="shown" aria-label=${name}>
      <ticket-settings-policy-pane
        .policy=${policy.id}
        @policy-action=${(event: CustomEvent<PolicyAction>) => this.act(policy, event.detail)}
      ></ticket-settings-policy-pane>
    </section>`;
  }

  private renderAdd(): TemplateResult | typeof nothing {
    if (!this.editable) return nothing;
    const words = this.localisation.messages('sla');
    return html`<div class="below">
      <button class="button small" @click=${this.add}>${icon('plus')}${words.addPolicy}</button>
      <p class="tiny">${this.listed.length === 1 ? words.addPolicyHelp : words.firstMatch}</p>
    </div>`;
  }

  private renderPicker(): TemplateResult {
    const words = this.localisation.messages('sla');
    const { policies } = this.ready.draft.sla;
    const named = ({ element, removed }: ListedElement<Policy>) => {
      const place = indexOf(policies, element.id) + 1;
      const name = this.nameOf(element);
      return { id: element.id, name: removed ? name : words.placeOf(place, policies.length, name), removed };
    };
    return html`<div class="picker">
      ${entityPicker({
        id: 'policy',
        label: words.policy,
        entities: this.listed.map(named),
        selected: this.selected,
        localisation: this.localisation,
        onSelect: (id) => (this.selected = id),
      })}${this.renderAdd()}
    </div>`;
  }

  private renderList(): TemplateResult {
    const words = this.localisation.messages('sla');
    const blocked = new Set(this.ready.blocking.map(({ path }) => (path[1] === 'policies' ? path[2] : undefined)));
    return html`<section class="list" aria-label=${words.policies}>
      <div role="list" @keydown=${this.onKey} ${ref(this.window.list)}>
        ${this.window.rows((index) => this.renderRow(index, blocked))}
      </div>
      ${this.renderAdd()}
    </section>`;
  }

  private renderRow(index: number, blocked: ReadonlySet<string | undefined>): TemplateResult {
    const item = this.listed[index];
    if (!item) return html``;
    const { element: policy, removed } = item;
    const { id } = policy;
    const { changeIndex, draft } = this.ready;
    const { policies } = draft.sla;
    const path = ['sla', 'policies', id];
    const selected = id === this.selected;
    const isLast = policy === policies.at(-1);
    const name = this.nameOf(policy);
    const ordered = this.editable && !removed && !isLast;
    return html`<div
      role="listitem"
      class=${classMap(this.sortable.rowState(id))}
      aria-posinset=${index + 1}
      aria-setsize=${this.listed.length}
      data-row=${id}
    >
      ${entityRow({
        name,
        summary: removed ? '' : this.conditions.describe(policy, changeContext(this.ready, this.localisation)),
        place: isLast ? '' : String(indexOf(policies, id) + 1),
        removed,
        selected,
        changed: changeIndex.countInside(path) > 0,
        isNew: changeIndex.isNew(path),
        invalid: blocked.has(id),
        warning: neverReached(policy, this.ready, this.localisation),
        localisation: this.localisation,
        grip: ordered ? this.sortable.grip(id, name, selected) : undefined,
        onSelect: () => (this.selected = id),
        onRestore: this.editable ? () => this.restore(id) : undefined,
      })}
    </div>`;
  }

  private readonly add = (): void => {
    const { policies } = this.ready.draft.sla;
    const policy = newPolicy(this.newId(), policies.at(-1)?.calendar ?? null);
    this.insert(policy, policies.length - 2, this.localisation.messages('sla').addedPolicy);
  };

  private act(policy: Policy, action: PolicyAction): void {
    const words = this.localisation.messages('sla');
    const { policies } = this.ready.draft.sla;
    if (action === 'up' || action === 'down') this.sortable.moveBy(policy.id, action === 'up' ? -1 : 1);
    else if (action === 'copy') {
      const name = this.nameOf(policy);
      const copy = copyPolicy(policy, this.newId(), words.copyName(name));
      this.insert(copy, policies.indexOf(policy), words.copied(name));
    } else this.takeOut(policy);
  }

  private insert(policy: Policy, index: number, spoken: string): void {
    this.edit(insertPolicy(this.ready.draft.sla.policies, index, policy));
    this.selected = policy.id;
    announce(this, spoken);
    void this.focusPath(['sla', 'policies', policy.id, 'name']);
  }

  private takeOut(policy: Policy): void {
    const { policies } = this.ready.draft.sla;
    const at = policies.indexOf(policy);
    const path = ['sla', 'policies', policy.id];
    this.edit({ type: 'remove', path });
    forgetTyped(this.session, this.ready, (typed) => isInside(typed, path));
    const next = policies[at + 1];
    if (next) this.selected = next.id;
    const text = this.localisation.messages('sla').removedPolicy(this.nameOf(policy));
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
    void this.focusRow(this.selected);
  }

  private restore(id: string): void {
    const change = this.ready.changeIndex.at(['sla', 'policies', id]);
    if (change) this.session.dispatch({ type: 'take_back', change });
    this.selected = id;
    void this.focusRow(id);
  }

  /** Puts the focus on a policy in the list, or, where there is no room for the list, on the picker. */
  private async focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = await this.window.reveal(this.listedIndex(id));
    const open = row?.querySelector<HTMLElement>('.open');
    (open?.checkVisibility() ? open : this.renderRoot.querySelector<HTMLElement>('#policy'))?.focus();
  }

  override async focusPath(path: Path): Promise<void> {
    const id = path[2];
    await this.updateComplete;
    if (path[1] !== 'policies' || id === undefined) return;
    this.selected = id;
    await this.updateComplete;
    const pane = this.renderRoot.querySelector<PolicyPane>('ticket-settings-policy-pane');
    if (pane) await pane.focusPath(path);
    else await this.focusRow(id);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey) {
      if (this.editable) this.sortable.onKeydown(event);
      return;
    }
    const target = event.target as HTMLElement;
    if (!target.matches('.open')) return;
    const at = this.listedIndex(target.closest<HTMLElement>('[data-row]')?.dataset['row']);
    const to = rowFor(event, at, this.listed.length);
    if (to === undefined) return;
    event.preventDefault();
    void this.window.reveal(to).then((row) => row?.querySelector<HTMLElement>('.open, .link')?.focus());
  };
}

export function definePoliciesView(): void {
  defineSelect();
  definePolicyPane();
  defineOnce('ticket-settings-sla-policies', PoliciesView);
}
