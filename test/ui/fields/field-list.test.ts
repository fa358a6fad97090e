import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { field, focused, nameOf, openFields, until } from './fields-page.ts';

const system = ['Topic', 'Client', 'Channel', 'Status', 'Priority', 'Assignee', 'Description'];

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').reverse();
    for (const each of held) await sendKeys({ down: each });
    await sendKeys({ press: last });
    for (const each of held) await sendKeys({ up: each });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => field('short_text', `field_${at + 1}`, `Field ${at + 1}`));

describe('the list of fields', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows all fields in order, the system ones as such, and opens the first', async () => {
    const page = await openFields();
    expect(page.rows).to.deep.equal([...system, 'Device model', 'Visit fee', 'Note']);
    expect(page.pane.querySelector('.title')?.textContent).to.equal('Topic');
    const topic = await page.get('listitem', /^Topic/);
    expect(topic.textContent).to.include('System');
    expect(page.find('button', 'Remove the field')).to.equal(undefined);
    await page.accessible();
  });

  it('goes from row to row with the arrow keys and opens one with Enter', async () => {
    const page = await openFields();
    (await page.get('button', 'Topic', () => page.list)).focus();
    await press('ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Enter');
    await until('the pane', () => page.pane.querySelector('.title')?.textContent === 'Visit fee');
    expect(nameOf(focused() as HTMLElement)).to.equal('Visit fee');
    await press('Home');
    expect(nameOf(focused() as HTMLElement)).to.equal('Topic');
  });

  it('moves a field with Alt and arrows, tells its place, and keeps the focus on it', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    (await page.get('button', 'Visit fee', () => page.list)).focus();
    await press('Alt+ArrowUp');
    expect(page.rows.slice(-3)).to.deep.equal(['Visit fee', 'Device model', 'Note']);
    expect(page.told).to.equal('Visit fee, place 8 of 10');
    expect(nameOf(focused() as HTMLElement)).to.contain('Visit fee');
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    expect(page.rows.indexOf('Visit fee')).to.equal(5);
    expect(nameOf(focused() as HTMLElement)).to.contain('Visit fee');
  });

  it('moves a field with the arrow buttons of its row, which keep the focus', async () => {
    const page = await openFields();
    await page.open('Note');
    const up = await page.get('button', 'Move Note up');
    up.focus();
    await press('Enter', 'Enter');
    expect(page.rows.slice(-3)).to.deep.equal(['Note', 'Device model', 'Visit fee']);
    expect(nameOf(focused() as HTMLElement)).to.equal('Move Note up');
  });

  it('lifts with Space on the grip, goes to an end, and puts back with Escape', async () => {
    const page = await openFields();
    await page.open('Note');
    (await page.get('button', /^Move Note\. Press/)).focus();
    await press('Space', 'Home', 'Escape');
    expect(page.rows.at(-1)).to.equal('Note');
    await press('Space', 'Home', 'Space');
    expect(page.rows[0]).to.contain('Note');
    expect(nameOf(focused() as HTMLElement)).to.match(/^Move Note/);
  });

  it('keeps a removed field in sight, with the focus on its Restore, and restores it in place', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    await page.click('button', 'Remove the field');
    await until('the row', () => page.rows.includes('(Visit fee)'));
    expect(page.rows).to.deep.equal([...system, 'Device model', '(Visit fee)', 'Note']);
    expect((await page.get('listitem', /Visit fee/)).textContent).to.contain('12 tickets');
    await until('the focus', () => nameOf(focused() as HTMLElement) === 'Restore Visit fee');
    await page.accessible();
    await press('Enter');
    await until('the focus', () => nameOf(focused() as HTMLElement) === 'Visit fee');
    expect(page.rows).to.deep.equal([...system, 'Device model', 'Visit fee', 'Note']);
    expect(page.told).to.equal('Restored Visit fee');
    expect(page.element.hasUnsavedChanges).to.equal(false);
  });

  it('focuses the next field when one that was never saved is removed', async () => {
    const page = await openFields();
    await page.open('Visit fee');
    await page.click('button', 'Add field');
    await until('the label', () => focused()?.id.endsWith('/label/en'));
    await page.click('button', 'Remove the field');
    await until('the focus', () => nameOf(focused() as HTMLElement) === 'Note');
    expect(page.rows).to.have.length(10);
    expect(page.element.hasUnsavedChanges).to.equal(false);
  });

  it('adds a field behind the chosen one, ready to be named, and takes it away with undo', async () => {
    const page = await openFields();
    await page.open('Device model');
    await page.click('button', 'Add field');
    await until('the label', () => focused()?.id.endsWith('/label/en'));
    expect(page.rows.slice(-4)).to.deep.equal(['Device model', 'Untitled field', 'Visit fee', 'Note']);
    expect(page.told).to.equal('Field added. Give it a label');
    await sendKeys({ type: 'Router' });
    await page.settled();
    expect(page.rows).to.include('Router');
    expect((await page.get('listitem', /^Router/)).textContent).to.contain('New');
    await page.accessible();
    page.element.undo();
    page.element.undo();
    await until('the pane', () => page.pane.querySelector('.title')?.textContent === 'Visit fee');
    expect(page.rows).to.have.length(10);
  });

  it('finds fields by label and key, tells how many, and says what to do when there is none', async () => {
    const page = await openFields();
    await page.type('Find a field', 'model');
    expect(page.rows).to.deep.equal(['Device model']);
    await until('the count', () => page.told === '1 field');
    expect(page.find('button', /^Move Device model/)).to.equal(undefined);
    await page.type('Find a field', 'nothing like it');
    await page.accessible();
    await page.click('button', 'Show all fields');
    expect(page.rows).to.have.length(10);
    expect(nameOf(focused() as HTMLElement)).to.equal('Find a field');
  });

  it('narrows the list to what a topic uses', async () => {
    const page = await openFields([
      field('short_text', 'a', 'For outages', { topics: ['outage'] }),
      field('short_text', 'b', 'For repairs', { topics: ['repair'] }),
    ]);
    await page.choose('Topic', 'Device repair', () => page.list);
    expect(page.rows).to.deep.equal([...system, 'For repairs']);
  });

  it('says what to do while there are only the system fields', async () => {
    const page = await openFields([]);
    expect(page.list.querySelector('.none-yet')?.textContent).to.contain('No fields of your own yet');
    expect(page.list.querySelector('.none-yet')?.textContent).to.contain('the 7 system fields');
    await page.accessible();
  });

  it('has no controls for the order where nothing can be saved', async () => {
    const page = await openFields(undefined, { permissions: { canSave: false } });
    await page.open('Device model');
    expect(page.find('button', /^Move/)).to.equal(undefined);
    expect(page.find('button', 'Add field')).to.equal(undefined);
    expect(page.pane.querySelector('.grid')?.querySelectorAll('input, [role=combobox]')).to.have.length(0);
    await page.accessible();
  });

  it('shows the pane beside a row that is far down', async () => {
    const page = await openFields(many(300));
    const rows = page.list.querySelector('.rows') as HTMLElement;
    window.scrollTo(0, rows.getBoundingClientRect().top + 300 * 30);
    const row = await until('a row', () =>
      [...rows.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset['row'] === 'field_230'),
    );
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>('.open')?.click();
    const title = await until('the title', () => {
      const found = page.pane.querySelector('.title');
      return found?.textContent === 'Field 230' ? found : null;
    });
    await until('its place', () => {
      const { top } = title.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight / 2;
    });
    window.scrollTo(0, 0);
    await page.open('Topic');
    await until('the top', () => title.getBoundingClientRect().top < 400);
  });

  it('shows one thing after the other in a narrow place, and takes the focus along', async () => {
    await setViewport({ width: 380, height: 800 });
    const page = await openFields(undefined, { width: 360 });
    await page.click('button', 'Visit fee', () => page.list);
    await until('the title', () => focused()?.textContent === 'Visit fee');
    expect(page.find('button', 'Add field')).to.equal(undefined);
    expect(document.documentElement.scrollWidth).to.be.at.most(380);
    await page.accessible();
    await page.click('button', 'Ticket form', () => page.pane);
    await until('the form', () => focused()?.textContent === 'Ticket form');
    expect(document.documentElement.scrollWidth).to.be.at.most(380);
    await page.accessible();
    await page.click('button', 'Back', () => page.form);
    await until('the title', () => focused()?.textContent === 'Visit fee');
    await page.click('button', 'Back', () => page.pane);
    await until('the row', () => nameOf(focused() as HTMLElement) === 'Visit fee');
    expect(document.documentElement.scrollWidth).to.be.at.most(380);
    await page.accessible();
  });

  it('stays usable from right to left', async () => {
    const page = await openFields(undefined, { prepare: (element) => element.setAttribute('dir', 'rtl') });
    await page.open('Device model');
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    const list = page.list.querySelector('.list') as HTMLElement;
    const form = page.list.querySelector('.side') as HTMLElement;
    expect(list.getBoundingClientRect().left).to.be.greaterThan(form.getBoundingClientRect().left);
    await page.accessible();
  });
});
