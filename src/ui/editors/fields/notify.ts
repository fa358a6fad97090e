/** Shows for a while what was done, with Undo, through the notices of the shell. */
export function notify(from: EventTarget, text: string): void {
  from.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
}
