import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { valueOf, type TicketValues } from '../../domain/fields/conditions.ts';
import { evaluateForm, type FormField } from '../../domain/fields/form.ts';
import type { Problem } from '../../domain/settings/problem.ts';
import type { Audience, Moment } from '../../domain/settings/vocabulary.ts';
import type { CatalogueName } from '../../locales/catalogues.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { failureOf } from '../../state/failure.ts';
import { problemsAt } from '../../state/problem-index.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { canTellProblems, problemText, problemWords } from '../problem-text.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { frame } from '../styles/frame.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { ticketElementStyles } from '../ticket/ticket-element.styles.ts';
import { TicketElement } from '../ticket/ticket-element.ts';
import type { ReadySource } from '../ticket/ticket-source.ts';
import type { TicketFormEventMap } from './ticket-form-events.ts';
import { formProblems } from './ticket-form-problems.ts';
import { ticketFormStyles } from './ticket-form.styles.ts';
import { changedValues, formContext, ticketValues, type TicketDraft } from './ticket-values.ts';
import { valueControl } from './value-control.ts';

/** A form with more fields than this shows so many at once, the others right after, and lays out only those in sight. */
const manyFields = 60;

const noValues: TicketValues = {};

/**
 * The form in which a ticket is created or solved, as the saved settings say: visible fields in order, required ones
 * starred, defaults, conditions, validation. What is filled in goes to the host in an event; nothing is saved by itself.
 * A server that takes it validates it again: `validateValues` of `ticket-settings/engine` is the same code.
 *
 * @summary The form of one ticket.
 * @fires ticket-form-change - Something was filled in. `detail.field`, `detail.value`, `detail.values`
 * @fires ticket-form-submit - The ticket is valid and was submitted; cancelable. `detail.values`, `detail.changes`
 * @fires ticket-settings-error - The settings could not be read, or the ticket not be checked. `detail.code`, `detail.message`
 * @csspart form - The form.
 * @csspart problems - What keeps the ticket from being accepted, one link each.
 * @csspart field - One field.
 * @csspart actions - The row of the button.
 * @cssproperty [--ts-accent=#2954c4] - Primary button and focus.
 * @cssproperty [--ts-on-accent=#ffffff] - Text on the accent.
 * @cssproperty [--ts-surface=#ffffff] - Background.
 * @cssproperty [--ts-text=#1a1e25] - Text.
 * @cssproperty [--ts-radius=6px] - Corners of controls.
 * @cssproperty [--ts-density=1] - Multiplies the 4 px step: 0.875 compact, 1 normal, 1.2 touch.
 * @cssproperty [--ts-font=system-ui] - Font family.
 * @cssproperty [--ts-font-size=13px] - Base size; all others follow.
 */
export class TicketSettingsForm extends TicketElement {
  static override styles = [tokens, base, controls, partStyles, frame, ticketElementStyles, ticketFormStyles];

  /** The act: `create` or `solve`. */
  @property() moment: Moment = 'create';

  /** Who fills the form in: `operator` or `client`. What is neither is taken for a client, who sees least. */
  @property() audience: Audience = 'operator';

  /** Alias of the ticket's topic, until the user chooses another; `null`: none. Absent: what `values` hold. */
  @property() topic: string | null | undefined;

  /**
   * The ticket's values by field id: what it carries, or what a new one begins with beside the defaults. New values show
   * at once where the user has filled in nothing yet.
   */
  @property({ attribute: false }) values: TicketValues | undefined;

  /** `none` hides the button: the host has one, and calls `submit()`. */
  @property({ attribute: 'submit-button' }) submitButton: 'none' | undefined;

  /** The host is saving: nothing can be submitted meanwhile. */
  @property({ type: Boolean, reflect: true }) busy = false;

  @state() private filled: TicketValues = noValues;
  @state() private problems: readonly Problem[] = [];
  /** Whether the ticket was submitted; from then on all of it is judged as it is filled in. */
  @state() private tried = false;
  /** Fields that were filled in and left. */
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private unchecked = false;
  /** How many fields are rendered; more follow until all are. */
  @state() private rendered = manyFields;

  protected readonly catalogues: readonly CatalogueName[] = ['shell', 'form', 'fields', 'ticket'];

  private form: readonly FormField[] = [];
  private ticket: TicketValues = noValues;
  private judged: readonly unknown[] = [];

  /** Whether the ticket could be submitted as it is. Shows nothing; `false` while the settings are not loaded. */
  async checkValidity(): Promise<boolean> {
    await this.updateComplete;
    const { ready } = this;
    return ready !== undefined && (await this.validate(ready)).length === 0;
  }

  /**
   * What the form's own button does: shows what is wrong and puts the focus on the first of it, or fires
   * `ticket-form-submit`. Resolves to whether that was fired and not cancelled.
   */
  async submit(): Promise<boolean> {
    await this.updateComplete;
    const { ready } = this;
    if (!ready || this.busy || !this.editable) return false;
    this.tried = true;
    const values = this.ticket;
    const problems = await this.judge(ready);
    if (!problems) return false;
    const [first] = problems;
    if (first) {
      await this.words.need(problemWords);
      this.rendered = Math.max(this.rendered, this.form.length);
      await this.updateComplete;
      this.notices.announce(this.localisation?.messages('form').rejected(wrongFields(problems)) ?? '');
      this.focusField(first.path[0] ?? '');
      return false;
    }
    return this.send('ticket-form-submit', { values, changes: changedValues(values, this.values ?? noValues) });
  }

  /** Forgets everything that was filled in. */
  reset(): void {
    this.filled = noValues;
    this.problems = [];
    this.tried = false;
    this.unchecked = false;
    this.touched = new Set();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { ready, draft } = this;
    if (!ready) return;
    const { fields } = ready.settings;
    const { moment, audience, topic, given, filled } = draft;
    const asked = [ready, moment, audience, topic, given, filled];
    if (asked.some((part, index) => part !== this.asked[index])) {
      this.asked = asked;
      this.ticket = ticketValues(fields, draft);
      this.form = evaluateForm(fields, this.ticket, formContext(fields, draft));
    }
    if ((this.tried || this.touched.size > 0) && this.judged !== this.asked) void this.judge(ready);
  }

  protected override updated(): void {
    if (this.form.length > this.rendered) setTimeout(() => (this.rendered *= 2));
  }

  protected override renderTicket(source: ReadySource, localisation: Localisation): TemplateResult {
    const words = localisation.messages('ticket');
    const visible = this.form.filter(({ state: shown }) => shown !== 'hidden');
    const told = this.tried && canTellProblems(localisation) ? this.problems : [];
    return html`<form
      part="form"
      novalidate
      class=${classMap({ many: visible.length > manyFields })}
      aria-label=${localisation.messages('form').title}
      @submit=${this.onSubmit}
    >
      ${
        source.directoryFailure
          ? html`<p class="note warning">${localisation.messages('shell').directoryMissing}</p>`
          : nothing
      }
      ${formProblems(told, source.settings.fields, localisation, {
        textOf: (problem) => this.textOf(problem, source, localisation),
        onOpen: (field) => this.focusField(field),
      })}
      ${
        visible.some(({ required }) => required)
          ? html`<p class="tiny" aria-hidden="true"><b class="star">*</b> ${words.starMeans}</p>`
          : nothing
      }
      ${repeat(
        visible.slice(0, this.rendered),
        ({ field }) => `${field.id} ${field.type}`,
        (one) => this.renderField(one, source, localisation),
      )}
      ${visible.length === 0 ? html`<p class="secondary">${localisation.messages('form').noFields}</p>` : nothing}
      ${this.renderActions(visible, localisation)}
    </form>`;
  }

  private renderActions(visible: readonly FormField[], localisation: Localisation): unknown {
    const words = localisation.messages('ticket');
    if (!this.editable) {
      return visible.length > 0 ? html`<p class="secondary">${words.nothingToEdit}</p>` : nothing;
    }
    return html`<div class="row wrap actions" part="actions">
      ${
        this.submitButton === 'none'
          ? nothing
          : html`<button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
              ${words[this.draft.moment]}
            </button>`
      }
      ${this.unchecked ? html`<p class="message" role="alert">${words.notChecked}</p>` : nothing}
    </div>`;
  }

  private renderField({ field, state: shown, required }: FormField, source: ReadySource, localisation: Localisation) {
    const value = valueOf(this.ticket, field.id);
    const told = (this.tried || this.touched.has(field.id)) && canTellProblems(localisation);
    const errors = told
      ? problemsAt(this.problems, [field.id]).map((problem) => this.textOf(problem, source, localisation))
      : [];
    // Of a thousand fields only those that changed are made again.
    const made = guard([field, shown, required, value, errors.join('\n'), localisation, source], () =>
      valueControl({
        field,
        value,
        required,
        localisation,
        directory: source.directory,
        control: {
          id: `form:${field.id}`,
          editable: shown === 'edit',
          changed: false,
          errors,
          warnings: [],
          ...(typeof value === 'string' ? { typed: value } : {}),
        },
        onValue: (next) => this.take(field.id, next),
        onDone: () => this.touch(field.id),
      }),
    );
    return html`<div class="place" part="field">${made}</div>`;
  }

  private get draft(): TicketDraft {
    return {
      moment: this.moment === 'solve' ? 'solve' : 'create',
      audience: this.audience === 'operator' ? 'operator' : 'client',
      topic: this.topic,
      given: this.values ?? noValues,
      filled: this.filled,
    };
  }

  private get editable(): boolean {
    return this.form.some(({ state: shown }) => shown === 'edit');
  }

  private take(field: string, next: unknown): void {
    const value = next ?? null;
    this.filled = { ...this.filled, [field]: value };
    // Text is judged when it is left, a choice at once.
    if (typeof next !== 'string') this.touch(field);
    const { ready } = this;
    if (ready) {
      this.send('ticket-form-change', { field, value, values: ticketValues(ready.settings.fields, this.draft) });
    }
  }

  private touch(field: string): void {
    if (!this.touched.has(field)) this.touched = new Set([...this.touched, field]);
  }

  /** A pattern's own message comes before ours. */
  private textOf(problem: Problem, { settings, directory }: ReadySource, localisation: Localisation): string {
    const field = settings.fields.find(({ id }) => id === problem.path[0]);
    const own =
      problem.code === 'pattern_mismatch' && field?.type === 'pattern' ? localisation.text(field.patternMessage) : '';
    return own || problemText(problem, localisation, settings, directory);
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.submit();
  };

  /** The problems of the ticket as it is, which are shown then; `undefined` when they could not be found out. */
  private async judge(ready: ReadySource): Promise<readonly Problem[] | undefined> {
    const { asked } = this;
    this.judged = asked;
    try {
      const problems = await this.validate(ready);
      if (asked !== this.asked) return problems;
      this.problems = problems;
      this.unchecked = false;
      if (problems.length > 0) void this.words.need(problemWords);
      return problems;
    } catch (error) {
      // The pattern engine did not load. It is asked for again with the next change.
      this.unchecked = true;
      this.tellFailure(failureOf(error));
      return undefined;
    }
  }

  private async validate({ settings, directory }: ReadySource): Promise<readonly Problem[]> {
    const { ticket, draft } = this;
    const { validateValues } = await import('../../domain/fields/validate.ts');
    return validateValues(settings.fields, ticket, {
      ...formContext(settings.fields, draft),
      today: this.today,
      directory,
      ...(draft.moment === 'solve' ? { stored: draft.given } : {}),
    });
  }

  /** `YYYY-MM-DD` where the form is filled in. */
  private get today(): string {
    const timeZone = this.localisation?.timeZone;
    return new Date().toLocaleDateString('sv-SE', timeZone === undefined ? {} : { timeZone });
  }

  private focusField(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`form:${id}`)}`)?.focus();
  }

  private send<Name extends keyof TicketFormEventMap>(name: Name, detail: TicketFormEventMap[Name]['detail']): boolean {
    const cancelable = name === 'ticket-form-submit';
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  private asked: readonly unknown[] = [];
}

function wrongFields(problems: readonly Problem[]): number {
  return new Set(problems.map(({ path }) => path[0])).size;
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-settings-form': TicketSettingsForm;
  }
  interface HTMLElementEventMap extends TicketFormEventMap {}
}
