import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectNoViolations } from '../../../setup/axe.ts';
import { openResults, plain, simulation } from './results-page.ts';

const [saved] = simulation.sides;
const alone = { ...simulation, sides: [saved] as const };

const number = (digits: number) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (share: number) => `${number(1).format(100 * share)}%`;
const amount = (value: number) =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: value < 20 ? 1 : 0 }).format(value);

describe('the results of a simulation', () => {
  for (const [language, width, theme] of [
    ['en', 1280, 'light'],
    ['uk', 900, 'dark'],
    ['uk', 380, 'light'],
    ['en', 360, 'dark'],
  ] as const) {
    it(`are accessible and fit: ${language}, ${width} px, ${theme}`, async () => {
      const page = await openResults({ language, width, theme });
      page.get('.changed-tickets [data-ticket]').click();
      await page.settled();
      await expectNoViolations(page.host);
      expect(page.host.scrollWidth).to.be.at.most(width);
      for (const button of page.all('.chart-head > .button.link')) button.click();
      await page.settled();
      expect(page.host.scrollWidth).to.be.at.most(width);
    });
  }

  it('are accessible as tables', async () => {
    const page = await openResults();
    for (const chart of ['Met on time, %', 'Wait before assignment']) await page.table(chart);
    await expectNoViolations(page.host);
  });

  it('begin with the numbers of the report, and call better only what is clearly so', async () => {
    const page = await openResults();
    const blocks = page.all('.headline');
    expect(blocks.length).to.equal(4);
    const met = (metric: string) =>
      page.report.metrics.find((row) => row.metric === metric && row.priority === null && row.topic === null)?.met;
    for (const [index, figure] of [
      met('first_response'),
      met('resolution'),
      undefined,
      page.report.busiest,
    ].entries()) {
      if (!figure) continue;
      const text = plain(blocks[index]?.textContent ?? '');
      for (const side of figure.sides) expect(text).to.include(percent(side?.mean ?? NaN));
    }
    const figures = [met('first_response'), met('resolution'), page.report.waiting.median, page.report.busiest];
    for (const [index, figure] of figures.entries()) {
      const block = blocks[index];
      const verdict = figure?.difference?.verdict;
      const good = index < 2 ? 'more' : 'less';
      const expected = verdict === 'unclear' ? 'unclear' : verdict === good ? 'better' : 'worse';
      expect(block?.querySelector(`.verdict.${expected}`), `${index}: ${verdict}`).to.not.equal(null);
      if (verdict === 'unclear') expect(plain(block?.textContent ?? '')).to.include('No clear change');
    }
  });

  it('have a table behind each chart with every figure of the report', async () => {
    const page = await openResults();
    const { waiting, operators, metrics } = page.report;

    const over = await page.table('Tickets waiting for an operator');
    expect(over.rows.length).to.equal(waiting.at.length);
    for (const [index, row] of over.rows.entries()) {
      const expected = waiting.over.flatMap(({ mean, low, high }) =>
        [mean, low, high].map((values) => amount(values[index] ?? NaN)),
      );
      expect(row.slice(1)).to.deep.equal(expected);
    }

    const share = await page.table('Share of tickets by operator');
    expect(share.rows.length).to.equal(operators.length);
    const shares = operators.map(({ share: { sides } }) => sides.map((side) => percent(side?.mean ?? NaN)).join(' '));
    expect(share.rows.map((row) => row.slice(1, 3).join(' ')).toSorted()).to.deep.equal(shares.toSorted());
    const busy = operators.map(({ utilisation: { sides } }) =>
      sides.map((side) => percent(side?.mean ?? NaN)).join(' '),
    );
    expect(share.rows.map((row) => row.slice(5, 7).join(' ')).toSorted()).to.deep.equal(busy.toSorted());

    const waits = await page.table('Wait before assignment');
    expect(waits.rows.map((row) => row[0])).to.deep.equal([
      'at once',
      'under 5 min',
      '5 min to 15 min',
      '15 min to 30 min',
      '30 min to 1 h',
      'over 1 h',
    ]);
    expect(waits.rows.map((row) => row.slice(1))).to.deep.equal(
      waiting.shares.map(({ share: { sides } }) => sides.map((side) => percent(side?.mean ?? NaN))),
    );

    const met = await page.table('Met on time, %');
    const byPriority = metrics.filter(({ topic, met: { sides } }) => topic === null && sides.some(Boolean));
    const found = byPriority.map(({ met: { sides } }) =>
      sides.map((side) => (side ? percent(side.mean) : 'none')).join(' '),
    );
    expect(met.rows.map((row) => row.slice(2, 4).join(' ')).toSorted()).to.include.members(found.toSorted());
  });

  it('tell one value at a time for the keyboard, in a place of its own', async () => {
    const page = await openResults();
    const slider = page.named<HTMLInputElement>('Tickets waiting for an operator: one value at a time');
    slider.focus();
    await sendKeys({ press: 'End' });
    await page.settled();
    const { over } = page.report.waiting;
    const readout = plain(page.section('Tickets waiting for an operator').querySelector('.readout')?.textContent ?? '');
    for (const { mean } of over) expect(readout).to.include(amount(mean.at(-1) ?? NaN));
    expect(plain(slider.getAttribute('aria-valuetext') ?? '')).to.equal(readout);
    await sendKeys({ press: 'Home' });
    await page.settled();
    expect(plain(slider.getAttribute('aria-valuetext') ?? '')).to.include(amount(over[0]?.mean[0] ?? NaN));
  });

  it('count the tickets whose outcome differs, by kind, and list those of one kind', async () => {
    const page = await openResults();
    const { counts } = page.report.changed;
    const total = counts.reduce((sum, { tickets }) => sum + tickets, 0);
    const labels = [...page.section('Tickets with a different outcome').querySelectorAll('.segments label')];
    const numbers = labels.map((label) => Number(/[\d,]+$/.exec(plain(label.textContent ?? ''))?.[0].replace(',', '')));
    expect(numbers[0]).to.equal(total);
    expect(numbers.slice(1)).to.have.members(counts.map(({ tickets }) => tickets));
    const [, first] = labels;
    first?.querySelector('input')?.click();
    await page.settled();
    const kind = counts.find(({ tickets }) => tickets === numbers[1]);
    const rows = page.all('.changed-tickets tbody tr');
    expect(rows.length).to.be.within(1, kind?.tickets ?? 0);
    for (const row of rows) expect(row.querySelector(`.change.${kind?.change}`)).to.not.equal(null);
  });

  it('tell why, step by step, from the row of a ticket', async () => {
    const page = await openResults();
    page.get('.changed-tickets [data-ticket]').click();
    await page.settled();
    const lists = page.all('.story ol');
    expect(lists.length).to.equal(2);
    for (const list of lists) expect(list.querySelectorAll('li').length).to.be.greaterThan(1);
    expect(page.get('.changed-tickets [data-ticket]').getAttribute('aria-expanded')).to.equal('true');
    const story = page.get('.story').textContent ?? '';
    expect(story).to.not.match(/[\uE000-\uE002]|undefined|null|NaN|<b>/);
  });

  it('walk through a day by arrow keys and select in the timeline what is then selected in the table', async () => {
    const page = await openResults();
    const bar = page.get<SVGElement>('.timeline .ticket[tabindex]');
    bar.focus();
    await sendKeys({ press: 'ArrowDown' });
    await page.settled();
    const [current] = page.all<SVGElement>('.timeline .ticket[tabindex]');
    expect(page.element.shadowRoot?.activeElement).to.equal(current);
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.get('.timeline .ticket.selected')).to.not.equal(undefined);
    page.all('.readout button').at(0)?.click();
    await page.settled();
    expect(page.all('.story').length).to.equal(1);
  });

  it('are just figures with their spread where nothing is compared', async () => {
    const page = await openResults({ simulation: alone });
    const [first] = page.all('.headline');
    const text = plain(first?.textContent ?? '');
    const { metrics } = page.report;
    const met = metrics.find(
      (row) => row.metric === 'first_response' && row.priority === null && row.topic === null,
    )?.met;
    expect(text).to.include(percent(met?.sides[0]?.mean ?? NaN));
    expect(text).to.include('in 9 of 10 runs');
    expect(page.all('.verdict')).to.have.length(0);
    expect(page.all('.changed-tickets')).to.have.length(0);
    await expectNoViolations(page.host);
  });
});
