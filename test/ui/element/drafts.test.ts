import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import { createDraftStore } from '../../../src/state/draft-store.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { backendWith, bar, makeChanges, opened, part, press, still, told, twoBackends, until } from './open-element.ts';

let visits = 0;

/** A key that no other test has. */
const newKey = () => `test ${Date.now()} ${++visits}`;

const isKept = async (key: string) => (await createDraftStore(key).read()) !== undefined;

async function untilKept(key: string, kept: boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await isKept(key)) === kept) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(kept ? 'No draft was kept' : 'The draft is still kept');
}

/** Opens the page, as after a reload: an element of its own on what is stored. */
const visit = (key: string, backend = backendWith(), more: (element: TicketSettings) => void = () => {}) =>
  opened(backend, (element) => {
    element.draftKey = key;
    more(element);
  });

/** Leaves a page with so many changes unsaved. */
async function leaveDraft(key: string, changes: number): Promise<void> {
  const element = await visit(key);
  await makeChanges(element, changes);
  await untilKept(key, true);
  element.remove();
}

const recovered = (element: TicketSettings) =>
  until('the draft', () => bar(element).startsWith('Draft from') && bar(element));

describe('a draft that was left unsaved', () => {
  it('is there again after a reload, and says from when it is', async () => {
    const key = newKey();
    await leaveDraft(key, 2);
    const element = await visit(key);
    expect(await recovered(element)).to.match(/^Draft from \d+ \w+, \d\d:\d\d Discard Review 2 changes Save$/);
    expect(element.hasUnsavedChanges).to.equal(true);
    expect(told(element)).to.match(/^Draft from/);
  });

  it('is kept when the page is left at once', async () => {
    const key = newKey();
    const element = await visit(key);
    await makeChanges(element, 1);
    await untilKept(key, true);
    await makeChanges(element, 0);
    await untilKept(key, false);
    await makeChanges(element, 1);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await untilKept(key, true);
  });

  it('goes with Discard, which can be undone', async () => {
    const key = newKey();
    await leaveDraft(key, 2);
    const element = await visit(key);
    await recovered(element);
    await press(element, 'Discard');
    expect(element.hasUnsavedChanges).to.equal(false);
    expect(told(element)).to.equal('All changes discarded');
    await untilKept(key, false);
    const later = await visit(key);
    expect(bar(later)).to.match(/^Saved 20 Nov/);
    element.undo();
    expect(element.hasUnsavedChanges).to.equal(true);
    await untilKept(key, true);
  });

  it('goes when it is saved', async () => {
    const key = newKey();
    await leaveDraft(key, 1);
    const element = await visit(key);
    await recovered(element);
    expect(await element.save()).to.equal(true);
    await untilKept(key, false);
  });

  it('is laid on what somebody else saved meanwhile', async () => {
    const key = newKey();
    await leaveDraft(key, 1);
    const { mine, theirs } = twoBackends();
    const { document, revision } = await theirs.load();
    const stored = document as { assignment: object };
    const changed = { ...stored, assignment: { ...stored.assignment, limit: 9 } };
    await theirs.save({ document: changed, revision, idempotencyKey: 'theirs' });
    const element = await visit(key, mine);
    expect(await recovered(element)).to.include('. 1 change by others taken in Discard Review 1 change');
    expect(JSON.parse(await element.exportSettings()).assignment.limit).to.equal(9);
  });

  it('is told of when it can’t be read, and nothing else', async () => {
    const key = newKey();
    await createDraftStore(key).write({ base: 1, draft: 2, at: 3 } as never);
    const element = await visit(key);
    await until('the note', () => bar(element).startsWith('A draft kept on this device can’t be read'));
    await makeChanges(element, 1);
    expect(bar(element)).to.equal('Review 1 change Save');
  });

  it('is that of one key: others don’t see it, and without a key none is kept', async () => {
    const key = newKey();
    await leaveDraft(key, 1);
    const other = await visit(newKey());
    const without = await opened();
    await makeChanges(without, 2);
    await still(other);
    expect(other.hasUnsavedChanges).to.equal(false);
    expect(await isKept(key)).to.equal(true);
  });

  for (const lang of ['en', 'uk']) {
    for (const width of [1280, 380]) {
      it(`is offered without accessibility violations at ${width} px, ${lang}`, async () => {
        const key = newKey();
        await leaveDraft(key, 2);
        await setViewport({ width, height: 800 });
        const element = await visit(key, backendWith(), (fresh) => (fresh.lang = lang));
        await until('the draft', () => element.hasUnsavedChanges && part(element, 'save-bar'));
        await still(element);
        await expectNoViolations(element);
        await setViewport({ width: 1280, height: 800 });
      });
    }
  }
});
