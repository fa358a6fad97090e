import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrate, migrations, type Migration } from '../../../src/domain/settings/migrations.ts';
import { currentSchemaVersion } from '../../../src/domain/settings/settings.ts';

/** Three made-up steps: a rename, a new part, a change of unit. */
const steps: readonly Migration[] = [
  ({ distribution, ...rest }) => ({ ...rest, assignment: distribution }),
  (document) => ({ ...document, calendars: [] }),
  (document) => ({ ...document, seconds: Number(document['minutes']) * 60, minutes: undefined }),
];

test('there is a step from each version to the next, up to the one this code writes', () => {
  assert.equal(migrations.length, currentSchemaVersion - 1);
});

test('a document walks from its own version through every later step', () => {
  const first = { schemaVersion: 1, distribution: { enabled: true }, minutes: 5, 'vendor:note': ['kept'] };
  assert.deepEqual(JSON.parse(JSON.stringify(migrate(first, 1, steps))), {
    schemaVersion: 4,
    assignment: { enabled: true },
    calendars: [],
    seconds: 300,
    'vendor:note': ['kept'],
  });
  assert.deepEqual(migrate({ schemaVersion: 3, minutes: 1 }, 3, steps), {
    schemaVersion: 4,
    minutes: undefined,
    seconds: 60,
  });
});

test('each step sees the version it starts from, and the document given stays as it was', () => {
  const seen: unknown[] = [];
  const watching = steps.map((step): Migration => (document) => {
    seen.push(document['schemaVersion']);
    return step(document);
  });
  const document = Object.freeze({ schemaVersion: 1, minutes: 1 });
  migrate(document, 1, watching);
  assert.deepEqual(seen, [1, 2, 3]);
  assert.deepEqual(document, { schemaVersion: 1, minutes: 1 });
});

test('a document of the newest version or a newer one is given back as it is', () => {
  const newest = { schemaVersion: 4 };
  assert.equal(migrate(newest, 4, steps), newest);
  assert.equal(migrate(newest, 9, steps), newest);
});
