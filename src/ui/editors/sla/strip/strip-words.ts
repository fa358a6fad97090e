import type { Localisation } from '../../../../locales/localisation.ts';
import { hoursAndMinutes } from '../../../../locales/reasons/sla-words.ts';
import type { StripMessages } from '../../../../locales/strip.en.ts';
import type { ClockState } from '../../../../domain/sla/state.ts';
import type { Effect, Moment, Was } from './moments.ts';
import type { Act, StripTicket } from './ticket.ts';

/** Instants and durations in words, in one language and zone. */
export interface TimeWords {
  /** Fri 17:20; with the date where weekdays alone would be ambiguous. */
  moment(at: number): string;
  /** Friday 14 Nov */
  longDay(at: number): string;
  /** Sat 15 */
  shortDay(at: number): string;
  /** 14 Nov */
  date(at: number): string;
  /** Nov, with the year in January. */
  month(at: number): string;
  weekday(at: number): string;
  time(at: number): string;
  /** 5 h 20 min */
  duration(milliseconds: number): string;
}

const day = 86_400_000;

/** Times as `span` (epoch milliseconds) needs them: a week and more is told with dates, more than a year with years. */
export function timeWords(
  { locale, format }: Pick<Localisation, 'locale' | 'format'>,
  timeZone: string,
  span: { readonly from: number; readonly to: number },
): TimeWords {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number) => formatter.format(at);
  };
  const length = span.to - span.from;
  const time = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = write({ weekday: 'short' });
  const date = write({ day: 'numeric', month: 'short', ...(length > 330 * day ? { year: 'numeric' } : {}) });
  const longWeekday = write({ weekday: 'long' });
  const plainDate = write({ day: 'numeric', month: 'short' });
  const number = write({ day: 'numeric' });
  const month = write({ month: 'short' });
  const monthAndYear = write({ month: 'short', year: 'numeric' });
  const numeric = write({ month: 'numeric' });
  const needsDate = length > 6 * day;
  const units = { hours: format.unit('hours'), minutes: format.unit('minutes'), seconds: 's' };
  return {
    moment: (at) => `${weekday(at)} ${needsDate ? `${date(at)} ` : ''}${time(at)}`,
    longDay: (at) => `${capital(longWeekday(at), locale)} ${plainDate(at)}`,
    shortDay: (at) => `${capital(weekday(at), locale)} ${number(at)}`,
    date: plainDate,
    month: (at) => (numeric(at) === '1' ? monthAndYear(at) : month(at)),
    weekday,
    time,
    duration: (milliseconds) => hoursAndMinutes(milliseconds, units),
  };
}

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Names for what the strip speaks of. */
export interface StripNames {
  metric(id: string): string;
  status(id: string): string;
  priority(id: string): string;
  calendar(id: string): string;
}

/** All that sentences about a ticket are made with. */
export interface StripWords {
  readonly messages: StripMessages;
  readonly times: TimeWords;
  readonly names: StripNames;
  list(items: readonly string[]): string;
}

/** A moment as it is read: what it is, what was it under the saved settings, and what it does to the clocks. */
export interface MomentText {
  readonly title: string;
  readonly was?: string | undefined;
  readonly lines: readonly { readonly text: string; readonly was?: string | undefined }[];
}

export function momentText(moment: Moment, ticket: StripTicket, words: StripWords): MomentText {
  const { titles } = words.messages;
  const { occasion, effects } = moment;
  const lines = effectLines(effects, words);
  switch (occasion.type) {
    case 'created':
      return { title: titles.created, lines };
    case 'event': {
      const act = ticket.events[occasion.index]?.act;
      return { title: act ? actTitle(act, words) : '', lines };
    }
    case 'open':
      return { title: titles.open, lines };
    case 'closed':
      return { title: closedTitle(moment.at, occasion, words), lines };
    case 'due': {
      const [first, ...others] = lines;
      return { title: first?.text ?? '', was: first?.was, lines: others };
    }
  }
}

function closedTitle(
  at: number,
  { until, times }: { readonly until: number | null; readonly times: number },
  { messages: { titles }, times: time }: StripWords,
): string {
  if (times > 1)
    return until === null ? titles.closedTimesForGood(times) : titles.closedTimes(times, time.moment(until));
  return until === null ? titles.closedForGood : titles.closedFor(time.duration(until - at));
}

function actTitle(act: Act, { messages: { titles }, names }: StripWords): string {
  if (act.type === 'status') return titles.status(names.status(act.status));
  if (act.type === 'priority') return titles.priority(names.priority(act.priority));
  return titles[act.type];
}

/** An act in the middle of a sentence: "client writes". */
export function actName(act: Act, { messages: { acts }, names }: Pick<StripWords, 'messages' | 'names'>): string {
  if (act.type === 'status') return acts.status(names.status(act.status));
  if (act.type === 'priority') return acts.priority(names.priority(act.priority));
  return acts[act.type];
}

/** Effects that read the same for several clocks are one sentence. */
const together = { starts: 'starts', starts_again: 'startsAgain', pauses: 'pauses', goes_on: 'goesOn' } as const;

/** What ends comes before what begins, and what else is worth knowing last. */
const endings: ReadonlySet<Effect['code']> = new Set(['met', 'ends_late', 'cancelled', 'ended', 'stops']);

function effectLines(effects: readonly Effect[], words: StripWords): MomentText['lines'] {
  const { messages, names } = words;
  const alone = (effect: Effect) => ({
    text: effectText(effect, words),
    was: 'was' in effect ? wasText(effect.was, words) : undefined,
  });
  const grouped = Object.entries(together).flatMap(([code, sentence]) => {
    const metrics = effects.filter((effect) => effect.code === code).map(({ metric }) => names.metric(metric));
    return metrics.length > 0 ? [{ text: messages[sentence](words.list(metrics), metrics.length) }] : [];
  });
  const others = effects.filter(({ code }) => !(code in together) && !endings.has(code));
  return [...effects.filter(({ code }) => endings.has(code)).map(alone), ...grouped, ...others.map(alone)];
}

function effectText(effect: Effect, { messages, times, names }: StripWords): string {
  const metric = names.metric(effect.metric);
  switch (effect.code) {
    case 'stops':
      return messages.stops(metric, times.duration(effect.used));
    case 'resumes':
      return messages.resumes(metric, times.duration(effect.used));
    case 'met':
      return effect.at === null ? messages.metNeverDue(metric) : messages.met(metric, times.moment(effect.at));
    case 'ends_late':
      return effect.at === null
        ? messages.endsLateByChange(metric)
        : messages.endsLate(metric, times.moment(effect.at));
    case 'due':
      return effect.late ? messages.dueLate(metric) : messages.due(metric);
    case 'due_if_resumed':
      return messages.dueIfResumed(metric, times.moment(effect.at));
    case 'target':
      return effect.target === null
        ? messages.noTargetNow(metric)
        : messages.targetNow(metric, times.duration(effect.target));
    case 'calendar':
      return effect.calendar === null
        ? messages.alwaysNow(metric)
        : messages.calendarNow(metric, names.calendar(effect.calendar));
    case 'stands_still':
      return effect.left === null ? messages.noneLeft(metric) : messages.left(metric, times.duration(effect.left));
    case 'never_due':
      return messages.neverDue(metric);
    case 'breached_by_change':
      return messages.breachedByChange(metric);
    case 'cancelled':
      return messages.cancelled(metric);
    case 'ended':
      return messages.ended(metric);
    case 'starts':
      return messages.starts(metric, 1);
    case 'starts_again':
      return messages.startsAgain(metric, 1);
    case 'pauses':
      return messages.pauses(metric, 1);
    case 'goes_on':
      return messages.goesOn(metric, 1);
  }
}

/** "was 18:20"; nothing where saved settings say the same. */
export function wasText(was: Was, { messages, times }: Pick<StripWords, 'messages' | 'times'>): string | undefined {
  if (was === undefined) return undefined;
  return was === null ? messages.wasNever : messages.was(times.moment(was));
}

/** One clock's outcome as a sentence. */
export function finding(state: ClockState, { messages, times, names }: StripWords): string {
  const metric = names.metric(state.metric);
  const { dueAt, breachedAt } = state;
  const { finding: say } = messages;
  if (dueAt === null && breachedAt === null) return say.none(metric);
  const when = times.moment(dueAt ?? breachedAt ?? 0);
  if (breachedAt !== null) return say.breached(metric, when);
  if (state.state === 'met') return say.met(metric, when);
  return state.state === 'paused' ? say.paused(metric, when) : say.due(metric, when);
}
