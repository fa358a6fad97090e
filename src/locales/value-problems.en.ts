import { pluralIn } from './plural.ts';
import type { ValueProblemMessages } from './problem-messages.ts';
import { valueFormatsIn } from './value-formats.ts';

const count = pluralIn('en');
const { day, size } = valueFormatsIn('en-GB');
const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 10 });

/** What is wrong with a value on a ticket form. */
export const messages: ValueProblemMessages = {
  required: () => 'Fill this in.',
  value_unreadable: () => 'This value can’t be read. Enter it again.',
  too_short: ({ minimum }) =>
    count(minimum, { one: 'Enter at least # character.', other: 'Enter at least # characters.' }),
  too_long: ({ maximum }) =>
    count(maximum, { one: 'Enter at most # character.', other: 'Enter at most # characters.' }),
  not_a_number: () => 'Enter a number.',
  not_whole: () => 'Enter a whole number.',
  number_too_small: ({ minimum }) => `Enter ${number(minimum)} or more.`,
  number_too_large: ({ maximum }) => `Enter ${number(maximum)} or less.`,
  too_many_decimals: ({ decimals }) =>
    count(decimals, { one: 'Enter at most # decimal place.', other: 'Enter at most # decimal places.' }),
  not_a_date: () => 'Enter a date that exists.',
  not_a_date_time: () => 'Enter a date and time that exist.',
  date_too_early: ({ earliest }) => `Choose ${day(earliest)} or later.`,
  date_too_late: ({ latest }) => `Choose ${day(latest)} or earlier.`,
  option_unknown: ({ value }) => `“${value}” is not on the list. Choose another value.`,
  option_retired: ({ value }) => `“${value}” is no longer offered. Choose another value.`,
  option_not_last_level: ({ value }) => `Choose one of the options under “${value}”.`,
  too_few_chosen: ({ minimum }) => `Choose at least ${number(minimum)}.`,
  too_many_chosen: ({ maximum }) => `Choose at most ${number(maximum)}.`,
  not_an_email: () => 'Enter an e-mail address, for example name@example.com.',
  not_a_phone: () => 'Enter a phone number, for example +380 44 123 45 67.',
  not_a_link: () => 'Enter an address that starts with https:// or http://.',
  pattern_mismatch: () => 'Enter a value that fits the pattern.',
  too_many_files: ({ maximum }) => count(maximum, { one: 'Attach only # file.', other: 'Attach at most # files.' }),
  file_too_large: ({ file, maximum }) => `“${file}” is larger than ${size(maximum)}. Attach a smaller file.`,
  file_not_allowed: ({ file, extensions }) =>
    `“${file}” can’t be attached. Choose a file of type ${extensions.join(', ')}.`,
};
