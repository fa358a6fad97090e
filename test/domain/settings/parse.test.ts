import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../../src/domain/changes/apply.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { deepestDocument, parseSettings } from '../../../src/domain/settings/parse.ts';
import { formatPath } from '../../../src/domain/settings/path.ts';
import { currentSchemaVersion, type TicketSettings } from '../../../src/domain/settings/settings.ts';

type Json = Record<string, unknown>;

const readBack = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

test('the default document is valid, and is given back as it is', () => {
  const document = readBack(defaultSettings());
  const parsed = parseSettings(document);
  assert.equal(parsed.status, 'valid');
  assert.equal(parsed.status === 'valid' && parsed.settings, document);
});

test('what is not a document at all says so', () => {
  for (const document of [undefined, null, 1, 'text', [], true]) {
    const parsed = parseSettings(document);
    assert.equal(parsed.status === 'damaged' && parsed.problems[0]?.code, 'not_settings');
  }
});

test('a document says its version, a whole number from 1', () => {
  for (const schemaVersion of [undefined, null, '1', 0, -1, 1.5]) {
    const parsed = parseSettings({ ...defaultSettings(), schemaVersion });
    assert.equal(parsed.status === 'damaged' && parsed.problems[0]?.code, 'no_schema_version', String(schemaVersion));
  }
});

test('a newer document can be read when its shape is known, and keeps its version', () => {
  const parsed = parseSettings({ ...defaultSettings(), schemaVersion: currentSchemaVersion + 1 });
  assert.equal(parsed.status, 'newer');
  assert.equal(parsed.status === 'newer' && parsed.settings.schemaVersion, currentSchemaVersion + 1);
  const unknown = parseSettings({ schemaVersion: currentSchemaVersion + 1, everything: 'else' });
  assert.equal(unknown.status === 'damaged' && unknown.schemaVersion, currentSchemaVersion + 1);
});

test('a damaged document says what is wrong at which path', () => {
  const damaged = readBack(defaultSettings()) as { fields: Json[]; assignment: Json; sla: Json };
  damaged.fields[1] = { ...damaged.fields[1], label: 'Client' };
  damaged.assignment['queueOrder'] = 'newest_first';
  delete damaged.sla['policies'];
  const parsed = parseSettings(damaged);
  assert.deepEqual(
    parsed.status === 'damaged' && parsed.problems.map(({ code, path }) => `${formatPath(path)}: ${code}`),
    ['fields/1/label: wrong_type', 'assignment/queueOrder: not_allowed_value', 'sla/policies: wrong_type'],
  );
});

test('levels without end are refused before they exhaust anything', () => {
  const nested = (levels: number): unknown => {
    let options: unknown[] = [];
    for (let level = 0; level < levels; level++) options = [{ value: `v${level}`, label: {}, options }];
    const [topic] = defaultSettings().fields;
    const field = { ...topic, id: 'x', key: 'x', system: undefined, type: 'nested_list', lastLevelOnly: true, options };
    return { ...defaultSettings(), fields: [...defaultSettings().fields, field] };
  };
  assert.equal(parseSettings(nested(20)).status, 'valid');
  const parsed = parseSettings(nested(50_000));
  assert.deepEqual(parsed.status === 'damaged' && parsed.problems, [
    { code: 'too_deep', path: [], severity: 'error', details: { deepest: deepestDocument } },
  ]);
});

test('no JSON whatever makes reading throw, not even keys that objects are born with', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'schemaVersion',
      'fields',
      'assignment',
      'sla',
      'calendars',
      '__proto__',
      'constructor',
      'toString',
    ),
    fc.string({ maxLength: 5 }),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 1, 2, 'text'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie('tree')), { maxLength: 6 })
        .map((entries) =>
          JSON.parse(`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`),
        ),
    ),
  }));
  const parts = Object.keys(defaultSettings());
  fc.assert(
    fc.property(tree, fc.constantFrom(...parts), (value, part) => {
      assert.ok(['valid', 'newer', 'damaged'].includes(parseSettings(value).status));
      assert.ok(['valid', 'newer', 'damaged'].includes(parseSettings({ ...defaultSettings(), [part]: value }).status));
    }),
    { numRuns: 1000 },
  );
});

/** Adds a key that nobody knows to every object of a document. */
function withUnknownKeys(value: unknown, extra: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => withUnknownKeys(element, extra));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withUnknownKeys(inner, extra)]);
  // Not in texts and records, whose every key has a meaning.
  const open = Object.keys(value).length > 0 && Object.values(value).some((inner) => typeof inner !== 'string');
  return Object.fromEntries(open ? [...entries, ['vendor:extra', extra]] : entries);
}

test('unknown keys survive load, edit and save, wherever they are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (extra) => {
      const document = readBack(withUnknownKeys(defaultSettings(), extra));
      const text = JSON.stringify(document);
      const parsed = parseSettings(document);
      assert.equal(parsed.status, 'valid');
      const { settings } = parsed as { settings: TicketSettings };
      const edited = apply(settings, { type: 'set', path: ['fields', 'topic', 'label', 'en'], value: 'Subject' });
      assert.equal(JSON.stringify(edited), text.replace('"en":"Topic"', '"en":"Subject"'));
      assert.equal(JSON.stringify(document), text);
    }),
    { numRuns: 200 },
  );
});
