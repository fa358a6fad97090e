import type { Calendar } from '../settings/calendar.ts';
import type { Directory } from '../settings/directory.ts';
import type { Field } from '../settings/field.ts';
import type { Problem } from '../settings/problem.ts';
import type { Policy, SlaSettings } from '../settings/sla.ts';
import { fieldsById } from './check-conditions.ts';
import { checkCondition } from './check-rules.ts';
import { checkIds, checkLength } from './check-scalars.ts';
import { checkTargets } from './check-targets.ts';
import { knownIn } from './known.ts';
import { limits } from './limits.ts';
import { hidingPolicies, takesAll } from './hidden-policies.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

/** What is wrong with the policies: their order and names, their conditions, their targets. (docs/semantics.md, section 5.) */
export const checkPolicies = remember(
  (
    { policies, metrics }: SlaSettings,
    fields: readonly Field[],
    calendars: readonly Calendar[],
    directory: Directory | undefined,
  ): readonly Problem[] => [
    ...checkOrder(policies),
    ...checkConditions(policies, fields, directory),
    ...policies.flatMap((policy) => checkTargets(policy, metrics, calendars, directory)),
  ],
);

const path = (policy: Policy, ...rest: readonly string[]) => ['sla', 'policies', policy.id, ...rest];

const checkOrder = remember((policies: readonly Policy[]): readonly Problem[] => {
  const report = new Report();
  const last = policies.at(-1);
  checkIds(report, ['sla', 'policies'], policies);
  if (!last) report.error(['sla', 'policies'], 'no_policies');
  else if (!takesAll(last)) report.error(path(last, 'conditions'), 'last_policy_with_conditions');
  const names = new Map<string, string>();
  policies.forEach((policy, index) => {
    checkLength(report, path(policy, 'name'), policy.name, limits.name);
    if (policy === last) return;
    const name = policy.name.trim().toLowerCase();
    const namesake = names.get(name);
    if (name === '') report.error(path(policy, 'name'), 'policy_name_empty');
    else if (namesake !== undefined)
      report.warning(path(policy, 'name'), 'policy_name_duplicate', { policy: namesake });
    names.set(name, policy.id);
    if (takesAll(policy)) {
      const hidden = policies.slice(index + 1).map(({ id }) => id);
      report.error(path(policy, 'conditions'), 'policy_hides_rest', { policies: hidden });
    }
  });
  return report.problems;
});

const checkConditions = remember(
  (policies: readonly Policy[], fields: readonly Field[], directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    const scope = { fields: fieldsById(fields), known: knownIn(directory) };
    for (const policy of policies) {
      if (policy.conditions) checkCondition(report, path(policy, 'conditions'), policy.conditions, scope);
    }
    for (const [policy, hiding] of hidingPolicies(policies, scope.fields)) {
      const ids = hiding.map(({ id }) => id);
      report.warning(path(policy), 'policy_never_reached', { policies: ids });
    }
    return report.problems;
  },
);
