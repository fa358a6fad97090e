import type { TicketValues } from '../../domain/fields/conditions.ts';

/** The events of `<ticket-settings-form>`, all bubbling and composed. */
export interface TicketFormEventMap {
  /** Something was filled in or cleared: the field's id, its value (`null`: none), and all values as they are now. */
  'ticket-form-change': CustomEvent<{
    readonly field: string;
    readonly value: unknown;
    readonly values: TicketValues;
  }>;
  /**
   * The ticket is complete and valid. `values` are all its values by field id, hidden ones too; `changes` those that differ
   * from what the form was given. Cancelable: `submit()` then resolves to `false`.
   */
  'ticket-form-submit': CustomEvent<{ readonly values: TicketValues; readonly changes: TicketValues }>;
}
