import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import {
  asFile,
  backendWith,
  bar,
  find,
  found,
  later,
  listen,
  opened,
  press,
  settings,
  told,
  until,
  withChanges,
  withLimit,
  wordsOf,
} from './open-element.ts';

/** What the element says of a file that it did not take. */
const refusal = (element: TicketSettings) =>
  wordsOf([...(element.shadowRoot?.querySelectorAll('[role=alert]:not(.unseen)') ?? [])].at(-1));

describe('settings as a file', () => {
  it('come out as they are set now, and go in as they came out', async () => {
    const { heard } = listen();
    const element = await opened();
    await element.importSettings(asFile(withLimit(7)));
    const text = await element.exportSettings();
    expect(JSON.parse(text)).to.deep.equal(withLimit(7));
    const other = await opened();
    expect((await other.importSettings(text)).status).to.equal('valid');
    expect(await other.exportSettings()).to.equal(text);
    expect(heard['ticket-settings-saved']).to.equal(undefined);
  });

  it('are one step of undo, and say how much there is to review', async () => {
    const element = await opened();
    await element.importSettings(asFile(withChanges(3)));
    expect(told(element)).to.equal('Imported: 3 changes to review');
    await press(element, 'Undo');
    expect(element.hasUnsavedChanges).to.equal(false);
    element.redo();
    expect(element.hasUnsavedChanges).to.equal(true);
    element.undo();
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('that are the same change nothing and say so', async () => {
    const element = await opened();
    await element.importSettings(asFile(settings));
    expect(told(element)).to.equal('The file says what is set already. Nothing changed.');
    expect(find(element, 'button', /^Undo/)?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('that are broken change nothing, and say where', async () => {
    const element = await opened();
    await element.importSettings(asFile(withLimit(7)));
    const before = await element.exportSettings();
    const broken = `${asFile(settings).split('\n').slice(0, 3).join('\n')}\n  oops`;
    const damaged = asFile({ ...settings, assignment: { ...settings.assignment, limit: 'five' } });
    for (const [text, status, said] of [
      [broken, 'not_json', /Line 4, column 3: “o” doesn’t belong there/],
      ['{"schemaVersion": 1', 'not_json', /The file ends too early, in line 1/],
      ['[]', 'damaged', /\/: /],
      [damaged, 'damaged', /assignment\/limit: /],
      [asFile({ ...settings, schemaVersion: 99 }), 'newer', /newer version \(99\)/],
      ['x'.repeat(50_000_001), 'too_large', /too large/],
    ] as const) {
      expect((await element.importSettings(text)).status).to.equal(status);
      await element.updateComplete;
      expect(refusal(element))
        .to.match(/^The file was not imported. Nothing changed./)
        .and.to.match(said);
      expect(await element.exportSettings()).to.equal(before);
      expect(bar(element)).to.include('Review 1 change');
    }
  });

  it('that were refused are forgotten when closed, or when the next one is right', async () => {
    const element = await opened();
    await element.importSettings('[]');
    await press(element, 'Close');
    expect(refusal(element)).to.equal('');
    await element.importSettings('[]');
    await element.importSettings(asFile(withLimit(7)));
    await element.updateComplete;
    expect(refusal(element)).to.equal('');
  });

  it('leave alone what can’t be changed here', async () => {
    const element = await opened(
      backendWith({ capabilities: { readOnlySections: { fields: { en: 'By contract' } } } }),
    );
    await element.importSettings(asFile({ ...withChanges(3), assignment: withLimit(7).assignment }));
    expect(bar(element)).to.include('Review 1 change');
    const { fields, assignment } = JSON.parse(await element.exportSettings());
    expect(fields).to.deep.equal(settings.fields);
    expect(assignment.limit).to.equal(7);
  });

  it('change nothing for those who may not save, and say why', async () => {
    const element = await opened(backendWith({ permissions: { canSave: false } }));
    await element.importSettings(asFile(withLimit(7)));
    expect(told(element)).to.equal('View only. Ask an administrator for the right to save');
    expect(JSON.parse(await element.exportSettings())).to.deep.equal(settings);
  });

  it('offer undo only until something else is edited', async () => {
    const element = await opened();
    await element.importSettings(asFile(withLimit(7)));
    await found(element, 'button', 'Undo');
    await element.focusField('fields/topic/help/en');
    await sendKeys({ type: 'Why they call' });
    await until('the offer gone', () => !find(element, 'button', 'Undo'));
    expect(bar(element)).to.include('Review 2 changes');
  });

  it('are downloaded and chosen from the menu', async () => {
    const clicked: HTMLElement[] = [];
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function () {
      if (this instanceof HTMLAnchorElement || (this instanceof HTMLInputElement && this.type === 'file')) {
        clicked.push(this);
      } else click.call(this);
    };
    later(() => (HTMLElement.prototype.click = click));
    const element = await opened();
    await press(element, 'More actions');
    await press(element, 'Export to a file', 'menuitem');
    const link = await until('the download', () => clicked.find((one) => one instanceof HTMLAnchorElement));
    expect(link.download).to.equal('ticket-settings.json');
    expect(link.href).to.match(/^blob:/);
    await press(element, 'More actions');
    await press(element, 'Import from a file', 'menuitem');
    const input = await until('the choice', () => clicked.find((one) => one instanceof HTMLInputElement));
    const file = new DataTransfer();
    file.items.add(new File([asFile(withLimit(7))], 'settings.json'));
    input.files = file.files;
    input.dispatchEvent(new Event('change'));
    await until('the import', () => bar(element).includes('Review 1 change'));
  });
});
