import type { Directory } from '../domain/settings/directory.ts';

/** What an element alone in a page knows of a help-desk: enough to set everything, and no people. */
export const defaultDirectory: Directory = {
  topics: [],
  skillGroups: [],
  operators: [],
  statuses: [
    { id: 'new', name: { en: 'New', uk: 'Новий' }, category: 'new' },
    { id: 'open', name: { en: 'Open', uk: 'Відкритий' }, category: 'open' },
    { id: 'pending', name: { en: 'Waiting for client', uk: 'Очікує на клієнта' }, category: 'pending' },
    { id: 'on_hold', name: { en: 'On hold', uk: 'На паузі' }, category: 'on_hold' },
    { id: 'solved', name: { en: 'Solved', uk: 'Вирішений' }, category: 'solved' },
    { id: 'closed', name: { en: 'Closed', uk: 'Закритий' }, category: 'closed' },
  ],
  channels: [
    { id: 'phone', name: { en: 'Phone', uk: 'Телефон' } },
    { id: 'email', name: { en: 'E-mail', uk: 'Електронна пошта' } },
    { id: 'chat', name: { en: 'Chat', uk: 'Чат' } },
  ],
  priorities: [
    { id: 'low', name: { en: 'Low', uk: 'Низький' } },
    { id: 'medium', name: { en: 'Medium', uk: 'Середній' } },
    { id: 'high', name: { en: 'High', uk: 'Високий' } },
    { id: 'critical', name: { en: 'Critical', uk: 'Критичний' } },
  ],
  calendars: [],
};
