import type { HistoryRole } from './mapping.ts';

/**
 * Headings by what they mean, likeliest first: English and Ukrainian, and those of ServiceNow, Zendesk and Jira. Written as
 * {@link plainHeading} gives them.
 */
const headings: Readonly<Record<HistoryRole, readonly string[]>> = {
  id: [
    'number',
    'ticket id',
    'ticket number',
    'ticket no',
    'incident number',
    'incident id',
    'issue key',
    'case id',
    'case number',
    'request id',
    'id',
    'key',
    'ticket',
    'incident',
    'case',
    'номер тікета',
    'номер заявки',
    'номер звернення',
    'номер',
    'ідентифікатор',
    'id тікета',
    'тікет',
    '№',
  ],
  time: [
    'sys updated at',
    'sys updated on',
    'event time',
    'event date',
    'timestamp',
    'complete timestamp',
    'updated at',
    'updated',
    'update date',
    'changed at',
    'changed',
    'modified',
    'time',
    'час події',
    'дата події',
    'змінено',
    'оновлено',
    'час',
  ],
  created: [
    'opened at',
    'opened',
    'created at',
    'created',
    'creation date',
    'creation time',
    'created date',
    'date created',
    'created on',
    'sys created at',
    'sys created on',
    'submitted',
    'submitted at',
    'reported',
    'reported at',
    'requested at',
    'received',
    'open time',
    'date',
    'створено',
    'дата створення',
    'час створення',
    'відкрито',
    'надійшло',
    'дата',
  ],
  status: ['incident state', 'ticket status', 'state', 'status', 'event', 'статус', 'стан', 'стан тікета'],
  topic: [
    'topic',
    'subject alias',
    'category',
    'ticket type',
    'request type',
    'issue type',
    'type',
    'тема',
    'категорія',
    'тип звернення',
    'тип',
  ],
  group: [
    'assignment group',
    'skill group',
    'assigned group',
    'group',
    'team',
    'queue',
    'department',
    'група навичок',
    'група',
    'команда',
    'черга',
    'відділ',
  ],
  priority: ['priority', 'severity', 'urgency', 'пріоритет', 'терміновість', 'важливість'],
  channel: [
    'channel',
    'contact type',
    'contact method',
    'via',
    'source',
    'origin',
    'канал',
    'джерело',
    'спосіб звернення',
  ],
  assignee: [
    'assigned to',
    'assignee',
    'operator',
    'agent',
    'owner',
    'resolver',
    'resource',
    'відповідальний',
    'оператор',
    'виконавець',
    'агент',
  ],
  firstReply: [
    'first reply at',
    'first response at',
    'first reply',
    'first response',
    'first responded',
    'перша відповідь',
    'час першої відповіді',
  ],
  solved: [
    'resolved at',
    'solved at',
    'resolution date',
    'resolved',
    'solved',
    'date resolved',
    'resolution time',
    'вирішено',
    'дата вирішення',
    'час вирішення',
  ],
  closed: ['closed at', 'closed', 'date closed', 'close time', 'closed date', 'закрито', 'дата закриття'],
  handling: [
    'handling time',
    'handle time',
    'work time',
    'agent work time',
    'time worked',
    'time spent',
    'worked',
    'effort',
    'duration',
    'час обробки',
    'час роботи',
    'витрачений час',
    'витрачено',
    'трудовитрати',
    'тривалість',
  ],
  reopened: [
    'reopen count',
    'reopens',
    'reopened',
    'reopenings',
    'reopen',
    'перевідкрито',
    'повторно відкрито',
    'повторні відкриття',
  ],
};

/** A heading in small letters with single spaces: `sys_updated_at`, `Sys Updated At` and `sysUpdatedAt` are one. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
}

/** How well a heading fits a role: 0 not at all, higher is better. All of it before its beginning before a part of it. */
export function headingFits(heading: string, role: HistoryRole): number {
  const plain = plainHeading(heading);
  const known = headings[role];
  const exact = known.indexOf(plain);
  if (exact >= 0) return 300 - exact;
  const begins = known.findIndex((phrase) => phrase.length > 3 && plain.startsWith(`${phrase} `));
  if (begins >= 0) return 200 - begins;
  const within = known.findIndex((phrase) => phrase.includes(' ') && ` ${plain} `.includes(` ${phrase} `));
  return within >= 0 ? 100 - within : 0;
}

/** The unit that a heading names, as "Handling time (h)". */
export function unitNamed(heading: string): 'seconds' | 'minutes' | 'hours' | undefined {
  const words = plainHeading(heading).split(' ');
  const names = (...list: readonly string[]) => words.some((word) => list.includes(word));
  if (names('s', 'sec', 'secs', 'second', 'seconds', 'с', 'сек', 'секунд', 'секунди')) return 'seconds';
  if (names('m', 'min', 'mins', 'minute', 'minutes', 'хв', 'хвилин', 'хвилини')) return 'minutes';
  if (names('h', 'hr', 'hrs', 'hour', 'hours', 'год', 'годин', 'години')) return 'hours';
  return undefined;
}
