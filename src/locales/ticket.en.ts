import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** The form of a ticket in a host's own page. */
export const messages = {
  create: 'Create ticket',
  solve: 'Solve ticket',
  starMeans: 'must be filled in',
  nothingToEdit: 'Nothing can be filled in here now.',
  moreProblems: (fields: number) => count(fields, { one: 'and # more field', other: 'and # more fields' }),
  notChecked: 'The ticket could not be checked. Try again.',
};

export type TicketMessages = typeof messages;
