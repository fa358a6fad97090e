import type { OtherMessages } from './other.en.ts';

export const messages: OtherMessages = {
  title: 'Інші параметри',
  subtitle: 'Що ще визначає роботу з тікетами.',
  affects: (whom) => `Стосується: ${whom}`,
  defaultIs: (value) => `Типово: ${value}`,
  useDefault: 'Повернути типове',
  readOnly: (reason) => `Тут не змінюється. ${reason}`,
  unknownKind: 'Ця версія не вміє змінювати такий параметр. Його значення зберігається.',
  range: (from, to) => `Від ${from} до ${to}`,
  from: (from) => `Щонайменше ${from}`,
  to: (to) => `Щонайбільше ${to}`,
};
