import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Duration } from '../../../src/domain/settings/duration.ts';
import { createFormat } from '../../../src/locales/format.ts';
import { defineDurationInput, durationInput, type DurationInput } from '../../../src/ui/parts/duration-input.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { control, format, host, settled, words, type PartHost } from './part-host.ts';

defineDurationInput();

const minutes = (count: number): Duration => ({ seconds: count * 60, unit: 'minutes' });
const hours = (count: number): Duration => ({ seconds: count * 3600, unit: 'hours' });

interface Shown {
  element: PartHost;
  value: () => Duration | null;
  invalid: () => string | undefined;
  done: () => number;
}

/** A duration whose value and invalid text are kept, as an editor's session does. */
async function shown(start: Duration | null = null, input: Partial<DurationInput> = {}): Promise<Shown> {
  let value = start;
  let typed: string | undefined;
  let done = 0;
  const element = await host(() =>
    durationInput({
      label: 'First response, High',
      words,
      format,
      ...input,
      control: input.control ?? control({ typed, errors: typed === undefined ? [] : ['Enter minutes or hours'] }),
      value,
      onValue: (next) => {
        value = next;
        typed = undefined;
        element.requestUpdate();
      },
      onInvalid: (text) => {
        typed = text;
        element.requestUpdate();
      },
      onDone: () => (done += 1),
    }),
  );
  return { element, value: () => value, invalid: () => typed, done: () => done };
}

const field = (element: PartHost) => element.get<HTMLInputElement>('input');
const unit = (element: PartHost) => element.shadowRoot?.getElementById('part:unit')?.textContent;

async function retype(element: PartHost, text: string): Promise<void> {
  field(element).focus();
  field(element).select();
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  await settled(element);
}

async function leave(element: PartHost): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await settled(element);
}

async function pick(element: PartHost, name: 'minutes' | 'hours'): Promise<void> {
  const select = element.get<HTMLSelectElement>('select');
  select.value = name;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

describe('a duration', () => {
  it('shows the number in its unit, and the unit is part of what is read out', async () => {
    const { element } = await shown(hours(2));
    expect(field(element).value).to.equal('2');
    expect(unit(element)).to.equal('h');
    expect(field(element).labels?.[0]?.textContent).to.equal('First response, High');
    expect(field(element).getAttribute('aria-describedby')).to.equal('part:unit');
    await expectNoViolations(element);
  });

  it('writes decimals as the language does', async () => {
    const { element } = await shown({ seconds: 5400, unit: 'hours' }, { format: createFormat('uk') });
    expect(field(element).value).to.equal('1,5');
    expect(unit(element)).to.equal('год');
  });

  it('takes a bare number in the unit shown', async () => {
    const { element, value } = await shown(hours(2));
    await retype(element, '3');
    expect(value()).to.deep.equal(hours(3));
  });

  it('leaves the text alone while it is typed, and puts it in order when left', async () => {
    const { element, value, done } = await shown(minutes(15));
    await retype(element, '1h 30');
    expect(value()).to.deep.equal(minutes(90));
    expect(field(element).value).to.equal('1h 30');
    expect(done()).to.equal(0);
    await leave(element);
    expect(field(element).value).to.equal('90');
    expect(unit(element)).to.equal('min');
    expect(done()).to.equal(1);
  });

  it('keeps the unit typed, and shows it when left', async () => {
    const { element, value } = await shown(minutes(15));
    await retype(element, '2h');
    expect(value()).to.deep.equal(hours(2));
    expect(unit(element)).to.equal('min');
    await leave(element);
    expect(field(element).value).to.equal('2');
    expect(unit(element)).to.equal('h');
  });

  it('takes a bare number in the unit shown even after another was typed and taken away', async () => {
    const { element, value } = await shown(minutes(15));
    await retype(element, '2h');
    await sendKeys({ press: 'Backspace' });
    await settled(element);
    expect(value()).to.deep.equal(minutes(2));
  });

  it('is put in order with Enter too', async () => {
    const { element } = await shown(minutes(15));
    await retype(element, '1:30');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(field(element).value).to.equal('90');
  });

  it('means no target when empty', async () => {
    const { element, value } = await shown(minutes(15), { none: 'no target' });
    await retype(element, '');
    expect(value()).to.equal(null);
    expect(field(element).placeholder).to.equal('no target');
    await leave(element);
    expect(field(element).value).to.equal('');
    expect(unit(element)).to.equal('min');
  });

  it('keeps text that is no duration, and tells it; a duration makes it good', async () => {
    const { element, value, invalid } = await shown(minutes(15));
    await retype(element, 'day');
    expect(invalid()).to.equal('day');
    expect(value()).to.deep.equal(minutes(15));
    await leave(element);
    expect(field(element).value).to.equal('day');
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
    await expectNoViolations(element);
    await retype(element, '1h');
    expect(invalid()).to.equal(undefined);
    await leave(element);
    expect(field(element).value).to.equal('1');
  });

  it('shows a value that came from elsewhere', async () => {
    let value = minutes(15);
    const element = await host(() =>
      durationInput({ control: control(), label: 'L', words, format, value, onValue: () => {}, onInvalid: () => {} }),
    );
    value = hours(8);
    element.requestUpdate();
    await settled(element);
    expect(field(element).value).to.equal('8');
    expect(unit(element)).to.equal('h');
  });

  it('is text when nothing may be changed', async () => {
    const { element } = await shown(hours(2), { control: control({ editable: false }) });
    expect(element.get('#part').textContent?.trim()).to.equal('2\u00a0h');
    expect(element.all('input, select')).to.have.length(0);
  });
});

describe('the unit of a duration', () => {
  it('converts what is whole in the other unit', async () => {
    const { element, value } = await shown(minutes(120));
    await pick(element, 'hours');
    expect(value()).to.deep.equal(hours(2));
    expect(field(element).value).to.equal('2');
    await pick(element, 'minutes');
    expect(value()).to.deep.equal(minutes(120));
  });

  it('keeps the number where that is not whole', async () => {
    const { element, value, done } = await shown(minutes(90));
    await pick(element, 'hours');
    expect(value()).to.deep.equal(hours(90));
    expect(done()).to.equal(1);
  });

  it('is remembered while there is no value', async () => {
    const { element, value } = await shown(null);
    await pick(element, 'hours');
    expect(value()).to.equal(null);
    expect(unit(element)).to.equal('h');
    await retype(element, '4');
    expect(value()).to.deep.equal(hours(4));
  });

  it('is what the editor says while there is no value', async () => {
    const { element, value } = await shown(null, { unit: 'hours' });
    await retype(element, '4');
    expect(value()).to.deep.equal(hours(4));
  });

  it('is no stop of Tab: it can be typed', async () => {
    const { element } = await shown(minutes(15));
    field(element).focus();
    await leave(element);
    expect(element.shadowRoot?.activeElement ?? null).to.equal(null);
  });
});
