import * as z from 'zod/mini';
import { runSettingsSchema, usualRun, type RunSettings } from './run-settings.ts';

/** What a link restores: how the run is made, and the saved settings it was made with. No draft and no file. */
export interface LinkedRun {
  readonly run: RunSettings;
  /** Revision of the saved settings when the link was made. */
  readonly revision: string;
}

const linkSchema = z.object({ revision: z.string(), run: z.partial(runSettingsSchema) });

/** Text of letters, digits, `-` and `_`, for an address or an attribute. */
export function linkOf({ run, revision }: LinkedRun): string {
  const told = Object.entries(run).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usualRun[name as keyof RunSettings]),
  );
  const bytes = new TextEncoder().encode(JSON.stringify({ revision, run: Object.fromEntries(told) }));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The run that a link restores; `undefined`: it is cut short, or of something else. */
export function readLink(text: string): LinkedRun | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const { revision, run } = linkSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { revision, run: { ...usualRun, ...run } };
  } catch {
    return undefined; // Whatever is wrong with it, it can't be read.
  }
}
