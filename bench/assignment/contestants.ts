import { createAssigner } from '../../src/domain/assignment/assigner.ts';
import type { Scenario } from './scenario.ts';

/** Who got which ticket, in the order in which it was decided. */
export type Assignments = readonly string[];

/** One step a second; the tickets that were assigned are solved in the order in which they were. */
export function runAssigner({ settings, directory, steps }: Scenario): Assignments {
  const assigner = createAssigner({ settings, directory, calendars: new Map(), at: 0 });
  const assignments: string[] = [];
  const held: string[] = [];
  let oldest = 0;
  steps.forEach((step, index) => {
    const at = index * 1000;
    if (step.kind === 'comes') {
      const facts = { id: step.ticket, createdAt: at, status: 'open', autoAssignee: true, subjectAlias: step.topic };
      assigner.addTicket({ ...facts, priority: null, dueAt: null }, at);
    } else if (step.kind === 'status') {
      assigner.changeOperatorStatus(step.operator, { name: '', canReceive: step.canReceive }, at);
    } else {
      const ticket = held[oldest];
      if (ticket === undefined) return;
      oldest++;
      assigner.updateTicket(ticket, { status: 'solved' }, at);
      assigner.removeTicket(ticket, at);
    }
    for (const { ticket, operator } of assigner.advanceTo(at)) {
      assignments.push(`${ticket} ${operator}`);
      held.push(ticket);
    }
  });
  return assignments;
}

interface NaiveOperator {
  readonly id: string;
  readonly topics: ReadonlySet<string>;
  readonly limit: number;
  canReceive: boolean;
  active: number;
  turn: number;
}

/** The same rules by looking at every operator for every ticket, with load and turn kept at hand. */
export function runNaiveScan({ settings, directory, steps }: Scenario): Assignments {
  const { considerWorkload, limit } = settings.assignment;
  const operators = directory.operators.map(({ id, status }): NaiveOperator => {
    const groups = directory.skillGroups.filter((group) => group.active && group.operators.includes(id));
    const topics = new Set(groups.flatMap((group) => group.topics));
    return { id, topics, limit: limit ?? Infinity, canReceive: status.canReceive, active: 0, turn: 0 };
  });
  operators.forEach((operator, index) => (operator.turn = index - operators.length));
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  const assignments: string[] = [];
  const held: NaiveOperator[] = [];
  let oldest = 0;
  let turn = 0;
  let queue: { ticket: string; topic: string }[] = [];

  const choose = (topic: string): NaiveOperator | undefined => {
    let chosen: NaiveOperator | undefined;
    for (const operator of operators) {
      if (!operator.canReceive || operator.active >= operator.limit || !operator.topics.has(topic)) continue;
      if (chosen === undefined) {
        chosen = operator;
        continue;
      }
      const idle = considerWorkload && operator.active === 0;
      const chosenIdle = considerWorkload && chosen.active === 0;
      if (idle === chosenIdle ? operator.turn < chosen.turn : idle) chosen = operator;
    }
    return chosen;
  };

  for (const step of steps) {
    if (step.kind === 'comes') queue.push({ ticket: step.ticket, topic: step.topic });
    else if (step.kind === 'status') {
      const operator = byId.get(step.operator);
      if (operator) operator.canReceive = step.canReceive;
    } else {
      const operator = held[oldest];
      if (!operator) continue;
      oldest++;
      operator.active--;
    }
    if (queue.length === 0) continue;
    queue = queue.filter(({ ticket, topic }) => {
      const operator = choose(topic);
      if (!operator) return true;
      operator.active++;
      operator.turn = ++turn;
      held.push(operator);
      assignments.push(`${ticket} ${operator.id}`);
      return false;
    });
  }
  return assignments;
}
