import type { Condition } from '../../domain/settings/condition.ts';
import type { ChangeMessages } from '../changes.en.ts';
import { describeCondition } from '../describe-condition.ts';
import { shorten } from './text.ts';
import { orElse, type Writer } from './values.ts';

const longestCondition = 240;

/** Writes a condition; `absent` says what having none means. */
export const condition = (absent: (words: ChangeMessages) => string): Writer =>
  orElse(absent, (value, context) => shorten(describeCondition(value as Condition, context), longestCondition));
