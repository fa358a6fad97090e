import type { StatusCategory } from '../../domain/settings/directory.ts';
import { pluralIn } from '../plural.ts';
import type { Instants } from './instants.ts';
import { hoursAndMinutes, type ClockWords, type EventWords } from './sla-words.ts';

/** A weekday in the three cases the sentences need. */
interface Weekday {
  readonly nominative: string;
  readonly genitive: string;
  readonly accusative: string;
}

const weekdays: readonly Weekday[] = [
  { nominative: 'неділя', genitive: 'неділі', accusative: 'неділю' },
  { nominative: 'понеділок', genitive: 'понеділка', accusative: 'понеділок' },
  { nominative: 'вівторок', genitive: 'вівторка', accusative: 'вівторок' },
  { nominative: 'середа', genitive: 'середи', accusative: 'середу' },
  { nominative: 'четвер', genitive: 'четверга', accusative: 'четвер' },
  { nominative: 'п’ятниця', genitive: 'п’ятниці', accusative: 'п’ятницю' },
  { nominative: 'субота', genitive: 'суботи', accusative: 'суботу' },
];

const events: EventWords = {
  created: 'коли тікет створено',
  client_message: 'коли написав клієнт',
  public_reply: 'коли клієнту відповіли',
  internal_note: 'коли додали внутрішню нотатку',
  status_entered: 'коли змінився статус',
  assigned: 'коли тікет отримав оператора',
  unassigned: 'коли тікет залишився без оператора',
  priority_changed: 'коли змінився пріоритет',
  topic_changed: 'коли змінилася тема',
  solved: 'коли тікет вирішено',
  closed: 'коли тікет закрито',
  reopened: 'коли тікет відкрито знову',
  field_changed: 'коли змінилося поле',
  settings_changed: 'бо метрику видалено',
};

const plural = pluralIn('uk');

/** Sentences about clocks in Ukrainian. */
export const clockWords: ClockWords = (reason, { instants, names }) => {
  const at = (instant: number) => atMoment(instants, instant);
  const from = (instant: number) => `з ${genitive(instants, instant)}`;
  const policyName = (id: string) => {
    const name = names('policy', id) ?? id;
    return name === '' ? '«Усі інші тікети»' : `«${name}»`;
  };
  switch (reason.code) {
    case 'not_started':
      return 'Відлік ще не почався.';
    case 'started': {
      const { status } = reason;
      const cause =
        status === null ? events[reason.event] : `коли тікет перейшов у статус «${names('status', status) ?? status}»`;
      return `Відлік почався ${at(reason.at)}, ${cause}.`;
    }
    case 'policy_chosen':
      if (reason.policy === null) return 'Жодне правило SLA не підходить.';
      return reason.target === null
        ? `Правило SLA ${policyName(reason.policy)} не ставить цілі.`
        : `Правило SLA ${policyName(reason.policy)}: ціль ${duration(reason.target)}.`;
    case 'policy_changed':
      if (reason.policy === null) return `${capital(from(reason.at))}: жодне правило SLA не підходить.`;
      return reason.target === null
        ? `${capital(from(reason.at))}: правило SLA ${policyName(reason.policy)}, яке не ставить цілі.`
        : `${capital(from(reason.at))}: правило SLA ${policyName(reason.policy)}: ціль ${duration(reason.target)}.`;
    case 'target_changed':
      return reason.target === null
        ? `${capital(from(reason.at))}: цілі немає.`
        : `${capital(from(reason.at))}: ціль ${duration(reason.target)}.`;
    case 'calendar_changed':
      return reason.calendar === null
        ? `${capital(from(reason.at))}: відлік іде цілодобово.`
        : `${capital(from(reason.at))}: відлік іде за календарем «${names('calendar', reason.calendar) ?? reason.calendar}».`;
    case 'closed':
      return reason.until === null
        ? 'Неробочий час, і робочого більше не буде.'
        : `Неробочий час до ${genitive(instants, reason.until)}.`;
    case 'closed_often': {
      const times = plural(reason.times, { one: '# раз', few: '# рази', many: '# разів', other: '# раза' });
      const last =
        reason.until === null ? 'робочого більше не буде' : `востаннє до ${genitive(instants, reason.until)}`;
      return `Неробочий час наставав ${times} ${from(reason.from)}, ${last}.`;
    }
    case 'paused': {
      const span = reason.to === null ? from(reason.from) : range(instants, reason.from, reason.to);
      return `Пауза ${span}${pauseCause(reason, (id) => names('status', id) ?? id)}.`;
    }
    case 'restarted': {
      if (reason.times === 1) return `Відлік почався спочатку ${at(reason.at)}, ${events[reason.event]}.`;
      const times = plural(reason.times, { one: '# раз', few: '# рази', many: '# разів', other: '# раза' });
      return `Відлік починався спочатку ${times}, востаннє ${at(reason.at)}, ${events[reason.event]}.`;
    }
    case 'stopped':
      return `Відлік зупинився ${at(reason.at)}, ${events[reason.event]}; витрачено ${duration(reason.used)}.`;
    case 'resumed':
      return `Відлік продовжився ${at(reason.at)}, ${events[reason.event]}; уже витрачено ${duration(reason.used)}.`;
    case 'due':
      return `Термін — ${nominative(instants, reason.at)}.`;
    case 'due_if_resumed':
      return `Термін — ${nominative(instants, reason.at)}, якби робота продовжилася зараз.`;
    case 'never_due':
      return 'Термін не настане: у календарі замало робочого часу.';
    case 'no_target':
      return 'Цілі немає, тож немає й терміну.';
    case 'breached':
      return 'Порушено: до того часу не встигли.';
    case 'breached_by_change':
      return `Порушено ${at(reason.at)}: на той час витрачено більше, ніж дозволяє нова ціль.`;
    case 'met':
      return `Дотримано ${at(reason.at)}, ${events[reason.event]}; витрачено ${duration(reason.used)}.`;
    case 'ended_late':
      return `Завершено із запізненням ${at(reason.at)}, ${events[reason.event]}; витрачено ${duration(reason.used)}.`;
    case 'ended_without_target':
      return `Завершено ${at(reason.at)}, ${events[reason.event]}; витрачено ${duration(reason.used)}.`;
    case 'cancelled':
      return `Скасовано ${at(reason.at)}, ${events[reason.event]}.`;
  }
};

function pauseCause(
  { status, category }: { readonly status: string | null; readonly category: StatusCategory | null },
  nameOf: (id: string) => string,
): string {
  if (status === null) return '';
  return category === 'pending' ? ': очікуємо на клієнта' : `: статус «${nameOf(status)}»`;
}

/** «понеділок, 16 листопада» with the weekday in the case asked for. */
function day(instants: Instants, at: number, grammaticalCase: keyof Weekday): string {
  const { weekday, date, year } = instants.local(at);
  const name = weekdays[weekday]?.[grammaticalCase] ?? '';
  if (!instants.needDates) return name;
  return instants.needYears ? `${name}, ${date} ${year} року` : `${name}, ${date}`;
}

/** «п’ятниця, 17:20», as it stands by itself. */
function nominative(instants: Instants, at: number): string {
  return `${day(instants, at, 'nominative')}, ${instants.local(at).time}`;
}

/** «п’ятниці 17:20», after «з» and «до». */
function genitive(instants: Instants, at: number): string {
  return `${day(instants, at, 'genitive')}${instants.needDates ? ',' : ''} ${instants.local(at).time}`;
}

/** «у п’ятницю о 17:20»; «об» goes before eleven. */
function atMoment(instants: Instants, at: number): string {
  const { time } = instants.local(at);
  const comma = instants.needDates ? ',' : '';
  return `у ${day(instants, at, 'accusative')}${comma} ${time.startsWith('11') ? 'об' : 'о'} ${time}`;
}

function range(instants: Instants, from: number, to: number): string {
  const { time } = instants.local(to);
  if (instants.local(from).day !== instants.local(to).day) {
    return `з ${genitive(instants, from)} до ${genitive(instants, to)}`;
  }
  return `у ${day(instants, from, 'accusative')}, ${instants.local(from).time}–${time}`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function duration(milliseconds: number): string {
  return hoursAndMinutes(milliseconds, { hours: 'год', minutes: 'хв', seconds: 'с' });
}
