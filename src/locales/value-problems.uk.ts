import { pluralIn } from './plural.ts';
import type { ValueProblemMessages } from './problem-messages.ts';
import { valueFormatsIn } from './value-formats.ts';

const count = pluralIn('uk');
const { day, size } = valueFormatsIn('uk');
const number = (value: number) => value.toLocaleString('uk', { maximumFractionDigits: 10 });

export const messages: ValueProblemMessages = {
  required: () => 'Заповніть це поле.',
  value_unreadable: () => 'Це значення не вдалося прочитати. Введіть його ще раз.',
  too_short: ({ minimum }) =>
    count(minimum, {
      one: 'Введіть щонайменше # символ.',
      few: 'Введіть щонайменше # символи.',
      many: 'Введіть щонайменше # символів.',
      other: 'Введіть щонайменше # символу.',
    }),
  too_long: ({ maximum }) =>
    count(maximum, {
      one: 'Введіть не більше ніж # символ.',
      few: 'Введіть не більше ніж # символи.',
      many: 'Введіть не більше ніж # символів.',
      other: 'Введіть не більше ніж # символу.',
    }),
  not_a_number: () => 'Введіть число.',
  not_whole: () => 'Введіть ціле число.',
  number_too_small: ({ minimum }) => `Введіть ${number(minimum)} або більше.`,
  number_too_large: ({ maximum }) => `Введіть ${number(maximum)} або менше.`,
  too_many_decimals: ({ decimals }) =>
    count(decimals, {
      one: 'Введіть не більше ніж # знак після коми.',
      few: 'Введіть не більше ніж # знаки після коми.',
      many: 'Введіть не більше ніж # знаків після коми.',
      other: 'Введіть не більше ніж # знака після коми.',
    }),
  not_a_date: () => 'Введіть дату, яка існує.',
  not_a_date_time: () => 'Введіть дату й час, які існують.',
  date_too_early: ({ earliest }) => `Виберіть ${day(earliest)} або пізнішу дату.`,
  date_too_late: ({ latest }) => `Виберіть ${day(latest)} або ранішу дату.`,
  option_unknown: ({ value }) => `Варіанта «${value}» немає у списку. Виберіть інше значення.`,
  option_retired: ({ value }) => `Варіант «${value}» більше не пропонується. Виберіть інше значення.`,
  option_not_last_level: ({ value }) => `Виберіть один із варіантів під «${value}».`,
  too_few_chosen: ({ minimum }) => `Виберіть щонайменше ${number(minimum)}.`,
  too_many_chosen: ({ maximum }) => `Виберіть не більше ніж ${number(maximum)}.`,
  not_an_email: () => 'Введіть адресу електронної пошти, наприклад name@example.com.',
  not_a_phone: () => 'Введіть номер телефону, наприклад +380 44 123 45 67.',
  not_a_link: () => 'Введіть адресу, що починається з https:// або http://.',
  pattern_mismatch: () => 'Введіть значення, що відповідає шаблону.',
  too_many_files: ({ maximum }) =>
    count(maximum, {
      one: 'Додайте не більше ніж # файл.',
      few: 'Додайте не більше ніж # файли.',
      many: 'Додайте не більше ніж # файлів.',
      other: 'Додайте не більше ніж # файлу.',
    }),
  file_too_large: ({ file, maximum }) => `Файл «${file}» більший за ${size(maximum)}. Додайте менший файл.`,
  file_not_allowed: ({ file, extensions }) =>
    `Файл «${file}» не можна додати. Виберіть файл типу ${extensions.join(', ')}.`,
};
