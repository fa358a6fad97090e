import { pluralIn } from './plural.ts';
import type { ShellMessages } from './shell.en.ts';

const count = pluralIn('uk');

export const messages: ShellMessages = {
  region: 'Налаштування тікетів',
  sections: {
    fields: 'Поля',
    assignment: 'Автоматичний розподіл',
    sla: 'SLA',
    calendars: 'Календарі',
    other: 'Інше',
    preview: 'Перевірка',
  },
  shortSections: {
    fields: 'Поля',
    assignment: 'Розподіл',
    sla: 'SLA',
    calendars: 'Календарі',
    other: 'Інше',
    preview: 'Перевірка',
  },
  unsavedChanges: (changes) =>
    count(changes, {
      one: '# незбережена зміна',
      few: '# незбережені зміни',
      many: '# незбережених змін',
      other: '# незбереженої зміни',
    }),
  hasProblems: 'є помилки',

  save: 'Зберегти',
  saving: (changes) =>
    count(changes, {
      one: 'Зберігаємо # зміну',
      few: 'Зберігаємо # зміни',
      many: 'Зберігаємо # змін',
      other: 'Зберігаємо # зміни',
    }),
  savedAt: (time) => `Збережено о ${time}`,
  lastSaved: (when, by) => (by ? `Збережено ${when}, ${by}` : `Збережено ${when}`),
  neverSaved: 'Ще нічого не збережено',
  nothingToSave: 'Нічого не змінено',
  notSaved: (cause) => `Не збережено. ${cause}`,
  tryAgain: 'Спробувати ще раз',
  viewOnly: 'Лише перегляд. Попросіть право на збереження в адміністратора',
  newerVersion: (version) =>
    `Лише перегляд. Ці налаштування зберегла новіша версія (${version}). Щоб редагувати їх, оновіть віджет`,
  otherSaved: (by, time) => `${by ?? 'Хтось інший'}: збережено о ${time}. Ваші зміни накладено поверх`,
  draftFrom: (when) => `Чернетка від ${when}`,
  draftUnreadable: 'Чернетку з цього пристрою не вдається прочитати',
  discard: 'Відкинути',
  takenIn: (changes) =>
    count(changes, {
      one: 'Враховано # чужу зміну',
      few: 'Враховано # чужі зміни',
      many: 'Враховано # чужих змін',
      other: 'Враховано # чужої зміни',
    }),
  clashes: (places) =>
    count(places, {
      one: '# місце змінили ви обоє. Перегляньте його перед збереженням',
      few: '# місця змінили ви обоє. Перегляньте їх перед збереженням',
      many: '# місць змінили ви обоє. Перегляньте їх перед збереженням',
      other: '# місця змінили ви обоє. Перегляньте їх перед збереженням',
    }),
  review: (changes) =>
    count(changes, {
      one: 'Переглянути # зміну',
      few: 'Переглянути # зміни',
      many: 'Переглянути # змін',
      other: 'Переглянути # зміни',
    }),
  problems: (problems) =>
    count(problems, { one: '# помилка', few: '# помилки', many: '# помилок', other: '# помилки' }),

  undo: 'Скасувати',
  redo: 'Повторити',
  undoStep: (step) => `Скасувати: ${step}`,
  redoStep: (step) => `Повторити: ${step}`,
  undone: (step) => `Скасовано: ${step}`,
  redone: (step) => `Повторено: ${step}`,
  andMore: (step, more) => `${step} і ще ${more}`,

  takeBack: 'Повернути',
  takeBackChange: (change) => `Повернути: ${change}`,
  takenBack: (change) => `Повернено: ${change}`,
  discardAll: 'Відкинути все',
  discarded: 'Усі зміни відкинуто',
  close: 'Закрити',
  cancel: 'Не зараз',
  saveChanges: (changes) =>
    count(changes, {
      one: 'Зберегти # зміну',
      few: 'Зберегти # зміни',
      many: 'Зберегти # змін',
      other: 'Зберегти # зміни',
    }),
  reviewEmpty: 'Нічого не змінено.',
  seeEffect: 'Побачити наслідки',
  showMoreChanges: (changes) =>
    count(changes, {
      one: 'Показати ще # зміну',
      few: 'Показати ще # зміни',
      many: 'Показати ще # змін',
      other: 'Показати ще # зміни',
    }),
  changeEffects: {
    at_once: 'Нові тікети одразу працюють за цими налаштуваннями. Терміни відкритих перераховуються одразу.',
    next_update:
      'Нові тікети одразу працюють за цими налаштуваннями. Терміни відкритих перераховуються, коли їх хтось оновить.',
    keep: 'Нові тікети одразу працюють за цими налаштуваннями. Відкриті зберігають свої терміни.',
  },
  changeEffectUnknown: 'Нові тікети одразу працюють за цими налаштуваннями.',
  was: (value) => `було ${value}`,
  changedWas: (value) => `змінено, було ${value}`,
  noValue: 'нічого',

  problemSummary: (problems) =>
    count(problems, {
      one: 'Щоб зберегти, виправте # помилку',
      few: 'Щоб зберегти, виправте # помилки',
      many: 'Щоб зберегти, виправте # помилок',
      other: 'Щоб зберегти, виправте # помилки',
    }),
  olderProblems: 'Були до ваших змін і не заважають зберегти',
  warnings: 'Варто перевірити',

  loading: 'Завантажуємо налаштування',
  notLoaded: 'Налаштування не завантажились',
  partNotLoaded: 'Ця частина не завантажилась',
  partNotLoadedHelp: 'Спробуйте ще раз. Якщо не допоможе, збережіть зміни й перезавантажте сторінку.',
  damaged: 'Збережені налаштування пошкоджено',
  damagedHelp: 'Нічого не змінено. Відновіть їх із резервної копії та спробуйте ще раз.',
  failures: {
    unauthorised: 'Сеанс завершився. Увійдіть і спробуйте ще раз.',
    forbidden: 'Тут вам цього не дозволено. Попросіть право в адміністратора.',
    not_found: 'На сервері немає цих налаштувань.',
    conflict: 'Тим часом зберіг хтось інший. Завантажте налаштування ще раз.',
    invalid: 'Сервер не прийняв налаштування.',
    unavailable: 'Сервер не відповів.',
    too_large: 'Налаштування завеликі для сервера.',
    unknown: 'Сталося щось неочікуване.',
  },
  draftKept: (changes) =>
    count(changes, {
      one: 'Ваша чернетка (# зміна) залишилась.',
      few: 'Ваша чернетка (# зміни) залишилась.',
      many: 'Ваша чернетка (# змін) залишилась.',
      other: 'Ваша чернетка (# зміни) залишилась.',
    }),
  copyDetails: 'Скопіювати подробиці',
  copied: 'Подробиці скопійовано',
  directoryMissing: 'Не вдалося завантажити теми, операторів і статуси. Замість назв показано їхні коди.',
  readOnlySection: (reason) => `Тут не змінюється. ${reason}`,

  new: 'Нове',
  removed: 'Буде вилучено після збереження',
  restore: 'Відновити',
  none: 'немає',
  all: 'Усі',
  add: 'Додати',
  remove: 'Вилучити',
  removeNamed: (name) => `Вилучити: ${name}`,
  back: 'Назад',
  search: 'Пошук',
  choose: 'Оберіть',
  nothingFound: 'Нічого не знайдено',
  yes: 'Так',
  no: 'Ні',
  on: 'увімкнено',
  off: 'вимкнено',
  moveHint: 'Пробіл – підняти, ↑ ↓ – перемістити, пробіл – поставити',
  moveHandle: (name) => `Перемістити: ${name}. Натисніть пробіл, далі стрілки`,
  lifted: (name, place, total) => `${name}: піднято, місце ${place} з ${total}`,
  moved: (name, place, total) => `${name}: місце ${place} з ${total}`,
  movedInTree: (name, place, total, level) => `${name}: місце ${place} з ${total}, рівень ${level}`,
  dropped: (name, place, total) => `${name}: поставлено, місце ${place} з ${total}`,
  moveCancelled: (name, place, total) => `${name}: повернено на місце ${place} з ${total}`,
  moveUp: (name) => `Вище: ${name}`,
  moveDown: (name) => `Нижче: ${name}`,
  unit: 'Одиниця',

  moreActions: 'Інші дії',
  exportFile: 'Експортувати у файл',
  importFile: 'Імпортувати з файлу',
};
