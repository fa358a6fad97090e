import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Parameter, ParameterGroup, UnknownParameter } from '../../../adapters/backend.ts';
import { equal } from '../../../domain/changes/equal.ts';
import { formatPath } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { defineDurationInput } from '../../parts/duration-input.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { otherStyles } from './other-editor.styles.ts';
import { asDuration, isKnown, parameterControl, parameterText } from './parameter-control.ts';

/** Parameters that the backend describes, in its groups and order. */
export class OtherEditor extends EditorElement {
  static override styles = [base, controls, partStyles, otherStyles];

  protected readonly section = 'other';

  protected override render(): TemplateResult {
    const words = this.localisation.messages('other');
    return html`<div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
      </div>
      ${(this.ready.capabilities.parameters ?? []).map((group) => this.renderGroup(group))}`;
  }

  private renderGroup(group: ParameterGroup): TemplateResult {
    const help = this.localisation.text(group.help);
    return html`<section class="section" aria-labelledby=${group.id}>
      <h3 class="subtitle" id=${group.id}>${this.localisation.text(group.label)}</h3>
      ${help ? html`<p class="secondary">${help}</p>` : nothing}
      ${group.parameters.map((parameter) => this.renderParameter(parameter))}
    </section>`;
  }

  private renderParameter(parameter: Parameter | UnknownParameter): TemplateResult {
    const words = this.localisation.messages('other');
    const { localisation } = this;
    const path = ['parameters', parameter.id];
    const stored = this.valueAt(path);
    const value = stored ?? parameter.default;
    const inWords = (shown: unknown) => parameterText({ parameter, value: shown, localisation });
    const reason = localisation.text(parameter.readOnly);
    const known = isKnown(parameter);
    const control = this.control(path, (was) => inWords(was ?? parameter.default));
    const editable = control.editable && reason === '' && known;
    const lines = [
      localisation.text(parameter.help),
      this.limits(parameter),
      parameter.affects === undefined ? '' : words.affects(localisation.text(parameter.affects)),
      reason === '' ? '' : words.readOnly(reason),
      known ? '' : words.unknownKind,
    ].filter((line) => line !== '');
    return html`<div class=${classMap({ parameter: true, changed: control.changed })} data-path=${formatPath(path)}>
      <div>
        <b class="name">${localisation.text(parameter.label)}</b>
        ${lines.map((line) => html`<p class="secondary">${line}</p>`)}
        ${editable && this.isOffDefault(stored, parameter) ? this.renderDefault(parameter, inWords) : nothing}
      </div>
      <div class="value">
        ${
          editable || (known && !control.editable && reason === '')
            ? parameterControl({
                parameter,
                value,
                control: { ...control, changed: false },
                localisation,
                onValue: (next) => this.set(path, next ?? undefined),
                onInvalid: (text, code) => this.keepInvalid(path, text, { code }),
                onDone: () => this.seal(),
              })
            : html`<span class="text-value" id=${control.id}>${inWords(value)}</span>`
        }
      </div>
    </div>`;
  }

  private isOffDefault(stored: unknown, { default: initial, kind }: Parameter | UnknownParameter): boolean {
    if (stored === undefined || initial === undefined) return false;
    return kind === 'duration' ? asDuration(stored)?.seconds !== asDuration(initial)?.seconds : !equal(stored, initial);
  }

  private renderDefault(parameter: Parameter | UnknownParameter, inWords: (value: unknown) => string): TemplateResult {
    const words = this.localisation.messages('other');
    return html`<p class="secondary">
      ${words.defaultIs(inWords(parameter.default))}
      <button class="button link" @click=${() => this.set(['parameters', parameter.id], undefined)}>
        ${words.useDefault}
      </button>
    </p>`;
  }

  private limits(parameter: Parameter | UnknownParameter): string {
    if (!isKnown(parameter) || (parameter.kind !== 'number' && parameter.kind !== 'duration')) return '';
    const words = this.localisation.messages('other');
    const { minimum, maximum } = parameter;
    const inWords = (value: number) => parameterText({ parameter, value, localisation: this.localisation });
    if (minimum !== undefined && maximum !== undefined) return words.range(inWords(minimum), inWords(maximum));
    if (minimum !== undefined) return words.from(inWords(minimum));
    return maximum === undefined ? '' : words.to(inWords(maximum));
  }
}

export function defineOtherEditor(): void {
  defineSelect();
  defineDurationInput();
  defineOnce('ticket-settings-other-editor', OtherEditor);
}
