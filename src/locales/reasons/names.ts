import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { textIn } from '../../domain/settings/text-in.ts';
import type { Text } from '../../domain/settings/text.ts';

/** What has a name that reasons mention. */
export type NamedKind = 'policy' | 'calendar' | 'status' | 'operator' | 'topic' | 'skill_group';

/** The name of what has this id. `undefined`: unknown, deleted perhaps; sentences then show the id. */
export type Names = (kind: NamedKind, id: string) => string | undefined;

/** Names as a settings document and a directory give them, in a language. */
export function namesFrom(settings: TicketSettings, directory: Directory, locale: string): Names {
  const table = (list: readonly { readonly id: string; readonly name: Text }[]) =>
    new Map(list.map(({ id, name }) => [id, textIn(name, locale)]));
  const tables: Readonly<Record<NamedKind, ReadonlyMap<string, string>>> = {
    policy: table(settings.sla.policies),
    calendar: table([...directory.calendars, ...settings.calendars]),
    status: table(directory.statuses),
    operator: table(directory.operators),
    topic: table(directory.topics.map(({ alias, name }) => ({ id: alias, name }))),
    skill_group: table(directory.skillGroups),
  };
  return (kind, id) => tables[kind].get(id);
}
