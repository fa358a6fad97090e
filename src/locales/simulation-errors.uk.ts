import type { Problem } from '../domain/settings/problem.ts';
import type { History, ProblemCount } from '../simulator/history/history.ts';
import type { MappingFault } from '../simulator/history/mapping-faults.ts';
import type { SimulationError } from '../simulator/simulation-error.ts';
import type { WorkloadProblem, WorkloadProblemDetails } from '../simulator/workload/workload-problem.ts';
import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import { messages as preview } from './preview.uk.ts';
import { messages as problems } from './problems.uk.ts';
import type { errors as englishErrors } from './simulation-errors.en.ts';

const count = pluralIn('uk');
const { number, alternatives } = createFormat('uk');
const quoted = (names: readonly string[]) => alternatives(names.slice(0, 12).map((name) => `«${name}»`));
const sentences: Readonly<Record<string, (details: never) => string>> = problems;
const known = (names: readonly string[]) => (names.length === 0 ? 'Немає жодного.' : `Є ${quoted(names)}.`);

const tooBroken: Readonly<Record<string, string>> = {
  empty: 'У ньому нічого немає.',
  too_large: 'Він завеликий. Приберіть давніше.',
  too_many_rows: 'У ньому забагато рядків. Приберіть давніше.',
  broken_quotes: 'У ньому є лапки, які не закрито.',
  no_table: 'Це не таблиця: рядок на кожен тікет або подію, стовпці через кому, крапку з комою чи табуляцію.',
  workbook: 'Це книга табличного редактора. Збережіть її як CSV.',
  no_text: 'Це не текст.',
};

const rowProblems: Readonly<Record<ProblemCount['code'], (column: string) => string>> = {
  no_table_row: () => 'лапки не закрито або клітинок більше, ніж заголовків',
  short_row: () => 'рядок закінчується зарано',
  missing: (column) => `нічого в «${column}»`,
  no_date: (column) => `у «${column}» немає дати, яку можна прочитати`,
  no_number: (column) => `у «${column}» немає числа, яке можна прочитати`,
  same_id: () => 'тікет із таким id уже прочитано',
  before_creation: (column) => `«${column}» раніше за створення`,
};

const workloadProblems: {
  readonly [Code in keyof WorkloadProblemDetails]: (details: WorkloadProblemDetails[Code]) => string;
} = {
  no_streams: () => 'Немає потоків, тож немає й тікетів. Додайте потік.',
  no_volume: () => 'У жодному потоці немає тікетів. Задайте десь «perWeek» більше за 0.',
  profile_empty: () => 'Жодна година тижня не має ваги більшої за 0. Задайте її.',
  unknown_time_zone: ({ timeZone }) => `Немає часового поясу «${timeZone}». Вкажіть назву IANA, як-от Europe/Kyiv.`,
  no_tickets: () => 'Немає тікетів.',
  duplicate_ticket: ({ ticket }) => `Id «${ticket}» є двічі. Приберіть один із двох.`,
  instant_out_of_range: ({ ticket }) => `Тікет «${ticket}» не з років 1900–2199.`,
  unknown_topic: ({ name }) => `Служба підтримки не має теми «${name}», тож її немає в жодній групі навичок.`,
  unknown_priority: ({ name }) => `Служба підтримки не має пріоритету «${name}»; він нижчий за всі.`,
  unknown_channel: ({ name }) => `Служба підтримки не має каналу «${name}».`,
  unknown_field: ({ name }) => `У налаштуваннях немає поля «${name}», тож жодне правило SLA його не бачить.`,
  tickets_out_of_order: () => 'Тікети не за порядком створення; їх упорядковано.',
  work_never_called_for: ({ ticket }) =>
    `Тікет «${ticket}» має роботу після кінця, на який клієнт не відповідає; її пропущено.`,
  reply_after_work: ({ ticket }) =>
    `Відповідь на тікет «${ticket}» пізніша за його роботу; її дано, коли робота закінчується.`,
};

export const workloadProblem = ({ code, path, details = {} }: WorkloadProblem): string =>
  `${path.join('/')}: ${(workloadProblems[code] as (details: object) => string)(details)}`;

const mappingFault = ({ code, role, name = '' }: MappingFault, columns: readonly string[]): string => {
  switch (code) {
    case 'needed':
      return `columns/${role ?? ''}: назвіть стовпець із цим. ${known(columns)}`;
    case 'no_column':
      return `columns/${role ?? ''}: немає стовпця «${name}». ${known(columns)}`;
    case 'no_dates':
      return `dates/${name}: вкажіть, як записано дати, як-от ["d-m-y"]; --print-mapping покаже, що знайдено.`;
    case 'unknown_zone':
      return `timeZone: немає часового поясу «${name}». Вкажіть назву IANA, як-от Europe/Kyiv.`;
    case 'unknown_calendar':
      return `calendar: календаря «${name}» немає ні в налаштуваннях, ні в довіднику.`;
  }
};

const lines = (first: string, items: readonly string[], more = 0): string =>
  [first, ...items.map((item) => `  ${item}`), ...(more > 0 ? [`  і ще ${number(more)}`] : [])].join('\n');

const fails: Readonly<Record<string, string>> = {
  ENOENT: 'Такого файлу немає.',
  EACCES: 'Немає права доступу.',
  EISDIR: 'Це тека.',
};

const rows = { one: '# рядок', few: '# рядки', many: '# рядків', other: '# рядка' };

/** Which rows of a history could not be used, or not wholly. */
export function leftOut({ problemCounts }: History): string[] {
  return problemCounts.map(
    ({ code, column = '', leftOut: left, rows: affected }) =>
      `${count(affected, rows)} ${left ? 'пропущено' : 'взято без цього'}: ${rowProblems[code](column)}.`,
  );
}

/** What is wrong with what the command was given, where, and how to mend it. */
export const errors: typeof englishErrors = {
  missingOption: (option) => `Бракує ${option}. Див. --help.`,
  needsOption: (option, other) => `Для ${option} потрібен ${other}.`,
  eitherOption: (one, other) => `Вкажіть або ${one}, або ${other}.`,
  badOption: (why, options) => `${why}. Є параметри ${alternatives(options.map((option) => `--${option}`))}.`,
  notAllowed: (option, value, allowed) => `${option}: «${value}» не є жодним із ${alternatives(allowed)}.`,
  noWholeNumber: (option, value, least, most) =>
    `${option}: «${value}» не є цілим числом від ${number(least)} до ${number(most)}.`,
  noDuration: (option, value) => `${option}: «${value}» не є тривалістю. Напишіть 90s, 30min, 12h або 7d.`,
  noInstant: (option, value) =>
    `${option}: «${value}» не є датою. Напишіть 2026-11-23 або момент із поясом, 2026-11-23T09:00Z.`,
  unknownTimeZone: (zone) => `--time-zone: немає часового поясу «${zone}». Вкажіть назву IANA, як-от Europe/Kyiv.`,
  badChange: (text) =>
    `--change: «${text}» не вдалося прочитати. Напишіть «add 3 calendar=<id> groups=<id>,<id> limit=5», «remove <оператор>», «calendar <оператор>=<id>», «groups <оператор>=<id>,<id>» або «limit <оператор>=<число>».`,
  badCondition: (text) =>
    `--fail-if: «${text}» не вдалося прочитати. Напишіть показник, один зі знаків < <= > >= і число, частку або час: «first_response.met<90%», «wait.median>5min». Див. --help.`,
  nothingToCompare: (text) => `--fail-if: «${text}» про зміну. Дайте чернетку через --compare або --change.`,
  noSuchMetric: (text, metrics) =>
    `--fail-if: «${text}» називає метрику, якої немає в налаштуваннях. ${known(metrics)}`,
  noSuchRow: (text) =>
    `--fail-if: «${text}»: жодного тікета з таким пріоритетом і темою не враховано. Id беруться з довідника.`,
  unknownId: (what, id, ids) =>
    `--change: немає ${{ operator: 'оператора', calendar: 'календаря', skillGroup: 'групи навичок' }[what]} «${id}». ${known(ids)}`,
  noFile: (file, option, code) => `${option}: ${file} не вдалося прочитати. ${fails[code] ?? code}`,
  notWritten: (file, code) => `--output: ${file} не вдалося записати. ${fails[code] ?? code}`,
  notJson: (file, line, column, found) =>
    found === undefined
      ? `${file}: файл закінчується зарано, у рядку ${line}. Можливо, його скопійовано не повністю.`
      : `${file}:${line}:${column}: «${found}» тут зайве. Це має бути JSON.`,
  fileTooLarge: (file) => `${file} завеликий для файлу налаштувань.`,
  newerDocument: (file, version) =>
    `${file} записано новішою версією (${version}). Оновіть ticket-settings, щоб його використати.`,
  jsonFault: (code, path, line) =>
    `рядок ${line}, ${path}: ${{ duplicate_key: 'цей ключ є двічі. Приберіть один із двох.', unsafe_key: 'таку назву не можна використати. Приберіть її.', too_deep: 'завелика вкладеність. Приберіть рівні.' }[code]}`,
  badDocument: (file, items, more = 0) => lines(`${file} не можна використати:`, items, more),
  problem: ({ path, code, details = {} }: Problem) =>
    `${path.length === 0 ? '' : `${path.join('/')}: `}${sentences[code]?.(details as never) ?? code}`,
  badCalendar: (why) => `Календар у налаштуваннях або довіднику не можна використати: ${why}.`,
  badWorkload: (file: string | undefined, found: readonly WorkloadProblem[]) =>
    lines(
      file === undefined ? 'Ця служба підтримки не має типового тижня:' : `${file} не можна використати:`,
      found.map(workloadProblem),
    ),
  noTable: (file, fault) => `${file} не вдалося прочитати як минулі тікети. ${tooBroken[fault] ?? fault}`,
  badMapping: (file: string, faults: readonly MappingFault[], columns: readonly string[]) =>
    lines(
      `${file} не можна так прочитати. Виправте відповідність (--mapping; --print-mapping дасть початкову):`,
      faults.map((fault) => mappingFault(fault, columns)),
    ),
  noTickets: (file, read) => lines(`${file} не має жодного придатного тікета:`, leftOut(read)),
  simulation: ({ code, details }: SimulationError) => {
    const { why, place } = details;
    return [preview.errors[code](details), why === undefined ? '' : `(${[place, why].filter(Boolean).join(': ')})`]
      .filter((part) => part !== '')
      .join(' ');
  },
};
