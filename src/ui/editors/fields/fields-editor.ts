import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import { withRemoved, type ListedElement } from '../../../domain/changes/with-removed.ts';
import { keyForLabel } from '../../../domain/fields/field-key.ts';
import { copyField, newField, retype } from '../../../domain/fields/new-field.ts';
import type { Field, FieldType } from '../../../domain/settings/field.ts';
import { indexOf, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { defineSelect } from '../../parts/select.ts';
import { SortableController } from '../../parts/sortable.ts';
import { WindowController } from '../../parts/window-list.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { defineFieldPane, type FieldPane } from './field-pane.ts';
import { fieldName, fieldRow } from './field-row.ts';
import { fieldFilters } from './field-filters.ts';
import { fieldListEnd } from './field-list-end.ts';
import { isSearching, searchFields, type FieldSearch } from './field-search.ts';
import type { FormPreview } from './form-preview.ts';
import { fieldsStyles } from './fields-editor.styles.ts';
import { keepFocus } from './keep-focus.ts';
import { rowAfter } from './row-after.ts';

/** The three panes; narrow, one is shown at a time. */
type View = 'list' | 'field' | 'form';

/** Height of a row at the normal density, px; only an estimate until rows are measured. */
const rowHeight = 38;

/** How long after the last letter of a search its outcome is told, ms. */
const searchPause = 500;

/** The ticket fields in order, the one chosen, and the ticket form that they make. */
export class FieldsEditor extends EditorElement {
  static override styles = [base, controls, partStyles, fieldsStyles];

  protected readonly section = 'fields';

  /** Reflected for the narrow layout. */
  @property({ reflect: true }) view: View = 'list';

  @state() private selected = '';
  @state() private search: FieldSearch = { text: '', topic: '' };
  /** How far down the pane begins, px: beside the row that was chosen, however long the list. */
  @state() private paneTop = 0;

  private listed: readonly ListedElement<Field>[] = [];
  /** Place of the chosen field, for when it is gone. */
  private selectedAt = 0;
  private searchTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly window: WindowController = new WindowController(this, {
    count: () => this.listed.length,
    rowHeight: () => rowHeight,
    key: (index) => this.listed[index]?.element.id ?? '',
    pinned: () => [this.listed.findIndex(({ element }) => element.id === this.selected), this.sortable.liftedIndex],
  });
  private readonly sortable: SortableController = new SortableController(this, {
    items: () => this.ready.draft.fields.map((field) => ({ id: field.id, label: fieldName(field, this.localisation) })),
    onMove: (id, to) => {
      this.edit({ type: 'move', path: ['fields', id], to });
      this.seal();
    },
    words: () => this.localisation.messages('shell'),
    reveal: (index) => {
      const id = this.ready.draft.fields[index]?.id;
      return this.window.reveal(this.listed.findIndex(({ element }) => element.id === id));
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.searchTimer);
  }

  protected override render(): TemplateResult {
    const words = this.localisation.messages('fields');
    this.listed = this.visibleFields();
    const field = this.selectedField;
    return html`
      <div class="head">
        <div>
          <h2 class="title">${words.title}</h2>
          <p>${words.subtitle}</p>
        </div>
        <div class="actions">
          ${fieldFilters({
            search: this.search,
            topics: this.ready.directory?.topics ?? [],
            localisation: this.localisation,
            onFind: (search) => this.find(search),
          })}
        </div>
      </div>
      <div class="panes" .style=${`--_pane-top:${this.paneTop}px`}>
        <section class="list" aria-label=${words.list}>${this.renderList()}</section>
        ${
          field
            ? html`<ticket-settings-field-pane
                class="pane"
                role="region"
                aria-label=${words.openField}
                .field=${field.id}
                @field-copy=${(event: CustomEvent<FieldType | undefined>) => this.copy(field, event.detail)}
                @field-removed=${() => void this.leaveRemoved(field.id)}
                @view-change=${(event: CustomEvent<View>) => (this.view = event.detail)}
              ></ticket-settings-field-pane>`
            : html`<div class="pane empty secondary">${words.chooseField}</div>`
        }
        <ticket-settings-form-preview
          class="side"
          role="region"
          aria-label=${words.openForm}
          .selected=${this.selected}
          @field-open=${(event: CustomEvent<string>) => this.select(event.detail)}
          @view-change=${(event: CustomEvent<View>) => (this.view = event.detail)}
        ></ticket-settings-form-preview>
      </div>
    `;
  }

  private renderList(): TemplateResult {
    const words = this.localisation.messages('fields');
    const { columns } = words;
    const searching = isSearching(this.search);
    const invalid = this.invalidFields();
    return html`
      <div class="field-row heads tiny" aria-hidden="true">
        <span></span><span></span><span>${columns.field}</span><span class="required">${columns.requiredTo}</span
        ><span class="seen">${columns.seenBy}</span><span class="used">${columns.usedBy}</span>
      </div>
      <div class="rows" role="list" @keydown=${this.onKey} ${ref(this.window.list)}>
        ${this.window.rows((index) => this.renderRow(index, searching, invalid))}
      </div>
      ${fieldListEnd({
        count: this.listed.length,
        searching,
        ownFields: this.listed.some(({ element }) => !element.system),
        localisation: this.localisation,
        onClear: this.endSearch,
        onAdd: this.editable ? this.addField : undefined,
      })}
    `;
  }

  private invalidFields(): ReadonlySet<string | undefined> {
    return new Set(this.ready.blocking.map(({ path }) => (path[0] === 'fields' ? path[1] : undefined)));
  }

  private renderRow(index: number, searching: boolean, invalid: ReadonlySet<string | undefined>): TemplateResult {
    const item = this.listed[index];
    if (!item) return html``;
    const { element: field, removed } = item;
    const path = ['fields', field.id];
    const { changeIndex, capabilities } = this.ready;
    const ordered = this.editable && !searching && !removed;
    const selected = field.id === this.selected;
    return html`<div
      role="listitem"
      class=${classMap(this.sortable.rowState(field.id))}
      aria-posinset=${index + 1}
      aria-setsize=${this.listed.length}
      data-row=${field.id}
    >
      ${fieldRow({
        field,
        removed,
        selected,
        changed: changeIndex.countInside(path) > 0,
        isNew: changeIndex.isNew(path),
        invalid: invalid.has(field.id),
        tickets: capabilities.usage?.[field.id]?.tickets ?? 0,
        localisation: this.localisation,
        grip: ordered ? this.sortable.grip(field.id, fieldName(field, this.localisation), selected) : undefined,
        onMove: ordered ? (by) => void keepFocus(this, () => this.sortable.moveBy(field.id, by)) : undefined,
        onSelect: () => this.select(field.id),
        onRestore: () => void this.restore(field.id),
      })}
    </div>`;
  }

  private visibleFields(): readonly ListedElement<Field>[] {
    const all = withRemoved(this.ready.saved.fields, this.ready.draft.fields);
    return isSearching(this.search) ? searchFields(all, this.search) : all;
  }

  private get selectedField(): Field | undefined {
    const { fields } = this.ready.draft;
    return fields[indexOf(fields, this.selected)];
  }

  protected override willUpdate(): void {
    // The first field is open from the start, so that the panes show what they are for; and one near it when it is gone.
    const { fields } = this.ready.draft;
    const at = indexOf(fields, this.selected);
    if (at >= 0) this.selectedAt = at;
    else this.selected = fields[Math.min(this.selectedAt, fields.length - 1)]?.id ?? '';
  }

  protected override firstUpdated(): void {
    // The list and the top of a field are seen first; the form beside them follows, then what is below.
    void import('./form-preview.ts').then(({ defineFormPreview }) => defineFormPreview());
    void import('./field-details.ts').then(({ defineFieldDetails }) => defineFieldDetails());
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('view') as View | undefined;
    if (before !== undefined && this.isHidden(before)) void this.followView(before);
  }

  /** Narrow, one view takes the place of another, and focus goes along. */
  private async followView(before: View): Promise<void> {
    if (this.view === 'field') await this.pane?.focusTitle();
    else if (this.view === 'form') await this.focusForm();
    else if (before === 'field') await this.focusRow(this.selected);
  }

  private isHidden(view: View): boolean {
    const part = { list: '.list', field: '.pane', form: '.side' }[view];
    return this.renderRoot.querySelector(part)?.getClientRects().length === 0;
  }

  private select(id: string, view: View = 'field'): void {
    this.selected = id;
    this.view = view;
    void this.placePanes();
  }

  private async placePanes(): Promise<void> {
    await this.updateComplete;
    const panes = this.renderRoot.querySelector('.panes');
    if (!panes) return;
    const { paneTop } = await import('./pane-top.ts');
    this.paneTop = await paneTop(panes, this.paneTop);
  }

  private async focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = await this.window.reveal(this.listed.findIndex(({ element }) => element.id === id));
    row?.querySelector<HTMLElement>('.open, .link')?.focus();
  }

  /** The removed field stays in the list with its Restore, or is gone for good: the focus is there, or on the next. */
  private async leaveRemoved(id: string): Promise<void> {
    this.view = 'list';
    await this.updateComplete;
    await this.focusRow(this.listed.some(({ element }) => element.id === id) ? id : this.selected);
  }

  private find(search: FieldSearch): void {
    this.search = search;
    void this.placePanes(); // A shorter list leaves no room beside it.
    clearTimeout(this.searchTimer);
    this.searchTimer = setTimeout(() => {
      announce(this, this.localisation.messages('fields').fieldCount(this.listed.length));
    }, searchPause);
  }

  private readonly endSearch = (): void => {
    this.find({ text: '', topic: '' });
    this.renderRoot.querySelector<HTMLElement>('.find input')?.focus();
  };

  private readonly addField = (): void => {
    const { fields } = this.ready.draft;
    const field = newField(this.newId(), keyForLabel('', fields));
    this.insert(field, indexOf(fields, this.selected) + 1 || fields.length);
    announce(this, this.localisation.messages('fields').added);
  };

  private copy(field: Field, type: FieldType | undefined): void {
    const words = this.localisation.messages('fields');
    const label = Object.fromEntries(
      Object.entries(field.label).map(([language, text]) => [language, words.copyLabel(text)]),
    );
    const { fields } = this.ready.draft;
    const key = keyForLabel(Object.values(label).find((text) => text !== '') ?? '', fields);
    const copy = copyField(field, this.newId(), key);
    this.insert({ ...(type ? retype(copy, type) : copy), label }, indexOf(fields, field.id) + 1);
    announce(this, words.copied(fieldName(field, this.localisation)));
  }

  private insert(field: Field, at: number): void {
    this.search = { text: '', topic: '' };
    this.edit({ type: 'insert', path: ['fields'], at, element: field });
    this.select(field.id);
    void this.updateComplete.then(() => this.pane?.focusPath(['fields', field.id, 'label']));
  }

  private async restore(id: string): Promise<void> {
    const change = this.ready.changeIndex.at(['fields', id]);
    if (!change) return;
    const { element } = this.listed.find((item) => item.element.id === id) ?? {};
    this.session.dispatch({ type: 'take_back', change });
    this.select(id, 'list');
    if (element) announce(this, this.localisation.messages('fields').restored(fieldName(element, this.localisation)));
    await this.focusRow(id);
  }

  private async focusForm(): Promise<void> {
    await customElements.whenDefined('ticket-settings-form-preview');
    await this.renderRoot.querySelector<FormPreview>('ticket-settings-form-preview')?.focusTitle();
  }

  private get pane(): FieldPane | null {
    return this.renderRoot.querySelector<FieldPane>('ticket-settings-field-pane');
  }

  protected override async reveal(path: Path): Promise<void> {
    const id = path[1];
    if (id === undefined) return;
    this.search = { text: '', topic: '' };
    this.select(id);
    await this.updateComplete;
  }

  override async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
    await this.reveal(path);
    await this.pane?.focusPath(path);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey) {
      if (this.editable && !isSearching(this.search)) void keepFocus(this, () => this.sortable.onKeydown(event));
      return;
    }
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id === undefined || !target.matches('.open, .removed .link')) return;
    const at = this.listed.findIndex(({ element }) => element.id === id);
    const to = rowAfter(event.key, at, this.listed.length);
    if (to === undefined) return;
    event.preventDefault();
    void this.window.reveal(to).then((row) => row?.querySelector<HTMLElement>('.open, .link')?.focus());
  };
}

export function defineFieldsEditor(): void {
  defineSelect();
  defineFieldPane();
  defineOnce('ticket-settings-fields-editor', FieldsEditor);
}
