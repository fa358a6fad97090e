import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createFormat } from '../../../src/locales/format.ts';
import { messages as words } from '../../../src/locales/shell.en.ts';
import { defineOnce } from '../../../src/ui/define-once.ts';
import type { ControlState } from '../../../src/ui/parts/control.ts';
import { partStyles } from '../../../src/ui/parts/parts.styles.ts';
import { base } from '../../../src/ui/styles/base.styles.ts';
import { controls } from '../../../src/ui/styles/controls.styles.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';
import { fixture } from '../../setup/fixture.ts';

export { words };
export const format = createFormat('en');

/** Stands for an editor: one shadow root with the shared styles, and the widget as a container. */
export class PartHost extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    partStyles,
    css`
      :host {
        display: block;
        container: ticket-settings / inline-size;
        font: 13px/1.5 var(--_font);
        color: var(--_text);
        background: var(--_surface);
      }
    `,
  ];

  @property({ attribute: false })
  content: () => unknown = () => '';

  protected override render(): TemplateResult {
    return html`${this.content()}`;
  }

  /** The element with an accessible role in this root. */
  get<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`No ${selector} in\n${this.shadowRoot?.innerHTML ?? ''}`);
    return found;
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...this.renderRoot.querySelectorAll<Found>(selector)];
  }

  /** What the shell would announce, in order. */
  readonly announced: string[] = [];

  constructor() {
    super();
    this.addEventListener('announce', (event) => this.announced.push((event as CustomEvent<string>).detail));
  }
}

/** Renders a part; `content` is rendered again at each `requestUpdate` of the host. */
export async function host(content: () => unknown): Promise<PartHost> {
  defineOnce('part-host', PartHost);
  const element = await fixture<PartHost>(html`<part-host .content=${content}></part-host>`);
  await settled(element);
  return element;
}

/** The host and the parts in it are up to date. */
export async function settled(element: PartHost): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await element.updateComplete;
    for (const part of element.all('*')) await (part as Partial<LitElement>).updateComplete;
  }
}

/** What has the focus, in the host's root. */
export function focused(element: PartHost): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

export function control(state: Partial<ControlState> = {}): ControlState {
  return { id: 'part', editable: true, changed: false, errors: [], warnings: [], ...state };
}

/** All is painted, and nothing moves any more. */
export async function still(element: PartHost): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await Promise.all((element.shadowRoot?.getAnimations() ?? []).map((animation) => animation.finished));
}

/** Renders `tall-frame.ts` in a frame of 5,000 px, far higher than the window. */
export async function tallFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<script type="module" src="/test/ui/parts/tall-frame.ts"></script>';
  frame.style.cssText = 'block-size: 5000px; inline-size: 700px; border: 0';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame;
}
