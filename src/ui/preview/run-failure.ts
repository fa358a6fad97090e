import type { Localisation } from '../../locales/localisation.ts';
import type { RunFailure } from './preview-run.ts';

/** What went wrong, in a plain sentence that says what to do. */
export function failureText(failure: RunFailure, localisation: Localisation): string {
  const words = localisation.messages('preview');
  switch (failure.kind) {
    case 'simulation': {
      const { code, details } = failure.error;
      const isEmpty =
        code === 'bad_workload' && ['no_streams', 'no_volume', 'no_tickets'].includes(String(details['why']));
      return words.errors[isEmpty ? 'no_tickets' : code](details);
    }
    case 'lost':
      return words.lost;
    case 'tickets':
      return `${words.ticketsUnavailable} ${localisation.messages('shell').failures[failure.failure.code]}`;
    case 'unknown':
      return words.unknownFailure;
  }
}
