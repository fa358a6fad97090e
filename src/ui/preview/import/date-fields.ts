import { html, nothing, type TemplateResult } from 'lit';
import { dateFormats } from '../../../simulator/history/dates.ts';
import { plainControl } from '../../editors/assignment/probe/plain-control.ts';
import { currentName, storedName, zoneChoices } from '../../editors/calendars/time-zones.ts';
import { select } from '../../parts/select.ts';
import { workFields } from './column-fields.ts';
import type { ImportBody } from './import-body.ts';
import { commonFormat, dateColumns, withFormat, withFoundFormats } from './mapping-choices.ts';

const asFound = 'as found';

/** How dates are written, their zone where they have none, and how times of work are meant. */
export function dateFields(body: ImportBody): TemplateResult {
  const { table, draft, localisation, onMapping } = body;
  const words = localisation.messages('import');
  const shell = localisation.messages('shell');
  const columns = dateColumns(table, draft.mapping);
  const zones = zoneChoices();
  return html`<div class="fields">
    ${columns.length > 0 ? formatSelect(body) : nothing}
    ${
      columns.some(({ dates }) => dates && dates.withoutZone > 0)
        ? select({
            control: plainControl('import:zone'),
            label: words.timeZone,
            options: zones.map(({ name, oldName }) => ({ value: name, label: name, hint: oldName })),
            value: currentName(draft.mapping.timeZone),
            words: shell,
            onChoose: (name) => {
              const timeZone = storedName(zones.find((each) => each.name === name) ?? { name });
              onMapping({ ...draft.mapping, timeZone });
            },
          })
        : nothing
    }
    ${workFields(body)}
  </div>`;
}

function formatSelect({ table, draft, localisation, onOrder }: ImportBody): TemplateResult {
  const words = localisation.messages('import');
  const { mapping, orderSaid } = draft;
  const columns = dateColumns(table, mapping);
  const open = orderSaid ? undefined : columns.find(({ dates }) => dates && dates.otherwise.length > 0)?.dates;
  const several = columns.some(({ dates }) => dates && dates.formats.length > 1);
  return select({
    control: { ...plainControl('import:dates'), warnings: open ? [words.eitherOrder(open.example ?? '')] : [] },
    label: words.dates,
    options: [
      ...(several ? [{ value: asFound, label: words.severalWays }] : []),
      ...dateFormats.map((value) => ({ value, label: words.dateFormats[value] })),
    ],
    value: commonFormat(columns, mapping) ?? (several ? asFound : undefined),
    words: localisation.messages('shell'),
    onChoose: (chosen) => {
      const format = dateFormats.find((each) => each === chosen);
      onOrder(format ? withFormat(mapping, columns, format) : withFoundFormats(mapping, columns));
    },
  });
}
