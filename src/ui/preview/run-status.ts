import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { PreviewRunState } from './preview-run.ts';

/**
 * How the run goes, or went.
 * @param first the first number of what was found so far
 */
export function runStatus(
  { status, progress, finding, took, stale }: PreviewRunState,
  localisation: Localisation,
  first: string,
): TemplateResult | string | typeof nothing {
  const words = localisation.messages('preview');
  const seconds = localisation.format.number(took / 1000, { maximumFractionDigits: took < 10_000 ? 1 : 0 });
  switch (status) {
    case 'preparing':
      return words.preparing;
    case 'running':
      return progress
        ? html`${words.running(Math.min(progress.done + 1, progress.asked), progress.asked)}
          ${stale || !finding ? nothing : html`<b>${first}</b>`}`
        : words.preparing;
    case 'done': {
      if (!finding) return nothing;
      const { exact, replications } = finding.report;
      return html`${exact ? words.exactRun(seconds) : words.finished(replications.done, seconds)} ${words.notSaved}`;
    }
    case 'cancelled': {
      const { done, asked } = finding?.report.replications ?? { done: 0, asked: 0 };
      return done < asked ? words.cancelled(done, asked) : words.cancelledEarly;
    }
    default:
      return nothing;
  }
}
