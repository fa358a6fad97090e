import { deepestLevel, type ListedOption } from '../../../domain/fields/option-tree.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { MenuAction } from '../../parts/menu.ts';
import { optionName } from './option-row.ts';

export interface OptionActions {
  readonly row: ListedOption;
  /** The list has levels. */
  readonly nested: boolean;
  readonly canRetire: boolean;
  readonly canRemove: boolean;
  readonly localisation: Localisation;
  readonly onEdit: () => void;
  readonly onMove: (places: number, levels?: number) => void;
  readonly onAddBelow: () => void;
  readonly onRetire: () => void;
  readonly onRemove: () => void;
}

/** What can be done with an option. */
export function optionActions(input: OptionActions): readonly MenuAction[] {
  const { row, nested, canRetire, canRemove, localisation, onMove } = input;
  const words = localisation.messages('fields');
  const shared = localisation.messages('shell');
  const name = optionName(row.option, localisation);
  const actions: (MenuAction | false)[] = [
    { label: words.editOption, onChoose: input.onEdit },
    { label: shared.moveUp(name), icon: 'arrow-up', onChoose: () => onMove(-1) },
    { label: shared.moveDown(name), icon: 'arrow-down', onChoose: () => onMove(1) },
    nested && row.level < deepestLevel - 1 && { label: words.addBelow, icon: 'plus', onChoose: input.onAddBelow },
    nested && { label: words.moveIn, onChoose: () => onMove(0, 1) },
    nested && row.level > 0 && { label: words.moveOut, onChoose: () => onMove(0, -1) },
    canRetire && {
      label: row.option.retired ? words.unretire : words.retire,
      icon: 'archive',
      onChoose: input.onRetire,
    },
    canRemove && { label: shared.remove, icon: 'trash', danger: true, onChoose: input.onRemove },
  ];
  return actions.filter((action) => action !== false);
}
