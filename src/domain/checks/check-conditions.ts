import type { Directory } from '../settings/directory.ts';
import type { Field } from '../settings/field.ts';
import type { Problem } from '../settings/problem.ts';
import { checkCondition, type ConditionScope } from './check-rules.ts';
import { circles } from './circles.ts';
import { knownIn } from './known.ts';
import { createMemory, remember } from './remember.ts';
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
    const graph = new Map<string, readonly string[]>();
    for (const field of fields) {
      if (!field.conditions) continue;
      const named = namedFields(field);
      if (named.length > 0) graph.set(field.id, named);
      report.add(checkConditionsOf(field, named, scope));
    }
    for (const circle of circles(graph)) {
      const [first = ''] = circle;
      report.error(['fields', first, 'conditions'], 'conditions_circle', { fields: circle });
    }
    return report.problems;
  },
);

/** Kept with the field, the fields that its conditions name, and what the directory knows. */
const kept = createMemory<readonly Problem[]>();

function checkConditionsOf(field: Field, named: readonly string[], scope: ConditionScope): readonly Problem[] {
  return kept([field, scope.known, ...named.map((id) => scope.fields.get(id))], () => {
    const report = new Report();
    for (const kind of kinds) {
      const condition = field.conditions?.[kind];
      if (!condition) continue;
      const path = ['fields', field.id, 'conditions', kind];
      if (condition.rules.length === 0) report.warning(path, 'condition_without_rules');
      checkCondition(report, path, condition, { ...scope, owner: field.id });
    }
    return report.problems;
  });
}

/** The other fields that a field's conditions name. A rule on the field itself is a problem of its own. */
const namedFields = remember(({ id, conditions }: Field): readonly string[] => {
  const rules = kinds.flatMap((kind) => conditions?.[kind]?.rules ?? []);
  return [...new Set(rules.map((rule) => rule.field))].filter((other) => other !== id);
});
