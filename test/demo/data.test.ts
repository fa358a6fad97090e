import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { largeSettings } from '../../demo/large-settings.ts';
import { makePast } from '../../demo/past.ts';
import type { Capabilities } from '../../src/adapters/backend.ts';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { createMemoryBackend } from '../../src/adapters/memory.ts';
import { checkPatterns } from '../../src/domain/checks/check-patterns.ts';
import { checkSettings } from '../../src/domain/checks/check-settings.ts';
import { checkWithEngine } from '../../src/domain/checks/engine-checks.ts';
import { directorySchema, statusCategories } from '../../src/domain/settings/directory.ts';
import { accessLevels, audiences, fieldTypes, systemFields, type Option } from '../../src/domain/settings/field.ts';
import { exportSettings, importSettings } from '../../src/domain/settings/file.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';
import { builtInMetrics } from '../../src/domain/settings/sla.ts';
import { checkWorkload } from '../../src/simulator/workload/check-workload.ts';
import { usualBehaviour } from '../../src/simulator/workload/usual-behaviour.ts';

const read = (name: string): string => readFileSync(new URL(`../../demo/data/${name}.json`, import.meta.url), 'utf8');

function importedSettings(): TicketSettings {
  const imported = importSettings(read('contact-centre'));
  if (imported.status !== 'valid') assert.fail(JSON.stringify(imported));
  return imported.settings;
}

const settings = importedSettings();
const directory = directorySchema.parse(JSON.parse(read('directory')));
const capabilities = JSON.parse(read('capabilities')) as Capabilities;
const usage = capabilities.usage ?? {};

function valuesOf(options: readonly Option[]): string[] {
  return options.flatMap((option) => [option.value, ...valuesOf(option.options ?? [])]);
}

describe('the demo’s contact centre', () => {
  it('has as much of everything as a real one', () => {
    const { topics, skillGroups, operators, calendars } = directory;
    assert.deepEqual(
      {
        topics: topics.length,
        skillGroups: skillGroups.length,
        operators: operators.length,
        workingCalendars: calendars.length,
        fields: settings.fields.length,
        systemFields: settings.fields.filter(({ system }) => system).length,
        policies: settings.sla.policies.length,
        calendars: settings.calendars.length,
      },
      {
        topics: 12,
        skillGroups: 8,
        operators: 40,
        workingCalendars: 4,
        fields: 30,
        systemFields: systemFields.length,
        policies: 3,
        calendars: 2,
      },
    );
  });

  it('has fields of every type, and every access for every audience', () => {
    const types = new Set<string>(settings.fields.map(({ type }) => type));
    assert.deepEqual(
      fieldTypes.filter((type) => !types.has(type)),
      [],
    );
    for (const audience of audiences) {
      const found = new Set(settings.fields.map(({ access }) => access[audience]));
      const expected = audience === 'operator' ? accessLevels.filter((level) => level !== 'hidden') : accessLevels;
      assert.deepEqual(
        expected.filter((level) => !found.has(level)),
        [],
        audience,
      );
    }
  });

  it('has statuses of every category, and every built-in metric', () => {
    assert.deepEqual(new Set(directory.statuses.map(({ category }) => category)), new Set(statusCategories));
    const metrics = settings.sla.metrics.map(({ type }) => type);
    assert.deepEqual(
      builtInMetrics.filter((type) => !metrics.includes(type)),
      [],
    );
  });

  it('has one working calendar that runs past midnight, used by somebody', () => {
    const nights = directory.calendars.filter(({ weekly }) =>
      Object.values(weekly).some((day) => day?.some(({ start, end }) => end < start)),
    );
    assert.deepEqual(
      nights.map(({ id }) => id),
      ['night_shift'],
    );
    assert.ok(directory.operators.some(({ calendar }) => calendar === 'night_shift'));
  });

  it('names everybody and everything in both languages', () => {
    const { topics, skillGroups, operators, statuses, channels, priorities } = directory;
    const names = [...topics, ...skillGroups, ...operators, ...statuses, ...channels, ...priorities];
    const texts = [...names.map(({ name }) => name), ...settings.fields.map(({ label }) => label)];
    for (const text of texts) assert.deepEqual(Object.keys(text), ['en', 'uk'], JSON.stringify(text));
  });

  it('is closed on the public holidays of 2026 and 2027', () => {
    for (const { holidays, id } of settings.calendars) {
      for (const year of ['2026', '2027']) {
        assert.equal(holidays.filter(({ from }) => from.startsWith(year)).length, 11, `${id} ${year}`);
      }
    }
    const days = settings.calendars[0]?.holidays.map(({ name, from }) => `${from} ${name}`) ?? [];
    for (const movable of ['2026-04-12 Easter', '2026-05-31 Trinity', '2027-05-02 Easter', '2027-06-20 Trinity']) {
      assert.ok(days.includes(movable), movable);
    }
  });

  it('has one thing to warn of, a topic that no active skill group serves', () => {
    const { parameters } = capabilities;
    assert.deepEqual(checkSettings(settings, directory, { parameters }), [
      {
        code: 'topic_without_skill_group',
        path: ['assignment', 'considerSkillGroups'],
        severity: 'warning',
        details: { topics: ['sim_replacement'] },
      },
    ]);
    assert.deepEqual(checkWithEngine(settings, directory), []);
  });

  it('has patterns that work', async () => {
    assert.deepEqual(await checkPatterns(settings), []);
  });

  it('refers to nobody and nothing that the directory doesn’t have', () => {
    const aliases = new Set(directory.topics.map(({ alias }) => alias));
    const operators = new Set(directory.operators.map(({ id }) => id));
    const calendars = new Set(directory.calendars.map(({ id }) => id));
    const statuses = new Set(directory.statuses.map(({ id }) => id));
    for (const group of directory.skillGroups) {
      assert.ok(group.topics.every((topic) => aliases.has(topic)));
      assert.ok(group.operators.every((operator) => operators.has(operator)));
    }
    for (const { calendar, ticketsByStatus } of directory.operators) {
      assert.ok(calendar !== null && calendars.has(calendar));
      assert.ok(Object.keys(ticketsByStatus).every((status) => statuses.has(status)));
    }
  });

  it('counts tickets only of fields and options that exist', () => {
    for (const [id, { options }] of Object.entries(usage)) {
      const field = settings.fields.find((candidate) => candidate.id === id);
      assert.ok(field, id);
      const values = 'options' in field ? valuesOf(field.options) : [];
      assert.deepEqual(
        Object.keys(options ?? {}).filter((value) => !values.includes(value)),
        [],
        id,
      );
    }
    assert.equal(usage['device_model']?.options?.['hg8245'], 312);
  });

  it('has parameters of every kind, one read-only and one of a kind unknown here, and values for them', () => {
    const parameters = capabilities.parameters?.flatMap((group) => group.parameters) ?? [];
    const kinds = new Set(parameters.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['boolean', 'choice', 'colour', 'duration', 'number', 'text']);
    assert.equal(parameters.filter(({ readOnly }) => readOnly).length, 1);
    assert.deepEqual(Object.keys(settings.parameters).sort(), parameters.map(({ id }) => id).sort());
  });

  it('is a file as the export writes it', () => {
    assert.equal(exportSettings(settings), read('contact-centre'));
  });

  describe('as a backend', () => {
    const history = makePast(capabilities.history ?? { from: 0, to: 1 });
    const create = () => createMemoryBackend({ directory, capabilities, history });
    for (const { name, run } of conformanceCases(create)) it(name, run);

    it('tells only of topics, priorities, channels and values that there are', () => {
      const known = (ids: readonly string[], used: readonly (string | null)[]) =>
        assert.deepEqual(
          [...new Set(used)].filter((id) => id !== null && !ids.includes(id)),
          [],
        );
      known(
        directory.topics.map(({ alias }) => alias),
        history.map(({ topic }) => topic),
      );
      known(
        directory.priorities.map(({ id }) => id),
        history.map(({ priority }) => priority),
      );
      known(
        directory.channels.map(({ id }) => id),
        history.map(({ channel }) => channel),
      );
      assert.deepEqual(
        checkWorkload({ ...usualBehaviour, kind: 'replayed', tickets: [...history] }, directory, settings),
        [],
      );
    });
  });

  it('grown large is still valid, with nothing else to warn of', () => {
    const large = largeSettings(settings, { fields: 1000, policies: 200, options: 100 });
    assert.equal(large.fields.length, 1000);
    assert.equal(large.sla.policies.length, 200);
    assert.ok(large.fields.every((field) => field.type !== 'list' || field.options.length === 100));
    assert.equal(importSettings(exportSettings(large)).status, 'valid');
    assert.deepEqual(
      checkSettings(large, directory).map(({ code }) => code),
      ['topic_without_skill_group'],
    );
  });
});
