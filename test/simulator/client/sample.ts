import { defaultDirectory } from '../../../src/adapters/default-directory.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import type { MadeWorkload } from '../../../src/simulator/workload/workload.ts';

const hour = 3_600_000;
/** Monday 23 November 2026, 00:00 in Kyiv. */
const monday = Date.UTC(2026, 10, 22, 22);

const operators = ['Olena', 'Taras', 'Iryna', 'Roman'].map((name) => ({
  id: name.toLowerCase(),
  name,
  calendar: null,
  status: { name: 'Online', canReceive: true },
  ticketsByStatus: {},
  lastAssignedAt: null,
  limit: null,
}));

export const directory: Directory = {
  ...defaultDirectory,
  topics: [
    { alias: 'refund', name: 'Refund' },
    { alias: 'delivery', name: 'Delivery' },
  ],
  operators,
  skillGroups: [
    { id: 'orders', name: 'Orders', topics: ['refund'], operators: ['olena', 'taras', 'iryna'], active: true },
    { id: 'drivers', name: 'Drivers', topics: ['delivery'], operators: ['iryna', 'roman'], active: true },
  ],
};

const usual = defaultSettings();

/** First response within an hour, for all. */
export const saved: TicketSettings = {
  ...usual,
  assignment: { ...usual.assignment, enabled: true, considerSkillGroups: true, limit: 3 },
  sla: {
    ...usual.sla,
    policies: usual.sla.policies.map((policy) => ({
      ...policy,
      targets: [
        {
          metric: 'first_response',
          all: { seconds: 3600, unit: 'hours' },
          byPriority: {},
          calendar: null,
          pauseStatuses: [],
        },
      ],
    })),
  },
};

export const draft: TicketSettings = { ...saved, assignment: { ...saved.assignment, limit: 1 } };

const workload: MadeWorkload = {
  kind: 'made',
  timeZone: 'Europe/Kyiv',
  streams: [
    { topic: 'refund', priority: 'high', channel: 'email', perWeek: 300 },
    { topic: 'delivery', priority: 'low', channel: 'chat', perWeek: 500 },
  ],
  profile: Array.from({ length: 168 }, (_, at) => (at % 24 < 7 ? 1 : 4)),
  handling: { kind: 'log_normal', median: 1500, spread: 0.8 },
  reply: { kind: 'exponential', mean: 300 },
  pendingShare: 0.2,
  clientReply: { kind: 'log_normal', median: 7200, spread: 1 },
  reopenedShare: 0.05,
  reopenAfter: { kind: 'exponential', mean: 86_400 },
  rework: { kind: 'exponential', mean: 600 },
};

/** A week of a small help-desk, what is saved against a draft. */
export const simulation: Simulation = {
  sides: [
    { settings: saved, directory },
    { settings: draft, directory, changes: [{ kind: 'remove_operator', operator: 'taras' }] },
  ],
  workload,
  period: { from: monday, to: monday + 168 * hour },
  start: { kind: 'empty', warmUp: 24 * hour },
  seed: 7,
  replications: 8,
};
