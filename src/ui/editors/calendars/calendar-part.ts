import { property } from 'lit/decorators.js';
import type { Calendar } from '../../../domain/settings/calendar.ts';
import { formatPath, type Path } from '../../../domain/settings/path.ts';
import type { CalendarsMessages } from '../../../locales/calendars.en.ts';
import type { ControlState } from '../../parts/control.ts';
import { EditorElement } from '../editor-element.ts';
import { calendarWords, type CalendarWords } from './calendar-words.ts';

/** What the parts of the pane of one calendar have in common. */
export abstract class CalendarPart extends EditorElement {
  protected readonly section = 'calendars';

  /** The calendar shown: one of the draft's, or one of the help-desk's own. */
  @property({ attribute: false }) calendar: Calendar | undefined;

  /** It is the help-desk's own: nothing in it can be changed, or differs from what is saved. */
  @property({ type: Boolean }) shared = false;

  protected get words(): CalendarsMessages {
    return this.localisation.messages('calendars');
  }

  protected get names(): CalendarWords {
    return calendarWords(this.localisation);
  }

  protected get canEdit(): boolean {
    return this.editable && !this.shared;
  }

  /** The path of something in the calendar. */
  protected path(...steps: readonly string[]): Path {
    return ['calendars', this.calendar?.id ?? '', ...steps];
  }

  protected controlOf(path: Path, describe?: (value: unknown) => string): ControlState {
    if (!this.shared) return this.control(path, describe);
    return { id: formatPath(path), editable: false, changed: false, errors: [], warnings: [] };
  }
}
