import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply } from '../../../src/domain/changes/apply.ts';
import type { Command } from '../../../src/domain/changes/command.ts';
import { diff } from '../../../src/domain/changes/diff.ts';
import { blockingProblems, checkSettings } from '../../../src/domain/checks/check-settings.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { directory, minutes, row, soundSettings, withField, withRows } from './sample-settings.ts';

/** Codes of what holds a save up after an edit. */
function held(saved: TicketSettings, ...edits: readonly Command[]): readonly string[] {
  const draft = edits.reduce<TicketSettings>((settings, edit) => apply(settings, edit), saved);
  const paths = diff(saved, draft).map(({ path }) => path);
  return blockingProblems(checkSettings(draft, directory), checkSettings(saved, directory), paths).map(
    ({ code }) => code,
  );
}

const set = (path: readonly string[], value: unknown): Command => ({ type: 'set', path, value });
const elsewhere = set(['assignment', 'limit'], 7);
const neither = { operator: 'view', client: 'hidden' };

test('an error that the draft brings in holds the save up; a warning never does', () => {
  assert.deepEqual(held(soundSettings(), set(['assignment', 'limit'], 0)), ['number_out_of_range']);
  assert.deepEqual(held(soundSettings(), set(['assignment', 'limit'], null)), []);
});

test('an older error is in nobody’s way until it is touched', () => {
  const saved = withField('color', { access: neither, required: { create: true, solve: false } });
  assert.deepEqual(held(saved, elsewhere), []);
  assert.deepEqual(held(saved, set(['fields', 'color', 'label', 'en'], 'Colour')), []);
  assert.deepEqual(held(saved, set(['fields', 'color', 'required', 'solve'], true)), ['required_nobody_can_edit']);
});

test('a mended error holds nothing up', () => {
  const saved = withField('color', { access: neither, required: { create: true, solve: false } });
  assert.deepEqual(held(saved, set(['fields', 'color', 'required', 'create'], false)), []);
});

test('an older error that a change elsewhere makes worse is brought in', () => {
  const saved = withRows(row('first_response', { all: minutes(61) }), row('resolution', { all: minutes(60) }));
  const resolution = ['sla', 'policies', 'tested', 'targets', 'resolution', 'all'];
  assert.deepEqual(held(saved, elsewhere), []);
  assert.deepEqual(held(saved, set(resolution, minutes(30))), ['first_response_longer']);
});

test('something missing from a list is not touched by every edit in the list', () => {
  const sound = soundSettings();
  const saved = { ...sound, fields: sound.fields.filter(({ id }) => id !== 'assignee') };
  assert.deepEqual(held(saved, set(['fields', 'color', 'label', 'en'], 'Colour')), []);
});

test('a second error of the same kind in the same place is brought in', () => {
  const problem = { code: 'x', path: ['fields', 'a'], severity: 'error' } as const;
  assert.deepEqual(blockingProblems([problem, problem], [problem], []), [problem]);
});
