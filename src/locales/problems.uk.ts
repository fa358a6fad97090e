import type { PatternFault } from '../domain/fields/patterns.ts';
import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import type { ProblemMessages } from './problem-messages.ts';
import { valueFormatsIn } from './value-formats.ts';
import { messages as valueMessages } from './value-problems.uk.ts';

const count = pluralIn('uk');
const { number, list, duration } = createFormat('uk');
const time = (seconds: number) => duration({ seconds, unit: seconds % 3600 === 0 ? 'hours' : 'minutes' });
const { weekTime } = valueFormatsIn('uk');
/** Spans of the week; the first few say enough. */
const spans = (from: readonly string[], until: readonly string[]) =>
  from.slice(0, 3).map((start, index) => `${weekTime(start)} – ${weekTime(until[index] ?? start)}`);
const quoted = (names: readonly string[]) => list(names.map((name) => `«${name}»`));

const faults: Readonly<Record<PatternFault, string>> = {
  bracket_not_closed: 'цю дужку не закрито',
  bracket_not_opened: 'ця дужка нічого не закриває',
  nothing_to_repeat: 'тут нічого повторювати',
  repeated_twice: 'повторення вказано двічі',
  repeat_count: 'повторень забагато, або вони йдуть від більшого до меншого',
  character_class: 'такого набору символів немає',
  escape: 'після цієї зворотної косої риски немає нічого, що має значення',
  not_supported: 'перегляд уперед і назад та посилання на групи тут не працюють',
  group_name: 'таку назву групи не можна використати',
  too_long: 'шаблон задовгий',
  too_complex: 'у шаблоні забагато повторень усередині повторень',
  unreadable: 'це не вдалося прочитати',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  boolean: 'true або false',
  array: 'список',
  object: 'об’єкт',
  record: 'об’єкт',
  duration: 'тривалість',
};

export const messages: ProblemMessages = {
  ...valueMessages,
  not_settings: () => 'Це не документ налаштувань.',
  no_schema_version: () => 'У документі не вказано версію. Введіть ціле число від 1.',
  wrong_type: ({ expected }) => `Тут має бути: ${kinds[expected] ?? expected}.`,
  not_allowed_value: ({ allowed }) => `Використайте одне з таких значень: ${allowed.join(', ')}.`,
  not_a_duration: () => 'Введіть час, наприклад 90, 30 хв, 1,5 год або 1:30. Порожньо – немає.',
  malformed: () => 'Це не вдалося прочитати.',
  too_deep: ({ deepest }) => `Списки вкладено глибше ніж на ${number(deepest)} рівнів. Зменште вкладеність.`,
  duplicate_key: ({ key, line }) => `Рядок ${number(line)}: «${key}» є двічі. Вилучіть одне з двох.`,
  unsafe_key: ({ key, line }) => `Рядок ${number(line)}: назву «${key}» не можна використати. Вилучіть її.`,

  duplicate_id: ({ id }) => `Ідентифікатор «${id}» використано двічі. Вилучіть одне з двох.`,
  text_too_long: ({ maximum }) => valueMessages.too_long({ maximum }),
  number_out_of_range: ({ minimum, maximum }) =>
    `Введіть ${minimum < 0 ? 'ціле число' : 'число'} від ${number(minimum)} до ${number(maximum)}.`,
  duration_too_short: ({ minimum }) => `Введіть ${time(minimum)} або більше.`,
  duration_too_long: ({ maximum }) => `Введіть ${time(maximum)} або менше.`,
  duration_not_whole_minutes: () => 'Введіть цілі хвилини.',
  unknown_topic: ({ topics }) => `Такої теми немає: ${quoted(topics)}. Вилучіть її або виберіть іншу.`,
  unknown_status: ({ statuses }) => `Такого статусу немає: ${quoted(statuses)}. Вилучіть його або виберіть інший.`,

  label_empty: () => 'Введіть назву.',
  key_empty: () => 'Введіть ключ.',
  key_not_latin: () => 'Використовуйте латинські літери, цифри й підкреслення та почніть з літери.',
  key_too_long: ({ maximum }) => valueMessages.too_long({ maximum }),
  key_reserved: ({ key }) => `Ключ «${key}» використовує сам тікет. Введіть інший.`,
  key_duplicate: ({ fields }) => `Такий ключ уже має ${quoted(fields)}. Введіть інший.`,
  system_field_missing: ({ system }) => `Бракує системного поля «${system}». Поверніть його.`,
  system_field_twice: ({ system }) => `Є ще одне системне поле «${system}». Вилучіть одне з двох.`,
  system_field_retyped: ({ system }) => `Тип системного поля «${system}» не можна змінити. Поверніть попередній.`,
  system_field_archived: ({ system }) =>
    `Системне поле «${system}» не можна архівувати. Натомість приховайте його через доступ.`,
  required_nobody_can_edit: () =>
    'Поле обов’язкове, але ніхто не може його редагувати. Дозвольте це операторам або клієнтам чи зробіть поле необов’язковим.',
  required_client_cannot_fill: () => 'Клієнти не можуть заповнити це поле, тож їхні тікети надходять без нього.',
  no_topics: () => 'Жодна тема не використовує це поле, тож його ніде не видно. Виберіть теми.',
  minimum_above_maximum: ({ minimum, maximum }) =>
    `Від ${number(minimum)} до ${number(maximum)} немає жодного значення. Введіть тут ${number(minimum)} або більше.`,
  earliest_after_latest: () => 'Останній день раніший за перший. Поміняйте їх місцями.',
  extension_malformed: ({ extensions }) =>
    `${quoted(extensions)} не може бути розширенням. Напишіть крапку й малі латинські літери або цифри, як-от .pdf.`,
  pattern_empty: () => 'Введіть шаблон.',
  pattern_broken: ({ fault, position }) => `Шаблон не можна використати. Символ ${number(position)}: ${faults[fault]}.`,

  no_options: () => 'Додайте хоча б один варіант.',
  all_options_retired: () => 'Усі варіанти виведено з ужитку, тож вибирати нема з чого.',
  fewer_options_than_minimum: ({ options, minimum }) =>
    `Пропонується варіантів: ${number(options)}, а вибрати треба ${number(minimum)}. Додайте варіанти або зменште це число.`,
  option_value_blank: () => 'Введіть значення.',
  option_value_duplicate: ({ value }) => `Інший варіант цього поля вже має значення «${value}». Введіть інше.`,
  option_label_empty: () => 'Введіть назву.',
  option_label_duplicate: () => 'Сусідній варіант має таку саму назву. Їх не розрізнити.',
  levels_in_flat_list: () => 'Подальші рівні видно лише у вкладених списках.',

  condition_without_rules: () => 'Правил ще немає, тож умова завжди виконується. Додайте правило або вилучіть умову.',
  condition_never_holds: () => 'Ці правила не можуть виконатися разом для одного тікета.',
  conditions_circle: ({ fields }) =>
    `Умови утворюють коло: ${[...fields, fields[0]].join(' → ')}. Вилучіть одну з них.`,
  rule_on_itself: ({ row }) => `Правило ${row}: поле не може залежати від самого себе. Виберіть інше.`,
  rule_unknown_field: ({ row, field }) => `Правило ${row}: поля «${field}» немає. Виберіть інше.`,
  rule_archived_field: ({ row, field }) =>
    `Правило ${row}: поле «${field}» в архіві, тож значення мають лише старі тікети.`,
  rule_without_values: ({ row, field }) => `Правило ${row}: виберіть значення поля «${field}».`,
  rule_operator_unfit: ({ row, field }) =>
    `Правило ${row}: поле «${field}» не можна так порівняти. Виберіть інше порівняння.`,
  rule_value_unfit: ({ row, field, value }) =>
    `Правило ${row}: поле «${field}» не може мати значення «${value}». Введіть інше.`,
  rule_value_unknown: ({ row, field, value }) =>
    `Правило ${row}: у полі «${field}» більше немає значення «${value}». Виберіть інше.`,

  no_limit: () => 'Без обмеження перший оператор, який вийде на лінію, отримає всю чергу.',
  no_active_statuses: () => 'Виберіть хоча б один статус.',
  finished_status_is_active: ({ statuses }) =>
    `У статусі ${quoted(statuses)} тікет уже завершено. Якщо вважати його активним, оператор буде зайнятий завжди.`,
  topic_without_skill_group: ({ topics }) =>
    count(topics.length, {
      one: `Жодна активна група навичок не має теми ${quoted(topics)}. Її тікети чекатимуть без оператора.`,
      other: `Жодна активна група навичок не має тем ${quoted(topics)}. Їхні тікети чекатимуть без оператора.`,
    }),
  skill_group_without_operators: ({ groups }) =>
    count(groups.length, {
      one: `У групі навичок ${quoted(groups)} немає операторів.`,
      other: `У групах навичок ${quoted(groups)} немає операторів.`,
    }),

  topic_unassignable_hours: ({ topic, calendar, from, until }) => {
    const counted = calendar ? `календар «${calendar}» їх рахує` : 'SLA рахується цілодобово';
    const more = from.length > 3 ? ['інші години'] : [];
    return `Ніхто з тих, хто може взяти тему «${topic}», не працює в ці години, хоча ${counted}: ${list([...spans(from, until), ...more])}.`;
  },
  target_unreachable: ({ priority, seconds, from, until }) =>
    `${priority ? `${priority}: ` : ''}${time(seconds)} від ${weekTime(from)} минає, перш ніж хтось знову працюватиме (${weekTime(until)}). Виберіть інший календар або довшу ціль.`,

  metric_name_empty: () => 'Введіть назву.',
  metric_name_duplicate: () => 'Інша метрика має таку саму назву. Їх не розрізнити.',
  metric_twice: ({ metric }) => `Метрика «${metric}» вимірює те саме. Вилучіть одну з двох.`,
  metric_never_starts: () =>
    'Цей відлік ніколи не почнеться. Виберіть подію або статус тікета, який ще не вирішено й не закрито.',
  metric_never_stops: () => 'Цей відлік ніколи не завершиться. Виберіть подію, яка може статися після початку.',
  metric_starts_paused: () => 'Цей відлік стає на паузу щойно почнеться, і ніщо його не відновить. Змініть паузу.',
  pause_never_ends: () => 'Ніщо не завершує цю паузу. Виберіть подію, яка її завершить.',
  target_twice: ({ metric }) => `Метрика «${metric}» має два рядки в цьому правилі. Вилучіть один.`,
  unknown_metric: ({ metric }) => `Метрики «${metric}» немає. Вилучіть рядок.`,
  unknown_priority: ({ priority }) => `Пріоритету «${priority}» немає. Очистьте цю ціль.`,
  unknown_calendar: ({ calendar }) => `Календаря «${calendar}» немає. Виберіть інший.`,
  used_calendar_without_hours: ({ calendar }) =>
    `Календар «${calendar}» не має робочих годин, тож термін ніколи не настане. Виберіть інший.`,
  always_paused: ({ metric }) =>
    `Метрика «${metric}» на паузі в кожному статусі, де могла б іти. Приберіть один зі статусів.`,
  first_response_longer: ({ priority, seconds, resolution }) =>
    priority
      ? `${priority}: перша відповідь (${time(seconds)}) довша за вирішення (${time(resolution)}).`
      : `Перша відповідь (${time(seconds)}) довша за вирішення (${time(resolution)}).`,
  higher_priority_slower: ({ metric, priority, than, seconds, faster }) =>
    `${metric}: ${priority} (${time(seconds)}) повільніше, ніж ${than} (${time(faster)}).`,
  no_policies: () => 'Додайте правило SLA для всіх тікетів.',
  last_policy_with_conditions: () => 'Останнє правило охоплює всі інші тікети. Вилучіть його умови.',
  policy_hides_rest: () => 'Без умов це правило забирає всі тікети, і до наступних не доходить жоден. Додайте умову.',
  policy_never_reached: ({ policies }) => `Ніколи не застосовується: його тікети забирає ${quoted(policies)} вище.`,
  policy_name_empty: () => 'Введіть назву.',
  policy_name_duplicate: () => 'Інше правило має таку саму назву. Їх не розрізнити.',

  calendar_name_empty: () => 'Введіть назву.',
  calendar_name_duplicate: () => 'Інший календар має таку саму назву. Їх не розрізнити.',
  calendar_without_hours: () => 'Цей календар не має робочих годин, тож термін ніколи не настане. Додайте години.',
  unknown_time_zone: ({ timeZone }) => `Часового поясу «${timeZone}» немає. Виберіть зі списку.`,
  hours_malformed: ({ start, end }) =>
    `«${start}–${end}» не є часом. Введіть години від 00:00 до 24:00, як-от 09:00–18:00.`,
  hours_not_read: ({ text }) => `«${text}» не схоже на години. Введіть їх як 8-13, 14-20, а ніч – як 22-6.`,
  hours_equal: ({ time }) =>
    time === '00:00'
      ? 'Введіть 0-24 для цілої доби.'
      : `Від ${time} до ${time} можна зрозуміти двояко. Введіть 0-24 для цілої доби або ${time}-${time} +1 для 24 годин від ${time}.`,
  hours_too_long: ({ text }) => `«${text}» довше за 24 години. Задайте години кожного дня окремо.`,
  range_reversed: () => 'Останній день раніший за перший. Поміняйте їх місцями або повторюйте проміжок щороку.',
  holiday_twice: () => 'Інший вихідний має ті самі дні. Вилучіть один із двох.',
  special_day_twice: () => 'На цю дату припадають два особливі дні. Вилучіть один із них.',
};
