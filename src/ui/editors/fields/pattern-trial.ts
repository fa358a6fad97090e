import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { compilePattern } from '../../../domain/fields/patterns.ts';
import type { FieldsMessages } from '../../../locales/fields.en.ts';
import { defineOnce } from '../../define-once.ts';
import { icon } from '../../parts/icon.ts';

/** Lines to try a pattern on; they answer while one types. Renders into its editor's root. */
export class PatternTrial extends LitElement {
  @property() pattern = '';
  @property({ attribute: false }) words: FieldsMessages | undefined;

  @state() private trials: readonly string[] = ['', ''];
  @state() private fitting: ((text: string) => boolean) | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('pattern')) void this.compile();
  }

  private async compile(): Promise<void> {
    const { pattern } = this;
    const compiled = await compilePattern(pattern);
    if (pattern !== this.pattern) return;
    this.fitting = compiled.status === 'compiled' ? (text) => compiled.matches(text) : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<div class="field">
      <span class="label">${words.tryIt}</span>
      <div class="stack">
        ${this.trials.map((trial, index) => {
          const fits = trial === '' || !this.fitting ? undefined : this.fitting(trial);
          return html`<span class="input code"
            ><input
              aria-label=${words.tryIt}
              .value=${trial}
              @input=${(event: Event) =>
                (this.trials = this.trials.with(index, (event.target as HTMLInputElement).value))}
            />${
              fits === undefined
                ? nothing
                : html`<span class="suffix trial" role="status"
                    >${icon(fits ? 'check' : 'close', 'small')}${fits ? words.fits : words.doesNotFit}</span
                  >`
            }</span
          >`;
        })}
      </div>
    </div>`;
  }
}

export function definePatternTrial(): void {
  defineOnce('ticket-settings-pattern-trial', PatternTrial);
}
