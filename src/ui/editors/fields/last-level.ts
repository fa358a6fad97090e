import { html, nothing, type TemplateResult } from 'lit';
import type { FieldOf } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { checkInput } from '../../parts/inputs.ts';

/** Whether only options without further levels can be chosen; said in words where it can't be changed. */
export function lastLevelInput(
  control: ControlState,
  { lastLevelOnly }: FieldOf<'nested_list'>,
  localisation: Localisation,
  onToggle: (checked: boolean) => void,
): TemplateResult | typeof nothing {
  const label = localisation.messages('fields').lastLevelOnly;
  if (!control.editable)
    return lastLevelOnly ? html`<p class="secondary" data-path=${control.id}>${label}</p>` : nothing;
  return checkInput({
    control,
    label,
    checked: lastLevelOnly,
    onToggle,
  });
}
