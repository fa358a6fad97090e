import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import { errors, leftOut, workloadProblem } from './simulation-errors.uk.ts';
import { help } from './simulation-help.uk.ts';
import { never, run } from './simulation-run.uk.ts';
import type { SimulationTextMessages } from './simulation-text.en.ts';
import { messages as sla } from './sla.uk.ts';

const count = pluralIn('uk');
const { number } = createFormat('uk');
const tickets = { one: '# тікет', few: '# тікети', many: '# тікетів', other: '# тікета' };
const rows = { one: '# рядок', few: '# рядки', many: '# рядків', other: '# рядка' };

export const messages: SimulationTextMessages = {
  help,
  errors,

  metrics: sla.metrics,
  noTopic: 'Без теми',
  noPriority: 'Без пріоритету',
  addedOperator: (place) => `Додатковий оператор ${place}`,
  sides: {
    alone: 'значення',
    saved: 'збережено',
    draft: 'чернетка',
    unchanged: 'як є',
    changed: 'зі зміною',
    difference: 'різниця',
  },
  allTickets: 'усі',
  nothing: '–',

  compares: (saved, draft) => `Порівняно на тих самих тікетах: ${saved} (збережено) і ${draft} (чернетка).`,
  comparesChange: (settings) => `Порівняно на тих самих тікетах: ${settings} як є і з тим, що змінює цей прогін.`,
  about: (settings) => `Змодельовано: ${settings}.`,
  typicalWeek: 'Тікети: типовий тиждень цієї служби підтримки, вигаданий.',
  workloadFile: (file) => `Тікети: ${file}.`,
  history: {
    read: ({ rows: { used, read }, tickets: { length } }, file) =>
      `Тікети: ${count(length, tickets)} із ${file}; взято рядків ${number(used)} із ${number(read)}.`,
    columns: (columns) => `Прочитано зі стовпців ${columns.join(', ')}. Перевірте це через --print-mapping.`,
    leftOut,
    unmatched: ({ unmatched }) =>
      unmatched.map(
        ({ role, value, rows: found }) => `${role} «${value}» (${count(found, rows)}) служба підтримки не знає.`,
      ),
    assumed: ({ assumed }) =>
      (
        [
          [assumed.drawn, 'скільки роботи вони потребували, не сказано, тож це вигадано'],
          [assumed.unfinished, 'не вирішені до кінця файлу; взято як вирішені з відомою роботою'],
          [assumed.returned_later, 'відомо, що повернулися, але не коли'],
          [assumed.reply_at_end, 'коли на них відповіли, невідомо; взято кінець кожного відрізка роботи'],
        ] as const
      ).flatMap(([found, text]) => (found > 0 ? [`${count(found, tickets)}: ${text}.`] : [])),
  },
  warning: workloadProblem,
  run,
  never,
  noRange: 'один прогін, тож без діапазону',

  headline: 'Коротко',
  verdicts: { better: 'краще', worse: 'ГІРШЕ', unclear: 'немає явної зміни', same: 'без змін' },
  met: 'Дотримано, за пріоритетом',
  metByTopic: 'Дотримано, за темою',
  used: 'Витрачений час і цикли',
  waiting: 'Очікування на оператора',
  operators: 'Оператори',
  changed: 'Тікети з іншим підсумком (перший прогін)',
  neverAssigned: never.title,
  assumes: run.title,
  metricMet: (metric) => `${metric}: дотримано`,
  wait: {
    mean: 'Середнє очікування',
    median: 'Медіана очікування',
    p90: '9 із 10 чекають не довше',
    longest: 'Найдовше очікування',
    peak: 'Найбільше очікує водночас',
  },
  busiest: 'Найзавантаженіший оператор',
  columns: {
    metric: 'Метрика',
    cycles: 'циклів',
    breached: 'порушено',
    cancelled: 'скасовано',
    unfinished: 'не завершено',
    p50: 'половина за',
    p90: '9 із 10 за',
    p99: '99 зі 100 за',
    operator: 'Оператор',
    tickets: 'тікетів',
    share: 'частка',
    busy: 'за роботою',
    change: 'Зміна',
  },
  more: (more) => `і ще ${number(more)}; усі є в --format csv`,
  moreLines: (more) => `і ще ${number(more)}`,
  noClearChange: (unclear) => `${count(unclear, rows)} без явної зміни; усі є в --format csv`,
  kinds: {
    now_late: 'тепер із запізненням',
    now_on_time: 'тепер вчасно',
    never_assigned: 'більше не розподілено',
    now_assigned: 'тепер розподілено',
    operator: 'інший оператор, той самий підсумок',
  },
  sameOutcome: 'Кожен тікет має той самий підсумок з обома.',
  units: { seconds: 'с', minutes: 'хв', hours: 'год', days: 'дн' },
  points: (points) => `${points} в. п.`,

  failures: {
    holds: (condition, value) => `--fail-if ${condition}: це ${value}.`,
    unmeasured: (condition) => `--fail-if ${condition}: вимірювати було нічого, тож цього не можна виключити.`,
    worse: (subject, difference) => `--fail-if-worse: ${subject}, ${difference}.`,
  },
};
