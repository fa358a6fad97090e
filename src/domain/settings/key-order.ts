import * as z from 'zod/mini';
import { settingsSchema, type TicketSettings } from './settings.ts';

/**
 * The same document with the keys of every object in a fixed order: those that the schema names as it names them, then
 * all others by name. Order in lists means something and stays.
 */
export function keysInOrder(settings: TicketSettings): TicketSettings {
  return ordered(settings, settingsSchema) as TicketSettings;
}

function ordered(value: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { shape, element, values } = schema ? childSchemas(schema, value) : {};
  if (Array.isArray(value)) return value.map((item) => ordered(item, element));
  const named = Object.keys(shape ?? {}).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !shape || !Object.hasOwn(shape, key));
  const object = value as Record<string, unknown>;
  return Object.fromEntries(
    [...named, ...others.sort()].map((key) => [key, ordered(object[key], shape?.[key] ?? values)]),
  );
}

/** The schemas of what is inside a value, by key, or one for all. */
interface ChildSchemas {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly values?: z.core.$ZodType;
}

function childSchemas(schema: z.core.$ZodType, value: object): ChildSchemas {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return { shape: def.shape };
    case 'array':
      return { element: def.element };
    case 'record':
      return { values: def.valueType };
    case 'optional':
    case 'nullable':
      return childSchemas(def.innerType, value);
    case 'union': {
      const fitting = def.options.find((option) => fits(option, value));
      return fitting ? childSchemas(fitting, value) : {};
    }
    default:
      return {};
  }
}

/** Whether a schema of a union is meant for a value: by its `type`, where it has one, else by being a list or not. */
function fits(schema: z.core.$ZodType, value: object): boolean {
  const { shape, element } = childSchemas(schema, value);
  if (Array.isArray(value)) return element !== undefined;
  const type = shape?.['type'];
  return type ? z.safeParse(type, (value as { type?: unknown }).type).success : shape !== undefined;
}
