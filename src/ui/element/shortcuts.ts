export type Shortcut = 'save' | 'undo' | 'redo';

/** What the keys pressed ask the element for; nothing, when a text field's own undo comes first. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const letter = letterOf(event);
  if (letter === 's') return 'save';
  if (letter !== 'z' || hasOwnHistory(event)) return undefined;
  return event.shiftKey ? 'redo' : 'undo';
}

/** The Latin letter of a key. On a Ukrainian keyboard the S key gives “і”, and only its place tells what is meant. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
}

const withoutText = ['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'];

/** Whether the key was pressed in a text field. */
function hasOwnHistory(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !withoutText.includes(target.type))
  );
}
