import { expect } from 'chai';
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import { describe as inWords, namesFrom } from '../../../src/locales/describe.ts';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { TicketSettingsSla } from '../../../src/ui/sla/ticket-sla.ts';
import {
  created,
  directory,
  message,
  minute,
  on,
  reply,
  settings as settingsOf,
  policy,
  status,
  target,
  version,
} from '../../domain/sla/world.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { faulty } from '../../setup/faulty-backend.ts';
import { item, items, plain, readClocks, shown, shownAt, spoken, until } from './clocks-page.ts';

const settings = settingsOf({
  metrics: [
    { id: 'first_response', type: 'first_response' },
    { id: 'next_response', type: 'next_response' },
    { id: 'resolution', type: 'resolution' },
    {
      id: 'taken',
      type: 'custom',
      name: { en: 'Time to assignment', uk: 'Час до призначення' },
      start: [{ event: 'created' }],
      stop: [{ event: 'assigned' }],
      repeats: false,
    },
  ],
  policies: [
    policy('all', null, [
      target('first_response', 60, { calendar: 'office' }),
      target('next_response', 60),
      target('resolution', 600, { calendar: 'office', pauseStatuses: ['waiting'] }),
      target('taken', 30),
    ]),
  ],
});

const button = (element: TicketSettingsSla, metric: string): HTMLButtonElement => {
  const found = item(element, metric).querySelector('button');
  if (!found) throw new Error(`${metric} has no button`);
  return found;
};

const fill = (element: TicketSettingsSla, metric: string): CSSStyleDeclaration => {
  const found = item(element, metric).querySelector('.fill');
  if (!found) throw new Error(`${metric} has no bar`);
  return getComputedStyle(found);
};

describe('<ticket-settings-sla>', () => {
  it('lists the clocks in the order of the settings, custom ones by their own names', async () => {
    const element = await shownAt('2 10:10', settings, [created('2 10:00')]);
    const clocks = readClocks(element);
    expect([...clocks.values()].map(({ name, state }) => `${name}: ${state}`)).to.deep.equal([
      'First response: Running',
      'Next response: Not started',
      'Resolution: Running',
      'Time to assignment: Running',
    ]);
    expect(clocks.get('first_response')).to.include({ due: 'Due 11:00', remaining: 'in 50 min' });
  });

  it('tells paused and closed apart in words and in looks', async () => {
    const events = [created('2 17:30'), status('2 17:45', 'waiting')];
    const element = await shownAt('2 19:00', settings, events);
    const clocks = readClocks(element);
    expect(clocks.get('first_response')?.state).to.equal('Outside working hours until Tue 09:00');
    expect(clocks.get('resolution')?.state).to.equal('Paused by status “Waiting for the client”');
    const closed = fill(element, 'first_response').backgroundImage;
    const paused = fill(element, 'resolution').backgroundImage;
    expect(closed).to.include('gradient');
    expect(paused).to.include('gradient');
    expect(closed).not.to.equal(paused);
  });

  it('keeps them apart in forced colours', async () => {
    const events = [created('2 17:30'), status('2 17:45', 'waiting')];
    const element = await shownAt('2 19:00', settings, events);
    await emulateMedia({ 'forced-colors': 'active' });
    try {
      const [closed, paused] = [fill(element, 'first_response'), fill(element, 'resolution')];
      expect(closed.backgroundImage).to.include('gradient');
      expect(paused.backgroundImage).to.include('gradient');
      expect(closed.backgroundImage).not.to.equal(paused.backgroundImage);
    } finally {
      await emulateMedia({});
    }
  });

  it('warns before the deadline and says by how much one was missed', async () => {
    const events = [created('2 10:00')];
    const element = await shownAt('2 10:48', settings, events);
    expect(readClocks(element).get('first_response')?.state).to.equal('Running, due soon');
    element.now = on('2 11:12');
    await element.updateComplete;
    expect(readClocks(element).get('first_response')).to.include({
      state: 'Breached, 12 min late',
      due: 'Was due 11:00',
    });
  });

  it('reads out which clocks turned, and nothing when time merely passes', async () => {
    const events = [created('2 10:00')];
    const element = await shownAt('2 10:10', settings, events);
    element.now = on('2 10:20');
    await element.updateComplete;
    expect(spoken(element)).to.equal('');
    element.events = [...events, reply('2 10:20')];
    await element.updateComplete;
    await until('the announcement', () => spoken(element) !== '');
    expect(spoken(element)).to.equal('First response: Met');
  });

  it('reads nothing out when another ticket is shown', async () => {
    const element = await shownAt('2 10:10', settings, [created('2 10:00')]);
    element.events = [created('2 09:00'), reply('2 09:05')];
    await element.updateComplete;
    await element.updateComplete;
    expect(spoken(element)).to.equal('');
  });

  it('says why, as the engine does, when asked', async () => {
    const events = [created('2 10:00'), status('2 11:00', 'waiting')];
    const element = await shownAt('2 12:00', settings, events);
    const why = button(element, 'resolution');
    expect(plain(why.textContent)).to.equal('Why? Resolution');
    expect(why.getAttribute('aria-expanded')).to.equal('false');
    why.click();
    const list = await until('the reasons', () => item(element, 'resolution').querySelector('ol'));
    const state = replay(events, [version(settings)], on('2 12:00')).find(({ metric }) => metric === 'resolution');
    const expected = await inWords(state?.reasons ?? [], 'en', {
      timeZone: 'Europe/Kyiv',
      names: namesFrom(settings, directory, 'en'),
      readAt: on('2 12:00'),
    });
    expect(expected.length).to.be.greaterThan(2);
    expect([...list.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(expected);
    button(element, 'resolution').click();
    await element.updateComplete;
    expect(item(element, 'resolution').querySelector('ol')).to.equal(null);
  });

  it('follows the present settings of the adapter, and only metrics that the help-desk tracks', async () => {
    const backend = createMemoryBackend({
      document: settings,
      directory,
      capabilities: { metrics: ['first_response', 'custom'] },
    });
    const element = document.createElement('ticket-settings-sla');
    element.adapter = backend;
    element.events = [created('2 10:00')];
    element.now = on('2 10:10');
    document.body.append(element);
    try {
      await until('the clocks', () => items(element).length > 0);
      expect([...readClocks(element).values()].map(({ name }) => name)).to.deep.equal([
        'First response',
        'Time to assignment',
      ]);
    } finally {
      element.remove();
    }
  });

  it('offers another try when the directory can’t be had', async () => {
    const backend = faulty(createMemoryBackend({ document: settings, directory }));
    backend.fail('directory', new Error('no answer'));
    const element = document.createElement('ticket-settings-sla');
    element.adapter = backend;
    element.events = [created('2 10:00')];
    element.now = on('2 10:10');
    const codes: string[] = [];
    element.addEventListener('ticket-settings-error', ({ detail }) => codes.push(detail.code));
    document.body.append(element);
    try {
      const retry = await until('the failure', () =>
        element.shadowRoot?.querySelector<HTMLButtonElement>('[role=alert] button'),
      );
      expect(codes).to.deep.equal(['unknown']);
      backend.fail('directory');
      retry.click();
      await until('the clocks', () => items(element).length === 4);
    } finally {
      element.remove();
    }
  });

  it('says that events can’t be followed, and why, instead of throwing', async () => {
    const element = await shownAt('2 12:00', settings, [message('2 10:00'), created('2 10:00')]);
    const note = element.shadowRoot?.querySelector('[role=alert].note');
    expect(plain(note?.textContent ?? ''))
      .to.include('can’t be followed')
      .and.to.include('Event 0');
  });

  it('shows a ticket whose last event is ahead of this computer’s clock', async () => {
    const element = await shownAt('2 09:59', settings, [created('2 10:00')]);
    expect(readClocks(element).get('taken')).to.include({ state: 'Running', remaining: 'in 30 min' });
  });

  it('goes on by itself: a deadline that passes is seen without being told', async () => {
    // Thirty minutes are the target; they are over 200 ms from now.
    const at = Date.now() - 30 * minute + 200;
    const element = await shown({
      events: [{ type: 'created', at, for: 'client', values: { status: 'new' } }],
      versions: [{ at, settings, directory }],
    });
    expect(readClocks(element).get('taken')?.state).to.equal('Running, due soon');
    await until('the breach', () => readClocks(element).get('taken')?.state.startsWith('Breached'));
  });

  it('speaks Ukrainian', async () => {
    const events = [created('2 17:30'), status('2 17:45', 'waiting')];
    const element = await shownAt('2 19:00', settings, events, 'uk');
    const clocks = readClocks(element);
    expect(clocks.get('taken')?.name).to.equal('Час до призначення');
    expect(clocks.get('first_response')?.state).to.equal('Неробочий час, до вт 09:00');
    expect(clocks.get('resolution')?.state).to.equal('Пауза через статус «Waiting for the client»');
    expect(clocks.get('first_response')?.remaining).to.equal('через 14 год 30 хв');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`gives axe nothing to complain about (${theme})`, async () => {
      const events = [created('2 17:30'), status('2 17:45', 'waiting')];
      const element = await shownAt('2 19:00', settings, events);
      element.theme = theme;
      button(element, 'resolution').click();
      await until('the reasons', () => item(element, 'resolution').querySelector('ol'));
      await expectNoViolations(element);
    });
  }

  for (const width of [280, 1200]) {
    it(`fits ${width} px`, async () => {
      const element = await shownAt('2 19:00', settings, [created('2 17:30'), status('2 17:45', 'waiting')], 'uk');
      element.style.inlineSize = `${width}px`;
      button(element, 'resolution').click();
      await until('the reasons', () => item(element, 'resolution').querySelector('ol'));
      for (const one of [...items(element), ...items(element).flatMap((each) => [...each.children])]) {
        expect(one.scrollWidth, one.className).to.be.at.most(Math.ceil(one.getBoundingClientRect().width) + 1);
        expect(one.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 0.5);
      }
    });
  }
});
