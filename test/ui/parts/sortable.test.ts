import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { SortableController, loadSorting } from '../../../src/ui/parts/sortable.ts';
import { lift, type Sortable } from '../../../src/ui/parts/sort-order.ts';
import { WindowController } from '../../../src/ui/parts/window-list.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { focused, host, settled, still, words, type PartHost } from './part-host.ts';

type Move = readonly [id: string, to: number, level: number];

interface Shown {
  element: PartHost;
  moves: Move[];
  sortable: SortableController;
  order: () => string;
}

/** A list whose order is changed as reported, with rows of 40 px; a tree when `maxLevel` is given. */
async function shown(start: readonly Sortable[], { maxLevel = 0, windowed = false } = {}): Promise<Shown> {
  let items = start;
  const moves: Move[] = [];
  const parts: { sortable?: SortableController; rows?: WindowController } = {};
  const element = await host(() => {
    const { sortable, rows } = parts;
    if (!sortable || !rows) return '';
    const row = ({ id, label }: Sortable) =>
      html`<div role="listitem" data-row=${id} class=${classMap(sortable.rowState(id))} .style=${'block-size:40px'}>
        ${sortable.grip(id, label)}<button class="name">${label}</button><input aria-label="Note on ${label}" />
      </div>`;
    const content = windowed ? rows.rows((index) => row(items[index] as Sortable)) : repeat(items, ({ id }) => id, row);
    return html`<div role="list" aria-label="Fields" @keydown=${sortable.onKeydown} ${ref(rows.list)}>${content}</div>`;
  });
  parts.rows = new WindowController(element, {
    count: () => items.length,
    rowHeight: () => 40,
    key: (index) => items[index]?.id ?? '',
    pinned: () => [parts.sortable?.liftedIndex],
  });
  const sortable = new SortableController(element, {
    items: () => items,
    words: () => words,
    maxLevel: () => maxLevel,
    ...(windowed ? { reveal: (index) => parts.rows?.reveal(index) } : {}),
    onMove: (id, to, level) => {
      moves.push([id, to, level]);
      const lifted = lift(items, id);
      if (!lifted) return;
      const moved = items.slice(lifted.from.index, lifted.from.index + items.length - lifted.rest.length);
      const shift = level - lifted.from.level;
      const shifted = moved.map((item) => ({ ...item, level: (item.level ?? 0) + shift }));
      items = [...lifted.rest.slice(0, to), ...shifted, ...lifted.rest.slice(to)];
      element.requestUpdate();
    },
  });
  parts.sortable = sortable;
  element.requestUpdate();
  await settled(element);
  const order = () => items.map(({ id, level = 0 }) => '.'.repeat(level) + id).join(' ');
  return { element, moves, sortable, order };
}

const list = (...ids: string[]): Sortable[] =>
  ids.map((name) => {
    const id = name.replace(/^\.+/, '');
    return { id, label: id.toUpperCase(), level: name.length - id.length };
  });

const grip = (element: PartHost, id: string) => element.get(`[data-row=${id}] .grip`);

async function press(element: PartHost, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').reverse();
    for (const each of held) await sendKeys({ down: each });
    await sendKeys({ press: last });
    for (const each of held) await sendKeys({ up: each });
  }
  await settled(element);
}

/** The middle of an element, in px of the window, moved down by so many px. */
function middle(target: Element, down = 0): [number, number] {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2 + down)];
}

const drop = (element: PartHost) =>
  element.all('.drop-before, .drop-after').map((row) => `${row.className.trim()} ${row.dataset['row'] ?? ''}`);

// As the widget does when it has time.
before(loadSorting);

describe('sorting with the keyboard', () => {
  it('lifts with Space, moves with arrows, drops with Space, and reports only the drop', async () => {
    const { element, moves, order } = await shown(list('a', 'b', 'c', 'd'));
    grip(element, 'b').focus();
    await press(element, 'Space');
    expect(grip(element, 'b').getAttribute('aria-pressed')).to.equal('true');
    expect(element.all('.lifted')).to.have.length(1);
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(drop(element)).to.deep.equal(['drop-after d']);
    expect(moves).to.deep.equal([]);
    await press(element, 'Space');
    expect(moves).to.deep.equal([['b', 3, 0]]);
    expect(order()).to.equal('a c d b');
    expect(element.all('.lifted, .drop-before, .drop-after')).to.have.length(0);
    expect(element.announced).to.deep.equal([
      'B lifted, place 2 of 4',
      'B, place 3 of 4',
      'B, place 4 of 4',
      'B dropped, place 4 of 4',
    ]);
  });

  it('keeps the focus on the grip of what was moved', async () => {
    const { element } = await shown(list('a', 'b', 'c'));
    grip(element, 'c').focus();
    await press(element, 'Space', 'Home', 'Space');
    await settled(element);
    expect(focused(element)?.closest('[data-row]')?.getAttribute('data-row')).to.equal('c');
  });

  it('goes to the ends, and no further', async () => {
    const { element, order } = await shown(list('a', 'b', 'c'));
    grip(element, 'b').focus();
    await press(element, 'Enter', 'End', 'ArrowDown');
    expect(drop(element)).to.deep.equal(['drop-after c']);
    await press(element, 'Home', 'ArrowUp');
    expect(drop(element)).to.deep.equal(['drop-before a']);
    await press(element, 'Enter');
    expect(order()).to.equal('b a c');
  });

  it('puts back with Esc, and when the focus goes elsewhere', async () => {
    const { element, moves } = await shown(list('a', 'b', 'c'));
    grip(element, 'a').focus();
    await press(element, 'Space', 'ArrowDown', 'Escape');
    expect(element.all('.lifted')).to.have.length(0);
    expect(element.announced.at(-1)).to.equal('A put back, place 1 of 3');
    await press(element, 'Space', 'ArrowDown', 'Tab');
    expect(element.all('.lifted')).to.have.length(0);
    expect(moves).to.deep.equal([]);
  });

  it('reports nothing when dropped where it was', async () => {
    const { element, moves } = await shown(list('a', 'b'));
    grip(element, 'a').focus();
    await press(element, 'Space', 'ArrowDown', 'ArrowUp', 'Space');
    expect(moves).to.deep.equal([]);
  });

  it('moves at once with Alt and an arrow, anywhere in the row but in a text field', async () => {
    const { element, order } = await shown(list('a', 'b', 'c'));
    element.get('[data-row=a] .name').focus();
    await press(element, 'Alt+ArrowDown');
    expect(order()).to.equal('b a c');
    expect(element.announced).to.deep.equal(['A, place 2 of 3']);
    grip(element, 'a').focus();
    await press(element, 'Alt+ArrowDown');
    expect(order()).to.equal('b c a');
    expect(focused(element)?.closest('[data-row]')?.getAttribute('data-row')).to.equal('a');
    await press(element, 'Alt+ArrowDown');
    element.get('[data-row=c] input').focus();
    await press(element, 'Alt+ArrowUp');
    expect(order()).to.equal('b c a');
  });

  it('lets rows slide to their places, unless less motion is asked for', async () => {
    const { element, sortable } = await shown(list('a', 'b', 'c'));
    sortable.moveBy('a', 2);
    await settled(element);
    expect(element.shadowRoot?.getAnimations()).to.have.length(3);
    await still(element);
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    sortable.moveBy('a', -2);
    await settled(element);
    expect(element.shadowRoot?.getAnimations()).to.have.length(0);
    await emulateMedia({});
  });

  it('moves by buttons of the editor', async () => {
    const { moves, sortable } = await shown(list('a', 'b', 'c'));
    sortable.moveBy('c', -1);
    sortable.moveBy('a', 5);
    sortable.moveBy('nobody', 1);
    expect(moves).to.deep.equal([
      ['c', 1, 0],
      ['a', 2, 0],
    ]);
  });

  it('leaves the arrows along the line alone in a plain list', async () => {
    const { element, moves } = await shown(list('a', 'b'));
    grip(element, 'b').focus();
    await press(element, 'Alt+ArrowRight', 'Space', 'ArrowRight', 'Space');
    expect(moves).to.deep.equal([]);
  });

  it('is accessible, at rest and lifted', async () => {
    const { element } = await shown(list('a', 'b', 'c'));
    await expectNoViolations(element);
    grip(element, 'a').focus();
    await press(element, 'Space', 'ArrowDown');
    await expectNoViolations(element);
  });
});

describe('sorting a tree', () => {
  it('changes the level with the arrows along the line', async () => {
    const { element, order } = await shown(list('a', 'b', 'c'), { maxLevel: 2 });
    grip(element, 'b').focus();
    await press(element, 'Space', 'ArrowRight', 'ArrowRight', 'Space');
    expect(order()).to.equal('a .b c');
    await press(element, 'Alt+ArrowLeft');
    expect(order()).to.equal('a b c');
  });

  it('turns the arrows round in right-to-left', async () => {
    const { element, order } = await shown(list('a', 'b'), { maxLevel: 1 });
    element.dir = 'rtl';
    grip(element, 'b').focus();
    await press(element, 'Alt+ArrowLeft');
    expect(order()).to.equal('a .b');
  });

  it('tells the level, and shows it at the drop line', async () => {
    const { element } = await shown(list('a', 'b', 'c'), { maxLevel: 2 });
    grip(element, 'b').focus();
    await press(element, 'Space', 'ArrowRight');
    expect(element.announced.at(-1)).to.equal('B, place 2 of 3, level 2');
    expect(drop(element)).to.deep.equal(['lifted drop-after b']);
    expect(getComputedStyle(element.get('[data-row=b]'), '::after').insetInlineStart).to.equal('24px');
  });

  it('changes the level with the pointer along the line', async () => {
    const { element, moves } = await shown(list('a', 'b', 'c'), { maxLevel: 2 });
    const [x, y] = middle(grip(element, 'c'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 30, y] });
    await sendMouse({ type: 'up' });
    expect(moves).to.deep.equal([['c', 2, 1]]);
  });

  it('moves what is under an item with it, level and all', async () => {
    const { element, moves, order } = await shown(list('a', '.b', '..c', 'd'), { maxLevel: 2 });
    grip(element, 'b').focus();
    await press(element, 'Space', 'End', 'ArrowLeft', 'Space');
    expect(moves).to.deep.equal([['b', 2, 0]]);
    expect(order()).to.equal('a d b .c');
  });
});

describe('sorting with the pointer', () => {
  afterEach(async () => {
    await resetMouse();
    window.scrollTo(0, 0);
  });

  it('shows the drop place while dragging and reports the drop', async () => {
    const { element, moves, order } = await shown(list('a', 'b', 'c', 'd'));
    await sendMouse({ type: 'move', position: middle(grip(element, 'a')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(element.get('[data-row=c]'), 8) });
    await settled(element);
    expect(drop(element)).to.deep.equal(['drop-after c']);
    expect(element.all('.lifted').map((row) => row.dataset['row'])).to.deep.equal(['a']);
    expect(moves).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await settled(element);
    expect(moves).to.deep.equal([['a', 2, 0]]);
    expect(order()).to.equal('b c a d');
    expect(focused(element)?.closest('[data-row]')?.getAttribute('data-row')).to.equal('a');
  });

  it('goes before a row above its middle', async () => {
    const { element, order } = await shown(list('a', 'b', 'c', 'd'));
    await sendMouse({ type: 'move', position: middle(grip(element, 'd')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(element.get('[data-row=b]'), -8) });
    await settled(element);
    expect(drop(element)).to.deep.equal(['drop-before b']);
    await sendMouse({ type: 'up' });
    expect(order()).to.equal('a d b c');
  });

  it('does nothing on a press without a move', async () => {
    const { element, moves } = await shown(list('a', 'b'));
    await sendMouse({ type: 'click', position: middle(grip(element, 'a')) });
    await settled(element);
    expect(moves).to.deep.equal([]);
    expect(element.announced).to.deep.equal([]);
    expect(focused(element)?.className).to.equal('grip');
  });

  it('puts back with Esc while dragging', async () => {
    const { element, moves } = await shown(list('a', 'b', 'c'));
    await sendMouse({ type: 'move', position: middle(grip(element, 'a')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(element.get('[data-row=c]'), 8) });
    await press(element, 'Escape');
    expect(element.all('.lifted')).to.have.length(0);
    await sendMouse({ type: 'up' });
    expect(moves).to.deep.equal([]);
  });

  it('drags with a finger on the grip, and the page stays', async () => {
    const { element, moves } = await shown(list('a', 'b', 'c', 'd'));
    const touch = async (type: string, at?: [number, number]) =>
      executeServerCommand('devtools', {
        method: 'Input.dispatchTouchEvent',
        params: { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] },
      });
    await touch('touchStart', middle(grip(element, 'a')));
    for (const down of [-10, 0, 8]) await touch('touchMove', middle(element.get('[data-row=c]'), down));
    await still(element);
    await settled(element);
    expect(drop(element)).to.deep.equal(['drop-after c']);
    await touch('touchEnd');
    expect(moves).to.deep.equal([['a', 2, 0]]);
  });

  it('takes no other button of the mouse', async () => {
    const { element } = await shown(list('a', 'b', 'c'));
    await sendMouse({ type: 'move', position: middle(grip(element, 'a')) });
    await sendMouse({ type: 'down', button: 'right' });
    await sendMouse({ type: 'move', position: middle(element.get('[data-row=c]'), 8) });
    await settled(element);
    expect(element.all('.lifted')).to.have.length(0);
    await sendMouse({ type: 'up', button: 'right' });
  });
});

describe('sorting a list of 2,000 rows, most not rendered', () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ id: `f${index}`, label: `Field ${index}` }));
  afterEach(async () => {
    await resetMouse();
    window.scrollTo(0, 0);
  });

  it('goes to the end and back with the keyboard, the focus on the lifted row', async () => {
    const { element, moves } = await shown(many, { windowed: true });
    grip(element, 'f3').focus();
    await press(element, 'Space', 'End');
    await still(element);
    await settled(element);
    expect(drop(element)).to.deep.equal(['drop-after f1999']);
    const { top, bottom } = element.get('[data-row=f1999]').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(window.innerHeight + 1);
    await press(element, 'ArrowUp', 'Space');
    await settled(element);
    expect(moves).to.deep.equal([['f3', 1998, 0]]);
    await still(element);
    await settled(element);
    expect(focused(element)?.closest('[data-row]')?.getAttribute('data-row')).to.equal('f3');
  });

  it('scrolls the page while the pointer drags at its edge, past rows that were not rendered', async () => {
    const { element, moves } = await shown(many, { windowed: true });
    await sendMouse({ type: 'move', position: middle(grip(element, 'f2')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [20, window.innerHeight - 2] });
    const deadline = performance.now() + 4000;
    while (window.scrollY < 4500 && performance.now() < deadline) await still(element);
    expect(window.scrollY).to.be.above(4499);
    await sendMouse({ type: 'move', position: [20, 300] });
    await settled(element);
    await sendMouse({ type: 'up' });
    expect(moves).to.have.length(1);
    const [id, to] = moves[0] as Move;
    expect(id).to.equal('f2');
    expect(to).to.be.above(110);
  });
});
