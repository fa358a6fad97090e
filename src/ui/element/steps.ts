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
    const step = this.shell.session.ready?.undoStep;
    if (!step) return;
    this.shell.session.dispatch({ type: 'undo' });
    void this.tell(step, 'undo');
  }

  redo(): void {
    const step = this.shell.session.ready?.redoStep;
    if (!step) return;
    this.shell.session.dispatch({ type: 'redo' });
    void this.tell(step, 'redo');
  }

  /** Says what was undone or redone, with the way back, unless something else was done before there were words for it. */
  private async tell(step: Step, done: 'undo' | 'redo'): Promise<void> {
    const { session, words, notices } = this.shell;
    const draft = session.ready?.draft;
    // Without the words it is said without the name.
    if (!this.canTell) await this.load().catch(() => undefined);
    const shared = words.localisation?.messages('shell');
    if (!shared || session.ready?.draft !== draft) return;
    const name = this.nameOf(step);
    const sentence = done === 'undo' ? shared.undone : shared.redone;
    notices.show({
      text: name ? sentence(name) : shared[done],
      action:
        done === 'undo'
          ? { label: shared.redo, run: () => this.redo() }
          : { label: shared.undo, run: () => this.undo() },
    });
  }
}
