import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply } from '../../../src/domain/changes/apply.ts';
import { commandAgainst, commandFor } from '../../../src/domain/changes/change-commands.ts';
import { indexChanges } from '../../../src/domain/changes/change-index.ts';
import type { Command } from '../../../src/domain/changes/command.ts';
import { diff, type Change } from '../../../src/domain/changes/diff.ts';
import { equal } from '../../../src/domain/changes/equal.ts';
import { edit, redo, sealStep, startHistory, undo } from '../../../src/domain/changes/history.ts';
import { outOfOrder } from '../../../src/domain/changes/order.ts';
import { withRemoved } from '../../../src/domain/changes/with-removed.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { formatPath, parsePath } from '../../../src/domain/settings/path.ts';

const settings = defaultSettings();
const label = ['fields', 'topic', 'label', 'en'];
const set = (path: readonly string[], value: unknown): Command => ({ type: 'set', path, value });

test('an edit changes what it names and shares the rest with the document before', () => {
  const after = apply(settings, set(label, 'Subject'));
  assert.equal(after.fields[0]?.label['en'], 'Subject');
  assert.equal(settings.fields[0]?.label['en'], 'Topic');
  assert.equal(after.fields[1], settings.fields[1]);
  assert.equal(after.sla, settings.sla);
});

test('an edit that changes nothing gives back the same document', () => {
  assert.equal(apply(settings, set(label, 'Topic')), settings);
  assert.equal(apply(settings, set(['fields', 'no such field', 'key'], 'x')), settings);
  assert.equal(apply(settings, { type: 'move', path: ['fields', 'topic'], to: 0 }), settings);
  assert.equal(apply(settings, { type: 'replace', settings: structuredClone(settings) }), settings);
});

test('a value typed back leaves nothing changed, not even an emptied help text', () => {
  const helped = apply(settings, set(['fields', 'topic', 'help', 'en'], 'Why they call'));
  assert.deepEqual(
    diff(settings, helped).map((change) => change.path),
    [['fields', 'topic', 'help', 'en']],
  );
  const emptied = apply(helped, set(['fields', 'topic', 'help', 'en'], undefined));
  assert.deepEqual(diff(settings, emptied), []);
});

test('a diff names added, removed, moved and changed things one by one', () => {
  const after = [
    { type: 'remove', path: ['fields', 'channel'] },
    { type: 'move', path: ['fields', 'description'], to: 0 },
    { type: 'insert', path: ['fields'], at: 1, element: { ...settings.fields[0], id: 'new' } },
    set(['fields', 'status', 'required', 'solve'], true),
    set(['assignment', 'limit'], 6),
  ].reduce((document, command) => apply(document, command as Command), settings);
  assert.deepEqual(
    diff(settings, after).map(({ kind, path }) => `${kind} ${formatPath(path)}`),
    [
      'removed fields/channel',
      'moved fields/description',
      'added fields/new',
      'changed fields/status/required/solve',
      'changed assignment/limit',
    ],
  );
});

test('a duration and a condition are one value each', () => {
  const after = apply(settings, set(['assignment', 'returnAfter'], { seconds: 600, unit: 'minutes' }));
  assert.deepEqual(
    diff(settings, after).map((change) => change.path),
    [['assignment', 'returnAfter']],
  );
  const longer = apply(after, set(['assignment', 'returnAfter'], { seconds: 1200, unit: 'minutes' }));
  assert.deepEqual(
    diff(after, longer).map((change) => change.path),
    [['assignment', 'returnAfter']],
  );
});

test('the change index counts changes of a part and knows what is new', () => {
  const after = apply(apply(settings, set(label, 'Subject')), {
    type: 'insert',
    path: ['fields'],
    at: 2,
    element: { ...settings.fields[0], id: 'new' },
  });
  const index = indexChanges(diff(settings, after));
  assert.equal(index.countInside(['fields']), 2);
  assert.equal(index.countInside(['fields', 'topic']), 1);
  assert.equal(index.countInside(['sla']), 0);
  assert.equal(index.at(label)?.kind, 'changed');
  assert.equal(index.isNew(['fields', 'new', 'label']), true);
  assert.equal(index.isNew(['fields', 'topic']), false);
});

test('letters typed into one control are one step, until the step is sealed', () => {
  let history = startHistory(settings);
  for (const text of ['S', 'Su', 'Sub']) history = edit(history, set(label, text), 'label');
  assert.equal(history.past.length, 1);
  history = edit(sealStep(history), set(label, 'Subject'), 'label');
  assert.equal(history.past.length, 2);
  assert.equal(undo(undo(history)).draft, settings);
});

test('typing a value back within one step leaves no step to undo', () => {
  let history = edit(startHistory(settings), set(label, 'Topics'), 'label');
  history = edit(history, set(label, 'Topic'), 'label');
  assert.equal(history.past.length, 0);
  assert.equal(history.draft, settings);
});

test('undo and redo go through every state, and a new edit forgets what was undone', () => {
  let history = startHistory(settings);
  const drafts = [settings];
  for (const limit of [1, 2, 3]) {
    history = edit(history, set(['assignment', 'limit'], limit));
    drafts.push(history.draft);
  }
  for (let at = 2; at >= 0; at--) {
    history = undo(history);
    assert.equal(history.draft, drafts[at]);
  }
  assert.equal(undo(history), history);
  history = redo(redo(history));
  assert.equal(history.draft, drafts[2]);
  history = edit(history, set(['assignment', 'limit'], 9));
  assert.equal(redo(history), history);
});

test('a step that moves something one place up is named by what was moved, not by its neighbour', () => {
  const history = edit(startHistory(settings), { type: 'move', path: ['fields', 'status'], to: 2 });
  assert.deepEqual(history.past[0]?.changes, [{ kind: 'moved', path: ['fields', 'status'], from: 3, to: 2 }]);
});

test('removed elements stay where they stood', () => {
  const draft = apply(apply(settings, { type: 'remove', path: ['fields', 'topic'] }), {
    type: 'remove',
    path: ['fields', 'priority'],
  });
  assert.deepEqual(
    withRemoved(settings.fields, draft.fields).map(({ element, removed }) => (removed ? `-${element.id}` : element.id)),
    ['-topic', 'client', 'channel', 'status', '-priority', 'assignee', 'description'],
  );
});

const command = fc.oneof<fc.Arbitrary<Command>[]>(
  fc.record({
    type: fc.constant('set' as const),
    path: fc.constantFrom(
      label,
      ['assignment', 'limit'],
      ['fields', 'client', 'help', 'uk'],
      ['parameters', '__proto__'],
    ),
    value: fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)),
  }),
  fc.record({
    type: fc.constant('move' as const),
    path: fc.constantFrom(...settings.fields.map((field) => ['fields', field.id])),
    to: fc.integer({ min: -1, max: 9 }),
  }),
  fc.record({
    type: fc.constant('remove' as const),
    path: fc.constantFrom(...settings.fields.map((field) => ['fields', field.id])),
  }),
);

test('taking back every change of a draft, one after the other, gives what is saved', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const draft = commands.reduce(apply, settings);
      const places = (change: Change) =>
        change.kind === 'moved' ? change.from : change.kind === 'removed' ? change.at : -1;
      const restored = diff(settings, draft)
        .toSorted((left, right) => places(left) - places(right))
        .reduce((document, change) => apply(document, commandAgainst(change, settings, document)), draft);
      assert.deepEqual(diff(settings, restored), []);
    }),
  );
});

test('making the changes of a diff on the first document gives the same elements and values as the second', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const after = commands.reduce(apply, settings);
      const made = diff(settings, after).map(commandFor).reduce(apply, settings);
      assert.deepEqual(
        diff(made, after).filter((change) => change.kind !== 'moved'),
        [],
      );
    }),
  );
});

test('an edit never reaches into a prototype', () => {
  const after = apply(settings, set(['parameters', '__proto__'], { polluted: true }));
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal(Object.hasOwn(after.parameters, '__proto__'), true);
});

test('numbers out of order are the fewest that must move', () => {
  assert.deepEqual([...outOfOrder([0, 1, 2, 3])], []);
  assert.deepEqual([...outOfOrder([3, 0, 1, 2])], [3]);
  assert.deepEqual([...outOfOrder([1, 2, 3, 0])], [0]);
});

test('equality ignores key order and absent properties', () => {
  assert.equal(equal({ a: 1, b: undefined, c: [1, { d: 2 }] }, { c: [1, { d: 2 }], a: 1 }), true);
  assert.equal(equal({ a: 1 }, { a: 2 }), false);
  assert.equal(equal([1], { 0: 1 }), false);
});

test('a path survives being written as text', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (path) => {
      // An empty text is the empty path, so a path of one empty step can't be told from it.
      fc.pre(!(path.length === 1 && path[0] === ''));
      assert.deepEqual(parsePath(formatPath(path)), path);
    }),
  );
});
