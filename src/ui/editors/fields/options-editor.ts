import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import { optionsByValue, type ChoiceField } from '../../../domain/fields/options.ts';
import {
  deepestLevel,
  flattenOptions,
  listOptions,
  moveBefore,
  newOption,
  removeOption,
  type ListedOption,
} from '../../../domain/fields/option-tree.ts';
import type { Option } from '../../../domain/settings/field.ts';
import { formatPath, valueAt, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { announce } from '../../parts/announce.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { defineMenu, type MenuAction } from '../../parts/menu.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { SortableController } from '../../parts/sortable.ts';
import { WindowController } from '../../parts/window-list.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { defineAddOption } from './add-option.ts';
import { keepFocus } from './keep-focus.ts';
import { lastLevelInput } from './last-level.ts';
import { languagesOf, typingLanguage } from './languages.ts';
import { definePasteOptions } from './paste-options.ts';
import { notify } from './notify.ts';
import { optionActions } from './option-actions.ts';
import { optionLabels } from './option-labels.ts';
import { optionLine, optionName, removedOptionLine } from './option-row.ts';
import { choiceFieldIn, distinct, unfolded } from './option-rows.ts';
import { rowAfter } from './row-after.ts';
import { optionsStyles } from './options-editor.styles.ts';

/** Height of a row at the normal density, px; only an estimate until rows are measured. */
const rowHeight = 31;

/** The options of a list: order, levels, labels, retiring, pasting. */
export class OptionsEditor extends EditorElement {
  static override styles = [base, controls, partStyles, optionsStyles];

  protected readonly section = 'fields';

  /** Id of the field. */
  @property() field = '';

  @state() private folded: ReadonlySet<string> = new Set();
  /** Value of the option whose labels are being edited. */
  @state() private open = '';

  /** What can be seen: without the levels below folded options. */
  private rows: readonly ListedOption[] = [];
  private keys: readonly string[] = [];

  private readonly window: WindowController = new WindowController(this, {
    count: () => this.rows.length,
    rowHeight: () => rowHeight,
    key: (index) => this.keys[index] ?? '',
    pinned: () => [this.rows.findIndex(({ option }) => option.value === this.open), this.liftedRow()],
  });
  private readonly sortable: SortableController = new SortableController(this, {
    items: () =>
      this.movable.map(({ option, level }) => ({
        id: option.value,
        label: optionName(option, this.localisation),
        level,
      })),
    onMove: (value, to, level) => this.move(value, to, level),
    words: () => this.localisation.messages('shell'),
    maxLevel: () => (this.choiceField?.type === 'nested_list' ? deepestLevel - 1 : 0),
    reveal: (index) => {
      const item = this.movable[index];
      return item && this.window.reveal(this.rows.indexOf(item));
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const field = this.choiceField;
    if (!field) return nothing;
    const words = this.localisation.messages('fields');
    const listed = listOptions(choiceFieldIn(this.ready.saved.fields, this.field)?.options ?? [], field.options);
    this.rows = unfolded(listed, this.folded);
    this.keys = distinct(this.rows.map(({ option }) => option.value));
    const path = ['fields', field.id, 'lastLevelOnly'];
    const count = listed.filter(({ removed }) => !removed).length;
    return html`<div class="section stack">
      <div class="row wrap">
        <h4 class="subtitle grow" id="options">${words.options} <span class="count">${count}</span></h4>
        ${this.editable ? this.renderPaste(field) : nothing}
      </div>
      <div class="choices" data-path=${formatPath(this.path())} @keydown=${this.onKey}>
        <div role="list" aria-labelledby="options" ${ref(this.window.list)}>
          ${this.window.rows((index) => this.renderRow(index, field))}
        </div>
        ${
          this.editable
            ? html`<ticket-settings-add-option
                .label=${words.addOption}
                .onAdd=${this.addOption}
              ></ticket-settings-add-option>`
            : nothing
        }
      </div>
      ${problemLines(this.control(this.path()))}
      ${field.type === 'nested_list' ? lastLevelInput(this.control(path), field, this.localisation, (on) => this.edit({ type: 'set', path, value: on })) : nothing}
    </div>`;
  }

  private get choiceField(): ChoiceField | undefined {
    return choiceFieldIn(this.ready.draft.fields, this.field);
  }

  private renderPaste({ type }: ChoiceField): TemplateResult {
    const { localisation, language, paste: onPaste } = this;
    const input = { localisation, language, taken: () => this.taken, nested: type === 'nested_list', onPaste };
    return html`<ticket-settings-paste-options .input=${input}></ticket-settings-paste-options>`;
  }

  private get movable(): readonly ListedOption[] {
    return this.rows.filter(({ removed }) => !removed);
  }

  private liftedRow(): number | undefined {
    const { liftedIndex } = this.sortable;
    const item = liftedIndex === undefined ? undefined : this.movable[liftedIndex];
    return item && this.rows.indexOf(item);
  }

  private path(...steps: string[]): Path {
    return ['fields', this.field, 'options', ...steps];
  }

  /** The path of an option, through those it is under. */
  private pathOf({ option, above }: ListedOption): Path {
    return this.path(...above.flatMap((parent) => [parent, 'options']), option.value);
  }

  private renderRow(index: number, field: ChoiceField): TemplateResult {
    const row = this.rows[index];
    if (!row) return html``;
    const { option, removed } = row;
    const path = this.pathOf(row);
    const { changeIndex, capabilities } = this.ready;
    const tickets = capabilities.usage?.[this.field]?.options?.[option.value] ?? 0;
    const isNew = changeIndex.isNew(path);
    const isOpen = this.open === option.value && this.editable && !removed;
    const problems = [path, [...path, 'value'], [...path, 'label']].map((place) => problemLines(this.control(place)));
    const changed = removed || isNew || changeIndex.countInside(path) > 0;
    return html`<div
      role="listitem"
      aria-posinset=${index + 1}
      aria-setsize=${this.rows.length}
      class=${classMap({ choice: true, changed, removed, ...this.sortable.rowState(option.value) })}
      data-row=${this.keys[index] ?? ''}
      data-path=${formatPath(path)}
    >
      ${
        removed
          ? removedOptionLine({ row, localisation: this.localisation, onRestore: () => this.restore(row) })
          : optionLine({
              row,
              isNew,
              isOpen,
              isFolded: this.folded.has(option.value),
              tickets,
              localisation: this.localisation,
              grip: this.editable ? this.sortable.grip(option.value, optionName(option, this.localisation)) : undefined,
              actions: this.editable ? this.actions(row, field, tickets) : [],
              onToggle: () => (this.open = isOpen ? '' : option.value),
              onFold: () => this.fold(option.value),
            })
      }
      ${isOpen ? this.renderLabels(row, path, tickets) : problems}
    </div>`;
  }

  private fold(value: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(value)) folded.add(value);
    this.folded = folded;
  }

  private restore(row: ListedOption): void {
    const change = this.ready.changeIndex.at(this.pathOf(row));
    if (change) this.session.dispatch({ type: 'take_back', change });
    announce(this, this.localisation.messages('fields').restored(optionName(row.option, this.localisation)));
    void this.focusIn(row.option.value, '.name');
  }

  private renderLabels({ option }: ListedOption, path: Path, tickets: number): TemplateResult {
    return optionLabels({
      option,
      tickets,
      languages: languagesOf(this.ready.capabilities),
      isSaved: valueAt(this.ready.saved, path) !== undefined,
      localisation: this.localisation,
      control: (place, describe) => this.control([...path, ...place], describe),
      onLabel: (language, text) => this.set([...path, 'label', language], text === '' ? undefined : text),
      onValue: (text) => this.rename(option.value, path, text),
      onDone: () => this.seal(),
    });
  }

  private rename(from: string, path: Path, to: string): void {
    const place = [...path, 'value'];
    if (to === '') return this.keepInvalid(place, to, { code: 'option_value_blank' });
    if (to !== from && this.taken.has(to)) {
      return this.keepInvalid(place, to, { code: 'option_value_duplicate', details: { value: to } });
    }
    this.set(place, to);
    this.seal();
    this.open = to;
  }

  private actions(row: ListedOption, field: ChoiceField, tickets: number): readonly MenuAction[] {
    const { option } = row;
    const { value } = option;
    const path = this.pathOf(row);
    const isSaved = valueAt(this.ready.saved, path) !== undefined;
    const usage = this.ready.capabilities.usage?.[this.field];
    return optionActions({
      row,
      nested: field.type === 'nested_list',
      // What tickets carry, or may carry, is never deleted: it is retired.
      canRetire: isSaved,
      canRemove: !isSaved || (usage !== undefined && tickets === 0),
      localisation: this.localisation,
      onEdit: () => void this.openLabels(value),
      onMove: (places, levels) => {
        this.sortable.moveBy(value, places, levels);
        void this.focusIn(value, '.opener');
      },
      onAddBelow: () => this.insertBelow(option, path),
      onRetire: () => {
        this.edit({ type: 'set', path: [...path, 'retired'], value: option.retired ? undefined : true });
        if (!option.retired)
          notify(this, this.localisation.messages('fields').retiredNotice(optionName(option, this.localisation)));
      },
      onRemove: () => this.takeOut(row),
    });
  }

  private takeOut({ option }: ListedOption): void {
    const field = this.choiceField;
    if (!field) return;
    const at = this.rows.findIndex((row) => row.option.value === option.value);
    this.edit({ type: 'set', path: this.path(), value: removeOption(field.options, option.value) });
    notify(this, this.localisation.messages('fields').removedNotice(optionName(option, this.localisation)));
    void this.updateComplete.then(async () => {
      // On its Restore, or where it was.
      const row = await this.window.reveal(Math.min(at, this.rows.length - 1));
      const place =
        row?.querySelector('.link') ?? row?.querySelector('.name') ?? this.renderRoot.querySelector('#add-option');
      if (place instanceof HTMLElement) place.focus();
    });
  }

  private async focusIn(value: string, selector: string): Promise<void> {
    await this.updateComplete;
    const row = await this.window.reveal(this.rows.findIndex(({ option }) => option.value === value));
    row?.querySelector<HTMLElement>(selector)?.focus();
  }

  private async openLabels(value: string): Promise<void> {
    this.open = value;
    await this.focusIn(value, '.labels input');
  }

  /** Values in use, those of removed options too: they would come back with them. */
  private get taken(): ReadonlySet<string> {
    const all = [
      ...flattenOptions(choiceFieldIn(this.ready.saved.fields, this.field)?.options ?? []),
      ...flattenOptions(this.choiceField?.options ?? []),
    ];
    return new Set(all.map(({ option }) => option.value));
  }

  private get language(): string {
    return typingLanguage(this.ready.capabilities, this.localisation);
  }

  private readonly addOption = (label: string): void => {
    const at = this.choiceField?.options.length ?? 0;
    this.edit({ type: 'insert', path: this.path(), at, element: newOption(label, this.language, this.taken) });
    announce(this, this.localisation.messages('fields').optionAdded(label));
  };

  private insertBelow(option: Option, path: Path): void {
    const element = { ...newOption('option', this.language, this.taken), label: {} };
    this.folded = new Set([...this.folded].filter((value) => value !== option.value));
    this.edit({ type: 'insert', path: [...path, 'options'], at: option.options?.length ?? 0, element });
    void this.openLabels(element.value);
  }

  private move(value: string, to: number, level: number): void {
    const field = this.choiceField;
    if (!field) return;
    // Folded levels and removed options are not among the rows: a place is told by what comes next.
    const others = this.movable.filter(({ option, above }) => option.value !== value && !above.includes(value));
    const options = moveBefore(field.options, value, others[to]?.option.value, level);
    this.edit({ type: 'set', path: this.path(), value: options });
  }

  private readonly paste = (options: readonly Option[], count: number): void => {
    this.edit({ type: 'set', path: this.path(), value: [...(this.choiceField?.options ?? []), ...options] });
    notify(this, this.localisation.messages('fields').pastedNotice(count));
  };

  /** Arrows go from name to name; with Alt, and on grips, they move options. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey) return void keepFocus(this, () => this.sortable.onKeydown(event));
    const target = event.target as HTMLElement;
    if (!target.matches('.name, .removed .link')) return;
    const at = this.keys.indexOf(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '');
    const to = rowAfter(event.key, at, this.rows.length);
    if (to === undefined) return;
    event.preventDefault();
    void this.window.reveal(to).then((row) => row?.querySelector<HTMLElement>('.name, .link')?.focus());
  };

  protected override async reveal(path: Path): Promise<void> {
    const field = this.choiceField;
    const value = path.findLast((step) => field && optionsByValue(field).has(step));
    if (value === undefined) return;
    this.folded = new Set();
    this.open = value;
    await this.updateComplete;
    await this.window.reveal(this.rows.findIndex(({ option }) => option.value === value));
  }
}

export function defineOptionsEditor(): void {
  defineMenu();
  defineAddOption();
  definePasteOptions();
  defineOnce('ticket-settings-options-editor', OptionsEditor);
}
