import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketStory } from '../../../../simulator/story.ts';
import { plainControl } from '../../../editors/assignment/probe/plain-control.ts';
import { segments } from '../../../parts/inputs.ts';
import type { Results } from '../result-words.ts';
import { stepList, type OpenSetting } from './step-list.ts';
import { tellStory, type StoryText, type Why } from './tell-story.ts';

/** Tells what happened to a ticket on a side (its place), and why. Rejects when that can't be found out. */
export type AskStory = (side: number, index: number) => Promise<TicketStory>;

/**
 * Why a ticket of the first run has its operator and its deadlines, step by step, with how the saved settings had it. Renders into
 * the root of the results.
 *
 * @fires focus-path - A policy or calendar was chosen. `detail`: its path in the settings.
 */
export class TicketStoryPart extends LitElement {
  @property({ attribute: false }) results: Results | undefined;
  @property({ attribute: false }) story: AskStory | undefined;
  /** Index of the ticket in the plans. */
  @property({ attribute: false }) index: number | undefined;
  /** The metric whose deadline is told first; absent: the first that has one. */
  @property({ attribute: false }) metric: string | null = null;
  /** There are settings to lead to. */
  @property({ attribute: false }) links = false;

  @state() private told: StoryText | undefined;
  @state() private failed = false;
  @state() private chosen: string | undefined;
  private asked: object | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('index')) {
      this.told = undefined;
      this.chosen = undefined;
    }
    // Further runs change nothing here: it is about the first one.
    const reads = changed.has('results') && changed.get('results')?.localisation !== this.results?.localisation;
    if (reads || changed.has('story') || changed.has('index')) void this.load();
  }

  private async load(): Promise<void> {
    const { results, story, index } = this;
    if (!results || !story || index === undefined) return;
    const asked = (this.asked = {});
    this.failed = false;
    try {
      const stories = await Promise.all(results.sides.map((_name, side) => story(side, index)));
      const told = await tellStory(stories, results);
      if (this.asked === asked) this.told = told;
    } catch {
      // Told in its place, with a way to ask again.
      if (this.asked === asked) this.failed = true;
    }
  }

  private readonly open: OpenSetting = (detail) => {
    this.dispatchEvent(new CustomEvent('focus-path', { bubbles: true, composed: true, detail }));
  };

  protected override render(): TemplateResult | typeof nothing {
    const { results, told } = this;
    if (!results) return nothing;
    const { messages } = results;
    if (this.failed) {
      return html`<p class="story-note" role="alert">
        ${messages.story.failed}
        <button class="button small" @click=${() => void this.load()}>${messages.story.tryAgain}</button>
      </p>`;
    }
    if (!told) return html`<p class="story-note secondary" role="status">${messages.loading}</p>`;
    return html`<div class="story">
      <section>
        <h4 class="subtitle">${told.operator.heading}</h4>
        ${this.renderSteps(told.operator, results)}
      </section>
      ${this.renderClock(told.clocks, results)}
    </div>`;
  }

  private renderSteps({ steps }: Why, results: Results): TemplateResult {
    return stepList(steps, results, this.links ? this.open : undefined);
  }

  private renderClock(clocks: StoryText['clocks'], results: Results): TemplateResult {
    const { messages, names } = results;
    const metric = [this.chosen, this.metric, ...clocks.keys()].find((each) => each && clocks.has(each));
    const clock = metric ? clocks.get(metric) : undefined;
    if (!metric || !clock) return html`<section><p class="secondary">${messages.story.noClock}</p></section>`;
    return html`<section>
      <h4 class="subtitle">${clock.heading}</h4>
      ${
        clocks.size > 1
          ? segments({
              control: plainControl(`story-metric-${this.index}`),
              label: messages.story.clock,
              value: metric,
              choices: [...clocks.keys()].map((value) => ({ value, label: names.metric(value) })),
              onChoose: (chosen) => (this.chosen = chosen),
            })
          : nothing
      }
      ${this.renderSteps(clock, results)}
    </section>`;
  }
}
