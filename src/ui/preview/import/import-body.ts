import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../../locales/localisation.ts';
import type { HistoryMapping, HistoryRole } from '../../../simulator/history/mapping.ts';
import type { HistoryTable } from '../../../simulator/history/table.ts';
import { plainControl } from '../../editors/assignment/probe/plain-control.ts';
import { segments } from '../../parts/inputs.ts';
import { columnFields } from './column-fields.ts';
import { dateFields } from './date-fields.ts';
import { foreignFields } from './foreign-fields.ts';
import type { Desk, ReadRows } from './history-reader.ts';
import { readingResult } from './reading-result.ts';

/** How a file is read as it stands in the dialog. */
export interface Draft {
  readonly mapping: HistoryMapping;
  /** The same with the values that were matched by themselves alone. */
  readonly matched: HistoryMapping;
  /** Somebody has said how dates are written. */
  readonly orderSaid: boolean;
  /** What came of it; absent until it is read for the first time. */
  readonly rows?: ReadRows | undefined;
  /** How much is read by this mapping, 0 to 1. */
  readonly done?: number;
}

export interface ImportBody {
  readonly table: HistoryTable;
  readonly draft: Draft;
  readonly desk: Desk;
  readonly localisation: Localisation;
  readonly onMapping: (mapping: HistoryMapping) => void;
  /** The mapping with dates as somebody said that they are written. */
  readonly onOrder: (mapping: HistoryMapping) => void;
  readonly onLayout: (layout: HistoryMapping['layout']) => void;
  readonly onColumn: (role: HistoryRole, column: string | undefined) => void;
}

/** How a file is read: what a row is, which column is what, how values are meant; and what comes of it. */
export function importBody(body: ImportBody): TemplateResult {
  const { draft, localisation, onLayout } = body;
  const words = localisation.messages('import');
  return html`<div class="import">
    <div class="row wrap">
      <span class="label" aria-hidden="true">${words.layout}</span>
      ${segments({
        control: plainControl('import:layout'),
        label: words.layout,
        value: draft.mapping.layout,
        choices: (['tickets', 'events'] as const).map((value) => ({ value, label: words.layouts[value] })),
        onChoose: onLayout,
      })}
    </div>
    ${columnFields(body)}${dateFields(body)}${foreignFields(body)}
    ${draft.rows ? readingResult(body, draft.rows) : nothing}
  </div>`;
}
