/** Puts the focus on the control with `id` in the root where `event` happened. */
export function focusControl({ currentTarget }: Event, id: string): void {
  const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
  if (root instanceof ShadowRoot) root.getElementById(id)?.focus();
}
