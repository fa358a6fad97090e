import type { Condition } from '../settings/condition.ts';
import type { Directory } from '../settings/directory.ts';
import type { Field } from '../settings/field.ts';
import type { Problem } from '../settings/problem.ts';
import { checkCondition } from './check-rules.ts';
import { circles } from './circles.ts';
import { knownIn } from './known.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

const kinds = ['show', 'requireCreate', 'requireSolve'] as const;

/** A document's fields by id; of two with one id the first. */
export const fieldsById = remember((fields: readonly Field[]): ReadonlyMap<string, Field> => {
  const index = new Map<string, Field>();
  for (const field of fields) if (!index.has(field.id)) index.set(field.id, field);
  return index;
});

/** What is wrong with the conditions of fields: each for itself, and in circles. (docs/semantics.md, section 2.) */
export const checkFieldConditions = remember(
  (fields: readonly Field[], directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    const scope = { fields: fieldsById(fields), known: knownIn(directory) };
    for (const field of fields) {
      for (const { kind, condition } of conditionsOf(field)) {
        const path = ['fields', field.id, 'conditions', kind];
        if (condition.rules.length === 0) report.warning(path, 'condition_without_rules');
        checkCondition(report, path, condition, { ...scope, owner: field.id });
      }
    }
    for (const circle of circles(namedFields(fields))) {
      const [first = ''] = circle;
      report.error(['fields', first, 'conditions'], 'conditions_circle', { fields: circle });
    }
    return report.problems;
  },
);

function conditionsOf({ conditions }: Field): readonly { kind: (typeof kinds)[number]; condition: Condition }[] {
  return kinds.flatMap((kind) => {
    const condition = conditions?.[kind];
    return condition ? [{ kind, condition }] : [];
  });
}

/** For each field with conditions, the other fields they name. A rule on the field itself is a problem of its own. */
function namedFields(fields: readonly Field[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const field of fields) {
    const rules = conditionsOf(field).flatMap(({ condition }) => condition.rules);
    const others = new Set(rules.map((rule) => rule.field).filter((id) => id !== field.id));
    if (others.size > 0) named.set(field.id, [...others]);
  }
  return named;
}
