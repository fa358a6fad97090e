import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPatterns } from '../../../src/domain/checks/check-patterns.ts';
import { checkSettings } from '../../../src/domain/checks/check-settings.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { parseSettings } from '../../../src/domain/settings/parse.ts';
import { messages } from '../../../src/locales/problems.en.ts';
import { messages as valueMessages } from '../../../src/locales/value-problems.en.ts';
import { field, rule, when } from '../fields/sample-fields.ts';
import { fixtures } from './fixtures.ts';
import {
  directory,
  policy,
  soundSettings,
  withAssignment,
  withField,
  withNewField,
  withPolicies,
} from './sample-settings.ts';

const codes = (...args: Parameters<typeof checkSettings>) => checkSettings(...args).map(({ code }) => code);

test('the settings everybody starts with have nothing wrong', () => {
  assert.deepEqual(checkSettings(defaultSettings(), undefined), []);
  assert.deepEqual(checkSettings(defaultSettings(), directory), []);
});

test('sound settings have nothing wrong, with and without a directory', () => {
  assert.deepEqual(checkSettings(soundSettings(), directory), []);
  assert.deepEqual(checkSettings(soundSettings(), undefined), []);
});

for (const [code, list] of Object.entries(fixtures)) {
  test(`${code}: is told where it is, and nothing else is`, () => {
    for (const fixture of list) {
      assert.equal(parseSettings(fixture.settings).status, 'valid');
      const found = checkSettings(fixture.settings, fixture.directory ?? directory, { parameters: fixture.parameters });
      assert.deepEqual(
        found.map((problem) => ({ code: problem.code, at: problem.path, severity: problem.severity })),
        [{ code, at: fixture.at, severity: fixture.severity ?? 'error' }],
      );
    }
  });
}

test('every rule about the document has settings that break it', () => {
  const elsewhere = [
    // Told by reading the document, or below.
    ...[
      'not_settings',
      'no_schema_version',
      'not_allowed_value',
      'malformed',
      'too_deep',
      'duplicate_key',
      'unsafe_key',
    ],
    ...['key_duplicate', 'conditions_circle', 'pattern_broken'],
    // Told of what is typed, before it is a value of the document.
    'not_a_duration',
    ...['hours_not_read', 'hours_equal', 'hours_too_long'],
    // In engine-checks.test.ts.
    ...['topic_unassignable_hours', 'target_unreachable'],
  ];
  const rules = Object.keys(messages).filter((code) => !(code in valueMessages) && !elsewhere.includes(code));
  assert.deepEqual(
    rules.filter((code) => !(code in fixtures)),
    [],
  );
});

test('two fields with one key are both told, each with the other', () => {
  const found = checkSettings(withField('color', { key: 'Note' }), directory);
  assert.deepEqual(
    found.map(({ code, path, details }) => [code, path[1], details]),
    [
      ['key_duplicate', 'color', { fields: ['note'] }],
      ['key_duplicate', 'note', { fields: ['color'] }],
    ],
  );
});

test('a circle is told at each of its fields, with its names in order from there', () => {
  const shownBy = (id: string) => ({ conditions: { requireSolve: when('all', rule(id, 'is_not_empty')) } });
  const settings = soundSettings();
  const fields = [
    ...settings.fields,
    field('date', 'a', shownBy('b')),
    field('date', 'b', shownBy('c')),
    field('date', 'c', shownBy('a')),
    field('date', 'leads_in', shownBy('a')),
  ];
  assert.deepEqual(
    checkSettings({ ...settings, fields }, directory).map(({ code, path, details }) => [code, path[1], details]),
    [
      ['conditions_circle', 'a', { fields: ['a', 'b', 'c'] }],
      ['conditions_circle', 'b', { fields: ['b', 'c', 'a'] }],
      ['conditions_circle', 'c', { fields: ['c', 'a', 'b'] }],
    ],
  );
});

test('a broken pattern is told with its place, and a default that doesn’t fit', async () => {
  const broken = withNewField(field('pattern', 'contract', { pattern: 'UA(\\d' }));
  assert.deepEqual(await checkPatterns(broken), [
    {
      code: 'pattern_broken',
      path: ['fields', 'contract', 'pattern'],
      severity: 'error',
      details: { fault: 'bracket_not_closed', position: 3 },
    },
  ]);
  const misfit = withNewField(field('pattern', 'contract', { pattern: 'UA\\d', default: 'UA' }));
  assert.deepEqual(
    (await checkPatterns(misfit)).map(({ code, path }) => [code, path]),
    [['pattern_mismatch', ['fields', 'contract', 'default']]],
  );
  assert.deepEqual(await checkPatterns(soundSettings()), []);
});

test('while assignment or skill groups are off nobody is warned about what they would do', () => {
  const bare = { ...directory, skillGroups: [] };
  assert.deepEqual(codes(withAssignment({ enabled: false, limit: null }), bare), []);
  assert.deepEqual(codes(withAssignment({ considerSkillGroups: false }), bare), []);
});

test('no limit is fine when every operator has one', () => {
  const operators = directory.operators.map((operator) => ({ ...operator, limit: 3 }));
  assert.deepEqual(codes(withAssignment({ limit: null }), { ...directory, operators }), []);
});

test('an archived field asks for nothing', () => {
  const archived = { archived: true, topics: ['gone'], required: { create: true, solve: true } };
  assert.deepEqual(
    codes(withField('extras', { ...archived, access: { operator: 'view', client: 'hidden' } }), directory),
    [],
  );
});

test('help-desks without forms for clients are not told that clients can’t fill something', () => {
  const settings = withField('color', { required: { create: true, solve: false } });
  const hidden = settings.fields.map((one) => ({ ...one, access: { ...one.access, client: 'hidden' as const } }));
  assert.deepEqual(codes({ ...settings, fields: hidden }, directory), []);
});

test('policies that earlier ones hide together are told with all of them', () => {
  const priority = (id: string, ...values: string[]) =>
    policy(id, { conditions: when('all', rule('priority', 'is_any_of', ...values)) });
  const found = checkSettings(withPolicies(priority('slow', 'low'), priority('both', 'low', 'high')), directory);
  assert.deepEqual(
    found.map(({ code, path, details }) => [code, path.at(-1), details]),
    [['policy_never_reached', 'both', { policies: ['slow', 'urgent'] }]],
  );
  assert.deepEqual(
    codes(withPolicies(priority('slow', 'low'), priority('all', 'low', 'medium', 'high')), directory),
    [],
  );
});

test('below a policy without conditions everything but the last is never reached', () => {
  const found = checkSettings(
    withPolicies(policy('all'), policy('later', { conditions: when('all', rule('color', 'is_empty')) })),
    directory,
  );
  assert.deepEqual(
    found.map(({ code, path, details }) => [code, path[2], details]),
    [
      ['policy_hides_rest', 'all', { policies: ['later', 'other'] }],
      ['policy_never_reached', 'later', { policies: ['all'] }],
    ],
  );
});

test('parameters that can’t be changed here, or aren’t described, are left alone', () => {
  const settings = { ...soundSettings(), parameters: { locked: 'x', unknown: {}, other: 1 } };
  const parameters = [
    {
      parameters: [
        { id: 'locked', kind: 'number', readOnly: 'Set by the vendor' },
        { id: 'other', kind: 'matrix' },
      ],
    },
  ];
  assert.deepEqual(codes(settings, directory, { parameters }), []);
});
