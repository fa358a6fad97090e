import type { SimulationTextMessages } from '../locales/simulation-text.en.ts';

/** The sentences that say what is wrong with what the command was given, where, and how to mend it. */
export type ErrorWords = SimulationTextMessages['errors'];

/** Something the command was given can't be used; nothing was simulated. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly say: (words: ErrorWords) => string;

  /** @param say the sentence, in whatever language these words are */
  constructor(say: (words: ErrorWords) => string, options?: ErrorOptions) {
    super('Bad input', options);
    this.say = say;
  }
}
