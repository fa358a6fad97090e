import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePattern, longestPattern } from '../../../src/domain/fields/patterns.ts';
import { longestPatternValue } from '../../../src/domain/fields/check-value.ts';
import { validateValues } from '../../../src/domain/fields/validate.ts';
import { field } from './sample-fields.ts';

async function compiled(source: string) {
  const pattern = await compilePattern(source);
  assert.equal(pattern.status, 'compiled', source);
  return pattern;
}

test('the whole value must fit', async () => {
  const contract = await compiled('[A-Z]{2}-\\d{6}');
  assert.equal(contract.matches('UA-123456'), true);
  assert.equal(contract.matches('xUA-123456'), false);
  assert.equal(contract.matches('UA-1234567'), false);
  assert.equal(contract.matches('UA-123456\n'), false);
  assert.equal((await compiled('a|ab')).matches('ab'), true);
  assert.equal((await compiled('\\p{Cyrillic}+')).matches('Київ'), true);
});

test('a broken pattern says what is wrong and at which character', async () => {
  const expected: readonly (readonly [string, string, number])[] = [
    ['ab(c', 'bracket_not_closed', 3],
    ['[a(b]c(d', 'bracket_not_closed', 7],
    ['a[\\](b', 'bracket_not_closed', 2],
    ['👍é(ü', 'bracket_not_closed', 3],
    ['a)b', 'bracket_not_opened', 2],
    ['x*+a**', 'repeated_twice', 2],
    ['|*a', 'nothing_to_repeat', 2],
    ['xa{2,1}', 'repeat_count', 3],
    ['(((a{100}){100}){100})', 'repeat_count', 5],
    ['x[z-a]', 'character_class', 3],
    ['\\p{Foo}', 'character_class', 1],
    ['abc\\', 'escape', 4],
    ['ab\\1', 'not_supported', 3],
    ['a(?=b)', 'not_supported', 2],
    ['a(?<!b)c', 'not_supported', 2],
    ['(((a?){10}){10}){10}b', 'too_complex', 1],
    ['a'.repeat(longestPattern + 1), 'too_long', longestPattern + 1],
  ];
  for (const [source, fault, position] of expected) {
    assert.deepEqual(await compilePattern(source), { status: 'broken', fault, position }, source);
  }
});

test('hostile patterns take no longer than a blink on the longest value', async () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['(a+)+$', 'a'],
    ['(a|a)*b', 'a'],
    ['(.*)*(.*)*x', 'y'],
    ['(x+x+)+y', 'x'],
    ['([a-zA-Z]+)*[^a-z]', 'a'],
    ['(?:a?){400}a{400}', 'a'],
    ['((a{0,30}){0,30})', 'a'],
    ['(?:[01]*1[01]{900})', '01'],
    ['((a|b|c|d|e|f)*[a-f]{500})x', 'abcdef'],
    ['.*'.repeat(400), 'z'],
  ];
  for (const [source, unit] of hostile) {
    const value = `${unit.repeat(longestPatternValue / unit.length).slice(0, longestPatternValue - 1)}!`;
    const from = performance.now();
    (await compiled(source)).matches(value);
    // Measured 0.1 to 150 ms; a backtracking engine needs longer than the universe has.
    assert.ok(performance.now() - from < 2000, source);
  }
});

test('on a form a value longer than any pattern wants is told without running it', async () => {
  const subject = field('pattern', 'x', { pattern: '(a?){500}a{500}' });
  const context = { moment: 'create', audience: 'operator' } as const;
  const codes = async (value: string) =>
    (await validateValues([subject], { x: value }, context)).map(({ code }) => code);
  assert.deepEqual(await codes('a'.repeat(longestPatternValue + 1)), ['too_long']);
});
