import type { Directory } from '../settings/directory.ts';
import type { Field } from '../settings/field.ts';
import { systemFields } from '../settings/vocabulary.ts';
import type { Problem } from '../settings/problem.ts';
import { systemField } from '../settings/defaults.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkKey, checkKeysDiffer } from './check-keys.ts';
import { checkOptions } from './check-options.ts';
import { checkRequired } from './check-required.ts';
import { checkIds, checkLengths, isBlank } from './check-scalars.ts';
import { knownIn, unknownAmong } from './known.ts';
import { limits } from './limits.ts';
import { remember } from './remember.ts';
import { Report } from './report.ts';

/** What is wrong with the fields, apart from their conditions. (docs/semantics.md, section 2.) */
export const checkFields = remember(
  (fields: readonly Field[], directory: Directory | undefined): readonly Problem[] => {
    const report = new Report();
    checkIds(report, ['fields'], fields);
    checkKeysDiffer(report, fields);
    checkSystemFields(report, fields);
    const clientsCreate = fields.some(({ access, archived }) => access.client === 'edit' && !archived);
    return [
      ...report.problems,
      ...fields.flatMap((field) => [
        ...checkField(field, directory),
        ...(clientsCreate && !field.archived ? checkClientCanFill(field) : []),
      ]),
    ];
  },
);

const checkField = remember((field: Field, directory: Directory | undefined): readonly Problem[] => {
  const report = new Report();
  const path = ['fields', field.id];
  if (isBlank(field.label)) report.error([...path, 'label'], 'label_empty');
  checkLengths(report, [...path, 'label'], field.label, limits.name);
  checkLengths(report, [...path, 'help'], field.help, limits.text);
  checkLengths(report, [...path, 'placeholder'], field.placeholder, limits.name);
  checkKey(report, field);
  if (field.topics !== 'all' && !field.archived) {
    const topics = unknownAmong(field.topics, knownIn(directory)?.topics);
    if (topics.length > 0) report.warning([...path, 'topics'], 'unknown_topic', { topics });
    if (field.topics.length === 0) report.warning([...path, 'topics'], 'no_topics');
  }
  checkRequired(report, field);
  checkConstraints(report, field);
  checkOptions(report, field);
  return report.problems;
});

/** Known from the act itself when a client writes; nobody needs to fill them. */
const knownWithoutForm: readonly (string | undefined)[] = ['client', 'channel', 'status'];

/**
 * Clients create tickets when there is anything they can fill. A field they would have to fill and can't is no error:
 * it binds only who can edit it, and the ticket comes without.
 */
function checkClientCanFill(field: Field): readonly Problem[] {
  const report = new Report();
  const asked = field.required.create || field.conditions?.requireCreate !== undefined;
  if (asked && field.access.client !== 'edit' && field.access.operator === 'edit') {
    if (field.topics.length > 0 && !knownWithoutForm.includes(field.system)) {
      report.warning(['fields', field.id, 'required'], 'required_client_cannot_fill');
    }
  }
  return report.problems;
}

function checkSystemFields(report: Report, fields: readonly Field[]): void {
  for (const system of systemFields) {
    const [field, ...more] = fields.filter((candidate) => candidate.system === system);
    if (!field) {
      report.error(['fields'], 'system_field_missing', { system });
      continue;
    }
    for (const other of more) report.error(['fields', other.id, 'system'], 'system_field_twice', { system });
    if (field.type !== systemField(system).type) {
      report.error(['fields', field.id, 'type'], 'system_field_retyped', { system });
    }
    if (field.archived) report.error(['fields', field.id, 'archived'], 'system_field_archived', { system });
  }
}
