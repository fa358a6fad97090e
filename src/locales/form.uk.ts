import type { FormMessages } from './form.en.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('uk');

export const messages: FormMessages = {
  title: 'Форма тікета',
  moment: 'Дія',
  moments: { create: 'Створення', solve: 'Вирішення' },
  viewAs: 'Бачить',
  audiences: { operator: 'Оператор', client: 'Клієнт' },
  topic: 'Тема',
  noTopic: 'Без теми',
  required: 'обов’язкове',
  choose: 'Оберіть',
  chooseFile: 'Оберіть файл',
  tryCreate: 'Спробувати створити тікет',
  trySolve: 'Спробувати вирішити тікет',
  accepted: 'Усе потрібне заповнено',
  rejected: (problems) =>
    count(problems, {
      one: '# поле потребує уваги',
      few: '# поля потребують уваги',
      many: '# полів потребують уваги',
      other: '# поля потребують уваги',
    }),
  hiddenBefore: (fields) =>
    count(fields, {
      one: '# поле тут приховане:',
      few: '# поля тут приховані:',
      many: '# полів тут приховано:',
      other: '# поля тут приховано:',
    }),
  more: (fields) => count(fields, { one: 'і ще #', few: 'і ще #', many: 'і ще #', other: 'і ще #' }),
  part: (shown, total) => `Показано ${shown} з ${total} полів.`,
  showAll: 'Показати всі',
  noFields: 'На цій формі немає полів.',
};
