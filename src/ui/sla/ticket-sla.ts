import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChangeEffect } from '../../domain/settings/sla.ts';
import type { TicketEvent } from '../../domain/sla/events.ts';
import type { SettingsVersion } from '../../domain/sla/replay.ts';
import type { ClockState, ClockStateName } from '../../domain/sla/state.ts';
import type { CatalogueName } from '../../locales/catalogues.ts';
import { describe, namesFrom } from '../../locales/describe.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { frame } from '../styles/frame.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { ticketElementStyles } from '../ticket/ticket-element.styles.ts';
import { TicketElement } from '../ticket/ticket-element.ts';
import { clockRow } from './clock-row.ts';
import { clockText, type ClockText } from './clock-text.ts';
import { clockTimes } from './clock-times.ts';
import { followTicket, metricOf, nextTurn, type Followed, type FollowedTicket } from './ticket-clocks.ts';
import { ticketSlaStyles } from './ticket-sla.styles.ts';
import { Ticker } from './ticker.ts';

/**
 * The SLA clocks of one ticket, live: each metric's state in words, its deadline, how much of the target is used, and why.
 * "Paused" and "outside working hours" are told apart in words and in looks. It shows what the engine (`replay`) says of
 * the ticket's events, and nothing else.
 *
 * @summary The SLA clocks of one ticket.
 * @fires ticket-settings-error - The settings could not be read, or the events not be followed. `detail.code`, `detail.message`
 * @csspart clocks - The list.
 * @csspart clock - One clock.
 * @cssproperty [--ts-accent=#2954c4] - Time used, and focus.
 * @cssproperty [--ts-surface=#ffffff] - Background.
 * @cssproperty [--ts-text=#1a1e25] - Text.
 * @cssproperty [--ts-radius=6px] - Corners.
 * @cssproperty [--ts-density=1] - Multiplies the 4 px step: 0.875 compact, 1 normal, 1.2 touch.
 * @cssproperty [--ts-font=system-ui] - Font family.
 * @cssproperty [--ts-font-size=13px] - Base size; all others follow.
 */
export class TicketSettingsSla extends TicketElement {
  static override styles = [tokens, base, controls, frame, ticketElementStyles, ticketSlaStyles];

  /** What happened to the ticket, in order, beginning with `created`. Give a new array when something happens. */
  @property({ attribute: false }) events: readonly TicketEvent[] = [];

  /**
   * The settings as they were saved, each with its instant and directory. Absent: the adapter's present settings, from
   * the ticket's creation. Given, no adapter is asked.
   */
  @property({ attribute: false }) versions: readonly SettingsVersion[] | undefined;

  /** What a saved change does to open tickets: `at_once`, `next_update` or `keep`. Absent: what the adapter says. */
  @property({ attribute: 'change-effect' }) changeEffect: ChangeEffect | undefined;

  /** The instant shown, epoch milliseconds. Absent: now, as it passes. */
  @property({ type: Number }) now: number | undefined;

  @state() private open: ReadonlySet<string> = new Set();
  /** In words, by metric. */
  @state() private reasons: ReadonlyMap<string, readonly string[]> = new Map();

  /** No clock can be read without statuses and hours. */
  protected override readonly needsDirectory = true;

  protected readonly catalogues: readonly CatalogueName[] = ['shell', 'clocks', 'sla'];

  private followed: Followed = { status: 'none' };
  private told: { readonly ticket: number; readonly states: ReadonlyMap<string, ClockStateName> } | undefined;

  constructor() {
    super();
    new Ticker(this, () =>
      this.fixedNow === undefined && this.followed.status === 'followed' ? nextTurn(this.followed) : undefined,
    );
  }

  protected override needsAdapter(): boolean {
    return this.versions === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = this.followed;
    this.followed = this.follow();
    if (this.followed.status === 'followed') this.announceTurns(this.followed);
    else if (this.followed.status === 'unreadable' && before.status !== 'unreadable') {
      this.tellFailure({ code: 'invalid', message: this.followed.error.message });
    }
  }

  protected override updated(): void {
    if (this.followed.status === 'followed' && this.open.size > 0) void this.explain(this.followed);
  }

  protected override renderSource(localisation: Localisation): unknown {
    return this.needsAdapter() ? super.renderSource(localisation) : this.renderTicket(undefined, localisation);
  }

  protected override renderTicket(_source: unknown, localisation: Localisation): TemplateResult {
    const words = localisation.messages('clocks');
    const { followed } = this;
    if (followed.status === 'none') return html`<p class="secondary aside">${words.noTicket}</p>`;
    if (followed.status === 'unreadable') {
      return html`<div class="note error aside" role="alert">
        <div>
          <p>${words.unreadable}</p>
          <p class="tiny">${followed.error.message}</p>
        </div>
      </div>`;
    }
    const clocks = this.shownClocks(followed);
    if (clocks.length === 0) return html`<p class="secondary aside">${words.noMetrics}</p>`;
    return html`<ul role="list" part="clocks" aria-label=${words.title}>
      ${repeat(
        clocks,
        ({ metric }) => metric,
        (clock) => this.renderClock(clock, followed, localisation),
      )}
    </ul>`;
  }

  private renderClock(clock: ClockState, followed: FollowedTicket, localisation: Localisation): TemplateResult {
    const { metric } = clock;
    return clockRow({
      name: this.nameOf(metric, localisation),
      clock,
      text: textOf(clock, followed, localisation),
      why: {
        label: localisation.messages('clocks').why,
        open: this.open.has(metric),
        reasons: this.reasons.get(metric),
        onToggle: (open) => this.toggle(metric, open),
      },
    });
  }

  private follow(): Followed {
    const { allVersions, events } = this;
    const effect = this.changeEffect ?? this.ready?.capabilities.changeEffect;
    return followTicket(events, allVersions, this.fixedNow ?? Date.now(), effect);
  }

  /** An attribute can say anything: what is no number is no instant. */
  private get fixedNow(): number | undefined {
    return Number.isFinite(this.now) ? this.now : undefined;
  }

  private get allVersions(): readonly SettingsVersion[] {
    if (this.versions) return this.versions;
    const { ready } = this;
    const [created] = this.events;
    if (!ready?.directory || !created) return [];
    return [{ at: created.at, settings: ready.settings, directory: ready.directory }];
  }

  /** Clocks of metrics that the help-desk doesn't track are not shown. */
  private shownClocks({ clocks }: FollowedTicket): readonly ClockState[] {
    const tracked = this.ready?.capabilities.metrics;
    const { allVersions } = this;
    return tracked
      ? clocks.filter(({ metric }) => tracked.includes(metricOf(metric, allVersions)?.type ?? metric))
      : clocks;
  }

  private nameOf(id: string, localisation: Localisation): string {
    const words = localisation.messages('sla');
    const metric = metricOf(id, this.allVersions);
    if (!metric) return words.unknownMetric(id);
    return metric.type === 'custom'
      ? localisation.text(metric.name) || words.untitledMetric
      : words.metrics[metric.type];
  }

  /** Says which clocks of the same ticket are in another state than before; nothing of time that merely passes. */
  private announceTurns(followed: FollowedTicket): void {
    const { localisation } = this;
    if (!localisation) return;
    const ticket = this.events[0]?.at ?? 0;
    const clocks = this.shownClocks(followed);
    const { told } = this;
    this.told = { ticket, states: new Map(clocks.map(({ metric, state: name }) => [metric, name])) };
    if (told?.ticket !== ticket) return;
    const words = localisation.messages('clocks');
    const turned = clocks
      .filter((clock) => told.states.get(clock.metric) !== clock.state)
      .map((clock) =>
        words.changed(this.nameOf(clock.metric, localisation), textOf(clock, followed, localisation).state),
      );
    if (turned.length > 0) this.notices.announce(turned.join('. '));
  }

  private toggle(metric: string, open: boolean): void {
    this.open = new Set(open ? [...this.open, metric] : [...this.open].filter((other) => other !== metric));
  }

  /** Puts the reasons of open clocks into words. */
  private async explain({ clocks, version, at }: FollowedTicket): Promise<void> {
    const { localisation } = this;
    if (!localisation) return;
    const { locale, timeZone } = localisation;
    const names = namesFrom(version.settings, version.directory, locale);
    const asked = clocks.filter(({ metric }) => this.open.has(metric));
    const told = await Promise.all(
      asked.map(
        async ({ metric, reasons }) =>
          [metric, await describe(reasons, locale, { timeZone, names, readAt: at })] as const,
      ),
    );
    const same = told.every(([metric, texts]) => this.reasons.get(metric)?.join('\n') === texts.join('\n'));
    if (!same) this.reasons = new Map([...this.reasons, ...told]);
  }
}

function textOf(clock: ClockState, { at, version }: FollowedTicket, localisation: Localisation): ClockText {
  return clockText(clock, at, {
    messages: localisation.messages('clocks'),
    times: clockTimes(localisation, at),
    statusName: (id) => localisation.text(version.directory.statuses.find((status) => status.id === id)?.name) || id,
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-settings-sla': TicketSettingsSla;
  }
}
