import type { LitElement } from 'lit';
import type { Notice, NoticeController } from './notice.ts';
import type { SessionController } from './session-controller.ts';
import type { WordsController } from './words.ts';

/** What the parts of the element work with. */
export interface Shell {
  readonly host: LitElement;
  readonly session: SessionController;
  readonly words: WordsController;
  readonly notices: NoticeController;
}

/** For a notice about an edit that was just made. */
export function undoOffer({ session, words }: Shell): Pick<Notice, 'action'> {
  const label = words.localisation?.messages('shell').undo;
  return label ? { action: { label, run: () => session.dispatch({ type: 'undo' }) } } : {};
}

/** Takes all changes back, and says so with the way back. */
export function discardAloud(shell: Shell): void {
  shell.session.dispatch({ type: 'discard' });
  const text = shell.words.localisation?.messages('shell').discarded;
  if (text) shell.notices.show({ text, ...undoOffer(shell) });
}

/** Takes a text to the clipboard and says so. */
export async function copyText(text: string, { words, notices }: Shell): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notices.show({ text: words.localisation?.messages('shell').copied ?? text });
  } catch {
    // A frame without the right to the clipboard, or a page without https: shown, it can be copied by hand.
    notices.show({ text });
  }
}
