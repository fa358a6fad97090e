/**
 * The widget on the demo's settings, with so many policies, half as many options in each list, and a quarter as many calendars
 * of 500 special days; with 0 as they are. The address says which tab: `?section=sla`, and with `&year` the first policy's
 * resolution takes a year, which the deadline strip then shows.
 */
import { createMemoryBackend } from '../../../src/adapters/memory.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import contactCentre from '../../../demo/data/contact-centre.json';
import directory from '../../../demo/data/directory.json';
import { largeSettings } from '../../../demo/large-settings.ts';
import { enter, eventually, type Contestant } from './contestant.ts';
import { editor, find, form, handingOver, openWidget, pane, says, search } from './widget.ts';

const settings = contactCentre as unknown as TicketSettings;
const list = settings.fields.find(({ type, system }) => type === 'list' && !system)?.id ?? '';

const asked = new URLSearchParams(location.search);

const open = (section: 'fields' | 'sla', policies: number): void => {
  const size = { fields: 0, policies, options: policies / 2, calendars: policies / 4, specialDays: 500 };
  const sized = policies === 0 ? settings : largeSettings(settings, size);
  const large = asked.has('year') ? withYear(sized) : sized;
  const backend = createMemoryBackend({ directory: directory as unknown as Directory });
  openWidget(handingOver(backend, structuredClone(large)), section);
};

/** The same with 3,000 working hours, about a year, to resolve what falls under the first policy. */
function withYear(document: TicketSettings): TicketSettings {
  const [first, ...others] = document.sla.policies;
  if (!first) throw new Error('The demo has no policies');
  const targets = first.targets.map((target) =>
    target.metric === 'resolution'
      ? { ...target, all: { seconds: 3000 * 3600, unit: 'hours' as const }, byPriority: {} }
      : target,
  );
  return { ...document, sla: { ...document.sla, policies: [{ ...first, targets }, ...others] } };
}

const fields: Contestant = {
  prepare: (policies) => async () => {
    open('fields', policies);
    await eventually(() => find(...editor, '[data-row]') && find(...pane, 'input') && find(...form, '[id^="form:"]'));
  },
  openField() {
    find(...editor, `[data-row="${list}"] .open`)?.click();
    return Promise.resolve();
  },
  labelInput: () => find(...pane, `#fields\\/${list}\\/label\\/en`),
  shows: (text) => says([...editor, `[data-row="${list}"] .name`], text),
};

/** A target of the priority that the strip's ticket has. */
const highCell = '.matrix input[id*="high"]';
const strip = () => search('ticket-settings-deadline-strip')?.shadowRoot?.textContent;
/** What the strip said before the digit that is typed. */
let former = strip();

const sla: Contestant = {
  prepare: (policies) => async () => {
    open('sla', policies);
    await eventually(() => search(highCell));
  },
  openField: () => Promise.resolve(), // The first policy is open from the start.
  labelInput() {
    former = strip();
    return search(highCell);
  },
  shows: (text) => (search<HTMLInputElement>(highCell)?.value.includes(text) ?? false) && strip() !== former,
};

enter(asked.get('section') === 'sla' ? sla : fields);
