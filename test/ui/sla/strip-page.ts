import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { loadLocalisation, type Localisation } from '../../../src/locales/localisation.ts';
import { createSession, type Session } from '../../../src/state/session.ts';
import { localisationContext, sessionContext } from '../../../src/ui/contexts.ts';
import { defineOnce } from '../../../src/ui/define-once.ts';
import { defineDeadlineStrip } from '../../../src/ui/editors/sla/strip/deadline-strip.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';
import { fixture } from '../../setup/fixture.ts';
import { nameOf } from './sla-page.ts';

class StripHost extends LitElement {
  static override styles = [
    tokens,
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
  static override properties = { policy: {} };
  declare policy: string;
  session!: Session;
  localisation!: Localisation;
  now = 0;
  private readonly sessionProvider = new ContextProvider(this, { context: sessionContext });
  private readonly localisationProvider = new ContextProvider(this, { context: localisationContext });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sessionProvider.setValue(this.session);
    this.localisationProvider.setValue(this.localisation);
  }

  protected override render(): TemplateResult {
    return html`<ticket-settings-deadline-strip
      .policy=${this.policy}
      .now=${this.now}
    ></ticket-settings-deadline-strip>`;
  }
}

export interface StripPageOptions {
  readonly settings: TicketSettings;
  readonly directory: Directory;
  readonly policy?: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly language?: 'en' | 'uk';
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The strip in a page, and what a user finds and does there. */
export class StripPage {
  readonly host: StripHost;
  readonly session: Session;
  readonly told: string[] = [];

  constructor(host: StripHost, session: Session) {
    this.host = host;
    this.session = session;
    host.addEventListener('announce', (event) => this.told.push(squeeze((event as CustomEvent<string>).detail)));
  }

  private get root(): ShadowRoot {
    const root = this.host.shadowRoot?.querySelector('ticket-settings-deadline-strip')?.shadowRoot;
    if (!root) throw new Error('No strip');
    return root;
  }

  all<Found extends Element = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)].filter((element) => element.checkVisibility());
  }

  get(name: string): HTMLInputElement {
    const found = this.all<HTMLInputElement>('input, button, [role=slider]').find((each) => nameOf(each) === name);
    if (!found) {
      throw new Error(
        `Nothing is called "${name}": ${this.all('input, button, [role=slider]').map(nameOf).join(' | ')}`,
      );
    }
    return found;
  }

  has(name: string): boolean {
    return this.all('input, button, [role=slider]').some((each) => nameOf(each) === name);
  }

  async click(name: string): Promise<void> {
    this.get(name).click();
    await this.settled();
  }

  async type(name: string, text: string): Promise<void> {
    const input = this.get(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async choose(name: string, option: string): Promise<void> {
    await this.click(name);
    await this.pick(option);
  }

  /** Picks from the list that was opened, once it is there. */
  async pick(option: string): Promise<void> {
    const options = () => this.all('[role=option]');
    for (let wait = 0; wait < 50 && options().length === 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const found = options().find((each) => squeeze(each.textContent) === option);
    if (!found)
      throw new Error(
        `No "${option}" among ${options()
          .map((each) => each.textContent)
          .join()}`,
      );
    found.click();
    await this.settled();
  }

  /** The sentence that says what the picture shows. */
  get finding(): string {
    return this.all('[role=img]')[0]?.getAttribute('aria-label') ?? '';
  }

  /** The list: time and text of each moment. */
  get moments(): string[] {
    return this.all('.moments > li').map((each) => squeeze(each.textContent));
  }

  get text(): string {
    return squeeze(this.all('section')[0]?.textContent ?? '');
  }

  get focusedName(): string {
    const element = this.root.activeElement;
    return element ? nameOf(element as HTMLElement) : '';
  }

  async settled(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await this.host.updateComplete;
      for (const element of this.root.querySelectorAll('*')) await (element as Partial<LitElement>).updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

export async function openStrip(options: StripPageOptions): Promise<StripPage> {
  defineDeadlineStrip();
  defineOnce('strip-host', StripHost);
  const { settings, directory, policy = 'other', now, language = 'en', width = 1280, theme = 'light' } = options;
  const session = createSession(createMemoryBackend({ document: settings, directory }), {
    newKey: () => 'key',
    schedule: (task, delay) => {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
  });
  await session.load();
  await session.loadDirectory();
  const localisation = await loadLocalisation({ locale: language, timeZone: 'UTC' }, [
    'shell',
    'sla',
    'strip',
    'changes',
  ]);
  const host = await fixture<StripHost>(
    html`<strip-host
      .session=${session}
      .localisation=${localisation}
      .policy=${policy}
      .now=${now}
      .style=${`inline-size:${width}px;color-scheme:${theme}`}
    ></strip-host>`,
  );
  const page = new StripPage(host, session);
  await page.settled();
  return page;
}
