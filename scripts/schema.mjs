/**
 * Makes `schema.json`, the JSON Schema of the settings document, from the schemas that the code itself uses, so that
 * servers and other languages can check a document. `--check`: only says whether the file is fresh.
 */
import { glob } from 'node:fs/promises';
import * as z from 'zod/mini';
import { settingsSchema } from '../src/domain/settings/settings.ts';
import { writeOrCheck } from './generated-file.mjs';

/**
 * `fieldSchema` becomes the definition `Field`.
 * @type {z.core.$ZodRegistry<{ id?: string }>}
 */
const names = z.registry();
for (const file of (await Array.fromAsync(glob('src/domain/settings/*.ts'))).sort()) {
  const module = await import(new URL(`../${file}`, import.meta.url).href);
  for (const [name, value] of Object.entries(module)) {
    if (!name.endsWith('Schema') || value === settingsSchema || !(value instanceof z.core.$ZodType)) continue;
    const id = name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length);
    if (!names.has(value)) names.add(value, { id });
  }
}

const { $schema, ...schema } = z.toJSONSchema(settingsSchema, { target: 'draft-2020-12', metadata: names });
await writeOrCheck(
  'schema.json',
  {
    $schema,
    $id: 'ticket-settings/schema.json',
    title: 'Ticket settings',
    description: 'What the settings mean: docs/semantics.md.',
    ...schema,
  },
  'npm run schema',
);
