import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineOnce } from '../../define-once.ts';
import { icon } from '../../parts/icon.ts';

/** The line under the options in which one types new ones. Renders into its editor's root. */
export class AddOptionPart extends LitElement {
  @property({ attribute: false }) label = '';
  /** With what was typed, when Enter is pressed or the line is left. */
  @property({ attribute: false }) onAdd: (label: string) => void = () => {};

  @state() private text = '';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<form
      class="line add"
      @submit=${(event: Event) => {
        event.preventDefault();
        this.add();
      }}
    >
      ${icon('plus')}
      <input
        id="add-option"
        aria-label=${this.label}
        placeholder=${this.label}
        autocomplete="off"
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
        @blur=${() => this.add()}
      />
    </form>`;
  }

  private add(): void {
    const label = this.text.trim();
    this.text = '';
    if (label !== '') this.onAdd(label);
  }
}

export function defineAddOption(): void {
  defineOnce('ticket-settings-add-option', AddOptionPart);
}
