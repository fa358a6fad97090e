/** Other parameters, as the backend describes them. */
export const messages = {
  title: 'Other parameters',
  subtitle: 'What else decides how tickets work.',
  affects: (whom: string) => `Affects: ${whom}`,
  defaultIs: (value: string) => `Default: ${value}`,
  useDefault: 'Use the default',
  readOnly: (reason: string) => `Can’t be changed here. ${reason}`,
  unknownKind: 'This version can’t edit a parameter of this kind. Its value is kept.',
  range: (from: string, to: string) => `From ${from} to ${to}`,
  from: (from: string) => `At least ${from}`,
  to: (to: string) => `At most ${to}`,
};

export type OtherMessages = typeof messages;
