import type { Directory } from '../domain/settings/directory.ts';
import type { Text } from '../domain/settings/text.ts';
import type { ChangeEffect } from '../domain/settings/sla.ts';
import type { ReplayedTicket } from '../simulator/workload/workload.ts';

/** Every call can be given up; the promise then rejects with the signal's reason. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Who saved, and when (epoch milliseconds). */
export interface SaveStamp {
  readonly at: number;
  readonly by?: string;
}

/** The stored document as it is stored, and the revision to build a save on. */
export interface LoadedSettings {
  /** Raw JSON; the element migrates and checks it. `null`: nothing was ever saved. */
  readonly document: unknown;
  readonly revision: string;
  readonly saved?: SaveStamp;
}

export interface SaveRequest {
  readonly document: unknown;
  /** The revision the draft was made from. */
  readonly revision: string;
  /** The same for every retry of one save, so that it is applied once. */
  readonly idempotencyKey: string;
}

export interface SavedSettings {
  readonly revision: string;
  readonly saved: SaveStamp;
}

/** Which saves of the past are asked for, newest first. */
export interface RevisionQuery {
  /** Only those before this revision: the last one of the page before. Absent: from the newest. */
  readonly before?: string;
  /** How many at most. */
  readonly limit: number;
}

/** A save in the list of saves. */
export interface RevisionSummary extends SavedSettings {
  /** How many changes it made, where the backend counts them. */
  readonly changes?: number;
}

export interface RevisionPage {
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

/** What was stored by one save. */
export interface Revision extends SavedSettings {
  /** Raw JSON, as of {@link LoadedSettings}. */
  readonly document: unknown;
}

/** How saves are followed; the signal ends it, as the returned function does. */
export interface WatchOptions extends CallOptions {
  /** The revision that the caller knows: when another one is stored, it is told at once. */
  readonly since?: string;
  /** Nothing more will be told, because of this error. Connections that break are mended without a word. */
  readonly onEnd?: (error: unknown) => void;
}

/** What the user may do here. */
export interface Permissions {
  readonly canSave: boolean;
  /** Why not, in the user's words, when `canSave` is false. */
  readonly reason?: Text;
}

interface ParameterCommon {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  /** Whom it affects: "All operators". */
  readonly affects?: Text;
  /** Why the user may not change it; shown as text when given. */
  readonly readOnly?: Text;
}

/** A parameter of the ticket system beyond fields, assignment and SLA. Kinds unknown to the element are shown read-only. */
export type Parameter =
  | (ParameterCommon & { readonly kind: 'boolean'; readonly default?: boolean })
  | (ParameterCommon & {
      readonly kind: 'number';
      readonly default?: number;
      readonly minimum?: number;
      readonly maximum?: number;
      /** Digits after the decimal point; absent: whole numbers. */
      readonly decimals?: number;
      readonly unit?: Text;
    })
  | (ParameterCommon & { readonly kind: 'text'; readonly default?: string; readonly maximumLength?: number })
  | (ParameterCommon & {
      readonly kind: 'choice';
      readonly default?: string;
      readonly options: readonly { readonly value: string; readonly label: Text }[];
    })
  | (ParameterCommon & {
      readonly kind: 'duration';
      /** Seconds, as are the limits. The stored value is a `Duration`. */
      readonly default?: number;
      readonly minimum?: number;
      readonly maximum?: number;
    });

/** A parameter of a kind that this version doesn't know. */
export type UnknownParameter = ParameterCommon & { readonly kind: string; readonly default?: unknown };

export interface ParameterGroup {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text;
  readonly parameters: readonly (Parameter | UnknownParameter)[];
}

export const sections = ['fields', 'assignment', 'sla', 'calendars', 'other'] as const;
/** A part of the settings with a tab of its own. */
export type Section = (typeof sections)[number];

/** What the backend can do. What is absent is not shown as if it were there. */
export interface Capabilities {
  /** Sections that work; absent: all. `other` also needs `parameters`. */
  readonly sections?: readonly Section[];
  /** Sections that are shown and can't be changed here, with the reason. */
  readonly readOnlySections?: Readonly<Partial<Record<Section, Text>>>;
  /** Ids of the metric types that are tracked; absent: all. */
  readonly metrics?: readonly string[];
  /** The other parameters, in groups. */
  readonly parameters?: readonly ParameterGroup[];
  /** Languages in which labels and help can be given; absent: English and Ukrainian. */
  readonly languages?: readonly string[];
  /** What a saved change does to open tickets. */
  readonly changeEffect?: ChangeEffect;
  /** How many tickets carry each field's value and each option, when the backend can tell. */
  readonly usage?: Readonly<Record<string, FieldUsage>>;
  /** The past tickets that {@link TicketSettingsBackend.history} can tell of; absent: none. */
  readonly history?: HistoryRange;
  /** Whether {@link TicketSettingsBackend.revisions} and `revision` can be asked; absent: no. */
  readonly revisions?: boolean;
  /** Whether {@link TicketSettingsBackend.watch} tells of saves; absent: no. */
  readonly watch?: boolean;
}

/** Past tickets created from `from` to before `to` (epoch milliseconds), and how many they are. */
export interface HistoryRange {
  readonly from: number;
  readonly to: number;
  readonly tickets: number;
}

/** Which past tickets are asked for: those created from `from` to before `to`, epoch milliseconds. */
export type HistoryQuery = Pick<HistoryRange, 'from' | 'to'>;

/** A ticket of the past, with as much of its story as the help-desk can tell. */
export type PastTicket = ReplayedTicket;

/** What depends on a field, by field id in {@link Capabilities.usage}. */
export interface FieldUsage {
  /** Tickets that carry a value. */
  readonly tickets: number;
  /** Tickets by option value. */
  readonly options?: Readonly<Record<string, number>>;
  /** Scenarios that name the key. */
  readonly scenarios?: number;
}

/**
 * What the element needs of a help-desk. Implement it, or use one of the adapters. Every method may be called at any
 * time and more than once; errors are {@link BackendError}s.
 */
export interface TicketSettingsBackend {
  load(options?: CallOptions): Promise<LoadedSettings>;
  save(request: SaveRequest, options?: CallOptions): Promise<SavedSettings>;
  directory(options?: CallOptions): Promise<Directory>;
  capabilities(options?: CallOptions): Promise<Capabilities>;
  permissions(options?: CallOptions): Promise<Permissions>;
  /**
   * Past tickets, in order of creation, for the preview to replay. Only asked when the capabilities name a `history`, and
   * within its range. Work that is not known is left out; the preview draws it.
   */
  history?(query: HistoryQuery, options?: CallOptions): Promise<readonly PastTicket[]>;
  /** Saves of the past, newest first, the current one among them. Only asked when the capabilities name `revisions`. */
  revisions?(query: RevisionQuery, options?: CallOptions): Promise<RevisionPage>;
  /**
   * What one save stored. To restore it is to save its document on the current revision.
   * @throws {BackendError} `not_found`, when there was no such save or it is kept no more
   */
  revision?(id: string, options?: CallOptions): Promise<Revision>;
  /**
   * Tells of every save from now on, the caller's own too; of saves close together only the last may be told. Only asked
   * when the capabilities name `watch`.
   * @returns ends it; nothing is told afterwards
   */
  watch?(listener: (saved: SavedSettings) => void, options?: WatchOptions): () => void;
}
