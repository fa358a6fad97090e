import { valueAt } from '../../domain/settings/path.ts';
import type { Problem } from '../../domain/settings/problem.ts';
import type { Text } from '../../domain/settings/text.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { Ready } from '../../state/session-state.ts';
import { sectionOf } from './sections.ts';

/** Where a problem is, in words: "Fields, Contract number". */
export function problemPlace({ path }: Problem, { draft, capabilities }: Ready, localisation: Localisation): string {
  const section = localisation.messages('shell').sections[sectionOf(path)];
  const depth = path[0] === 'sla' ? 3 : 2;
  const entity = valueAt(draft, path.slice(0, depth)) as { label?: Text; name?: Text; type?: string } | undefined;
  const parameter = capabilities.parameters?.flatMap((group) => group.parameters).find(({ id }) => id === path[1]);
  const name = localisation.text(path[0] === 'parameters' ? parameter?.label : (entity?.label ?? entity?.name));
  return name === '' ? section : `${section}, ${name}`;
}
