import { pluralIn } from './plural.ts';
import type { SlaMessages } from './sla.en.ts';

const count = pluralIn('uk');

export const messages: SlaMessages = {
  title: 'Цілі SLA',
  subtitles: {
    policies: 'Як швидко відповідати на тікет і вирішувати його. Порожньо – цілі немає.',
    metrics: 'Що вимірюється: коли кожен відлік починається, стоїть і зупиняється. Однаково для всіх правил.',
  },
  view: 'Що налаштувати',
  policies: 'Правила SLA',
  metricsView: 'Метрики',

  policy: 'Правило',
  otherTickets: 'Усі інші тікети',
  otherTicketsWhen: 'Коли жодне правило вище не підходить',
  otherTicketsHelp: 'Для кожного тікета, якому не підходить жодне правило вище. Завжди останнє.',
  allTicketsWhen: 'Кожен тікет',
  allTicketsHelp: 'Для кожного тікета.',
  untitledPolicy: 'Правило без назви',
  policyName: 'Назва правила',
  firstMatch: 'Діє перше правило, яке підходить.',
  placeOf: (place, total, name) => `${place} з ${total}, ${name}`,
  usedWhen: 'Діє, коли',
  noConditions: 'Умови ще немає',
  addPolicy: 'Додати правило',
  addPolicyHelp: 'Для тікетів, яким потрібні інші цілі, наприклад від VIP-клієнтів.',
  addedPolicy: 'Правило додано. Дайте йому назву й умову',
  copyPolicy: 'Копіювати правило',
  copyName: (name) => `${name} (копія)`,
  copied: (name) => `Скопійовано: ${name}`,
  removePolicy: 'Вилучити правило',
  removedPolicy: (name) => `Вилучено: ${name}`,
  moveUp: 'Перемістити правило вище',
  moveDown: 'Перемістити правило нижче',
  neverReached: (names) => `Ніколи не діє: його тікети забирає ${names}`,
  defaultCalendar: 'Нові цілі рахують час за календарем',
  defaultCalendarHelp: 'Для метрик, які відтепер отримають першу ціль. Кожен рядок може мати свій календар.',
  spreadCalendar: 'Застосувати до всіх рядків',

  targets: 'Цілі за пріоритетом',
  target: 'Ціль',
  allPriorities: 'Усі',
  allPrioritiesHelp: 'Для тікетів без пріоритету і для пріоритетів без власної цілі.',
  addAll: 'Додати одну ціль для всіх пріоритетів',
  countsTimeIn: 'Рахує час за календарем',
  stopsWhile: 'Пауза, коли',
  always: 'Завжди, цілодобово',
  never: 'ніколи',
  none: 'немає',
  asAll: 'як для всіх',
  cell: (metric, priority) => `${metric}, ${priority}`,
  cellAll: (metric) => `${metric}, усі пріоритети`,
  cellFollowing: (cell, target) => `${cell}, як для всіх: ${target}`,
  followAll: (cell, target) => `${cell}: цілі немає. Застосувати ${target}, як для всіх`,
  calendarOf: (metric) => `${metric}, рахує час за календарем`,
  pausesOf: (metric) => `${metric}, пауза, коли`,
  noPriorities: 'Не вдалося завантажити пріоритети. Ті, що мають цілі, показано за їхніми id.',
  copiedAbove: (target) => `Скопійовано згори: ${target}`,
  nothingAbove: 'Вище немає рядка',
  noTargetTexts: ['-', '–', '—', 'немає', 'нема', 'ні', 'none'],
  pasted: (filled, unread, outside) =>
    [
      count(filled, {
        one: 'Заповнено # клітинку.',
        few: 'Заповнено # клітинки.',
        many: 'Заповнено # клітинок.',
        other: 'Заповнено # клітинки.',
      }),
      unread === 0
        ? ''
        : count(unread, {
            one: '# не вдалося прочитати, текст лишився як вставлено.',
            few: '# не вдалося прочитати, тексти лишилися як вставлено.',
            many: '# не вдалося прочитати, тексти лишилися як вставлено.',
            other: '# не вдалося прочитати, тексти лишилися як вставлено.',
          }),
      outside === 0
        ? ''
        : count(outside, {
            one: '# не вмістилася в таблицю.',
            few: '# не вмістилися в таблицю.',
            many: '# не вмістилося в таблицю.',
            other: '# не вмістилося в таблицю.',
          }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  unknownMetric: (id) => `Метрика ${id}`,
  removeRow: 'Вилучити рядок',

  metric: 'Метрика',
  metrics: {
    first_response: 'Час першої відповіді',
    next_response: 'Час наступної відповіді',
    update: 'Час оновлення',
    resolution: 'Час вирішення',
    time_in_status: 'Час у статусі',
  },
  codes: { first_response: 'TFR', next_response: 'NRT', update: '', resolution: 'TTC', time_in_status: 'TIS' },
  descriptions: {
    first_response: 'від створення до першої відповіді людини',
    next_response: 'від кожного повідомлення клієнта до відповіді',
    update: 'від створення і кожного оновлення оператором до наступного',
    resolution: 'від створення до вирішення',
    time_in_status: 'у статусах, яких ще не обрано',
  },
  inStatuses: (statuses) => `у статусі ${statuses}, щоразу, коли тікет у нього переходить`,
  customMetric: 'ваша метрика',
  untitledMetric: 'Метрика без назви',
  sentences: {
    first_response:
      'Починається, коли тікет створено клієнтом або для клієнта. Зупиняється з першою публічною відповіддю людини.',
    next_response: {
      latest:
        'Починається з кожним повідомленням клієнта після першої відповіді; наступне повідомлення починає відлік заново. Зупиняється з наступною публічною відповіддю людини.',
      oldest:
        'Починається з повідомленням клієнта після першої відповіді; наступні повідомлення відліку не змінюють. Зупиняється з наступною публічною відповіддю людини.',
    },
    update:
      'Починається, коли тікет створено або відкрито знову, і з кожною публічною відповіддю чи зміною статусу оператором. Зупиняється з наступною такою дією.',
    resolution:
      'Починається, коли тікет створено. Зупиняється, коли його вирішено або закрито; відкритий знову, тікет продовжує відлік з використаним часом.',
    time_in_status: (statuses) =>
      `Починається щоразу, коли тікет переходить у статус ${statuses}. Зупиняється, коли виходить із нього.`,
    inNoStatus: 'Нічого не вимірює, доки не обрано статусів.',
    starts: (events) => `Починається: ${events}.`,
    stops: (events) => `Зупиняється: ${events}.`,
    pauses: (begin, end) => `Стоїть від: ${begin}, до: ${end}.`,
    pausedIn: (statuses) => `Стоїть у статусі ${statuses}, якщо правило не каже інакше.`,
    restarts: 'Наступна подія початку починає відлік заново.',
    again: 'Після зупинки починається знову.',
    once: 'Один раз для тікета.',
  },
  picture: {
    start: 'початок',
    counting: 'час іде',
    dropped: 'вже не рахується',
    paused: 'пауза',
    stop: 'зупинка',
  },

  addMetric: 'Додати метрику',
  addMetricHelp: 'Для часу, якого звичайні метрики не вимірюють.',
  addedMetric: 'Метрику додано. Дайте їй назву',
  removeMetric: 'Вилучити метрику та її цілі',
  removedMetric: (name) => `Вилучено разом із цілями: ${name}`,
  metricName: 'Назва',
  metricDescription: 'Кількома словами',
  inLanguage: (label, language) => `${label}, ${language}`,
  startsAt: 'Починається',
  stopsAt: 'Зупиняється',
  pausesAt: 'Стоїть від',
  goesOnAt: 'Продовжується',
  noEvents: 'Жодної події',
  addEvent: 'Додати подію',
  addEventTo: (list) => `Додати подію: ${list}`,
  eventOf: (list, place) => `${list}, подія ${place}`,
  statusesOf: (name) => `${name}, статуси`,
  chooseStatuses: 'Обрати статуси',
  botsToo: 'Боти теж рахуються',
  repeats: 'Після зупинки починається знову: кожен раз оцінюється окремо',
  furtherMessage: 'Наступне повідомлення клієнта, поки йде час',
  furtherStart: 'Наступна подія початку, поки йде час',
  anchors: { latest: 'починає відлік заново', oldest: 'не змінює відліку' },
  countedStatuses: 'Рахує час у цих статусах',
  noStatuses: 'жодного статусу',
  defaultPause: 'Зазвичай стоїть у статусах',
  defaultPauseHelp: 'З цього починають нові цілі. Кожне правило може обрати інші статуси.',
};
