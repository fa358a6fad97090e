import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../src/domain/changes/apply.ts';
import type { Command } from '../../src/domain/changes/command.ts';
import { diff } from '../../src/domain/changes/diff.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory } from '../../src/domain/settings/directory.ts';
import { identityOf, type Path } from '../../src/domain/settings/path.ts';
import { parseSettings } from '../../src/domain/settings/parse.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';
import type { DescribedCapabilities } from '../../src/locales/changes/context.ts';
import { describeChange, describeStep } from '../../src/locales/describe-change.ts';
import { loadLocalisation } from '../../src/locales/localisation.ts';
import { capabilities, directory, sample } from './sample.ts';

interface HelpDesk {
  readonly settings: TicketSettings;
  readonly directory: Directory;
  readonly capabilities: DescribedCapabilities;
}
const demoFile = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../demo/data/${name}.json`, import.meta.url), 'utf8'));
const helpDesks: readonly HelpDesk[] = [
  { settings: sample, directory, capabilities },
  {
    settings: (await demoFile('contact-centre')) as TicketSettings,
    directory: (await demoFile('directory')) as Directory,
    capabilities: (await demoFile('capabilities')) as DescribedCapabilities,
  },
];
const localisations = await Promise.all(['en', 'uk'].map((locale) => loadLocalisation({ locale }, ['changes'])));

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

const isElement = ({ value }: { value: unknown }) => identityOf(value) !== undefined;
const set = (path: Path, value: unknown) => ({ type: 'set', path, value }) as const;

/** Some edits of a document, sensible or not. */
function someEdits(settings: TicketSettings): fc.Arbitrary<readonly Command[]> {
  const all = places(settings).filter(({ path }) => path.length > 0);
  const lists = all.filter(({ value }) => Array.isArray(value) && value.some((one) => identityOf(one) !== undefined));
  const place = fc.constantFrom(...all);
  const element = fc.constantFrom(...all.filter(isElement));
  const value = fc.oneof(
    fc.constantFrom(undefined, null, true, false, 'all', '', 'view', 'internet', [], ['internet', 'status-1']),
    fc.constantFrom({ seconds: 5400, unit: 'minutes' }, { match: 'any', rules: [] }, '2026-08-24', 0, -3, 1e9),
    fc.string({ unit: fc.constantFrom('a', 'ї', ' ', '\n', '#', '$&', '<b>', '“', '🙂'), maxLength: 200 }),
  );
  const edit: fc.Arbitrary<Command> = fc.oneof(
    fc.tuple(place, value).map(([{ path }, put]) => set(path, put)),
    element.map(({ path }) => ({ type: 'remove', path }) as const),
    fc.tuple(element, fc.nat(12)).map(([{ path }, to]) => ({ type: 'move', path, to }) as const),
    fc
      .tuple(fc.constantFrom(...lists), element, fc.nat(12))
      .map(([{ path }, { value: inserted }, at]) => ({ type: 'insert', path, at, element: inserted }) as const),
  );
  return fc.array(edit, { minLength: 1, maxLength: 4 });
}

/** The document after each edit that an editor could make to one of its places. */
function eachEdit({ settings, directory: { statuses } }: HelpDesk): readonly TicketSettings[] {
  const identifying = new Set(['id', 'key', 'value', 'metric', 'field', 'type']);
  const all = places(settings).filter(({ path }) => !identifying.has(path.at(-1) ?? ''));
  const at = (...keys: string[]) => all.filter(({ path }) => keys.includes(path.at(-1) ?? ''));
  const ids = statuses.map(({ id }) => id);
  const entering = ids.map((id) => ({ event: 'status_entered', statuses: [id] }));
  return [
    ...all.map(({ path, value }) => set(path, typeof value === 'boolean' ? !value : undefined)),
    ...at('pauseStatuses', 'statuses', 'activeStatuses').map(({ path }) => set(path, ids)),
    ...at('start', 'stop').map(({ path }) => set(path, entering)),
    ...all.filter(isElement).map(({ path }) => ({ type: 'remove', path }) as const),
    ...all.filter(isElement).map(({ path }) => ({ type: 'move', path, to: 0 }) as const),
  ]
    .map((edit) => apply(settings, edit))
    .filter((after) => after !== settings && parseSettings(after).status === 'valid');
}

/** Ids that no name contains, of things that have a name. */
function namedIds({ settings, directory, capabilities }: HelpDesk): readonly string[] {
  return places({ settings, directory, parameters: capabilities.parameters })
    .flatMap(({ value }) => identityOf(value) ?? [])
    .filter((id) => /^[a-z]\w*[-_]\w+$/.test(id));
}

describe('any edit of a document', () => {
  it('is described by texts without traces of the program', () => {
    let described = 0;
    const edited = fc
      .constantFrom(...helpDesks)
      .chain((helpDesk) => someEdits(helpDesk.settings).map((commands) => ({ helpDesk, commands })));
    fc.assert(
      fc.property(edited, ({ helpDesk: { settings: before, ...names }, commands }) => {
        const after = apply(before, { type: 'batch', commands });
        fc.pre(parseSettings(after).status === 'valid');
        const changes = diff(before, after);
        for (const localisation of localisations) {
          const context = { before, after, ...names, localisation };
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
      { numRuns: 400 },
    );
    assert.ok(described > 400);
  });

  it('never shows the id of what has a name', () => {
    for (const helpDesk of helpDesks) {
      const { settings, ...names } = helpDesk;
      const ids = namedIds(helpDesk);
      const edits = eachEdit(helpDesk);
      assert.ok(ids.length > 10 && edits.length > 100);
      for (const [before, after] of [
        ...edits.map((edited) => [settings, edited] as const),
        [defaultSettings(), settings] as const,
        [settings, defaultSettings()] as const,
      ]) {
        for (const localisation of localisations) {
          for (const change of diff(before, after)) {
            const { sentence, label, group } = describeChange(change, { before, after, ...names, localisation });
            const shown = `${sentence} ${label} ${group}`;
            assert.equal(
              ids.find((id) => shown.includes(id)),
              undefined,
              shown,
            );
          }
        }
      }
    }
  });
});
