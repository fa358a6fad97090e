import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateValues, type ValidationContext } from '../../../src/domain/fields/validate.ts';
import { field, option, rule, topicField, when } from './sample-fields.ts';

const create: ValidationContext = { moment: 'create', audience: 'operator', today: '2026-05-01' };

const fields = [
  topicField,
  field('short_text', 'name', { required: { create: true, solve: false }, maximumLength: 5 }),
  field('pattern', 'contract', { pattern: '[A-Z]{2}\\d+' }),
  field('list', 'color', { options: [option('red'), option('grey', { retired: true })] }),
  field('date', 'when', { latest: 0, conditions: { show: when('all', rule('color', 'is_any_of', 'red')) } }),
  field('yes_no', 'agreed', { access: { operator: 'view', client: 'edit' }, required: { create: true, solve: true } }),
];

const problems = async (values: Record<string, unknown>, context: ValidationContext = create) =>
  (await validateValues(fields, values, context)).map(({ path, code }) => `${path.join('/')}: ${code}`);

test('problems come in the order of the form, each with its field', async () => {
  const values = { name: ' ', contract: 'ua12', color: 'red', when: '2026-05-02' };
  assert.deepEqual(await problems(values), ['name: required', 'contract: pattern_mismatch', 'when: date_too_late']);
});

test('what fits is accepted', async () => {
  assert.deepEqual(await problems({ name: 'Olha', contract: 'UA12', color: 'red', when: '2026-05-01' }), []);
});

test('a hidden field keeps a value that would not be accepted', async () => {
  assert.deepEqual(await problems({ name: 'Olha', when: '2099-01-01' }), []);
});

test('somebody who can only view a required field is not held up by it', async () => {
  assert.deepEqual(await problems({ name: 'Olha' }), []);
  assert.deepEqual(await problems({ name: 'Olha' }, { ...create, audience: 'client' }), ['agreed: required']);
});

test('no is an answer', async () => {
  assert.deepEqual(await problems({ name: 'Olha', agreed: false }, { ...create, audience: 'client' }), []);
});

test('a ticket may keep the retired option it has, and no other may take it', async () => {
  const values = { name: 'Olha', color: 'grey' };
  assert.deepEqual(await problems(values), ['color: option_retired']);
  assert.deepEqual(await problems(values, { ...create, stored: { color: 'grey' } }), []);
});

test('a pattern that can’t be compiled holds no ticket up', async () => {
  const broken = [field('pattern', 'x', { pattern: '(' })];
  assert.deepEqual(await validateValues(broken, { x: 'anything' }, create), []);
});
