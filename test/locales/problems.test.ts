import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSettings } from '../../src/domain/checks/check-settings.ts';
import { patternFaults } from '../../src/domain/fields/patterns.ts';
import { namedDetails } from '../../src/locales/problem-names.ts';
import { messages as english } from '../../src/locales/problems.en.ts';
import { messages as ukrainian } from '../../src/locales/problems.uk.ts';
import { directory, minutes, row, withRows } from '../domain/checks/sample-settings.ts';
import { fixtures } from '../domain/checks/fixtures.ts';

type Sentences = Readonly<Record<string, (details: object) => string>>;
const catalogues = [english as unknown as Sentences, ukrainian as unknown as Sentences];

/** Details with something for every place that any sentence has. */
const anything = {
  ...{
    minimum: 1,
    maximum: 5,
    decimals: 2,
    row: 1,
    position: 3,
    seconds: 5400,
    resolution: 3600,
    faster: 60,
    deepest: 100,
  },
  ...{
    options: 1,
    line: 4,
    id: 'a',
    key: 'b',
    value: 'c',
    file: 'd',
    field: 'e',
    system: 'f',
    metric: 'Update',
    calendar: 'h',
  },
  ...{
    priority: 'High',
    than: 'Low',
    policy: 'i',
    timeZone: 'j',
    start: '9',
    end: '10',
    time: '09:00',
    text: 'noon',
    name: 'k',
    date: 'l',
  },
  ...{
    fault: 'escape',
    expected: 'text',
    from: '2026-01-02',
    to: '2026-01-01',
    earliest: '2026-01-02',
    latest: '2026-01-01',
  },
  ...{
    topics: ['m'],
    topic: 'm',
    until: ['mon 09:00'],
    statuses: ['n'],
    groups: ['o'],
    fields: ['p', 'q'],
    policies: ['r'],
    extensions: ['.s'],
    allowed: ['t'],
  },
};

/** Where `from` is no date. */
const weekly: Readonly<Record<string, object>> = {
  topic_unassignable_hours: { from: ['fri 18:00'] },
  target_unreachable: { from: 'fri 18:00', until: 'mon 09:00' },
};

test('every sentence is whole: a capital letter, a full stop, nothing left out, nobody shouted at', () => {
  for (const catalogue of catalogues) {
    for (const [code, sentence] of Object.entries(catalogue)) {
      const text = sentence(code in weekly ? { ...anything, ...weekly[code] } : anything);
      assert.match(text, /^[\p{Lu}“«\d].*[.]$/u, `${code}: ${text}`);
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|!|please|будь ласка/iu, `${code}: ${text}`);
    }
  }
});

test('what the rules tell has all that its sentence needs', () => {
  for (const list of Object.values(fixtures)) {
    for (const { settings, directory: own = directory, parameters } of list) {
      for (const problem of checkSettings(settings, own, { parameters })) {
        for (const catalogue of catalogues) {
          const text = catalogue[problem.code]?.(problem.details ?? {}) ?? '';
          assert.doesNotMatch(text, /^$|undefined|NaN/u, `${problem.code}: ${text}`);
        }
      }
    }
  }
});

test('every fault of a pattern has words', () => {
  for (const fault of patternFaults) {
    for (const { pattern_broken: sentence } of [english, ukrainian]) {
      assert.match(sentence({ fault, position: 3 }), /3: \S.+\.$/u);
    }
  }
});

test('sentences are those of the design', () => {
  assert.equal(english.number_out_of_range({ minimum: 1, maximum: 99 }), 'Enter a number from 1 to 99.');
  assert.equal(ukrainian.number_out_of_range({ minimum: 1, maximum: 99 }), 'Введіть число від 1 до 99.');
  assert.equal(english.duration_too_long({ maximum: 36_000_000 }), 'Enter 10,000\u00a0h or less.');
  assert.equal(english.too_long({ maximum: 1 }), 'Enter at most 1 character.');
  assert.equal(ukrainian.too_long({ maximum: 3 }), 'Введіть не більше ніж 3 символи.');
  assert.equal(ukrainian.too_long({ maximum: 200 }), 'Введіть не більше ніж 200 символів.');
  assert.equal(
    english.file_too_large({ file: 'a.pdf', maximum: 5 * 1024 * 1024 }),
    '“a.pdf” is larger than 5 MB. Attach a smaller file.',
  );
  assert.equal(english.date_too_late({ latest: '2026-05-01' }), 'Choose 1 May 2026 or earlier.');
});

test('times of the week are written as the language writes days', () => {
  const times = { from: ['fri 18:00', 'sun 00:00'], until: ['sat 09:00', 'mon 09:00'] };
  assert.equal(
    english.topic_unassignable_hours({ topic: 'Cards', calendar: 'Office', ...times }),
    'Nobody who could take “Cards” works at these times, although “Office” counts them: Fri 18:00 – Sat 09:00 and Sun 00:00 – Mon 09:00.',
  );
  assert.equal(
    ukrainian.target_unreachable({
      metric: 'update',
      priority: '',
      seconds: 3600,
      from: 'fri 18:00',
      until: 'mon 09:00',
    }),
    '1\u00a0год від пт 18:00 минає, перш ніж хтось знову працюватиме (пн 09:00). Виберіть інший календар або довшу ціль.',
  );
});

test('ids become names of the settings and the directory; what nobody knows keeps its id', () => {
  const settings = withRows(
    row('first_response', { byPriority: { high: minutes(90) } }),
    row('resolution', { all: minutes(60) }),
    row('gone'),
  );
  const named = {
    ...directory,
    priorities: [...directory.priorities.slice(0, 2), { id: 'high', name: { en: 'High', uk: 'Високий' } }],
  };
  const sentences = (locale: string, words: Sentences) =>
    checkSettings(settings, named).map((problem) =>
      words[problem.code]?.(namedDetails(problem, { settings, directory: named, locale, metricName: (type) => type })),
    );
  assert.deepEqual(sentences('en', english as unknown as Sentences), [
    'There is no metric “gone”. Remove the row.',
    'First response for High (90\u00a0min) is longer than Resolution (1\u00a0h).',
  ]);
  assert.deepEqual(sentences('uk', ukrainian as unknown as Sentences), [
    'Метрики «gone» немає. Вилучіть рядок.',
    'Високий: перша відповідь (90\u00a0хв) довша за вирішення (1\u00a0год).',
  ]);
});
