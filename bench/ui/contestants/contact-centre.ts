/**
 * The widget on the demo's settings, with so many policies and half as many options in each list; with 0 as they are.
 * The address says which tab: `?section=sla`.
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

const open = (section: 'fields' | 'sla', policies: number): void => {
  const large = policies === 0 ? settings : largeSettings(settings, { fields: 0, policies, options: policies / 2 });
  const backend = createMemoryBackend({ directory: directory as unknown as Directory });
  openWidget(handingOver(backend, structuredClone(large)), section);
};

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

const sla: Contestant = {
  prepare: (policies) => async () => {
    open('sla', policies);
    await eventually(() => search('.matrix input'));
  },
  openField: () => Promise.resolve(), // The first policy is open from the start.
  labelInput: () => search('.matrix input'),
  shows: (text) => search<HTMLInputElement>('.matrix input')?.value.includes(text) ?? false,
};

enter(new URLSearchParams(location.search).get('section') === 'sla' ? sla : fields);
