/** The demo page: an operator panel with the widget in its settings. Language and theme are the page's to choose. */
import '../src/define.ts';
import { tabNames } from '../src/ui/element/sections.ts';
import { createDemoBackend, isLasting } from './backend.ts';

const words = {
  en: {
    crumbs: 'Settings › Ticket settings',
    pages: 'Demo pages',
    ticketPage: 'One ticket',
    queuesPage: 'The simulator and the formula',
    language: 'Language',
    theme: 'Theme',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    title: 'Ticket settings – demo',
  },
  uk: {
    crumbs: 'Налаштування › Налаштування тікетів',
    pages: 'Сторінки демо',
    ticketPage: 'Один тікет',
    queuesPage: 'Симулятор і формула',
    language: 'Мова',
    theme: 'Тема оформлення',
    system: 'Як у системі',
    light: 'Світла',
    dark: 'Темна',
    title: 'Налаштування тікетів – демо',
  },
} as const;

type Language = keyof typeof words;

const widget = document.querySelector('ticket-settings');
const languageSelect = document.querySelector<HTMLSelectElement>('#language');
const themeSelect = document.querySelector<HTMLSelectElement>('#theme');
const parameters = new URLSearchParams(location.search);

function speak(language: Language): void {
  document.documentElement.lang = language;
  document.title = words[language].title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const name = element.dataset['words'] as keyof (typeof words)[Language];
    element.textContent = words[language][name];
  }
  const pages = document.querySelector<HTMLElement>('.pages');
  pages?.setAttribute('aria-label', words[language].pages);
  for (const link of pages?.querySelectorAll('a') ?? []) link.search = `lang=${language}`;
  widget?.setAttribute('lang', language);
}

const isLanguage = (value: string | null): value is Language => value !== null && value in words;

languageSelect?.addEventListener('change', () => {
  if (isLanguage(languageSelect.value)) speak(languageSelect.value);
});
themeSelect?.addEventListener('change', () => {
  document.documentElement.dataset['theme'] = themeSelect.value;
});

const wanted = parameters.get('lang') ?? navigator.language.split('-')[0] ?? null;
const language = isLanguage(wanted) ? wanted : 'en';
if (languageSelect) languageSelect.value = language;
speak(language);

const theme = parameters.get('theme') ?? '';
if (themeSelect) themeSelect.value = theme;
document.documentElement.dataset['theme'] = theme;

// The tab that is open is in the address, so that a reload, or a link, opens it again; and so is the run of a preview.
const [section, ...more] = location.hash.slice(1).split('&');
if (widget) {
  const run = more.find((each) => each.startsWith('run='));
  if (run) widget.run = run.slice('run='.length);
  const known = tabNames.find((each) => each === section);
  if (known) widget.section = known;
  widget.addEventListener('ticket-settings-section', ({ detail }) =>
    history.replaceState(null, '', `#${detail.section}`),
  );
  if (isLasting(parameters)) widget.draftKey = 'vektor/larysa.moroz';
  widget.adapter = createDemoBackend(parameters);
}
