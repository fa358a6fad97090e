import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { loadListbox } from '../../../src/ui/parts/listbox-opener.ts';
import { defineMultiSelect, multiSelect, type MultiSelect } from '../../../src/ui/parts/multi-select.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { control, focused, host, settled, still, words, type PartHost } from './part-host.ts';

defineMultiSelect();
before(loadListbox);

const options = ['New', 'Open', 'Waiting', 'Solved'].map((label) => ({ value: label.toLowerCase(), label }));

async function shown(
  input: Partial<MultiSelect> = {},
): Promise<{ element: PartHost; values: () => readonly string[] }> {
  let values = input.values ?? [];
  const element = await host(() =>
    multiSelect({
      control: control(),
      label: 'Statuses that count',
      options,
      words,
      ...input,
      values,
      onChange: (next) => {
        values = next;
        element.requestUpdate();
      },
    }),
  );
  return { element, values: () => values };
}

const chips = (element: PartHost) => element.all('.chip').map((chip) => chip.textContent?.trim());
const opener = (element: PartHost) => element.get('button[role=combobox]');
const optionsOf = (element: PartHost) => element.all('[role=option]');

async function press(element: PartHost, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
}

describe('a choice of several', () => {
  it('shows a chip for each value, in its order, and the value itself where no option has it', async () => {
    const { element } = await shown({ values: ['solved', 'on_hold', 'new'] });
    expect(chips(element)).to.deep.equal(['Solved', 'on_hold', 'New']);
  });

  it('tells assistive technology what is chosen, at the button', async () => {
    const { element } = await shown({ values: ['solved', 'on_hold'] });
    const [id = ''] = opener(element).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(element.shadowRoot?.getElementById(id)?.textContent).to.equal('Solved, on_hold');
  });

  it('says what none means', async () => {
    const { element } = await shown({ none: 'any status' });
    expect(element.get('.chips').textContent).to.include('any status');
  });

  it('adds and takes away in the list, which stays open', async () => {
    const { element, values } = await shown({ values: ['on_hold', 'open'] });
    opener(element).focus();
    await press(element, 'Enter', 'Home', 'Enter');
    expect(values()).to.deep.equal(['on_hold', 'open', 'new']);
    expect(optionsOf(element).map((each) => each.getAttribute('aria-selected'))).to.deep.equal([
      'true',
      'true',
      'false',
      'false',
    ]);
    await press(element, 'ArrowDown', ' ');
    expect(values()).to.deep.equal(['on_hold', 'new']);
    expect(element.get('.popup').matches(':popover-open')).to.equal(true);
    expect(element.get('[role=listbox]').getAttribute('aria-multiselectable')).to.equal('true');
    await press(element, 'Escape');
    expect(element.get('.popup').matches(':popover-open')).to.equal(false);
    expect(focused(element) === opener(element)).to.equal(true);
  });

  it('keeps the popup beside the button as chips make it move', async () => {
    const { element } = await shown();
    element.get('.field').style.setProperty('inline-size', '120px');
    opener(element).focus();
    await press(element, 'Enter', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    const gap =
      element.get('.popup').getBoundingClientRect().top - element.get('.chips').getBoundingClientRect().bottom;
    expect(gap).to.be.within(-1, 9);
  });

  it('takes away by the button of a chip, which leaves the focus on Add', async () => {
    const { element, values } = await shown({ values: ['new', 'open'] });
    const button = element.get('[aria-label="Remove New"]').getBoundingClientRect();
    expect(Math.min(button.width, button.height)).to.be.at.least(24);
    await sendMouse({ type: 'click', position: [Math.round(button.left + 12), Math.round(button.top + 12)] });
    await settled(element);
    expect(values()).to.deep.equal(['open']);
    expect(focused(element) === opener(element)).to.equal(true);
  });

  it('takes away the last with Backspace', async () => {
    const { element, values } = await shown({ values: ['new', 'open'] });
    opener(element).focus();
    await press(element, 'Backspace');
    expect(values()).to.deep.equal(['new']);
    await press(element, 'Backspace', 'Backspace');
    expect(values()).to.deep.equal([]);
  });

  it('is chips without buttons when nothing may be changed', async () => {
    const { element } = await shown({ values: ['new', 'on_hold'], control: control({ editable: false }) });
    expect(chips(element)).to.deep.equal(['New', 'on_hold']);
    expect(element.all('button')).to.have.length(0);
    await expectNoViolations(element);
  });

  it('is accessible, closed and open, and in error', async () => {
    const { element } = await shown({ values: ['new'], control: control({ errors: ['Choose one at least'] }) });
    await expectNoViolations(element);
    opener(element).focus();
    await press(element, 'Enter');
    await still(element);
    await expectNoViolations(element);
    expect((opener(element) as HTMLButtonElement).labels?.[0]?.textContent).to.equal('Statuses that count');
  });
});
