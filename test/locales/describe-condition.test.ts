import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition, ConditionRule } from '../../src/domain/settings/condition.ts';
import { describeCondition } from '../../src/locales/describe-condition.ts';
import { loadLocalisation } from '../../src/locales/localisation.ts';
import { directory, sample } from './sample.ts';

const localisations = [
  await loadLocalisation({ locale: 'en' }, ['changes']),
  await loadLocalisation({ locale: 'uk' }, ['changes']),
];
/** In English and in Ukrainian; which of the no-break spaces a number or date has is not our matter. */
const inBoth = (condition: Condition) =>
  localisations.map((localisation) =>
    describeCondition(condition, { before: sample, after: sample, directory, localisation }).replace(/\s/g, ' '),
  );
const rule = (field: string, operator: ConditionRule['operator'], ...values: ConditionRule['values']) => ({
  field,
  operator,
  values,
});

describe('a condition in words', () => {
  const rules: readonly (readonly [ConditionRule, english: string, ukrainian: string])[] = [
    [
      rule('topic', 'is_any_of', 'repair', 'internet'),
      'Topic is Device repair or No internet or signal',
      'Тема: Ремонт пристрою або Немає інтернету',
    ],
    [rule('status', 'is_none_of', 'status-1'), 'Status is not Open', 'Статус: не Відкритий'],
    [rule('field-refund_amount', 'is_empty'), 'Refund amount is empty', 'Сума повернення: порожньо'],
    [rule('field-refund_amount', 'is_not_empty'), 'Refund amount is filled in', 'Сума повернення: заповнено'],
    [
      rule('field-refund_amount', 'at_least', 1000.5),
      'Refund amount is at least 1,000.5',
      'Сума повернення: не менше за 1 000,5',
    ],
    [rule('field-refund_amount', 'at_most', 0), 'Refund amount is at most 0', 'Сума повернення: не більше за 0'],
    [
      rule('field-visit_date', 'at_least', '2026-08-24'),
      'Visit date is 24 Aug 2026 or later',
      'Дата візиту: 24 серп. 2026 р. або пізніше',
    ],
    [
      rule('field-visit_date', 'at_most', '2026-08-24'),
      'Visit date is 24 Aug 2026 or earlier',
      'Дата візиту: 24 серп. 2026 р. або раніше',
    ],
    [rule('description', 'contains', 'money'), 'Description contains “money”', 'Опис: містить «money»'],
    [
      rule('field-device_model', 'is_any_of', 'hg8245'),
      'Device model is Huawei HG8245',
      'Модель пристрою: Huawei HG8245',
    ],
    [rule('field-callback', 'is_any_of', true), 'Call back is yes', 'Передзвонити: так'],
    [rule('topic', 'is_any_of'), 'Topic is nothing', 'Тема: нічого'],
    [rule('gone', 'is_any_of', 'left'), 'gone is left', 'gone: left'],
  ];
  for (const [one, english, ukrainian] of rules) {
    it(english, () => assert.deepEqual(inBoth({ match: 'all', rules: [one] }), [english, ukrainian]));
  }

  it('joins rules so that "all" and "any" can be told from several values of one rule', () => {
    const two = [rule('topic', 'is_any_of', 'repair', 'refund'), rule('priority', 'is_any_of', 'high')];
    assert.deepEqual(inBoth({ match: 'all', rules: two }), [
      'Topic is Device repair or Refund, and Priority is High',
      'Тема: Ремонт пристрою або Повернення коштів, і Пріоритет: Високий',
    ]);
    assert.deepEqual(inBoth({ match: 'any', rules: two }), [
      'Topic is Device repair or Refund, or Priority is High',
      'Тема: Ремонт пристрою або Повернення коштів, або Пріоритет: Високий',
    ]);
  });

  it('always holds without rules', () => {
    assert.deepEqual(inBoth({ match: 'any', rules: [] }), ['always', 'завжди']);
  });
});
