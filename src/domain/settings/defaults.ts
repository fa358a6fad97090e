import type { Directory } from './directory.ts';
import type { Field, SystemField } from './field.ts';
import { currentSchemaVersion } from './schema-version.ts';
import type { TicketSettings } from './settings.ts';
import type { Metric, PolicyTarget } from './sla.ts';

const systemFieldTypes = {
  topic: 'topic',
  status: 'status',
  priority: 'priority',
  assignee: 'operator',
  client: 'client',
  channel: 'channel',
  description: 'long_text',
} as const satisfies Record<SystemField, Field['type']>;

const systemFieldLabels: Readonly<Record<SystemField, { en: string; uk: string }>> = {
  topic: { en: 'Topic', uk: 'Тема' },
  status: { en: 'Status', uk: 'Статус' },
  priority: { en: 'Priority', uk: 'Пріоритет' },
  assignee: { en: 'Assignee', uk: 'Відповідальний' },
  client: { en: 'Client', uk: 'Клієнт' },
  channel: { en: 'Channel', uk: 'Канал' },
  description: { en: 'Description', uk: 'Опис' },
};

/** A system field as every help-desk starts with it; id and key are its name. */
export function systemField(name: SystemField): Field {
  const forClient = name === 'topic' || name === 'description';
  return {
    id: name,
    key: name,
    system: name,
    type: systemFieldTypes[name],
    label: systemFieldLabels[name],
    required: { create: forClient || name === 'client', solve: false },
    access: { operator: 'edit', client: forClient ? 'edit' : 'hidden' },
    topics: 'all',
  };
}

/** The settings of a help-desk that has set nothing yet: system fields, built-in metrics, no targets, nothing automatic. */
export function defaultSettings(): TicketSettings {
  return {
    schemaVersion: currentSchemaVersion,
    fields: (['topic', 'client', 'channel', 'status', 'priority', 'assignee', 'description'] as const).map(systemField),
    assignment: {
      enabled: false,
      considerSkillGroups: true,
      considerWorkload: true,
      limit: null,
      queueOrder: 'oldest_first',
      fallbackAfter: null,
      returnAfter: null,
    },
    sla: {
      metrics: [
        { id: 'first_response', type: 'first_response' },
        { id: 'next_response', type: 'next_response' },
        { id: 'update', type: 'update' },
        { id: 'resolution', type: 'resolution' },
        { id: 'time_in_status', type: 'time_in_status', statuses: [] },
      ],
      policies: [{ id: 'other', name: '', conditions: null, calendar: null, targets: [] }],
    },
    calendars: [],
    parameters: {},
  };
}

/**
 * The statuses that pause a metric unless a policy says otherwise: the metric's own choice, else for resolution all
 * statuses of category pending, else none. (Semantics, section 5.)
 */
export function defaultPauseStatuses(metric: Metric, directory: Directory): string[] {
  if (metric.defaultPauseStatuses) return metric.defaultPauseStatuses;
  if (metric.type !== 'resolution') return [];
  return directory.statuses.filter((status) => status.category === 'pending').map((status) => status.id);
}

/** A policy's new row for a metric: no targets yet, the policy's calendar, the metric's default pause. */
export function newPolicyTarget(metric: Metric, calendar: string | null, directory: Directory): PolicyTarget {
  return { metric: metric.id, calendar, pauseStatuses: defaultPauseStatuses(metric, directory) };
}

/** Ids of the statuses that make a ticket active: the setting, else those of category new, open, pending and on_hold. */
export function activeStatuses(settings: TicketSettings, directory: Directory): string[] {
  return (
    settings.assignment.activeStatuses ??
    directory.statuses
      .filter(({ category }) => category !== 'solved' && category !== 'closed')
      .map((status) => status.id)
  );
}
