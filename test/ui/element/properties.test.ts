import { expect } from 'chai';
import type { Section } from '../../../src/adapters/backend.ts';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import {
  attach,
  backendWith,
  bar,
  find,
  focused,
  found,
  later,
  listen,
  makeChanges,
  opened,
  part,
  pause,
  press,
  until,
  wordsOf,
} from './open-element.ts';

const currentTab = (element: TicketSettings) =>
  wordsOf(element.shadowRoot?.querySelector('[part=tabs] [aria-current=page] .long'));

const parameters = [
  { id: 'calls', label: { en: 'Calls' }, parameters: [{ id: 'record', kind: 'boolean', label: { en: 'Record' } }] },
];

describe('<ticket-settings>', () => {
  it('is a region with the name of what is in it', async () => {
    const element = await opened();
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(wordsOf(part(element, 'tabs'))).to.include('Fields');
    expect(part(element, 'tabs')?.getAttribute('aria-label')).to.equal('Ticket settings');
  });

  it('does the same whether its properties are set before or after it is attached', async () => {
    const set = (element: TicketSettings) => {
      element.adapter = backendWith({ capabilities: { parameters } });
      element.section = 'other';
      element.lang = 'uk';
      element.theme = 'dark';
      element.saveButton = 'none';
    };
    const before = attach(set);
    const after = attach();
    set(after);
    for (const element of [before, after]) {
      await until('the tab', () => currentTab(element) === 'Інше');
      expect(element.getAttribute('section')).to.equal('other');
      expect(getComputedStyle(element).colorScheme).to.equal('dark');
      expect(find(element, 'button', 'Зберегти')).to.equal(undefined);
    }
  });

  it('takes attributes', async () => {
    const container = document.createElement('div');
    document.body.append(container);
    later(() => container.remove());
    container.innerHTML =
      '<ticket-settings lang="uk" section="assignment" save-button="none" theme="light" time-zone="UTC" guard-leaving></ticket-settings>';
    const element = container.querySelector('ticket-settings');
    if (!element) throw new Error('no element');
    element.adapter = backendWith();
    await until('the bar', () => bar(element));
    expect(currentTab(element)).to.equal('Автоматичний розподіл');
    expect(bar(element)).to.equal('Збережено 20 лист., 14:42, Larysa Moroz');
    expect([element.saveButton, element.theme, element.guardLeaving]).to.deep.equal(['none', 'light', true]);
    element.removeAttribute('save-button');
    await found(element, 'button', 'Зберегти');
  });

  it('shows another tab when told so, and tells when the user opens one', async () => {
    const { heard } = listen();
    const element = await opened();
    element.section = 'sla';
    await until('the tab', () => currentTab(element) === 'SLA');
    expect(heard['ticket-settings-section']).to.equal(undefined);
    await press(element, /^Auto assignment/, 'link');
    expect(element.section).to.equal('assignment');
    expect(heard['ticket-settings-section']).to.deep.equal([{ section: 'assignment' }]);
    await until('the editor', () => part(element, 'editor')?.localName.includes('assignment'));
  });

  it('shows the first tab in place of one that isn’t there', async () => {
    for (const section of ['bogus', 'other', '']) {
      const element = await opened(backendWith(), (fresh) => fresh.setAttribute('section', section));
      expect(element.section, section).to.equal('fields');
      element.setAttribute('section', section);
      await until('the first tab', () => currentTab(element) === 'Fields');
      expect(part(element, 'editor')?.localName).to.include('fields');
    }
  });

  it('has the tabs that the backend can do, Other only with parameters, and Preview only of what tickets feel', async () => {
    const tabsOf = (element: TicketSettings) =>
      [...(part(element, 'tabs')?.querySelectorAll('.long') ?? [])].map((tab) => wordsOf(tab));
    const withSections = async (...sections: Section[]) =>
      tabsOf(await opened(backendWith({ capabilities: { sections } })));
    expect(await withSections('sla', 'other')).to.deep.equal(['SLA', 'Preview']);
    expect(await withSections('fields', 'calendars')).to.deep.equal(['Fields', 'Calendars']);
    expect(tabsOf(await opened(backendWith({ capabilities: { parameters } })))).to.include('Other');
  });

  it('counts changes on the tab they are made on', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    const tab = await found(element, 'link', /^Fields/);
    expect(tab.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('3 unsaved changes');
  });

  it('survives values that mean nothing', async () => {
    const element = await opened(backendWith(), (fresh) => {
      fresh.setAttribute('lang', 'no language!');
      fresh.setAttribute('time-zone', 'Mars/Olympus');
      fresh.setAttribute('theme', 'pink');
      fresh.setAttribute('heading-level', 'many');
      fresh.setAttribute('save-button', 'perhaps');
    });
    expect(bar(element)).to.match(/^Saved .* by Larysa Moroz Save$/);
  });

  it('has no Save with save-button="none", and all the rest', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.saveButton = 'none'));
    expect(bar(element)).to.equal('Saved 20 Nov, 16:42 by Larysa Moroz');
    await makeChanges(element, 2);
    expect(bar(element)).to.equal('Review 2 changes');
    expect(await element.save()).to.equal(true);
    await element.updateComplete;
    expect(bar(element)).to.match(/^Saved at \d\d:\d\d$/);
  });

  it('is as wide as the place it is in, and hidden when told so', async () => {
    const element = await opened();
    expect(element.getBoundingClientRect().width).to.equal(element.parentElement?.clientWidth);
    element.hidden = true;
    expect(element.checkVisibility()).to.equal(false);
  });
});

describe('focusField()', () => {
  it('opens the tab and puts the focus on the control', async () => {
    const { heard } = listen();
    const element = await opened();
    await element.focusField('assignment/limit');
    expect(element.section).to.equal('assignment');
    expect(heard['ticket-settings-section']).to.deep.equal([{ section: 'assignment' }]);
    expect(focused()?.id).to.equal('assignment/limit');
    await element.focusField(['fields', 'status', 'label', 'uk']);
    expect(focused()?.id).to.equal('fields/status/label/uk');
  });

  it('waits for what is still loading', async () => {
    const backend = backendWith();
    const release = backend.hold('load');
    const element = attach((fresh) => (fresh.adapter = backend));
    const focusing = element.focusField('assignment/limit');
    await pause(20);
    release();
    await focusing;
    expect(focused()?.id).to.equal('assignment/limit');
  });

  it('goes to the nearest place there is, and does nothing for what is not there', async () => {
    const element = await opened(backendWith({ capabilities: { sections: ['fields'] } }));
    await element.focusField('fields/status/label/uk/of/nothing');
    expect(focused()?.id).to.equal('fields/status/label/uk');
    await element.focusField('assignment/limit');
    await element.focusField('no such/place');
    expect(element.section).to.equal('fields');
  });

  it('gives its headings the level that the host asks for, also later', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.headingLevel = 4));
    const levels = () => {
      const editor = element.shadowRoot?.querySelector('ticket-settings-fields-editor');
      return [...(editor?.shadowRoot?.querySelectorAll('h2') ?? [])].map((title) => title.getAttribute('aria-level'));
    };
    await until('the level', () => levels().join() === '4');
    element.headingLevel = 3;
    await until('the other level', () => levels().join() === '3');
    element.headingLevel = 2;
    await until('the level of the tag', () => levels().join() === '');
  });
});
