import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CustomMetric } from '../../../src/domain/settings/sla.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import {
  editorOf,
  hours,
  openSla,
  policyFor,
  row,
  settingsWith,
  type SlaPage,
  type SlaPageOptions,
} from './sla-page.ts';

const assignment: CustomMetric = {
  id: 'assignment',
  type: 'custom',
  name: { en: 'Time to assignment' },
  start: [{ event: 'created' }],
  stop: [{ event: 'assigned' }],
  repeats: false,
};

function withCustom(settings: TicketSettings, metric = assignment): TicketSettings {
  return { ...settings, sla: { ...settings.sla, metrics: [...settings.sla.metrics, metric] } };
}

async function openMetrics(options: SlaPageOptions = {}): Promise<SlaPage> {
  const page = await openSla(options);
  await page.click('Metrics');
  return page;
}

const metricIn = (page: SlaPage, id: string) => page.state.draft.sla.metrics.find((metric) => metric.id === id);
const customIn = (page: SlaPage, id = 'assignment') => metricIn(page, id) as CustomMetric | undefined;
const newIn = (page: SlaPage) => page.state.draft.sla.metrics.at(-1) as CustomMetric;

describe('the metrics', () => {
  it('are each explained in plain words beside a picture that is only seen', async () => {
    const page = await openMetrics();
    expect(page.text).to.include('Stops at the first public reply of a person.');
    await page.click('Resolution');
    expect(page.text)
      .to.include('Starts when the ticket is created.')
      .and.to.include('Stands still in Waiting for client, unless a policy says otherwise.');
    expect(page.all('.picture')[0]?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('let next response be restarted by a further message, or not', async () => {
    const page = await openMetrics();
    await page.click('Next response');
    await page.click('leaves the clock as it is');
    expect(metricIn(page, 'next_response')).to.have.property('anchor', 'oldest');
    expect(page.text).to.include('further messages leave it running').and.to.include('was starts the clock anew');
    await page.click('starts the clock anew');
    expect(page.state.changes).to.have.length(0);
  });

  it('let the statuses of time in status be chosen, from the matrix too', async () => {
    const page = await openSla({ settings: settingsWith([], row('time_in_status', { all: hours(1) })) });
    expect(page.text).to.include('This clock can never start');
    await page.click('Choose statuses');
    await page.settled();
    expect(page.focusedName).to.equal('Counts time in these statuses');
    await page.choose('Counts time in these statuses', 'On hold');
    expect(metricIn(page, 'time_in_status')).to.have.property('statuses').that.deep.equals(['hold']);
    await page.click('Policies');
    expect(page.text).to.include('in On hold, each time it is entered').and.not.to.include('can never start');
  });

  it('say when time in status is asked for in finished statuses only', async () => {
    const page = await openMetrics();
    await page.click('Time in status');
    await page.choose('Counts time in these statuses', 'Solved');
    expect(page.description('Counts time in these statuses')).to.include('This clock can never start');
  });

  it('have a usual pause for new targets, and are clean when it is what it was', async () => {
    const page = await openMetrics();
    await page.click('Resolution');
    await page.choose('Usually stands still in', 'On hold');
    expect(metricIn(page, 'resolution')?.defaultPauseStatuses).to.deep.equal(['waiting', 'hold']);
    await page.click('Remove On hold');
    expect(page.state.changes).to.have.length(0);
    await page.choose('Usually stands still in', 'On hold');
    await page.click('Policies');
    await page.type('Resolution, High', '8 h');
    expect(page.row('resolution')?.pauseStatuses).to.deep.equal(['waiting', 'hold']);
  });

  it('that the backend lacks are absent', async () => {
    const page = await openMetrics({ capabilities: { metrics: ['resolution'] } });
    expect(page.all('[role=listitem]')).to.have.length(1);
    expect(page.has('Add metric')).to.equal(false);
  });
});

describe('a metric of one’s own', () => {
  it('is added with the focus on its name, runs until solved, and wants a name', async () => {
    const page = await openMetrics();
    await page.click('Add metric');
    await page.settled();
    expect(page.focusedName).to.equal('Name, en');
    expect(page.text).to.include('Enter a name.').and.to.include('Starts at: ticket created. Stops at: solved.');
    await sendKeys({ type: 'Handling' });
    await page.settled();
    expect(newIn(page).name).to.deep.equal({ en: 'Handling' });
    expect(page.state.blocking).to.have.length(0);
    await page.click('Policies');
    expect(page.has('Handling, High')).to.equal(true);
  });

  it('has its name and its few words in each language', async () => {
    const page = await openMetrics({
      settings: withCustom(settingsWith([])),
      capabilities: { languages: ['en', 'uk', 'pl'] },
    });
    await page.click('Time to assignment');
    await page.type('Name, pl', 'Czas');
    await page.type('In a few words, uk', 'До призначення');
    expect(customIn(page)?.name).to.deep.equal({ en: 'Time to assignment', pl: 'Czas' });
    expect(customIn(page)?.description).to.deep.equal({ uk: 'До призначення' });
    await page.type('Name, pl', '');
    await page.type('In a few words, uk', '');
    expect(page.state.changes).to.have.length(0);
  });

  it('has events that start and stop it, with statuses, and bots where they can cause them', async () => {
    const page = await openMetrics({ settings: withCustom(settingsWith([])) });
    await page.click('Time to assignment');
    await page.choose('Starts at, event 1', 'status entered');
    expect(page.text).to.include('This clock can never start');
    await page.choose('Starts at, statuses', 'On hold');
    expect(page.text).to.include('Starts at: status becomes On hold.').and.not.to.include('can never start');
    await page.click('Add event: Stops at');
    await page.settled();
    expect(page.focusedName).to.equal('Stops at, event 2');
    await page.choose('Stops at, event 2', 'public reply');
    await page.click('Bots count too');
    expect(customIn(page)?.start).to.deep.equal([{ event: 'status_entered', statuses: ['hold'] }]);
    expect(customIn(page)?.stop).to.deep.equal([{ event: 'assigned' }, { event: 'public_reply', includeBots: true }]);
    await page.click('Bots count too');
    await page.click('Remove public reply');
    expect(customIn(page)?.stop).to.deep.equal(assignment.stop);
  });

  it('can be paused by events, and says when it would start paused for ever', async () => {
    const page = await openMetrics({ settings: withCustom(settingsWith([])) });
    await page.click('Time to assignment');
    await page.click('Add event: Stands still from');
    expect(customIn(page)?.pause?.begin).to.deep.equal([{ event: 'created' }]);
    expect(page.text).to.include('This clock is paused the moment it starts');
    await page.click('Add event: Goes on at');
    await page.choose('Goes on at, event 1', 'client message');
    expect(page.text)
      .to.include('Stands still from: ticket created, until: client message.')
      .and.not.to.include('paused the moment it starts');
    await page.click('Remove ticket created');
    expect(page.focusedName).not.to.equal('');
  });

  it('without an event that stops it says so', async () => {
    const page = await openMetrics({ settings: withCustom(settingsWith([])) });
    await page.click('Time to assignment');
    await page.click('Remove assigned');
    expect(page.text).to.include('This clock can never stop').and.to.include('No event');
    expect(page.state.blocking).to.have.length(1);
  });

  it('repeats or runs once', async () => {
    const page = await openMetrics({ settings: withCustom(settingsWith([])) });
    await page.click('Time to assignment');
    expect(page.text).to.include('Runs once for a ticket.');
    await page.click('Starts again after it stopped: each time is judged for itself');
    expect(page.text).to.include('Starts again after it stopped. ');
    await page.click('starts the clock anew');
    expect(customIn(page)).to.include({ repeats: true, anchor: 'latest' });
  });

  it('goes with its targets, stays in sight, and comes back with them', async () => {
    const settings = withCustom(
      settingsWith(
        [policyFor('Repair', 'repair', row('assignment', { all: hours(1) }))],
        row('assignment', { all: hours(2) }),
      ),
    );
    const page = await openMetrics({ settings });
    await page.click('Time to assignment');
    await page.click('Remove the metric and its targets');
    await page.settled();
    expect(customIn(page)).to.equal(undefined);
    expect([page.row('assignment'), page.row('assignment', 'Repair')]).to.deep.equal([undefined, undefined]);
    expect(page.told).to.deep.equal(['Removed Time to assignment and its targets']);
    expect(page.state.blocking).to.have.length(0);
    expect(page.focusedName).to.equal('Time in status');
    await page.click('Restore: Time to assignment');
    expect(page.state.changes).to.have.length(0);
  });

  it('is found by the path of a problem', async () => {
    const page = await openSla({ settings: withCustom(settingsWith([])) });
    await editorOf(page).focusPath(['sla', 'metrics', 'assignment', 'name']);
    expect(page.focusedName).to.equal('Name, en');
    await editorOf(page).focusPath(['sla', 'metrics', 'assignment', 'stop']);
    expect(page.focusedName).to.equal('Stops at, event 1');
    await editorOf(page).focusPath(['sla', 'policies', 'other', 'targets', 'update', 'byPriority', 'high']);
    expect(page.focusedName).to.equal('Update, High');
  });
});
