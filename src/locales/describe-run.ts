import type { Assumption } from '../simulator/report/report.ts';
import type { RunChange } from '../simulator/run-changes.ts';
import type { Format } from './format.ts';
import type { run } from './simulation-run.en.ts';

/** What things are called that a run has the ids of. */
export interface RunNames {
  operator(id: string): string;
  calendar(id: string): string;
  skillGroup(id: string): string;
}

type RunWords = typeof run;
type Writing = Pick<Format, 'number' | 'list'>;

/** One thing that a run takes for granted, as a sentence. */
export function describeAssumption(
  assumption: Assumption,
  { assumptions: words, changes }: RunWords,
  names: RunNames,
  format: Writing,
): string {
  switch (assumption.code) {
    case 'operators_round_the_clock':
      return words.operators_round_the_clock(assumption.operators);
    case 'status_of_operators_ignored':
    case 'one_ticket_at_a_time':
    case 'return_not_simulated':
      return words[assumption.code];
    case 'no_status':
      return words.no_status[assumption.category];
    case 'drawn':
      return words.drawn[assumption.what](format.number(assumption.tickets));
    case 'run_change':
      return describeRunChange(assumption.change, changes, names, format);
    case 'unknown_operator':
      return words.unknown_operator(names.operator(assumption.operator));
    case 'tickets_outside_period':
      return words.tickets_outside_period(assumption.tickets);
  }
}

function describeRunChange(change: RunChange, words: RunWords['changes'], names: RunNames, format: Writing): string {
  const hours = (calendar: string | null) =>
    calendar === null ? words.roundTheClock : words.inHours(names.calendar(calendar));
  switch (change.kind) {
    case 'add_operators':
      return words.add_operators(change.count, hours(change.calendar));
    case 'remove_operator':
      return words.remove_operator(names.operator(change.operator));
    case 'set_calendar':
      return words.set_calendar(names.operator(change.operator), hours(change.calendar));
    case 'set_skill_groups': {
      const groups = change.skillGroups.map((id) => names.skillGroup(id));
      const told = groups.length > 0 ? format.list(groups) : words.noGroups;
      return words.set_skill_groups(names.operator(change.operator), told);
    }
    case 'set_limit':
      return change.limit === null
        ? words.noLimit(names.operator(change.operator))
        : words.set_limit(names.operator(change.operator), format.number(change.limit));
  }
}
