import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../src/domain/changes/apply.ts';
import type { Command } from '../../src/domain/changes/command.ts';
import { diff } from '../../src/domain/changes/diff.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import { identityOf, type Path } from '../../src/domain/settings/path.ts';
import { parseSettings } from '../../src/domain/settings/parse.ts';
import type { ChangeContext } from '../../src/locales/changes/context.ts';
import { describeChange, describeStep } from '../../src/locales/describe-change.ts';
import { loadLocalisation } from '../../src/locales/localisation.ts';
import { capabilities, directory, sample } from './sample.ts';

/** Ids of the sample that have a name, and which nobody should read. */
const namedIds = [
  ...sample.fields.filter(({ system }) => !system).map(({ id }) => id),
  ...sample.sla.policies.filter(({ id }) => id !== 'other').map(({ id }) => id),
  ...directory.statuses.map(({ id }) => id),
  ...directory.channels.map(({ id }) => id),
  ...directory.calendars.map(({ id }) => id),
  'metric-7',
  'calendar-1',
  'first_response',
  'time_in_status',
  'edge_50',
  'hg8245',
  'reopen_days',
];

/** Every value and element of a document, with its path. */
function places(value: unknown, path: Path = []): { readonly path: Path; readonly value: unknown }[] {
  const here = { path, value };
  if (typeof value !== 'object' || value === null) return [here];
  if (!Array.isArray(value)) {
    return [here, ...Object.entries(value).flatMap(([key, inside]) => places(inside, [...path, key]))];
  }
  return [
    here,
    ...value.flatMap((element: unknown) => {
      const identity = identityOf(element);
      return identity === undefined ? [] : places(element, [...path, identity]);
    }),
  ];
}

const all = places(sample).filter(({ path }) => path.length > 0);
const elements = all.filter(({ value }) => identityOf(value) !== undefined);
const lists = all.filter(({ value }) => Array.isArray(value) && value.some((one) => identityOf(one) !== undefined));

const set = (path: Path, value: unknown) => ({ type: 'set', path, value }) as const;
const value = fc.oneof(
  fc.constantFrom(undefined, null, true, false, 'all', '', 'view', 'edge_50', 'internet', [], ['internet', 'status-1']),
  fc.constantFrom({ seconds: 5400, unit: 'minutes' }, { match: 'any', rules: [] }, '2026-08-24', 0, -3, 1e9),
  fc.string({ maxLength: 200 }),
);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(fc.constantFrom(...all), value).map(([{ path }, put]) => set(path, put)),
  fc.constantFrom(...elements).map(({ path }) => ({ type: 'remove', path }) as const),
  fc.tuple(fc.constantFrom(...elements), fc.nat(12)).map(([{ path }, to]) => ({ type: 'move', path, to }) as const),
  fc
    .tuple(fc.constantFrom(...lists), fc.constantFrom(...elements), fc.nat(12))
    .map(([{ path }, { value: element }, at]) => ({ type: 'insert', path, at, element }) as const),
);

const localisations = await Promise.all(['en', 'uk'].map((locale) => loadLocalisation({ locale }, ['changes'])));

describe('any edit of a document', () => {
  it('is described by texts without traces of the program', () => {
    let described = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 4 }), (commands) => {
        const after = apply(sample, { type: 'batch', commands });
        fc.pre(parseSettings(after).status === 'valid');
        const changes = diff(sample, after);
        for (const localisation of localisations) {
          const context: ChangeContext = { before: sample, after, directory, capabilities, localisation };
          for (const change of changes) {
            const description = describeChange(change, context);
            described += 1;
            for (const [part, text] of Object.entries(description)) {
              assert.notEqual(text.trim(), '', `${part} of ${JSON.stringify(change)}`);
              assert.doesNotMatch(text, /undefined|\[object|NaN|=>/, JSON.stringify(change));
              assert.ok(text.length < 700, text);
            }
            assert.ok(description.summary !== undefined || description.after !== undefined);
          }
          assert.equal(describeStep(changes, context) === '', changes.length === 0);
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(described > 1000);
  });

  it('never shows the id of what has a name', () => {
    const identifying = new Set(['id', 'key', 'value', 'metric', 'field', 'type']);
    const named = all.filter(({ path }) => !identifying.has(path.at(-1) ?? ''));
    const at =
      (...keys: string[]) =>
      ({ path }: { path: Path }) =>
        keys.includes(path.at(-1) ?? '');
    const entering = (status: string) => ({ event: 'status_entered', statuses: [status] });
    const edits = [
      ...named.map(({ path, value }) => set(path, typeof value === 'boolean' ? !value : undefined)),
      ...named.filter(at('pauseStatuses', 'statuses')).map(({ path }) => set(path, ['status-1', 'status-2'])),
      ...named.filter(at('start', 'stop')).map(({ path }) => set(path, [entering('status-1'), entering('status-2')])),
      ...named.filter(at('calendar')).flatMap(({ path }) => ['calendar-1', 'shift-night'].map((id) => set(path, id))),
      set(['assignment', 'activeStatuses'], ['status-1']),
      ...elements.flatMap(({ path }) => [{ type: 'remove', path } as const, { type: 'move', path, to: 0 } as const]),
    ]
      .map((edit) => [sample, apply(sample, edit)] as const)
      .filter(([, after]) => after !== sample && parseSettings(after).status === 'valid');
    assert.ok(edits.length > 100);
    for (const [before, after] of [
      ...edits,
      [defaultSettings(), sample] as const,
      [sample, defaultSettings()] as const,
    ]) {
      for (const localisation of localisations) {
        for (const change of diff(before, after)) {
          const context = { before, after, directory, capabilities, localisation };
          const { sentence, label, group } = describeChange(change, context);
          for (const id of namedIds) {
            assert.ok(![sentence, label, group].some((text) => text.includes(id)), `${id} in “${sentence}”, ${group}`);
          }
        }
      }
    }
  });
});
