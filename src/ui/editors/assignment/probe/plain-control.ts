import type { ControlState } from '../../../parts/control.ts';

/** A control that edits no setting: never changed, and never read only. */
export function plainControl(id: string): ControlState {
  return { id, editable: true, changed: false, errors: [], warnings: [] };
}
