import type { ImportMessages } from './import.en.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('uk');
const tickets = (number: number) =>
  count(number, { one: '# тікет', few: '# тікети', many: '# тікетів', other: '# тікета' });
const rows = (number: number) => count(number, { one: '# рядок', few: '# рядки', many: '# рядків', other: '# рядка' });
/** Після «у», «з». */
const ofTickets = (number: number) =>
  count(number, { one: '# тікета', few: '# тікетів', many: '# тікетів', other: '# тікета' });

export const messages: ImportMessages = {
  title: 'Тікети з файлу',
  reading: (done) => `Читаємо файл: ${done}`,
  stays: 'Файл не залишає цього браузера.',
  faults: {
    empty: 'У цьому файлі немає тікетів.',
    too_large: 'Файл більший за 100 МБ. Приберіть давніші тікети й виберіть його знову.',
    too_many_rows: 'У файлі понад 1 000 000 рядків. Приберіть давніші тікети й виберіть його знову.',
    broken_quotes: 'Лапки в цьому файлі не закриті. Експортуйте його в CSV ще раз.',
    no_table: 'Це не таблиця. Експортуйте тікети в CSV: рядок на тікет, стовпець на значення.',
    workbook: 'Це книга електронних таблиць. Збережіть аркуш як CSV і виберіть той файл.',
    no_text: 'Це не текстовий файл. Експортуйте тікети в CSV і виберіть той файл.',
    not_read: 'Не вдалося прочитати файл. Виберіть його ще раз.',
  },

  layout: 'Рядок файлу — це',
  layouts: { tickets: 'Тікет', events: 'Подія тікета' },
  columns: 'Стовпці',
  moreColumns: 'Інші стовпці',
  roles: {
    id: 'Номер тікета',
    time: 'Час події',
    created: 'Створено',
    status: 'Статус',
    topic: 'Тема',
    group: 'Група',
    priority: 'Пріоритет',
    channel: 'Канал',
    assignee: 'Оператор',
    firstReply: 'Перша відповідь',
    solved: 'Вирішено',
    closed: 'Закрито',
    handling: 'Час обробки',
    reopened: 'Скільки разів відкрито знову',
  },
  noColumn: 'Немає у файлі',
  needed: 'потрібно',
  chooseColumn: 'Виберіть стовпець, де це є.',
  noDates: 'У цьому стовпці немає дат. Виберіть інший.',

  dates: 'Дати записані так',
  severalWays: 'По-різному, як знайдено',
  dateFormats: {
    'y-m-d': '2026-12-31',
    'd.m.y': '31.12.2026',
    'd/m/y': '31/12/2026',
    'm/d/y': '12/31/2026',
    'd-m-y': '31-12-2026',
    'm-d-y': '12-31-2026',
    named: '31 груд. 2026',
    seconds: 'Секунди від 1970 року',
    milliseconds: 'Мілісекунди від 1970 року',
  },
  eitherOrder: (example) => `У «${example}» першим може бути день або місяць. Виберіть, що саме.`,
  timeZone: 'Часовий пояс дат',
  unit: 'Час обробки вказано в',
  units: { seconds: 'Секундах', minutes: 'Хвилинах', hours: 'Годинах' },
  calendar: 'Час вважається роботою',
  calendarHelp:
    'Журнал каже, коли хтось писав, а не скільки працював: між двома записами враховуємо щонайбільше 30 хв.',
  roundTheClock: 'Цілодобово',
  inHours: (calendar) => `У години календаря «${calendar}»`,

  values: {
    topic: (values) =>
      count(values, {
        one: '# тема, якої тут немає',
        few: '# теми, яких тут немає',
        many: '# тем, яких тут немає',
        other: '# теми, яких тут немає',
      }),
    priority: (values) =>
      count(values, {
        one: '# пріоритет, якого тут немає',
        few: '# пріоритети, яких тут немає',
        many: '# пріоритетів, яких тут немає',
        other: '# пріоритету, яких тут немає',
      }),
    channel: (values) =>
      count(values, {
        one: '# канал, якого тут немає',
        few: '# канали, яких тут немає',
        many: '# каналів, яких тут немає',
        other: '# каналу, яких тут немає',
      }),
    status: (values) =>
      count(values, {
        one: '# статус, якого тут немає',
        few: '# статуси, яких тут немає',
        many: '# статусів, яких тут немає',
        other: '# статусу, яких тут немає',
      }),
  },
  valueInRows: (value, number) => `${value}, ${rows(number)}`,
  unmatched: {
    topic: 'Залишити як є',
    priority: 'Без пріоритету',
    channel: 'Без каналу',
    status: 'Статус без змін',
  },
  moreValues: (values) =>
    count(values, {
      one: 'Ще # рідше значення залишається так.',
      few: 'Ще # рідші значення залишаються так.',
      many: 'Ще # рідших значень залишаються так.',
      other: 'Ще # рідшого значення залишаються так.',
    }),
  categories: {
    new: 'Новий',
    open: 'Відкритий',
    pending: 'Очікує на клієнта',
    on_hold: 'На паузі',
    solved: 'Вирішений',
    closed: 'Закритий',
  },

  asRead: 'Перші тікети, як їх прочитано',
  work: 'Робота',
  drawn: 'випадкова',
  summary: (number, from) => `${tickets(number)} із файлу, де ${from}.`,
  rows,
  leftOut: (number) =>
    count(number, {
      one: '# рядок пропущено',
      few: '# рядки пропущено',
      many: '# рядків пропущено',
      other: '# рядка пропущено',
    }),
  valueUnused: (number) =>
    count(number, {
      one: 'У # рядку значення не враховано',
      few: 'У # рядках значення не враховано',
      many: 'У # рядках значення не враховано',
      other: 'У # рядка значення не враховано',
    }),
  problem: (left, why) => `${left}: ${why}.`,
  reasons: {
    no_table_row: () => 'лапки не закриті або клітинок більше, ніж заголовків',
    short_row: () => 'рядок обривається',
    missing: (column) => `у «${column}» порожньо`,
    no_date: (column) => `у «${column}» немає дати, яку можна прочитати`,
    no_number: (column) => `у «${column}» немає числа, яке можна прочитати`,
    same_id: (column) => `тікет із таким номером у «${column}» вже прочитано`,
    before_creation: (column) => `«${column}» раніше, ніж створено тікет`,
  },
  inRow: (row, value) => (value === '' ? `рядок ${row}` : `рядок ${row}: ${value}`),
  assumed: {
    drawn: (number) => `Для ${ofTickets(number)} у файлі немає часу роботи. Він випадковий.`,
    unfinished: (number) => `${tickets(number)} не вирішено на кінець файлу: враховано відому роботу.`,
    returned_later: (number) => `${tickets(number)} відкрито знову, невідомо коли: через добу.`,
    reply_at_end: (number) => `Для ${ofTickets(number)} невідома перша відповідь: наприкінці роботи.`,
  },
  nothingUsable: 'Так не можна використати жодного рядка. Причини нижче.',
  chooseFirst: 'Спершу вкажіть те, що потрібно вище.',
  import: (number) =>
    count(number, {
      one: 'Імпортувати # тікет',
      few: 'Імпортувати # тікети',
      many: 'Імпортувати # тікетів',
      other: 'Імпортувати # тікета',
    }),
  importNothing: 'Поки нічого імпортувати',
  imported: (number, file) => `Прочитано з ${file}: ${tickets(number)}`,
  dropHere: 'Або перетягніть його сюди.',
};
