/**
 * Registers an element unless its tag is taken: the first copy on a page wins and a second one never throws. Whoever
 * loads the package twice, in two versions perhaps, is told once.
 */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  const registered = customElements.get(tag);
  if (!registered) customElements.define(tag, element);
  else if (registered !== element && !warned) {
    warned = true;
    console.warn(`<${tag}> is defined already, by another copy of ticket-settings. That copy is used.`);
  }
}

let warned = false;
