import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { isChoiceField, optionsByValue, type ChoiceField } from '../../../domain/fields/options.ts';
import {
  deepestLevel,
  flattenOptions,
  moveOption,
  newOption,
  optionsFromText,
  removeOption,
  type LevelledOption,
} from '../../../domain/fields/option-tree.ts';
import type { Option } from '../../../domain/settings/field.ts';
import { formatPath, indexOf, valueAt, type Path } from '../../../domain/settings/path.ts';
import { defineOnce } from '../../define-once.ts';
import { messages as problemLines } from '../../parts/control.ts';
import { defineDialog, dialog } from '../../parts/dialog.ts';
import { icon } from '../../parts/icon.ts';
import { checkInput, textInput } from '../../parts/inputs.ts';
import { defineMenu, menu, type MenuAction } from '../../parts/menu.ts';
import { partStyles } from '../../parts/parts.styles.ts';
import { SortableController } from '../../parts/sortable.ts';
import { base } from '../../styles/base.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { EditorElement } from '../editor-element.ts';
import { optionsStyles } from './options-editor.styles.ts';

/** The options of a list: order, levels, labels, retiring, pasting. */
export class OptionsEditor extends EditorElement {
  static override styles = [base, controls, partStyles, optionsStyles];

  protected readonly section = 'fields';

  /** Id of the field. */
  @property() field = '';

  @state() private folded: ReadonlySet<string> = new Set();
  /** Value of the option whose labels are being edited. */
  @state() private open = '';
  @state() private pasting: string | undefined;
  @state() private added = '';

  private readonly sortable = new SortableController(this, {
    items: () => this.rows.map(({ option, level }) => ({ id: option.value, label: this.nameOf(option), level })),
    onMove: (value, to, level) => this.move(value, to, level),
    words: () => this.localisation.messages('shell'),
    maxLevel: () => (this.choiceField?.type === 'nested_list' ? deepestLevel - 1 : 0),
  });

  protected override render(): TemplateResult | typeof nothing {
    const field = this.choiceField;
    if (!field) return nothing;
    const words = this.localisation.messages('fields');
    const all = flattenOptions(field.options);
    return html`<div class="section stack">
      <div class="row wrap">
        <h4 class="subtitle grow" id="options">${words.options} <span class="count">${all.length}</span></h4>
        ${
          this.editable
            ? html`<button class="button link" @click=${() => (this.pasting = '')}>${words.pasteList}</button>`
            : nothing
        }
      </div>
      <div
        class="options"
        role="list"
        aria-labelledby="options"
        data-path=${formatPath(this.path())}
        @keydown=${this.sortable.onKeydown}
      >
        ${repeat(
          this.rows,
          ({ option }) => option.value,
          (row) => this.renderRow(row, field),
        )}
        ${this.editable ? this.renderAdd() : nothing}
      </div>
      ${problemLines(this.control(this.path()))}
      ${
        field.type === 'nested_list'
          ? checkInput({
              control: this.control(['fields', field.id, 'lastLevelOnly'], (value) => this.onOff(value)),
              label: words.lastLevelOnly,
              checked: field.lastLevelOnly,
              onToggle: (checked) => this.set(['fields', field.id, 'lastLevelOnly'], checked),
            })
          : nothing
      }
      ${this.renderPaste()}
    </div>`;
  }

  private get choiceField(): ChoiceField | undefined {
    const { fields } = this.ready.draft;
    const field = fields[indexOf(fields, this.field)];
    return field && isChoiceField(field) ? field : undefined;
  }

  /** What can be seen: without the levels below folded options. */
  private get rows(): readonly LevelledOption[] {
    const all = flattenOptions(this.choiceField?.options ?? []);
    let foldedAt = Number.POSITIVE_INFINITY;
    return all.filter(({ option, level }) => {
      if (level > foldedAt) return false;
      foldedAt = this.folded.has(option.value) ? level : Number.POSITIVE_INFINITY;
      return true;
    });
  }

  private path(...steps: string[]): Path {
    return ['fields', this.field, 'options', ...steps];
  }

  /** The path of an option, through those it is under. */
  private pathOf(value: string, field: ChoiceField): Path {
    const above = optionsByValue(field).get(value)?.above ?? [];
    return this.path(...above.flatMap((parent) => [parent, 'options']), value);
  }

  private nameOf(option: Option): string {
    return this.localisation.text(option.label) || this.localisation.messages('fields').untitledOption;
  }

  private readonly onOff = (value: unknown): string => {
    const shared = this.localisation.messages('shell');
    return value === true ? shared.on : shared.off;
  };

  private renderRow({ option, level }: LevelledOption, field: ChoiceField): TemplateResult {
    const words = this.localisation.messages('fields');
    const path = this.pathOf(option.value, field);
    const { changeIndex, capabilities } = this.ready;
    const isNew = changeIndex.isNew(path);
    const below = option.options?.length ?? 0;
    const tickets = capabilities.usage?.[this.field]?.options?.[option.value] ?? 0;
    const name = this.nameOf(option);
    const isOpen = this.open === option.value;
    const problems = this.control(path);
    const changed = !isNew && changeIndex.countInside(path) > 0;
    return html`<div
      role="listitem"
      class=${classMap({ choice: true, changed: changed || isNew, ...this.sortable.rowState(option.value) })}
      data-row=${option.value}
      data-path=${formatPath(path)}
    >
      <div class="line level-${Math.min(level, 3)}">
        ${this.editable ? this.sortable.grip(option.value, name) : html`<span></span>`}
        ${below > 0 ? this.renderFold(option, name) : nothing}
        <button
          class="name ${below > 0 ? 'parent' : ''}"
          aria-expanded=${this.editable ? String(isOpen) : nothing}
          ?disabled=${!this.editable}
          @click=${() => (this.open = isOpen ? '' : option.value)}
        >
          ${name}
        </button>
        ${isNew ? html`<span class="tag">${this.localisation.messages('shell').new}</span>` : nothing}
        ${
          option.retired
            ? html`<span class="tag plain">${tickets > 0 ? words.retiredOn(tickets) : words.retiredTag}</span>`
            : nothing
        }
        <span class="grow"></span>
        <span class="tiny ${below > 0 ? '' : 'code'}">${below > 0 ? words.optionCount(below) : option.value}</span>
        ${this.editable ? menu({ label: words.optionActions(name), small: true, actions: this.actions(option, field, tickets) }) : nothing}
      </div>
      ${isOpen && this.editable ? this.renderLabels(option, path, tickets) : problemLines(problems)}
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
      ${icon(isFolded ? 'right' : 'down')}
    </button>`;
  }

  private renderLabels(option: Option, path: Path, tickets: number): TemplateResult {
    const words = this.localisation.messages('fields');
    const languages = this.ready.capabilities.languages ?? ['en', 'uk'];
    const isSaved = valueAt(this.ready.saved, path) !== undefined;
    return html`<div class="labels stack">
      ${problemLines(this.control(path))}
      ${languages.map((language) =>
        textInput({
          control: this.control([...path, 'label', language], (value) => String(value ?? '')),
          label: words.optionLabel(language.toUpperCase()),
          value: option.label[language] ?? '',
          onInput: (text) => this.set([...path, 'label', language], text === '' ? undefined : text),
          onDone: () => this.seal(),
        }),
      )}
      ${textInput({
        control: { ...this.control([...path, 'value']), editable: !isSaved },
        label: words.optionValue,
        help: words.optionValueHelp,
        value: option.value,
        code: true,
        // Taken over when the control is left: the value is what the option is known by.
        onInput: () => {},
        onDone: (text) => {
          if (text.trim() === '' || text === option.value) return;
          this.edit({ type: 'set', path: [...path, 'value'], value: text.trim() });
          this.open = text.trim();
        },
      })}
      ${tickets > 0 ? html`<p class="help">${words.inUse(tickets)}</p>` : nothing}
    </div>`;
  }

  private actions(option: Option, field: ChoiceField, tickets: number): readonly MenuAction[] {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const name = this.nameOf(option);
    const path = this.pathOf(option.value, field);
    const level = optionsByValue(field).get(option.value)?.above.length ?? 0;
    const nested = field.type === 'nested_list';
    const isSaved = valueAt(this.ready.saved, path) !== undefined;
    const known = this.ready.capabilities.usage?.[this.field] !== undefined;
    const edit = { label: words.editOption, onChoose: () => (this.open = option.value) };
    const below = {
      label: words.addBelow,
      icon: 'plus' as const,
      onChoose: () => this.insertBelow(option, path),
    };
    const retire = {
      label: option.retired ? words.unretire : words.retire,
      icon: 'archive' as const,
      onChoose: () => {
        this.edit({ type: 'set', path: [...path, 'retired'], value: option.retired ? undefined : true });
        if (!option.retired) this.notify(words.retiredNotice(name));
      },
    };
    const remove = {
      label: shared.remove,
      icon: 'trash' as const,
      danger: true,
      onChoose: () => {
        this.edit({ type: 'set', path: this.path(), value: removeOption(field.options, option.value) });
        this.notify(words.removedNotice(name));
      },
    };
    return [
      edit,
      { label: shared.moveUp(name), icon: 'arrow-up', onChoose: () => this.sortable.moveBy(option.value, -1) },
      { label: shared.moveDown(name), icon: 'arrow-down', onChoose: () => this.sortable.moveBy(option.value, 1) },
      ...(nested && level < deepestLevel - 1 ? [below] : []),
      ...(nested ? [{ label: words.moveIn, onChoose: () => this.sortable.moveBy(option.value, 0, 1) }] : []),
      ...(nested && level > 0
        ? [{ label: words.moveOut, onChoose: () => this.sortable.moveBy(option.value, 0, -1) }]
        : []),
      // What tickets carry, or may carry, is never deleted: it is retired.
      ...(isSaved ? [retire] : []),
      ...(!isSaved || (known && tickets === 0) ? [remove] : []),
    ];
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

  private get taken(): ReadonlySet<string> {
    return new Set(flattenOptions(this.choiceField?.options ?? []).map(({ option }) => option.value));
  }

  private get language(): string {
    const languages = this.ready.capabilities.languages ?? ['en', 'uk'];
    return languages.find((language) => language === this.localisation.language) ?? languages[0] ?? 'en';
  }

  private addOption(): void {
    const label = this.added.trim();
    const field = this.choiceField;
    if (label === '' || !field) return;
    this.added = '';
    const element = newOption(label, this.language, this.taken);
    this.edit({ type: 'insert', path: this.path(), at: field.options.length, element });
  }

  private insertBelow(option: Option, path: Path): void {
    const element = newOption(this.localisation.messages('fields').untitledOption, this.language, this.taken);
    this.folded = new Set([...this.folded].filter((value) => value !== option.value));
    const at = option.options?.length ?? 0;
    this.edit({ type: 'insert', path: [...path, 'options'], at, element: { ...element, label: {} } });
    this.open = element.value;
  }

  private move(value: string, to: number, level: number): void {
    const field = this.choiceField;
    if (!field) return;
    // Folded levels are not among the rows: their places count too.
    const rows = this.rows.filter(({ option }) => !this.isBelow(option.value, value, field));
    const flat = flattenOptions(removeOption(field.options, value));
    const before = rows[to]?.option.value;
    const at = before === undefined ? flat.length : flat.findIndex(({ option }) => option.value === before);
    this.edit({ type: 'set', path: this.path(), value: moveOption(field.options, value, at, level) });
  }

  private isBelow(value: string, ancestor: string, field: ChoiceField): boolean {
    return value === ancestor || (optionsByValue(field).get(value)?.above.includes(ancestor) ?? false);
  }

  private renderPaste(): TemplateResult {
    const words = this.localisation.messages('fields');
    const shared = this.localisation.messages('shell');
    const options = optionsFromText(this.pasting ?? '', this.language, this.taken);
    const total = flattenOptions(options).length;
    return dialog({
      id: 'paste',
      open: this.pasting !== undefined,
      title: words.pasteList,
      help: words.pasteHelp,
      body: html`<span class="input">
        <textarea
          id="paste:text"
          rows="10"
          aria-label=${words.pasteList}
          .value=${this.pasting ?? ''}
          @input=${(event: Event) => (this.pasting = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </span>`,
      footer: html`<button class="button" @click=${() => (this.pasting = undefined)}>${shared.cancel}</button>
        <button
          class="button primary"
          aria-disabled=${total === 0 ? 'true' : nothing}
          @click=${() => {
            if (total > 0) this.paste(options, total);
          }}
        >
          ${words.pasteInto(total)}
        </button>`,
      onClose: () => (this.pasting = undefined),
    });
  }

  private paste(options: readonly Option[], total: number): void {
    const field = this.choiceField;
    this.pasting = undefined;
    if (!field) return;
    const flat =
      field.type === 'nested_list'
        ? options
        : flattenOptions(options).map(({ option: { options: _below, ...own } }) => own);
    this.edit({ type: 'set', path: this.path(), value: [...field.options, ...flat] });
    this.notify(this.localisation.messages('fields').pastedNotice(total));
  }

  private notify(text: string): void {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, composed: true, detail: { text, undo: true } }));
  }

  protected override reveal(path: Path): void {
    const field = this.choiceField;
    const value = path.findLast((step) => field && optionsByValue(field).has(step));
    if (value === undefined) return;
    this.folded = new Set();
    this.open = value;
  }
}

export function defineOptionsEditor(): void {
  defineMenu();
  defineDialog();
  defineOnce('ticket-settings-options-editor', OptionsEditor);
}
