import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apply } from '../../src/domain/changes/apply.ts';
import type { Command } from '../../src/domain/changes/command.ts';
import { diff } from '../../src/domain/changes/diff.ts';
import type { Path } from '../../src/domain/settings/path.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';
import { describeChange, describeStep } from '../../src/locales/describe-change.ts';
import type { ChangeContext } from '../../src/locales/changes/context.ts';
import { loadLocalisation } from '../../src/locales/localisation.ts';
import { capabilities, directory, sample } from './sample.ts';

const english = await loadLocalisation({ locale: 'en' }, ['changes']);
const ukrainian = await loadLocalisation({ locale: 'uk' }, ['changes']);

const contextOf = (after: TicketSettings, localisation = english): ChangeContext => ({
  before: sample,
  after,
  directory,
  capabilities,
  localisation,
});

const set = (path: string, value: unknown): Command => ({ type: 'set', path: path.split('/'), value });
const insert = (path: string, at: number, element: unknown): Command => ({
  type: 'insert',
  path: path.split('/'),
  at,
  element,
});
const at = (...path: string[]): Path => path;
const hours = (count: number) => ({ seconds: count * 3600, unit: 'hours' });
const minutes = (count: number) => ({ seconds: count * 60, unit: 'minutes' });
const refund = sample.fields.find(({ id }) => id === 'field-refund_amount');
const firstResponse = 'sla/policies/policy-1/targets/first_response';
/** Which of the no-break spaces a number or date has is not our matter. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** An edit, and the sentence for what it changes in both languages. */
const cases: readonly (readonly [command: Command, english: string, ukrainian: string])[] = [
  [
    set('fields/field-device_model/help/en', 'Look on the sticker under the device'),
    'Device model, help text: “Look on the sticker under the device”, was “Device name”',
    'Модель пристрою, підказка (EN): «Look on the sticker under the device», було «Device name»',
  ],
  [
    set('fields/field-device_model/label/uk', 'Пристрій'),
    'Device model, label (UK): “Пристрій”, was “Модель пристрою”',
    'Пристрій, назва: «Пристрій», було «Модель пристрою»',
  ],
  [
    set('fields/field-refund_amount/required/solve', true),
    'Refund amount: required to solve, was off',
    'Сума повернення: обов’язкове для вирішення, було вимкнено',
  ],
  [
    set('fields/topic/required/create', false),
    'Topic: not required to create, was on',
    'Тема: не обов’язкове для створення, було увімкнено',
  ],
  [
    set('fields/field-refund_amount/access/client', 'view'),
    'Refund amount, access for clients: view, was hidden',
    'Сума повернення, доступ клієнтів: перегляд, було приховано',
  ],
  [
    set('fields/field-refund_amount/topics', ['refund', 'repair']),
    'Refund amount, topics: Refund and Device repair, was all topics',
    'Сума повернення, теми: Повернення коштів і Ремонт пристрою, було усі теми',
  ],
  [
    set('fields/field-refund_amount/minimum', undefined),
    'Refund amount, from: nothing, was 0.01',
    'Сума повернення, від: нічого, було 0,01',
  ],
  [
    set('fields/field-refund_amount/unit', 'грн'),
    'Refund amount, unit: “грн”, was “UAH”',
    'Сума повернення, одиниця: «грн», було «UAH»',
  ],
  [
    set('fields/field-visit_date/conditions/show', {
      match: 'any',
      rules: [
        { field: 'topic', operator: 'is_any_of', values: ['repair', 'internet'] },
        { field: 'field-device_model', operator: 'is_any_of', values: ['phones'] },
      ],
    }),
    'Visit date, shown when: Topic is Device repair or No internet or signal, or Device model is Phones, was always',
    'Дата візиту, показувати, коли: Тема: Ремонт пристрою або Немає інтернету, або Модель пристрою: Телефони, було завжди',
  ],
  [
    set('fields/field-visit_date/conditions/requireSolve', {
      match: 'all',
      rules: [{ field: 'priority', operator: 'is_any_of', values: ['high'] }],
    }),
    'Visit date, required to solve when: Priority is High, was never',
    'Дата візиту, обов’язкове для вирішення, коли: Пріоритет: Високий, було ніколи',
  ],
  [
    set('fields/field-visit_date/default', '2026-08-24'),
    'Visit date, default value: 24 Aug 2026, was nothing',
    'Дата візиту, типове значення: 24 серп. 2026 р., було нічого',
  ],
  [
    set('fields/field-device_model/default', 'edge_50'),
    'Device model, default value: Motorola Edge 50, was nothing',
    'Модель пристрою, типове значення: Motorola Edge 50, було нічого',
  ],
  [
    set('fields/field-callback/default', true),
    'Call back, default value: yes, was no',
    'Передзвонити, типове значення: так, було ні',
  ],
  [
    set('fields/field-visit_date/earliest', -2),
    'Visit date, earliest date: 2 days before today, was today',
    'Дата візиту, найраніша дата: за 2 дні до сьогодні, було сьогодні',
  ],
  [
    set('fields/field-visit_date/latest', 14),
    'Visit date, latest date: 14 days after today, was nothing',
    'Дата візиту, найпізніша дата: через 14 днів від сьогодні, було нічого',
  ],
  [
    set('fields/field-photo/maximumSize', 512 * 1024),
    'Photo, size of each file at most: 512 kB, was 5 MB',
    'Фото, розмір кожного файлу щонайбільше: 512 кБ, було 5 МБ',
  ],
  [
    set('fields/field-photo/extensions', ['.png', '.pdf']),
    'Photo, file types: .png and .pdf, was .png',
    'Фото, типи файлів: .png і .pdf, було .png',
  ],
  [
    set('fields/field-contract/patternMessage/uk', 'Перепишіть із договору'),
    'Contract number, message when the pattern does not fit (UK): “Перепишіть із договору”, was nothing',
    'Номер договору, повідомлення, якщо не підходить: «Перепишіть із договору», було нічого',
  ],
  [
    set('fields/field-device_model/lastLevelOnly', false),
    'Device model, only the last level can be chosen: off, was on',
    'Модель пристрою, обирати можна лише останній рівень: вимкнено, було увімкнено',
  ],
  [set('fields/field-contract/archived', true), 'Archived Contract number', 'В архіві: Номер договору'],
  [
    insert('fields', 99, {
      ...refund,
      id: 'field-new',
      key: 'new',
      type: 'date',
      label: { en: 'Preferred visit date' },
    }),
    'Added Preferred visit date',
    'Додано: Preferred visit date',
  ],
  [
    { type: 'remove', path: at('fields', 'field-contract') },
    'Removed Contract number, on 312 tickets',
    'Вилучено: Номер договору, є на 312 тікетах',
  ],
  [
    { type: 'move', path: at('fields', 'field-device_model'), to: 8 },
    'Moved Device model to place 9',
    'Переміщено на місце 9: Модель пристрою',
  ],
  [
    insert('fields/field-device_model/options/phones/options', 0, { value: 'razr', label: { en: 'Motorola Razr' } }),
    'Added Phones › Motorola Razr to Device model',
    'Додано: Модель пристрою, Телефони › Motorola Razr',
  ],
  [
    { type: 'remove', path: at('fields', 'field-device_model', 'options', 'routers', 'options', 'hg8245') },
    'Removed Routers › Huawei HG8245 from Device model, on 1 ticket',
    'Вилучено: Модель пристрою, Маршрутизатори › Huawei HG8245, є на 1 тікеті',
  ],
  [
    { type: 'move', path: at('fields', 'field-device_model', 'options', 'tv'), to: 0 },
    'Moved Set-top boxes to place 1 of Device model',
    'Переміщено на місце 1: Модель пристрою, Приставки',
  ],
  [
    set('fields/field-device_model/options/routers/options/hg8245/retired', true),
    'Retired Device model, Routers › Huawei HG8245',
    'Більше не пропонується: Модель пристрою, Маршрутизатори › Huawei HG8245',
  ],
  [
    set('fields/field-device_model/options/routers/label/uk', 'Роутери'),
    'Device model, Routers, label (UK): “Роутери”, was “Маршрутизатори”',
    'Модель пристрою, Роутери, назва: «Роутери», було «Маршрутизатори»',
  ],
  [
    set('assignment/considerWorkload', false),
    'Consider workload: off, was on',
    'Враховувати завантаженість: вимкнено, було увімкнено',
  ],
  [
    set('assignment/limit', 6),
    'Active tickets per operator: 6, was no limit',
    'Активних тікетів на оператора: 6, було без обмеження',
  ],
  [
    set('assignment/activeStatuses', ['status-1', 'status-2']),
    'Statuses that count as active: Open and Waiting for client, was all but solved and closed',
    'Статуси активних тікетів: Відкритий і Очікує на клієнта, було усі, крім вирішених і закритих',
  ],
  [
    set('assignment/queueOrder', 'nearest_deadline_first'),
    'Queue order: nearest deadline first, was oldest first',
    'Порядок черги: спершу з найближчим терміном, було спершу найдавніші',
  ],
  [
    set('assignment/fallbackAfter', minutes(90)),
    'Skill groups stop counting after: 90 min, was never',
    'Не зважати на групи навичок через: 90 хв, було ніколи',
  ],
  [
    set(`${firstResponse}/byPriority/high`, minutes(30)),
    'First response, High: 30 min, was 1 h',
    'Перша відповідь, Високий: 30 хв, було 1 год',
  ],
  [
    set(`${firstResponse}/byPriority/high`, undefined),
    'First response, High: the target of all priorities, was 1 h',
    'Перша відповідь, Високий: ціль для всіх пріоритетів, було 1 год',
  ],
  [
    set(`${firstResponse}/byPriority/medium`, null),
    'First response, Medium: no target, was the target of all priorities',
    'Перша відповідь, Середній: без цілі, було ціль для всіх пріоритетів',
  ],
  [
    set(`${firstResponse}/all`, undefined),
    'First response, all priorities: no target, was 4 h',
    'Перша відповідь, усі пріоритети: без цілі, було 4 год',
  ],
  [
    set(`${firstResponse}/calendar`, 'shift-night'),
    'First response, calendar: Night shift, was Kyiv office',
    'Перша відповідь, календар: Night shift, було Kyiv office',
  ],
  [
    set(`${firstResponse}/calendar`, null),
    'First response, calendar: round the clock, was Kyiv office',
    'Перша відповідь, календар: цілодобово, було Kyiv office',
  ],
  [
    set(`${firstResponse}/pauseStatuses`, ['status-2']),
    'First response, paused in: Waiting for client, was nothing',
    'Перша відповідь, пауза у статусах: Очікує на клієнта, було нічого',
  ],
  [
    insert('sla/policies/other/targets', 0, {
      metric: 'resolution',
      byPriority: { high: hours(16) },
      calendar: null,
      pauseStatuses: [],
    }),
    'Resolution, High: 16 h, was no target',
    'Вирішення, Високий: 16 год, було без цілі',
  ],
  [
    insert('sla/policies/other/targets', 0, {
      metric: 'resolution',
      all: hours(24),
      byPriority: { medium: hours(20), high: hours(16) },
      calendar: null,
      pauseStatuses: [],
    }),
    'Added Resolution to All other tickets (High 16 h, Medium 20 h, all priorities 24 h)',
    'Додано: Усі інші тікети, Вирішення (Високий: 16 год, Середній: 20 год, усі пріоритети: 24 год)',
  ],
  [
    { type: 'remove', path: at('sla', 'policies', 'policy-1', 'targets', 'first_response') },
    'Removed First response from No internet (High 1 h, all priorities 4 h)',
    'Вилучено: No internet, Перша відповідь (Високий: 1 год, усі пріоритети: 4 год)',
  ],
  [
    set('sla/policies/policy-1/conditions', {
      match: 'all',
      rules: [{ field: 'channel', operator: 'is_none_of', values: ['channel-1'] }],
    }),
    'No internet, for tickets with: Channel is not Telegram, was Topic is No internet or signal',
    'No internet, для яких тікетів: Канал: не Telegram, було Тема: Немає інтернету',
  ],
  [
    set('sla/policies/policy-1/name', 'Outages'),
    'Outages, name: “Outages”, was “No internet”',
    'Outages, назва: «Outages», було «No internet»',
  ],
  [
    insert('sla/policies', 1, {
      id: 'policy-2',
      name: 'Refunds',
      conditions: { match: 'all', rules: [{ field: 'topic', operator: 'is_any_of', values: ['refund'] }] },
      calendar: null,
      targets: [],
    }),
    'Added Refunds (Topic is Refund)',
    'Додано: Refunds (Тема: Повернення коштів)',
  ],
  [
    set('sla/metrics/time_in_status/statuses', ['status-2']),
    'Time in status, statuses: Waiting for client, was nothing',
    'Час у статусі, статуси: Очікує на клієнта, було нічого',
  ],
  [
    set('sla/metrics/next_response/anchor', 'oldest'),
    'Next response, another start while it runs: leaves the clock as it is, was starts the clock anew, the default',
    'Наступна відповідь, нова подія початку під час відліку: не впливає на відлік, було починає відлік заново, типове значення',
  ],
  [
    set('sla/metrics/resolution/defaultPauseStatuses', ['status-2']),
    'Resolution, usual pause: Waiting for client, was the usual for this metric',
    'Вирішення, звичайна пауза: Очікує на клієнта, було звичайна для цієї метрики',
  ],
  [
    set('sla/metrics/metric-7/stop', [
      { event: 'status_entered', statuses: ['status-1', 'status-2'] },
      { event: 'internal_note', includeBots: true },
    ]),
    'Time to first note, stops at: status becomes Open or Waiting for client, or internal note, of bots too, was internal note',
    'Час до першої нотатки, зупиняється: перехід у статус Відкритий або Очікує на клієнта, або внутрішня нотатка, також від бота, було внутрішня нотатка',
  ],
  [
    set('calendars/calendar-1/weekly/mon', [
      { start: '09:00', end: '13:00' },
      { start: '22:00', end: '06:00' },
    ]),
    'Kyiv office, Monday: 09:00–13:00, 22:00–06:00 +1, was 09:00–18:00',
    'Kyiv office, понеділок: 09:00–13:00, 22:00–06:00 +1, було 09:00–18:00',
  ],
  [
    set('calendars/calendar-1/weekly/sat', [{ start: '00:00', end: '24:00' }]),
    'Kyiv office, Saturday: 00:00–24:00, was closed',
    'Kyiv office, субота: 00:00–24:00, було неробочий день',
  ],
  [
    set('calendars/calendar-1/timeZone', 'Europe/Warsaw'),
    'Kyiv office, time zone: Europe/Warsaw, was Europe/Kyiv',
    'Kyiv office, часовий пояс: Europe/Warsaw, було Europe/Kyiv',
  ],
  [
    insert('calendars/calendar-1/holidays', 0, {
      name: 'New Year',
      from: '2027-01-01',
      to: '2027-01-02',
      everyYear: true,
    }),
    'Added New Year to Kyiv office (1 Jan 2027 – 2 Jan 2027, every year)',
    'Додано: Kyiv office, New Year (1 січ. 2027 р. – 2 січ. 2027 р., щороку)',
  ],
  [
    set('calendars/calendar-1/holidays/2026-12-25 Christmas/everyYear', true),
    'Kyiv office, Christmas, every year: on, was off',
    'Kyiv office, Christmas, щороку: увімкнено, було вимкнено',
  ],
  [
    set('calendars/calendar-1/specialDays/2026-12-31/hours', []),
    'Kyiv office, 31 Dec 2026, hours: closed, was 09:00–12:00',
    'Kyiv office, 31 груд. 2026 р., години: неробочий день, було 09:00–12:00',
  ],
  [
    { type: 'remove', path: at('calendars', 'calendar-1', 'specialDays', '2026-12-31') },
    'Removed 31 Dec 2026 from Kyiv office (09:00–12:00)',
    'Вилучено: Kyiv office, 31 груд. 2026 р. (09:00–12:00)',
  ],
  [{ type: 'remove', path: at('calendars', 'calendar-1') }, 'Removed Kyiv office', 'Вилучено: Kyiv office'],
  [
    set('parameters/signature', 'Kind regards'),
    'Signature: “Kind regards”, was “Regards”',
    'Підпис: «Kind regards», було «Regards»',
  ],
  [
    set('parameters/reopen_days', undefined),
    'Reopening allowed for: 3 days, the default, was 7 days',
    'Відкрити знову можна протягом: 3 дн., типове значення, було 7 дн.',
  ],
  [
    set('parameters/merge', 'auto'),
    'Merge tickets: By itself, was Ask, the default',
    'Об’єднання тікетів: Автоматично, було Запитувати, типове значення',
  ],
  [
    set('parameters/rating', false),
    'Ask for a rating: off, was on, the default',
    'Просити оцінку: вимкнено, було увімкнено, типове значення',
  ],
  [
    set('parameters/inactive', minutes(45)),
    'Close after: 45 min, was 2 h, the default',
    'Закривати через: 45 хв, було 2 год, типове значення',
  ],
  [
    set('fields/field-refund_amount/futureRule', { strict: true }),
    'Refund amount, futureRule › strict: on, was nothing',
    'Сума повернення, futureRule › strict: увімкнено, було нічого',
  ],
  [set('assignment/weights', [[1, 2], 3]), 'weights: [[1,2],3], was nothing', 'weights: [[1,2],3], було нічого'],
  [set('retention', 'long'), 'retention: “long”, was nothing', 'retention: «long», було нічого'],
];

describe('a change in words', () => {
  for (const [command, inEnglish, inUkrainian] of cases) {
    it(inEnglish, () => {
      const after = apply(sample, command);
      const changes = diff(sample, after);
      assert.equal(changes.length, 1);
      const sentences = [english, ukrainian].map((localisation) =>
        changes.map((change) => plain(describeChange(change, contextOf(after, localisation)).sentence)),
      );
      assert.deepEqual(sentences, [[inEnglish], [inUkrainian]]);
    });
  }
});

describe('the parts of a description', () => {
  const described = (command: Command, localisation = english) => {
    const after = apply(sample, command);
    return diff(sample, after).map((change) => describeChange(change, contextOf(after, localisation)));
  };

  it('give Review a group, a subject, and old and new', () => {
    assert.deepEqual(described(set(`${firstResponse}/byPriority/high`, minutes(30))), [
      {
        section: 'sla',
        group: 'SLA, No internet',
        subject: 'First response, High',
        before: '1\u00a0h',
        after: '30\u00a0min',
        label: 'First response, High',
        sentence: 'First response, High: 30\u00a0min, was 1\u00a0h',
      },
    ]);
    const groups = [
      set('fields/topic/archived', true),
      set('assignment/limit', 3),
      set('sla/policies/other/calendar', 'calendar-1'),
      set('sla/metrics/metric-7/repeats', true),
      set('calendars/calendar-1/name', 'Kyiv'),
      set('parameters/merge', 'auto'),
      { type: 'move', path: at('sla', 'policies', 'other'), to: 0 } as const,
    ].map((command) => described(command).map(({ section, group }) => `${section}: ${group}`)[0]);
    assert.deepEqual(groups, [
      'fields: Fields',
      'assignment: Auto assignment',
      'sla: SLA, All other tickets',
      'sla: SLA, metrics',
      'calendars: Calendars',
      'other: Other',
      'sla: SLA, policies',
    ]);
  });

  it('say what happened to a whole thing in a summary', () => {
    const [added] = described(insert('fields', 0, { ...refund, id: 'x', type: 'date', label: { en: 'Visit' } }));
    assert.deepEqual([added?.summary, added?.before, added?.after], ['New date field', undefined, undefined]);
    const [removed] = described({ type: 'remove', path: at('fields', 'field-contract') });
    assert.deepEqual(
      [removed?.before, removed?.after, removed?.summary, removed?.label],
      [undefined, undefined, 'Removed, on 312 tickets', 'Removed Contract number'],
    );
    const [moved] = described({ type: 'move', path: at('fields', 'field-device_model'), to: 0 }, ukrainian);
    assert.deepEqual([moved?.subject, moved?.summary], ['Модель пристрою', 'Переміщено на місце 1']);
    const [option] = described(
      insert('fields/field-device_model/options', 0, { value: 'watches', label: { en: 'Watches' } }),
    );
    assert.deepEqual([option?.subject, option?.summary], ['Device model, options', 'Watches added']);
    const [holiday] = described(insert('calendars/calendar-1/holidays', 0, { name: 'Easter', from: '2027-05-02' }));
    assert.equal(holiday?.summary, 'New holiday (2 May 2027)');
  });

  it('cut long texts, put them on one line, and never cut a character in two', () => {
    const [help] = described(set('fields/topic/help/en', `${'🙂'.repeat(100)}\nsecond line`));
    assert.equal(help?.after, `${'🙂'.repeat(79)}…`);
    const [name] = described(set('fields/topic/label/en', 'x'.repeat(10_000)));
    assert.ok((name?.sentence.length ?? 0) < 300);
  });

  it('name a few of many values, and count the rest', () => {
    const [topics] = described(set('fields/field-photo/topics', ['a', 'b', 'c', 'd', 'e', 'f', 'g']));
    assert.equal(topics?.after, 'a, b, c, d, e, and 2 more');
  });

  it('keep names with signs that templates and plurals use', () => {
    const [removed] = described({ type: 'remove', path: at('fields', 'field-contract') });
    assert.ok(removed);
    const strange = apply(sample, set('fields/field-contract/label/en', 'Order # $& <b>{0}</b>'));
    const after = apply(strange, { type: 'remove', path: at('fields', 'field-contract') });
    const [change] = diff(strange, after);
    assert.ok(change);
    const { sentence } = describeChange(change, { ...contextOf(after), before: strange });
    assert.equal(sentence, 'Removed Order # $& <b>{0}</b>, on 312 tickets');
  });

  it('fall back to what there is: another language, the key, and ids when the directory did not load', () => {
    const inGerman = { ...contextOf(sample), localisation: { ...english, locale: 'de' } };
    const [label] = diff(sample, apply(sample, set('fields/topic/label/de', 'Thema')));
    assert.ok(label);
    assert.equal(describeChange(label, inGerman).subject, 'Topic, label');
    const unlabelled = apply(sample, insert('fields', 0, { ...refund, id: 'f81d4fae', key: '', label: {} }));
    const [added] = diff(sample, unlabelled);
    assert.ok(added);
    assert.equal(describeChange(added, contextOf(unlabelled)).subject, 'Without a name');
    const after = apply(sample, set(`${firstResponse}/pauseStatuses`, ['status-2']));
    const [pause] = diff(sample, after);
    assert.ok(pause);
    const bare = { before: sample, after, localisation: english };
    assert.equal(describeChange(pause, bare).after, 'status-2');
  });

  it('take keys that every object has for the unknown keys they are', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      const commands = [
        insert('fields/field-device_model/options', 0, { value: key, label: { en: 'New' } }),
        insert('fields', 0, { ...refund, id: key, label: { en: 'New' } }),
        set(`fields/topic/${key}`, 'x'),
        set(`assignment/${key}`, 'x'),
        set(`parameters/${key}`, 'x'),
        set(key, 'x'),
      ];
      for (const command of commands) {
        const after = apply(sample, command);
        for (const [one, other] of [[sample, after] as const, [after, sample] as const]) {
          const changes = diff(one, other);
          assert.equal(changes.length, 1);
          for (const change of changes) {
            const { sentence } = describeChange(change, { ...contextOf(other), before: one });
            assert.match(
              sentence,
              /^(Added|Removed) New( (to|from) Device model)?$|: (“x”|nothing), was (“x”|nothing)$/,
            );
          }
        }
      }
    }
  });

  it('write dates of calendars as dates of no zone, and leave what is no date alone', () => {
    const format = (timeZone: string) =>
      loadLocalisation({ locale: 'en-GB', timeZone }, []).then(({ format }) => format);
    return Promise.all([format('Pacific/Kiritimati'), format('Pacific/Pago_Pago')]).then((formats) => {
      for (const each of formats) {
        assert.equal(each.localDate('2026-08-24'), '24 Aug 2026');
        assert.equal(each.localDate('2026-02-31'), '2026-02-31');
        assert.equal(each.localDate('soon'), 'soon');
      }
    });
  });
});

describe('a step of undo', () => {
  const step = (commands: readonly Command[], localisation = english) => {
    const after = apply(sample, { type: 'batch', commands });
    return describeStep(diff(sample, after), contextOf(after, localisation));
  };
  const paste = [
    set(`${firstResponse}/byPriority/high`, minutes(15)),
    set(`${firstResponse}/byPriority/medium`, hours(2)),
  ];

  it('is called by its first change and the number of others', () => {
    assert.equal(step([set('assignment/limit', 3)]), 'Active tickets per operator');
    assert.equal(step(paste), 'First response, High, and 1 more');
    assert.equal(step(paste, ukrainian), 'Перша відповідь, Високий і ще 1');
    assert.equal(
      step([{ type: 'move', path: at('fields', 'field-device_model'), to: 8 }]),
      'Moved Device model to place 9',
    );
  });
});
