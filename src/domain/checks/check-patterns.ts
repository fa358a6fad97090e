import { checkPatternValue, patternOf } from '../fields/validate.ts';
import type { Field, FieldOf } from '../settings/field.ts';
import type { Problem } from '../settings/problem.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { Report } from './report.ts';

/**
 * What is wrong with the patterns of fields, and with defaults that don't fit them. The pattern engine is loaded only if
 * there is a pattern; each is compiled once.
 */
export async function checkPatterns({ fields }: TicketSettings): Promise<readonly Problem[]> {
  const withPattern = fields.filter((field) => field.type === 'pattern' && field.pattern !== '');
  return (await Promise.all(withPattern.map((field) => checkPattern(field as FieldOf<'pattern'> & Field)))).flat();
}

async function checkPattern(field: FieldOf<'pattern'>): Promise<readonly Problem[]> {
  const report = new Report();
  const path = ['fields', field.id];
  const pattern = await patternOf(field);
  if (pattern.status === 'broken') {
    const { fault, position } = pattern;
    report.error([...path, 'pattern'], 'pattern_broken', { fault, position });
  } else {
    report.values([...path, 'default'], await checkPatternValue(field, field.default));
  }
  return report.problems;
}
