import { expect } from 'chai';
import { deleteDB } from 'idb';
import { TicketSettings } from '../../../src/index.ts';
import { defineOnce } from '../../../src/ui/define-once.ts';
import {
  attach,
  backendWith,
  bar,
  everything,
  focusLimit,
  later,
  listen,
  makeChanges,
  opened,
  part,
  pause,
  until,
  withLimit,
  wordsOf,
} from './open-element.ts';

/** Counts how often a database is opened. */
function watchDatabases(): { readonly opened: string[] } {
  const names: string[] = [];
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    names.push(name);
    return original.call(this, name, version);
  };
  later(() => (IDBFactory.prototype.open = original));
  return { opened: names };
}

const limitShown = (element: TicketSettings) => {
  for (const control of everything(element.shadowRoot ?? document)) {
    if (control.id === 'assignment/limit' && control instanceof HTMLInputElement) return control.value;
  }
  return undefined;
};

const inAssignment = (element: TicketSettings) => (element.section = 'assignment');

describe('<ticket-settings> in a page', () => {
  it('keeps the draft, and what is typed, when it is moved or removed and put back', async () => {
    const element = await opened();
    await makeChanges(element, 2);
    const input = await focusLimit(element);
    input.value = 'many';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const other = document.createElement('div');
    document.body.append(other);
    later(() => other.remove());
    other.append(element);
    await element.updateComplete;
    expect(bar(element)).to.include('Review 2 changes');
    element.remove();
    await pause(20);
    other.append(element);
    await element.updateComplete;
    expect(bar(element)).to.include('Review 2 changes');
    expect(limitShown(element)).to.equal('many');
    expect(element.hasUnsavedChanges).to.equal(true);
    element.undo();
    await element.updateComplete;
    expect(bar(element)).not.to.include('Review');
  });

  it('shows what happened while it was away', async () => {
    const { heard } = listen();
    const backend = backendWith();
    const element = await opened(backend);
    await makeChanges(element, 1);
    const release = backend.hold('save');
    const saving = element.save();
    await until('the save', () => backend.saves.length > 0);
    const { parentElement } = element;
    element.remove();
    release();
    expect(await saving).to.equal(true);
    expect(heard['ticket-settings-saved']).to.equal(undefined);
    parentElement?.append(element);
    await element.updateComplete;
    expect(bar(element)).to.match(/^Saved at/);
    expect(heard['ticket-settings-saved']).to.have.length(1);
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('stops asking before the page is left once it is removed', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.guardLeaving = true));
    await makeChanges(element, 1);
    element.remove();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
  });

  it('does nothing and throws nothing before it is attached', async () => {
    const element = document.createElement('ticket-settings');
    expect(element.hasUnsavedChanges).to.equal(false);
    expect(await element.save()).to.equal(false);
    element.undo();
    element.redo();
    element.discard();
    await element.reload();
    expect(await element.exportSettings()).to.equal('');
  });
});

describe('the backend of <ticket-settings>', () => {
  afterEach(() => deleteDB('ticket-settings'));

  it('is this browser’s storage when none is given, opened once for each call', async () => {
    const databases = watchDatabases();
    const element = attach();
    await until('the editor', () => part(element, 'editor'));
    expect(bar(element)).to.equal('Nothing saved yet Save');
    expect(databases.opened).to.deep.equal(['ticket-settings']);
    await makeChanges(element, 1);
    expect(await element.save()).to.equal(true);
    const next = attach();
    await until('what was saved', () => bar(next).startsWith('Saved'));
    expect(JSON.parse(await next.exportSettings()).fields[0].label.en).to.equal('Topic of the call');
  });

  it('leaves that storage alone when it is given one in the same task, though after it is attached', async () => {
    const databases = watchDatabases();
    const element = attach();
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    element.adapter = backendWith();
    await until('the editor', () => part(element, 'editor'));
    await pause(50);
    expect(bar(element)).to.include('Larysa Moroz');
    expect(databases.opened).to.deep.equal([]);
  });

  it('is loaded from once', async () => {
    const backend = backendWith();
    const element = await opened(backend);
    element.lang = 'uk';
    await until('Ukrainian', () => bar(element).includes('Зберегти'));
    expect([...backend.calls].sort()).to.deep.equal(['capabilities', 'directory', 'load', 'permissions']);
  });

  it('can be another one later: its settings, and nothing of the first', async () => {
    const { heard } = listen();
    const first = backendWith();
    const element = await opened(first, inAssignment);
    await makeChanges(element, 2);
    element.adapter = backendWith({ document: withLimit(9), saved: { at: 0, by: 'Somebody' } });
    await element.updateComplete;
    expect(wordsOf(element.shadowRoot?.querySelector('.skeleton'))).to.equal('Loading the settings');
    expect(element.hasUnsavedChanges).to.equal(false);
    expect(heard['ticket-settings-change']?.at(-1)).to.deep.equal({ changes: 0, dirty: false });
    await until('the other settings', () => limitShown(element) === '9');
    expect(bar(element)).to.include('Somebody');
    element.undo();
    expect(await element.save()).to.equal(true);
    expect(first.saves).to.deep.equal([]);
    expect(heard['ticket-settings-ready']).to.have.length(2);
  });

  it('shows the last of several, whichever answers first', async () => {
    const slow = backendWith({ document: withLimit(1) });
    const release = slow.hold('load');
    const element = attach((fresh) => {
      fresh.adapter = slow;
      fresh.section = 'assignment';
    });
    await element.updateComplete;
    element.adapter = backendWith({ document: withLimit(2) });
    await until('the second', () => limitShown(element) === '2');
    release();
    await pause(30);
    expect(limitShown(element)).to.equal('2');
  });
});

describe('the tag', () => {
  it('is defined once: another copy is told of, once, and never throws', () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => void told.push(text);
    later(() => (console.warn = warn));
    defineOnce('ticket-settings', class extends HTMLElement {});
    defineOnce('ticket-settings-menu', class extends HTMLElement {});
    expect(customElements.get('ticket-settings')).to.equal(TicketSettings);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/<ticket-settings> is defined already/);
    defineOnce('ticket-settings', TicketSettings);
    expect(told).to.have.length(1);
  });
});
