import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkOf, readLink } from '../../../src/simulator/client/run-link.ts';
import { usualRun, type RunSettings } from '../../../src/simulator/client/run-settings.ts';

const run: RunSettings = {
  ...usualRun,
  source: 'history',
  from: '2026-11-09',
  days: 7,
  seed: 4_294_967_295,
  work: { handling: 1500, pendingShare: 0.2 },
  changes: [
    { kind: 'add_operators', count: 2, calendar: 'нічна зміна', skillGroups: ['network'], limit: null },
    { kind: 'remove_operator', operator: 'iryna' },
  ],
};

describe('the link to a run', () => {
  it('restores it, whatever letters are in it', () => {
    const link = linkOf({ run, revision: '“7”' });
    assert.match(link, /^[\w-]+$/);
    assert.deepEqual(readLink(link), { run, revision: '“7”' });
  });

  it('is short for a run as usual', () => {
    const link = linkOf({ run: usualRun, revision: '7' });
    assert.ok(link.length < 50, link);
    assert.deepEqual(readLink(link), { run: usualRun, revision: '7' });
  });

  for (const [what, text] of Object.entries({
    'cut short': linkOf({ run, revision: '7' }).slice(0, -9),
    'no link at all': 'hello, world',
    empty: '',
    'of another shape': btoa('{"revision":7}'),
    'with a seed that is none': btoa('{"revision":"7","run":{"seed":-1}}'),
    'with a date that is none': btoa('{"revision":"7","run":{"from":"2026-02-31"}}'),
    'with a change that is none': btoa('{"revision":"7","run":{"changes":[{"kind":"fire_everybody"}]}}'),
  })) {
    it(`is told as broken when it is ${what}`, () => {
      assert.equal(readLink(text), undefined);
    });
  }
});
