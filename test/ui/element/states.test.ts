import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { BackendError } from '../../../src/adapters/errors.ts';
import {
  attach,
  backendWith,
  bar,
  everything,
  find,
  later,
  listen,
  opened,
  part,
  press,
  settings,
  told,
  until,
  wordsOf,
} from './open-element.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';

const words = (element: TicketSettings) => wordsOf(element.shadowRoot);

/** Controls with which something could be edited. */
const editable = (element: TicketSettings) =>
  [...everything(element.shadowRoot ?? document)].filter(
    (control) =>
      (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) &&
      !control.disabled &&
      control.getAttribute('aria-disabled') !== 'true' &&
      control.id.includes('/'),
  );

describe('loading', () => {
  it('shows rows in the place of the real ones, and says it to screen readers', async () => {
    const backend = backendWith();
    const release = backend.hold('load');
    const element = attach((fresh) => (fresh.adapter = backend));
    const skeleton = await until('the rows', () => {
      const shown = element.shadowRoot?.querySelector('[role=status]:not(.unseen)');
      return wordsOf(shown) === 'Loading the settings' && shown;
    });
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(getComputedStyle(skeleton).opacity).to.equal('0');
    await until('them to appear', () => getComputedStyle(skeleton).opacity === '1');
    release();
    await until('the editor', () => part(element, 'editor'));
    await until('the state', () => !element.matches(':state(loading)'));
  });

  it('tells the host when the settings are there', async () => {
    const { heard } = listen();
    await opened();
    expect(heard['ticket-settings-ready']).to.deep.equal([{ revision: '0' }]);
  });

  it('says why it failed, gives the details, and tries again', async () => {
    const { heard } = listen();
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    later(() => Reflect.deleteProperty(navigator, 'clipboard'));
    const backend = backendWith();
    backend.fail('load', new BackendError('unavailable', 'HTTP 504 Gateway Timeout'));
    const element = attach((fresh) => (fresh.adapter = backend));
    await until('the failure', () => words(element).includes('Settings did not load The server did not answer.'));
    expect(heard['ticket-settings-error']).to.deep.equal([
      { code: 'unavailable', message: 'HTTP 504 Gateway Timeout' },
    ]);
    await press(element, 'Copy details');
    await until('it said', () => told(element) === 'Details copied');
    expect(copied).to.equal('unavailable: HTTP 504 Gateway Timeout');
    backend.fail('load');
    await press(element, 'Try again');
    await until('the editor', () => part(element, 'editor'));
  });

  it('shows the details where there is no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    later(() => Reflect.deleteProperty(navigator, 'clipboard'));
    const backend = backendWith();
    backend.fail('load', new BackendError('forbidden', 'HTTP 403'));
    const element = attach((fresh) => (fresh.adapter = backend));
    await press(element, 'Copy details');
    await until('the details', () => words(element).includes('forbidden: HTTP 403'));
  });

  it('says at which paths a stored document is damaged, in its language', async () => {
    const document = { ...settings, assignment: { ...settings.assignment, limit: 'five' }, calendars: 'always' };
    const element = attach((fresh) => {
      fresh.adapter = backendWith({ document });
      fresh.lang = 'uk';
    });
    await until('the paths', () => words(element).includes('calendars: '));
    expect(words(element))
      .to.include('Збережені налаштування пошкоджено')
      .and.to.include('assignment/limit: Тут має бути: число.');
    expect(part(element, 'save-bar')).to.equal(null);
    expect(await element.save()).to.equal(false);
  });
});

describe('what can’t be loaded of a help-desk', () => {
  it('is said, and leaves the rest usable', async () => {
    const backend = backendWith();
    backend.fail('directory', new BackendError('unavailable', 'HTTP 504'));
    const element = await opened(backend);
    await until('the note', () => words(element).includes('Topics, operators and statuses could not be loaded.'));
    await element.focusField('assignment/limit');
    await sendKeys({ type: '7' });
    expect(await element.save()).to.equal(true);
    backend.fail('directory');
    await press(element, 'Try again');
    await until('no note', () => !words(element).includes('could not be loaded'));
    expect(JSON.parse(await element.exportSettings()).assignment.limit).to.equal(7);
  });
});

describe('view only', () => {
  it('has everything to read, nothing to edit, and no Save', async () => {
    const reason = { en: 'Only supervisors save here', uk: 'Тут зберігають супервізори' };
    const element = await opened(backendWith({ permissions: { canSave: false, reason } }));
    expect(element.matches(':state(read-only)')).to.equal(true);
    expect(bar(element)).to.equal('Only supervisors save here');
    element.lang = 'uk';
    await until('Ukrainian', () => bar(element) === 'Тут зберігають супервізори');
    for (const section of ['fields', 'assignment', 'sla'] as const) {
      element.section = section;
      await until('the editor', () => part(element, 'editor')?.localName.includes(section));
      await until('its words', () => wordsOf(part(element, 'editor')?.shadowRoot));
      expect(
        editable(element).map(({ id }) => id),
        section,
      ).to.deep.equal([]);
    }
    expect(await element.save()).to.equal(false);
    await press(element, 'Інші дії');
    await until('the open menu', () => find(element, 'menuitem', 'Експортувати у файл'));
    expect(find(element, 'menuitem', 'Імпортувати з файлу')).to.equal(undefined);
  });

  it('says what to do when there is no reason given', async () => {
    const element = await opened(backendWith({ permissions: { canSave: false } }));
    expect(bar(element)).to.equal('View only. Ask an administrator for the right to save');
  });

  it('is how a document of a newer version opens', async () => {
    const element = await opened(backendWith({ document: { ...settings, schemaVersion: 99, robots: true } }));
    expect(bar(element)).to.match(/^View only\. These settings were saved by a newer version \(99\)/);
    expect(editable(element)).to.deep.equal([]);
  });

  it('can be one section’s, with the reason', async () => {
    const element = await opened(
      backendWith({ capabilities: { readOnlySections: { assignment: { en: 'Set by the vendor.' } } } }),
      (fresh) => (fresh.section = 'assignment'),
    );
    expect(words(element)).to.include('Can’t be changed here. Set by the vendor.');
    await until('its words', () => wordsOf(part(element, 'editor')?.shadowRoot));
    expect(editable(element)).to.deep.equal([]);
    element.section = 'fields';
    await until('the fields', () => editable(element).length > 0);
    expect(words(element)).not.to.include('vendor');
  });
});
