import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Directory } from '../../../../domain/settings/directory.ts';
import { indexOf } from '../../../../domain/settings/path.ts';
import type { Policy } from '../../../../domain/settings/sla.ts';
import { describeCondition } from '../../../../locales/describe-condition.ts';
import { defineOnce } from '../../../define-once.ts';
import { announce } from '../../../parts/announce.ts';
import { icon } from '../../../parts/icon.ts';
import { partStyles } from '../../../parts/parts.styles.ts';
import { defineSelect } from '../../../parts/select.ts';
import { base } from '../../../styles/base.styles.ts';
import { controls } from '../../../styles/controls.styles.ts';
import { EditorElement } from '../../editor-element.ts';
import { policyName } from '../policy-words.ts';
import { changeContext, trackedMetrics } from '../session-view.ts';
import { unknownDirectory } from '../unknown-directory.ts';
import type { Range } from './axis.ts';
import { axisView } from './axis-view.ts';
import { stripStyles } from './deadline-strip.styles.ts';
import { momentList } from './moment-list.ts';
import { plotStyles } from './plot.styles.ts';
import { question, type View } from './question.ts';
import { wordsFor } from './ready-words.ts';
import { stripModel, type StripFault, type StripInput, type StripModel } from './strip-model.ts';
import { actName, finding, type StripWords } from './strip-words.ts';
import { TicketChoices } from './ticket-choices.ts';

/** Below this width of the strip, in px, the axis is a list. */
const narrow = 700;
/** Moves in a row are told once, when they stop for so many ms. */
const announceDelay = 600;
/** The strip follows an edit of the settings after so many ms, so that typing never waits for it. */
const settleDelay = 120;

/** What is asked about, and what is asked. */
const ticketKeys: readonly (keyof StripInput)[] = ['policy', 'now', 'timeZone', 'createdAt', 'priority', 'events'];
const documentKeys: readonly (keyof StripInput)[] = ['draft', 'saved', 'directory', 'metrics'];

/**
 * What the policy shown means for one ticket: each metric's clock on a time axis, or as a list of moments. The ticket is
 * the reader's to change, and nobody's to save; what it shows is what the engine says.
 */
export class DeadlineStrip extends EditorElement {
  static override styles = [base, controls, partStyles, stripStyles, plotStyles];

  protected readonly section = 'sla';

  /** Id of the policy. */
  @property() policy = '';
  /** The instant that counts as now, epoch milliseconds: the usual ticket is created on the Friday before. */
  @property({ type: Number }) now = Date.now();

  @state() private view: View = 'axis';
  @state() private editing = false;
  @state() private width = 0;
  /** Of the time axis, px; what is left beside the names, measured. */
  @state() private plotWidth = 600;
  /** Of small text, px. */
  @state() private fontSize = 11;
  /** While something is dragged the axis stands still. */
  @state() private heldRange: Range | undefined;

  private readonly choices = new TicketChoices(
    this,
    () => this.model?.ticket,
    () => this.tellSoon(),
  );
  private model: StripModel | StripFault | undefined;
  private modelOf: StripInput | undefined;
  /** The documents have changed, and typing has paused. */
  private catchUp = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private axis: Element | null = null;
  /** Of the strip and of the axis in it. */
  private readonly observer = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    this.watchAxis();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.axis = null;
    clearTimeout(this.telling);
    clearTimeout(this.waiting);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.measure();
    if (changed.has('policy')) this.choices.forgetAllTyped();
    this.follow();
  }

  protected override updated(): void {
    this.watchAxis();
  }

  /** Makes the model anew when something it is made of has changed; after edits of the settings a little later. */
  private follow(): void {
    const { input, modelOf: before } = this;
    const isSame = (key: keyof StripInput) => before !== undefined && sameValue(input[key], before[key]);
    if (ticketKeys.every(isSame)) {
      if (documentKeys.every(isSame)) return;
      if (!this.catchUp) {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => {
          this.catchUp = true;
          this.requestUpdate();
        }, settleDelay);
        return;
      }
    }
    this.catchUp = false;
    this.modelOf = input;
    this.model = stripModel(input);
  }

  private get input(): StripInput {
    const { draft, saved } = this.ready;
    const { createdAt, priority, events } = this.choices;
    return {
      draft,
      saved,
      directory: this.directory,
      metrics: trackedMetrics(this.ready).map(({ id }) => id),
      policy: this.policy,
      now: this.now,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      createdAt,
      priority,
      events,
    };
  }

  private get directory(): Directory {
    return this.ready.directory ?? unknownDirectory;
  }

  private measure(): void {
    this.width = this.clientWidth;
    this.plotWidth = this.axis?.clientWidth || this.plotWidth;
    this.fontSize = parseFloat(getComputedStyle(this).fontSize) - 2;
  }

  private watchAxis(): void {
    const axis = this.renderRoot.querySelector('.time');
    if (axis === this.axis) return;
    if (this.axis) this.observer.unobserve(this.axis);
    if (axis) this.observer.observe(axis);
    this.axis = axis;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    const { policies } = this.ready.draft.sla;
    const policy = policies[indexOf(policies, this.policy)];
    if (!policy || !model) return nothing;
    const words = this.wordsFor(model);
    return html`<section class="strip" aria-labelledby="strip-title">
      ${question({
        ticket: model.ticket,
        timeZone: model.timeZone,
        choices: this.choices,
        directory: this.directory,
        localisation: this.localisation,
        words,
        editing: this.editing,
        view: this.width < narrow ? undefined : this.view,
        onEditing: (editing) => (this.editing = editing),
        onView: (view) => (this.view = view),
        onAdd: () => this.add(words),
        onRemove: (id) => this.removeEvent(id, words, 'strip-add'),
        onStartOver: () => this.startOver(),
      })}
      ${'fault' in model ? this.renderFault(model, words) : this.renderAnswer(model, policy, words)}
    </section>`;
  }

  private renderFault({ fault }: StripFault, { messages }: StripWords): TemplateResult {
    return html`<p class="note warning" role="status">
      ${icon('warning')}<span>${fault === 'before_creation' ? messages.beforeCreation : messages.cannotCount}</span>
    </p>`;
  }

  private renderAnswer(model: StripModel, policy: Policy, words: StripWords): TemplateResult {
    const { messages } = words;
    const metrics = (ids: readonly string[]) => words.list(ids.map((id) => words.names.metric(id)));
    const { notStarted, withoutTarget, lanes, timeZone } = model;
    const asList = this.width < narrow || this.view === 'list' || lanes.length === 0;
    return html`${this.renderMatch(model, policy, words)}
      ${lanes.length === 0 ? html`<p class="secondary">${messages.nothingToShow}</p>` : nothing}
      ${asList ? momentList(model, words) : this.renderAxis(model, words)}
      <p class="tiny">
        ${this.ready.directory ? nothing : messages.noHelpDesk}
        ${notStarted.length > 0 ? messages.notStarted(metrics(notStarted)) : nothing}
        ${withoutTarget.length > 0 ? messages.withoutTarget(metrics(withoutTarget)) : nothing}
        ${messages.zone(timeZone)}
      </p>`;
  }

  /** Which values make the ticket one of this policy; or that it is one of another. */
  private renderMatch(
    { matches, ticket, policy: id }: StripModel,
    policy: Policy,
    { messages }: StripWords,
  ): TemplateResult | typeof nothing {
    if (!matches) {
      const { policies } = this.ready.draft.sla;
      const other = id === null ? undefined : policies[indexOf(policies, id)];
      const name = (each: Policy) => policyName(each, this.localisation);
      const text = other ? messages.otherPolicy(name(policy), name(other)) : messages.noPolicy;
      return html`<p class="note warning">${icon('warning')}<span>${text}</span></p>`;
    }
    const named = new Set(policy.conditions?.rules.map(({ field }) => field) ?? []);
    const rules = Object.entries(ticket.values)
      .filter(([field]) => named.has(field) && field !== 'priority')
      .map(([field, value]) => ({ field, operator: 'is_any_of' as const, values: [value as string] }));
    if (rules.length === 0) return nothing;
    const chosen = describeCondition({ match: 'all', rules }, changeContext(this.ready, this.localisation));
    return html`<p class="secondary">${messages.chosenSo(chosen)}</p>`;
  }

  private renderAxis(model: StripModel, words: StripWords): TemplateResult {
    return axisView({
      model,
      words,
      range: this.heldRange ?? model.range,
      width: this.plotWidth,
      fontSize: this.fontSize,
      choices: this.choices,
      origin: () => this.axis?.getBoundingClientRect().left ?? 0,
      onHold: (range) => (this.heldRange = range),
      onRemove: (id) => this.removeEvent(id, words, 'strip-handle'),
    });
  }

  private wordsFor(model: StripModel | StripFault): StripWords {
    return wordsFor(model, this.ready.draft, this.directory, this.localisation);
  }

  private add(words: StripWords): void {
    const { id, act } = this.choices.add();
    announce(this, words.messages.eventAdded(actName(act, words)));
    void this.focusLater(`strip-event-${id}`);
  }

  /** Takes an event away, and puts the focus where one can go on from. */
  private removeEvent(id: number, words: StripWords, next: string): void {
    const removed = this.model?.ticket?.events.find((event) => event.id === id);
    this.choices.remove(id);
    if (removed) announce(this, words.messages.eventRemoved(actName(removed.act, words)));
    void this.focusLater(next);
  }

  private startOver(): void {
    this.choices.startOver();
    announce(this, this.localisation.messages('strip').startedOver);
    void this.focusLater('strip-created-day');
  }

  /** Says what came of a change, once nothing more changes. */
  private tellSoon(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      const { model } = this;
      if (!model || 'fault' in model) return;
      const words = this.wordsFor(model);
      announce(this, model.lanes.map(({ state: clock }) => finding(clock, words)).join(' '));
    }, announceDelay);
  }

  private async focusLater(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}

/** Lists of ids are made anew at each look. */
function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other) && one.every((each) => typeof each === 'string')) {
    return one.length === other.length && one.every((each, index) => each === other[index]);
  }
  return one === other;
}

export function defineDeadlineStrip(): void {
  defineSelect();
  defineOnce('ticket-settings-deadline-strip', DeadlineStrip);
}
