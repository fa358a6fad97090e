import { pluralIn } from './plural.ts';
import type { never as neverInEnglish, run as runInEnglish } from './simulation-run.en.ts';

const count = pluralIn('uk');
const tickets = { one: '# тікет', few: '# тікети', many: '# тікетів', other: '# тікета' };

/** What nobody got, and why. */
export const never: typeof neverInEnglish = {
  title: 'Так і не розподілено',
  none: 'Кожен тікет дістався операторові.',
  row: (number, topic, why) => `${count(number, tickets)} на тему «${topic}»: ${why}`,
  rowNoTopic: (number, why) => `${count(number, tickets)} без теми: ${why}`,
  reasons: {
    feature_off: 'автоматичний розподіл вимкнено.',
    no_skill: 'ніхто не працює з цією темою.',
    outside_hours: 'у тих, хто міг би їх узяти, робочих годин уже не було.',
    at_limit: 'усі, хто міг би їх узяти, досягли ліміту.',
    no_operators: 'операторів немає.',
  },
};

/** What a run is about, and what it takes for granted. */
export const run: typeof runInEnglish = {
  title: 'З чого виходить цей прогін',
  covers: (number, from, to, runs) =>
    `Близько ${number} тікетів за прогін, ${from} – ${to}, ${count(runs, { one: '# прогін', few: '# прогони', many: '# прогонів', other: '# прогону' })}.`,
  coversExact: (number, from, to) =>
    `Тікети, як вони надходили: ${number}, ${from} – ${to}. Нічого не вибрано навмання, тож один прогін каже все.`,
  ranges: 'Діапазон різниці – її 95% довірчий інтервал. Якщо він містить нуль, явної зміни немає.',
  seed: (seed) => `Зерно ${seed}: з тим самим зерном числа ті самі.`,
  startEmpty: (duration) => `Починається на ${duration} раніше й без роботи; цього часу немає в жодному показнику.`,
  startEmptyAtOnce: 'Починається без роботи.',
  startDirectory:
    'Починається з тікетами, які оператори мають зараз, кожен із новим часом роботи; у показниках SLA їх немає.',
  startWaiting: (number) =>
    `Починається з тікетами, які оператори мають зараз, і ще ${count(number, { one: '# очікує', few: '# очікують', many: '# очікує', other: '# очікує' })}; у показниках SLA їх немає.`,
  count: (created, solved, open, waiting) =>
    `З ${created} тікетів вирішено ${solved}, ще відкрито ${open}, ще очікує ${waiting} на кінець усіх прогонів.`,
  assumptions: {
    operators_round_the_clock: (operators) =>
      count(operators, {
        one: '# оператор не має робочого календаря й працює цілодобово.',
        few: '# оператори не мають робочого календаря й працюють цілодобово.',
        many: '# операторів не мають робочого календаря й працюють цілодобово.',
        other: '# оператора не мають робочого календаря й працюють цілодобово.',
      }),
    status_of_operators_ignored: 'Оператори приймають тікети саме в робочі години; їхній нинішній статус не враховано.',
    one_ticket_at_a_time:
      'Оператори працюють над одним тікетом за раз, спершу над найдавніше розподіленим, і продовжують наступного дня те, що перервав кінець зміни.',
    return_not_simulated: 'Ніхто не зникає в робочі години, тож жоден тікет не повертається до черги.',
    no_status: {
      open: 'Немає статусу для відкритих тікетів, тож вони лишаються новими, поки над ними працюють.',
      pending: 'Немає статусу очікування на клієнта, тож такі тікети лишаються відкритими.',
      solved: 'Немає статусу для вирішених тікетів.',
    },
    drawn: {
      arrivals: (number) => `Тікети (${number}) вигадано за параметрами навантаження.`,
      handling: (number) => `Роботу над тікетами (${number}) вигадано.`,
    },
    unknown_operator: (operator) => `Прогін змінює оператора ${operator}, якого немає.`,
    tickets_outside_period: (number) =>
      count(number, {
        one: '# тікет поза періодом, його пропущено.',
        few: '# тікети поза періодом, їх пропущено.',
        many: '# тікетів поза періодом, їх пропущено.',
        other: '# тікета поза періодом, їх пропущено.',
      }),
    onlySide: (side, text) => `${side}: ${text}`,
  },
  changes: {
    add_operators: (number, calendar) =>
      count(number, {
        one: `На # оператора більше, ${calendar}.`,
        few: `На # оператори більше, ${calendar}.`,
        many: `На # операторів більше, ${calendar}.`,
        other: `На # оператора більше, ${calendar}.`,
      }),
    inHours: (calendar) => `у години «${calendar}»`,
    roundTheClock: 'цілодобово',
    remove_operator: (operator) => `Без оператора ${operator}.`,
    set_calendar: (operator, calendar) => `${operator} працює ${calendar}.`,
    set_skill_groups: (operator, groups) => `${operator}, групи навичок: ${groups}.`,
    noGroups: 'жодної',
    set_limit: (operator, limit) => `${operator} має ліміт активних тікетів ${limit}.`,
    noLimit: (operator) => `${operator} має загальний ліміт.`,
  },
  notSimulated: [
    'Люди розподіляють тікети вручну, роблять перерви й виходять з мережі.',
    'Боти й сценарії відповідають, об’єднують або закривають тікети.',
    'Клієнти пишуть у проміжках, теми й пріоритети змінюються.',
  ],
};
