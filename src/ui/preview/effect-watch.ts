import type { TicketSettingsBackend } from '../../adapters/backend.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { createSimulatorClient, type SimulatorClient } from '../../simulator/client/client.ts';
import { clearlyWorse, type Verdict } from '../../simulator/report/verdicts.ts';
import type { Ready } from '../../state/session-state.ts';
import { browserEffects } from '../element/browser-effects.ts';
import { differ, ingredientsOf, sourceOf, type PreviewSource } from './preview-source.ts';
import { daysOf, periodOf } from './run-period.ts';
import { usualRun, type RunSettings } from '../../simulator/client/run-settings.ts';
import { RunTickets } from './run-tickets.ts';
import { simulationOf, withWarmUp } from './simulation-of.ts';
import { figureName, figureValues } from './verdict-words.ts';

/** A rough look is enough to see what is clear. */
const rough: RunSettings = { ...usualRun, replications: 8 };
/** It is taken when nothing was edited for about so many milliseconds and the browser is idle. */
const rest = 1500;

/**
 * Watches a draft in the background, in a worker of its own: after an edit that makes something clearly worse in a typical week
 * there is something to say. Where there is no worker it says nothing.
 */
export class EffectWatch {
  private readonly client: SimulatorClient;
  private readonly tickets = new RunTickets();
  private readonly onChange: () => void;
  private ingredients: readonly unknown[] = [];
  private worst: { readonly verdict: Verdict; readonly source: PreviewSource } | undefined;
  private cancel = (): void => {};
  private current: AbortController | undefined;

  /** @param onChange there is something else to say, or nothing any more */
  constructor(workerUrl: string | undefined, onChange: () => void) {
    this.client = createSimulatorClient({ workerUrl, onPage: false });
    this.onChange = onChange;
  }

  /** Looks at a draft unless it is the one before. */
  follow(ready: Ready, read: TicketSettingsBackend['history'], timeZone: string): void {
    const source = sourceOf(ready, read);
    const ingredients = ingredientsOf(source);
    if (this.ingredients.length > 0 && ingredients.every((each, at) => each === this.ingredients[at])) return;
    this.ingredients = ingredients;
    this.cancel();
    this.current?.abort();
    this.say(undefined);
    if (!differ(source.saved, source.draft) || !source.directory || source.directory.operators.length === 0) return;
    this.cancel = browserEffects.schedule(() => void this.look(source, timeZone), rest);
  }

  /** What got worst, in a sentence with its figure; absent: nothing clearly, or there are no words for it yet. */
  sentence(localisation: Localisation): string | undefined {
    if (!this.worst || !localisation.has('preview') || !localisation.has('sla')) return undefined;
    const { verdict, source } = this.worst;
    const names = {
      metrics: source.draft.sla.metrics,
      directory: source.directory ?? { priorities: [] },
      localisation,
    };
    const words = localisation.messages('preview');
    return words.worse(figureName(verdict.subject, names), figureValues(verdict, names));
  }

  dispose(): void {
    this.cancel();
    this.current?.abort();
    this.client.dispose();
  }

  private async look(source: PreviewSource, timeZone: string): Promise<void> {
    const controller = new AbortController();
    this.current = controller;
    const { signal } = controller;
    const period = periodOf(daysOf(rough, { now: Date.now(), timeZone }), timeZone);
    try {
      const workload = await this.tickets.workload('typical', source, withWarmUp(period, rough), timeZone);
      signal.throwIfAborted();
      const report = await this.client.run(simulationOf(source, rough, workload, period), { signal });
      const [verdict] = signal.aborted ? [] : clearlyWorse(report, source.draft.sla.metrics);
      if (verdict) this.say({ verdict, source });
    } catch {
      // Nobody asked: what stands in the way, the preview says to who does.
    } finally {
      if (this.current === controller) this.client.dispose();
    }
  }

  private say(worst: EffectWatch['worst']): void {
    if (this.worst === worst) return;
    this.worst = worst;
    this.onChange();
  }
}
