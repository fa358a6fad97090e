import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import { isChoiceField, optionsByValue, type ChoiceField } from '../../../domain/fields/options.ts';
import {
  deepestLevel,
  flattenOptions,
  listOptions,
  moveOption,
  newOption,
  removeOption,
  type ListedOption,
} from '../../../domain/fields/option-tree.ts';
import type { Option } from '../../../domain/settings/field.ts';
import { formatPath, indexOf, valueAt, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { checkInput, textInput } from '../../parts/inputs.ts';
import { defineMenu, menu, type MenuAction } from '../../parts/menu.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { SortableController } from '../../parts/sortable.ts';
import { WindowController } from '../../parts/window-list.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { keepFocus } from './keep-focus.ts';
import { languagesOf } from './languages.ts';
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
  @state() private pasting = false;
  @state() private added = '';

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
    items: () => this.movable.map(({ option, level }) => ({ id: option.value, label: this.nameOf(option), level })),
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
    const listed = listOptions(this.savedOptions, field.options);
    this.rows = this.unfolded(listed);
    this.keys = distinct(this.rows.map(({ option }) => option.value));
    const count = listed.filter(({ removed }) => !removed).length;
    return html`<div class="section stack">
      <div class="row wrap">
        <h4 class="subtitle grow" id="options">${words.options} <span class="count">${count}</span></h4>
        ${
          this.editable
            ? html`<button class="button link" @click=${this.openPaste}>${words.pasteList}</button>`
            : nothing
        }
      </div>
      <div class="choices" data-path=${formatPath(this.path())} @keydown=${this.onKey}>
        <div role="list" aria-labelledby="options" ${ref(this.window.list)}>
          ${this.window.rows((index) => this.renderRow(index, field))}
        </div>
        ${this.editable ? this.renderAdd() : nothing}
      </div>
      ${problemLines(this.control(this.path()))}
      ${
        field.type === 'nested_list'
          ? checkInput({
              control: this.control(['fields', field.id, 'lastLevelOnly'], (value) => this.onOff(value)),
              label: words.lastLevelOnly,
              checked: field.lastLevelOnly,
              onToggle: (checked) => {
                this.set(['fields', field.id, 'lastLevelOnly'], checked);
                this.seal();
              },
            })
          : nothing
      }
      ${this.renderPaste(field)}
    </div>`;
  }

  private get choiceField(): ChoiceField | undefined {
    const { fields } = this.ready.draft;
    const field = fields[indexOf(fields, this.field)];
    return field && isChoiceField(field) ? field : undefined;
  }

  private get savedOptions(): readonly Option[] {
    const { fields } = this.ready.saved;
    const field = fields[indexOf(fields, this.field)];
    return field && isChoiceField(field) ? field.options : [];
  }

  private unfolded(all: readonly ListedOption[]): readonly ListedOption[] {
    let foldedAt = Number.POSITIVE_INFINITY;
    return all.filter(({ option, level }) => {
      if (level > foldedAt) return false;
      foldedAt = this.folded.has(option.value) ? level : Number.POSITIVE_INFINITY;
      return true;
    });
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

  private nameOf(option: Option): string {
    return this.localisation.text(option.label) || this.localisation.messages('fields').untitledOption;
  }

  private readonly onOff = (value: unknown): string => {
    const shared = this.localisation.messages('shell');
    return value === true ? shared.on : shared.off;
  };

  private renderRow(index: number, field: ChoiceField): TemplateResult {
    const row = this.rows[index];
    if (!row) return html``;
    if (row.removed) return this.renderRemoved(row, index);
    const { option, level } = row;
    const words = this.localisation.messages('fields');
    const path = this.pathOf(row);
    const { changeIndex, capabilities } = this.ready;
    const isNew = changeIndex.isNew(path);
    const below = option.options?.length ?? 0;
    const tickets = capabilities.usage?.[this.field]?.options?.[option.value] ?? 0;
    const name = this.nameOf(option);
    const isOpen = this.open === option.value && this.editable;
    const changed = isNew || changeIndex.countInside(path) > 0;
    return html`<div
      role="listitem"
      aria-posinset=${index + 1}
      aria-setsize=${this.rows.length}
      class=${classMap({ choice: true, changed, ...this.sortable.rowState(option.value) })}
      data-row=${this.keys[index] ?? ''}
      data-path=${formatPath(path)}
    >
      <div class="line level-${level}">
        ${this.editable ? this.sortable.grip(option.value, name) : html`<span class="gripless"></span>`}
        ${below > 0 ? this.renderFold(option, name) : nothing}
        ${
          this.editable
            ? html`<button
                class="name ${below > 0 ? 'parent' : ''}"
                aria-expanded=${String(isOpen)}
                @click=${() => (this.open = isOpen ? '' : option.value)}
              >
                ${name}
              </button>`
            : html`<span class="name ${below > 0 ? 'parent' : ''}">${name}</span>`
        }
        ${isNew ? html`<span class="tag">${this.localisation.messages('shell').new}</span>` : nothing}
        ${
          option.retired
            ? html`<span class="tag plain">${tickets > 0 ? words.retiredOn(tickets) : words.retiredTag}</span>`
            : nothing
        }
        <span class="grow"></span>
        <span class="tiny ${below > 0 ? '' : 'code'}">${below > 0 ? words.optionCount(below) : option.value}</span>
        ${
          this.editable
            ? menu({ label: words.optionActions(name), small: true, actions: this.actions(row, field, tickets) })
            : nothing
        }
      </div>
      ${isOpen ? this.renderLabels(row, path, tickets) : this.renderProblems(path)}
    </div>`;
  }

  /** Of a row that is closed: what is wrong with the option, its value and its label. */
  private renderProblems(path: Path): unknown {
    return [path, [...path, 'value'], [...path, 'label']].map((place) => problemLines(this.control(place)));
  }

  private renderRemoved(row: ListedOption, index: number): TemplateResult {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const name = this.nameOf(row.option);
    return html`<div role="listitem" class="choice changed removed" data-row=${this.keys[index] ?? ''}>
      <div class="line level-${row.level}">
        <span class="gripless"></span><s class="name">${name}</s>
        <span class="grow"></span>
        <span class="tiny">${shared.removed}</span>
        <button
          class="button link"
          aria-label=${words.restoreField(name)}
          @click=${() => {
            const change = this.ready.changeIndex.at(this.pathOf(row));
            if (change) this.session.dispatch({ type: 'take_back', change });
            this.announce(words.restored(name));
            void this.focusIn(row.option.value, '.name');
          }}
        >
          ${shared.restore}
        </button>
      </div>
    </div>`;
  }

  private renderFold(option: Option, name: string): TemplateResult {
    const words = this.localisation.messages('fields');
    const isFolded = this.folded.has(option.value);
    return html`<button
      class="button icon-only small"
      aria-expanded=${String(!isFolded)}
      aria-label=${isFolded ? words.expand(name) : words.collapse(name)}
      @click=${() => {
        const folded = new Set(this.folded);
        if (!folded.delete(option.value)) folded.add(option.value);
        this.folded = folded;
      }}
    >
      ${icon(isFolded ? 'right' : 'down', 'small')}
    </button>`;
  }

  private renderLabels({ option }: ListedOption, path: Path, tickets: number): TemplateResult {
    const words = this.localisation.messages('fields');
    const isSaved = valueAt(this.ready.saved, path) !== undefined;
    const value = this.control([...path, 'value']);
    return html`<div class="labels stack">
      ${[path, [...path, 'label']].map((place) => problemLines(this.control(place)))}
      ${languagesOf(this.ready.capabilities).map((language) =>
        textInput({
          control: this.control([...path, 'label', language], (was) => String(was ?? '')),
          label: words.optionLabel(language.toUpperCase()),
          value: option.label[language] ?? '',
          onInput: (text) => this.set([...path, 'label', language], text === '' ? undefined : text),
          onDone: () => this.seal(),
        }),
      )}
      ${textInput({
        control: { ...value, editable: !isSaved },
        label: words.optionValue,
        help: words.optionValueHelp,
        value: option.value,
        code: true,
        // Taken over when the control is left, as the option is known by it; until then the text stays.
        means: () => true,
        onInput: () => {},
        onDone: (text) => this.rename(option.value, path, text.trim()),
      })}
      ${tickets > 0 ? html`<p class="help">${words.inUse(tickets)}</p>` : nothing}
    </div>`;
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
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const { option, level } = row;
    const { value } = option;
    const name = this.nameOf(option);
    const path = this.pathOf(row);
    const nested = field.type === 'nested_list';
    const isSaved = valueAt(this.ready.saved, path) !== undefined;
    const known = this.ready.capabilities.usage?.[this.field] !== undefined;
    const shift = (places: number, levels = 0) => {
      this.sortable.moveBy(value, places, levels);
      void this.focusIn(value, '.opener');
    };
    const retire: MenuAction = {
      label: option.retired ? words.unretire : words.retire,
      icon: 'archive',
      onChoose: () => {
        this.edit({ type: 'set', path: [...path, 'retired'], value: option.retired ? undefined : true });
        if (!option.retired) this.notify(words.retiredNotice(name));
      },
    };
    const remove: MenuAction = { label: shared.remove, icon: 'trash', danger: true, onChoose: () => this.takeOut(row) };
    return [
      { label: words.editOption, onChoose: () => void this.openLabels(value) },
      { label: shared.moveUp(name), icon: 'arrow-up', onChoose: () => shift(-1) },
      { label: shared.moveDown(name), icon: 'arrow-down', onChoose: () => shift(1) },
      ...(nested && level < deepestLevel - 1
        ? [{ label: words.addBelow, icon: 'plus', onChoose: () => this.insertBelow(option, path) } as const]
        : []),
      ...(nested ? [{ label: words.moveIn, onChoose: () => shift(0, 1) }] : []),
      ...(nested && level > 0 ? [{ label: words.moveOut, onChoose: () => shift(0, -1) }] : []),
      // What tickets carry, or may carry, is never deleted: it is retired.
      ...(isSaved ? [retire] : []),
      ...(!isSaved || (known && tickets === 0) ? [remove] : []),
    ];
  }

  private takeOut({ option }: ListedOption): void {
    const field = this.choiceField;
    if (!field) return;
    const at = this.rows.findIndex((row) => row.option.value === option.value);
    this.edit({ type: 'set', path: this.path(), value: removeOption(field.options, option.value) });
    this.notify(this.localisation.messages('fields').removedNotice(this.nameOf(option)));
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

  private renderAdd(): TemplateResult {
    const words = this.localisation.messages('fields');
    return html`<form
      class="line add"
      @submit=${(event: Event) => {
        event.preventDefault();
        this.addOption();
      }}
    >
      ${icon('plus')}
      <input
        id="add-option"
        aria-label=${words.addOption}
        placeholder=${words.addOption}
        autocomplete="off"
        .value=${this.added}
        @input=${(event: Event) => (this.added = (event.target as HTMLInputElement).value)}
        @blur=${() => this.addOption()}
      />
    </form>`;
  }

  /** Values in use, those of removed options too: they would come back with them. */
  private get taken(): ReadonlySet<string> {
    const all = [...flattenOptions(this.savedOptions), ...flattenOptions(this.choiceField?.options ?? [])];
    return new Set(all.map(({ option }) => option.value));
  }

  /** The language that new labels are typed in: the reader's, when the help-desk has it. */
  private get language(): string {
    const languages = languagesOf(this.ready.capabilities);
    return languages.find((language) => language === this.localisation.language) ?? languages[0] ?? 'en';
  }

  private addOption(): void {
    const label = this.added.trim();
    const field = this.choiceField;
    if (label === '' || !field) return;
    this.added = '';
    const element = newOption(label, this.language, this.taken);
    this.edit({ type: 'insert', path: this.path(), at: field.options.length, element });
    this.announce(this.localisation.messages('fields').optionAdded(label));
  }

  private insertBelow(option: Option, path: Path): void {
    const element = { ...newOption('option', this.language, this.taken), label: {} };
    this.folded = new Set([...this.folded].filter((value) => value !== option.value));
    this.edit({ type: 'insert', path: [...path, 'options'], at: option.options?.length ?? 0, element });
    void this.openLabels(element.value);
  }

  private move(value: string, to: number, level: number): void {
    const field = this.choiceField;
    if (!field) return;
    // Folded levels and removed options are not among the rows: places are counted by what comes next.
    const places = optionsByValue(field);
    const isBelow = (other: string) => other === value || (places.get(other)?.above.includes(value) ?? false);
    const before = this.movable.filter(({ option }) => !isBelow(option.value))[to]?.option.value;
    const flat = flattenOptions(removeOption(field.options, value));
    const at = before === undefined ? flat.length : flat.findIndex(({ option }) => option.value === before);
    this.edit({ type: 'set', path: this.path(), value: moveOption(field.options, value, at, level) });
  }

  private readonly openPaste = async (): Promise<void> => {
    const { definePasteOptions } = await import('./paste-options.ts');
    definePasteOptions();
    this.pasting = true;
  };

  private renderPaste(field: ChoiceField): TemplateResult | typeof nothing {
    if (!this.pasting) return nothing;
    const input = {
      localisation: this.localisation,
      language: this.language,
      taken: this.taken,
      nested: field.type === 'nested_list',
      onPaste: (options: readonly Option[], count: number) => {
        this.pasting = false;
        this.edit({ type: 'set', path: this.path(), value: [...field.options, ...options] });
        this.notify(this.localisation.messages('fields').pastedNotice(count));
      },
      onClose: () => (this.pasting = false),
    };
    return html`<ticket-settings-paste-options .input=${input}></ticket-settings-paste-options>`;
  }

  /** Arrows go from name to name; with Alt, and on grips, they move options. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey) return void keepFocus(this, () => this.sortable.onKeydown(event));
    const target = event.target as HTMLElement;
    if (!target.matches('.name, .removed .link')) return;
    const at = this.keys.indexOf(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '');
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: this.rows.length - 1 }[event.key];
    if (to === undefined || !this.rows[to]) return;
    event.preventDefault();
    void this.window.reveal(to).then((row) => row?.querySelector<HTMLElement>('.name, .link')?.focus());
  };

  private notify(text: string): void {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
  }

  private announce(text: string): void {
    this.dispatchEvent(new CustomEvent('announce', { bubbles: true, composed: true, detail: text }));
  }

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

/** Keys of rows: their values, with a number where a damaged document has one twice. */
function distinct(values: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const times = seen.get(value) ?? 0;
    seen.set(value, times + 1);
    return times === 0 ? value : `${value} ${times}`;
  });
}

export function defineOptionsEditor(): void {
  defineMenu();
  defineOnce('ticket-settings-options-editor', OptionsEditor);
}
