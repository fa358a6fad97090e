import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before the page is left, while the element is in it and there is something to lose. */
export class LeaveGuard implements ReactiveController {
  private readonly wouldLose: () => boolean;

  constructor(host: ReactiveControllerHost, wouldLose: () => boolean) {
    this.wouldLose = wouldLose;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.onLeave);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.onLeave);
  }

  private readonly onLeave = (event: BeforeUnloadEvent): void => {
    if (this.wouldLose()) event.preventDefault();
  };
}
