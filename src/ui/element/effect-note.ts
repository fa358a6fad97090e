import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { EffectWatch } from '../preview/effect-watch.ts';
import { icon } from '../parts/icon.ts';
import type { Tab } from './sections.ts';
import type { Shell } from './shell.ts';

/** The tabs beside whose controls it is said what they make worse. */
const watched: readonly Tab[] = ['assignment', 'sla'];

/** A quiet word on the draft, when a simulation in the background finds it clearly worse than what is saved. */
export class EffectNote implements ReactiveController {
  private readonly shell: Shell;
  private watch: EffectWatch | undefined;
  private loading = false;

  constructor(shell: Shell) {
    this.shell = shell;
    shell.host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** What was said is of another draft. */
  reset(): void {
    this.watch?.dispose();
    this.watch = undefined;
    this.loading = false;
  }

  /** Looks at the draft while one of those tabs is open. The code for it comes with the first change. */
  follow(tab: Tab, workerUrl: string | undefined): void {
    const { ready, session } = this.shell.session;
    const { localisation } = this.shell.words;
    if (!ready || !localisation || !watched.includes(tab)) return;
    if (this.watch) this.watch.follow(ready, session?.history, localisation.timeZone);
    else if (ready.changes.length > 0 && !this.loading) void this.load(workerUrl);
  }

  render(tab: Tab, localisation: Localisation, onSee: () => void): TemplateResult | typeof nothing {
    const sentence = watched.includes(tab) && this.watch?.sentence(localisation);
    if (!sentence) return nothing;
    return html`<div class="summary">
      <div class="note warning">
        ${icon('warning')}<span class="grow">${sentence}</span>
        <button class="button small" @click=${onSee}>${localisation.messages('shell').seeEffect}</button>
      </div>
    </div>`;
  }

  private async load(workerUrl: string | undefined): Promise<void> {
    const { host, words } = this.shell;
    this.loading = true;
    try {
      const [{ EffectWatch: Watch }] = await Promise.all([
        import('../preview/effect-watch.ts'),
        words.need(['preview', 'sla']),
      ]);
      if (!this.loading) return;
      this.watch = new Watch(workerUrl, () => this.tell());
      host.requestUpdate();
    } catch {
      // It is an extra: nobody waits for it, and the draft is as good without.
    }
  }

  private tell(): void {
    const { host, words, notices } = this.shell;
    const sentence = words.localisation && this.watch?.sentence(words.localisation);
    if (sentence) notices.announce(sentence);
    host.requestUpdate();
  }
}
