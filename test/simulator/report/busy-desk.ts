import type { Side, Simulation } from '../../../src/simulator/simulation.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { directoryOf, settingsOf, simulationOf } from './synthetic.ts';

const minutes = 60;
const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;

/** Settings that assign automatically, with a limit of one ticket, and want a first response and a resolution in time. */
export function assigning(limit: number | null = 1, target = 30 * minutes): TicketSettings {
  const settings = settingsOf(5);
  const targets = ['first_response', 'resolution'].map((metric) => ({
    metric,
    all: { seconds: target, unit: 'minutes' as const },
    calendar: null,
    pauseStatuses: [],
  }));
  return {
    ...settings,
    assignment: { ...settings.assignment, enabled: true, limit },
    sla: { ...settings.sla, policies: [{ id: 'all', name: 'All', conditions: null, calendar: null, targets }] },
  };
}

/**
 * A small help-desk round the clock with much to do: so many operators who work with every topic, a draft with a limit of two tickets
 * instead of one, and a hundred tickets a day of about an hour each.
 */
export function busyDesk(changes: Partial<Simulation> = {}, operators = 7): Simulation {
  const directory = directoryOf(operators);
  const saved: Side = { settings: assigning(1), directory };
  const draft: Side = { settings: assigning(2), directory };
  const base = simulationOf([{ operators, metrics: 5, badness: 1 }]);
  return {
    ...base,
    sides: [saved, draft],
    workload: {
      ...base.workload,
      kind: 'made',
      timeZone: 'UTC',
      profile: Array.from({ length: 168 }, () => 1),
      streams: ['refund', 'outage', 'delivery'].flatMap((topic) =>
        ['low', 'high'].map((priority) => ({ topic, priority, channel: null, perWeek: 117 })),
      ),
      handling: exponential(60 * minutes),
      reply: exponential(15 * minutes),
      pendingShare: 0.2,
      clientReply: exponential(120 * minutes),
      reopenedShare: 0.05,
      reopenAfter: exponential(600 * minutes),
      rework: exponential(20 * minutes),
    },
    replications: 5,
    ...changes,
  };
}
