import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { defineMenu, loadMenuList, menu } from '../../../src/ui/parts/menu.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { focused, host, settled, still, type PartHost } from './part-host.ts';

defineMenu();
// As the widget does when it has time.
before(loadMenuList);

async function shown(): Promise<{ element: PartHost; chosen: string[] }> {
  const chosen: string[] = [];
  const action = (label: string, more = {}) => ({ label, onChoose: () => chosen.push(label), ...more });
  const element = await host(() =>
    menu({
      label: 'More about Samsung',
      actions: [
        action('Move up', { icon: 'arrow-up' }),
        action('Move down', { disabled: true }),
        action('Retire'),
        action('Remove', { danger: true }),
      ],
    }),
  );
  return { element, chosen };
}

const opener = (element: PartHost) => element.get('.opener');
const isOpen = (element: PartHost) => element.all('.popup:popover-open').length > 0;
const at = (element: PartHost) => focused(element)?.textContent?.trim();

async function press(element: PartHost, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(element);
  }
}

describe('a menu', () => {
  it('opens with the focus on its first action, from above or from below', async () => {
    const { element } = await shown();
    opener(element).focus();
    await press(element, 'Enter');
    expect(at(element)).to.equal('Move up');
    await press(element, 'Escape', 'ArrowUp');
    expect(at(element)).to.equal('Remove');
    await press(element, 'Escape', 'ArrowDown');
    expect(at(element)).to.equal('Move up');
  });

  it('goes round with arrows, to the ends, and to a letter', async () => {
    const { element } = await shown();
    opener(element).focus();
    await press(element, 'Enter', 'ArrowUp');
    expect(at(element)).to.equal('Remove');
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(at(element)).to.equal('Move down');
    await press(element, 'End');
    expect(at(element)).to.equal('Remove');
    await press(element, 'Home', 'r');
    expect(at(element)).to.equal('Retire');
    await press(element, 'r', 'r');
    expect(at(element)).to.equal('Retire');
  });

  it('chooses with Enter and the pointer, closes, and gives the focus back', async () => {
    const { element, chosen } = await shown();
    opener(element).focus();
    await press(element, 'Enter', 'End', 'Enter');
    expect(chosen).to.deep.equal(['Remove']);
    expect(isOpen(element)).to.equal(false);
    expect(focused(element) === opener(element)).to.equal(true);
    opener(element).click();
    await settled(element);
    const { left, top } = (element.all('[role=menuitem]')[2] as Element).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 10)] });
    await settled(element);
    expect(chosen).to.deep.equal(['Remove', 'Retire']);
  });

  it('keeps an action that can not be chosen in its place', async () => {
    const { element, chosen } = await shown();
    opener(element).focus();
    await press(element, 'Enter', 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal([]);
    expect(isOpen(element)).to.equal(true);
  });

  it('closes on Esc, on Tab and on a press elsewhere', async () => {
    const { element } = await shown();
    opener(element).focus();
    await press(element, 'Enter', 'Escape');
    expect(isOpen(element)).to.equal(false);
    await press(element, 'Enter', 'Tab');
    expect(isOpen(element)).to.equal(false);
    opener(element).click();
    await settled(element);
    await sendMouse({ type: 'click', position: [600, 500] });
    await settled(element);
    expect(isOpen(element)).to.equal(false);
  });

  it('is accessible, closed and open', async () => {
    const { element } = await shown();
    await expectNoViolations(element);
    opener(element).focus();
    await press(element, 'Enter');
    await still(element);
    await expectNoViolations(element);
  });
});
