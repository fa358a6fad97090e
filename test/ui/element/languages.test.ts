import { expect } from 'chai';
import {
  asFile,
  attach,
  backendWith,
  bar,
  found,
  later,
  makeChanges,
  opened,
  part,
  told,
  until,
  withChanges,
  withLimit,
  wordsOf,
} from './open-element.ts';

describe('the language of <ticket-settings>', () => {
  it('changes at once, with the draft and its plurals', async () => {
    const element = await opened();
    for (const [count, english, ukrainian] of [
      [1, 'Review 1 change', 'Переглянути 1 зміну'],
      [3, 'Review 3 changes', 'Переглянути 3 зміни'],
      [5, 'Review 5 changes', 'Переглянути 5 змін'],
    ] as const) {
      await makeChanges(element, count);
      element.lang = 'en';
      await until(english, () => bar(element).includes(english));
      element.lang = 'uk';
      await until(ukrainian, () => bar(element).includes(ukrainian));
    }
  });

  it('counts 8 changes, and the 7 of a tab, as Ukrainian does', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.lang = 'uk'));
    await element.importSettings(asFile({ ...withChanges(7), assignment: withLimit(5).assignment }));
    expect(bar(element)).to.equal('Переглянути 8 змін Зберегти');
    const count = (await found(element, 'link', /^Поля/)).querySelector('[role=img]');
    expect(count?.getAttribute('aria-label')).to.equal('7 незбережених змін');
  });

  it('is that of the page around it, when it has none of its own', async () => {
    const around = document.createElement('section');
    around.lang = 'uk';
    const host = document.createElement('div');
    around.append(host);
    document.body.append(around);
    later(() => around.remove());
    const inShadow = document.createElement('ticket-settings');
    const inLight = document.createElement('ticket-settings');
    host.attachShadow({ mode: 'open' }).append(inShadow);
    around.append(inLight);
    for (const element of [inShadow, inLight]) {
      element.adapter = backendWith();
      await found(element, 'button', 'Зберегти');
    }
  });

  it('is that of the place it is moved to', async () => {
    const element = await opened();
    expect(bar(element)).to.include('Save');
    const ukrainian = document.createElement('section');
    ukrainian.lang = 'uk';
    document.body.append(ukrainian);
    later(() => ukrainian.remove());
    ukrainian.append(element);
    await found(element, 'button', 'Зберегти');
  });

  it('is English where the page speaks what the widget doesn’t, and says so to screen readers', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.lang = 'de-CH'));
    expect(bar(element)).to.match(/^Saved 20\. Nov\.?, 16:42/);
    expect(part(element, 'bar')?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    element.lang = 'uk-UA';
    await until('Ukrainian', () => part(element, 'bar')?.closest('[lang]')?.getAttribute('lang') === 'uk');
  });

  it('is each one’s own for two on a page', async () => {
    const english = await opened(backendWith(), (fresh) => (fresh.lang = 'en'));
    const ukrainian = await opened(backendWith(), (fresh) => (fresh.lang = 'uk'));
    await makeChanges(english, 3);
    await makeChanges(ukrainian, 3);
    expect(bar(english)).to.equal('Review 3 changes Save');
    expect(bar(ukrainian)).to.equal('Переглянути 3 зміни Зберегти');
    expect(wordsOf(part(english, 'tabs'))).to.include('Auto assignment');
    expect(wordsOf(part(ukrainian, 'tabs'))).to.include('Автоматичний розподіл');
  });

  it('writes instants in the time zone given', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.timeZone = 'America/New_York'));
    expect(bar(element)).to.include('20 Nov, 09:42');
    element.timeZone = 'Asia/Tokyo';
    await until('Tokyo', () => bar(element).includes('20 Nov, 23:42'));
  });

  it('takes words of the host’s own, also later', async () => {
    const element = await opened(backendWith(), (fresh) => (fresh.messages = { shell: { save: 'Publish' } }));
    await found(element, 'button', 'Publish');
    element.messages = { shell: { save: 'Go live', review: (changes) => `See ${changes}` } };
    await found(element, 'button', 'Go live');
    await makeChanges(element, 2);
    expect(bar(element)).to.equal('See 2 Go live');
    element.messages = undefined;
    await found(element, 'button', 'Save');
  });

  it('stays the last one asked for, however fast it changes', async () => {
    const element = attach((fresh) => (fresh.adapter = backendWith()));
    for (const lang of ['uk', 'en', 'uk', 'en', 'uk']) {
      element.lang = lang;
      await Promise.resolve();
    }
    await found(element, 'button', 'Зберегти');
    await makeChanges(element, 1);
    expect(bar(element)).to.equal('Переглянути 1 зміну Зберегти');
    expect(told(element)).to.equal('Імпортовано: 1 зміна для перегляду');
  });
});
