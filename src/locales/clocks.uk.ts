import type { ClocksMessages } from './clocks.en.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('uk');

export const messages: ClocksMessages = {
  title: 'Відліки SLA',
  noTicket: 'Тікета ще немає.',
  noMetrics: 'Жодна метрика SLA не відстежується.',
  unreadable: 'Події цього тікета не вдається простежити.',
  states: {
    notStarted: 'Не розпочато',
    running: 'Триває',
    dueSoon: 'Триває, скоро термін',
    paused: (status) => `Пауза через статус «${status}»`,
    pausedByEvent: 'Пауза через подію',
    outsideHours: (opening) => `Неробочий час, до ${opening}`,
    outsideHoursForGood: 'Неробочий час, робочих годин більше не буде',
    noTarget: 'Без цілі',
    met: 'Дотримано',
    breached: (late) => `Порушено, запізнення ${late}`,
    breachedAndEnded: (late) => `Порушено, завершено із запізненням ${late}`,
    cancelled: 'Скасовано, тікет завершили раніше',
  },
  due: (when) => `Термін: ${when}`,
  wasDue: (when) => `Термін був: ${when}`,
  dueIfResumed: (when) => `Термін: ${when}, якщо продовжити зараз`,
  neverDue: 'Термін не настане: замало робочих годин',
  inTime: (duration) => `через ${duration}`,
  left: (duration) => `залишилося ${duration}`,
  used: (used, target) => `використано ${used} з ${target}`,
  usedAlone: (used) => `використано ${used}`,
  earlier: (met, breached) =>
    [
      met > 0
        ? count(met, {
            one: '# раз дотримано',
            few: '# рази дотримано',
            many: '# разів дотримано',
            other: '# разу дотримано',
          })
        : '',
      breached > 0
        ? count(breached, {
            one: '# раз порушено',
            few: '# рази порушено',
            many: '# разів порушено',
            other: '# разу порушено',
          })
        : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  earlierTimes: (outcomes) => `Раніше: ${outcomes}`,
  why: 'Чому?',
  changed: (metric, state) => `${metric}: ${state}`,
  second: 'с',
};
