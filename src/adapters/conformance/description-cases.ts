import { directorySchema } from '../../domain/settings/directory.ts';
import { changeEffects } from '../../domain/settings/vocabulary.ts';
import { sections } from '../backend.ts';
import type { BackendCase } from './backend-case.ts';
import { expect, shown } from './expectations.ts';

/** What a backend tells of itself and of the help-desk. */
export const descriptionCases: readonly BackendCase[] = [
  {
    name: 'the directory has the shape of a directory',
    async check(backend) {
      const result = directorySchema.safeParse(await backend.directory());
      const issue = result.error?.issues[0];
      expect(result.success, `The directory is malformed at ${shown(issue?.path.join('/'))}: ${issue?.message}`);
    },
  },
  {
    name: 'nothing in the directory has the same id twice',
    async check(backend) {
      const { topics, skillGroups, operators, statuses, channels, priorities, calendars } = await backend.directory();
      const withIds = { skillGroups, operators, statuses, channels, priorities, calendars };
      expectUnique(
        topics.map(({ alias }) => alias),
        'topics of the directory',
      );
      for (const [name, list] of Object.entries(withIds)) {
        expectUnique(
          list.map(({ id }) => id),
          `${name} of the directory`,
        );
      }
    },
  },
  {
    name: 'permissions say whether the user may save, and here they may',
    async check(backend) {
      const { canSave } = await backend.permissions();
      expect(typeof canSave === 'boolean', `permissions.canSave should be true or false, not ${shown(canSave)}`);
      expect(canSave, 'Give this suite a user who may save: the rest can’t be tried otherwise');
    },
  },
  {
    name: 'capabilities name only sections and effects that exist, and each parameter once',
    async check(backend) {
      const { sections: works, readOnlySections = {}, changeEffect, parameters } = await backend.capabilities();
      for (const name of [...(works ?? []), ...Object.keys(readOnlySections)]) {
        expect(
          sections.some((known) => known === name),
          `capabilities name a section ${shown(name)}; there are only ${sections.join(', ')}`,
        );
      }
      expect(
        changeEffect === undefined || changeEffects.includes(changeEffect),
        `capabilities.changeEffect is ${shown(changeEffect)}, which is none of ${changeEffects.join(', ')}`,
      );
      const groups = parameters ?? [];
      expectUnique(
        groups.map(({ id }) => id),
        'groups of parameters',
      );
      expectUnique(
        groups.flatMap((group) => group.parameters.map(({ id }) => id)),
        'parameters',
      );
    },
  },
  {
    name: 'usage counts are whole numbers of tickets',
    async check(backend) {
      const { usage } = await backend.capabilities();
      for (const [field, { tickets, options, scenarios }] of Object.entries(usage ?? {})) {
        for (const count of [tickets, scenarios ?? 0, ...Object.values(options ?? {})]) {
          expect(
            Number.isInteger(count) && count >= 0,
            `The usage of field ${shown(field)} has a count ${shown(count)}`,
          );
        }
      }
    },
  },
];

function expectUnique(names: readonly string[], what: string): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  expect(twice === undefined, `Two ${what} are called ${shown(twice)}`);
}
