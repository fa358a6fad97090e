import type { ChangeContext } from '../../../locales/changes/context.ts';
import { directoryName } from '../../../locales/changes/names.ts';
import { namesOf, triggers } from '../../../locales/changes/values.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { defaultPauseStatuses } from '../../../domain/settings/defaults.ts';
import type { Metric } from '../../../domain/settings/sla.ts';
import { unknownDirectory } from './unknown-directory.ts';

/** The name of a metric, as the help-desk's manual has it. */
export function metricName(metric: Metric, localisation: Localisation): string {
  const words = localisation.messages('sla');
  return metric.type === 'custom' ? localisation.text(metric.name) || words.untitledMetric : words.metrics[metric.type];
}

/** TFR, TTC: the short name that reports use; none for most. */
export const metricCode = (metric: Metric, localisation: Localisation): string =>
  metric.type === 'custom' ? '' : localisation.messages('sla').codes[metric.type];

/** What a metric measures, in a few words under its name. */
export function metricSummary(metric: Metric, context: ChangeContext): string {
  const { localisation } = context;
  const words = localisation.messages('sla');
  if (metric.type === 'custom') return localisation.text(metric.description) || words.customMetric;
  if (metric.type === 'time_in_status' && metric.statuses.length > 0) {
    return words.inStatuses(statusNames(metric.statuses, context));
  }
  return words.descriptions[metric.type];
}

/** What starts, pauses and stops the clock of a metric, each a sentence in plain words. */
export function metricSentences(metric: Metric, context: ChangeContext): readonly string[] {
  const words = context.localisation.messages('sla').sentences;
  const paused = defaultPauseStatuses(metric, context.directory ?? unknownDirectory);
  const pause = paused.length > 0 ? [words.pausedIn(statusNames(paused, context))] : [];
  switch (metric.type) {
    case 'next_response':
      return [words.next_response[metric.anchor ?? 'latest'], ...pause];
    case 'time_in_status':
      return metric.statuses.length > 0
        ? [words.time_in_status(statusNames(metric.statuses, context)), ...pause]
        : [words.inNoStatus];
    case 'custom': {
      const { start, stop, repeats, anchor } = metric;
      const begin = metric.pause?.begin ?? [];
      const events =
        begin.length > 0 ? [words.pauses(triggers(begin, context), triggers(metric.pause?.end, context))] : [];
      const again = repeats ? words.again : words.once;
      const restarts = anchor === 'latest' ? [words.restarts] : [];
      return [
        words.starts(triggers(start, context)),
        words.stops(triggers(stop, context)),
        ...events,
        ...pause,
        ...restarts,
        again,
      ];
    }
    default:
      return [words[metric.type], ...pause];
  }
}

export const statusNames = (ids: readonly string[], context: ChangeContext): string =>
  namesOf(
    ids.map((id) => directoryName('statuses', id, context)),
    context,
    'alternatives',
  );
