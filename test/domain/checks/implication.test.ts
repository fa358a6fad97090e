import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { circles } from '../../../src/domain/checks/circles.ts';
import { hidingPolicies, takesAll } from '../../../src/domain/checks/hidden-policies.ts';
import { contradicts, implies } from '../../../src/domain/checks/implication.ts';
import { matches, type TicketValues } from '../../../src/domain/fields/conditions.ts';
import { ancestorsIn } from '../../../src/domain/fields/options.ts';
import { conditionOperators, type Condition } from '../../../src/domain/settings/condition.ts';
import type { Field } from '../../../src/domain/settings/field.ts';
import { field, option, rule, when } from '../fields/sample-fields.ts';
import { policy } from './sample-settings.ts';

const tree = [option('a', { options: [option('b', { options: [option('c')] })] }), option('d')];
const fields: readonly Field[] = [
  field('list', 'flat', { options: ['a', 'b', 'c', 'd'].map((value) => option(value)) }),
  field('nested_list', 'nested', { options: tree }),
  field('multiple_list', 'several', { options: ['a', 'b', 'c', 'd'].map((value) => option(value)) }),
  field('integer', 'count'),
  field('short_text', 'text'),
];
const byId = new Map(fields.map((one) => [one.id, one]));
const ancestors = ancestorsIn(fields);

const letters = ['a', 'b', 'c', 'd'];
const valuesOf: Readonly<Record<string, readonly unknown[]>> = {
  flat: [undefined, ...letters],
  nested: [undefined, '', ...letters],
  several: [undefined, [], ['a'], ['b'], ['a', 'b'], ['c', 'd'], ['a', 'c', 'd']],
  count: [undefined, 0, 1, 2, 3],
  text: [undefined, ' ', 'a', 'Ab', 'abc', 'd'],
};

const anyRule = fc.constantFrom(...byId.keys()).chain((id) =>
  fc.record({
    field: fc.constant(id),
    operator: fc.constantFrom(...conditionOperators),
    values: fc.array(fc.constantFrom<string | number>(...(id === 'count' ? [0, 1, 2] : ['a', 'b', 'c', 'ab', ''])), {
      maxLength: 3,
    }),
  }),
);
const anyCondition: fc.Arbitrary<Condition> = fc.record({
  match: fc.constantFrom('all', 'any'),
  rules: fc.array(anyRule, { minLength: 1, maxLength: 3 }),
});

/** Every ticket whose named fields have any of the sample values. */
function tickets(...conditions: readonly (Condition | null)[]): readonly TicketValues[] {
  const named = new Set(conditions.flatMap((condition) => condition?.rules.map((one) => one.field) ?? []));
  let found: TicketValues[] = [{}];
  for (const id of named)
    found = found.flatMap((ticket) => (valuesOf[id] ?? []).map((value) => ({ ...ticket, [id]: value })));
  return found;
}

test('what follows certainly follows: no ticket meets the one and not the other', () => {
  let followed = 0;
  fc.assert(
    fc.property(anyCondition, anyCondition, (condition, other) => {
      if (!implies(condition, other, byId)) return;
      followed++;
      for (const lookup of [undefined, ancestors]) {
        for (const ticket of tickets(condition, other)) {
          if (matches(condition, ticket, lookup)) assert.ok(matches(other, ticket, lookup), JSON.stringify(ticket));
        }
      }
    }),
    { numRuns: 20_000 },
  );
  assert.ok(followed > 100, `only ${followed} of the pairs were put to the test`);
});

test('what can’t hold holds for no ticket', () => {
  let impossible = 0;
  fc.assert(
    fc.property(anyCondition, (condition) => {
      if (!contradicts(condition, byId)) return;
      impossible++;
      for (const lookup of [undefined, ancestors]) {
        for (const ticket of tickets(condition)) assert.ok(!matches(condition, ticket, lookup), JSON.stringify(ticket));
      }
    }),
    { numRuns: 20_000 },
  );
  assert.ok(impossible > 100, `only ${impossible} of the conditions were put to the test`);
});

test('a policy said to be never reached is reached by no ticket', () => {
  const few = fc.record({
    match: fc.constantFrom<Condition['match']>('all', 'any'),
    rules: fc.array(
      fc.record({
        field: fc.constantFrom('flat', 'several'),
        operator: fc.constantFrom('is_any_of', 'is_none_of', 'is_empty'),
        values: fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  });
  let hidden = 0;
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 5 }), (list) => {
      const policies = [...list.map((conditions, index) => policy(`p${index}`, { conditions })), policy('other')];
      for (const [never] of hidingPolicies(policies, byId)) {
        hidden++;
        for (const ticket of tickets(...list)) {
          const first = policies.find((one) => takesAll(one) || matches(one.conditions, ticket));
          assert.notEqual(first?.id, never.id, JSON.stringify(ticket));
        }
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(hidden > 100, `only ${hidden} policies were put to the test`);
});

test('what administrators write is seen through', () => {
  const follows = (condition: Condition, other: Condition) => implies(condition, other, byId);
  const flat = (...values: string[]) => when('all', rule('flat', 'is_any_of', ...values));
  assert.ok(follows(flat('a'), flat('a', 'b')));
  assert.ok(!follows(flat('a', 'b'), flat('a')));
  assert.ok(follows(flat('a'), when('all', rule('flat', 'is_none_of', 'b'))));
  assert.ok(!follows(when('all', rule('nested', 'is_any_of', 'b')), when('all', rule('nested', 'is_none_of', 'a'))));
  assert.ok(follows(flat('a'), when('any', rule('flat', 'is_any_of', 'a'), rule('count', 'at_least', 1))));
  assert.ok(follows(when('all', rule('count', 'at_least', 5)), when('all', rule('count', 'at_least', 3))));
  assert.ok(follows(when('all', rule('text', 'contains', 'Refund')), when('all', rule('text', 'contains', 'fund'))));
  assert.ok(follows(flat('a'), when('all', rule('flat', 'is_not_empty'))));
});

test('circles are found exactly for the nodes that lead back to themselves, and go along the edges', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e'];
  const edges = fc.uniqueArray(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), {
    selector: ([from, to]) => from + to,
    maxLength: 8,
  });
  fc.assert(
    fc.property(edges, (list) => {
      const graph = new Map<string, string[]>();
      for (const [from, to] of list) if (from !== to) graph.set(from, [...(graph.get(from) ?? []), to]);
      const reach = (from: string) => {
        const seen = new Set<string>();
        const visit = (node: string) => {
          for (const next of graph.get(node) ?? []) {
            if (!seen.has(next)) {
              seen.add(next);
              visit(next);
            }
          }
        };
        visit(from);
        return seen;
      };
      const found = circles(graph);
      assert.deepEqual(
        found.map(([first]) => first).sort(),
        nodes.filter((node) => reach(node).has(node)),
      );
      for (const circle of found) {
        circle.forEach((node, index) =>
          assert.ok(graph.get(node)?.includes(circle[(index + 1) % circle.length] ?? '')),
        );
      }
    }),
    { numRuns: 2000 },
  );
});
