import type { Field, Option } from '../src/domain/settings/field.ts';
import type { TicketSettings } from '../src/domain/settings/settings.ts';
import type { Policy } from '../src/domain/settings/sla.ts';

export interface LargeSize {
  /** Fields in all. */
  readonly fields: number;
  /** Policies in all. */
  readonly policies: number;
  /** Options of each list. */
  readonly options: number;
}

/** The same settings with copies of their own fields and policies until there are so many, each valid and distinct. */
export function largeSettings(settings: TicketSettings, size: LargeSize): TicketSettings {
  const fields = settings.fields.map((field) => withOptions(field, size.options));
  const own = fields.filter((field) => !field.system);
  const copies = Array.from({ length: Math.max(0, size.fields - fields.length) }, (_, at) => {
    const original = own[at % own.length];
    return original && copyOf(original, Math.floor(at / own.length) + 2);
  });
  const policies = settings.sla.policies.slice(0, -1);
  const more = Array.from({ length: Math.max(0, size.policies - policies.length - 1) }, (_, at) =>
    policyOf(policies[at % policies.length], at + 1),
  );
  return {
    ...settings,
    fields: [...fields, ...copies.filter((copy) => copy !== undefined)],
    sla: { ...settings.sla, policies: [...policies, ...more, ...settings.sla.policies.slice(-1)] },
  };
}

function copyOf(field: Field, number: number): Field {
  const label = Object.entries(field.label).map(([language, text]) => [language, `${text} ${number}`]);
  return {
    ...field,
    id: `${field.id}_${number}`,
    key: `${field.key}_${number}`,
    label: Object.fromEntries(label) as Record<string, string>,
  };
}

function withOptions(field: Field, count: number): Field {
  if (field.type !== 'list' && field.type !== 'multiple_list') return field;
  const more = Array.from({ length: Math.max(0, count - field.options.length) }, (_, at): Option => {
    const number = field.options.length + at + 1;
    return { value: `option_${number}`, label: { en: `Option ${number}`, uk: `Варіант ${number}` } };
  });
  return { ...field, options: [...field.options, ...more] };
}

/** A policy for one contract, so that none hides another. */
function policyOf(like: Policy | undefined, number: number): Policy {
  const contract = `VK-${String(number).padStart(6, '0')}`;
  return {
    id: `contract_${number}`,
    name: `Contract ${contract}`,
    conditions: { match: 'all', rules: [{ field: 'contract_number', operator: 'is_any_of', values: [contract] }] },
    calendar: like?.calendar ?? null,
    targets: like?.targets ?? [],
  };
}
