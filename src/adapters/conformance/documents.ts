import { defaultSettings } from '../../domain/settings/defaults.ts';
import type { Field } from '../../domain/settings/field.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { SaveRequest, TicketSettingsBackend } from '../backend.ts';

/** A valid document that is told from others by its limit of active tickets. */
export function documentWithLimit(limit: number): TicketSettings {
  const settings = defaultSettings();
  return { ...settings, assignment: { ...settings.assignment, limit } };
}

/** A valid document with everything that is easily lost on the way: unknown keys, odd characters, empty values, numbers. */
export function trickyDocument(): TicketSettings {
  const settings = documentWithLimit(6);
  const [first, ...others] = settings.fields;
  const marked = first ? [{ ...first, fromNewerBackend: { nested: [1, { deep: null }] } }] : [];
  return {
    ...settings,
    fields: [...marked, ...others],
    parameters: {
      empty_text: '',
      zero: 0,
      negative: -1.5,
      tiny: 5e-324,
      huge: 1.7976931348623157e308,
      largest_whole: Number.MAX_SAFE_INTEGER,
      no: false,
      nothing: null,
      empty_list: [],
      empty_object: {},
      ukrainian: 'Під’їзд №5 «Їжак»',
      emoji: '👩‍🔧🇺🇦',
      markup: '<script>alert(1)</script>&amp;',
      control: 'tab\tline\nquote"backslash\\null\u0000separator\u2028',
      'odd key / ~ . "': true,
      constructor: 'a word like any other',
    },
    'x-host': { keep: ['me', { as: 'I am' }] },
  } as TicketSettings;
}

/** A valid document with as many fields as large help-desks have. */
export function largeDocument(): TicketSettings {
  const settings = documentWithLimit(6);
  const fields = Array.from({ length: 1000 }, (_, at): Field => ({
    id: `field_${at}`,
    key: `field_${at}`,
    type: 'short_text',
    label: { en: `Field ${at}`, uk: `Поле ${at}` },
    help: { en: 'Look on the sticker under the device', uk: 'Подивіться на наліпку під пристроєм' },
    required: { create: false, solve: at % 2 === 0 },
    access: { operator: 'edit', client: 'view' },
    topics: 'all',
  }));
  return { ...settings, fields: [...settings.fields, ...fields] };
}

let keys = 0;

/** A key that no other save of this run has, nor one of a run before on the same server. */
export function newKey(): string {
  keys += 1;
  return `conformance-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${keys}`;
}

/** Saves a document on a revision, as a new save. */
export function requestFor(document: unknown, revision: string): SaveRequest {
  return { document, revision, idempotencyKey: newKey() };
}

/** Saves on top of what is stored now; gives the new revision. */
export async function saveNext(backend: TicketSettingsBackend, document: unknown): Promise<string> {
  const { revision } = await backend.load();
  return (await backend.save(requestFor(document, revision))).revision;
}
