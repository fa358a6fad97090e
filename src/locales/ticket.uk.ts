import { pluralIn } from './plural.ts';
import type { TicketMessages } from './ticket.en.ts';

const count = pluralIn('uk');

export const messages: TicketMessages = {
  create: 'Створити тікет',
  solve: 'Вирішити тікет',
  starMeans: 'треба заповнити',
  nothingToEdit: 'Зараз тут нічого заповнювати.',
  moreProblems: (fields) =>
    count(fields, {
      one: 'і ще # поле',
      few: 'і ще # поля',
      many: 'і ще # полів',
      other: 'і ще # поля',
    }),
  notChecked: 'Не вдалося перевірити тікет. Спробуйте ще раз.',
};
