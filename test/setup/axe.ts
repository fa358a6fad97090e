import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    /** Set by the import above: axe-core is a script, not a module. */
    axe: typeof import('axe-core');
  }
}

/**
 * Fails when axe finds an accessibility violation in `element`, open shadow roots included. The message names each
 * rule, what it wants, and the elements that break it.
 */
export async function expectNoViolations(element: Element, options: RunOptions = {}): Promise<void> {
  const results: AxeResults = await window.axe.run(element, { resultTypes: ['violations'], ...options });
  if (results.violations.length === 0) return;
  const lines = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html.slice(0, 200)}`).join('\n')}`,
  );
  throw new Error(`axe found ${results.violations.length} violation(s):\n${lines.join('\n')}`);
}
