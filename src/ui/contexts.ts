import { createContext } from '@lit/context';
import type { Localisation } from '../locales/localisation.ts';
import type { Session } from '../state/session.ts';

export const sessionContext = createContext<Session>(Symbol('ticket-settings session'));
export const localisationContext = createContext<Localisation>(Symbol('ticket-settings localisation'));
/** Level at which the editors' headings start. */
export const headingLevelContext = createContext<number>(Symbol('ticket-settings heading level'));
