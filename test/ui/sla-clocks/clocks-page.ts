import { html } from 'lit';
import '../../../src/define-sla.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import type { SettingsVersion } from '../../../src/domain/sla/replay.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { TicketSettingsSla } from '../../../src/ui/sla/ticket-sla.ts';
import { on, version } from '../../domain/sla/world.ts';
import { fixture } from '../../setup/fixture.ts';

export interface Shown {
  readonly events: readonly TicketEvent[];
  readonly versions: readonly SettingsVersion[];
  /** Absent: as time passes. */
  readonly now?: number;
}

/** An element that shows a ticket at an instant, in Kyiv's time, with its words loaded. */
export async function shown(ticket: Shown, lang = 'en'): Promise<TicketSettingsSla> {
  const element = await fixture<TicketSettingsSla>(
    html`<ticket-settings-sla
      lang=${lang}
      time-zone="Europe/Kyiv"
      .events=${ticket.events}
      .versions=${ticket.versions}
      .now=${ticket.now}
    ></ticket-settings-sla>`,
  );
  await until('the words', () => element.shadowRoot?.querySelector('[part=clocks], .note, .aside'));
  return element;
}

/** The same of a ticket under one settings document, at an instant of November 2026 as `on` reads it. */
export function shownAt(
  at: string,
  settings: TicketSettings,
  events: readonly TicketEvent[],
  lang?: string,
): Promise<TicketSettingsSla> {
  return shown({ events, versions: [version(settings)], now: on(at) }, lang);
}

/** A clock as it is read out: the text of each of its lines, spaces made plain. */
export interface ReadClock {
  readonly name: string;
  readonly state: string;
  readonly due: string;
  /** Epoch milliseconds that the deadline's `<time>` names. */
  readonly dueAt: number | null;
  readonly remaining: string;
  readonly used: string;
  readonly earlier: string;
}

export function readClocks(element: TicketSettingsSla): ReadonlyMap<string, ReadClock> {
  return new Map(
    items(element).map((item) => {
      const time = item.querySelector('time');
      return [
        item.dataset['metric'] ?? '',
        {
          name: textIn(item, '.name'),
          state: textIn(item, '.state'),
          due: textIn(item, '.due'),
          dueAt: time ? Date.parse(time.dateTime) : null,
          remaining: textIn(item, '.remaining'),
          used: textIn(item, '.used'),
          earlier: textIn(item, '.earlier'),
        },
      ];
    }),
  );
}

export function items(element: TicketSettingsSla): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=list] > li') ?? [])];
}

export function item(element: TicketSettingsSla, metric: string): HTMLElement {
  const found = items(element).find((one) => one.dataset['metric'] === metric);
  if (!found) throw new Error(`No clock of ${metric} is shown`);
  return found;
}

/** What was read out last. */
export const spoken = (element: TicketSettingsSla): string =>
  plain(element.shadowRoot?.querySelector('[role=status].unseen')?.textContent ?? '');

export const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u200b]+/g, ' ').trim();

const textIn = (item: HTMLElement, selector: string): string => plain(item.querySelector(selector)?.textContent ?? '');

/** Gives what `look` finds as soon as it finds something. */
export async function until<Found>(what: string, look: () => Found | null | undefined | false): Promise<Found> {
  const end = performance.now() + 3000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not within 3 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
