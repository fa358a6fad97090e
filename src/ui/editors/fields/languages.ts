import type { Capabilities } from '../../../adapters/backend.ts';

/** The languages that labels and help are written in, the one that others fall back to first. */
export const languagesOf = ({ languages }: Capabilities): readonly string[] => languages ?? ['en', 'uk'];
