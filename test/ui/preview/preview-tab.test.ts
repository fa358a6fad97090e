import { expect } from 'chai';
import { BackendError } from '../../../src/adapters/errors.ts';
import { readLink } from '../../../src/simulator/client/run-link.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { directory, draft, saved } from '../../simulator/client/sample.ts';
import { asFile, find, found, later, open, opened, press, still, until, wordsOf } from '../element/open-element.ts';
import { choose, complaint, hears, helpDesk, history, labelled, openPreview, says, type } from './open-preview.ts';

const done = '30 runs, done in';

describe('the Preview tab', () => {
  it('runs the saved settings when it is opened, and says that nothing is saved or sent', async () => {
    const element = await openPreview();
    await hears(element, done);
    expect(says(element)).to.include('Nothing is saved or sent.');
    expect(says(element)).to.include('Tickets handled with the saved settings.');
    expect(says(element)).to.include('4 operators, as scheduled');
  });

  it('runs the draft against what is saved, a moment after the last change', async () => {
    const element = await openPreview();
    await hears(element, done);
    await element.importSettings(asFile(draft));
    await hears(element, 'These figures are from before your last change.');
    await hears(element, 'with your 1 change.');
    await until('new figures', () => !says(element).includes('before your last change'));
    await hears(element, done);
  });

  it('is where Review shows the effect', async () => {
    const element = await opened(helpDesk());
    await element.importSettings(asFile(draft));
    await press(element, 'Review 1 change');
    await press(element, 'See the effect');
    await hears(element, done);
    expect(element.section).to.equal('preview');
    expect(open(element)).to.equal(undefined);
  });

  it('works where nothing may be saved', async () => {
    const element = await openPreview(helpDesk({ permissions: { canSave: false } }));
    await hears(element, done);
    type(element, 'Repetitions', '4');
    await hears(element, '4 runs, done in');
  });

  it('keeps what was found, and how it was run, while another tab is open', async () => {
    const element = await openPreview();
    await hears(element, done);
    type(element, 'Repetitions', '3');
    await hears(element, '3 runs, done in');
    await press(element, /^SLA/, 'link');
    await press(element, /^Preview/, 'link');
    await hears(element, '3 runs, done in', 500);
    expect(labelled(element, 'Repetitions').value).to.equal('3');
  });

  it('says what a number has to be, and runs when it is', async () => {
    const element = await openPreview();
    await hears(element, done);
    const input = type(element, 'Repetitions', '5000');
    await until('the message', () => complaint(labelled(element, 'Repetitions')));
    expect(complaint(input)).to.equal('Enter a number from 1 to 1,000.');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    type(element, 'Repetitions', '2');
    await hears(element, '2 runs, done in');
    expect(complaint(labelled(element, 'Repetitions'))).to.equal('');
  });

  it('cancelled, keeps what is done and says that the ranges are wider', async () => {
    const element = await openPreview();
    await hears(element, done);
    type(element, 'Repetitions', '1000');
    await hears(element, /Run [3-9]\d* of 1000/);
    await press(element, 'Cancel');
    await hears(element, /Cancelled after \d+ of 1,000 runs\. The ranges are wider\./);
  });

  it('changes the operators for the run alone', async () => {
    const element = await openPreview();
    await hears(element, done);
    await press(element, '4 operators, as scheduled');
    await until('the dialog', () => open(element));
    await press(element, 'Add operators');
    type(element, 'How many', '2');
    await press(element, 'Leave Olena out of this run');
    await press(element, 'Done');
    await hears(element, '5 operators, 2 changes for this run');
    await hears(element, 'as it is now and with what this run changes');
    expect(element.hasUnsavedChanges).to.equal(false);
    await press(element, '5 operators, 2 changes for this run');
    await press(element, 'Take all back');
    await hears(element, '4 operators, as scheduled');
  });

  it('replays the past where the backend has one', async () => {
    const element = await openPreview(helpDesk({ history }));
    await hears(element, done);
    choose(element, 'From history');
    await hears(element, 'One run, done in');
    expect(says(element)).to.include('nothing in it is drawn');
    expect(says(element)).to.include('16 – 22 Nov');
    // Nothing in it is left to luck, so there is nothing to set.
    expect(says(element)).not.to.include('Repetitions');
  });

  it('has no history where the backend has none', async () => {
    const element = await openPreview();
    await hears(element, done);
    expect(says(element)).not.to.include('From history');
  });

  it('gives a link that restores the run, and not the draft', async () => {
    const element = await openPreview();
    await hears(element, done);
    type(element, 'Seed', '42');
    type(element, 'Volume', '1.5');
    await hears(element, done);
    let run = '';
    element.addEventListener('ticket-settings-run-link', (event) => {
      event.preventDefault();
      run = event.detail.run;
    });
    await press(element, 'Copy link');
    expect(readLink(run)?.run).to.include({ seed: 42, volume: 1.5, source: 'typical' });

    const restored = await openPreview(helpDesk(), (fresh) => fresh.setAttribute('run', run));
    await hears(restored, done);
    expect(labelled(restored, 'Seed').value).to.equal('42');
    expect(labelled(restored, 'Volume').value).to.equal('1.5');
    expect(says(restored)).not.to.include('other saved settings');
  });

  it('says when the link was made with other saved settings, or is damaged', async () => {
    const backend = helpDesk();
    const { revision } = await backend.load();
    await backend.save({ document: draft, revision, idempotencyKey: 'theirs' });
    const run = btoa(JSON.stringify({ revision, run: { seed: 9 } })).replaceAll('=', '');
    const older = await openPreview(backend, (fresh) => (fresh.run = run));
    await hears(older, 'The link to this run was made with other saved settings.');
    expect(labelled(older, 'Seed').value).to.equal('9');

    const broken = await openPreview(helpDesk(), (fresh) => (fresh.run = run.slice(0, 20)));
    await hears(broken, 'The link to this run is damaged. This is the usual run.');
    await hears(broken, done);
  });

  it('copies the link to the clipboard, or shows it where that is not allowed', async () => {
    const element = await openPreview();
    await hears(element, done);
    const copied: string[] = [];
    const { clipboard } = navigator;
    const real = clipboard.writeText.bind(clipboard);
    later(() => (clipboard.writeText = real));
    clipboard.writeText = async (text) => void copied.push(text);
    await press(element, 'Copy link');
    await until('the notice', () => wordsOf(element.shadowRoot?.querySelector('.notice')).includes('Link copied'));
    expect(copied[0]).to.match(/#preview&run=[\w-]+$/);
    clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    await press(element, 'Copy link');
    await until('the link', () => wordsOf(element.shadowRoot?.querySelector('.notice')).includes('#preview&run='));
  });
});

describe('the Preview tab says in plain words', () => {
  it('that there are no operators, and lets some be added', async () => {
    const element = await openPreview(helpDesk({ directory: { ...directory, operators: [], skillGroups: [] } }));
    await hears(element, 'The help-desk names no operators, so nobody can take a ticket.');
    await press(element, 'Add operators');
    const dialog = await until('the dialog', () => open(element));
    dialog.querySelector<HTMLButtonElement>('.add')?.click();
    await press(element, 'Done');
    await hears(element, done);
  });

  it('that there are no topics', async () => {
    const element = await openPreview(helpDesk({ directory: { ...directory, topics: [] } }));
    await hears(element, 'The help-desk names no topics, so all tickets come without one');
    await hears(element, done);
  });

  it('that the operators could not be loaded', async () => {
    const backend = helpDesk();
    backend.fail('directory', new BackendError('unavailable', 'HTTP 504'));
    const element = await openPreview(backend);
    await hears(element, 'The operators could not be loaded.');
    backend.fail('directory');
    await press(element, 'Try again');
    await hears(element, done);
  });

  it('that the past could not be loaded', async () => {
    const backend = helpDesk({ history });
    backend.fail('history', new BackendError('unavailable', 'HTTP 504'));
    const element = await openPreview(backend);
    await hears(element, 'The past tickets could not be loaded. The server did not answer.');
    backend.fail('history');
    await press(element, 'Run again');
    await hears(element, done);
  });

  it('that no ticket comes in these days', async () => {
    const run = btoa(JSON.stringify({ revision: '0', run: { from: '2031-01-06', days: 7, source: 'history' } }));
    const element = await openPreview(helpDesk({ history }), (fresh) => (fresh.run = run.replaceAll('=', '')));
    await hears(element, 'There are no tickets in these days.');
  });

  it('that there are too many tickets', async () => {
    const operators = [1, 2, 3, 4, 5].flatMap((copy) =>
      directory.operators.map((operator) => ({ ...operator, id: `${operator.id}-${copy}` })),
    );
    const skillGroups = directory.skillGroups.map((group) => ({ ...group, operators: operators.map(({ id }) => id) }));
    const element = await openPreview(helpDesk({ directory: { ...directory, operators, skillGroups } }));
    type(element, 'Number of days', '92');
    type(element, 'Volume', '100');
    await hears(element, /and \d+ at most can be simulated at once/);
  });

  it('that a broken calendar can’t be used', async () => {
    const calendars = [
      { id: 'broken', name: 'Broken', timeZone: 'Mars/Olympus', weekly: {}, holidays: [], specialDays: [] },
    ];
    const element = await openPreview();
    await hears(element, done);
    await element.importSettings(asFile({ ...saved, calendars: [...saved.calendars, ...calendars] }));
    await hears(element, /The settings can’t be used as they are|30 runs, done in/);
  });

  it('that the worker broke, and goes on with the next run', async () => {
    const workers: Worker[] = [];
    const Real = globalThis.Worker;
    later(() => (globalThis.Worker = Real));
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    const element = await openPreview();
    await hears(element, done);
    type(element, 'Repetitions', '1000');
    await hears(element, /Run [2-9]\d* of 1000/);
    workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await hears(element, 'The calculation stopped');
    type(element, 'Repetitions', '2');
    await hears(element, '2 runs, done in');
  });
});

describe('the Preview tab', () => {
  for (const lang of ['en', 'uk']) {
    it(`has no accessibility violations: ${lang}`, async () => {
      const element = await openPreview(helpDesk({ history }), (fresh) => (fresh.lang = lang));
      await hears(element, lang === 'en' ? done : '30 прогонів за');
      const details = find(element, 'group', lang === 'en' ? 'The run' : 'Прогін');
      expect(details).not.to.equal(undefined);
      await still(element);
      await expectNoViolations(element);
      await press(element, lang === 'en' ? '4 operators, as scheduled' : '4 оператори, за графіком');
      await press(element, lang === 'en' ? 'Add operators' : 'Додати операторів');
      await found(element, 'button', lang === 'en' ? 'Done' : 'Готово');
      await still(element);
      await expectNoViolations(element);
    });
  }
});
