/**
 * A host's own page of one ticket: created with `<ticket-settings-form>`, then followed by `<ticket-settings-sla>`. The
 * buttons do what a help-desk's events would: each appends one.
 */
import '../src/define-form.ts';
import '../src/define-sla.ts';
import type { TicketEvent } from '../src/sla.ts';
import { createDemoBackend } from './backend.ts';

const words = {
  en: {
    title: 'One ticket – demo',
    crumbs: 'Tickets › New ticket',
    audience: 'Filled in by',
    operator: 'Operator',
    client: 'Client',
    language: 'Language',
    form: 'Ticket',
    clocks: 'SLA',
    reply: 'Reply',
    message: 'Client writes',
    pend: 'Wait for the client',
    open: 'Work on it',
    solve: 'Solve',
    reopen: 'Reopen',
    later: 'An hour passes',
  },
  uk: {
    title: 'Один тікет – демо',
    crumbs: 'Тікети › Новий тікет',
    audience: 'Заповнює',
    operator: 'Оператор',
    client: 'Клієнт',
    language: 'Мова',
    form: 'Тікет',
    clocks: 'SLA',
    reply: 'Відповісти',
    message: 'Клієнт пише',
    pend: 'Чекати на клієнта',
    open: 'Взяти в роботу',
    solve: 'Вирішити',
    reopen: 'Відкрити знову',
    later: 'Минає година',
  },
} as const;

type Language = keyof typeof words;

const hour = 3_600_000;
const form = document.querySelector('ticket-settings-form');
const sla = document.querySelector('ticket-settings-sla');
const acts = document.querySelector<HTMLElement>('#acts');
const parameters = new URLSearchParams(location.search);

/** How far this page's clock is ahead: an hour for each press of "An hour passes". */
let ahead = 0;
const now = (): number => Date.now() + ahead;

function append(...happened: readonly TicketEvent[]): void {
  if (!sla) return;
  sla.events = [...sla.events, ...happened];
  if (ahead > 0) sla.now = now();
}

const enter = (status: string): void => append({ type: 'status_entered', at: now(), status, by: 'operator' });

const doings: Readonly<Record<string, () => void>> = {
  reply: () => append({ type: 'public_reply', at: now(), by: 'operator' }),
  message: () => append({ type: 'client_message', at: now() }),
  pend: () => enter('waiting_client'),
  open: () => enter('in_progress'),
  reopen: () => enter('open'),
  solve: () => void form?.submit(),
  later: () => {
    ahead += hour;
    if (sla) sla.now = now();
  },
};

form?.addEventListener('ticket-form-submit', ({ detail: { values, changes } }) => {
  if (!sla || !acts) return;
  if (form.moment === 'create') {
    sla.events = [{ type: 'created', at: now(), for: 'client', values: { ...values, status: 'new' } }];
    acts.hidden = false;
  } else {
    const changed = Object.entries(changes).filter(([field]) => field !== 'status' && field !== 'assignee');
    append(...changed.map(([field, value]): TicketEvent => ({ type: 'field_changed', at: now(), field, value })), {
      type: 'status_entered',
      at: now(),
      status: 'solved',
      by: 'operator',
    });
  }
  form.values = values;
  form.moment = 'solve';
  form.reset();
});

acts?.addEventListener('click', ({ target }) => {
  const act = target instanceof HTMLElement ? target.dataset['act'] : undefined;
  if (act) doings[act]?.();
});

function speak(language: Language): void {
  document.documentElement.lang = language;
  document.title = words[language].title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = words[language][element.dataset['words'] as keyof (typeof words)[Language]];
  }
  for (const element of [form, sla]) if (element) element.lang = language;
}

const isLanguage = (value: string | null): value is Language => value !== null && value in words;
const languageSelect = document.querySelector<HTMLSelectElement>('#language');
const wanted = parameters.get('lang');
const language = isLanguage(wanted) ? wanted : 'en';
if (languageSelect) languageSelect.value = language;
languageSelect?.addEventListener('change', () => {
  if (isLanguage(languageSelect.value)) speak(languageSelect.value);
});
document.querySelector<HTMLSelectElement>('#audience')?.addEventListener('change', ({ target }) => {
  if (form) form.audience = (target as HTMLSelectElement).value === 'client' ? 'client' : 'operator';
});
speak(language);

document.documentElement.dataset['theme'] = parameters.get('theme') ?? '';
const backend = createDemoBackend(parameters);
if (form) form.adapter = backend;
if (sla) sla.adapter = backend;
