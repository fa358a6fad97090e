import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from '../../../src/domain/fields/conditions.ts';
import { ancestorsIn } from '../../../src/domain/fields/options.ts';
import type { ConditionRule } from '../../../src/domain/settings/condition.ts';
import { field, option, rule, when } from './sample-fields.ts';

const holds = (value: unknown, operator: ConditionRule['operator'], ...values: ConditionRule['values']) =>
  matches(when('all', rule('x', operator, ...values)), value === undefined ? {} : { x: value });

test('no condition, and one without rules, always holds', () => {
  assert.equal(matches(null, {}), true);
  assert.equal(matches(undefined, {}), true);
  assert.equal(matches(when('any'), {}), true);
});

test('all needs every rule, any needs one', () => {
  const rules = [rule('a', 'is_any_of', 1), rule('b', 'is_any_of', 2)];
  assert.equal(matches(when('all', ...rules), { a: 1, b: 3 }), false);
  assert.equal(matches(when('any', ...rules), { a: 1, b: 3 }), true);
  assert.equal(matches(when('any', ...rules), { a: 0, b: 3 }), false);
});

test('a value is compared as it is, without turning numbers into text', () => {
  assert.equal(holds('5', 'is_any_of', 5), false);
  assert.equal(holds(5, 'is_any_of', 5, 6), true);
  assert.equal(holds(false, 'is_any_of', false), true);
  assert.equal(holds(undefined, 'is_any_of', false), false);
});

test('of several chosen values one is enough for "any of" and too many for "none of"', () => {
  assert.equal(holds(['red', 'blue'], 'is_any_of', 'blue'), true);
  assert.equal(holds(['red', 'blue'], 'is_none_of', 'blue'), false);
  assert.equal(holds(['red'], 'is_none_of', 'blue'), true);
  assert.equal(holds([], 'is_none_of', 'blue'), true);
});

test('blank text and nothing chosen are empty; false and 0 are not', () => {
  for (const empty of [undefined, null, '', ' \n', []]) assert.equal(holds(empty, 'is_empty'), true, String(empty));
  for (const value of [false, 0, 'x', ['x']]) assert.equal(holds(value, 'is_not_empty'), true, String(value));
});

test('limits compare numbers by size and dates by day', () => {
  assert.equal(holds(10, 'at_least', 9), true);
  assert.equal(holds(10, 'at_most', 9), false);
  assert.equal(holds('2026-05-01', 'at_least', '2026-05-01'), true);
  assert.equal(holds('2026-05-01T23:59', 'at_most', '2026-05-01'), true);
  assert.equal(holds('2026-05-02T00:00', 'at_most', '2026-05-01'), false);
  assert.equal(holds(undefined, 'at_most', 9), false);
  assert.equal(holds('', 'at_most', '2026-05-01'), false);
  assert.equal(holds('10', 'at_least', 9), false);
});

test('contains ignores case and an empty search finds nothing', () => {
  assert.equal(holds('Не працює ІНТЕРНЕТ', 'contains', 'інтернет'), true);
  assert.equal(holds('abc', 'contains', ''), false);
  assert.equal(holds(5, 'contains', '5'), false);
});

test('an option of a nested list also means everything below it', () => {
  const tree = field('nested_list', 'x', {
    options: [option('phones', { options: [option('nova', { options: [option('nova 9')] })] })],
  });
  const condition = when('all', rule('x', 'is_any_of', 'phones'));
  assert.equal(matches(condition, { x: 'nova 9' }), false);
  assert.equal(matches(condition, { x: 'nova 9' }, ancestorsIn([tree])), true);
  assert.equal(matches(when('all', rule('x', 'is_none_of', 'nova')), { x: 'nova 9' }, ancestorsIn([tree])), false);
  assert.equal(matches(when('all', rule('x', 'is_any_of', 'nova 9')), { x: 'phones' }, ancestorsIn([tree])), false);
});

test('names that objects are born with are no values', () => {
  assert.equal(matches(when('all', rule('constructor', 'is_empty')), {}), true);
  assert.equal(matches(when('all', rule('__proto__', 'is_empty')), {}), true);
});
