import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Directory } from '../../../../domain/settings/directory.ts';
import { indexOf } from '../../../../domain/settings/path.ts';
import type { Policy } from '../../../../domain/settings/sla.ts';
import { describeCondition } from '../../../../locales/describe-condition.ts';
import { defineOnce } from '../../../define-once.ts';
import { announce } from '../../../parts/announce.ts';
import { icon } from '../../../parts/icon.ts';
import { segments } from '../../../parts/inputs.ts';
import { partStyles } from '../../../parts/parts.styles.ts';
import { defineSelect, select } from '../../../parts/select.ts';
import { base } from '../../../styles/base.styles.ts';
import { controls } from '../../../styles/controls.styles.ts';
import { EditorElement } from '../../editor-element.ts';
import { metricName } from '../metric-words.ts';
import { policyName } from '../policy-words.ts';
import { changeContext, trackedMetrics } from '../session-view.ts';
import { unknownDirectory } from '../unknown-directory.ts';
import { scaleOf, type Range } from './axis.ts';
import { stripStyles } from './deadline-strip.styles.ts';
import { eventRows } from './event-rows.ts';
import type { Lane } from './follow.ts';
import { legend, type LegendEntry } from './legend.ts';
import { barsOf, dueMarks } from './lane-marks.ts';
import { momentInput } from './moment-input.ts';
import { momentList } from './moment-list.ts';
import { heightsOf, stripPlot } from './strip-plot.ts';
import { stripModel, type StripFault, type StripInput, type StripModel } from './strip-model.ts';
import { actName, finding, timeWords, type StripWords } from './strip-words.ts';
import { inOrder, type StripEvent } from './ticket.ts';
import { timeHandle } from './time-handle.ts';

/** Below this width of the strip, in px, the axis is a list. */
const narrow = 700;
/** Moves in a row are told once, when they stop for so many ms. */
const announceDelay = 600;
/** The strip follows an edit of the settings after so many ms, so that typing never waits for it. */
const settleDelay = 120;
const minute = 60_000;

/** What is asked about, and what is asked. */
const ticketKeys: readonly (keyof StripInput)[] = ['policy', 'now', 'timeZone', 'createdAt', 'priority', 'events'];
const documentKeys: readonly (keyof StripInput)[] = ['draft', 'saved', 'directory', 'metrics'];

/**
 * What the policy shown means for one ticket: each metric's clock on a time axis, or as a list of moments. The ticket is
 * the reader's to change, and nobody's to save; what it shows is what the engine says.
 */
export class DeadlineStrip extends EditorElement {
  static override styles = [base, controls, partStyles, stripStyles];

  protected readonly section = 'sla';

  /** Id of the policy. */
  @property() policy = '';
  /** The instant that counts as now, epoch milliseconds: the usual ticket is created on the Friday before. */
  @property({ type: Number }) now = Date.now();

  @state() private createdAt: number | undefined;
  @state() private priority: string | undefined;
  @state() private events: readonly StripEvent[] | undefined;
  @state() private view: 'axis' | 'list' = 'axis';
  @state() private editing = false;
  @state() private width = 0;
  /** Of the time axis, px; what is left beside the names, measured. */
  @state() private plotWidth = 600;
  @state() private typed: ReadonlyMap<number, string> = new Map();
  /** While something is dragged the axis stands still. */
  @state() private heldRange: Range | undefined;

  private model: StripModel | StripFault | undefined;
  private modelOf: StripInput | undefined;
  /** Of small text, px. */
  @state() private fontSize = 11;
  private axis: Element | null = null;
  private nextId = 100;
  /** The documents have changed, and typing has paused. */
  private catchUp = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  /** Of the strip and of the axis in it. */
  private readonly observer = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.axis = null;
    clearTimeout(this.announcing);
    clearTimeout(this.waiting);
  }

  private measure(): void {
    this.width = this.clientWidth;
    this.plotWidth = this.renderRoot.querySelector('.time')?.clientWidth || this.plotWidth;
    this.fontSize = parseFloat(getComputedStyle(this).fontSize) - 2;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.measure();
    if (changed.has('policy')) this.typed = new Map();
    const input = this.input;
    const before = this.modelOf;
    if (before && ticketKeys.concat(documentKeys).every((key) => same(input[key], before[key]))) return;
    if (before && !this.catchUp && ticketKeys.every((key) => same(input[key], before[key]))) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => {
        this.catchUp = true;
        this.requestUpdate();
      }, settleDelay);
      return;
    }
    this.catchUp = false;
    this.modelOf = input;
    this.model = stripModel(input);
  }

  protected override updated(): void {
    const time = this.renderRoot.querySelector('.time');
    if (time === this.axis) return;
    if (this.axis) this.observer.unobserve(this.axis);
    if (time) this.observer.observe(time);
    this.axis = time;
  }

  private get input(): StripInput {
    const { draft, saved, directory = unknownDirectory } = this.ready;
    return {
      draft,
      saved,
      directory,
      metrics: trackedMetrics(this.ready).map(({ id }) => id),
      policy: this.policy,
      now: this.now,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      createdAt: this.createdAt,
      priority: this.priority,
      events: this.events,
    };
  }

  private get directory(): Directory {
    return this.ready.directory ?? unknownDirectory;
  }

  private get shownPolicy(): Policy | undefined {
    const { policies } = this.ready.draft.sla;
    return policies[indexOf(policies, this.policy)];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    const policy = this.shownPolicy;
    if (!policy || !model) return nothing;
    const words = this.words(model);
    const list = this.width < narrow || this.view === 'list';
    return html`<section class="strip" aria-labelledby="strip-title">
      ${this.renderQuestion(model, words)}
      ${'fault' in model ? this.renderFault(model, words) : this.renderAnswer(model, policy, words, list)}
    </section>`;
  }

  /** The ticket: when it is created, its priority, and what happens to it. */
  private renderQuestion(model: StripModel | StripFault, words: StripWords): TemplateResult {
    const { messages, times } = words;
    const { ticket, timeZone } = model;
    const changed = this.createdAt !== undefined || this.priority !== undefined || this.events !== undefined;
    const summary = ticket?.events.map(({ act, at }) => messages.happens(actName(act, words), times.moment(at))) ?? [];
    return html`<div class="question">
        <h3 class="subtitle" id="strip-title">${messages.title}</h3>
        ${
          ticket
            ? html`${momentInput({
                  id: 'strip-created',
                  name: messages.title,
                  at: ticket.createdAt,
                  timeZone,
                  typed: this.typed.get(-1),
                  words,
                  onMove: (at) => this.moveCreated(at),
                  onTyped: (text) => this.keepTyped(-1, text),
                })}
                ${this.renderPriority(ticket.values['priority'], words)}
                <p class="summary">
                  ${summary.length > 0 ? this.localisation.format.list(summary) : messages.noEvents}
                  <button
                    type="button"
                    class="button link"
                    aria-expanded=${this.editing ? 'true' : 'false'}
                    @click=${() => (this.editing = !this.editing)}
                  >
                    ${this.editing ? messages.eventsDone : messages.changeEvents}
                  </button>
                  ${changed ? html`<button type="button" class="button link" @click=${this.startOver}>${messages.startOver}</button>` : nothing}
                </p>`
            : nothing
        }
        ${this.width < narrow ? nothing : html`<span class="view">${this.renderView(words)}</span>`}
      </div>
      ${ticket && this.editing ? html`<div>${this.renderEvents(ticket.events, timeZone, words)}</div>` : nothing}`;
  }

  private renderPriority(value: unknown, { messages }: StripWords): TemplateResult | typeof nothing {
    const { priorities } = this.directory;
    if (priorities.length === 0) return nothing;
    return select({
      control: { id: 'strip-priority', editable: true, changed: false, errors: [], warnings: [] },
      label: messages.priority,
      labelUnseen: true,
      options: priorities.map(({ id, name }) => ({ value: id, label: this.localisation.text(name), icon: 'priority' })),
      value: typeof value === 'string' ? value : undefined,
      placeholder: messages.noPriority,
      words: this.localisation.messages('shell'),
      onChoose: (priority) => {
        this.priority = priority;
        this.tell();
      },
    });
  }

  private renderView({ messages }: StripWords): TemplateResult {
    return segments({
      control: { id: 'strip-view', editable: true, changed: false, errors: [], warnings: [] },
      label: messages.view,
      value: this.view,
      choices: [
        { value: 'axis', label: messages.axis },
        { value: 'list', label: messages.list },
      ],
      onChoose: (view) => (this.view = view),
    });
  }

  private renderEvents(events: readonly StripEvent[], timeZone: string, words: StripWords): TemplateResult {
    const { messages } = words;
    return eventRows({
      events,
      directory: this.directory,
      timeZone,
      words,
      shared: this.localisation.messages('shell'),
      typed: this.typed,
      onAct: (id, act) => this.change(events.map((event) => (event.id === id ? { ...event, act } : event))),
      onMove: (id, at) => this.moveEvent(events, id, at),
      onTyped: (id, text) => this.keepTyped(id, text),
      onAdd: () => {
        const last = events.at(-1)?.at ?? this.createdAt ?? this.shownTicket?.createdAt ?? this.now;
        const event: StripEvent = { id: this.nextId++, at: last + 60 * minute, act: { type: 'client_message' } };
        this.change([...events, event]);
        announce(this, messages.eventAdded(actName(event.act, words)));
        void this.focusLater(`strip-event-${event.id}`);
      },
      onRemove: (id) => {
        this.removeEvent(events, id, words);
        void this.focusLater('strip-add');
      },
    });
  }

  private get shownTicket() {
    return this.model?.ticket;
  }

  private renderFault({ fault }: StripFault, { messages }: StripWords): TemplateResult {
    return html`<p class="note warning" role="status">
      ${icon('warning')}<span>${fault === 'before_creation' ? messages.beforeCreation : messages.cannotCount}</span>
    </p>`;
  }

  private renderAnswer(model: StripModel, policy: Policy, words: StripWords, list: boolean): TemplateResult {
    const { messages } = words;
    const metrics = (ids: readonly string[]) => words.list(ids.map((id) => words.names.metric(id)));
    const { notStarted, withoutTarget, lanes, timeZone } = model;
    return html`${this.renderMatch(model, policy, words)}
      ${lanes.length === 0 ? html`<p class="secondary">${messages.nothingToShow}</p>` : nothing}
      ${list || lanes.length === 0 ? momentList(model, words) : this.renderAxis(model, words)}
      <p class="tiny">
        ${this.ready.directory ? nothing : messages.noHelpDesk}
        ${notStarted.length > 0 ? messages.notStarted(metrics(notStarted)) : nothing}
        ${withoutTarget.length > 0 ? messages.withoutTarget(metrics(withoutTarget)) : nothing}
        ${messages.zone(timeZone)}
      </p>`;
  }

  /** Which values make the ticket one of this policy; or that it is one of another. */
  private renderMatch({ matches, ticket, policy: id }: StripModel, policy: Policy, words: StripWords): unknown {
    const { messages } = words;
    if (!matches) {
      const { policies } = this.ready.draft.sla;
      const other = id === null ? undefined : policies[indexOf(policies, id)];
      const text = other
        ? messages.otherPolicy(policyName(policy, this.localisation), policyName(other, this.localisation))
        : messages.noPolicy;
      return html`<p class="note warning">${icon('warning')}<span>${text}</span></p>`;
    }
    const named = new Set(policy.conditions?.rules.map(({ field }) => field) ?? []);
    const rules = Object.entries(ticket.values)
      .filter(([field]) => named.has(field) && field !== 'priority')
      .map(([field, value]) => ({ field, operator: 'is_any_of' as const, values: [value as string] }));
    if (rules.length === 0) return nothing;
    const context = changeContext(this.ready, this.localisation);
    return html`<p class="secondary">${messages.chosenSo(describeCondition({ match: 'all', rules }, context))}</p>`;
  }

  private renderAxis(model: StripModel, words: StripWords): TemplateResult {
    const { messages } = words;
    const range = this.heldRange ?? model.range;
    const width = this.plotWidth;
    const scale = scaleOf(range, width);
    const { head, row } = heightsOf(this.fontSize);
    return html`<div>
      <div class="plot" .style=${`--_top:${head}px;--_lane:${row}px`}>
        <div class="names">
          <div class="top tiny">
            ${model.calendarId === null ? messages.always : words.names.calendar(model.calendarId)}
          </div>
          ${model.lanes.map((lane) => this.renderLaneName(lane, model, words))}
        </div>
        <div class="time">
          ${stripPlot({ model, words, range, width, fontSize: this.fontSize })}
          ${repeat(
            [undefined, ...model.ticket.events],
            (event) => event?.id ?? 'created',
            (event) => this.renderHandle(event, model, words, scale, range),
          )}
          <span class="unseen" id="strip-move-hint">${messages.moveHint}</span>
        </div>
      </div>
      ${legend(this.drawn(model, range, words), messages)}
    </div>`;
  }

  private renderLaneName({ metric, cycles, calendarId }: Lane, model: StripModel, words: StripWords): TemplateResult {
    const { messages, times, names } = words;
    const target = cycles.findLast((cycle) => cycle.target !== null)?.target ?? 0;
    const hours =
      calendarId === model.calendarId
        ? ''
        : calendarId === null
          ? messages.always
          : messages.otherHours(names.calendar(calendarId));
    const text = [times.duration(target), ...(hours ? [hours] : [])].join(' · ');
    return html`<div>
      <b title=${names.metric(metric)}>${names.metric(metric)}</b><span class="tiny" title=${text}>${text}</span>
    </div>`;
  }

  private renderHandle(
    event: StripEvent | undefined,
    { ticket }: StripModel,
    words: StripWords,
    scale: ReturnType<typeof scaleOf>,
    range: Range,
  ): TemplateResult | typeof nothing {
    const at = event?.at ?? ticket.createdAt;
    if (at < range.from || at > range.to) return nothing;
    const first = this.events === undefined ? Infinity : (ticket.events[0]?.at ?? Infinity);
    const limits = event
      ? { from: ticket.createdAt, to: ticket.createdAt + 731 * 1440 * minute }
      : { from: range.from - 366 * 1440 * minute, to: Math.min(first, range.to + 366 * 1440 * minute) };
    return timeHandle({
      id: event ? `strip-handle-${event.id}` : 'strip-handle',
      name: event ? actName(event.act, words) : words.messages.createdHandle,
      at,
      text: words.times.moment(at),
      created: !event,
      limits,
      scale,
      origin: () => this.renderRoot.querySelector('.time')?.getBoundingClientRect().left ?? 0,
      onMove: (to) => (event ? this.moveEvent(ticket.events, event.id, to) : this.moveCreated(to)),
      onGrab: () => (this.heldRange = range),
      onDrop: () => (this.heldRange = undefined),
      onRemove: event
        ? () => {
            this.removeEvent(ticket.events, event.id, words);
            void this.focusLater('strip-handle');
          }
        : undefined,
    });
  }

  /** The marks that the legend has to name. */
  private drawn(model: StripModel, range: Range, words: StripWords): ReadonlySet<LegendEntry> {
    const scale = scaleOf(range, this.plotWidth);
    const shown = new Set<LegendEntry>(['open', 'closed', 'due']);
    for (const lane of model.lanes) {
      for (const { kind } of barsOf(lane, range, scale)) shown.add(kind);
      const saved = model.savedLanes.find(({ metric }) => metric === lane.metric);
      if (dueMarks(lane, saved, words).some(({ was }) => typeof was === 'number')) shown.add('saved');
    }
    return shown;
  }

  private words(model: StripModel | StripFault): StripWords {
    const { localisation, directory } = this;
    const { draft } = this.ready;
    const { sla, calendars } = draft;
    const named = (list: readonly { id: string; name: Parameters<typeof localisation.text>[0] }[], id: string) =>
      localisation.text(list[indexOf(list, id)]?.name) || id;
    const span = 'fault' in model ? { from: 0, to: 0 } : model.range;
    return {
      messages: localisation.messages('strip'),
      times: timeWords(localisation, model.timeZone, span),
      names: {
        metric: (id) => {
          const metric = sla.metrics[indexOf(sla.metrics, id)];
          return metric ? metricName(metric, localisation) : id;
        },
        status: (id) => named(directory.statuses, id),
        priority: (id) => named(directory.priorities, id),
        calendar: (id) => named([...calendars, ...directory.calendars], id),
      },
      list: (items) => localisation.format.list(items),
    };
  }

  private moveCreated(at: number): void {
    this.forgetTyped(-1);
    this.createdAt = at;
    this.tell();
  }

  private moveEvent(events: readonly StripEvent[], id: number, at: number): void {
    this.forgetTyped(id);
    this.change(events.map((event) => (event.id === id ? { ...event, at } : event)));
  }

  private change(events: readonly StripEvent[]): void {
    this.events = inOrder(events);
    // Those events were placed by the creation: from now on both stay where they are.
    this.createdAt ??= this.shownTicket?.createdAt;
    this.tell();
  }

  private removeEvent(events: readonly StripEvent[], id: number, words: StripWords): void {
    const removed = events.find((event) => event.id === id);
    this.forgetTyped(id);
    this.change(events.filter((event) => event.id !== id));
    if (removed) announce(this, words.messages.eventRemoved(actName(removed.act, words)));
  }

  private readonly startOver = (): void => {
    this.createdAt = undefined;
    this.priority = undefined;
    this.events = undefined;
    this.typed = new Map();
    announce(this, this.localisation.messages('strip').startedOver);
    void this.focusLater('strip-created-day');
  };

  private keepTyped(id: number, text: string): void {
    this.typed = new Map([...this.typed, [id, text]]);
  }

  private forgetTyped(id: number): void {
    if (this.typed.has(id)) this.typed = new Map([...this.typed].filter(([key]) => key !== id));
  }

  /** Says what came of moving things, once they stand still. */
  private tell(): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const { model } = this;
      if (!model || 'fault' in model) return;
      const words = this.words(model);
      announce(this, model.lanes.map(({ state: each }) => finding(each, words)).join(' '));
    }, announceDelay);
  }

  private async focusLater(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}

/** Lists of ids are made anew at each look. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other) && one.every((each) => typeof each === 'string')) {
    return one.length === other.length && one.every((each, index) => each === other[index]);
  }
  return one === other;
}

export function defineDeadlineStrip(): void {
  defineSelect();
  defineOnce('ticket-settings-deadline-strip', DeadlineStrip);
}
