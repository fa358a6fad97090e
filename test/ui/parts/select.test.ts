import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { loadListbox } from '../../../src/ui/parts/listbox-opener.ts';
import type { Option } from '../../../src/ui/parts/listbox-source.ts';
import { defineSelect, select, type Select } from '../../../src/ui/parts/select.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { control, focused, host, settled, still, tallFrame, words, type PartHost } from './part-host.ts';

defineSelect();
// As the widget does when it has time; opening before that is tried in select-first-open.test.ts.
before(loadListbox);

const option = (label: string, more: Partial<Option> = {}): Option => ({ value: label.toLowerCase(), label, ...more });
const few = [option('Billing'), option('Delivery'), option('Device repair'), option('Refund', { disabled: true })];
const many = (count: number) => Array.from({ length: count }, (_, index) => option(`Topic ${index + 1}`));

/** A select that keeps what is chosen, as an editor would. */
async function shown(input: Partial<Select> = {}): Promise<{ element: PartHost; chosen: string[] }> {
  const chosen: string[] = [];
  let value = input.value;
  const element = await host(() =>
    select({
      control: control(),
      label: 'Topic',
      options: few,
      words,
      ...input,
      value,
      onChoose: (next) => {
        chosen.push(next);
        value = next;
        element.requestUpdate();
      },
    }),
  );
  return { element, chosen };
}

const opener = (element: PartHost) => element.get('button[role=combobox]');
const options = (element: PartHost) => element.all('[role=option]');
const isOpen = (element: PartHost) => element.all('.popup:popover-open').length > 0;

/** The label of the option that the keyboard is at, by what assistive technology follows. */
function active(element: PartHost): string | undefined {
  const id = focused(element)?.getAttribute('aria-activedescendant');
  const target = id ? element.shadowRoot?.getElementById(id) : undefined;
  return target?.textContent?.trim();
}

async function press(element: PartHost, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
}

async function type(element: PartHost, text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled(element);
}

async function click(element: PartHost, target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await settled(element);
}

describe('a select', () => {
  it('has its label as name, its option as text, and is closed', async () => {
    const { element } = await shown({ value: 'delivery', help: 'Where it goes' });
    const button = opener(element);
    expect((button as HTMLButtonElement).labels?.[0]?.textContent).to.equal('Topic');
    expect(button.textContent?.trim()).to.equal('Delivery');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).to.equal(
      'Where it goes',
    );
    expect(isOpen(element)).to.equal(false);
  });

  it('asks to choose, or shows its placeholder, while nothing is chosen', async () => {
    expect(opener((await shown()).element).textContent?.trim()).to.equal('Choose');
    expect(opener((await shown({ placeholder: 'Any topic' })).element).textContent?.trim()).to.equal('Any topic');
  });

  it('shows a value that no option has as it is', async () => {
    expect(opener((await shown({ value: 'gone' })).element).textContent?.trim()).to.equal('gone');
  });

  it('opens with the arrow at what is chosen, and Enter chooses and gives the focus back', async () => {
    const { element, chosen } = await shown({ value: 'delivery' });
    opener(element).focus();
    await press(element, 'ArrowDown');
    expect(isOpen(element)).to.equal(true);
    expect(active(element)).to.equal('Delivery');
    expect(options(element).map((each) => each.getAttribute('aria-selected'))).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
    ]);
    await press(element, 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal(['device repair']);
    expect(isOpen(element)).to.equal(false);
    expect(focused(element) === opener(element)).to.equal(true);
    expect(opener(element).textContent?.trim()).to.equal('Device repair');
  });

  it('goes to the ends, and not to what is disabled', async () => {
    const { element, chosen } = await shown();
    opener(element).focus();
    await press(element, 'Enter', 'End');
    expect(active(element)).to.equal('Device repair');
    await press(element, 'ArrowDown');
    expect(active(element)).to.equal('Device repair');
    await press(element, 'Home');
    expect(active(element)).to.equal('Billing');
    await press(element, 'ArrowUp');
    expect(active(element)).to.equal('Billing');
    await click(element, options(element)[3] as Element);
    expect(chosen).to.deep.equal([]);
    expect(isOpen(element)).to.equal(true);
  });

  it('finds by the letters typed, open or closed', async () => {
    const { element } = await shown();
    opener(element).focus();
    await type(element, 'dev');
    expect(isOpen(element)).to.equal(true);
    expect(active(element)).to.equal('Device repair');
  });

  it('goes on to the next one with the same letter', async () => {
    const { element } = await shown();
    opener(element).focus();
    await press(element, ' ');
    await type(element, 'd');
    expect(active(element)).to.equal('Delivery');
    await type(element, 'd');
    expect(active(element)).to.equal('Device repair');
    await type(element, 'd');
    expect(active(element)).to.equal('Delivery');
  });

  it('closes on Esc without choosing, and tells nobody around', async () => {
    const { element, chosen } = await shown();
    let heard = 0;
    const count = () => (heard += 1);
    document.addEventListener('keydown', count);
    opener(element).focus();
    await press(element, 'Enter');
    heard = 0;
    await press(element, 'ArrowDown', 'Escape');
    document.removeEventListener('keydown', count);
    expect(isOpen(element)).to.equal(false);
    expect(chosen).to.deep.equal([]);
    expect(heard).to.equal(0);
    expect(focused(element) === opener(element)).to.equal(true);
  });

  it('opens and closes with the pointer, chooses with it, and closes with a press elsewhere', async () => {
    const { element, chosen } = await shown();
    await click(element, opener(element));
    expect(isOpen(element)).to.equal(true);
    await click(element, opener(element));
    expect(isOpen(element)).to.equal(false);
    await click(element, opener(element));
    await click(element, options(element)[1] as Element);
    expect(chosen).to.deep.equal(['delivery']);
    await click(element, opener(element));
    await sendMouse({ type: 'click', position: [700, 550] });
    await settled(element);
    expect(isOpen(element)).to.equal(false);
  });

  it('closes when Tab leaves it, and Tab goes on', async () => {
    for (const list of [few, many(20)]) {
      const { element } = await shown({ options: list });
      const after = document.createElement('button');
      after.id = 'after';
      document.body.append(after);
      opener(element).focus();
      await press(element, 'Enter', 'Tab');
      expect(isOpen(element)).to.equal(false);
      expect(document.activeElement?.id).to.equal('after');
      after.remove();
    }
  });

  it('clears with its first option or with Delete, where nothing is a choice too', async () => {
    const { element, chosen } = await shown({ value: 'delivery', clearable: true, placeholder: 'Any topic' });
    opener(element).focus();
    await press(element, 'Delete');
    expect(chosen).to.deep.equal(['']);
    expect(opener(element).textContent?.trim()).to.equal('Any topic');
    await press(element, 'Enter', 'End', 'Enter', 'Enter', 'Home', 'Enter');
    expect(chosen).to.deep.equal(['', 'device repair', '']);
  });

  it('is text when nothing may be changed', async () => {
    const { element } = await shown({ value: 'delivery', control: control({ editable: false }) });
    expect(element.get('#part').textContent?.trim()).to.equal('Delivery');
    expect(element.all('button')).to.have.length(0);
    await expectNoViolations(element);
  });

  it('tells what is wrong with it', async () => {
    const { element } = await shown({ control: control({ errors: ['Choose a topic'] }) });
    expect(opener(element).getAttribute('aria-invalid')).to.equal('true');
    expect(opener(element).getAttribute('aria-describedby')).to.equal('part:messages');
    await expectNoViolations(element);
  });
});

describe('a select of more than 8 options', () => {
  it('has a field that filters, with the focus in it', async () => {
    const { element, chosen } = await shown({ options: many(20), value: 'topic 3' });
    opener(element).focus();
    await press(element, 'ArrowDown');
    expect(focused(element)?.getAttribute('role')).to.equal('combobox');
    expect(focused(element)?.tagName).to.equal('INPUT');
    expect(active(element)).to.equal('Topic 3');
    await type(element, '20');
    expect(options(element).map((each) => each.textContent?.trim())).to.deep.equal(['Topic 20']);
    await press(element, 'Enter');
    expect(chosen).to.deep.equal(['topic 20']);
    expect(focused(element) === opener(element)).to.equal(true);
  });

  it('starts to filter with the first letter typed on the closed select', async () => {
    const { element } = await shown({ options: [...many(20), option('Refund')] });
    opener(element).focus();
    await type(element, 'ref');
    expect(options(element).map((each) => each.textContent?.trim())).to.deep.equal(['Refund']);
  });

  it('finds by the hint too, and says when nothing is found', async () => {
    const list = [...many(10), option('Pickup', { hint: 'pickup_store' })];
    const { element, chosen } = await shown({ options: list });
    opener(element).focus();
    await press(element, 'Enter');
    await type(element, '_STORE');
    expect(options(element)).to.have.length(1);
    await type(element, 'x');
    expect(options(element)).to.have.length(0);
    expect(element.get('.popup').textContent).to.include('Nothing found');
    expect(element.announced).to.deep.equal(['Nothing found']);
    await press(element, 'Enter');
    expect(chosen).to.deep.equal([]);
    await still(element);
    await expectNoViolations(element);
  });

  it('pages by ten', async () => {
    const { element } = await shown({ options: many(25) });
    opener(element).focus();
    await press(element, 'Enter', 'PageDown');
    expect(active(element)).to.equal('Topic 11');
    await press(element, 'PageDown', 'PageDown');
    expect(active(element)).to.equal('Topic 25');
    await press(element, 'PageUp');
    expect(active(element)).to.equal('Topic 15');
  });

  it('opens a thousand options without a wait, with the one chosen in view', async () => {
    const { element } = await shown({ options: many(1000), value: 'topic 900' });
    opener(element).focus();
    const start = performance.now();
    opener(element).click();
    await settled(element);
    await still(element);
    const took = performance.now() - start;
    const list = element.get('[role=listbox]').getBoundingClientRect();
    const chosen = element.get('[aria-selected=true]').getBoundingClientRect();
    expect(chosen.top).to.be.at.least(list.top);
    expect(chosen.bottom).to.be.at.most(list.bottom + 1);
    expect(took).to.be.below(500);
  });
});

describe('the popup of a select', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({});
  });

  it('is not clipped by the host page and stays beside the button when the page scrolls', async () => {
    const element = await host(
      () =>
        html`<div class="clip">
          ${select({ control: control(), label: 'Topic', options: few, words, value: '', onChoose: () => {} })}
        </div>`,
    );
    const space = document.createElement('div');
    space.style.setProperty('block-size', '2000px');
    document.body.append(space);
    opener(element).click();
    await settled(element);
    const gap = () =>
      element.get('.popup').getBoundingClientRect().top - opener(element).getBoundingClientRect().bottom;
    expect(gap()).to.be.within(0, 8);
    expect(
      document.elementsFromPoint(30, element.get('.popup').getBoundingClientRect().top + 20)[0] === element,
    ).to.equal(true);
    window.scrollTo(0, 20);
    await still(element);
    expect(gap()).to.be.within(0, 8);
    space.remove();
    window.scrollTo(0, 0);
  });

  it('opens upwards when there is more room above', async () => {
    const { element } = await shown({ options: many(30) });
    element.style.setProperty('margin-block-start', '480px');
    opener(element).click();
    await settled(element);
    const popup = element.get('.popup').getBoundingClientRect();
    expect(popup.bottom).to.be.at.most(opener(element).getBoundingClientRect().top);
    expect(popup.top).to.be.at.least(0);
  });

  it('opens upwards in a tall frame when the room below is out of sight', async () => {
    const frame = await tallFrame();
    window.scrollTo(0, 2000);
    const tall = frame.contentWindow as Window & { openSelect?: (top: number) => Promise<DOMRect> };
    const offset = frame.getBoundingClientRect().top;
    const { top, bottom } = (await tall.openSelect?.(500 - offset)) ?? new DOMRect();
    expect(top + offset).to.be.at.least(0);
    expect(bottom + offset).to.be.within(300, 530);
    frame.remove();
    window.scrollTo(0, 0);
  });

  it('is a sheet of the width of the widget where that is narrow, and stays within it', async () => {
    const { element } = await shown({ options: many(30) });
    element.style.setProperty('inline-size', '360px');
    element.style.setProperty('margin-inline-start', '200px');
    opener(element).click();
    await settled(element);
    const widget = element.getBoundingClientRect();
    const popup = element.get('.popup').getBoundingClientRect();
    expect(popup.left).to.equal(widget.left);
    expect(popup.width).to.equal(360);
  });

  it('starts at the end side of the button in right-to-left', async () => {
    const { element } = await shown({ options: few });
    await setViewport({ width: 1200, height: 600 });
    element.dir = 'rtl';
    const field = element.get('.field');
    field.style.setProperty('inline-size', '100px');
    opener(element).click();
    await settled(element);
    const popup = element.get('.popup').getBoundingClientRect();
    expect(Math.round(popup.right)).to.equal(Math.round(opener(element).getBoundingClientRect().right));
  });

  it('is accessible, open, with few options and with many', async () => {
    for (const list of [few, many(20)]) {
      const { element } = await shown({ options: list, value: list[1]?.value });
      opener(element).focus();
      await press(element, 'Enter');
      await still(element);
      await expectNoViolations(element);
      element.remove();
    }
  });

  it('shows where the keyboard is in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const { element } = await shown();
    opener(element).focus();
    await press(element, 'Enter');
    expect(getComputedStyle(element.get('.active')).outlineStyle).to.equal('solid');
  });
});
