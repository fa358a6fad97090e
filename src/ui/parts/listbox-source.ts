import type { ShellMessages } from '../../locales/shell.en.ts';
import type { IconName } from './icon.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** A few secondary words after the label; found by the filter too. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Depth in a tree: 0 at the top. */
  readonly level?: number | undefined;
}

/** What a listbox asks its part for, each time anew. */
export interface ListboxSource {
  /** Prefix of the ids of its elements. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: ShellMessages;
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string) => void;
  /** Several may be chosen: it stays open. */
  readonly multiple?: boolean;
}

/** Above this many options there is a field to filter them. */
export const filterAbove = 8;

/** Whether a key on a closed list's opener opens it. */
export function opensListbox(event: KeyboardEvent): boolean {
  return ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key) || isLetter(event);
}

/** A key that types: no shortcut, no control key. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}
