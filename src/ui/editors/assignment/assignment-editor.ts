import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { state } from 'lit/decorators.js';
import { queueOrders } from '../../../domain/settings/vocabulary.ts';
import { activeStatuses } from '../../../domain/settings/defaults.ts';
import type { Duration } from '../../../domain/settings/duration.ts';
import { formatPath } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines, wasLine } from '../../parts/control.ts';
import { defineDurationInput, durationInput } from '../../parts/duration-input.ts';
import { icon } from '../../parts/icon.ts';
import { bareNumberInput, radioList, switchInput } from '../../parts/inputs.ts';
import { defineMultiSelect, multiSelect } from '../../parts/multi-select.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { canTellProblems } from '../../problem-text.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { assignmentStyles } from './assignment-editor.styles.ts';
import { sentence } from './sentence.ts';

type SwitchName = 'enabled' | 'considerSkillGroups' | 'considerWorkload';

/** The sentence is read out this long after the last change, milliseconds. */
const sentencePause = 600;

/** The switches, limits and queue of automatic assignment, and one sentence that says what they do together. */
export class AssignmentEditor extends EditorElement {
  static override styles = [base, controls, partStyles, assignmentStyles];

  protected readonly section = 'assignment';

  /** The sentence as a screen reader hears it: it follows the one on screen when that has come to rest. */
  @state() private spokenSentence = '';
  private sentenceText: string | undefined;
  private sentenceTimer: ReturnType<typeof setTimeout> | undefined;

  /** The probe has the engine with it, and comes after everything else here. */
  @state() private probe: 'loading' | 'ready' | 'failed' = 'loading';

  protected override firstUpdated(): void {
    void this.loadProbe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.sentenceTimer);
  }

  protected override render(): TemplateResult {
    const words = this.localisation.messages('assignment');
    return html`
      <div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
      </div>
      <div class="columns">
        <div>
          ${this.renderSentence()}
          <div class="section switches">
            ${this.renderSwitch('enabled')}${this.renderSwitch('considerSkillGroups')}${this.renderSwitch('considerWorkload')}
          </div>
          ${this.renderLimits()}${this.renderQueue()}${this.renderNotes()}
        </div>
        <div>${this.renderProbe()}</div>
      </div>
    `;
  }

  private renderSentence(): TemplateResult {
    const words = this.localisation.messages('assignment');
    const { changeIndex, draft } = this.ready;
    const text = words.sentence(draft.assignment, this.localisation.format);
    this.speakSentence(text.replace(/<\/?\w+>/g, ''));
    return html`<div class="section">
      ${sentence(
        text,
        (part) => changeIndex.at(['assignment', part]) !== undefined,
        (part) => void this.focusPath(['assignment', part]),
      )}
      <div class="unseen" role="status">${this.spokenSentence}</div>
    </div>`;
  }

  private speakSentence(text: string): void {
    const before = this.sentenceText;
    if (text === before) return;
    this.sentenceText = text;
    // The first one is read as everything else on the page is.
    if (before === undefined) return;
    clearTimeout(this.sentenceTimer);
    this.sentenceTimer = setTimeout(() => (this.spokenSentence = text), sentencePause);
  }

  private renderSwitch(name: SwitchName): TemplateResult {
    const words = this.localisation.messages('assignment');
    const { assignment } = this.ready.draft;
    const path = ['assignment', name];
    const control = this.control(path, (value) => this.onOff(value));
    const disabled = name !== 'enabled' && !assignment.enabled;
    return html`<div
      class=${classMap({ 'switch-row': true, sub: name !== 'enabled', changed: control.changed, off: disabled })}
      data-path=${control.id}
    >
      <label for=${control.id}>${words[name]}</label>
      ${switchInput({ control, label: words[name], checked: assignment[name], disabled, onToggle: (on) => this.set(path, on) })}
      <p class="secondary">${words[`${name}Help`]} ${disabled ? words.disabled : nothing} ${wasLine(control)}</p>
      ${problemLines(control)}
    </div>`;
  }

  private readonly onOff = (value: unknown): string => {
    const shared = this.localisation.messages('shell');
    return value === true ? shared.on : shared.off;
  };

  private renderLimits(): TemplateResult {
    const words = this.localisation.messages('assignment');
    return html`<section class="section" aria-labelledby="limits">
      <h3 class="subtitle" id="limits">${words.limits}</h3>
      ${this.renderLimit()}${this.renderActiveStatuses()}
      ${this.renderDuration('fallbackAfter', words.fallbackAfter, words.fallbackHelp)}
    </section>`;
  }

  private renderLimit(): TemplateResult {
    const words = this.localisation.messages('assignment');
    const { limit } = this.ready.draft.assignment;
    const path = ['assignment', 'limit'];
    const control = this.control(path, (value) => (value === null ? words.noLimit : String(value)));
    return html`<div class=${classMap({ question: true, changed: control.changed })} data-path=${control.id}>
      <div>
        <label for=${control.id}>${words.limit}</label> ${wasLine(control)}
        <p class="secondary" id="${control.id}:help">${words.limitHelp}</p>
        ${problemLines(control)}
      </div>
      ${bareNumberInput({
        control,
        label: words.limit,
        help: words.limitHelp,
        value: limit,
        inputMode: 'numeric',
        placeholder: words.noLimit,
        none: words.noLimit,
        onValue: (value) => this.set(path, value ?? null),
        onInvalid: (text) => this.keepInvalid(path, text, { code: 'not_a_number' }),
        onDone: () => this.seal(),
      })}
    </div>`;
  }

  private renderActiveStatuses(): TemplateResult {
    const words = this.localisation.messages('assignment');
    const { draft, directory } = this.ready;
    const path = ['assignment', 'activeStatuses'];
    const statuses = directory?.statuses ?? [];
    const nameOf = (id: string) => this.localisation.text(statuses.find((status) => status.id === id)?.name) || id;
    const control = this.control(path, (value) =>
      Array.isArray(value)
        ? this.localisation.format.list(value.map((id) => nameOf(String(id))))
        : words.activeStatusesDefault,
    );
    const chosen = draft.assignment.activeStatuses ?? (directory ? activeStatuses(draft, directory) : []);
    return html`<div class="block">
      ${multiSelect({
        control,
        label: words.activeStatuses,
        help: draft.assignment.activeStatuses ? undefined : words.activeStatusesDefault,
        options: statuses.map((status) => ({ value: status.id, label: this.localisation.text(status.name) })),
        values: chosen,
        words: this.localisation.messages('shell'),
        onChange: (values) => this.set(path, values),
      })}
      ${
        draft.assignment.activeStatuses && this.editable
          ? html`<button class="button link" @click=${() => this.set(path, undefined)}>
              ${words.useDefaultStatuses}
            </button>`
          : nothing
      }
    </div>`;
  }

  private renderDuration(name: 'fallbackAfter' | 'returnAfter', label: string, help: string): TemplateResult {
    const words = this.localisation.messages('assignment');
    const { format } = this.localisation;
    const path = ['assignment', name];
    const control = this.control(path, (value) => (value === null ? words.never : format.duration(value as Duration)));
    return html`<div class=${classMap({ question: true, changed: control.changed })} data-path=${formatPath(path)}>
      <div>
        <label for=${control.id}>${label}</label> ${wasLine(control)}
        <p class="secondary" id="${control.id}:help">${help}</p>
        ${problemLines(control)}
      </div>
      ${durationInput({
        control: { ...control, changed: false, errors: [], warnings: [] },
        label,
        labelUnseen: true,
        value: this.ready.draft.assignment[name],
        none: words.never,
        words: this.localisation.messages('shell'),
        format,
        onValue: (value) => this.set(path, value),
        onInvalid: (text) => this.keepInvalid(path, text, { code: 'not_a_duration' }),
        onDone: () => this.seal(),
      })}
    </div>`;
  }

  private renderQueue(): TemplateResult {
    const words = this.localisation.messages('assignment');
    const path = ['assignment', 'queueOrder'];
    return html`<section class="section" aria-labelledby="queue">
      <h3 class="subtitle" id="queue">${words.queue}</h3>
      ${radioList({
        control: this.control(path, (value) => words.queueOrders[value as 'oldest_first'] ?? String(value)),
        label: words.queueOrder,
        value: this.ready.draft.assignment.queueOrder,
        choices: queueOrders.map((value) => ({ value, label: words.queueOrders[value] })),
        onChoose: (value) => this.set(path, value),
      })}
      ${this.renderDuration('returnAfter', words.returnAfter, words.returnHelp)}
    </section>`;
  }

  private async loadProbe(): Promise<void> {
    this.probe = 'loading';
    try {
      (await import('./probe/assignment-probe.ts')).defineAssignmentProbe();
      this.probe = 'ready';
    } catch {
      // The chunk did not come: the settings work without it, and it can be asked for again.
      this.probe = 'failed';
    }
  }

  private renderProbe(): TemplateResult {
    if (this.probe === 'ready') {
      return html`<ticket-settings-assignment-probe
        @open-setting=${({ detail }: CustomEvent<string>) => void this.focusPath(['assignment', detail])}
      ></ticket-settings-assignment-probe>`;
    }
    const words = this.localisation.messages('probe');
    return html`<div class="section">
      <h3 class="subtitle">${words.title}</h3>
      <p class="row wrap secondary">
        ${
          this.probe === 'loading'
            ? words.loading
            : html`${words.notLoaded}
                <button class="button small" @click=${() => void this.loadProbe()}>
                  ${this.localisation.messages('shell').tryAgain}
                </button>`
        }
      </p>
    </div>`;
  }

  /** What is pointless or dangerous in this combination, and belongs to no single control here. */
  private renderNotes(): TemplateResult | typeof nothing {
    const shown = new Set<string>(Object.keys(this.ready.draft.assignment));
    const notes = this.ready.problems.filter(({ path }) => path[0] === 'assignment' && !shown.has(path[1] ?? ''));
    if (notes.length === 0 || !canTellProblems(this.localisation)) return nothing;
    return html`<section class="section stack" aria-label=${this.localisation.messages('assignment').notes}>
      ${notes.map(
        (problem) =>
          html`<div class="note ${problem.severity}">
            ${icon(problem.severity)}<span>${this.problemText(problem)}</span>
          </div>`,
      )}
    </section>`;
  }
}

export function defineAssignmentEditor(): void {
  defineMultiSelect();
  defineDurationInput();
  defineOnce('ticket-settings-assignment-editor', AssignmentEditor);
}
