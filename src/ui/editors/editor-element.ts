import { consume } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { Section } from '../../adapters/backend.ts';
import type { Change } from '../../domain/changes/diff.ts';
import type { Command } from '../../domain/changes/command.ts';
import { formatPath, valueAt, type Path } from '../../domain/settings/path.ts';
import type { Problem, Severity } from '../../domain/settings/problem.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { problemsAt } from '../../state/problem-index.ts';
import { canEdit, type Ready } from '../../state/session-state.ts';
import type { Session } from '../../state/session.ts';
import { canTellProblems, problemText } from '../problem-text.ts';
import type { ControlState } from '../parts/control.ts';
import { browserEffects } from '../element/browser-effects.ts';
import { loadListbox } from '../parts/listbox-opener.ts';
import { loadMenuList } from '../parts/menu.ts';
import { loadSorting } from '../parts/sortable.ts';
import { HeadingLevels } from '../heading-levels.ts';
import { localisationContext, sessionContext } from '../contexts.ts';

/** The code of open lists and menus, and of sorting, is loaded when the page has time, at the latest after this many milliseconds. */
const popupDelay = 1000;

/**
 * What the editors have in common: the session and the words, and the questions every control asks (what is the value,
 * what was it, what is wrong with it, may it be changed). Rendered only while the session is ready.
 */
export abstract class EditorElement extends LitElement {
  @consume({ context: sessionContext, subscribe: true })
  protected session!: Session;

  @consume({ context: localisationContext, subscribe: true })
  protected localisation!: Localisation;

  @state()
  private sessionState: Ready | undefined;

  private unsubscribe = (): void => {};

  constructor() {
    super();
    new HeadingLevels(this);
  }

  /** The section of the settings that the editor is for. */
  protected abstract readonly section: Section;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe = this.session.subscribe(() => this.takeState());
    this.takeState();
    // It is there when it is asked for; nobody waits for it before.
    browserEffects.schedule(() => void Promise.all([loadListbox(), loadMenuList(), loadSorting()]), popupDelay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe();
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return this.sessionState !== undefined;
  }

  private takeState(): void {
    const next = this.session.getState();
    if (next.phase === 'ready') this.sessionState = next;
  }

  /** The state of the session. Only asked while rendering or handling events, when there is one. */
  protected get ready(): Ready {
    if (!this.sessionState) throw new Error('The session is not ready');
    return this.sessionState;
  }

  protected get editable(): boolean {
    return canEdit(this.ready, this.section);
  }

  /** Shows what is at `path` (selects the field, opens the policy), so that its control is there to be focused. */
  protected reveal(_path: Path): void | Promise<void> {}

  /** Puts the focus on the control of `path`, or on the nearest one around it that there is. */
  async focusPath(path: Path): Promise<void> {
    await this.updateComplete;
    await this.reveal(path);
    await this.updateComplete;
    for (let depth = path.length; depth > 0; depth--) {
      const place = CSS.escape(formatPath(path.slice(0, depth)));
      const control = this.renderRoot.querySelector<HTMLElement>(
        `#${place}, [data-path="${place}"] :is(input, button)`,
      );
      if (control) {
        control.focus();
        control.scrollIntoView({ block: 'nearest' });
        return;
      }
    }
  }

  /** An id for something new. */
  protected newId(): string {
    return browserEffects.newKey();
  }

  /** Changes the draft; edits in a row with one `mergeKey` are one step of undo. */
  protected edit(command: Command, mergeKey?: string): void {
    this.session.dispatch({ type: 'edit', command, ...(mergeKey === undefined ? {} : { mergeKey }) });
  }

  /** Puts a value into the draft. What is typed into one control, letter by letter, is one step of undo. */
  protected set(path: Path, value: unknown): void {
    this.session.dispatch({ type: 'invalid_input', path, input: undefined });
    this.edit({ type: 'set', path, value }, formatPath(path));
  }

  /** Keeps typed text that is no value, with what is wrong with it; the value of the draft stays as it is. */
  protected keepInvalid(path: Path, text: string, problem: Omit<Problem, 'path' | 'severity'>): void {
    this.session.dispatch({
      type: 'invalid_input',
      path,
      input: { text, problem: { ...problem, path, severity: 'error' } },
    });
  }

  /** The control was left: the next edit is a step of its own. */
  protected seal(): void {
    this.session.dispatch({ type: 'seal' });
  }

  /** The draft's value at `path`. */
  protected valueAt(path: Path): unknown {
    return valueAt(this.ready.draft, path);
  }

  /** The saved value at `path`. */
  protected savedAt(path: Path): unknown {
    return valueAt(this.ready.saved, path);
  }

  /** How the value or element at `path` differs from what is saved. */
  protected changeAt(path: Path): Change | undefined {
    return this.ready.changeIndex.at(path);
  }

  /** Problems of exactly this place. */
  protected problemsAt(path: Path): readonly Problem[] {
    return problemsAt(this.ready.problems, path);
  }

  /**
   * All that a control at `path` shows besides its value. `describe` writes a saved value for "was …"; without it the
   * control only gets its draft mark.
   */
  protected control(path: Path, describe?: (value: unknown) => string): ControlState {
    const { ready } = this;
    const words = this.localisation.messages('shell');
    const change = ready.changeIndex.at(path);
    const isNew = ready.changeIndex.isNew(path);
    const typed = ready.invalidInputs.get(formatPath(path))?.text;
    const problems = this.problemsAt(path);
    return {
      id: formatPath(path),
      editable: this.editable,
      changed: !isNew && change !== undefined,
      ...(change?.kind === 'changed' && !isNew && describe ? { was: words.was(describe(change.before)) } : {}),
      ...(typed === undefined ? {} : { typed }),
      errors: this.sentences(problems, 'error'),
      warnings: this.sentences(problems, 'warning'),
    };
  }

  /** The sentence for a problem of the draft; only asked when `canTellProblems`. */
  protected problemText(problem: Problem): string {
    const { draft, directory } = this.ready;
    return problemText(problem, this.localisation, draft, directory);
  }

  private sentences(problems: readonly Problem[], severity: Severity): readonly string[] {
    // The words come with the first problem; a moment later this is rendered again.
    if (problems.length === 0 || !canTellProblems(this.localisation)) return [];
    return problems.filter((problem) => problem.severity === severity).map((problem) => this.problemText(problem));
  }
}
