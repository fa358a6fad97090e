import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Text } from '../../domain/settings/text.ts';
import type { ChangeMessages } from '../changes.en.ts';
import type { Localisation } from '../localisation.ts';

/** The two documents that changes are between, and all that gives the ids in them a name. */
export interface ChangeContext {
  readonly before: TicketSettings;
  readonly after: TicketSettings;
  /** Without it topics, statuses, priorities and people are called by their ids. */
  readonly directory?: Directory | undefined;
  readonly capabilities?: DescribedCapabilities | undefined;
  /** With the words of `changes`. */
  readonly localisation: Localisation;
}

/** The part of the backend's capabilities that has words for changes. */
export interface DescribedCapabilities {
  readonly parameters?: readonly { readonly parameters: readonly DescribedParameter[] }[] | undefined;
  /** By field id: how many tickets carry a value, and each option. */
  readonly usage?:
    | Readonly<Record<string, { readonly tickets: number; readonly options?: Readonly<Record<string, number>> }>>
    | undefined;
}

/** A parameter as its backend describes it, whatever its kind. */
export interface DescribedParameter {
  readonly id: string;
  readonly kind: string;
  readonly label: Text;
  readonly default?: unknown;
  readonly unit?: Text;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
}

export const wordsOf = (context: ChangeContext): ChangeMessages => context.localisation.messages('changes');
