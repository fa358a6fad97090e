import { executeServerCommand } from '@web/test-runner-commands';

type MediaFeature = 'forced-colors' | 'prefers-color-scheme' | 'prefers-contrast' | 'prefers-reduced-motion';

/** Sends a command of the Chrome DevTools Protocol to the page that runs this test. */
async function devtools(method: string, params: Record<string, unknown> = {}): Promise<void> {
  await executeServerCommand('devtools', { method, params });
}

/**
 * Makes the page believe in these media features, for example `{ 'forced-colors': 'active' }`; every other feature goes
 * back to what the browser has. Call it with `{}` when done.
 */
export async function emulateMedia(features: Partial<Record<MediaFeature, string>>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await devtools('Emulation.setEmulatedMedia', { features: list });
}
