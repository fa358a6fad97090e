/** The version this code writes. Older documents are migrated on load; newer ones open read-only. */
export const currentSchemaVersion = 1;
