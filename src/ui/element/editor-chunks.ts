import { failureOf } from '../../state/failure.ts';
import type { Failure } from '../../state/session-state.ts';
import { editorLoaders } from '../editors/loaders.ts';
import type { Tab } from './sections.ts';
import type { Shell } from './shell.ts';

/** Which editors are loaded, with their words. */
export class EditorChunks {
  /** Why the last one that was asked for could not be loaded. */
  failure: Failure | undefined;

  private readonly shell: Shell;
  private readonly loaded = new Set<Tab>();

  constructor(shell: Shell) {
    this.shell = shell;
  }

  has(section: Tab): boolean {
    return this.loaded.has(section);
  }

  /** Loads the editor of a tab. Never rejects: {@link failure} says how it went. */
  async load(section: Tab): Promise<void> {
    // An attribute can say anything.
    if (!Object.hasOwn(editorLoaders, section)) return;
    const { load, catalogues } = editorLoaders[section];
    const { host, words } = this.shell;
    this.failure = undefined;
    try {
      await Promise.all([load(), words.need(catalogues)]);
      this.loaded.add(section);
    } catch (error) {
      this.failure = { code: 'unavailable', message: failureOf(error).message };
    }
    host.requestUpdate();
  }
}
