import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { hours, minutes, openSla, policyFor, press, row, settingsWith } from './sla-page.ts';

describe('the keys of a spreadsheet in the matrix', () => {
  it('Enter goes down and keeps what was typed, Shift and Enter go up', async () => {
    const page = await openSla();
    page.get('First response, High').focus();
    await sendKeys({ type: '30' });
    await press('Enter');
    expect(page.focusedName).to.equal('Next response, High');
    await sendKeys({ type: '45' });
    await press('Enter');
    await press('Shift+Enter');
    expect(page.focusedName).to.equal('Next response, High');
    await page.settled();
    expect(page.row('first_response')?.byPriority).to.deep.equal({ high: minutes(30) });
    expect(page.row('next_response')?.byPriority).to.deep.equal({ high: minutes(45) });
  });

  it('Ctrl and arrows go from cell to cell, to calendars and pauses too, and stay at the edges', async () => {
    const page = await openSla();
    page.get('First response, High').focus();
    const walk = [
      ['Control+ArrowUp', 'First response, High'],
      ['Control+ArrowLeft', 'First response, High'],
      ['Control+ArrowRight', 'First response, Medium'],
      ['Control+ArrowDown', 'Next response, Medium'],
      ['Control+ArrowRight', 'Next response, Low'],
      ['Control+ArrowRight', 'Next response, counts time in'],
      ['Control+ArrowDown', 'Update, counts time in'],
      ['Control+ArrowRight', 'Update, stops while'],
      ['Control+ArrowRight', 'Update, stops while'],
      ['Control+ArrowUp', 'Next response, stops while'],
      ['Control+ArrowLeft', 'Next response, counts time in'],
      ['Control+ArrowLeft', 'Next response, Low'],
    ] as const;
    for (const [keys, name] of walk) {
      await press(keys);
      expect(page.focusedName, keys).to.equal(name);
    }
  });

  it('Tab goes across', async () => {
    const page = await openSla();
    page.get('First response, High').focus();
    const names: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      await press('Tab');
      names.push(page.focusedName);
    }
    expect(names).to.deep.equal([
      'First response, Medium',
      'First response, Low',
      'First response, counts time in',
      'First response, stops while',
      'Next response, High',
    ]);
  });

  it('Ctrl and D copy the cell above, as one step', async () => {
    const page = await openSla({ settings: settingsWith([], row('first_response', { all: hours(8) })) });
    page.get('Next response, High').focus();
    await press('Control+d');
    await page.settled();
    expect(page.row('next_response')?.byPriority).to.deep.equal({ high: hours(8) });
    expect(page.told).to.deep.equal(['Copied from above: 8 h']);
    page.undo();
    expect(page.state.changes).to.have.length(0);
  });

  it('Ctrl and D copy the calendar above too, and say when there is no row above', async () => {
    const page = await openSla({
      settings: settingsWith([], row('first_response', { all: hours(8), calendar: null })),
    });
    page.get('Next response, counts time in').focus();
    await press('Control+d');
    await page.settled();
    expect(page.row('next_response')?.calendar).to.equal(null);
    expect(page.told.at(-1)).to.equal('Copied from above: Always, 24/7');
    page.get('Time in status, stops while').focus();
    await press('Control+d');
    await page.settled();
    expect(page.row('time_in_status')?.pauseStatuses).to.deep.equal(['waiting']);
    expect(page.told.at(-1)).to.equal('Copied from above: Waiting for client');
    page.get('First response, Low, as for all: 8 h').focus();
    await press('Control+d');
    expect(page.told.at(-1)).to.equal('There is no row above');
  });

  it('Ctrl and D take the place of what is being typed, and undo brings the typed back', async () => {
    const page = await openSla({ settings: settingsWith([], row('first_response', { all: hours(8) })) });
    page.get('Next response, High').focus();
    await sendKeys({ type: '5' });
    await press('Control+d');
    await page.settled();
    expect(page.get('Next response, High').value).to.equal('8');
    page.undo();
    await page.settled();
    expect(page.get('Next response, High').value).to.equal('5');
  });

  it('arrows within a text stay those of the text', async () => {
    const page = await openSla();
    page.get('First response, Medium').focus();
    await press('ArrowRight');
    await press('ArrowDown');
    expect(page.focusedName).to.equal('First response, Medium');
  });
});

describe('a block pasted from a spreadsheet', () => {
  it('fills to the right and down, as one step of undo', async () => {
    const page = await openSla();
    await page.paste('First response, High', '30 min\t1 h\t90\r\n\t1,5 год\t1:30\r\n');
    expect(page.row('first_response')?.byPriority).to.deep.equal({
      high: minutes(30),
      medium: hours(1),
      low: minutes(90),
    });
    expect(page.row('next_response')?.byPriority).to.deep.equal({ medium: minutes(90), low: minutes(90) });
    expect(page.told).to.deep.equal(['Filled 6 cells.']);
    expect(page.get('First response, Medium').value).to.equal('1');
    page.undo();
    expect(page.state.changes).to.have.length(0);
    expect(page.state.undoStep).to.equal(undefined);
  });

  it('takes the place of what is being typed where it starts', async () => {
    const page = await openSla();
    page.get('Update, High').focus();
    await sendKeys({ type: '5' });
    await page.paste('Update, High', '30\t45');
    expect(page.get('Update, High').value).to.equal('30');
  });

  it('clears cells that are empty or say none', async () => {
    const targets = { byPriority: { high: hours(1), medium: hours(1), low: hours(1) } };
    const page = await openSla({ settings: settingsWith([], row('update', targets)) });
    await page.paste('Update, High', '\t–\tNone');
    expect(page.row('update')?.byPriority).to.deep.equal({});
  });

  it('keeps what it can’t read in its cell, with what is wrong, and fills the rest', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { byPriority: { medium: hours(3) } })) });
    await page.paste('Update, High', '1 h\tsoon\t2 days');
    expect(page.row('update')?.byPriority).to.deep.equal({ high: hours(1), medium: hours(3) });
    expect(page.get('Update, Medium').value).to.equal('soon');
    expect(page.description('Update, Low')).to.include('Enter a time such as');
    expect(page.state.blocking).to.have.length(2);
    expect(page.told).to.deep.equal(['Filled 1 cell. 2 could not be read and stay as they were pasted.']);
  });

  it('tells how many cells did not fit', async () => {
    const page = await openSla();
    await page.paste('Time in status, Low', '1 h\t2 h\n3 h\t4 h');
    expect(page.row('time_in_status')?.byPriority).to.deep.equal({ low: hours(1) });
    expect(page.told).to.deep.equal(['Filled 1 cell. 3 did not fit the table.']);
  });

  it('reads cells in quotes, and one cell alone as typed text', async () => {
    const page = await openSla();
    await page.paste('Update, High', '"30 min"\t"say ""soon"""\n');
    expect(page.row('update')?.byPriority).to.deep.equal({ high: minutes(30) });
    expect(page.get('Update, Medium').value).to.equal('say "soon"');
    await page.paste('Update, Low', '45\n');
    expect(page.told).to.have.length(1);
  });

  it('of 10,000 cells is answered at once', async () => {
    const page = await openSla();
    const block = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => '30').join('\t')).join('\n');
    const start = performance.now();
    await page.paste('First response, High', block);
    expect(performance.now() - start).to.be.below(500);
    expect(page.told).to.deep.equal(['Filled 15 cells. 9,985 did not fit the table.']);
  });

  it('in Ukrainian is told in Ukrainian', async () => {
    const page = await openSla({ language: 'uk', settings: settingsWith([policyFor('Ремонт', 'repair')]) });
    await page.paste('Час оновлення, High', '30 хв\tнемає\t2 год\nскоро');
    expect(page.row('update', 'Ремонт')?.byPriority).to.deep.equal({ high: minutes(30), low: hours(2) });
    expect(page.told).to.deep.equal(['Заповнено 3 клітинки. 1 не вдалося прочитати, текст лишився як вставлено.']);
  });
});
