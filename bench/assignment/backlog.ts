import { createAssigner } from '../../src/domain/assignment/assigner.ts';
import { scenarioOf } from './scenario.ts';

/**
 * Microseconds for one step of a help-desk of 500 operators and 50 groups in which everybody is at the limit and so many
 * tickets wait: a ticket is solved, the first one in the queue that its operator can take is given to them, and another joins.
 */
export function costWithBacklog(waiting: number, steps: number): number {
  const { settings, directory } = scenarioOf(500, 50, 0);
  const assignment = { ...settings.assignment, limit: 2 };
  const assigner = createAssigner({ settings: { ...settings, assignment }, directory, calendars: new Map(), at: 0 });
  let tickets = 0;
  const add = (at: number) => {
    const index = tickets++;
    const facts = { id: `ticket ${index}`, createdAt: index, status: 'open', autoAssignee: true };
    assigner.addTicket({ ...facts, subjectAlias: `topic ${index % 50}`, priority: null, dueAt: null }, at);
  };
  for (let count = 0; count < 1000 + waiting; count++) add(0);
  const held = assigner.advanceTo(0).map(({ ticket }) => ticket);
  if (assigner.queue().length !== waiting) throw new Error(`${assigner.queue().length} wait, not ${waiting}`);
  const begin = process.cpuUsage();
  for (let at = 1; at <= steps; at++) {
    const ticket = held[at - 1];
    if (ticket === undefined) throw new Error('nobody holds a ticket any more');
    assigner.updateTicket(ticket, { status: 'solved' }, at);
    assigner.removeTicket(ticket, at);
    add(at);
    for (const decision of assigner.advanceTo(at)) held.push(decision.ticket);
  }
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / steps;
}
