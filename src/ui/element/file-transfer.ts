import { nothing } from 'lit';
import { problemWords } from '../problem-text.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { readOnlyText } from './save-bar.ts';
import { undoOffer, type Shell } from './shell.ts';
import type { ImportResult } from './transfer.ts';

const load = () => import('./transfer.ts');

/** Settings to a file, and from one; its code is loaded when it is first asked for. */
export class FileTransfer {
  private readonly shell: Shell;
  private showFailure: ((localisation: Localisation) => unknown) | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** The draft as the text of a file; empty while nothing is loaded. */
  async export(): Promise<string> {
    const { exportSettings } = await load();
    return this.shell.session.ready ? exportSettings(this.shell.session.ready.draft) : '';
  }

  async download(): Promise<void> {
    const { downloadSettings } = await load();
    if (this.shell.session.ready) downloadSettings(this.shell.session.ready.draft);
  }

  async choose(): Promise<void> {
    const text = await (await load()).chooseFile();
    if (text !== undefined) await this.import(text);
  }

  /** Puts the settings of a file's text into the draft, as one step of undo; what is wrong with it is shown. */
  async import(text: string): Promise<ImportResult> {
    const { importable, importFailure, importSettings } = await load();
    await this.shell.words.need(['transfer', ...problemWords]);
    const result = importSettings(text);
    if (result.status !== 'valid') {
      this.showFailure = (localisation) => importFailure(result, localisation, () => this.dismissFailure());
      this.shell.host.requestUpdate();
      return result;
    }
    this.dismissFailure();
    const { ready } = this.shell.session;
    if (ready) {
      this.shell.session.dispatch({
        type: 'edit',
        command: { type: 'replace', settings: importable(result.settings, ready) },
      });
      this.tell(ready.draft);
    }
    return result;
  }

  /** Why the last file was not imported. */
  renderFailure(localisation: Localisation): unknown {
    return this.showFailure?.(localisation) ?? nothing;
  }

  dismissFailure(): void {
    this.showFailure = undefined;
    this.shell.host.requestUpdate();
  }

  private tell(before: unknown): void {
    const { ready } = this.shell.session;
    const { localisation } = this.shell.words;
    if (!ready || !localisation) return;
    const words = localisation.messages('transfer');
    if (ready.readOnly) this.shell.notices.show({ text: readOnlyText(ready.readOnly, localisation) });
    else if (ready.draft === before) this.shell.notices.show({ text: words.same });
    else this.shell.notices.show({ text: words.imported(ready.changes.length), ...undoOffer(this.shell) });
  }
}
