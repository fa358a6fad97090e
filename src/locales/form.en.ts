import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** A ticket's form, and the preview of it beside the fields. */
export const messages = {
  title: 'Ticket form',
  moment: 'Moment',
  moments: { create: 'Create', solve: 'Solve' },
  viewAs: 'View as',
  audiences: { operator: 'Operator', client: 'Client' },
  topic: 'Topic',
  noTopic: 'No topic',
  required: 'required',
  choose: 'Choose',
  chooseFile: 'Choose a file',
  tryCreate: 'Try to create the ticket',
  trySolve: 'Try to solve the ticket',
  accepted: 'Everything needed is filled in',
  rejected: (problems: number) => count(problems, { one: '# field needs attention', other: '# fields need attention' }),
  hiddenBefore: (fields: number) =>
    count(fields, { one: '# field stays hidden here:', other: '# fields stay hidden here:' }),
  more: (fields: number) => count(fields, { one: 'and # more', other: 'and # more' }),
  part: (shown: number, total: number) => `${shown} of ${total} fields are shown.`,
  showAll: 'Show all',
  noFields: 'No field is on this form.',
};

export type FormMessages = typeof messages;
