import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultValues } from '../../../src/domain/fields/default-values.ts';
import { evaluateForm, type FormContext } from '../../../src/domain/fields/form.ts';
import { validateValues } from '../../../src/domain/fields/validate.ts';
import type { Condition } from '../../../src/domain/settings/condition.ts';
import { accessLevels, audiences, moments, type Field } from '../../../src/domain/settings/field.ts';
import { field, rule, topicField, when } from './sample-fields.ts';

const operatorCreates: FormContext = { moment: 'create', audience: 'operator' };
const both = { create: true, solve: true };

function only(subject: Field, values = {}, context: FormContext = operatorCreates, others: readonly Field[] = []) {
  const found = evaluateForm([topicField, ...others, subject], values, context).at(-1);
  assert.ok(found);
  return found;
}

test('fields come in the order of the document', () => {
  const ids = evaluateForm([field('date', 'b'), field('date', 'a')], {}, operatorCreates).map((one) => one.field.id);
  assert.deepEqual(ids, ['b', 'a']);
});

test('a field is hidden for the first of its reasons: archived, access, topic, condition', () => {
  const condition = { show: when('all', rule('topic', 'is_any_of', 'loans')) };
  const off = { operator: 'hidden', client: 'hidden' } as const;
  const because = (own: Partial<Field>) => {
    const found = only({ ...field('short_text', 'x'), ...own } as Field, { topic: 'cards' });
    return found.state === 'hidden' && found.because;
  };
  assert.equal(because({ archived: true, access: off, topics: [], conditions: condition }), 'archived');
  assert.equal(because({ access: off, topics: [], conditions: condition }), 'access');
  assert.equal(because({ topics: ['loans'], conditions: condition }), 'topic');
  assert.equal(because({ topics: ['cards'], conditions: condition }), 'condition');
  assert.equal(because({ topics: ['cards'] }), false);
});

test('without a topic only fields of all topics are shown; a given topic goes before the ticket’s own', () => {
  const subject = field('short_text', 'x', { topics: ['cards'] });
  assert.equal(only(subject).state, 'hidden');
  assert.equal(only(subject, { topic: 'cards' }).state, 'edit');
  assert.equal(only(subject, { topic: 'cards' }, { ...operatorCreates, topic: null }).state, 'hidden');
  assert.equal(only(subject, {}, { ...operatorCreates, topic: 'cards' }).state, 'edit');
});

test('required binds who can edit, at its own moment', () => {
  const subject = field('short_text', 'x', {
    required: { create: true, solve: false },
    access: { operator: 'edit', client: 'view' },
  });
  assert.equal(only(subject).required, true);
  assert.equal(only(subject, {}, { moment: 'solve', audience: 'operator' }).required, false);
  assert.equal(only(subject, {}, { moment: 'create', audience: 'client' }).required, false);
});

test('a condition requires beyond the switch, and only at its moment', () => {
  const subject = field('short_text', 'x', {
    conditions: { requireSolve: when('all', rule('paid', 'is_any_of', true)) },
  });
  const others = [field('yes_no', 'paid')];
  const solve: FormContext = { moment: 'solve', audience: 'operator' };
  assert.equal(only(subject, { paid: true }, solve, others).required, true);
  assert.equal(only(subject, { paid: false }, solve, others).required, false);
  assert.equal(only(subject, { paid: true }, operatorCreates, others).required, false);
});

test('a condition goes by the value of a field that is itself hidden', () => {
  const hidden = field('yes_no', 'paid', { access: { operator: 'hidden', client: 'hidden' } });
  const subject = field('short_text', 'x', { conditions: { show: when('all', rule('paid', 'is_any_of', true)) } });
  assert.equal(only(subject, { paid: true }, operatorCreates, [hidden]).state, 'edit');
});

test('a new ticket starts with the defaults of the fields its topic uses, seen or not', () => {
  const fields = [
    field('integer', 'count', { default: 0 }),
    field('yes_no', 'unseen', { default: true, access: { operator: 'hidden', client: 'hidden' } }),
    field('short_text', 'elsewhere', { default: 'x', topics: ['loans'] }),
    field('short_text', 'old', { default: 'x', archived: true }),
    field('short_text', '__proto__', { default: 'safe' }),
  ];
  assert.deepEqual(Object.entries(defaultValues(fields, 'cards')), [
    ['count', 0],
    ['unseen', true],
    ['__proto__', 'safe'],
  ]);
});

const ids = ['a', 'b', 'c'];
const condition: fc.Arbitrary<Condition> = fc.record({
  match: fc.constantFrom('all', 'any'),
  rules: fc.array(
    fc.record({
      field: fc.constantFrom(...ids),
      operator: fc.constantFrom('is_any_of', 'is_none_of', 'is_empty', 'is_not_empty'),
      values: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});
const access = fc.constantFrom(...accessLevels);
const anyFields = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({ operator: access, client: access })
      .chain((levels) =>
        fc
          .record({ show: condition, requireCreate: condition, requireSolve: condition }, { requiredKeys: [] })
          .map((conditions) =>
            field('short_text', id, { required: both, access: levels, conditions, maximumLength: 0 }),
          ),
      ),
  ),
);
const anyValues = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('p', 'q', ''));
const anyContext = fc.record({ moment: fc.constantFrom(...moments), audience: fc.constantFrom(...audiences) });

test('whatever the conditions, a hidden field is neither required nor validated, and nobody loses a value', async () => {
  await fc.assert(
    fc.asyncProperty(anyFields, anyValues, anyContext, async (fields, values, context) => {
      const before = JSON.stringify(values);
      const form = evaluateForm(fields, values, context);
      const faulty = new Set((await validateValues(fields, values, context)).map(({ path }) => path[0]));
      for (const { field: one, state, required } of form) {
        // Every value is too long and every empty one missing, so that each edited field is faulty and no other.
        assert.equal(required, state === 'edit');
        assert.equal(faulty.has(one.id), state === 'edit');
      }
      assert.equal(JSON.stringify(values), before);
    }),
    { numRuns: 500 },
  );
});
