import type { TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { ControlState } from '../parts/control.ts';
import { numberInput } from '../parts/inputs.ts';

/** Texts that are no value yet, by the id of their control. */
export type TypedTexts = ReadonlyMap<string, string>;

export interface NumberField {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly suffix?: string | undefined;
  /** `null`: empty. */
  readonly value: number | null;
  /** What an empty one means; absent: it can't be empty. */
  readonly none?: string | undefined;
  readonly from: number;
  readonly to: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  readonly localisation: Localisation;
  readonly typed: TypedTexts;
  /** A number in range, or empty where it may be. */
  readonly onValue: (value: number | null) => void;
  /** A text that is none; it stays in the control with what is wrong. */
  readonly onTyped: (id: string, text: string | undefined) => void;
}

/** A number of the run: of no setting, so never a draft, and never read only. */
export function numberField(field: NumberField): TemplateResult {
  const { id, label, help, suffix, value, none, from, to, whole, localisation, typed, onValue, onTyped } = field;
  const text = typed.get(id);
  const { format } = localisation;
  const control: ControlState = {
    id,
    editable: true,
    changed: false,
    ...(text === undefined ? {} : { typed: text }),
    errors:
      text === undefined ? [] : [localisation.messages('preview').between(format.number(from), format.number(to))],
    warnings: [],
  };
  const isValue = (number: number | undefined): boolean =>
    number === undefined ? none !== undefined : number >= from && number <= to && (!whole || Number.isInteger(number));
  return numberInput({
    control,
    label,
    help,
    suffix,
    placeholder: none,
    inputMode: whole ? 'numeric' : 'decimal',
    value,
    onValue: (number) => {
      if (!isValue(number)) return onTyped(id, number === undefined ? '' : String(number));
      onTyped(id, undefined);
      onValue(number ?? null);
    },
    onInvalid: (wrong) => onTyped(id, wrong),
  });
}
