import type { Directory } from '../../../../domain/settings/directory.ts';
import { indexOf } from '../../../../domain/settings/path.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import type { Text } from '../../../../domain/settings/text.ts';
import type { Localisation } from '../../../../locales/localisation.ts';
import { metricName } from '../metric-words.ts';
import type { StripFault, StripModel } from './strip-model.ts';
import { timeWords, type StripWords } from './strip-words.ts';

/** The words for one model, with names as the draft and the help-desk give them. */
export function wordsFor(
  model: StripModel | StripFault,
  { sla, calendars }: TicketSettings,
  directory: Directory,
  localisation: Localisation,
): StripWords {
  const named = (list: readonly { readonly id: string; readonly name: Text }[]) => (id: string) =>
    localisation.text(list[indexOf(list, id)]?.name) || id;
  const metric = (id: string) => {
    const found = sla.metrics[indexOf(sla.metrics, id)];
    return found ? metricName(found, localisation) : id;
  };
  return {
    messages: localisation.messages('strip'),
    times: timeWords(localisation, model.timeZone, 'fault' in model ? { from: 0, to: 0 } : model.range),
    names: {
      metric,
      status: named(directory.statuses),
      priority: named(directory.priorities),
      calendar: named([...calendars, ...directory.calendars]),
    },
    list: (items) => localisation.format.list(items),
  };
}
