import { pluralIn } from './plural.ts';
import { bold, type ProbeMessages } from './probe.en.ts';
import { hoursAndMinutes } from './reasons/sla-words.ts';

const count = pluralIn('uk');

/** Names stand as they are, and nothing depends on anybody's gender. */
export const messages: ProbeMessages = {
  title: 'Хто його отримає?',
  settings: 'Які налаштування застосувати',
  draft: 'Ваша чернетка',
  saved: 'Збережені',
  loading: 'Завантаження',
  notLoaded: 'Цю частину не вдалося завантажити.',

  topic: 'Тема',
  noTopic: 'Без теми',
  priority: 'Пріоритет',
  day: 'День',
  time: 'Час',
  today: 'сьогодні',
  tomorrow: 'завтра',
  backToNow: 'Повернутися до поточного часу',
  badTime: 'Введіть час, наприклад 17:20.',

  examples: 'Операторів у довіднику немає. Ці дев’ять вигадані.',
  examplesInstead: 'Операторів не вдалося завантажити. Ці дев’ять вигадані.',
  exampleOperator: (number) => `Приклад ${number}`,
  exampleTopic: 'Тема для прикладу',
  exampleGroup: 'Група для прикладу',
  exampleStatuses: { online: 'У мережі', break: 'Перерва' },
  anotherTime:
    'Для іншого часу вважаємо, що в робочі години тікети можуть отримувати всі, а тікетів у них стільки, як зараз.',
  brokenCalendar: (name) =>
    `У календарі «${name}» не вдається прочитати години, дати або часовий пояс. Виправте їх, щоб побачити, хто отримає тікет.`,

  sieve: 'Хто лишається після кожного правила',
  blocks: (operators) =>
    count(operators, {
      one: 'Одна клітинка: # оператор.',
      few: 'Одна клітинка: # оператори.',
      many: 'Одна клітинка: # операторів.',
      other: 'Одна клітинка: # оператора.',
    }),
  left: {
    cannot_receive: (left, of) =>
      count(left, {
        one: `${bold('#')} з ${of} може отримувати`,
        few: `${bold('#')} з ${of} можуть отримувати`,
        many: `${bold('#')} з ${of} можуть отримувати`,
        other: `${bold('#')} з ${of} може отримувати`,
      }),
    outside_hours: (left) => `${bold(left)} у робочий час`,
    no_skill: (left, topic) =>
      topic === null
        ? `${bold(left)} для тікета без теми`
        : count(left, {
            one: `${bold('#')} працює з темою «${topic}»`,
            few: `${bold('#')} працюють з темою «${topic}»`,
            many: `${bold('#')} працюють з темою «${topic}»`,
            other: `${bold('#')} працює з темою «${topic}»`,
          }),
    at_limit: (left) => `${bold(left)} у межах обмеження`,
    has_active_tickets: (left) => `${bold(left)} без активних тікетів`,
  },

  ranking: 'Оператори, які можуть його взяти, по черзі',
  notConsidered: 'Не розглядаються',
  operator: 'Оператор',
  lastTicket: 'Останній тікет',
  active: 'Активні',
  why: 'Чому',
  noTicketYet: 'ще не було',
  lastTicketAt: (time) => `Останній тікет: ${time}.`,
  activeTickets: (active, limit) =>
    limit === null
      ? count(active, {
          one: '# активний тікет',
          few: '# активні тікети',
          many: '# активних тікетів',
          other: '# активного тікета',
        })
      : `Активних тікетів: ${active} з ${limit}`,
  more: (reason, more, topic) => {
    switch (reason) {
      case 'cannot_receive':
        return `Ще ${more}: не можуть отримувати`;
      case 'outside_hours':
        return `Ще ${more}: неробочий час`;
      case 'no_skill':
        return topic === null ? `Ще ${more}: немає відповідної групи навичок` : `Ще ${more} без цієї теми`;
      case 'at_limit':
        return `Ще ${more}: досягнуто обмеження`;
      case 'has_active_tickets':
      case 'not_longest_waiting':
        return `Ще ${more} з тих, хто може його взяти`;
    }
  },
  evenMore: (more) => `і ще ${more}`,
  fewer: 'Показати менше',

  others: {
    draft: { name: (name) => `За вашою чернеткою отримує: ${bold(name)}.`, same: 'За вашою чернеткою так само.' },
    saved: {
      name: (name) => `За збереженими налаштуваннями отримує: ${bold(name)}.`,
      same: 'За збереженими налаштуваннями так само.',
    },
  },
  othersOutcome: {
    draft: (outcome) => `За вашою чернеткою: ${outcome}`,
    saved: (outcome) => `За збереженими налаштуваннями: ${outcome}`,
  },
  reasonOf: (name, reason) => `${name}: ${reason}`,

  nobody: 'А якщо взяти його нікому?',
  showNobody: 'Показати, що буде, коли взяти тікет нікому',
  waits: 'Тікет лишається без оператора й чекає.',
  supposed: (operators) =>
    count(operators, {
      one: 'Припустімо, що # оператор, який може взяти його зараз, не зможе до початку наступних робочих годин. Тікет лишається без оператора й чекає.',
      few: 'Припустімо, що # оператори, які можуть взяти його зараз, не зможуть до початку наступних робочих годин. Тікет лишається без оператора й чекає.',
      many: 'Припустімо, що # операторів, які можуть взяти його зараз, не зможуть до початку наступних робочих годин. Тікет лишається без оператора й чекає.',
      other:
        'Припустімо, що # оператора, які можуть взяти його зараз, не зможуть до початку наступних робочих годин. Тікет лишається без оператора й чекає.',
    }),
  queueOrders: {
    oldest_first: () => 'Старші тікети йдуть перед ним.',
    priority_first: (higher) =>
      higher === null
        ? 'Перед ним лише старші тікети того самого пріоритету.'
        : `Перед ним тікети з пріоритетом ${higher}, далі старші з таким самим.`,
    nearest_deadline_first: () => 'Перед ним тікети з ближчим терміном.',
  },
  assumed:
    'Припущення: ніхто не закриває тікетів, а хто не може отримувати їх зараз, може з початку наступних робочих годин. Тікети, які вже чекають, тут невідомі.',
  shift: (operators, reason, topic) => {
    const come = count(operators, {
      one: 'Починається зміна, # оператор',
      few: 'Починається зміна, # оператори',
      many: 'Починається зміна, # операторів',
      other: 'Починається зміна, # оператора',
    });
    switch (reason) {
      case 'no_skill':
        return topic === null
          ? `${come}: тікетові без теми жодна група навичок не підходить.`
          : `${come}: немає групи навичок із темою «${topic}».`;
      case 'at_limit':
        return `${come}: досягнуто обмеження.`;
      default:
        return `${come}, але взяти його нікому.`;
    }
  },
  moreShifts: (more) =>
    count(more, {
      one: 'Починається ще # зміна.',
      few: 'Починаються ще # зміни.',
      many: 'Починаються ще # змін.',
      other: 'Починається ще # зміни.',
    }),
  fallback: 'Групи навичок уже не враховуються: тікет може отримати будь-хто.',
  takenOnShift: (name, after) =>
    `Починається зміна, і тікет отримує ${bold(name)}, через ${bold(wait(after))} після створення.`,
  taken: (name, after) => `Тікет отримує ${bold(name)}, через ${bold(wait(after))} після створення.`,
  dependsOnLimit: (names) => `Щойно хтось із них матиме менше активних тікетів, ніж обмеження: ${names}.`,
  dependsOnStatus: (names) => `Щойно хтось із них знову зможе отримувати тікети: ${names}.`,
  namesAndMore: (names, more) => `${names} і ще ${more}`,
  never: {
    feature_off: () => 'Ніколи сам по собі: автоматичний розподіл вимкнено.',
    no_operators: () => 'Ніколи: операторів немає.',
    no_skill: (topic) =>
      topic === null
        ? 'Ніколи: групи навичок враховуються, а тікетові без теми жодна не підходить.'
        : `Ніколи: групи навичок враховуються, а в активній групі з темою «${topic}» нікого немає.`,
    limit_of_zero: () => 'Ніколи: обмеження тих, хто міг би його взяти, дорівнює 0.',
    no_hours: () => 'Ніколи: у календарях тих, хто міг би його взяти, робочих годин попереду немає.',
  },
  openSetting: (name) => `Перейти до «${name}»`,
};

function wait(milliseconds: number): string {
  return hoursAndMinutes(milliseconds, { hours: 'год', minutes: 'хв', seconds: 'с' });
}
