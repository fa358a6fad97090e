import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../../adapters/backend.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { isUsed, type CalendarUses } from './calendar-uses.ts';

/** How many names are written out before "and 3 more". */
const namesShown = 12;

/** Who uses a calendar, and what changing it does to open tickets. The element with the id `uses` says why it stays. */
export function usedBy(
  { policies, operators }: CalendarUses,
  { changeEffect }: Capabilities,
  localisation: Localisation,
): TemplateResult {
  const words = localisation.messages('calendars');
  const shell = localisation.messages('shell');
  const listed = (names: readonly string[]) => {
    const shown = names.slice(0, namesShown).join(', ');
    return names.length > namesShown ? words.andMore(shown, names.length - namesShown) : shown;
  };
  const policyNames = policies.map(
    ({ name, conditions }) => name || (conditions === null ? words.otherTickets : words.untitledPolicy),
  );
  const operatorNames = operators.map(({ name }) => localisation.text(name));
  return html`<section class="section" aria-labelledby="used-by">
    <h3 class="subtitle" id="used-by">${words.usedBy}</h3>
    <div class="secondary" id="uses">
      ${policyNames.length > 0 ? html`<p>${words.usedByPolicies(listed(policyNames))}</p>` : nothing}
      ${operatorNames.length > 0 ? html`<p>${words.usedByOperators(listed(operatorNames))}</p>` : nothing}
      ${isUsed({ policies, operators }) ? nothing : html`<p>${words.unused}</p>`}
    </div>
    ${
      policies.length > 0
        ? html`<p class="secondary">${changeEffect ? shell.changeEffects[changeEffect] : shell.changeEffectUnknown}</p>`
        : nothing
    }
  </section>`;
}
