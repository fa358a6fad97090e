import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { type Option } from '../../../src/domain/settings/field.ts';
import { allIn, field, focused, model, nameOf, openFields, option, until, type FieldsPage } from './fields-page.ts';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').reverse();
    for (const each of held) await sendKeys({ down: each });
    await sendKeys({ press: last });
    for (const each of held) await sendKeys({ up: each });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
}

/** The tree of options as the draft holds it: dots for levels. */
async function tree(page: FieldsPage, id = 'model'): Promise<string> {
  const lines = (options: readonly Option[], level: number): string[] =>
    options.flatMap(({ value, options: below = [] }) => ['.'.repeat(level) + value, ...lines(below, level + 1)]);
  return lines((await page.fieldOf(id))['options'] as Option[], 0).join(' ');
}

const rows = (page: FieldsPage) =>
  allIn(page.options, '[role=listitem] .name').map((name) => (name.textContent ?? '').trim());

async function opened(more?: Parameters<typeof openFields>[1]): Promise<FieldsPage> {
  const page = await openFields([model], more);
  await page.open('Device model');
  return page;
}

describe('the options of a list', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('shows levels, what is retired and on how many tickets, and folds', async () => {
    const page = await opened();
    expect(rows(page)).to.deep.equal(['Smartphones', 'Galaxy A55', 'Moto G84', 'Edge 50', 'Routers', 'Archer AX23']);
    expect((await page.get('listitem', /Moto G84/)).textContent).to.contain('Retired, on 57 tickets');
    await page.click('button', 'Hide what is below Smartphones');
    expect(rows(page)).to.deep.equal(['Smartphones', 'Routers', 'Archer AX23']);
    await page.accessible();
    await page.click('button', 'Show what is below Smartphones');
    expect(rows(page)).to.have.length(6);
  });

  it('moves options and changes their level with the keyboard, and tells place and level', async () => {
    const page = await opened();
    (await page.get('button', 'Edge 50')).focus();
    await press('Alt+ArrowUp');
    expect(await tree(page)).to.equal('phones .a55 .edge .g84 routers .ax23');
    expect(page.told).to.equal('Edge 50, place 3 of 6, level 2');
    await press('Alt+ArrowRight');
    expect(await tree(page)).to.equal('phones .a55 ..edge .g84 routers .ax23');
    expect(nameOf(focused() as HTMLElement)).to.contain('Edge 50');
    (await page.get('button', /^Move Archer AX23/)).focus();
    await press('Space', 'ArrowLeft', 'Home', 'Space');
    expect(await tree(page)).to.equal('ax23 phones .a55 ..edge .g84 routers');
    expect(nameOf(focused() as HTMLElement)).to.match(/^Move Archer AX23/);
  });

  it('moves a branch with all that is below it, folded or not', async () => {
    const page = await opened();
    await page.click('button', 'Hide what is below Smartphones');
    (await page.get('button', 'Smartphones')).focus();
    await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowLeft');
    expect(await tree(page)).to.equal('routers .ax23 phones .a55 .g84 .edge');
  });

  it('goes from option to option with the arrow keys', async () => {
    const page = await opened();
    (await page.get('button', 'Smartphones')).focus();
    await press('ArrowDown', 'ArrowDown', 'End', 'ArrowUp');
    expect(nameOf(focused() as HTMLElement)).to.equal('Routers');
  });

  it('adds options one after another, each with a value of its own', async () => {
    const page = await opened();
    const add = await page.type('Add option', 'TV boxes', () => page.options);
    await press('Enter');
    await sendKeys({ type: 'TV boxes' });
    await press('Enter');
    expect(focused()).to.equal(add);
    expect(page.told).to.contain('Added TV boxes');
    expect(await tree(page)).to.contain('tv_boxes tv_boxes_2');
    expect((await page.get('listitem', /^\D*TV boxes/)).textContent).to.contain('New');
    await page.message('Another option beside it has this label');
    await page.accessible();
  });

  it('adds below an option and puts the focus on its label', async () => {
    const page = await opened();
    await page.click('button', 'Actions for Routers');
    await page.click('menuitem', 'Add an option below it');
    await until('the label', () => focused()?.id === 'fields/model/options/routers/options/option/label/en');
    await sendKeys({ type: 'Mesh' });
    expect(await tree(page)).to.equal('phones .a55 .g84 .edge routers .ax23 .option');
  });

  it('changes the value of a new option, and refuses one that another has', async () => {
    const page = await opened();
    await page.type('Add option', 'Mesh', () => page.options);
    await press('Enter');
    await page.click('button', 'Mesh');
    const value = await page.type('Value', 'a55', () => page.options);
    value.blur();
    await page.message('Another option of this field has the value “a55”');
    expect((await page.get<HTMLInputElement>('textbox', 'Value', () => page.options)).value).to.equal('a55');
    (await page.type('Value', 'mesh_wifi', () => page.options)).blur();
    await page.settled();
    expect(await tree(page)).to.contain('mesh_wifi');
    await page.click('button', 'Edge 50');
    expect(page.find('textbox', 'Value', page.options)).to.equal(undefined);
  });

  it('only retires an option in use, and offers it again', async () => {
    const page = await opened();
    await page.click('button', 'Actions for Galaxy A55');
    expect(page.find('menuitem', 'Remove')).to.equal(undefined);
    await page.click('menuitem', 'Retire');
    expect((await page.get('listitem', /Galaxy A55/)).textContent).to.contain('Retired, on 1,204 tickets');
    expect(page.told).to.equal('Retired Galaxy A55');
    await page.click('button', 'Actions for Galaxy A55');
    await page.click('menuitem', 'Offer again');
    expect(page.element.hasUnsavedChanges).to.equal(false);
  });

  it('keeps a removed option in sight and restores it, the focus going along', async () => {
    const page = await opened();
    await page.click('button', 'Actions for Edge 50');
    await page.click('menuitem', 'Remove');
    await until('the focus', () => nameOf(focused() as HTMLElement) === 'Restore Edge 50');
    expect(rows(page)).to.include('Edge 50');
    expect(await tree(page)).to.equal('phones .a55 .g84 routers .ax23');
    await page.accessible();
    await press('Enter');
    await until('the focus', () => nameOf(focused() as HTMLElement) === 'Edge 50');
    expect(page.element.hasUnsavedChanges).to.equal(false);
  });

  it('takes a pasted list, whose indentation makes levels', async () => {
    const page = await opened();
    await page.click('button', 'Paste a list');
    const text = await page.get<HTMLTextAreaElement>('textbox', 'Paste a list');
    text.value = 'TV boxes\n  Box One\n\n\tBox Two\nOther';
    text.dispatchEvent(new Event('input'));
    await page.accessible();
    await page.click('button', 'Add 4 options');
    expect(await tree(page)).to.equal('phones .a55 .g84 .edge routers .ax23 tv_boxes .box_one .box_two other');
    expect(page.told).to.equal('Added 4 options');
    page.element.undo();
    expect(await tree(page)).to.equal('phones .a55 .g84 .edge routers .ax23');
  });

  it('takes 10,000 lines at once', async () => {
    const page = await openFields([field('list', 'shop', 'Shop', { options: [option('lviv', 'Lviv')] })]);
    await page.open('Shop');
    await page.click('button', 'Paste a list');
    const text = await page.get<HTMLTextAreaElement>('textbox', 'Paste a list');
    text.value = 'The same shop\n'.repeat(10_000);
    text.dispatchEvent(new Event('input'));
    const button = await page.get('button', 'Add 10,000 options');
    const start = performance.now();
    button.click();
    await page.settled();
    expect(performance.now() - start).to.be.below(3000);
    expect((await page.fieldOf('shop'))['options']).to.have.length(10_001);
    expect(rows(page).length).to.be.below(200);
  });

  it('stays immediate with 1,000 options', async () => {
    const options = Array.from({ length: 1000 }, (_, at) => option(`o${at}`, `Option ${at}`));
    const page = await openFields([field('list', 'many', 'Many', { options })]);
    await page.open('Many');
    expect(page.options.querySelector('.count')?.textContent).to.equal('1000');
    const start = performance.now();
    await page.click('button', 'Option 3');
    await page.type('Label, EN', 'X', () => page.options);
    expect(performance.now() - start).to.be.below(1000);
    await page.accessible();
  });

  it('is text where nothing can be saved', async () => {
    const page = await opened({ permissions: { canSave: false } });
    expect(rows(page)).to.have.length(6);
    expect(page.find('button', /^(Move|Actions|Paste|Galaxy)/, page.options)).to.equal(undefined);
    expect(page.find('checkbox', 'Only the last level can be chosen', page.options)).to.equal(undefined);
    expect(page.options.textContent).to.contain('Only the last level can be chosen');
    await page.accessible();
  });
});
