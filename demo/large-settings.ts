import type { Calendar } from '../src/domain/settings/calendar.ts';
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
  /** Calendars beside the settings' own, which policies then count time in by turns. Absent: none. */
  readonly calendars?: number;
  /** Special days of each of these. */
  readonly specialDays?: number;
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
  const calendars = manyCalendars(settings, size);
  const counted = [...policies, ...more].map((policy, at) => countedIn(calendars[at % calendars.length], policy));
  return {
    ...settings,
    fields: [...fields, ...copies.filter((copy) => copy !== undefined)],
    sla: { ...settings.sla, policies: [...counted, ...settings.sla.policies.slice(-1)] },
    calendars: [...settings.calendars, ...calendars],
  };
}

/** Calendars like the settings' own, with shorter hours on so many days in a row, one year after another. */
function manyCalendars(
  { calendars }: TicketSettings,
  { calendars: count = 0, specialDays = 0 }: LargeSize,
): Calendar[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const like = calendars[at % calendars.length];
    if (!like) return [];
    const days = Array.from({ length: specialDays }, (_day, after) => ({
      name: `Short day ${after + 1}`,
      date: new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10),
      hours: [{ start: '10:00', end: '16:00' }],
    }));
    return [{ ...like, id: `office_${at + 1}`, name: `Office ${at + 1}`, specialDays: days }];
  });
}

function countedIn(calendar: Calendar | undefined, policy: Policy): Policy {
  if (!calendar) return policy;
  const { id } = calendar;
  return { ...policy, calendar: id, targets: policy.targets.map((target) => ({ ...target, calendar: id })) };
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
