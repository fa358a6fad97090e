import type { Step } from '../../domain/changes/history.ts';
import type { Shell } from './shell.ts';

/** Undo and redo by name, and aloud. */
export class Steps {
  private readonly shell: Shell;
  private describeStep: typeof import('../../locales/describe-change.ts').describeStep | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** Loads what it takes to name steps. Until then they have no names. */
  async load(): Promise<void> {
    const [{ describeStep }] = await Promise.all([
      import('../../locales/describe-change.ts'),
      this.shell.words.need(['changes']),
    ]);
    this.describeStep = describeStep;
    this.shell.host.requestUpdate();
  }

  get canTell(): boolean {
    return this.describeStep !== undefined;
  }

  /** What a step changed, in words. */
  nameOf(step: Step | undefined): string | undefined {
    const { ready } = this.shell.session;
    const { localisation } = this.shell.words;
    if (!step || !ready || !localisation?.has('changes')) return undefined;
    const { directory, capabilities } = ready;
    const { before, after, changes } = step;
    return this.describeStep?.(changes, {
      before,
      after,
      capabilities,
      localisation,
      ...(directory ? { directory } : {}),
    });
  }

  undo(): void {
    const words = this.shell.words.localisation?.messages('shell');
    const step = this.shell.session.ready?.undoStep;
    if (!step || !words) return;
    const name = this.nameOf(step);
    this.shell.session.dispatch({ type: 'undo' });
    this.shell.notices.show({
      text: name ? words.undone(name) : words.undo,
      action: { label: words.redo, run: () => this.redo() },
    });
  }

  redo(): void {
    const words = this.shell.words.localisation?.messages('shell');
    const step = this.shell.session.ready?.redoStep;
    if (!step || !words) return;
    const name = this.nameOf(step);
    this.shell.session.dispatch({ type: 'redo' });
    this.shell.notices.show({
      text: name ? words.redone(name) : words.redo,
      action: { label: words.undo, run: () => this.undo() },
    });
  }
}
