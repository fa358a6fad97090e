import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockReason } from '../../src/domain/sla/reasons.ts';
import { describe as inWords, namesFrom } from '../../src/locales/describe.ts';
import {
  clock,
  created,
  directory,
  message,
  minute,
  on,
  policy,
  priority,
  reply,
  settings,
  status,
  target,
  when,
} from '../domain/sla/world.ts';

const document = settings({
  policies: [
    { ...policy('vip', when('segment', 'vip'), [target('resolution', 60)]), name: 'VIP' },
    {
      ...policy('other', null, [
        target('resolution', 200, {
          calendar: 'office',
          pauseStatuses: ['waiting', 'hold'],
          byPriority: { high: 60, low: null },
        }),
        target('first_response', 60),
        target('next_response', 30),
      ]),
      name: '',
    },
  ],
});
const options = { timeZone: 'Europe/Kyiv', names: namesFrom(document, directory, 'en') };
const told = async (metric: string, events: Parameters<typeof clock>[2], at: string, locale = 'en') =>
  inWords(clock(metric, document, events, at).reasons, locale, options);

const paused = [created('13 17:20'), status('16 10:00', 'waiting'), status('16 11:00', 'open', 'client')];

describe('Reasons in words', () => {
  it('read as a supervisor would tell them, in English', async () => {
    assert.deepEqual(await told('resolution', paused, '16 11:30'), [
      'Started Friday 17:20 at creation.',
      'Policy “All other tickets”: target 3\u00a0h 20\u00a0min.',
      'Closed until Monday 09:00.',
      'Paused Monday 10:00–11:00, waiting for the client.',
      'Due Monday 12:40.',
    ]);
  });
  it('and in Ukrainian', async () => {
    assert.deepEqual(await told('resolution', paused, '16 11:30', 'uk'), [
      'Відлік почався у п’ятницю о 17:20, коли тікет створено.',
      'Правило SLA «Усі інші тікети»: ціль 3\u00a0год 20\u00a0хв.',
      'Неробочий час до понеділка 09:00.',
      'Пауза у понеділок, 10:00–11:00: очікуємо на клієнта.',
      'Термін — понеділок, 12:40.',
    ]);
  });
  it('tell of a change, a breach and a late end', async () => {
    const events = [
      created('16 09:00'),
      status('16 10:00', 'hold'),
      status('17 11:00', 'open'),
      priority('17 11:10', 'high'),
    ];
    assert.deepEqual((await told('resolution', [...events, status('17 12:00', 'solved')], '17 12:30')).slice(2), [
      'Paused Monday 10:00 – Tuesday 11:00, in status “On hold”.',
      'From Tuesday 11:10 the target is 1\u00a0h.',
      'Breached Tuesday 11:10: more time was used by then than the new target allows.',
      'Ended late: Tuesday 12:00 when the ticket was solved, 2\u00a0h used.',
    ]);
    assert.deepEqual((await told('resolution', [...events, status('17 12:00', 'solved')], '17 12:30', 'uk')).slice(2), [
      'Пауза з понеділка 10:00 до вівторка 11:00: статус «On hold».',
      'З вівторка 11:10: ціль 1\u00a0год.',
      'Порушено у вівторок об 11:10: на той час витрачено більше, ніж дозволяє нова ціль.',
      'Завершено із запізненням у вівторок о 12:00, коли тікет вирішено; витрачено 2\u00a0год.',
    ]);
  });
  it('tell of restarts and of what met a deadline', async () => {
    const events = [
      created('2 10:00'),
      reply('2 10:05'),
      message('2 12:00'),
      message('2 12:10'),
      message('2 12:20'),
      reply('2 12:30'),
    ];
    assert.deepEqual((await told('next_response', events, '2 13:00')).slice(2), [
      'Restarted twice, last Monday 12:20 by a client message.',
      'Due Monday 12:50.',
      'Met Monday 12:30 by a public reply, 10\u00a0min used.',
    ]);
  });
  it('name dates when weekdays alone would be ambiguous, and years over New Year', async () => {
    const long = [created('2 17:20'), status('3 10:00', 'solved'), status('9 11:00', 'open')];
    const sentences = await told('resolution', long, '9 11:30');
    assert.equal(sentences[0], 'Started Monday 2 November 17:20 at creation.');
    assert.equal(sentences.at(-1), 'Due Monday 9 November 12:40.');
    const uk = await told('resolution', long, '9 11:30', 'uk');
    assert.equal(uk[0], 'Відлік почався у понеділок, 2 листопада, о 17:20, коли тікет створено.');
    const reasons: ClockReason[] = [
      { code: 'started', at: Date.UTC(2026, 11, 28, 10), event: 'created', status: null },
      { code: 'due', at: Date.UTC(2027, 0, 4, 10) },
    ];
    assert.deepEqual(await inWords(reasons, 'en', options), [
      'Started Monday 28 December 2026 12:00 at creation.',
      'Due Monday 4 January 2027 12:00.',
    ]);
  });
  it('name dates when they are read much later', async () => {
    const reasons: ClockReason[] = [{ code: 'due', at: on('2 12:00') }];
    assert.deepEqual(await inWords(reasons, 'en', { ...options, readAt: on('4 12:00') }), ['Due Monday 12:00.']);
    assert.deepEqual(await inWords(reasons, 'en', { ...options, readAt: on('24 12:00') }), [
      'Due Monday 2 November 12:00.',
    ]);
  });
  it('tell times in the zone given, with 24 hours', async () => {
    const reasons: ClockReason[] = [{ code: 'due', at: Date.UTC(2026, 10, 2, 22, 30) }];
    assert.deepEqual(await inWords(reasons, 'en', { timeZone: 'Europe/Kyiv' }), ['Due Tuesday 00:30.']);
    assert.deepEqual(await inWords(reasons, 'en-US', { timeZone: 'America/New_York' }), ['Due Monday 17:30.']);
    await assert.rejects(inWords(reasons, 'en', { timeZone: 'Europe/Atlantis' }), RangeError);
  });
  it('show the id of what has no name any more', async () => {
    const reasons: ClockReason[] = [{ code: 'policy_changed', at: on('2 12:00'), policy: 'gone', target: null }];
    assert.deepEqual(await inWords(reasons, 'en', options), ['From Monday 12:00 policy “gone”, which sets no target.']);
  });
  it('are English in a language that has no words here', async () => {
    assert.deepEqual(await inWords([{ code: 'not_started' }], 'de', options), ['Not started.']);
    assert.deepEqual(await inWords([{ code: 'not_started' }], 'uk-UA', options), ['Відлік ще не почався.']);
  });

  const at = on('2 12:00');
  const event = 'public_reply';
  const every: readonly ClockReason[] = [
    { code: 'not_started' },
    { code: 'started', at, event: 'status_entered', status: 'hold' },
    { code: 'policy_chosen', at, policy: null, target: null },
    { code: 'policy_chosen', at, policy: 'vip', target: null },
    { code: 'policy_changed', at, policy: 'vip', target: 90 * minute },
    { code: 'policy_changed', at, policy: null, target: null },
    { code: 'target_changed', at, target: null },
    { code: 'target_changed', at, target: 90 * minute },
    { code: 'calendar_changed', at, calendar: null },
    { code: 'calendar_changed', at, calendar: 'office' },
    { code: 'closed', from: at, until: null },
    { code: 'closed', from: at, until: at + minute },
    { code: 'closed_often', from: at, until: at + minute, times: 5 },
    { code: 'closed_often', from: at, until: null, times: 22 },
    { code: 'paused', from: at, to: null, status: null, category: null },
    { code: 'paused', from: at, to: null, status: 'waiting', category: 'pending' },
    { code: 'restarted', at, event: 'client_message', times: 1 },
    { code: 'restarted', at, event: 'client_message', times: 5 },
    { code: 'stopped', at, event: 'solved', used: 0 },
    { code: 'resumed', at, event: 'reopened', used: 30_000 },
    { code: 'due', at },
    { code: 'due_if_resumed', at },
    { code: 'never_due' },
    { code: 'no_target' },
    { code: 'breached', at },
    { code: 'breached_by_change', at },
    { code: 'met', at, event, used: minute },
    { code: 'ended_late', at, event, used: minute },
    { code: 'ended_without_target', at, event, used: minute },
    { code: 'cancelled', at, event: 'settings_changed' },
  ];
  for (const locale of ['en', 'uk']) {
    it(`have a sentence of their own each (${locale})`, async () => {
      const sentences = await inWords(every, locale, options);
      assert.equal(new Set(sentences).size, every.length);
      for (const sentence of sentences) {
        assert.match(sentence, /^\p{Lu}.*\.$/u);
        assert.doesNotMatch(sentence, /undefined|null|NaN|_/);
      }
    });
  }
  it('never use one word for paused and closed', async () => {
    for (const [locale, pauseWord, closedWord] of [
      ['en', /pause/i, /closed/i],
      ['uk', /пауза/i, /неробочий час/i],
    ] as const) {
      const sentences = await inWords(every, locale, options);
      for (const [index, { code }] of every.entries()) {
        assert.equal(pauseWord.test(sentences[index] ?? ''), code === 'paused', `${locale} ${code}`);
        assert.equal(closedWord.test(sentences[index] ?? ''), code.startsWith('closed'), `${locale} ${code}`);
      }
    }
  });
});
