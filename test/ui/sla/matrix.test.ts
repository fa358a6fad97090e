import { expect } from 'chai';
import { directory, hours, minutes, openSla, policyFor, row, settingsWith } from './sla-page.ts';

describe('the matrix of targets', () => {
  it('sets a target in the unit typed, and marks it as the draft’s', async () => {
    const page = await openSla();
    await page.type('Resolution, High', '8h');
    expect(page.row('resolution')).to.deep.equal(
      row('resolution', { byPriority: { high: hours(8) }, pauseStatuses: ['waiting'] }),
    );
    expect(page.get('Resolution, High').value).to.equal('8');
    expect(page.description('Resolution, High')).to.include('was none').and.to.include('h');
  });

  it('takes a bare number in the unit shown: that of the row, hours for a resolution, else minutes', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { byPriority: { high: hours(2) } })) });
    await page.type('Update, Low', '4');
    await page.type('Resolution, Low', '5');
    await page.type('Next response, Low', '6');
    expect(page.row('update')?.byPriority?.['low']).to.deep.equal(hours(4));
    expect(page.row('resolution')?.byPriority?.['low']).to.deep.equal(hours(5));
    expect(page.row('next_response')?.byPriority?.['low']).to.deep.equal(minutes(6));
  });

  it('keeps what is not whole in hours as minutes', async () => {
    const page = await openSla();
    await page.type('Update, Low', '1.5h');
    expect(page.row('update')?.byPriority?.['low']).to.deep.equal(minutes(90));
    expect(page.get('Update, Low').value).to.equal('90');
  });

  it('says what a target was, and is clean again when it is typed back', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { byPriority: { high: hours(1) } })) });
    await page.type('Update, High', '30 min');
    expect(page.description('Update, High')).to.include('was 1 h');
    expect(page.state.changes).to.have.length(1);
    await page.type('Update, High', '1 h');
    expect(page.state.changes).to.have.length(0);
    expect(page.description('Update, High')).not.to.include('was');
  });

  it('takes a new row away with its last target', async () => {
    const page = await openSla();
    await page.type('Update, High', '30');
    await page.type('Update, Low', '60');
    await page.type('Update, High', '');
    await page.type('Update, Low', '');
    expect(page.row('update')).to.equal(undefined);
    expect(page.state.changes).to.have.length(0);
  });

  it('makes what is typed into one cell one step of undo', async () => {
    const page = await openSla();
    await page.type('Update, High', '3', { stay: true });
    await page.type('Update, High', '30');
    page.undo();
    expect(page.row('update')).to.equal(undefined);
    expect(page.state.undoStep).to.equal(undefined);
  });

  for (const [text, told] of [
    ['soon', 'Enter a time such as'],
    ['-5', 'Enter a time such as'],
    ['2 days', 'Enter a time such as'],
    ['1,000', 'Enter a time such as'],
    ['9'.repeat(400), 'Enter a time such as'],
    ['0', 'Enter 1\u00a0min or more.'],
    ['99999 h', 'Enter 10,000\u00a0h or less.'],
  ] as const) {
    it(`keeps “${text.slice(0, 12)}” in its cell, says what is wrong there, and blocks saving`, async () => {
      const page = await openSla();
      await page.type('Update, Medium', text);
      const input = page.get('Update, Medium');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(page.description('Update, Medium')).to.include(told.replace('\u00a0', ' '));
      expect(page.state.blocking).to.have.length(1);
      if (told.startsWith('Enter a time')) expect(input.value).to.equal(text);
      await page.type('Update, Medium', '30');
      expect(page.state.blocking).to.have.length(0);
      expect(page.get('Update, Medium').getAttribute('aria-invalid')).to.equal('false');
    });
  }

  it('shows in an empty cell what it takes from the target for all', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(8) })) });
    const cell = page.get('Update, High, as for all: 8 h');
    expect(cell.value).to.equal('');
    expect(cell.placeholder).to.equal('8');
    await page.type('Update, all priorities', '4 h');
    expect(page.get('Update, High, as for all: 4 h').placeholder).to.equal('4');
  });

  it('tells a priority without target from one that follows, and lets it follow again', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(8) })) });
    await page.type('Update, High, as for all: 8 h', '2 h');
    await page.type('Update, High', '');
    expect(page.row('update')?.byPriority).to.deep.equal({ high: null });
    expect(page.get('Update, High').placeholder).to.equal('none');
    expect(page.description('Update, High')).to.include('was as for all');
    await page.click('Update, High: no target. Use 8 h, as for all');
    expect(page.focusedName).to.equal('Update, High, as for all: 8 h');
    expect(page.state.changes).to.have.length(0);
    expect(page.has('Update, High, as for all: 8 h')).to.equal(true);
  });

  it('takes the target of a cell that follows away with Delete', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(8) })) });
    const cell = page.get('Update, High, as for all: 8 h');
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    await page.settled();
    expect(page.row('update')?.byPriority).to.deep.equal({ high: null });
  });

  it('has a column for all priorities once it is asked for', async () => {
    const page = await openSla();
    expect(page.has('Update, all priorities')).to.equal(false);
    await page.click('Add one target for all priorities');
    expect(page.focusedName).to.equal('First response, all priorities');
    await page.type('Update, all priorities', '8 h');
    expect(page.row('update')?.all).to.deep.equal(hours(8));
  });

  it('gives each row its calendar and its pause', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(8) })) });
    await page.choose('Update, counts time in', 'Always, 24/7');
    expect(page.row('update')?.calendar).to.equal(null);
    expect(page.description('Update, counts time in')).to.include('was Office');
    await page.choose('Update, stops while', 'On hold');
    expect(page.row('update')?.pauseStatuses).to.deep.equal(['hold']);
    expect(page.description('Update, stops while')).to.include('was never');
    page.undo();
    page.undo();
    expect(page.state.changes).to.have.length(0);
  });

  it('makes a calendar and a pause two steps of undo', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(8) })) });
    await page.choose('Update, counts time in', 'Always, 24/7');
    await page.choose('Update, stops while', 'On hold');
    page.undo();
    await page.settled();
    expect(page.row('update')).to.include({ calendar: null }).and.have.property('pauseStatuses').that.is.empty;
  });

  it('shows the pause that a metric usually has before it has targets', async () => {
    const page = await openSla();
    expect(page.description('Resolution, stops while')).to.include('Waiting for client');
    expect(page.description('Update, stops while')).to.include('never');
  });

  it('tells beside the cells: a slower higher priority, a first response longer than the resolution', async () => {
    const targets = [
      row('first_response', { byPriority: { high: hours(1), medium: hours(2) } }),
      row('resolution', { byPriority: { high: hours(8), medium: hours(9) } }),
    ];
    const page = await openSla({ settings: settingsWith([], ...targets) });
    await page.type('First response, High', '20 h');
    expect(page.description('First response, High'))
      .to.include('First response for High (20 h) is longer than Resolution (8 h).')
      .and.to.include('is slower than Medium');
    expect(page.get('First response, High').getAttribute('aria-invalid')).to.equal('true');
    expect(page.description('First response, Medium')).not.to.include('longer');
  });

  it('does not show metrics that the backend lacks, and keeps their targets', async () => {
    const settings = settingsWith([], row('update', { all: hours(8) }), row('resolution', { all: hours(9) }));
    const page = await openSla({ settings, capabilities: { metrics: ['resolution'] } });
    expect(page.has('Resolution, High, as for all: 9 h')).to.equal(true);
    expect(page.text).not.to.include('Update');
    await page.type('Resolution, all priorities', '10 h');
    expect(page.row('update')?.all).to.deep.equal(hours(8));
  });

  it('is text where nothing may be edited', async () => {
    const settings = settingsWith(
      [policyFor('Repair', 'repair')],
      row('update', { all: hours(8), byPriority: { high: null } }),
    );
    const page = await openSla({ settings, canSave: false });
    await page.click('All other tickets');
    const editable = page.all('input, textarea').filter((each) => !each.matches('[type=radio]'));
    expect(editable).to.have.length(0);
    for (const gone of ['Add policy', 'Duplicate the policy', 'Remove the policy'])
      expect(page.has(gone)).to.equal(false);
    expect(page.text).to.include('8 h').and.to.include('Office').and.to.include('none');
  });

  it('shows targets by the ids of their priorities when the help-desk can’t be asked', async () => {
    const settings = settingsWith([], row('update', { byPriority: { high: hours(2) } }));
    const page = await openSla({ settings, noDirectory: true });
    expect(page.text).to.include('Priorities could not be loaded');
    expect(page.get('Update, high').value).to.equal('2');
    expect(page.get('Update, counts time in').textContent).to.include('office');
  });

  it('shows the targets of a priority that the help-desk no longer has', async () => {
    const settings = settingsWith([], row('update', { byPriority: { urgent: hours(2) } }));
    const page = await openSla({ settings });
    expect(page.get('Update, urgent').value).to.equal('2');
    await page.type('Update, urgent', '');
    expect(page.has('Update, urgent')).to.equal(true);
  });

  it('shows the row of a metric that there is not, and takes it away', async () => {
    const page = await openSla({ settings: settingsWith([], row('gone', { all: hours(1) })) });
    expect(page.text).to.include('There is no metric “gone”');
    await page.click('Remove the row');
    expect(page.focusedName).to.equal('First response, High');
    expect(page.row('gone')).to.equal(undefined);
  });

  it('keeps the columns of many priorities in a table that scrolls by itself', async () => {
    const settings = settingsWith(
      [],
      row('update', {
        byPriority: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`p${at}`, hours(at + 1)])),
      }),
    );
    const page = await openSla({ settings, width: 900 });
    const [scroller] = page.all('.scroller');
    expect(scroller?.tabIndex).to.equal(0);
    expect(scroller && scroller.scrollWidth > scroller.clientWidth).to.equal(true);
    expect(page.host.scrollWidth).to.be.at.most(900);
    expect(directory.priorities).to.have.length(3);
  });
});
