import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Calendar } from '../../../../src/domain/settings/calendar.ts';
import type { Policy } from '../../../../src/domain/settings/sla.ts';
import { listedPerChange } from '../../../../src/simulator/report/report.ts';
import type { Simulation } from '../../../../src/simulator/simulation.ts';
import { expectNoViolations } from '../../../setup/axe.ts';
import { saved } from '../../../simulator/client/sample.ts';
import { busyDesk } from '../../../simulator/report/busy-desk.ts';
import { asFile, everything, focused, press, until, wordsOf } from '../../element/open-element.ts';
import { helpDesk, openPreview } from '../open-preview.ts';
import { openResults, plain, simulation, type ResultsPage } from './results-page.ts';

const all = (element: HTMLElement, selector: string) =>
  [...everything(element.shadowRoot ?? element)].filter((each) => each.matches(selector));

const title = { en: 'Tickets with a different outcome', uk: 'Тікети з іншим результатом' } as const;

const everyDay = [{ start: '06:00', end: '22:00' }];
const desk: Calendar = {
  id: 'desk',
  name: 'Contact centre',
  timeZone: 'UTC',
  weekly: {
    mon: everyDay,
    tue: everyDay,
    wed: everyDay,
    thu: everyDay,
    fri: everyDay,
    sat: everyDay,
    sun: everyDay,
  },
  holidays: [],
  specialDays: [],
};

const refunds: Policy = {
  id: 'refunds/first',
  name: 'Refunds first',
  conditions: { match: 'all', rules: [{ field: 'topic', operator: 'is_any_of', values: ['refund'] }] },
  calendar: null,
  targets: [
    { metric: 'first_response', all: { seconds: 3600, unit: 'hours' }, calendar: 'desk', pauseStatuses: [] },
    { metric: 'resolution', all: { seconds: 7200, unit: 'hours' }, calendar: null, pauseStatuses: [] },
  ],
};

/** In the draft refunds have a policy of their own, which counts in office hours. */
function withPolicy(): Simulation {
  const { sides, ...rest } = busyDesk({ replications: 1 });
  const [saved, draft = saved] = sides;
  const settings = {
    ...draft.settings,
    calendars: [desk],
    sla: { ...draft.settings.sla, policies: [refunds, ...draft.settings.sla.policies] },
  };
  return { ...rest, sides: [saved, { ...draft, settings }] };
}

const named = withPolicy();

const rowsOf = (page: ResultsPage) => page.all<HTMLTableRowElement>('.changed-tickets tbody tr.ticket-row');
const tickets = (page: ResultsPage) => rowsOf(page).map((row) => plain(row.querySelector('th')?.textContent ?? ''));
const cells = (row: HTMLElement) => [...row.querySelectorAll('th, td')].map((cell) => plain(cell.textContent ?? ''));

/** Chooses a kind of change by the start of its name. */
async function choose(page: ResultsPage, kind: string): Promise<void> {
  const group = page.named('Kind of change');
  const label = [...group.querySelectorAll('label')].find((each) => plain(each.textContent ?? '').startsWith(kind));
  if (!label) throw new Error(`There is no kind ${kind}`);
  label.click();
  await page.settled();
}

const more = (page: ResultsPage) => page.all('.changed-tickets > button').at(0);

/** Waits until a story is told, or can't be. */
async function told(page: ResultsPage): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await page.settled();
    if (page.all('.story ol, [role=alert]').length > 0) return;
  }
  throw new Error('No story is told');
}

/** Opens the row of a ticket, and gives its two lists: why this operator, why this deadline. */
async function explain(page: ResultsPage, ticket: string): Promise<readonly string[][]> {
  page.named(`Explain ticket ${ticket}`).click();
  await told(page);
  return page.all('.story ol').map((list) => [...list.children].map((step) => plain(step.textContent ?? '')));
}

describe('tickets with a different outcome', () => {
  it('are offered by kind with the counts of the report, which are those of the rows', async () => {
    const page = await openResults();
    const { counts } = page.report.changed;
    const all = counts.reduce((sum, each) => sum + each.tickets, 0);
    const choices = [...page.named('Kind of change').querySelectorAll('label')].map((each) =>
      plain(each.textContent ?? ''),
    );
    expect(choices[0]).to.equal(`All ${all.toLocaleString('en')}`);
    expect(choices).to.have.length(counts.length + 1);
    const late = counts.find(({ change }) => change === 'now_late')?.tickets ?? 0;
    expect(late).to.be.greaterThan(0);
    expect(choices).to.include(`Now late ${late}`);
    await choose(page, 'Now late');
    while (more(page)) {
      more(page)?.click();
      await page.settled();
    }
    expect(rowsOf(page)).to.have.length(late);
    for (const row of rowsOf(page)) expect(cells(row).at(-1)).to.match(/ now late$/);
  });

  it('are all to be seen, more than the report lists, each once and in order of creation', async () => {
    const page = await openResults();
    const all = page.report.changed.counts.reduce((sum, each) => sum + each.tickets, 0);
    const most = Math.max(...page.report.changed.counts.map((each) => each.tickets));
    expect(most, 'a kind of which the report lists a part').to.be.greaterThan(listedPerChange);
    while (more(page)) {
      more(page)?.click();
      await page.settled();
    }
    expect(rowsOf(page)).to.have.length(all);
    expect(new Set(tickets(page)).size).to.equal(all);
  });

  it('say who had the ticket on each side, and how early or late that was', async () => {
    const page = await openResults();
    const row = rowsOf(page)[0];
    const ticket = page.report.changed.tickets[0];
    if (!row || !ticket) throw new Error('There is a ticket that changed');
    const [, id, , , saved, draft] = cells(row);
    expect(id).to.equal(ticket.ticket);
    for (const [text, side] of [
      [saved, 0],
      [draft, 1],
    ] as const) {
      expect(text).to.include(['Saved now: ', 'Your draft: '][side]);
      expect(text).to.match(/, (.* (early|late)|on time|late and not done|not due yet)$|: [^,]+$/);
    }
  });

  it('tell a row’s story below it, with what the saved settings did otherwise, and close it again', async () => {
    const page = await openResults();
    const ticket = page.report.changed.tickets.find(({ change }) => change === 'operator');
    if (!ticket) throw new Error('There is a ticket with another operator');
    await choose(page, 'Operator only');
    const [operator = [], deadline = []] = await explain(page, ticket.ticket);
    expect(operator).to.include('7 operators');
    expect(operator.at(-1)).to.match(/^Assigned (at once|after )/);
    expect(operator.join(' ')).to.match(/Saved: .*: Gets it\./);
    expect(deadline.join(' ')).to.match(/target 30 min.*Time counts round the clock\..*Due /);
    const button = page.named(`Explain ticket ${ticket.ticket}`);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await page.settled();
    expect(page.all('.story')).to.have.length(0);
  });

  it('tell the deadline of any SLA metric of the ticket', async () => {
    const page = await openResults();
    await explain(page, page.report.changed.tickets[0]?.ticket ?? '');
    const heading = () => plain(page.all('.story h4').at(-1)?.textContent ?? '');
    const choices = [...page.named('SLA metric').querySelectorAll('label')];
    expect(choices.map((each) => plain(each.textContent ?? ''))).to.deep.equal(['First response', 'Resolution']);
    for (const choice of choices) {
      choice.click();
      await page.settled();
      expect(heading().toLowerCase()).to.match(new RegExp(`^why ${plain(choice.textContent ?? '').toLowerCase()} `));
    }
  });

  it('lead to the policy and the calendar of the draft, where there are settings to lead to', async () => {
    const page = await openResults({ simulation: named });
    const ticket = page.report.changed.tickets.find(
      ({ topic, metric }) => topic === 'refund' && metric === 'first_response',
    );
    if (!ticket) throw new Error('There is a refund that changed');
    const [, before = []] = await explain(page, ticket.ticket);
    expect(page.all('.story a'), 'nothing to lead to').to.have.length(0);
    expect(before.join(' ')).to.include('It is policy 1, the first that matches: Topic is refund.');
    page.element.links = true;
    await page.settled();
    const heard: unknown[] = [];
    page.host.addEventListener('focus-path', (event) => heard.push((event as CustomEvent).detail));
    const links = page.all('.story a');
    expect(links.map((link) => link.textContent)).to.deep.equal(['Refunds first', 'Contact centre']);
    for (const link of links) link.click();
    expect(heard).to.deep.equal([
      ['sla', 'policies', 'refunds/first', 'name'],
      ['calendars', 'desk', 'name'],
    ]);
  });

  it('say so when a story can’t be told, and tell it once it can', async () => {
    const page = await openResults();
    const { client } = page.element;
    const ask = client.ask.bind(client);
    Object.assign(client, { ask: () => Promise.reject(new Error('lost')) });
    const ticket = page.report.changed.tickets[0]?.ticket ?? '';
    await explain(page, ticket);
    expect(plain(page.get('[role=alert]').textContent ?? '')).to.include('could not be worked out');
    Object.assign(client, { ask });
    page.named('Try again').click();
    await page.settled();
    await told(page);
    expect(page.all('.story ol')).to.have.length(2);
  });

  it('are none when both sides are the same', async () => {
    const base = busyDesk({ replications: 1 });
    const same: Simulation = { ...base, sides: [base.sides[0], base.sides[0]] };
    const page = await openResults({ simulation: same });
    expect(plain(page.section(title.en).textContent ?? '')).to.include('Every ticket has the same outcome with both.');
    expect(page.all('.changed-tickets table')).to.have.length(0);
  });

  it('are not spoken of where nothing is compared', async () => {
    const page = await openResults({ simulation: { ...simulation, sides: [simulation.sides[0]] } });
    expect(page.all('.changed-tickets')).to.have.length(0);
  });

  for (const language of ['en', 'uk'] as const) {
    it(`can be explained by keyboard alone, accessibly: ${language}`, async () => {
      const page = await openResults({ language, simulation: named, width: 380 });
      expect(page.section(title[language])).to.not.equal(null);
      const button = rowsOf(page)[0]?.querySelector('button');
      button?.focus();
      await sendKeys({ press: 'Enter' });
      await told(page);
      expect(button?.getAttribute('aria-expanded')).to.equal('true');
      const text = plain(page.get('.story').textContent ?? '');
      expect(text).to.include(language === 'en' ? 'Why ' : 'Чому ');
      expect(text).to.not.match(/[\uE000-\uE002]|undefined|null|NaN|<b>/);
      await expectNoViolations(page.get('ticket-settings-changed-tickets'));
      expect(page.host.scrollWidth).to.be.at.most(380);
    });
  }

  it('lead from a story in the preview’s tab to the setting', async () => {
    const document = { ...saved, calendars: [desk], sla: { ...saved.sla, policies: [refunds, ...saved.sla.policies] } };
    const element = await openPreview(helpDesk({ document }));
    await element.importSettings(asFile({ ...document, assignment: { ...document.assignment, limit: 1 } }));
    await press(element, /^Explain ticket/);
    for (const row of all(element, 'button[data-ticket]')) {
      if (row.getAttribute('aria-expanded') !== 'true') row.click();
      await until('the story', () => all(element, '.story ol').length === 2);
      const link = all(element, '.story a').find((each) => wordsOf(each) === 'Contact centre');
      if (!link) continue;
      link.click();
      await until('the calendar', () => (focused() as HTMLInputElement | null)?.value === desk.name);
      expect(element.section).to.equal('calendars');
      return;
    }
    throw new Error('No story tells of the calendar');
  });
});
