import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectNoViolations } from '../../../setup/axe.ts';
import { openResults, plain, simulation, type ResultsPage } from './results-page.ts';

const day = 86_400_000;

const bars = (page: ResultsPage) => page.all<SVGElement>('.timeline .ticket');
const readout = (page: ResultsPage) =>
  plain(page.section('Operator timeline').querySelector('.readout')?.textContent ?? '');
const shownDay = (page: ResultsPage) => plain(page.named('Day').textContent ?? '');

async function press(page: ResultsPage, name: string): Promise<void> {
  page.named(name).click();
  await page.settled();
}

/** Clicks a mark of the picture. */
async function click(page: ResultsPage, mark: Element | undefined): Promise<void> {
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await page.settled();
}

describe('the operator timeline', () => {
  it('has a row for the queue and for each operator, and says what the day is like', async () => {
    const page = await openResults();
    const names = page.all('.lane-name').map((name) => plain(name.textContent ?? ''));
    expect(names).to.have.length(1 + page.report.operators.length);
    expect(names[0]).to.equal('Unassigned');
    expect(readout(page)).to.match(
      /^\w+day \d+ \w+, your draft: \d+ tickets are worked on, \d+ late; \d+ waits? for an operator\.$/,
    );
    expect(bars(page).length).to.be.greaterThan(10);
  });

  it('goes from day to day and stops at the ends of the period', async () => {
    const page = await openResults();
    const days = (page.report.period.to - page.report.period.from) / day;
    for (let step = 0; step < days + 2; step += 1) await press(page, 'Previous day');
    const first = shownDay(page);
    expect(page.named('Previous day').getAttribute('aria-disabled')).to.equal('true');
    const seen = new Set([first]);
    for (let step = 1; step < days; step += 1) {
      await press(page, 'Next day');
      seen.add(shownDay(page));
      expect(readout(page).startsWith(shownDay(page).trim()), readout(page)).to.equal(true);
    }
    expect(seen.size).to.equal(days);
    expect(page.named('Next day').getAttribute('aria-disabled')).to.equal('true');
  });

  it('shows either side of the same day', async () => {
    const page = await openResults();
    const before = shownDay(page);
    const saved = [...page.named('Settings to show').querySelectorAll('label')].find(
      (label) => plain(label.textContent ?? '') === 'Saved now',
    );
    saved?.click();
    await page.settled();
    expect(shownDay(page)).to.equal(before);
    expect(readout(page)).to.include(', saved now: ');
  });

  it('tells who has a ticket when it is chosen, marks late ones, and leads to the reasons', async () => {
    const page = await openResults();
    const changed = new Set(page.report.changed.tickets.map(({ ticket }) => ticket));
    expect(page.all('.timeline .ticket.late').length).to.be.greaterThan(0);
    for (const bar of bars(page).filter((each) => each.classList.contains('late'))) {
      await click(page, bar);
      expect(readout(page)).to.match(/, late( Why\?)?$/);
      const [ticket = ''] = readout(page).split(', ');
      if (!changed.has(ticket)) continue;
      await press(page, `Why? Ticket ${ticket}`);
      expect(page.named(`Explain ticket ${ticket}`).getAttribute('aria-expanded')).to.equal('true');
      return;
    }
    throw new Error('There is a late ticket that changed');
  });

  it('tells the story of a ticket that has no row under itself, and claims no more of it than it knows', async () => {
    const few = simulation.period.from + day;
    const short = { ...simulation, period: { ...simulation.period, to: few } };
    for (const asked of [simulation, short]) {
      const page = await openResults({ simulation: asked });
      const { counts, tickets } = page.report.changed;
      const isSure = tickets.length === counts.reduce((sum, each) => sum + each.tickets, 0);
      expect(isSure).to.equal(asked === short);
      const changed = new Set(tickets.map(({ ticket }) => ticket));
      const told = async (): Promise<string | undefined> => {
        for (const bar of bars(page)) {
          await click(page, bar);
          const [ticket = ''] = readout(page).split(', ');
          if (changed.has(ticket) || page.all(`[aria-label="Why? Ticket ${ticket}"]`).length === 0) continue;
          await press(page, `Why? Ticket ${ticket}`);
          return plain(page.get('.apart').textContent ?? '');
        }
        return undefined;
      };
      let text = await told();
      for (let step = 0; text === undefined && step < 7; step += 1) {
        await press(page, 'Next day');
        text = await told();
      }
      expect(text).to.match(/^Why it went so/);
      expect(text?.includes('same with both')).to.equal(isSure);
    }
  });

  it('comes to the day of a ticket that is chosen in the table', async () => {
    const page = await openResults();
    const { period } = page.report;
    const late = page.report.changed.tickets.find(({ createdAt }) => createdAt > period.from + 5 * day);
    const before = shownDay(page);
    for (let step = 0; step < 7; step += 1) await press(page, 'Previous day');
    while (page.all(`[aria-label="Explain ticket ${late?.ticket}"]`).length === 0) {
      page.get('.changed-tickets > button').click();
      await page.settled();
    }
    await press(page, `Explain ticket ${late?.ticket}`);
    expect(shownDay(page)).to.not.equal('');
    expect(page.all('.timeline .ticket.selected').length, before).to.be.greaterThan(0);
    expect(readout(page)).to.include(late?.ticket ?? '?');
  });

  it('is walked by arrow keys, one bar at a time', async () => {
    const page = await openResults();
    const current = () => page.all<SVGElement>('.timeline .ticket[tabindex="0"]');
    expect(current()).to.have.length(1);
    current()[0]?.focus();
    await page.settled();
    const first = current()[0]?.getAttribute('aria-label');
    expect(readout(page)).to.equal(plain(first ?? ''));
    await sendKeys({ press: 'ArrowRight' });
    await page.settled();
    const second = current()[0]?.getAttribute('aria-label');
    expect(second).to.not.equal(first);
    expect(readout(page)).to.equal(plain(second ?? ''));
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(current()[0]?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('has a table of the day with everything that the picture has', async () => {
    const page = await openResults();
    const words = readout(page).match(/(\d+) tickets are worked on, \d+ late; (\d+) waits? /);
    const { heads, rows } = await page.table('Operator timeline');
    expect(heads).to.deep.equal(['Ticket', 'Operator', 'From', 'To', 'Outcome']);
    const waiting = rows.filter(([, operator]) => operator === 'Unassigned');
    const worked = new Set(rows.filter(([, operator]) => operator !== 'Unassigned').map(([ticket]) => ticket));
    expect([worked.size, waiting.length]).to.deep.equal([Number(words?.[1]), Number(words?.[2])]);
  });

  it('says so when a day can’t be told', async () => {
    const page = await openResults();
    Object.assign(page.element.client, { ask: () => Promise.reject(new Error('lost')) });
    await press(page, 'Previous day');
    await press(page, 'Next day');
    expect(readout(page)).to.equal('This part could not be worked out.');
  });

  for (const language of ['en', 'uk'] as const) {
    it(`scrolls in a region of its own where it is narrow, accessibly: ${language}`, async () => {
      const page = await openResults({ language, width: 380 });
      const region = page.named(
        language === 'en' ? 'Operator timeline, scrolls sideways' : 'Робота операторів у часі, прокручується вбік',
      );
      expect(region.getAttribute('role')).to.equal('region');
      expect(region.tabIndex).to.equal(0);
      expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
      await expectNoViolations(page.get('ticket-settings-operator-timeline'));
    });
  }
});
