import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keyFromLabel, uniqueKey, uniqueKeys } from '../../../src/domain/fields/key-from-label.ts';

describe('a key from a label', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['Device model', 'device_model'],
    ['  Visit-fee, UAH!  ', 'visit_fee_uah'],
    ['Café naïve', 'cafe_naive'],
    ['Щастя й їжа', 'shchastia_i_izha'],
    ['Обладнання під’їзду', 'obladnannia_pidizdu'],
    ['Подъезд', 'podezd'],
    ['2nd line', 'field_2nd_line'],
    ['日本語', 'field'],
    ['', 'field'],
    ['___', 'field'],
  ];
  for (const [label, key] of examples) {
    it(`is ${key} for “${label}”`, () => assert.equal(keyFromLabel(label), key));
  }

  it('is always a key that the checks accept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const key = keyFromLabel(label);
        assert.match(key, /^[a-z][a-z0-9_]*$/);
        assert.ok(key.length <= 64);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a key unlike others', () => {
  it('gets the first number that is free', () => {
    assert.equal(uniqueKey('note', new Set()), 'note');
    assert.equal(uniqueKey('note', new Set(['note', 'note_2'])), 'note_3');
  });

  it('is unlike those made before it, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'a_2', 'a_2_2', 'b'), { maxLength: 30 }),
        fc.array(fc.constantFrom('a', 'a_3', 'b'), { maxLength: 3 }),
        (keys, taken) => {
          const made = keys.map(uniqueKeys(taken));
          assert.equal(new Set([...made, ...taken]).size, made.length + new Set(taken).size);
        },
      ),
      { numRuns: 500 },
    );
  });
});
