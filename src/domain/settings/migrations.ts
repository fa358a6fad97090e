/** Takes a document of one schema version to the next, keeping every key it doesn't know. Pure. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** `migrations[n]` takes version n + 1 to version n + 2. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * Walks a document from its own version up to the newest the steps lead to, stamping the version after each step.
 * A document of that version or newer is returned as it is.
 */
export function migrate(
  document: Record<string, unknown>,
  from: number,
  steps: readonly Migration[] = migrations,
): Record<string, unknown> {
  let migrated = document;
  for (let version = from; version <= steps.length; version++) {
    const step = steps[version - 1];
    if (!step) throw new RangeError(`No migration from schema version ${version}`);
    migrated = { ...step(migrated), schemaVersion: version + 1 };
  }
  return migrated;
}
