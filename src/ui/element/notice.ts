import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** How long a notice stays, milliseconds; it stays longer while pointed at or focused. */
const duration = 8000;

export interface Notice {
  readonly text: string;
  /** A word and what it does: Undo. Never the only way to do it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One notice at a time, at the bottom of the element, and what screen readers are told. */
export class NoticeController implements ReactiveController {
  private readonly host: LitElement;
  private notice: Notice | undefined;
  private spoken = '';
  private alarm = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.notice) this.startTimer();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Shows `notice` in place of the one there, and has it read out. */
  show(notice: Notice): void {
    this.notice = notice;
    this.announce(notice.text);
    this.startTimer();
  }

  /** Has `text` read out when the reader pauses; at once with `urgent` (save failures only). */
  announce(text: string, { urgent = false } = {}): void {
    // The same words twice in a row are only read again when the text differs: an invisible space does.
    const before = urgent ? this.alarm : this.spoken;
    const next = before === text ? `${text}\u200b` : text;
    if (urgent) this.alarm = next;
    else this.spoken = next;
    this.host.requestUpdate();
  }

  /** Takes the offer of the notice away: it was about something that is no longer the last thing done. */
  dismissAction(): void {
    if (this.notice?.action) this.dismiss();
  }

  private dismiss(): void {
    clearTimeout(this.timer);
    this.notice = undefined;
    this.host.requestUpdate();
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.host.renderRoot.querySelector('.notice:is(:hover, :focus-within)')) this.startTimer();
      else this.dismiss();
    }, duration);
  }

  render(): TemplateResult {
    const { notice } = this;
    return html`<div class="unseen" role="status">${this.spoken}</div>
      <div class="unseen" role="alert">${this.alarm}</div>
      <div class="notices">
        ${
          notice
            ? html`<div class="notice">
                <span>${notice.text}</span>
                ${
                  notice.action
                    ? html`<button
                        class="button link"
                        @click=${() => {
                          const run = notice.action?.run;
                          this.dismiss();
                          run?.();
                        }}
                      >
                        ${notice.action.label}
                      </button>`
                    : nothing
                }
              </div>`
            : nothing
        }
      </div>`;
  }
}
