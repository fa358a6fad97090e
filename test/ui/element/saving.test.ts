import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { BackendError } from '../../../src/adapters/errors.ts';
import {
  backendWith,
  bar,
  chord,
  find,
  focusLimit,
  focused,
  found,
  listen,
  makeChanges,
  opened,
  part,
  press,
  told,
  toldAtOnce,
  twoBackends,
  until,
} from './open-element.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';

const unavailable = new BackendError('unavailable', 'HTTP 504');

/** Whether leaving the page now would be asked about. */
function asksToStay(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

async function saveButton(element: TicketSettings): Promise<HTMLElement> {
  return found(element, 'button', /^(Save|Try again)$/);
}

const isAvailable = (button: HTMLElement) => button.getAttribute('aria-disabled') !== 'true';

describe('the save bar', () => {
  it('says who saved last and when, and has nothing to save', async () => {
    const element = await opened();
    expect(bar(element)).to.equal('Saved 20 Nov, 16:42 by Larysa Moroz Save');
    const save = await saveButton(element);
    expect(isAvailable(save)).to.equal(false);
    expect(save.title).to.equal('Nothing has changed');
    expect(find(element, 'button', 'Undo')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('counts the changes and offers to review and save them', async () => {
    const { heard } = listen();
    const element = await opened();
    await makeChanges(element, 3);
    expect(bar(element)).to.equal('Review 3 changes Save');
    expect(isAvailable(await saveButton(element))).to.equal(true);
    expect(heard['ticket-settings-change']).to.deep.equal([{ changes: 3, dirty: true }]);
    expect(element.matches(':state(dirty)')).to.equal(true);
    await makeChanges(element, 0);
    expect(bar(element)).to.include('Saved 20 Nov');
    expect(heard['ticket-settings-change']?.at(-1)).to.deep.equal({ changes: 0, dirty: false });
    expect(element.matches(':state(dirty)')).to.equal(false);
  });

  it('says that it is saving, then that it is saved, and tells it aloud', async () => {
    const { heard } = listen();
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 3);
    const release = backend.hold('save');
    await press(element, 'Save');
    await until('saving', () => bar(element).startsWith('Saving 3 changes'));
    expect(element.matches(':state(saving)')).to.equal(true);
    expect(told(element)).to.equal('Saving 3 changes');
    expect(isAvailable(await saveButton(element))).to.equal(false);
    release();
    await until('saved', () => /^Saved at \d\d:\d\d Save$/.test(bar(element)));
    expect(told(element)).to.match(/^Saved at \d\d:\d\d$/);
    expect(toldAtOnce(element)).to.equal('');
    expect(element.matches(':state(saving)')).to.equal(false);
    const [saved] = heard['ticket-settings-saved'] ?? [];
    expect(saved?.revision).to.be.a('string');
    expect(saved?.at).to.be.a('number');
    await element.reload();
    expect((await element.exportSettings()).includes('of the call')).to.equal(true);
  });

  it('lets editing go on while it saves', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 1);
    const release = backend.hold('save');
    const saving = element.save();
    await until('saving', () => bar(element).startsWith('Saving 1 change'));
    await makeChanges(element, 3);
    expect(bar(element)).to.include('Saving 1 change').and.to.include('Review 3 changes');
    release();
    expect(await saving).to.equal(false);
    await until('the rest', () => bar(element) === 'Review 2 changes Save');
  });

  it('says why it failed, aloud, and tries again', async () => {
    const { heard } = listen();
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 2);
    backend.fail('save', unavailable);
    await press(element, 'Save');
    await until('the failure', () => bar(element).includes('Not saved. The server did not answer.'));
    expect(bar(element)).to.include('Review 2 changes');
    expect(toldAtOnce(element)).to.equal('Not saved. The server did not answer.');
    expect(heard['ticket-settings-error']).to.deep.equal([{ code: 'unavailable', message: 'HTTP 504' }]);
    backend.fail('save');
    await press(element, 'Try again');
    await until('saved', () => bar(element).startsWith('Saved at'));
    expect(new Set(backend.saves.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
  });

  it('reads the same failure out again when it fails again', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 2);
    backend.fail('save', unavailable);
    const alarm = () => element.shadowRoot?.querySelector('.unseen[role=alert]')?.textContent;
    await element.save();
    await element.updateComplete;
    const first = alarm();
    await element.save();
    await element.updateComplete;
    expect(alarm()).not.to.equal(first);
  });

  it('says who saved meanwhile, and that nothing is saved', async () => {
    const { heard } = listen();
    const { mine, theirs } = twoBackends();
    const element = await opened(mine);
    const { document, revision } = await theirs.load();
    const stored = document as { assignment: object };
    const changed = { ...stored, assignment: { ...stored.assignment, limit: 9 } };
    await theirs.save({ document: changed, revision, idempotencyKey: 'theirs' });
    await makeChanges(element, 1);
    expect(await element.save()).to.equal(false);
    await element.updateComplete;
    const sentence = 'Yurii Hnatenko saved at 11:05. Your changes are on top of theirs';
    expect(bar(element)).to.equal(`${sentence}. 1 change by others taken in Review 1 change Save`);
    expect(toldAtOnce(element)).to.equal(sentence);
    expect(heard['ticket-settings-conflict']).to.deep.equal([{ clashes: [] }]);
    expect(heard['ticket-settings-saved']).to.equal(undefined);
    expect(await element.save()).to.equal(true);
    expect(JSON.parse(await element.exportSettings()).assignment.limit).to.equal(9);
  });

  it('names the steps that undo and redo would take', async () => {
    const element = await opened();
    await makeChanges(element, 2);
    await press(element, /^Undo: .+, and 1 more$/);
    expect(element.hasUnsavedChanges).to.equal(false);
    await until('it said', () => /^Undone: .+, and 1 more$/.test(told(element)));
    await press(element, /^Redo: .+, and 1 more$/);
    expect(bar(element)).to.include('Review 2 changes');
    await until('it said', () => /^Redone: /.test(told(element)));
  });

  it('names a step that is undone at once, too', async () => {
    const element = await opened();
    await element.focusField('assignment/enabled');
    await sendKeys({ press: 'Space' });
    await chord('Control', 'KeyZ');
    await until('its name', () => told(element) === 'Undone: Enable auto assignment');
    await press(element, 'Redo');
    await until('its name', () => told(element) === 'Redone: Enable auto assignment');
  });

  it('doesn’t say for ever that it saved, though the element was moved meanwhile', async function () {
    this.timeout(12_000);
    const element = await opened();
    await makeChanges(element, 1);
    await element.save();
    element.parentElement?.append(element);
    await element.updateComplete;
    expect(bar(element)).to.match(/^Saved at/);
    await until('the lasting message', () => /^Saved \d+ \w+, \d\d:\d\d by Olha/.test(bar(element)), 7000);
  });
});

describe('text that is no value', () => {
  it('stays, is in the way of saving, and counts as unsaved', async () => {
    const { heard } = listen();
    const backend = backendWith();
    const element = await opened(backend, (fresh) => (fresh.guardLeaving = true));
    await focusLimit(element);
    await sendKeys({ type: 'many' });
    expect(element.hasUnsavedChanges).to.equal(true);
    expect(asksToStay()).to.equal(true);
    expect(heard['ticket-settings-change']?.at(-1)).to.deep.equal({ changes: 0, dirty: true });
    expect(await element.save()).to.equal(false);
    expect(backend.saves).to.deep.equal([]);
    expect(heard['ticket-settings-invalid']?.[0]?.problems.map(({ code }) => code)).to.deep.equal(['not_a_number']);
    // The focus goes to the summary when its words are there, and would leave the control again.
    await until('the summary', () => focused()?.getAttribute('part') === 'problems');
    const input = await focusLimit(element);
    expect(input.value).to.equal('many');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ type: '7' });
    await until('no problem', () => !bar(element).includes('problem'));
    expect(await element.save()).to.equal(true);
  });
});

describe('problems', () => {
  it('are listed with links that put the focus there, and saving leads to the list', async () => {
    const element = await opened();
    await focusLimit(element);
    await sendKeys({ type: '-4' });
    await until('the count', () => bar(element).includes('1 problem'));
    element.section = 'fields';
    await press(element, 'Save');
    const summary = await until('the summary', () => part(element, 'problems'));
    await until('the focus', () => focused() === summary);
    expect(summary.getAttribute('role')).to.equal('group');
    expect(toldAtOnce(element)).to.equal('Fix 1 problem to save');
    await press(element, 'Auto assignment', 'link');
    element.section = 'fields';
    summary.querySelector('a')?.click();
    await until('the control', () => focused()?.id === 'assignment/limit');
    expect(element.section).to.equal('assignment');
    await chord('Control', 'KeyA');
    await sendKeys({ type: '7' });
    await until('no summary', () => !part(element, 'problems'));
    expect(bar(element)).to.equal('Review 1 change Save');
  });

  it('are told on the tab they are on, in words too', async () => {
    const element = await opened();
    await focusLimit(element);
    await sendKeys({ type: '-4' });
    const tab = await found(element, 'link', /^Auto assignment/);
    await until('the mark', () => tab.querySelector('[aria-label="has problems"]'));
  });

  it('are opened from the bar without saving anything', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await focusLimit(element);
    await sendKeys({ type: '-4' });
    await press(element, '1 problem');
    await until('the focus', () => focused() === part(element, 'problems'));
    expect(backend.saves).to.deep.equal([]);
  });

  it('that the server finds are listed as well', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 1);
    const problems = [{ code: 'label_empty', path: ['fields', 'topic', 'label'], severity: 'error' as const }];
    backend.fail('save', new BackendError('invalid', 'HTTP 422', { problems }));
    await press(element, 'Save');
    const summary = await until('the summary', () => part(element, 'problems'));
    expect(summary.querySelector('a')?.textContent).to.include('Topic of the call');
  });
});

describe('leaving the page', () => {
  it('is asked about only with something unsaved, and only when the host wants that', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.guardLeaving = true));
    expect(asksToStay()).to.equal(false);
    await makeChanges(element, 1);
    expect(asksToStay()).to.equal(true);
    element.guardLeaving = false;
    expect(asksToStay()).to.equal(false);
    element.guardLeaving = true;
    await makeChanges(element, 0);
    expect(asksToStay()).to.equal(false);
    await makeChanges(element, 1);
    await element.save();
    expect(asksToStay()).to.equal(false);
  });
});

describe('shortcuts', () => {
  it('save, undo and redo while the focus is inside', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 2);
    (await found(element, 'link', /^Fields/)).focus();
    await chord('Control', 'KeyZ');
    await until('undone', () => !element.hasUnsavedChanges);
    await chord('Control', 'Shift', 'KeyZ');
    await until('redone', () => element.hasUnsavedChanges);
    await chord('Control', 'KeyS');
    await until('saved', () => bar(element).startsWith('Saved at'));
    await chord('Control', 'KeyS');
    await until('told', () => told(element) === 'Nothing has changed');
    expect(backend.saves).to.have.length(1);
  });

  it('leave a text field its own undo, and save from there', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 2);
    await element.focusField('fields/topic/help/en');
    await sendKeys({ type: 'ab' });
    await chord('Control', 'KeyZ');
    expect(bar(element)).to.include('Review');
    expect(JSON.parse(await element.exportSettings()).fields[0].label.en).to.equal('Topic of the call');
    await chord('Control', 'KeyS');
    await until('saved', () => backend.saves.length === 1);
  });

  it('are where they are on a keyboard with other letters', async () => {
    const element = await opened();
    await makeChanges(element, 2);
    const tab = await found(element, 'link', /^Fields/);
    const type = (key: string, code: string, shiftKey = false) =>
      tab.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code,
          shiftKey,
          ctrlKey: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    expect(type('я', 'KeyZ')).to.equal(false);
    expect(element.hasUnsavedChanges).to.equal(false);
    type('Я', 'KeyZ', true);
    expect(element.hasUnsavedChanges).to.equal(true);
    type('і', 'KeyS');
    await until('saved', () => bar(element).startsWith('Saved at'));
    expect(type('y', 'KeyZ'), 'a German Z is where the Y is').to.equal(true);
  });

  it('do nothing while the focus is elsewhere', async () => {
    const element = await opened();
    await makeChanges(element, 1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    expect(element.hasUnsavedChanges).to.equal(true);
  });
});
