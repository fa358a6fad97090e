import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../../src/domain/changes/apply.ts';
import type { Command } from '../../../src/domain/changes/command.ts';
import { diff } from '../../../src/domain/changes/diff.ts';
import { merge, type Collision } from '../../../src/domain/changes/merge.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { formatPath } from '../../../src/domain/settings/path.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';

const base = defaultSettings();
const set = (path: string, value: unknown): Command => ({ type: 'set', path: path.split('/'), value });
const remove = (path: string): Command => ({ type: 'remove', path: path.split('/') });
const move = (path: string, to: number): Command => ({ type: 'move', path: path.split('/'), to });
const add = (id: string, at: number, more: object = {}): Command => ({
  type: 'insert',
  path: ['fields'],
  at,
  element: { ...base.fields[0], id, ...more },
});
const after = (...commands: readonly Command[]): TicketSettings => commands.reduce(apply, base);
const fieldsOf = ({ fields }: TicketSettings) => fields.map(({ id }) => id).join(' ');
const pathsOf = (places: readonly { readonly path: readonly string[] }[]) => places.map(({ path }) => formatPath(path));

test('what does not collide is taken in and counted, and nobody is asked', () => {
  const mine = after(set('fields/topic/label/en', 'Subject'), set('assignment/enabled', true), add('mine', 2));
  const theirs = after(
    set('fields/topic/help/en', 'Why they call'),
    set('assignment/limit', 8),
    remove('fields/channel'),
  );
  const { settings, taken, collisions } = merge(base, mine, theirs);
  assert.deepEqual(collisions, []);
  assert.deepEqual(pathsOf(taken), ['fields/channel', 'fields/topic/help/en', 'assignment/limit']);
  assert.equal(settings.fields[0]?.label['en'], 'Subject');
  assert.equal(settings.fields[0]?.help?.['en'], 'Why they call');
  assert.deepEqual([settings.assignment.enabled, settings.assignment.limit], [true, 8]);
  assert.equal(fieldsOf(settings), 'topic client mine status priority assignee description');
});

test('what both changed otherwise is asked about, with what it was; alike, it is settled', () => {
  const mine = after(set('fields/topic/label/en', 'Subject'), set('assignment/limit', 5));
  const theirs = after(set('fields/topic/label/en', 'Reason'), set('assignment/limit', 5));
  const { settings, taken, collisions } = merge(base, mine, theirs);
  assert.deepEqual(collisions, [
    { path: ['fields', 'topic', 'label', 'en'], base: 'Topic', mine: 'Subject', theirs: 'Reason' },
  ]);
  assert.equal(settings.fields[0]?.label['en'], 'Subject');
  assert.deepEqual(taken, []);
});

test('what one removed and the other changed is asked about, and is there until somebody says', () => {
  const removed = after(remove('fields/channel'));
  const changed = after(set('fields/channel/label/en', 'Way in'));
  for (const [mine, theirs] of [
    [removed, changed],
    [changed, removed],
  ] as const) {
    const { settings, taken, collisions } = merge(base, mine, theirs);
    assert.deepEqual(pathsOf(collisions), ['fields/channel']);
    assert.equal(fieldsOf(settings), fieldsOf(base));
    assert.equal(settings.fields.find(({ id }) => id === 'channel')?.label['en'], 'Way in');
    assert.deepEqual(taken, []);
  }
});

test('an element that both added is asked about where the two differ', () => {
  const mine = after(add('new', 0, { key: 'one' }));
  const theirs = after(add('new', 0, { key: 'two' }));
  const { settings, collisions } = merge(base, mine, theirs);
  assert.deepEqual(collisions, [{ path: ['fields', 'new', 'key'], base: undefined, mine: 'one', theirs: 'two' }]);
  assert.equal(settings.fields.length, base.fields.length + 1);
});

test('who moved something is followed, and what the other added keeps its neighbour', () => {
  const mine = after(move('fields/description', 0));
  const theirs = after(add('theirs', 2), remove('fields/status'));
  const { settings, collisions } = merge(base, mine, theirs);
  assert.deepEqual(collisions, []);
  assert.equal(fieldsOf(settings), 'description topic client theirs channel priority assignee');
});

test('two orders are asked about as one thing', () => {
  const { settings, collisions } = merge(base, after(move('fields/topic', 6)), after(move('fields/client', 6)));
  assert.deepEqual(pathsOf(collisions), ['fields']);
  assert.deepEqual(
    collisions[0]?.base,
    base.fields.map(({ id }) => id),
  );
  assert.equal(fieldsOf(settings), 'client channel status priority assignee description topic');
});

test('what both added in another order is asked about too, and stands as in mine meanwhile', () => {
  const { settings, collisions } = merge(base, after(add('x', 0), add('y', 1)), after(add('y', 0), add('x', 1)));
  assert.deepEqual(pathsOf(collisions), ['fields']);
  assert.equal(fieldsOf(settings), `x y ${fieldsOf(base)}`);
});

test('a part that became another type is one thing: halves of two types make none', () => {
  const { settings, collisions } = merge(
    base,
    after(set('fields/topic/type', 'text'), set('fields/topic/maxLength', 10)),
    after(set('fields/topic/required/solve', true)),
  );
  assert.deepEqual(pathsOf(collisions), ['fields/topic']);
  assert.deepEqual(settings.fields[0]?.required, base.fields[0]?.required);
});

const field = fc.constantFrom(...base.fields.map(({ id }) => id));
const place = fc.integer({ min: 0, max: 8 });
const command = fc.oneof(
  fc
    .tuple(field, fc.constantFrom('label/en', 'label/uk', 'help/en'), fc.constantFrom('a', 'b', undefined))
    .map(([id, property, value]) => set(`fields/${id}/${property}`, value)),
  fc.constantFrom(1, 2, null).map((limit) => set('assignment/limit', limit)),
  fc.tuple(field, place).map(([id, to]) => move(`fields/${id}`, to)),
  field.map((id) => remove(`fields/${id}`)),
  fc
    .tuple(fc.constantFrom('x', 'y', 'z'), place, fc.constantFrom('one', 'two'))
    .map(([id, at, key]) => add(id, at, { key })),
);
/** A document that somebody made from the base; nothing in it is there twice. */
const edited = fc.array(command, { maxLength: 8 }).map((commands) =>
  commands.reduce((settings, each) => {
    const next = apply(settings, each);
    return new Set(next.fields.map(({ id }) => id)).size === next.fields.length ? next : settings;
  }, base),
);
const property = (...check: Parameters<typeof fc.property<[TicketSettings, TicketSettings]>>) =>
  fc.assert(fc.property(...check), { numRuns: 400 });

test('merging with a side that changed nothing is the other side', () => {
  property(edited, edited, (mine) => {
    const kept = merge(base, mine, base);
    assert.deepEqual([diff(mine, kept.settings), kept.taken, kept.collisions], [[], [], []]);
    const taken = merge(base, base, mine);
    assert.deepEqual([diff(mine, taken.settings), taken.collisions], [[], []]);
    assert.deepEqual(taken.taken, diff(base, mine));
  });
});

test('the order of the sides changes nothing but who is asked', () => {
  const mirrored = ({ path, base: was, mine, theirs }: Collision): Collision => ({
    path,
    base: was,
    mine: theirs,
    theirs: mine,
  });
  const byPath = (places: readonly Collision[]) =>
    places.toSorted((one, other) => (formatPath(one.path) < formatPath(other.path) ? -1 : 1));
  property(edited, edited, (mine, theirs) => {
    const one = merge(base, mine, theirs);
    const other = merge(base, theirs, mine);
    assert.deepEqual(byPath(one.collisions), byPath(other.collisions.map(mirrored)));
    const asked = one.collisions.map(({ path }) => formatPath(path));
    const differing = diff(one.settings, other.settings).filter(
      ({ kind, path }) => !asked.includes(formatPath(kind === 'moved' ? path.slice(0, -1) : path)),
    );
    assert.deepEqual(differing, []);
  });
});

test('nothing vanishes that neither removed, and nothing comes back that both did', () => {
  property(edited, edited, (mine, theirs) => {
    const { settings, collisions } = merge(base, mine, theirs);
    const [was, own, other, merged] = [base, mine, theirs, settings].map(
      ({ fields }) => new Set(fields.map((f) => f.id)),
    );
    const asked = new Set(collisions.map(({ path }) => path.length === 2 && path[1]));
    for (const id of new Set([...(was ?? []), ...(own ?? []), ...(other ?? [])])) {
      const removed = was?.has(id) && !(own?.has(id) && other?.has(id));
      const stays = asked.has(id) || !removed;
      assert.equal(merged?.has(id), stays, id);
    }
    assert.equal(merged?.size, settings.fields.length);
  });
});

test('every change of either side is in the merged document or asked about', () => {
  property(edited, edited, (mine, theirs) => {
    const { settings, collisions } = merge(base, mine, theirs);
    const asked = (path: readonly string[]) =>
      collisions.some((collision) => formatPath(path).startsWith(formatPath(collision.path)));
    for (const side of [mine, theirs]) {
      const lost = diff(side, settings).filter(
        ({ kind, path }) =>
          kind === 'changed' &&
          !asked(path) &&
          diff(base, side).some((change) => formatPath(change.path) === formatPath(path)),
      );
      assert.deepEqual(lost, []);
    }
  });
});
