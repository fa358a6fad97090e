import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import type { TicketSettingsBackend } from '../../../src/adapters/backend.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { loadLocalisation, type Localisation } from '../../../src/locales/localisation.ts';
import { createSession, type Session } from '../../../src/state/session.ts';
import { localisationContext, sessionContext } from '../../../src/ui/contexts.ts';
import { defineOnce } from '../../../src/ui/define-once.ts';
import { AssignmentProbe, defineAssignmentProbe } from '../../../src/ui/editors/assignment/probe/assignment-probe.ts';
import { base } from '../../../src/ui/styles/base.styles.ts';
import { tokens } from '../../../src/ui/styles/tokens.styles.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { fixture } from '../../setup/fixture.ts';

/** What the shell gives the probe: session, words, tokens, and a container to measure. */
class ProbeHost extends LitElement {
  static override styles = [
    tokens,
    base,
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

  clock: () => number = Date.now;
  session: Session | undefined;
  localisation: Localisation | undefined;
  readonly openedSettings: string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.session || !this.localisation) throw new Error('The host needs a session and words');
    new ContextProvider(this, { context: sessionContext, initialValue: this.session });
    new ContextProvider(this, { context: localisationContext, initialValue: this.localisation });
  }

  protected override render(): TemplateResult {
    return html`<ticket-settings-assignment-probe
      .clock=${this.clock}
      @open-setting=${({ detail }: CustomEvent<string>) => this.openedSettings.push(detail)}
    ></ticket-settings-assignment-probe>`;
  }
}

export interface ProbeOptions {
  readonly settings: TicketSettings;
  /** Absent: nothing has changed since it was saved. */
  readonly saved?: TicketSettings;
  readonly directory: Directory;
  readonly now: number;
  readonly language?: 'en' | 'uk';
  readonly timeZone?: string;
  readonly backend?: (backend: TicketSettingsBackend) => TicketSettingsBackend;
  readonly width?: number;
}

export async function openProbe(options: ProbeOptions): Promise<ProbePage> {
  const { settings, saved = settings, directory, now, language = 'en', timeZone = 'UTC' } = options;
  const backend = createMemoryBackend({ document: saved, directory });
  const session = createSession(options.backend?.(backend) ?? backend, {
    newKey: () => 'key',
    schedule: (task) => {
      const timer = setTimeout(task);
      return () => clearTimeout(timer);
    },
  });
  await session.load();
  if (saved !== settings) session.dispatch({ type: 'edit', command: { type: 'replace', settings } });
  const localisation = await loadLocalisation({ locale: language, timeZone }, ['shell', 'assignment', 'probe']);
  defineAssignmentProbe();
  defineOnce('probe-host', ProbeHost);
  const host = document.createElement('probe-host') as ProbeHost;
  Object.assign(host, { session, localisation, clock: () => now });
  if (options.width !== undefined) host.style.inlineSize = `${options.width}px`;
  await fixture(html`${host}`);
  const probe = host.renderRoot.querySelector('ticket-settings-assignment-probe');
  if (!(probe instanceof AssignmentProbe)) throw new Error('There is no probe');
  const page = new ProbePage(host, probe, session);
  await page.until(() => page.status !== '');
  return page;
}

/** Text as assistive technology reads it: without what is hidden from it, as one line. */
export function spoken(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

export interface ShownOperator {
  readonly name: string;
  readonly last: string;
  readonly load: string;
  readonly why: string;
}

/** The probe as somebody reads and uses it. */
export class ProbePage {
  readonly host: ProbeHost;
  readonly probe: AssignmentProbe;
  readonly session: Session;

  constructor(host: ProbeHost, probe: AssignmentProbe, session: Session) {
    this.host = host;
    this.probe = probe;
    this.session = session;
  }

  private get root(): ParentNode {
    return this.probe.renderRoot;
  }

  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const [found] = this.all<Found>(selector);
    if (!found) throw new Error(`No ${selector} in\n${this.text}`);
    return found;
  }

  get text(): string {
    return spoken(this.get('section'));
  }

  /** What is announced. */
  get status(): string {
    return spoken(this.get('[role=status]'));
  }

  get sieve(): string[] {
    return this.all('.sieve > li').map(spoken);
  }

  get ranked(): ShownOperator[] {
    return this.all('ol > .rank').map(shownOperator);
  }

  get notConsidered(): ShownOperator[] {
    return this.all('ul > .rank').map(shownOperator);
  }

  /** What the other settings would do; `''`: nothing is said. */
  get other(): string {
    return spoken(this.root.querySelector('.other'));
  }

  get steps(): string[] {
    return this.all('.steps > li').map(spoken);
  }

  button(name: string | RegExp): HTMLButtonElement {
    const buttons = this.all<HTMLButtonElement>('button:not([role])');
    const found = buttons.find((one) => (typeof name === 'string' ? spoken(one) === name : name.test(spoken(one))));
    if (!found) throw new Error(`No button ${String(name)} among ${buttons.map(spoken).join(', ')}`);
    return found;
  }

  async press(name: string | RegExp): Promise<void> {
    this.button(name).click();
    await this.probe.updateComplete;
  }

  /** Opens every group of operators that is shown in short. */
  async openAll(): Promise<void> {
    for (const button of this.all('button[aria-expanded=false]:not([role])')) button.click();
    await this.probe.updateComplete;
  }

  async use(label: string): Promise<void> {
    const choice = this.all('.segments > label').find((one) => spoken(one) === label);
    if (!choice) throw new Error(`No choice ${label}`);
    choice.click();
    await this.answered();
  }

  /** The control with this label. */
  control<Control extends HTMLElement = HTMLElement>(label: string): Control {
    const name = this.all<HTMLLabelElement>('label').find((one) => spoken(one) === label);
    return this.get<Control>(`#${CSS.escape(name?.htmlFor ?? label)}`);
  }

  async choose(label: string, option: string): Promise<void> {
    this.control(label).click();
    const chosen = await this.until(() => this.all('[role=option]').find((one) => spoken(one).startsWith(option)));
    chosen.click();
    await this.answered();
  }

  /** The answer to the last change is there. */
  async answered(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await this.probe.updateComplete;
  }

  async until<Found>(look: () => Found | undefined | false | ''): Promise<Found> {
    const end = performance.now() + 3000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`It never came; there is\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async accessible(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expectNoViolations(this.host);
  }
}

function shownOperator(row: HTMLElement): ShownOperator {
  const cell = (name: string) => spoken(row.querySelector(`.${name}`));
  return { name: cell('name'), last: cell('last'), load: cell('load'), why: cell('why') };
}
