import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longest time between two looks at the clock, milliseconds. */
const longestWait = 30_000;

/** Renders its host again as time passes: every half minute and at the next turn, never while nobody can see it. */
export class Ticker implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly nextTurn: () => number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  /** `nextTurn`: the instant (epoch milliseconds) of the next change; `undefined` when none is in sight. */
  constructor(host: ReactiveControllerHost, nextTurn: () => number | undefined) {
    this.host = host;
    this.nextTurn = nextTurn;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.follow);
    this.follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.follow);
    this.stop();
  }

  hostUpdated(): void {
    if (this.running) this.wait();
  }

  private readonly follow = (): void => {
    if (document.hidden) this.stop();
    else {
      this.running = true;
      this.host.requestUpdate();
    }
  };

  private stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    const turn = this.nextTurn();
    // Right after the turn, not at it: at exactly the due instant nothing is late.
    const wait = turn === undefined ? longestWait : Math.min(longestWait, turn - Date.now() + 1);
    this.timer = setTimeout(() => this.host.requestUpdate(), Math.max(wait, 1));
  }
}
