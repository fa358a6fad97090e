import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  deepestLevel,
  flattenOptions,
  listOptions,
  moveOption,
  nestOptions,
  optionsFromText,
  removeOption,
} from '../../../src/domain/fields/option-tree.ts';
import type { Option } from '../../../src/domain/settings/field.ts';

/** `a .b ..c`: values with a dot for each level. */
const tree = (text: string): Option[] =>
  nestOptions(
    text.split(' ').map((word) => {
      const value = word.replace(/^\.+/, '');
      return { option: { value, label: { en: value } }, level: word.length - value.length };
    }),
  );

const words = (options: readonly Option[]): string =>
  flattenOptions(options)
    .map(({ option, level }) => '.'.repeat(level) + option.value)
    .join(' ');

describe('a tree of options', () => {
  it('is the same after it was laid flat', () => {
    assert.equal(words(tree('a .b ..c .d e')), 'a .b ..c .d e');
  });

  it('pulls an option up that has nothing on the level above it', () => {
    assert.equal(words(tree('a ..b c')), 'a .b c');
  });

  it('moves an option with all that is below it', () => {
    assert.equal(words(moveOption(tree('a .b ..c d'), 'b', 2, 0)), 'a d b .c');
    assert.equal(words(moveOption(tree('a .b c'), 'c', 1, 1)), 'a .c .b');
  });

  it('loses an option with all that is below it', () => {
    assert.equal(words(removeOption(tree('a .b ..c d'), 'b')), 'a d');
  });

  it('keeps all options, whatever is moved where', () => {
    const values = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
        fc.nat(5),
        fc.nat(6),
        fc.nat(3),
        (levels, at, to, level) => {
          const options = nestOptions(
            values.map((value, index) => ({ option: { value, label: {} }, level: levels[index] ?? 0 })),
          );
          const moved = flattenOptions(moveOption(options, values[at] ?? '', to, level));
          assert.deepEqual(moved.map(({ option }) => option.value).sort(), values);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('options with those that were removed', () => {
  const listed = (saved: string, draft: string) =>
    listOptions(tree(saved), tree(draft))
      .map(({ option, level, removed }) => '.'.repeat(level) + option.value + (removed ? '-' : ''))
      .join(' ');

  it('stand where they stood', () => {
    assert.equal(listed('a .b .c d', 'a .c d'), 'a .b- .c d');
    assert.equal(listed('a b c', 'b x'), 'a- b c- x');
  });

  it('leave out what only moved under another', () => {
    assert.equal(listed('a .b c', 'a c .b'), 'a c .b');
  });

  it('name the options above, for the path', () => {
    const [, , third] = listOptions(tree('a .b ..c'), tree('a .b ..c'));
    assert.deepEqual(third?.above, ['a', 'b']);
  });
});

describe('options from pasted text', () => {
  const pasted = (text: string, taken: readonly string[] = []) => words(optionsFromText(text, 'en', new Set(taken)));

  it('are one a line, empty lines passed over', () => {
    assert.equal(pasted('Kyiv\r\n\n  \nLviv'), 'kyiv lviv');
  });

  it('have levels by spaces or tabs at the start of lines', () => {
    assert.equal(pasted('A\n  B\n    C\n  D\nE'), 'a .b ..c .d e');
    assert.equal(pasted('A\n\tB\n\t\tC'), 'a .b ..c');
  });

  it('are no deeper than a list may be', () => {
    const text = Array.from({ length: 9 }, (_, at) => ' '.repeat(at) + at).join('\n');
    const levels = flattenOptions(optionsFromText(text, 'en', new Set())).map(({ level }) => level);
    assert.equal(Math.max(...levels), deepestLevel - 1);
  });

  it('have labels as they were written, and values unlike all others', () => {
    const options = optionsFromText('Lviv\nLviv', 'uk', new Set(['lviv']));
    assert.deepEqual(options, [
      { value: 'lviv_2', label: { uk: 'Lviv' } },
      { value: 'lviv_3', label: { uk: 'Lviv' } },
    ]);
  });

  it('take no longer for 10,000 lines of one name than for others', () => {
    const start = performance.now();
    assert.equal(flattenOptions(optionsFromText('Shop\n'.repeat(10_000), 'en', new Set())).length, 10_000);
    assert.ok(performance.now() - start < 1000);
  });
});
