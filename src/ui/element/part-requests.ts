import type { Path } from '../../domain/settings/path.ts';
import { undoOffer, type Shell } from './shell.ts';

/** Answers what parts ask of the element around them: to say something aloud, to show a note, to go to a setting. */
export function answerParts(shell: Shell, goTo: (path: Path) => void): void {
  const answer = <Detail>(name: string, how: (detail: Detail) => void): void => {
    shell.host.addEventListener(name, (event) => {
      event.stopPropagation();
      how((event as CustomEvent<Detail>).detail);
    });
  };
  answer<string>('announce', (text) => shell.notices.announce(text));
  answer<{ text: string; undo?: boolean }>('notice', ({ text, undo }) =>
    shell.notices.show({ text, ...(undo ? undoOffer(shell) : {}) }),
  );
  answer<Path>('focus-path', goTo);
}
