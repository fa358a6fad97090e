import { pluralIn } from './plural.ts';
import type { PreviewMessages } from './preview.en.ts';

const count = pluralIn('uk');
const runs = (number: number) =>
  count(number, { one: '# прогін', few: '# прогони', many: '# прогонів', other: '# прогону' });

export const messages: PreviewMessages = {
  title: 'Перевірка',
  compared: (changes) =>
    count(changes, {
      one: 'Ті самі тікети: зі збереженими налаштуваннями та з вашою # зміною.',
      few: 'Ті самі тікети: зі збереженими налаштуваннями та з вашими # змінами.',
      many: 'Ті самі тікети: зі збереженими налаштуваннями та з вашими # змінами.',
      other: 'Ті самі тікети: зі збереженими налаштуваннями та з вашими # зміни.',
    }),
  comparedRun: 'Ті самі тікети: як є зараз і з тим, що змінює цей прогін.',
  alone:
    'Тікети зі збереженими налаштуваннями. Змініть налаштування або операторів цього прогону, щоб побачити різницю.',
  settingUp: 'Прогін',

  tickets: 'Тікети',
  sources: { typical: 'Типовий тиждень', history: 'З історії', file: 'Завантажити CSV' },
  period: 'Дні',
  allDays: (days) => `Усе: ${days}`,
  noFile: 'Виберіть CSV-файл із минулими тікетами, щоб прогнати їх знову.',
  chooseFile: 'Вибрати файл',
  otherFile: 'Вибрати інший файл',
  fileTickets: (tickets, name) =>
    count(tickets, {
      one: `# тікет із ${name}`,
      few: `# тікети із ${name}`,
      many: `# тікетів із ${name}`,
      other: `# тікета із ${name}`,
    }),

  operators: (operators) =>
    count(operators, { one: '# оператор', few: '# оператори', many: '# операторів', other: '# оператора' }),
  asScheduled: (operators) => `${operators}, за графіком`,
  changedOperators: (operators, changes) =>
    count(changes, {
      one: `${operators}, # зміна для цього прогону`,
      few: `${operators}, # зміни для цього прогону`,
      many: `${operators}, # змін для цього прогону`,
      other: `${operators}, # зміни для цього прогону`,
    }),
  operatorsTitle: 'Оператори цього прогону',
  operatorsHelp: 'Зміни тут діють лише для цього прогону. Вони не зберігаються, і нічия зміна не зсувається.',
  addOperators: 'Додати операторів',
  addedOperators: (operators) =>
    count(operators, {
      one: 'Ще # оператор',
      few: 'Ще # оператори',
      many: 'Ще # операторів',
      other: 'Ще # оператора',
    }),
  howMany: 'Скільки',
  calendar: 'Календар',
  roundTheClock: 'Цілодобово',
  skillGroups: 'Групи навичок',
  noSkillGroups: 'жодної',
  limit: 'Ліміт активних тікетів',
  generalLimit: 'як налаштовано',
  leaveOut: (operator) => `Не брати в цей прогін: ${operator}`,
  leftOut: 'Не в цьому прогоні',
  putBack: (operator) => `Повернути: ${operator}`,
  removeAdded: (operators) => `Прибрати: ${operators}`,
  changeOperator: (operator) => `Змінити для цього прогону: ${operator}`,
  asInDirectory: 'За графіком',
  takeBackAll: 'Повернути все',
  done: 'Готово',
  findOperator: 'Знайти оператора',
  showMoreOperators: (operators) => `Показати ще ${operators}`,

  runAgain: 'Запустити знову',
  preparing: 'Отримуємо тікети',
  running: (done, of) => `Прогін ${done} з ${of}`,
  firstFigure: (metric, figures) => `${metric}: ${figures}`,
  cancel: 'Скасувати',
  finished: (replications, seconds) => `${runs(replications)} за ${seconds} с.`,
  exactRun: (seconds) => `Один прогін за ${seconds} с: у ньому немає нічого випадкового.`,
  notSaved: 'Нічого не зберігається й не надсилається.',
  cancelled: (done, asked) => `Скасовано: є ${runs(done)} з ${asked}. Діапазони ширші.`,
  cancelledEarly: 'Скасовано до перших показників.',
  stale: 'Ці показники – до вашої останньої зміни. Нові вже рахуються.',
  staleStopped: 'Ці показники – до вашої останньої зміни.',
  foundAloud: (figures) => `Перевірка готова. ${figures}`,

  work: 'Навантаження та повторення',
  volume: 'Обсяг',
  volumeHelp: 'Створені тікети, помножені на це: 1,2 – на п’яту частину більше.',
  handling: 'Робота над тікетом',
  handlingHelp: 'Половина тікетів потребує менше.',
  reply: 'До першої відповіді',
  replyHelp: 'Відколи хтось почав роботу.',
  clientReply: 'До відповіді клієнта',
  pendingShare: 'Чекають на клієнта',
  pendingShareHelp: 'Стільки з усіх тікетів, один раз.',
  reopenedShare: 'Відкривають знову',
  reopenedShareHelp: 'Стільки з усіх тікетів, один раз.',
  start: 'Починається',
  starts: { warm_up: 'за тиждень до того, він не рахується', directory: 'з тікетів, які оператори мають зараз' },
  replications: 'Повторення',
  replicationsHelp: 'Щоразу з іншою випадковістю: що їх більше, то вужчі діапазони.',
  seed: 'Зерно',
  seedHelp: 'Те саме число – та сама випадковість.',
  days: 'Дні',
  minutes: 'хв',
  hours: 'год',
  times: '×',
  percent: '%',
  reset: 'Як звичайно',
  between: (from, to) => `Введіть число від ${from} до ${to}.`,
  copyLink: 'Скопіювати посилання',
  linkHelp: 'Відновлює цей прогін: зерно, навантаження й операторів. Без вашої чернетки та без файлу.',
  linkCopied: 'Посилання скопійовано',
  linkShown: (link) => `Браузер не дозволяє тут копіювати: ${link}`,
  linkBroken: 'Посилання на прогін пошкоджене. Це звичайний прогін.',
  linkOlder:
    'Посилання на цей прогін зроблене з іншими збереженими налаштуваннями. Решта така сама, тож показники можуть відрізнятися.',
  linkNeedsFile: 'Посилання зроблене з файлом, якого в ньому немає. Виберіть файл знову.',

  noDirectory: 'Не вдалося завантажити операторів. Без них немає кому віддавати тікети.',
  noOperators:
    'Служба підтримки не назвала жодного оператора, тож тікети немає кому взяти. Додайте когось для цього прогону.',
  noTopics: 'Служба підтримки не назвала жодної теми, тож усі тікети без теми, і жодна група навичок їм не підходить.',
  lost: 'Обчислення зупинилося: браузер його завершив або забракло пам’яті. Запустіть знову, можливо, з меншою кількістю тікетів.',
  ticketsUnavailable: 'Не вдалося завантажити минулі тікети.',
  unknownFailure: 'Не вдалося обчислити перевірку.',
  errors: {
    bad_period: () => 'Ці дні змоделювати не можна. Виберіть інші.',
    period_too_long: ({ most }) => `Це задовго. Виберіть щонайбільше ${most} днів.`,
    bad_start: () => 'Так прогін початися не може.',
    bad_seed: () => 'Зерно має бути цілим числом від 0 до 4294967295.',
    bad_replications: ({ most }) => `Виберіть від 1 до ${most} повторень.`,
    no_tickets: () => 'У ці дні немає тікетів. Виберіть інші дні або більший обсяг.',
    too_many_tickets: ({ tickets, most }) =>
      `Це ${tickets} тікетів, а разом можна змоделювати щонайбільше ${most}. Виберіть менше днів або менший обсяг.`,
    bad_workload: () => 'Це навантаження використати не можна.',
    bad_settings: () =>
      'Ці налаштування використати не можна: у календарі чи метриці є те, чого не прочитати. Спершу виправте проблеми.',
    unknown: () => 'Того, про що запитано, у цьому прогоні немає.',
  },
};
