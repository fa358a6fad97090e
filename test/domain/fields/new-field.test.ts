import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copyField, newField, retype } from '../../../src/domain/fields/new-field.ts';
import { fieldSchema, type Field } from '../../../src/domain/settings/field.ts';
import { fieldTypes } from '../../../src/domain/settings/vocabulary.ts';

const tree = {
  ...retype(newField('model', 'model'), 'nested_list'),
  label: { en: 'Model' },
  help: { en: 'On the sticker' },
  options: [{ value: 'phones', label: { en: 'Phones' }, options: [{ value: 'a55', label: { en: 'A55' } }] }],
  default: 'a55',
} as Field;

describe('a new field', () => {
  it('is filled in by operators, and hidden from clients', () => {
    assert.deepEqual(newField('id', 'key').access, { operator: 'edit', client: 'hidden' });
  });

  for (const type of fieldTypes) {
    it(`can become ${type}, and is then what the schema wants`, () => {
      const field = retype(tree, type);
      assert.equal(field.type, type);
      assert.deepEqual(fieldSchema.safeParse(field).success, true);
      assert.deepEqual([field.id, field.label, field.help], [tree.id, tree.label, tree.help]);
    });
  }

  it('keeps its options from one list to another, without levels where there are none', () => {
    const list = retype(tree, 'list');
    assert.deepEqual('options' in list && list.options, [{ value: 'phones', label: { en: 'Phones' } }]);
    const nested = retype(tree, 'nested_list');
    assert.deepEqual('options' in nested && nested.options, 'options' in tree && tree.options);
  });

  it('leaves behind what only its former type has', () => {
    const text = retype(tree, 'short_text');
    assert.equal('options' in text || 'lastLevelOnly' in text || 'default' in text, false);
  });
});

describe('a copy of a field', () => {
  it('has its own id and key, and is no system field', () => {
    const copy = copyField({ ...tree, system: 'topic' }, 'copy', 'model_2');
    assert.deepEqual(copy, { ...tree, id: 'copy', key: 'model_2' });
  });
});
