import { pluralIn } from './plural.ts';
import type { TransferMessages } from './transfer.en.ts';

const count = pluralIn('uk');

export const messages: TransferMessages = {
  imported: (changes) =>
    count(changes, {
      one: 'Імпортовано: # зміна для перегляду',
      few: 'Імпортовано: # зміни для перегляду',
      many: 'Імпортовано: # змін для перегляду',
      other: 'Імпортовано: # зміни для перегляду',
    }),
  same: 'У файлі те саме, що вже налаштовано. Нічого не змінено.',
  failed: 'Файл не імпортовано. Нічого не змінено.',
  newer: (version) => `Його записала новіша версія (${version}). Щоб імпортувати, оновіть віджет.`,
  notJson: (line, column, found) =>
    `Рядок ${line}, символ ${column}: «${found}» тут зайве. Виправте й імпортуйте файл ще раз.`,
  endsEarly: (line) => `Файл обривається в рядку ${line}. Можливо, його скопійовано не повністю.`,
  tooLarge: 'Файл завеликий для файлу налаштувань.',
  more: (problems) => count(problems, { one: 'і ще #', few: 'і ще #', many: 'і ще #', other: 'і ще #' }),
};
