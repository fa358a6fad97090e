import type { AssignmentMessages } from './assignment.en.ts';
import type { CalendarsMessages } from './calendars.en.ts';
import type { ChangeMessages } from './changes.en.ts';
import type { ClocksMessages } from './clocks.en.ts';
import type { FieldsMessages } from './fields.en.ts';
import type { FormMessages } from './form.en.ts';
import type { ImportMessages } from './import.en.ts';
import type { OtherMessages } from './other.en.ts';
import type { PreviewMessages } from './preview.en.ts';
import type { ProbeMessages } from './probe.en.ts';
import type { ProblemMessages } from './problems.en.ts';
import type { ResultsMessages } from './results.en.ts';
import type { ShellMessages } from './shell.en.ts';
import type { SlaMessages } from './sla.en.ts';
import type { StripMessages } from './strip.en.ts';
import type { TicketMessages } from './ticket.en.ts';
import type { TransferMessages } from './transfer.en.ts';

/** All words of the interface, by the part that needs them: each part's words are loaded with it. */
export interface Catalogues {
  readonly shell: ShellMessages;
  readonly problems: ProblemMessages;
  readonly changes: ChangeMessages;
  readonly fields: FieldsMessages;
  readonly form: FormMessages;
  readonly ticket: TicketMessages;
  readonly assignment: AssignmentMessages;
  readonly probe: ProbeMessages;
  readonly sla: SlaMessages;
  readonly strip: StripMessages;
  readonly clocks: ClocksMessages;
  readonly calendars: CalendarsMessages;
  readonly other: OtherMessages;
  readonly transfer: TransferMessages;
  readonly preview: PreviewMessages;
  readonly results: ResultsMessages;
  readonly import: ImportMessages;
}

export type CatalogueName = keyof Catalogues;

type Loaders = { readonly [Name in CatalogueName]: () => Promise<{ readonly messages: Catalogues[Name] }> };

/** Languages the widget speaks, by primary language subtag. */
export const catalogueLoaders = {
  en: {
    shell: () => import('./shell.en.ts'),
    problems: () => import('./problems.en.ts'),
    changes: () => import('./changes.en.ts'),
    fields: () => import('./fields.en.ts'),
    form: () => import('./form.en.ts'),
    ticket: () => import('./ticket.en.ts'),
    assignment: () => import('./assignment.en.ts'),
    probe: () => import('./probe.en.ts'),
    sla: () => import('./sla.en.ts'),
    strip: () => import('./strip.en.ts'),
    clocks: () => import('./clocks.en.ts'),
    calendars: () => import('./calendars.en.ts'),
    other: () => import('./other.en.ts'),
    transfer: () => import('./transfer.en.ts'),
    preview: () => import('./preview.en.ts'),
    results: () => import('./results.en.ts'),
    import: () => import('./import.en.ts'),
  },
  uk: {
    shell: () => import('./shell.uk.ts'),
    problems: () => import('./problems.uk.ts'),
    changes: () => import('./changes.uk.ts'),
    fields: () => import('./fields.uk.ts'),
    form: () => import('./form.uk.ts'),
    ticket: () => import('./ticket.uk.ts'),
    assignment: () => import('./assignment.uk.ts'),
    probe: () => import('./probe.uk.ts'),
    sla: () => import('./sla.uk.ts'),
    strip: () => import('./strip.uk.ts'),
    clocks: () => import('./clocks.uk.ts'),
    calendars: () => import('./calendars.uk.ts'),
    other: () => import('./other.uk.ts'),
    transfer: () => import('./transfer.uk.ts'),
    preview: () => import('./preview.uk.ts'),
    results: () => import('./results.uk.ts'),
    import: () => import('./import.uk.ts'),
  },
} as const satisfies Record<string, Loaders>;

export type Language = keyof typeof catalogueLoaders;
