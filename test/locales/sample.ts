import type { DescribedCapabilities } from '../../src/locales/changes/context.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Directory } from '../../src/domain/settings/directory.ts';
import type { FieldOf } from '../../src/domain/settings/field.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';

/** A small telecom contact centre with one of everything that a change can be about. */
export const sample: TicketSettings = {
  ...defaultSettings(),
  fields: [
    ...defaultSettings().fields,
    {
      ...named('device_model', 'Device model', 'Модель пристрою'),
      type: 'nested_list',
      lastLevelOnly: true,
      help: { en: 'Device name', uk: 'Назва пристрою' },
      options: [
        {
          value: 'phones',
          label: { en: 'Phones', uk: 'Телефони' },
          options: [
            { value: 'edge_50', label: { en: 'Motorola Edge 50' } },
            { value: 'pixel_9', label: { en: 'Google Pixel 9' } },
          ],
        },
        {
          value: 'routers',
          label: { en: 'Routers', uk: 'Маршрутизатори' },
          options: [{ value: 'hg8245', label: { en: 'Huawei HG8245' } }],
        },
        { value: 'tv', label: { en: 'Set-top boxes', uk: 'Приставки' } },
      ],
    },
    { ...named('refund_amount', 'Refund amount', 'Сума повернення'), type: 'decimal', minimum: 0.01, unit: 'UAH' },
    { ...named('visit_date', 'Visit date', 'Дата візиту'), type: 'date', earliest: 0 },
    { ...named('contract', 'Contract number', 'Номер договору'), type: 'pattern', pattern: '[A-Z]{2}-\\d{6}' },
    { ...named('photo', 'Photo', 'Фото'), type: 'file', maximumSize: 5 * 1024 * 1024, extensions: ['.png'] },
    { ...named('callback', 'Call back', 'Передзвонити'), type: 'yes_no', default: false },
  ],
  sla: {
    metrics: [
      ...defaultSettings().sla.metrics,
      {
        id: 'metric-7',
        type: 'custom',
        name: { en: 'Time to first note', uk: 'Час до першої нотатки' },
        start: [{ event: 'created' }],
        stop: [{ event: 'internal_note' }],
        repeats: false,
      },
    ],
    policies: [
      {
        id: 'policy-1',
        name: 'No internet',
        conditions: { match: 'all', rules: [{ field: 'topic', operator: 'is_any_of', values: ['internet'] }] },
        calendar: 'calendar-1',
        targets: [
          {
            metric: 'first_response',
            all: { seconds: 14400, unit: 'hours' },
            byPriority: { high: { seconds: 3600, unit: 'hours' } },
            calendar: 'calendar-1',
            pauseStatuses: [],
          },
        ],
      },
      { id: 'other', name: '', conditions: null, calendar: null, targets: [] },
    ],
  },
  calendars: [
    {
      id: 'calendar-1',
      name: 'Kyiv office',
      timeZone: 'Europe/Kyiv',
      weekly: { mon: [{ start: '09:00', end: '18:00' }] },
      holidays: [{ name: 'Christmas', from: '2026-12-25' }],
      specialDays: [{ name: '', date: '2026-12-31', hours: [{ start: '09:00', end: '12:00' }] }],
    },
  ],
  parameters: { signature: 'Regards', reopen_days: 7 },
};

function named(key: string, en: string, uk: string): Omit<FieldOf<'client'>, 'type'> {
  return {
    id: `field-${key}`,
    key,
    label: { en, uk },
    required: { create: false, solve: false },
    access: { operator: 'edit', client: 'hidden' },
    topics: 'all',
  };
}

export const directory: Directory = {
  topics: [
    { alias: 'internet', name: { en: 'No internet or signal', uk: 'Немає інтернету' } },
    { alias: 'repair', name: { en: 'Device repair', uk: 'Ремонт пристрою' } },
    { alias: 'refund', name: { en: 'Refund', uk: 'Повернення коштів' } },
  ],
  skillGroups: [],
  operators: [],
  statuses: [
    { id: 'status-1', name: { en: 'Open', uk: 'Відкритий' }, category: 'open' },
    { id: 'status-2', name: { en: 'Waiting for client', uk: 'Очікує на клієнта' }, category: 'pending' },
  ],
  channels: [{ id: 'channel-1', name: 'Telegram' }],
  priorities: [
    { id: 'medium', name: { en: 'Medium', uk: 'Середній' } },
    { id: 'high', name: { en: 'High', uk: 'Високий' } },
  ],
  calendars: [
    {
      id: 'shift-night',
      name: 'Night shift',
      timeZone: 'Europe/Kyiv',
      weekly: {},
      holidays: [],
      specialDays: [],
    },
  ],
};

export const capabilities: DescribedCapabilities = {
  parameters: [
    {
      parameters: [
        { id: 'signature', kind: 'text', label: { en: 'Signature', uk: 'Підпис' } },
        {
          id: 'reopen_days',
          kind: 'number',
          label: { en: 'Reopening allowed for', uk: 'Відкрити знову можна протягом' },
          unit: { en: 'days', uk: 'дн.' },
          default: 3,
        },
        {
          id: 'merge',
          kind: 'choice',
          label: { en: 'Merge tickets', uk: 'Об’єднання тікетів' },
          default: 'ask',
          options: [
            { value: 'ask', label: { en: 'Ask', uk: 'Запитувати' } },
            { value: 'auto', label: { en: 'By itself', uk: 'Автоматично' } },
          ],
        },
        { id: 'rating', kind: 'boolean', label: { en: 'Ask for a rating', uk: 'Просити оцінку' }, default: true },
        { id: 'inactive', kind: 'duration', label: { en: 'Close after', uk: 'Закривати через' }, default: 7200 },
      ],
    },
  ],
  usage: { 'field-contract': { tickets: 312 }, 'field-device_model': { tickets: 90, options: { hg8245: 1 } } },
};
