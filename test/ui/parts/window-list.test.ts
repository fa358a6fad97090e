import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { WindowController } from '../../../src/ui/parts/window-list.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { focused, host, settled, still, type PartHost } from './part-host.ts';

interface Shown {
  element: PartHost;
  rows: WindowController;
  set: (options: { count?: number; pinned?: number }) => Promise<void>;
}

/** A list of so many rows of 38 px on the page, as an editor renders it. */
async function shown(count: number, { estimate = 38 } = {}): Promise<Shown> {
  let pinned: number | undefined;
  let length = count;
  const parts: { rows?: WindowController } = {};
  const row = (index: number): TemplateResult =>
    html`<div
      role="listitem"
      data-row="row-${index}"
      aria-setsize=${length}
      aria-posinset=${index + 1}
      tabindex=${index === pinned ? 0 : -1}
      .style=${'block-size:38px'}
    >
      Row ${index}
    </div>`;
  const element = await host(() => {
    const { rows } = parts;
    return rows ? html`<div role="list" aria-label="Rows" ${ref(rows.list)}>${rows.rows(row)}</div>` : '';
  });
  const rows = new WindowController(element, {
    count: () => length,
    rowHeight: () => estimate,
    key: (index) => `row-${index}`,
    pinned: () => [pinned],
  });
  parts.rows = rows;
  const set: Shown['set'] = async (options) => {
    length = options.count ?? length;
    pinned = options.pinned ?? pinned;
    element.requestUpdate();
    await come(element);
  };
  await set({});
  return { element, rows, set };
}

/** The browser has told what is in view, and it is rendered. */
async function come(element: PartHost): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await settled(element);
    await still(element);
  }
}

const rendered = (element: PartHost) => element.all('[data-row]').map((row) => row.dataset['row'] ?? '');

/** All places of the window that show a row, by its number; a hole shows none. */
function seen(element: PartHost): (number | undefined)[] {
  const { top, bottom } = element.getBoundingClientRect();
  const places: (number | undefined)[] = [];
  for (let y = Math.max(1, top + 1); y < Math.min(window.innerHeight, bottom) - 1; y += 19) {
    const row = element.shadowRoot?.elementFromPoint(50, y)?.closest<HTMLElement>('[data-row]');
    places.push(row ? Number(row.dataset['row']?.slice(4)) : undefined);
  }
  return places;
}

describe('a list of few rows', () => {
  it('is rendered whole, without gaps', async () => {
    const { element } = await shown(17);
    expect(rendered(element)).to.have.length(17);
    expect(element.all('.gap')).to.have.length(0);
  });

  it('is empty when there is nothing', async () => {
    const { element, rows } = await shown(0);
    expect(rendered(element)).to.deep.equal([]);
    expect(await rows.reveal(0)).to.equal(undefined);
  });
});

describe('a list of 10,000 rows', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('renders a few hundred at most and is as high as all of them', async () => {
    const { element } = await shown(10_000);
    expect(rendered(element).length).to.be.within(30, 300);
    expect(element.get('[role=list]').getBoundingClientRect().height).to.equal(380_000);
    expect(element.get('[data-row]').getAttribute('aria-setsize')).to.equal('10000');
    await expectNoViolations(element);
  });

  it('shows the right rows wherever the page is scrolled to', async () => {
    const { element } = await shown(10_000);
    for (const row of [5000, 9990, 20, 150, 0, 7777]) {
      window.scrollTo(0, row * 38);
      await come(element);
      const places = seen(element);
      expect(places).not.to.include(undefined);
      expect(places.some((place) => place !== undefined && Math.abs(place - row) < 30)).to.equal(true);
      expect(rendered(element).length).to.be.at.most(300);
    }
  });

  it('never shows a hole while the page scrolls on, down and up', async () => {
    const { element } = await shown(10_000);
    for (const step of [...Array<number>(30).fill(300), ...Array<number>(30).fill(-300)]) {
      window.scrollBy(0, step);
      await still(element);
      await settled(element);
      expect(seen(element)).not.to.include(undefined);
    }
  });

  it('finds the height of its rows where the estimate is wrong', async () => {
    const { element } = await shown(10_000, { estimate: 20 });
    expect(Math.round(element.get('[role=list]').getBoundingClientRect().height / 1000)).to.equal(380);
  });

  it('reveals a row that is not rendered, to be focused', async () => {
    const { element, rows } = await shown(10_000);
    const row = await rows.reveal(6000);
    row?.focus();
    await come(element);
    expect(focused(element)?.textContent?.trim()).to.equal('Row 6000');
    const { top, bottom } = row?.getBoundingClientRect() ?? {};
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(window.innerHeight);
    expect(seen(element)).not.to.include(undefined);
  });

  it('keeps the row with focus wherever the page is, and the pinned one, each in its place', async () => {
    const { element, rows, set } = await shown(10_000);
    (await rows.reveal(4000))?.focus();
    await set({ pinned: 2 });
    window.scrollTo(0, 300_000);
    await come(element);
    expect(focused(element)?.textContent?.trim()).to.equal('Row 4000');
    const list = element.get('[role=list]').getBoundingClientRect();
    expect(Math.round(element.get('[data-row=row-4000]').getBoundingClientRect().top - list.top)).to.equal(4000 * 38);
    expect(Math.round(element.get('[data-row=row-2]').getBoundingClientRect().top - list.top)).to.equal(76);
    expect(seen(element)).not.to.include(undefined);
    expect(list.height).to.equal(380_000);
    await expectNoViolations(element);
  });

  it('gives the pinned row as the tab stop while it is far from view', async () => {
    const { element, set } = await shown(10_000);
    await set({ pinned: 3000 });
    element.tabIndex = -1;
    element.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.textContent?.trim()).to.equal('Row 3000');
    await come(element);
    expect(seen(element)).not.to.include(undefined);
  });

  it('is right after rows are gone', async () => {
    const { element, set } = await shown(10_000);
    window.scrollTo(0, 300_000);
    await come(element);
    await set({ count: 120 });
    expect(seen(element)).not.to.include(undefined);
    await set({ count: 30 });
    expect(rendered(element)).to.have.length(30);
    await set({ count: 10_000 });
    expect(seen(element)).not.to.include(undefined);
  });

  it('works inside a scroller of the host page', async () => {
    const { element } = await shown(10_000);
    const scroller = document.createElement('div');
    scroller.style.cssText = 'block-size: 400px; overflow: auto';
    element.parentElement?.append(scroller);
    scroller.append(element);
    await come(element);
    scroller.scrollTop = 200_000;
    await come(element);
    const box = scroller.getBoundingClientRect();
    const row = element.shadowRoot?.elementFromPoint(50, box.top + 200)?.textContent?.trim();
    expect(row).to.match(/^Row 52\d\d$/);
  });
});
