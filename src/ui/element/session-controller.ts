import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { TicketSettingsBackend } from '../../adapters/backend.ts';
import type { Action } from '../../state/action.ts';
import type { Ready, SessionState } from '../../state/session-state.ts';
import { createSession, type Session } from '../../state/session.ts';
import { sessionContext } from '../contexts.ts';
import { browserEffects } from './browser-effects.ts';

/** The session of an element. It outlives the element's removal: put back, the element goes on with its draft. */
export class SessionController implements ReactiveController {
  /** As the element shows it; while the element is not in a document, as it was last. */
  state: SessionState = { phase: 'loading' };
  /** Absent until the first {@link start}. */
  session: Session | undefined;

  private readonly host: LitElement;
  private readonly onState: (before: SessionState, after: SessionState) => void;
  private readonly provider;
  private stopKeeping: (() => void) | undefined;
  private unsubscribe = (): void => {};

  constructor(host: LitElement, onState: (before: SessionState, after: SessionState) => void) {
    this.host = host;
    this.onState = onState;
    this.provider = new ContextProvider(host, { context: sessionContext });
    host.addController(this);
  }

  hostConnected(): void {
    this.watch();
  }

  hostDisconnected(): void {
    this.unsubscribe();
  }

  get ready(): Ready | undefined {
    return this.state.phase === 'ready' ? this.state : undefined;
  }

  /** Begins a session with `backend` in place of the one before, which is given up with its draft. With `draftKey` the draft is kept on this device. */
  start(backend: TicketSettingsBackend, draftKey: string | undefined): void {
    this.session?.dispose();
    this.stopKeeping?.();
    this.stopKeeping = undefined;
    this.session = createSession(backend, browserEffects);
    if (draftKey) void this.keepDrafts(this.session, draftKey);
    this.provider.setValue(this.session);
    this.watch();
    void this.session.load();
  }

  dispatch(action: Action): void {
    this.session?.dispatch(action);
  }

  /** Resolves when nothing is being loaded, or no longer. */
  loaded(): Promise<void> {
    const { session } = this;
    return new Promise((resolve) => {
      const look = (): void => {
        if (session?.getState().phase === 'loading') return;
        unsubscribe?.();
        resolve();
      };
      const unsubscribe = session?.subscribe(look);
      look();
    });
  }

  /** Keeps the session's draft on this device. Where the code for it can't be had, it lives as long as the page. */
  private async keepDrafts(session: Session, key: string): Promise<void> {
    const code = await import('./device-drafts.ts').catch(() => undefined);
    if (this.session === session) this.stopKeeping = code?.keepOnDevice(this.host, session, key);
  }

  private watch(): void {
    this.unsubscribe();
    const { session } = this;
    if (!session || !this.host.isConnected) return;
    this.unsubscribe = session.subscribe(() => this.follow(session.getState()));
    this.follow(session.getState());
  }

  private follow(next: SessionState): void {
    const before = this.state;
    if (before === next) return;
    this.state = next;
    this.host.requestUpdate();
    this.onState(before, next);
  }
}
