import type { TemplateResult } from 'lit';
import type { FieldOf } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { checkInput } from '../../parts/inputs.ts';

/** Whether only options without further levels can be chosen. */
export function lastLevelInput(
  control: ControlState,
  { lastLevelOnly }: FieldOf<'nested_list'>,
  localisation: Localisation,
  onToggle: (checked: boolean) => void,
): TemplateResult {
  return checkInput({
    control,
    label: localisation.messages('fields').lastLevelOnly,
    checked: lastLevelOnly,
    onToggle,
  });
}
