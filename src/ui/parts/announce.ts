/** Tells assistive technology what happened, through the live region of the shell. */
export function announce(from: EventTarget, text: string): void {
  from.dispatchEvent(new CustomEvent('announce', { bubbles: true, composed: true, detail: text }));
}
