import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Change } from '../../domain/changes/diff.ts';
import { formatPath } from '../../domain/settings/path.ts';
import { describeChange, type ChangeDescription } from '../../locales/describe-change.ts';
import { defineOnce } from '../define-once.ts';
import { EditorElement } from '../editors/editor-element.ts';
import { visibleTabs } from '../element/sections.ts';
import { defineDialog, dialog } from '../parts/dialog.ts';
import { icon } from '../parts/icon.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { base } from '../styles/base.styles.ts';
import { controls } from '../styles/controls.styles.ts';
import { reviewStyles } from './review.styles.ts';

/** Changes listed at once; a large import has thousands. */
const page = 200;

/** What Save would change, in words, each with a way back. Fires `close`, and `open-preview` to see what it will do. */
export class Review extends EditorElement {
  static override styles = [base, controls, partStyles, reviewStyles];

  protected readonly section = 'fields';

  @state() private open = true;
  @state() private shown = page;

  protected override render(): TemplateResult {
    const { changes, capabilities, readOnly } = this.ready;
    const words = this.localisation.messages('shell');
    const effect = capabilities.changeEffect;
    return html`${dialog({
      id: 'review',
      open: this.open,
      title: words.review(changes.length),
      help: effect ? words.changeEffects[effect] : words.changeEffectUnknown,
      wide: true,
      body: changes.length === 0 ? html`<p class="empty">${words.reviewEmpty}</p>` : this.renderGroups(changes),
      footer: html`
        ${
          changes.length > 0
            ? html`<button class="button quiet danger discard" @click=${this.discard}>${words.discardAll}</button>`
            : nothing
        }
        ${
          changes.length > 0 && visibleTabs(this.ready).includes('preview')
            ? html`<button class="button" @click=${this.seeEffect}>${words.seeEffect}</button>`
            : nothing
        }
        <button class="button" @click=${this.close}>${words.close}</button>
        ${
          changes.length > 0 && !readOnly
            ? html`<button class="button primary" @click=${this.save}>${words.saveChanges(changes.length)}</button>`
            : nothing
        }
      `,
      onClose: () => this.dispatchEvent(new CustomEvent('close')),
    })}`;
  }

  private renderGroups(changes: readonly Change[]): TemplateResult {
    const words = this.localisation.messages('shell');
    const groups = new Map<string, { change: Change; description: ChangeDescription }[]>();
    for (const change of changes.slice(0, this.shown)) {
      const description = this.describe(change);
      const group = groups.get(description.group) ?? [];
      groups.set(description.group, [...group, { change, description }]);
    }
    return html`${[...groups].map(
      ([name, rows]) =>
        html`<section aria-label=${name}>
          <h4 class="group">${name}</h4>
          <ul>
            ${rows.map(({ change, description }) => this.renderRow(change, description))}
          </ul>
        </section>`,
    )}
    ${
      changes.length > this.shown
        ? html`<button class="button link more" @click=${() => (this.shown += page)}>
            ${words.showMoreChanges(Math.min(page, changes.length - this.shown))}
          </button>`
        : nothing
    }`;
  }

  private renderRow(change: Change, { subject, before, after, summary, label }: ChangeDescription): TemplateResult {
    const words = this.localisation.messages('shell');
    return html`<li data-path=${formatPath(change.path)}>
      <span>${subject}</span>
      <span class="values"
        >${
          summary !== undefined
            ? html`<b>${summary}</b>`
            : html`<s>${before ?? words.noValue}</s>${icon('arrow-right')}<b>${after ?? words.noValue}</b>`
        }</span
      >
      <button
        class="button link"
        aria-label=${words.takeBackChange(label)}
        @click=${(event: Event) => this.takeBack(change, label, event)}
      >
        ${words.takeBack}
      </button>
    </li>`;
  }

  private describe(change: Change): ChangeDescription {
    const { saved: before, draft: after, directory, capabilities } = this.ready;
    const { localisation } = this;
    return describeChange(change, { before, after, capabilities, localisation, ...(directory ? { directory } : {}) });
  }

  private takeBack(change: Change, label: string, { currentTarget }: Event): void {
    const at = this.takeBackButtons.indexOf(currentTarget as HTMLElement);
    this.session.dispatch({ type: 'take_back', change });
    this.tell('announce', this.localisation.messages('shell').takenBack(label));
    // The row is gone: the focus goes to the one that took its place, or stays in the dialog.
    void this.updateComplete.then(() => {
      const next = this.takeBackButtons[at] ?? this.takeBackButtons.at(-1);
      (next ?? this.renderRoot.querySelector<HTMLElement>('.dialog-title'))?.focus();
    });
  }

  private get takeBackButtons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li > .link')];
  }

  private readonly discard = (): void => {
    this.session.dispatch({ type: 'discard' });
    this.close();
    this.tell('notice', { text: this.localisation.messages('shell').discarded, undo: true });
  };

  private readonly seeEffect = (): void => {
    this.close();
    this.dispatchEvent(new CustomEvent('open-preview'));
  };

  private readonly save = (): void => {
    this.close();
    void this.session.save();
  };

  private readonly close = (): void => {
    this.open = false;
  };

  private tell(name: 'announce' | 'notice', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

export function defineReview(): void {
  defineDialog();
  defineOnce('ticket-settings-review', Review);
}
