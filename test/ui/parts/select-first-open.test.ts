import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { defineSelect, select } from '../../../src/ui/parts/select.ts';
import { control, host, still, words, type PartHost } from './part-host.ts';

defineSelect();

const options = ['Billing', 'Delivery', 'Refund'].map((label) => ({ value: label, label }));

/** Waits until the code of the list is loaded and the list is shown. */
async function listShown(element: PartHost): Promise<void> {
  const end = performance.now() + 3000;
  while (!element.renderRoot.querySelector('.popup:popover-open')) {
    if (performance.now() > end) throw new Error('The list did not open');
    await still(element);
  }
}

describe('a select whose list was never opened before', () => {
  it('opens by the key that was pressed while the list was still to be loaded', async () => {
    const chosen: string[] = [];
    const element = await host(() =>
      select({
        control: control(),
        label: 'Topic',
        options,
        words,
        value: undefined,
        onChoose: (value) => chosen.push(value),
      }),
    );
    element.get('button[role=combobox]').focus();
    await sendKeys({ press: 'd' });
    await listShown(element);
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.deep.equal(['Delivery']);
  });
});
