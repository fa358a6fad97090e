import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { hours, openSla, policyFor, press, row, settingsWith, type SlaPage } from './sla-page.ts';

const repair = policyFor('Repair', 'repair', row('update', { all: hours(2) }));
const refund = policyFor('Refund', 'refund');

const order = (page: SlaPage) => page.policies.map(({ id, name }) => name || id);

describe('the policies', () => {
  it('are listed in order with their conditions in words, all other tickets last', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    const rows = page.all('[role=listitem]').map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      '1 Repair Topic is Device repair',
      '2 Refund Topic is Refund',
      'All other tickets When nothing above matches',
    ]);
    expect(page.has('Move All other tickets. Press Space, then arrow keys')).to.equal(false);
  });

  it('get a new one above all other tickets, with the focus on its name, and say what it lacks', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.click('Add policy');
    await page.settled();
    expect(page.focusedName).to.equal('Name of the policy');
    await sendKeys({ type: 'VIP' });
    await page.settled();
    expect(order(page)).to.deep.equal(['Repair', 'VIP', 'other']);
    expect(page.text).to.include('Without conditions this policy takes all tickets');
    await page.click('Add condition');
    await page.choose('Values', 'Refund');
    expect(page.text).to.include('Topic is Refund');
    expect(page.state.blocking).to.have.length(0);
    expect(page.policies[1]?.conditions?.rules).to.deep.equal([
      { field: 'topic', operator: 'is_any_of', values: ['refund'] },
    ]);
  });

  it('can be added where there was only the one for every ticket', async () => {
    const page = await openSla();
    expect(page.text).to.include('For every ticket.');
    await page.click('Add policy');
    expect(page.all('[role=listitem]')).to.have.length(2);
  });

  it('are renamed, and clean again when the name is typed back', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.type('Name of the policy', 'Mending');
    expect(page.description('Name of the policy')).to.include('was Repair');
    expect(page.has('Mending')).to.equal(true);
    await page.type('Name of the policy', 'Repair');
    expect(page.state.changes).to.have.length(0);
  });

  it('take a name of 10,000 letters and markup as it is, and say that it is too long', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.type('Name of the policy', `<img src=x onerror=alert(1)>${'я'.repeat(10_000)}`);
    expect(page.state.blocking).to.have.length(1);
    expect(page.get('Name of the policy').value).to.have.length(10_028);
    expect(page.host.scrollWidth).to.be.at.most(1280);
  });

  it('are duplicated with their targets, and the copy is told to be never reached', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.click('Duplicate the policy');
    await page.settled();
    expect(order(page)).to.deep.equal(['Repair', 'Repair (copy)', 'other']);
    expect(page.policies[1]?.targets).to.deep.equal(repair.targets);
    expect(page.text).to.include('Never reached: its tickets are taken by Repair');
    expect(page.told).to.deep.equal(['Duplicated Repair']);
  });

  it('let all other tickets be duplicated above themselves, where a condition is wanted', async () => {
    const page = await openSla({ settings: settingsWith([], row('update', { all: hours(9) })) });
    await page.click('Duplicate the policy');
    expect(order(page)).to.deep.equal(['All other tickets (copy)', 'other']);
    expect(page.policies[0]?.targets).to.deep.equal([row('update', { all: hours(9) })]);
    expect(page.text).to.include('No condition yet');
  });

  it('stay in sight, struck through, when removed, until they are restored to where they were', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    await page.click('Remove the policy');
    await page.settled();
    expect(order(page)).to.deep.equal(['Refund', 'other']);
    expect(page.told).to.deep.equal(['Removed Repair']);
    expect(page.focusedName).to.equal('Refund');
    expect(page.all('s').map((each) => each.textContent)).to.deep.equal(['Repair']);
    await page.click('Restore: Repair');
    expect(page.state.changes).to.have.length(0);
    expect(page.get('Name of the policy').value).to.equal('Repair');
  });

  it('take text that is no target along when they are removed', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.type('Resolution, High', 'soon');
    expect(page.state.blocking).to.have.length(1);
    await page.click('Remove the policy');
    expect(page.state.blocking).to.have.length(0);
  });

  it('keep the last one: it can’t be removed, moved or renamed', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    await page.click('All other tickets');
    for (const absent of ['Remove the policy', 'Move the policy up', 'Name of the policy', 'Add condition'])
      expect(page.has(absent), absent).to.equal(false);
    expect(page.has('Duplicate the policy')).to.equal(true);
  });

  it('are moved by buttons, but never behind all other tickets', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    await page.click('Move the policy down');
    expect(order(page)).to.deep.equal(['Refund', 'Repair', 'other']);
    expect(page.told).to.deep.equal(['Repair, place 2 of 2']);
    expect(page.get('Move the policy down').getAttribute('aria-disabled')).to.equal('true');
    await page.click('Move the policy down');
    expect(order(page)).to.deep.equal(['Refund', 'Repair', 'other']);
    await page.click('Move the policy up');
    expect(page.state.changes).to.have.length(0);
  });

  it('are moved by the grip: Space, arrows, Space; and by Alt and an arrow', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    page.get('Move Repair. Press Space, then arrow keys').focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) await press(key);
    await page.settled();
    expect(order(page)).to.deep.equal(['Refund', 'Repair', 'other']);
    expect(page.told.at(-1)).to.equal('Repair dropped, place 2 of 2');
    page.get('Repair').focus();
    await press('Alt+ArrowUp');
    await page.settled();
    expect(page.state.changes).to.have.length(0);
  });

  it('are walked with arrow keys', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    page.get('Repair').focus();
    const steps = [
      ['ArrowDown', 'Refund'],
      ['End', 'All other tickets'],
      ['ArrowDown', 'All other tickets'],
      ['Home', 'Repair'],
    ] as const;
    for (const [key, name] of steps) {
      await press(key);
      await page.settled();
      expect(page.focusedName).to.equal(name);
    }
  });

  it('have conditions that are described in words, with what they were', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.choose('Values', 'Refund');
    expect(page.text).to.include('Topic is Device repair or Refund').and.to.include('was Topic is Device repair');
  });

  it('give new rows their calendar, and all rows when asked', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.choose('New targets count time in', 'Always, 24/7');
    expect(page.row('update', 'Repair')?.calendar).to.equal('office');
    await page.type('Resolution, High', '4 h');
    expect(page.row('resolution', 'Repair')?.calendar).to.equal(null);
    await page.click('Use it in every row');
    expect(page.focusedName).to.equal('New targets count time in');
    expect(page.row('update', 'Repair')?.calendar).to.equal(null);
    expect(page.has('Use it in every row')).to.equal(false);
  });

  it('show what undo leaves: a policy that is gone gives way to another', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    await page.click('Add policy');
    page.undo();
    await page.settled();
    expect(page.get('Name of the policy').value).to.equal('Repair');
  });

  it('don’t carry the unit picked in one policy into another', async () => {
    const page = await openSla({ settings: settingsWith([repair, refund]) });
    const unitOf = (name: string) => page.get(name).parentElement?.querySelector('select');
    const unit = unitOf('Next response, High');
    if (!unit) throw new Error('No unit');
    unit.value = 'hours';
    unit.dispatchEvent(new Event('change'));
    await page.click('Refund');
    expect(unitOf('Next response, High')?.value).to.equal('minutes');
  });

  it('repaint within a frame or two at each letter when there are 200', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      policyFor(`Policy ${at + 1}`, 'repair', row('update', { all: hours(2) })),
    );
    const page = await openSla({ settings: settingsWith(many) });
    const cell = page.get('Resolution, High');
    const times: number[] = [];
    for (const text of ['1', '12', '123', '12', '1', '15', '150', '15']) {
      const start = performance.now();
      cell.value = text;
      cell.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      for (const element of page.all('ticket-settings-sla-policies')) {
        await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      }
      times.push(performance.now() - start);
    }
    expect(times.sort((one, other) => one - other)[4]).to.be.below(50);
  });

  it('stay immediate when there are 200', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      policyFor(`Policy ${at + 1}`, at % 2 ? 'repair' : 'refund', row('update', { all: hours(at + 1) })),
    );
    const page = await openSla({ settings: settingsWith(many) });
    expect(page.all('[role=listitem]').length).to.be.below(150);
    const start = performance.now();
    page.get('Policy 3').click();
    await page
      .all('ticket-settings-sla-policies')
      .map((each) => (each as unknown as { updateComplete: Promise<unknown> }).updateComplete)[0];
    expect(performance.now() - start).to.be.below(100);
    await page.settled();
    expect(page.get('Name of the policy').value).to.equal('Policy 3');
    expect(page.all('[role=listitem]')[2]?.textContent).to.include('Never reached: its tickets are taken by Policy 1');
  });
});

describe('a policy with the keyboard alone', () => {
  it('is added, named, given a condition and targets, and moved to the top', async () => {
    const page = await openSla({ settings: settingsWith([repair]) });
    const tabTo = async (name: string) => {
      for (let count = 0; count < 60 && page.focusedName !== name; count += 1) await press('Tab');
      expect(page.focusedName).to.equal(name);
    };
    await tabTo('Add policy');
    await press('Enter');
    await page.settled();
    await sendKeys({ type: 'Refunds' });
    await tabTo('Add condition');
    await press('Enter');
    await page.settled();
    await tabTo('Values');
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Escape']) await press(key);
    await tabTo('First response, High');
    await sendKeys({ type: '15' });
    await press('Enter');
    await sendKeys({ type: '1h' });
    await press('Enter');
    await page.settled();
    page.get('Refunds').focus();
    await press('Alt+ArrowUp');
    await page.settled();
    expect(order(page)).to.deep.equal(['Refunds', 'Repair', 'other']);
    const [added] = page.policies;
    expect(added?.conditions?.rules[0]?.values).to.have.length(1);
    expect(added?.targets.map(({ metric, byPriority }) => [metric, byPriority?.['high']?.seconds])).to.deep.equal([
      ['first_response', 900],
      ['next_response', 3600],
    ]);
    expect(page.state.blocking).to.have.length(0);
  });
});
