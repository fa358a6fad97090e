import type { Directory, StatusCategory } from '../../domain/settings/directory.ts';
import type { Text } from '../../domain/settings/text.ts';

/** Small letters and single spaces, without the number that `3 - Moderate` begins with. */
function plain(value: string): string {
  const words = value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return /^\d+ \D/.test(words) ? words.replace(/^\d+ /, '') : words;
}

const textsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** Ids by all that they may be called. */
function names(entries: Iterable<readonly [string, readonly string[]]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, texts] of entries) {
    for (const text of texts) if (!found.has(plain(text))) found.set(plain(text), id);
  }
  found.delete('');
  return found;
}

/** What the values of a column mean in a help-desk; values that mean nothing there are left out. */
export type Matches<Meaning extends string = string> = Record<string, Meaning>;

function match<Meaning extends string>(
  values: Iterable<string>,
  meaningOf: (value: string) => Meaning | undefined,
): Matches<Meaning> {
  const found: Matches<Meaning> = {};
  for (const value of values) {
    const meaning = meaningOf(value);
    if (meaning !== undefined) found[value] = meaning;
  }
  return found;
}

/** Topics by alias or name, or by a skill group that works with one topic alone. */
export function matchTopics(values: Iterable<string>, { topics, skillGroups }: Directory): Matches {
  const groups = skillGroups.flatMap(({ id, name, topics: [topic, ...more] }) =>
    topic !== undefined && more.length === 0 ? [[topic, [id, ...textsOf(name)]] as const] : [],
  );
  const known = names([...topics.map(({ alias, name }) => [alias, [alias, ...textsOf(name)]] as const), ...groups]);
  return match(values, (value) => known.get(plain(value)));
}

/** Words for how urgent a ticket is, the most urgent first. */
const urgency: readonly (readonly string[])[] = [
  ['critical', 'urgent', 'highest', 'blocker', 'emergency', 'p1', 'критичний', 'терміновий', 'найвищий', 'аварійний'],
  ['high', 'major', 'important', 'p2', 'високий', 'важливий'],
  ['medium', 'moderate', 'normal', 'average', 'p3', 'середній', 'звичайний', 'нормальний'],
  ['low', 'minor', 'lowest', 'planning', 'trivial', 'p4', 'p5', 'низький', 'найнижчий'],
];

const urgencyOf = (text: string): number => urgency.findIndex((words) => words.includes(plain(text)));

/**
 * Priorities by id or name, by a word of the same meaning, or by number where 1 is the most urgent and there are not more
 * numbers than priorities.
 */
export function matchPriorities(values: Iterable<string>, { priorities }: Directory): Matches {
  const all = [...values];
  const known = names(priorities.map(({ id, name }) => [id, [id, ...textsOf(name)]] as const));
  const byUrgency = new Map(
    // Backwards: of two priorities of one meaning the lower one.
    [...priorities].reverse().map(({ id, name }) => [Math.max(...[id, ...textsOf(name)].map(urgencyOf)), id] as const),
  );
  const numbered = all.every(
    (value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= priorities.length,
  );
  return match(all, (value) => {
    const word = urgencyOf(value);
    return (
      known.get(plain(value)) ??
      (word >= 0 ? byUrgency.get(word) : undefined) ??
      (numbered ? priorities[priorities.length - Number(value)]?.id : undefined)
    );
  });
}

/** Words for the same channel. */
const channels: readonly (readonly string[])[] = [
  ['phone', 'call', 'phone call', 'voice', 'telephone', 'телефон', 'дзвінок', 'телефонний дзвінок'],
  ['email', 'e mail', 'mail', 'пошта', 'електронна пошта', 'лист', 'імейл'],
  ['chat', 'live chat', 'website chat', 'web chat', 'messaging', 'чат', 'чат на сайті'],
  ['web', 'portal', 'self service', 'web form', 'form', 'website', 'портал', 'сайт', 'форма'],
];

const channelOf = (text: string): number => channels.findIndex((words) => words.includes(plain(text)));

/** Channels by id or name, or by a word of the same meaning. */
export function matchChannels(values: Iterable<string>, { channels: list }: Directory): Matches {
  const known = names(list.map(({ id, name }) => [id, [id, ...textsOf(name)]] as const));
  const byMeaning = new Map(
    [...list].reverse().map(({ id, name }) => [Math.max(...[id, ...textsOf(name)].map(channelOf)), id] as const),
  );
  return match(values, (value) => {
    const word = channelOf(value);
    return known.get(plain(value)) ?? (word >= 0 ? byMeaning.get(word) : undefined);
  });
}

/** What the names of statuses begin with or hold, first match first. */
const states: readonly (readonly [StatusCategory, RegExp])[] = [
  ['open', /reopen|re open|перевідкри|повторно відкри|^not resolved|^unresolved/],
  ['closed', /^closed|^cancel|^complete|^withdrawn|^reject|^закрит|^скасован|^завершен|^відхилен/],
  ['solved', /^resolved|^solved|^fixed|^done|^вирішен|^виконан|^розв язан/],
  ['on_hold', /^on hold|hold$|(await|wait|pending).*(vendor|problem|evidence|change|third|supplier|part|internal)/],
  ['on_hold', /^на паузі|^відкладен|^призупинен|очіку.*(постачальник|запчастин|зміни|третьо)/],
  ['pending', /^pending|^await|^waiting|^очіку|^чекає/],
  ['open', /^open|^assigned|^active|progress|^accepted|^work|^investigat|^triage|^escalat/],
  ['open', /^відкрит|^в роботі|^у роботі|^призначен|^прийнят|^опрац|^в обробці/],
  ['new', /^new|^created|^registered|^submitted|^to do|^backlog|^queued|^unassigned|^нов|^створен|^зареєстрован/],
];

/** What statuses mean: by id or name of the help-desk's, else by their words. */
export function matchStatuses(values: Iterable<string>, { statuses }: Directory): Matches<StatusCategory> {
  const known = names(statuses.map(({ id, name }) => [id, [id, ...textsOf(name)]] as const));
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  return match(values, (value) => {
    const words = plain(value);
    return categories.get(known.get(words) ?? '') ?? states.find(([, pattern]) => pattern.test(words))?.[0];
  });
}
