/** The demo page: an operator panel with the widget in its settings. Language and theme are the page's to choose. */
import { sections } from '../src/adapters/backend.ts';
import '../src/define.ts';
import { createDemoBackend } from './backend.ts';

const words = {
  en: {
    crumbs: 'Settings › Ticket settings',
    language: 'Language',
    theme: 'Theme',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    title: 'Ticket settings – demo',
  },
  uk: {
    crumbs: 'Налаштування › Налаштування тікетів',
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

// The tab that is open is in the address, so that a reload, or a link, opens it again.
const section = location.hash.slice(1);
if (widget) {
  const known = sections.find((each) => each === section);
  if (known) widget.section = known;
  widget.addEventListener('ticket-settings-section', ({ detail }) =>
    history.replaceState(null, '', `#${detail.section}`),
  );
  widget.adapter = createDemoBackend(parameters);
}
