import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredOptions } from '../../../src/domain/fields/options.ts';
import type { Option } from '../../../src/domain/settings/field.ts';
import { field, option } from './sample-fields.ts';

const tree = (options: readonly Option[] | undefined): readonly string[] =>
  (options ?? []).map(({ value, options: below }) => (below ? `${value}(${tree(below).join(' ')})` : value));

test('a list without retired options offers itself', () => {
  const subject = field('list', 'x', { options: [option('a'), option('b')] });
  assert.equal(offeredOptions(subject, undefined), subject.options);
});

test('a retired option is offered only to the ticket that has it', () => {
  const subject = field('multiple_list', 'x', {
    options: [option('a'), option('b', { retired: true }), option('c', { retired: true })],
  });
  assert.deepEqual(tree(offeredOptions(subject, undefined)), ['a']);
  assert.deepEqual(tree(offeredOptions(subject, ['a', 'c'])), ['a', 'c']);
});

test('below a retired option only the way to the present value is offered', () => {
  const subject = field('nested_list', 'x', {
    options: [
      option('a', { options: [option('a1'), option('a2', { retired: true })] }),
      option('b', { retired: true, options: [option('b1'), option('b2')] }),
    ],
  });
  assert.deepEqual(tree(offeredOptions(subject, 'a1')), ['a(a1)']);
  assert.deepEqual(tree(offeredOptions(subject, 'b2')), ['a(a1)', 'b(b2)']);
});
