/** As in the simulator's `cycleOutcomes`. */
const met = 0;
const breached = 1;
const cancelled = 2;
const unfinished = 3;
const noTarget = 4;

/** The metrics, in this order. */
const firstResponse = 0;
const nextResponse = 1;
const update = 2;
const resolution = 3;
const timeOpen = 4;
export const metricCount = 5;

/** Of a due instant. */
const none = 0;

const idle = 0;
const running = 1;
/** Of resolution: while the ticket is pending. */
const paused = 2;
/** Ended by solving in such a way that reopening resumes it. */
const resumable = 3;

/**
 * The five clocks of every ticket, written out for exactly the scenario's metrics. Nothing but columns.
 * @param {ReturnType<typeof import('./hours.mjs').hoursOf>} hours
 * @param {Int32Array} kindOf kind of each ticket
 * @param {Float64Array} targets five a kind, milliseconds; −1: none
 * @param {Int32Array} calendars five a kind
 */
export function bareClocks(hours, kindOf, targets, calendars) {
  const count = kindOf.length;
  const state = new Uint8Array(count * metricCount);
  const from = new Float64Array(count * metricCount);
  const used = new Float64Array(count * metricCount);
  const dueAt = new Float64Array(count * metricCount);
  /** The row of a cycle that may go on after it ended. */
  const row = new Int32Array(count * 2);
  const replied = new Uint8Array(count);

  let capacity = count * 8;
  let cycles = 0;
  let ticketOf = new Uint32Array(capacity);
  let metricOf = new Uint8Array(capacity);
  let outcomeOf = new Uint8Array(capacity);
  let usedOf = new Float64Array(capacity);
  let dueOf = new Float64Array(capacity);
  let stoppedOf = new Float64Array(capacity);

  const grow = () => {
    capacity *= 2;
    const larger = (column) => {
      const copy = new column.constructor(capacity);
      copy.set(column);
      return copy;
    };
    ticketOf = larger(ticketOf);
    metricOf = larger(metricOf);
    outcomeOf = larger(outcomeOf);
    usedOf = larger(usedOf);
    dueOf = larger(dueOf);
    stoppedOf = larger(stoppedOf);
  };
  const write = (at, ticket, metric, outcome, time, due, stopped) => {
    if (at === capacity) grow();
    ticketOf[at] = ticket;
    metricOf[at] = metric;
    outcomeOf[at] = outcome;
    usedOf[at] = time;
    dueOf[at] = due;
    stoppedOf[at] = stopped;
  };
  /** Lets a cycle count from `at` on with the time used so far. */
  const lay = (ticket, metric, at) => {
    const place = ticket * metricCount + metric;
    const terms = kindOf[ticket] * metricCount + metric;
    state[place] = running;
    from[place] = at;
    if (dueAt[place] !== none && dueAt[place] < at) return; // breached before, and stays so
    const target = targets[terms];
    dueAt[place] = target < 0 ? Infinity : hours.due(calendars[terms], at, target - used[place]);
  };
  const start = (ticket, metric, at) => {
    const place = ticket * metricCount + metric;
    used[place] = 0;
    dueAt[place] = none;
    lay(ticket, metric, at);
  };
  const settle = (ticket, metric, at) => {
    const place = ticket * metricCount + metric;
    used[place] += hours.elapsed(calendars[kindOf[ticket] * metricCount + metric], from[place], at);
  };
  const outcomeAt = (ticket, metric, at) => {
    if (targets[kindOf[ticket] * metricCount + metric] < 0) return noTarget;
    return dueAt[ticket * metricCount + metric] < at ? breached : met;
  };
  const stop = (ticket, metric, at) => {
    settle(ticket, metric, at);
    const place = ticket * metricCount + metric;
    state[place] = idle;
    write(cycles++, ticket, metric, outcomeAt(ticket, metric, at), used[place], dueAt[place], at);
  };

  return {
    reset() {
      cycles = 0;
      state.fill(idle);
      row.fill(-1);
      replied.fill(0);
    },
    created(ticket, at) {
      start(ticket, firstResponse, at);
      start(ticket, update, at);
      start(ticket, resolution, at);
    },
    /** An operator takes the new ticket up. */
    opened(ticket, at) {
      stop(ticket, update, at);
      start(ticket, update, at);
      start(ticket, timeOpen, at);
    },
    replied(ticket, at) {
      const place = ticket * metricCount;
      if (state[place + firstResponse] === running) {
        settle(ticket, firstResponse, at);
        state[place + firstResponse] = idle;
        const known = row[2 * ticket];
        const outcome = outcomeAt(ticket, firstResponse, at);
        write(known < 0 ? cycles++ : known, ticket, firstResponse, outcome, used[place], dueAt[place], at);
      }
      if (state[place + nextResponse] === running) stop(ticket, nextResponse, at);
      stop(ticket, update, at);
      start(ticket, update, at);
      replied[ticket] = 1;
    },
    waits(ticket, at) {
      const place = ticket * metricCount;
      stop(ticket, update, at);
      start(ticket, update, at);
      stop(ticket, timeOpen, at);
      settle(ticket, resolution, at);
      state[place + resolution] = paused;
      if (dueAt[place + resolution] >= at) dueAt[place + resolution] = none;
    },
    solved(ticket, at) {
      const place = ticket * metricCount;
      if (state[place + firstResponse] === running) {
        settle(ticket, firstResponse, at);
        const late = outcomeAt(ticket, firstResponse, at) === breached;
        state[place + firstResponse] = late ? idle : resumable;
        if (row[2 * ticket] < 0) row[2 * ticket] = cycles++;
        write(row[2 * ticket], ticket, firstResponse, late ? breached : cancelled, used[place], dueAt[place], at);
        if (!late) dueAt[place] = none;
      }
      if (state[place + nextResponse] === running) {
        stop(ticket, nextResponse, at);
        if (outcomeOf[cycles - 1] !== breached) outcomeOf[cycles - 1] = cancelled;
      }
      stop(ticket, update, at);
      stop(ticket, timeOpen, at);
      settle(ticket, resolution, at);
      state[place + resolution] = resumable;
      if (row[2 * ticket + 1] < 0) row[2 * ticket + 1] = cycles++;
      const due = dueAt[place + resolution];
      const outcome = outcomeAt(ticket, resolution, at);
      write(row[2 * ticket + 1], ticket, resolution, outcome, used[place + resolution], due, at);
      if (due >= at) dueAt[place + resolution] = none;
    },
    /** The client writes to a ticket that waits for them, or that was solved. */
    written(ticket, at, wasSolved) {
      const place = ticket * metricCount;
      if (replied[ticket] !== 0) {
        const runs = state[place + nextResponse] === running;
        if (runs && dueAt[place + nextResponse] < at) stop(ticket, nextResponse, at);
        start(ticket, nextResponse, at);
      }
      if (wasSolved) {
        if (state[place + firstResponse] === resumable) lay(ticket, firstResponse, at);
        start(ticket, update, at);
      }
      start(ticket, timeOpen, at);
      lay(ticket, resolution, at);
    },
    /** Writes what runs on at the end of the run; says all that there was. */
    finish(tickets, at) {
      for (let ticket = 0; ticket < tickets; ticket++) {
        for (let metric = 0; metric < metricCount; metric++) {
          const place = ticket * metricCount + metric;
          if (state[place] !== running && state[place] !== paused) continue;
          if (state[place] === running) settle(ticket, metric, at);
          let outcome = outcomeAt(ticket, metric, at);
          if (outcome === met || (outcome === breached && dueAt[place] === none)) outcome = unfinished;
          const known = metric === firstResponse ? row[2 * ticket] : metric === resolution ? row[2 * ticket + 1] : -1;
          write(known < 0 ? cycles++ : known, ticket, metric, outcome, used[place], dueAt[place], NaN);
        }
      }
      return {
        count: cycles,
        ticket: ticketOf,
        metric: metricOf,
        outcome: outcomeOf,
        used: usedOf,
        dueAt: dueOf,
        stoppedAt: stoppedOf,
      };
    },
  };
}
