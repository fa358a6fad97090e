/** The simulator beside the formula that knows the answer: a queue is chosen, run forty times, and both are shown. */
import { createSimulatorClient } from '../src/simulator/client/client.ts';
import type { SimulationReport } from '../src/simulator/report/report.ts';
import { loadOf, type Queue } from './erlang-c.ts';
import { agreementOf, compare, queueSimulation, type Compared } from './queue-simulation.ts';

const words = {
  en: {
    title: 'The simulator and the formula – demo',
    crumbs: 'The simulator and the formula',
    language: 'Language',
    about:
      'Where settings reduce to a queue that mathematics knows (M/M/c: tickets come by chance, work has no memory, one ticket at a time, round the clock), the simulator has to agree with its formula, Erlang C.',
    operators: 'Operators',
    arrivals: 'Tickets an hour',
    handling: 'Work on a ticket, minutes on average',
    run: 'Run',
    caption: 'Waiting for an operator',
    figure: 'Figure',
    formula: 'Formula',
    simulated: 'Simulated',
    interval: '95% interval',
    method:
      'Each of 40 runs counts about 20,000 tickets and begins in the steady state of the queue. The interval is that of the mean over the runs, but not narrower than theory has it; z is how many standard errors the simulator is away from the formula. By chance alone one z in twenty is beyond 2, and next to none beyond 4.',
    waits: 'has to wait',
    mean: 'mean wait, min',
    tail: (minutes: string) => `waits longer than ${minutes} min`,
    growing: (load: string) =>
      `The load is ${load}: the queue grows without end, and there is no formula. Choose more operators, or less work.`,
    running: (done: number, of: number) => `Run ${done} of ${of}`,
    agrees: (load: string) => `Load ${load}. The simulator agrees with the formula.`,
    differs: (load: string) => `Load ${load}. The simulator differs from the formula: please report this queue.`,
    failed: 'The runs could not be made.',
  },
  uk: {
    title: 'Симулятор і формула – демо',
    crumbs: 'Симулятор і формула',
    language: 'Мова',
    about:
      'Там, де налаштування зводяться до черги, яку знає математика (M/M/c: тікети надходять випадково, робота без пам’яті, по одному тікету, цілодобово), симулятор має збігатися з її формулою, Ерланг C.',
    operators: 'Оператори',
    arrivals: 'Тікетів на годину',
    handling: 'Робота над тікетом, хвилин у середньому',
    run: 'Запустити',
    caption: 'Очікування на оператора',
    figure: 'Показник',
    formula: 'Формула',
    simulated: 'Симулятор',
    interval: '95% інтервал',
    method:
      'Кожен із 40 прогонів рахує близько 20 000 тікетів і починається в усталеному стані черги. Інтервал – для середнього за прогонами, але не вужчий, ніж каже теорія; z – на скільки стандартних похибок симулятор відхиляється від формули. Випадково одне z із двадцяти більше за 2, а більше за 4 майже ніколи.',
    waits: 'мусить чекати',
    mean: 'середнє очікування, хв',
    tail: (minutes: string) => `чекає довше за ${minutes} хв`,
    growing: (load: string) =>
      `Навантаження ${load}: черга росте без кінця, формули немає. Виберіть більше операторів або менше роботи.`,
    running: (done: number, of: number) => `Прогін ${done} із ${of}`,
    agrees: (load: string) => `Навантаження ${load}. Симулятор збігається з формулою.`,
    differs: (load: string) => `Навантаження ${load}. Симулятор відрізняється від формули: повідомте про цю чергу.`,
    failed: 'Прогони не вдалося виконати.',
  },
} as const;

type Language = keyof typeof words;

const runs = 40;
/** The first seed; the others follow. */
const firstSeed = 20_261_123;
/** 97.5 % point of Student's t with 39 degrees of freedom. */
const student = 2.0227;
/** Beyond this no luck explains a difference. */
const furthest = 4;

const client = createSimulatorClient();
const form = document.querySelector<HTMLFormElement>('#queue');
const status = document.querySelector<HTMLElement>('#status');
const table = document.querySelector<HTMLTableElement>('#figures');
const languageSelect = document.querySelector<HTMLSelectElement>('#language');
const parameters = new URLSearchParams(location.search);
const isLanguage = (value: string | null): value is Language => value !== null && Object.hasOwn(words, value);
const wanted = parameters.get('lang') ?? navigator.language.split('-')[0] ?? null;
let language: Language = isLanguage(wanted) ? wanted : 'en';
/** What is shown, in whatever language: told again when that changes. */
let told: { readonly queue: Queue; readonly figures: readonly Compared[] } | null = null;
let latest = 0;

const number = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language, options).format(value);
const percent = (value: number): string =>
  number(value, { style: 'percent', maximumFractionDigits: 2, minimumFractionDigits: 2 });
const valueOf = ({ name }: Compared, value: number): string =>
  name === 'mean' ? number(value, { maximumSignificantDigits: 4 }) : percent(value);

function say(text: string): void {
  if (status) status.textContent = text;
}

function chosenQueue(): Queue {
  const value = (name: string): number => {
    const input = form?.elements.namedItem(name);
    return input instanceof HTMLInputElement ? input.valueAsNumber : NaN;
  };
  return { operators: value('operators'), arrivals: value('arrivals'), handling: value('handling') };
}

async function run(queue: Queue): Promise<void> {
  const mine = ++latest;
  told = null;
  if (table) table.hidden = true;
  const spoken = words[language];
  if (loadOf(queue) >= 1) return say(spoken.growing(percent(loadOf(queue))));
  const reports: SimulationReport[] = [];
  for (let index = 0; index < runs; index++) {
    const simulation = queueSimulation(queue, firstSeed + index);
    say(words[language].running(index + 1, runs));
    const report = await client.run(simulation);
    if (mine !== latest) return;
    reports.push(report);
  }
  told = { queue, figures: compare(queue, reports) };
  tell();
}

function tell(): void {
  if (!told || !table) return;
  const { queue, figures } = told;
  const spoken = words[language];
  const load = percent(loadOf(queue));
  const agrees = figures.every((figure) => Math.abs(agreementOf(figure).z ?? 0) < furthest);
  say(agrees ? spoken.agrees(load) : spoken.differs(load));
  table.tBodies[0]?.replaceChildren(...figures.map(rowOf));
  table.hidden = false;
}

function rowOf(figure: Compared): HTMLTableRowElement {
  const { name, minutes, formula } = figure;
  const spoken = words[language];
  const { mean, error, z } = agreementOf(figure);
  const row = document.createElement('tr');
  row.dataset['figure'] = name === 'tail' ? `tail-${minutes}` : name;
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = name === 'tail' ? spoken.tail(number(minutes)) : spoken[name];
  const [low, high] = [Math.max(0, mean - student * error), mean + student * error];
  const texts = [
    valueOf(figure, formula),
    valueOf(figure, mean),
    `${valueOf(figure, low)} – ${valueOf(figure, high)}`,
    z === null ? '–' : number(z, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
  ];
  const cells = texts.map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  row.append(heading, ...cells);
  return row;
}

function speak(): void {
  document.documentElement.lang = language;
  document.title = words[language].title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const text = words[language][element.dataset['words'] as keyof (typeof words)[Language]];
    if (typeof text === 'string') element.textContent = text;
  }
  tell();
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  run(chosenQueue()).catch((error: unknown) => {
    // A run that was given up for a newer one says nothing.
    if (error instanceof Error && error.name === 'AbortError') return;
    say(words[language].failed);
    console.error(error);
  });
});
languageSelect?.addEventListener('change', () => {
  if (!isLanguage(languageSelect.value)) return;
  language = languageSelect.value;
  speak();
});

document.documentElement.dataset['theme'] = parameters.get('theme') ?? '';
if (languageSelect) languageSelect.value = language;
speak();
form?.requestSubmit();
