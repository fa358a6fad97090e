import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../src/domain/assignment/decide.ts';
import type { Explanation } from '../../src/domain/assignment/decision.ts';
import type { AssignmentSettings } from '../../src/domain/settings/assignment.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory, Operator } from '../../src/domain/settings/directory.ts';
import {
  describeDecision,
  instantsOf,
  type AssignmentWordsContext,
} from '../../src/locales/reasons/assignment-words.ts';
import { assignmentWords as english } from '../../src/locales/reasons/assignment.en.ts';
import { assignmentWords as ukrainian } from '../../src/locales/reasons/assignment.uk.ts';
import { createInstants } from '../../src/locales/reasons/instants.ts';
import { namesFrom } from '../../src/locales/reasons/names.ts';

/** Friday 14 November 2025, 17:20 in Kyiv. */
const at = Date.UTC(2025, 10, 14, 15, 20);
const minute = 60_000;
const online = { name: { en: 'Online', uk: 'На місці' }, canReceive: true };
const onBreak = { name: { en: 'On a break', uk: 'Перерва' }, canReceive: false };

function operator(id: string, facts: Partial<Operator> = {}): Operator {
  const nobody = { calendar: null, status: online, ticketsByStatus: {}, lastAssignedAt: null, limit: null };
  return { id, name: { en: id, uk: id }, ...nobody, ...facts };
}

/** The help-desk of the design's screen. */
const screen: readonly Operator[] = [
  operator('Iryna Bondar', { name: { en: 'Iryna Bondar', uk: 'Ірина Бондар' }, lastAssignedAt: at - 75 * minute }),
  operator('Taras Melnyk', { lastAssignedAt: at - 28 * minute }),
  operator('Olena Koval', { lastAssignedAt: at - 100 * minute, ticketsByStatus: { open: 2 } }),
  operator('Sofiia Lysenko', { lastAssignedAt: at - 49 * minute, ticketsByStatus: { open: 4 } }),
  operator('Daryna Kravets', { lastAssignedAt: at - 18 * minute, ticketsByStatus: { open: 6 } }),
  operator('Maksym Tkachenko', { status: onBreak }),
  operator('Andrii Shevchuk', { lastAssignedAt: at - 32 * minute }),
  operator('Roman Petrenko', { calendar: 'evening' }),
];
const skilled = screen.map(({ id }) => id).filter((id) => id !== 'Andrii Shevchuk');

interface Given {
  operators?: readonly Operator[];
  skilled?: readonly string[];
  rules?: Partial<AssignmentSettings>;
  subjectAlias?: string | null;
  autoAssignee?: boolean;
  opensAt?: number | null;
  joinedAt?: number;
}

const base = defaultSettings();

function directoryOf(operators: readonly Operator[], members: readonly string[]): Directory {
  return {
    topics: [{ alias: 'refund', name: { en: 'Refund', uk: 'Повернення коштів' } }],
    skillGroups: [{ id: 'refunds', name: 'Refunds', topics: ['refund'], operators: [...members], active: true }],
    operators: [...operators],
    statuses: [{ id: 'open', name: 'Open', category: 'open' }],
    channels: [],
    priorities: [],
    calendars: [],
  };
}

function explained({ operators = screen, rules, opensAt = null, ...given }: Given = {}): {
  explanation: Explanation;
  directory: Directory;
} {
  const directory = directoryOf(operators, given.skilled ?? skilled);
  const evening = {
    isOpen: () => false,
    nextOpening: () => opensAt,
    nextClosing: () => null,
    due: () => null,
  };
  const assignment = { ...base.assignment, enabled: true, limit: 6, ...rules };
  const { subjectAlias = 'refund', autoAssignee = true, joinedAt } = given;
  const explanation = decide(
    { settings: { ...base, assignment }, directory, calendars: new Map([['evening', evening]]), at },
    { subjectAlias, autoAssignee, ...(joinedAt === undefined ? {} : { joinedAt }) },
  );
  return { explanation, directory };
}

function contextOf(explanation: Explanation, directory: Directory, locale: 'en' | 'uk'): AssignmentWordsContext {
  return {
    instants: createInstants(locale === 'en' ? 'en-GB' : 'uk', 'Europe/Kyiv', instantsOf(explanation)),
    names: namesFrom(base, directory, locale),
  };
}

/** The sentences about the decision: of the ticket first, then of each operator. */
function told(given: Given, locale: 'en' | 'uk'): string[] {
  const { explanation, directory } = explained(given);
  const words = locale === 'en' ? english : ukrainian;
  const { ticket, operators } = describeDecision(explanation, words, contextOf(explanation, directory, locale));
  return [ticket, ...operators.map(({ reason }) => reason)];
}

const evening = at + 40 * minute;
const tomorrow = at + 16 * 60 * minute;

test('tells the decision of the design’s screen in English', () => {
  assert.deepEqual(told({ opensAt: evening }, 'en'), [
    'Goes to Iryna Bondar, one of 4 operators who can take it.',
    'Gets it. No active tickets and has waited longest for one.',
    'No active tickets, but had one 47\u00a0min later.',
    'Has active tickets.',
    'Has active tickets, and had one more recently.',
    'At the limit of 6.',
    'On a break, cannot receive.',
    'No skill group with Refund.',
    'Outside working hours until 18:00.',
  ]);
});

test('tells the decision of the design’s screen in Ukrainian', () => {
  assert.deepEqual(told({ opensAt: tomorrow }, 'uk'), [
    'Отримує: Ірина Бондар. Взяти його можуть 4 оператори.',
    'Отримує. Немає активних тікетів і найдовше чекає на новий.',
    'Немає активних тікетів, але останнє призначення на 47\u00a0хв пізніше.',
    'Має активні тікети.',
    'Має активні тікети, та й останнє призначення пізніше.',
    'Досягнуто обмеження: 6.',
    'Перерва, не може отримувати тікети.',
    'Немає групи навичок із темою «Повернення коштів».',
    'Неробочий час до 15 листопада, 09:20.',
  ]);
});

test('tells an opening on another day, in another year, and none at all', () => {
  const last = (opensAt: number | null, locale: 'en' | 'uk') => told({ opensAt }, locale).at(-1);
  assert.equal(last(tomorrow, 'en'), 'Outside working hours until 15 November, 09:20.');
  const newYear = Date.UTC(2026, 0, 2, 7);
  assert.equal(last(newYear, 'en'), 'Outside working hours until 2 January 2026, 09:00.');
  assert.equal(last(newYear, 'uk'), 'Неробочий час до 2 січня 2026 року, 09:00.');
  assert.equal(last(null, 'en'), 'Outside working hours, and none are ahead.');
  assert.equal(last(null, 'uk'), 'Неробочий час, і робочого не передбачено.');
});

test('tells how many could take the ticket with the right plural', () => {
  const first = (count: number, locale: 'en' | 'uk') => {
    const operators = Array.from({ length: count }, (_, index) => operator(`Operator ${index}`));
    return told({ operators, skilled: operators.map(({ id }) => id) }, locale)[0];
  };
  assert.equal(first(1, 'en'), 'Goes to Operator 0, the only operator who can take it.');
  assert.equal(first(5, 'en'), 'Goes to Operator 0, one of 5 operators who can take it.');
  assert.equal(first(1, 'uk'), 'Отримує: Operator 0. Більше взяти його нікому.');
  assert.equal(first(3, 'uk'), 'Отримує: Operator 0. Взяти його можуть 3 оператори.');
  assert.equal(first(5, 'uk'), 'Отримує: Operator 0. Взяти його можуть 5 операторів.');
  assert.equal(first(21, 'uk'), 'Отримує: Operator 0. Взяти його може 21 оператор.');
});

test('tells why nobody can take a ticket, with the right plurals', () => {
  const busy = { ticketsByStatus: { open: 6 } };
  const away = (count: number) =>
    Array.from({ length: count }, (_, index) => operator(`away ${index}`, { status: onBreak }));
  const closed = (count: number) =>
    Array.from({ length: count }, (_, index) => operator(`closed ${index}`, { calendar: 'evening' }));
  const given = (awayCount: number, closedCount: number): Given => ({
    operators: [...away(awayCount), ...closed(closedCount), operator('busy', busy), operator('unskilled')],
    skilled: ['busy'],
  });
  assert.equal(
    told(given(1, 2), 'en')[0],
    'Waits, nobody can take it: 1 operator cannot receive, 2 operators are outside working hours, 1 operator is in no skill group with Refund and 1 operator is at the limit.',
  );
  assert.equal(
    told(given(2, 1), 'uk')[0],
    'Чекає, бо взяти його нікому: 2 оператори не можуть отримувати тікети, у 1 оператора неробочий час, у 1 оператора немає групи навичок із темою «Повернення коштів» і 1 оператор досяг обмеження.',
  );
  assert.match(
    told(given(5, 3), 'uk')[0] ?? '',
    /: 5 операторів не можуть отримувати тікети, у 3 операторів неробочий час/,
  );
  assert.match(
    told(given(21, 21), 'uk')[0] ?? '',
    /: 21 оператор не може отримувати тікети, у 21 оператора неробочий час/,
  );
  assert.equal(told({ operators: [] }, 'en')[0], 'Waits: there are no operators.');
  assert.equal(told({ operators: [] }, 'uk')[0], 'Чекає: операторів немає.');
});

test('tells that a ticket is not offered', () => {
  assert.deepEqual(told({ rules: { enabled: false } }, 'en'), [
    'Waits for a person to take it: auto assignment is off.',
  ]);
  assert.deepEqual(told({ rules: { enabled: false } }, 'uk'), [
    'Чекає, доки його хтось візьме: автоматичний розподіл вимкнено.',
  ]);
  assert.deepEqual(told({ autoAssignee: false }, 'en'), [
    'Not assigned automatically: it doesn’t ask for an operator.',
  ]);
  assert.deepEqual(told({ autoAssignee: false }, 'uk'), ['Автоматично не розподіляється: тікет не просить оператора.']);
});

test('tells that a ticket has no topic', () => {
  const given = { subjectAlias: null, operators: [operator('ann'), operator('bob')] };
  assert.deepEqual(told(given, 'en').slice(0, 2), [
    'Waits, nobody can take it: 2 operators cannot be matched to a ticket without a topic.',
    'No skill group fits a ticket without a topic.',
  ]);
  assert.deepEqual(told(given, 'uk').slice(0, 2), [
    'Чекає, бо взяти його нікому: у 2 операторів навичку не визначити, бо тікет без теми.',
    'Жодна група навичок не підходить: тікет без теми.',
  ]);
});

test('tells that skill groups no longer apply', () => {
  const rules = { fallbackAfter: { seconds: 3600, unit: 'hours' } } as const;
  const given = { rules, joinedAt: at - 60 * minute, skilled: [], operators: [operator('Ann')] };
  assert.equal(
    told(given, 'en')[0],
    'Goes to Ann, the only operator who can take it. It has waited so long that skill groups no longer apply.',
  );
  assert.equal(
    told(given, 'uk')[0],
    'Отримує: Ann. Більше взяти його нікому. Тікет чекає так довго, що групи навичок уже не враховуються.',
  );
});

test('tells what sets the chosen one apart, and how the next one stands to them', () => {
  const busy = (lastAssignedAt: number | null) => ({ lastAssignedAt, ticketsByStatus: { open: 1 } });
  const strictly = { considerWorkload: false };
  const cases: [Partial<Operator>, Partial<Operator>, Partial<AssignmentSettings>, string[], string[]][] = [
    [
      {},
      {},
      {},
      ['Gets it. No active tickets and has not had one yet.', 'No active tickets, but comes later in the list.'],
      ['Отримує. Немає активних тікетів, і призначень ще не було.', 'Немає активних тікетів, але далі у списку.'],
    ],
    [
      {},
      { lastAssignedAt: at - minute },
      {},
      ['Gets it. No active tickets and has not had one yet.', 'No active tickets, but has had one before.'],
      [
        'Отримує. Немає активних тікетів, і призначень ще не було.',
        'Немає активних тікетів, але призначення вже було.',
      ],
    ],
    [
      { lastAssignedAt: at - minute },
      { lastAssignedAt: at - minute },
      strictly,
      ['Gets it. Has waited longest for one.', 'Had one right after.'],
      ['Отримує. Найдовше чекає на новий тікет.', 'Останнє призначення одразу після.'],
    ],
    [
      { lastAssignedAt: at - 90 * minute },
      { lastAssignedAt: at },
      strictly,
      ['Gets it. Has waited longest for one.', 'Had one 1\u00a0h 30\u00a0min later.'],
      ['Отримує. Найдовше чекає на новий тікет.', 'Останнє призначення на 1\u00a0год 30\u00a0хв пізніше.'],
    ],
    [
      {},
      {},
      strictly,
      ['Gets it. Has not had one yet.', 'Comes later in the list.'],
      ['Отримує. Призначень ще не було.', 'Далі у списку.'],
    ],
    [
      {},
      busy(at),
      {},
      ['Gets it. The only one with no active tickets.', 'Has active tickets, and had one more recently.'],
      [
        'Отримує. Активних тікетів немає лише в цього оператора.',
        'Має активні тікети, та й останнє призначення пізніше.',
      ],
    ],
    [
      busy(at - minute),
      busy(at),
      {},
      [
        'Gets it. Everybody has active tickets, and they have waited longest for a new one.',
        'Had one 1\u00a0min later.',
      ],
      [
        'Отримує. Активні тікети мають усі, а останнє призначення тут найдавніше.',
        'Останнє призначення на 1\u00a0хв пізніше.',
      ],
    ],
    [
      {},
      { status: onBreak },
      {},
      ['Gets it. Nobody else can take it.', 'On a break, cannot receive.'],
      ['Отримує. Більше взяти його нікому.', 'Перерва, не може отримувати тікети.'],
    ],
  ];
  for (const [one, other, rules, inEnglish, inUkrainian] of cases) {
    const given = { operators: [operator('ann', one), operator('bob', other)], skilled: ['ann', 'bob'], rules };
    assert.deepEqual(told(given, 'en').slice(1), inEnglish);
    assert.deepEqual(told(given, 'uk').slice(1), inUkrainian);
  }
});

test('tells a limit that is exceeded, or leaves nothing to take', () => {
  const over = (active: number, limit: number, locale: 'en' | 'uk') =>
    told({ operators: [operator('ann', { ticketsByStatus: { open: active }, limit })], skilled: ['ann'] }, locale)[1];
  assert.equal(over(8, 6, 'en'), 'Over the limit of 6: 8 active tickets.');
  assert.equal(over(8, 6, 'uk'), 'Понад обмеження 6: має 8 активних тікетів.');
  assert.equal(over(22, 6, 'uk'), 'Понад обмеження 6: має 22 активні тікети.');
  assert.equal(over(21, 6, 'uk'), 'Понад обмеження 6: має 21 активний тікет.');
  assert.equal(over(0, 0, 'en'), 'Takes none: the limit is 0.');
  assert.equal(over(0, 0, 'uk'), 'Обмеження 0: тікетів не отримує.');
});

test('tells why a ticket went back to the queue', () => {
  const { explanation, directory } = explained();
  const decision = { kind: 'returned', at, ticket: 't', operator: 'Iryna Bondar' } as const;
  assert.equal(
    english.returned(decision, contextOf(explanation, directory, 'en')),
    'Back in the queue unanswered: Iryna Bondar could not receive for too long.',
  );
  assert.equal(
    ukrainian.returned(decision, contextOf(explanation, directory, 'uk')),
    'Знову в черзі, без відповіді. Ірина Бондар надто довго не може отримувати тікети.',
  );
});

test('shows ids where names are not known', () => {
  const { explanation } = explained();
  const instants = createInstants('en-GB', 'Europe/Kyiv', instantsOf(explanation));
  const { ticket, operators } = describeDecision(explanation, english, { instants, names: () => undefined });
  assert.equal(ticket, 'Goes to Iryna Bondar, one of 4 operators who can take it.');
  assert.equal(operators[6]?.reason, 'No skill group with refund.');
});
