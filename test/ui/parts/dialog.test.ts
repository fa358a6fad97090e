import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { defineDialog, dialog } from '../../../src/ui/parts/dialog.ts';
import { loadListbox } from '../../../src/ui/parts/listbox-opener.ts';
import { defineSelect, select } from '../../../src/ui/parts/select.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { control, focused, host, settled, still, tallFrame, words, type PartHost } from './part-host.ts';

defineDialog();
before(loadListbox);
defineSelect();

/** A page with a button that opens a dialog. */
async function shown(body: unknown = html`<p>Text</p>`): Promise<{ element: PartHost; closed: () => number }> {
  let open = false;
  let closed = 0;
  const set = (next: boolean) => {
    open = next;
    element.requestUpdate();
  };
  const element = await host(
    () =>
      html`<button class="outside" @click=${() => set(true)}>Review</button>${dialog({
          id: 'review',
          open,
          title: 'Review 8 changes',
          help: 'New tickets use them at once.',
          body,
          footer: html`<button class="button close" @click=${() => set(false)}>Close</button>
            <button class="button primary save">Save</button>`,
          onClose: () => {
            closed += 1;
            set(false);
          },
        })}`,
  );
  return { element, closed: () => closed };
}

async function open(element: PartHost): Promise<HTMLDialogElement> {
  element.get('.outside').focus();
  await sendKeys({ press: 'Enter' });
  await settled(element);
  return element.get<HTMLDialogElement>('dialog');
}

describe('a dialog', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('opens with the focus in it, named and described', async () => {
    const { element } = await shown();
    const box = await open(element);
    expect(box.open).to.equal(true);
    expect(box.matches(':modal')).to.equal(true);
    expect(box.contains(focused(element))).to.equal(true);
    expect(box.getAttribute('aria-labelledby')).to.equal('review:title');
    expect(element.shadowRoot?.getElementById('review:title')?.textContent).to.equal('Review 8 changes');
    await still(element);
    await expectNoViolations(element);
  });

  it('closes on Esc, tells it once, and gives the focus back', async () => {
    const { element, closed } = await shown();
    const box = await open(element);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await still(element);
    expect(box.open).to.equal(false);
    expect(closed()).to.equal(1);
    expect(focused(element)?.className).to.equal('outside');
  });

  it('closes when it is told to, and gives the focus back', async () => {
    const { element } = await shown();
    const box = await open(element);
    element.get('.close').click();
    await settled(element);
    expect(box.open).to.equal(false);
    expect(focused(element)?.className).to.equal('outside');
  });

  it('keeps Tab inside', async () => {
    const { element } = await shown();
    const box = await open(element);
    for (let times = 0; times < 5; times += 1) {
      await sendKeys({ press: 'Tab' });
      expect(focused(element) === null || box.contains(focused(element))).to.equal(true);
      expect(focused(element)?.className).not.to.equal('outside');
    }
  });

  it('scrolls its body, with header and footer in view', async () => {
    const { element } = await shown(html`<div .style=${'block-size:3000px'}>Long</div>`);
    const box = (await open(element)).getBoundingClientRect();
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(600);
    expect(element.get('footer').getBoundingClientRect().bottom).to.be.at.most(600);
    expect(element.get('.dialog-body').scrollHeight).to.be.above(2999);
    await still(element);
    await expectNoViolations(element);
  });

  it('is a sheet of the whole page where that is narrow', async () => {
    await setViewport({ width: 380, height: 600 });
    const { element } = await shown();
    const box = (await open(element)).getBoundingClientRect();
    expect([box.left, box.top, box.width, box.height]).to.deep.equal([0, 0, 380, 600]);
  });

  it('opens in the part of a tall frame that is seen', async () => {
    const frame = await tallFrame();
    window.scrollTo(0, 2000);
    const tall = frame.contentWindow as Window & { openDialog?: () => Promise<DOMRect> };
    const { top, bottom } = (await tall.openDialog?.()) ?? new DOMRect();
    const offset = frame.getBoundingClientRect().top;
    expect(top + offset).to.be.within(0, 200);
    expect(bottom + offset).to.be.within(200, 600);
    frame.remove();
    window.scrollTo(0, 0);
  });

  it('has selects whose list is above it, and whose Esc leaves it open', async () => {
    const { element } = await shown(
      select({
        control: control(),
        label: 'Topic',
        options: [{ value: 'a', label: 'A' }],
        words,
        value: 'a',
        onChoose: () => {},
      }),
    );
    const box = await open(element);
    element.get('button[role=combobox]').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    const option = element.get('[role=option]').getBoundingClientRect();
    const top = element.shadowRoot?.elementFromPoint(option.left + 20, option.top + 10);
    expect(top?.closest('[role=option]')?.textContent?.trim()).to.equal('A');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.get('.popup').matches(':popover-open')).to.equal(false);
    expect(box.open).to.equal(true);
  });
});
