import type * as z from 'zod/mini';
import { migrate } from './migrations.ts';
import { isDeeperThan } from './nesting.ts';
import type { Problem, ProblemDetails } from './problem.ts';
import { currentSchemaVersion, settingsSchema, type TicketSettings } from './settings.ts';

/** What reading a document came to. */
export type ParsedSettings =
  | { readonly status: 'valid'; readonly settings: TicketSettings }
  /** Written by a newer version of this code, in a shape that can still be shown; saving would lose what is new. */
  | { readonly status: 'newer'; readonly schemaVersion: number; readonly settings: TicketSettings }
  /** Not a settings document, damaged, or newer in a shape unknown here. `problems` say what, and at which path. */
  | { readonly status: 'damaged'; readonly schemaVersion?: number; readonly problems: readonly Problem[] };

/** How deep lists and objects may be nested; levels of options are the deepest thing in a document. */
export const deepestDocument = 100;

/**
 * Reads a settings document from parsed JSON: migrates an older one, and checks the shape of everything. Nothing is
 * changed, dropped or filled in: `settings` is the given value itself, unless it was migrated.
 */
export function parseSettings(document: unknown): ParsedSettings {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { status: 'damaged', problems: [problem('not_settings', [])] };
  }
  if (isDeeperThan(deepestDocument, document)) {
    return { status: 'damaged', problems: [problem('too_deep', [], { deepest: deepestDocument })] };
  }
  const { schemaVersion } = document as { schemaVersion?: unknown };
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return { status: 'damaged', problems: [problem('no_schema_version', ['schemaVersion'])] };
  }
  const newer = schemaVersion > currentSchemaVersion;
  const current = newer ? document : migrate(document as Record<string, unknown>, schemaVersion);
  const result = settingsSchema.safeParse(newer ? { ...current, schemaVersion: currentSchemaVersion } : current);
  if (!result.success) return { status: 'damaged', schemaVersion, problems: result.error.issues.map(shapeProblem) };
  const settings = current as TicketSettings;
  return newer ? { status: 'newer', schemaVersion, settings } : { status: 'valid', settings };
}

/** The problem that a schema's issue describes: `wrong_type`, `not_allowed_value` or, for anything else, `malformed`. */
export function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'invalid_type':
      return problem('wrong_type', path, { expected: issue.expected });
    case 'invalid_value':
      return problem('not_allowed_value', path, { allowed: issue.values.map(String) });
    default:
      return problem('malformed', path);
  }
}

function problem(code: string, path: readonly string[], details?: ProblemDetails): Problem {
  return details ? { code, path, severity: 'error', details } : { code, path, severity: 'error' };
}
