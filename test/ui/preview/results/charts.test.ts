import { expect } from 'chai';
import { openResults, plain, type ResultsPage } from './results-page.ts';

/** What is handed over as files while something is done: their names, and what is in them. */
async function saved(act: () => void): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, Promise<string>>();
  const click = HTMLAnchorElement.prototype.click;
  const make = URL.createObjectURL;
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return make.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (last) files.set(this.download, last.text());
  };
  try {
    act();
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = make;
  }
  return new Map(await Promise.all([...files].map(async ([name, text]) => [name, await text] as const)));
}

const lines = (text: string | undefined) => (text ?? '').trim().split(/\r?\n/);
const byTopic = async (page: ResultsPage) => {
  const labels = [...page.section('Met on time, %').querySelectorAll('label')];
  labels.find((label) => plain(label.textContent ?? '') === 'Topic')?.click();
  await page.settled();
};

describe('a chart of the results', () => {
  it('is a picture with a sentence that says what is in it', async () => {
    const page = await openResults();
    const pictures = page.all('[role="img"]').map((each) => each.getAttribute('aria-label') ?? '');
    expect(pictures.length).to.be.at.least(4);
    for (const sentence of pictures) expect(sentence).to.match(/\.$/);
    const { at, over } = page.report.waiting;
    const [saved, draft] = over.map(({ mean }) => Math.max(...mean));
    expect(at.length).to.equal(over[0]?.mean.length);
    const figure = (value = NaN) =>
      new Intl.NumberFormat('en', { maximumFractionDigits: value < 20 ? 1 : 0 }).format(value);
    expect(pictures[0]).to.include(`peaks at ${figure(draft)} waiting`);
    expect(pictures[0]).to.include(`the saved settings at ${figure(saved)}`);
  });

  it('tells the value under the pointer where it tells what it finds', async () => {
    const page = await openResults();
    const section = page.section('Wait before assignment');
    const readout = () => plain(section.querySelector('.readout')?.textContent ?? '');
    const finding = readout();
    const [row] = section.querySelectorAll('[data-value]');
    row?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await page.settled();
    expect(readout()).to.match(/^at once: saved .*%, draft .*% of tickets$/);
    section.querySelector('.plot-frame')?.dispatchEvent(new PointerEvent('pointerleave'));
    await page.settled();
    expect(readout()).to.equal(finding);
  });

  it('shows the topics that change most, and has the others in its table', async () => {
    const page = await openResults();
    await byTopic(page);
    const section = page.section('Met on time, %');
    const rows = section.querySelectorAll('.chart-row[data-value]').length;
    const { rows: all } = await page.table('Met on time, %');
    const topics = page.report.metrics.filter(
      ({ topic, priority, met }) => topic !== null && priority === null && met.sides.some(Boolean),
    );
    expect(rows).to.be.within(1, topics.length);
    expect(all.filter(([, topic]) => topic !== 'All topics').length).to.equal(topics.length);
  });

  it('gives its numbers as a CSV file, exact and with their units', async () => {
    const page = await openResults();
    await page.table('Wait before assignment');
    const files = await saved(() => page.named('Download as CSV: Wait before assignment').click());
    const [head, ...rows] = lines(files.get('waits.csv'));
    expect(head).to.include('Share, saved now (%)');
    const { shares } = page.report.waiting;
    expect(rows.length).to.equal(shares.length);
    expect(Number(rows[0]?.split(',').at(-1))).to.be.closeTo(100 * (shares[0]?.share.sides.at(-1)?.mean ?? NaN), 1e-9);
  });

  it('copies its table as it is read', async () => {
    const page = await openResults();
    const { heads, rows } = await page.table('Wait before assignment');
    const copied: string[] = [];
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => {
      copied.push(text);
      return Promise.resolve();
    };
    page.named('Copy the table: Wait before assignment').click();
    await page.settled();
    navigator.clipboard.writeText = write;
    const [text] = copied;
    expect(lines(text).map((line) => line.split('\t').map(plain))).to.deep.equal([heads, ...rows]);
    expect(page.told).to.deep.equal(['Copied']);
  });
});

describe('what a run found, taken along', () => {
  it('is the report as it is, its figures, and every ticket whose outcome differs', async () => {
    const page = await openResults();
    const { report } = page;
    const files = await saved(() => {
      for (const name of ['Figures as CSV', 'Changed tickets as CSV', 'All as JSON']) page.named(name).click();
    });
    expect(JSON.parse(files.get('report.json') ?? '')).to.deep.equal(JSON.parse(JSON.stringify(report)));
    const total = report.changed.counts.reduce((sum, { tickets }) => sum + tickets, 0);
    expect(lines(files.get('tickets.csv')).length).to.equal(total + 1);
    const busiest = lines(files.get('figures.csv')).filter((line) => line.startsWith('busiest,'));
    expect(busiest.length).to.equal(3);
    expect(busiest[0]).to.include(String(report.busiest.sides[0]?.mean));
  });
});

describe('what a run takes for granted', () => {
  it('is told: how many tickets and runs, the seed, and that all are accounted for', async () => {
    const page = await openResults();
    const facts = plain(page.section('What this run assumes').textContent ?? '');
    const { report } = page;
    const number = (value: number) => new Intl.NumberFormat('en').format(value);
    expect(facts).to.include(`${report.replications.done} runs`);
    expect(facts).to.include(`Seed ${report.seed}`);
    for (const { created, takenOver, solved, open, waiting } of report.counts) {
      expect(created + takenOver).to.equal(solved + open + waiting);
      expect(facts).to.include(
        `Of ${number(created + takenOver)} tickets, ${number(solved)} were solved, ${number(open)} still open and ${number(waiting)} still waiting`,
      );
    }
  });
});
