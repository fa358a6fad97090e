import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../../domain/settings/directory.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { icon } from '../../parts/icon.ts';
import { select } from '../../parts/select.ts';
import type { FieldSearch } from './field-search.ts';

export interface FieldFilters {
  readonly search: FieldSearch;
  readonly topics: Directory['topics'];
  readonly localisation: Localisation;
  readonly onFind: (search: FieldSearch) => void;
}

/** What narrows the list of fields: a text, and a topic. */
export function fieldFilters({ search, topics, localisation, onFind }: FieldFilters): TemplateResult {
  const words = localisation.messages('fields');
  return html`<span class="input find">
      ${icon('find')}<input
        type="search"
        aria-label=${words.find}
        placeholder=${words.find}
        .value=${search.text}
        @input=${(event: Event) => onFind({ ...search, text: (event.target as HTMLInputElement).value })} /></span
    >${
      topics.length === 0
        ? nothing
        : select({
            control: { id: 'topic-filter', editable: true, changed: false, errors: [], warnings: [] },
            label: words.topicFilter,
            labelUnseen: true,
            options: [
              { value: '', label: words.allTopics },
              ...topics.map(({ alias, name }) => ({ value: alias, label: localisation.text(name) })),
            ],
            value: search.topic,
            words: localisation.messages('shell'),
            onChoose: (topic) => onFind({ ...search, topic }),
          })
    }`;
}
