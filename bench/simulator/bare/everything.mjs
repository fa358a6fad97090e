import { bareClocks } from './clocks.mjs';
import { hoursOf } from './hours.mjs';

/** As in the simulator's `stintEnd`. */
const solvedEnd = 0;

/**
 * The limit of what the simulator could reach with everything on: working hours, limits, skill groups, idle operators first,
 * round robin, waiting for the client, reopening, five metrics. A program for exactly that, on typed arrays. It is made once and
 * run again and again on the same arrays, which lets the engine know them as constants.
 * @param {import('../everything-scenario.ts').Tables} tables
 */
export function prepareEverything(tables) {
  const { createdAt, work, replyAfter, clientAfter, horizon, topics } = tables;
  const [kind, firstStint, kindTopic, operatorCalendar, operatorLimit] = [
    tables.kind,
    tables.firstStint,
    tables.kindTopic,
    tables.operatorCalendar,
    tables.operatorLimit,
  ].map((column) => Int32Array.from(column));
  const end = Uint8Array.from(tables.end);
  const skills = Uint8Array.from(tables.skills);
  const hours = hoursOf(tables.calendarFirst, tables.opens, tables.closes);
  const clocks = bareClocks(hours, kind, tables.targets, Int32Array.from(tables.targetCalendars));
  const count = createdAt.length;
  const operators = operatorCalendar.length;
  const calendars = tables.calendarFirst.length - 1;

  const operator = new Int32Array(count);
  const assignedAt = new Float64Array(count);
  const firstReplyAt = new Float64Array(count);
  const solvedAt = new Float64Array(count);
  const stint = new Uint8Array(count);
  const sequenceOf = new Int32Array(count);
  const isSolved = new Uint8Array(count);
  const busyTime = new Float64Array(operators);

  const active = new Int32Array(operators);
  const turn = new Int32Array(operators);
  const working = new Int32Array(operators);
  const workEnds = new Float64Array(operators);
  const open = new Uint8Array(calendars);
  const opensOrCloses = new Float64Array(calendars);

  /** Tickets that an operator holds and can work on, oldest assigned first. */
  const ready = new Int32Array(operators);
  const afterReady = new Int32Array(count);

  /** Tickets that wait for an operator, oldest first, by topic. */
  const head = new Int32Array(topics);
  const tail = new Int32Array(topics);
  const behind = new Int32Array(count);
  const offered = new Uint8Array(topics);

  /** Operators by topic. */
  const skilled = Array.from({ length: topics }, (_, topic) => {
    const members = [];
    for (let who = 0; who < operators; who++) if (skills[who * topics + topic] !== 0) members.push(who);
    return Int32Array.from(members);
  });

  /** What is to come: ends of work (an operator) and messages of clients (operators + ticket), a heap by instant. */
  let eventAt = new Float64Array(1024);
  let eventOf = new Int32Array(1024);
  let events = 0;
  const push = (at, what) => {
    if (events === eventAt.length) {
      const longer = new Float64Array(2 * events);
      longer.set(eventAt);
      eventAt = longer;
      const more = new Int32Array(2 * events);
      more.set(eventOf);
      eventOf = more;
    }
    let index = events++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (eventAt[above] <= at) break;
      eventAt[index] = eventAt[above];
      eventOf[index] = eventOf[above];
      index = above;
    }
    eventAt[index] = at;
    eventOf[index] = what;
  };
  const pop = () => {
    const what = eventOf[0];
    const at = eventAt[--events];
    const last = eventOf[events];
    let index = 0;
    for (let below = 1; below < events; below = 2 * index + 1) {
      if (below + 1 < events && eventAt[below + 1] < eventAt[below]) below++;
      if (eventAt[below] >= at) break;
      eventAt[index] = eventAt[below];
      eventOf[index] = eventOf[below];
      index = below;
    }
    eventAt[index] = at;
    eventOf[index] = last;
    return what;
  };

  /** Operators who may begin something when this instant is over. */
  const idlers = new Int32Array(operators);
  const isIdler = new Uint8Array(operators);
  let idle = 0;
  const noteIdle = (who) => {
    if (isIdler[who] !== 0) return;
    isIdler[who] = 1;
    idlers[idle++] = who;
  };
  /** Somebody may take tickets of these topics again. */
  const noteAvailable = (who) => {
    for (let topic = 0; topic < topics; topic++) if (skills[who * topics + topic] !== 0) offered[topic] = 1;
  };
  const choose = (topic) => {
    const members = skilled[topic];
    let best = -1;
    let bestRank = count;
    for (let index = 0; index < members.length; index++) {
      const who = members[index];
      if (active[who] >= operatorLimit[who] || open[operatorCalendar[who]] === 0) continue;
      const rank = active[who] === 0 ? turn[who] - count - operators : turn[who];
      if (rank < bestRank) {
        best = who;
        bestRank = rank;
      }
    }
    return best;
  };
  const makeReady = (ticket) => {
    const who = operator[ticket];
    const sequence = sequenceOf[ticket];
    let before = -1;
    let after = ready[who];
    while (after >= 0 && sequenceOf[after] < sequence) {
      before = after;
      after = afterReady[after];
    }
    afterReady[ticket] = after;
    if (before < 0) ready[who] = ticket;
    else afterReady[before] = ticket;
    noteIdle(who);
  };

  let workCount = 0;
  const stints = firstStint[count];
  const workOperator = new Uint32Array(stints);
  const workTicket = new Int32Array(stints);
  const workFrom = new Float64Array(stints);
  const workTo = new Float64Array(stints);

  const beginWork = (who, now) => {
    const ticket = ready[who];
    ready[who] = afterReady[ticket];
    const index = firstStint[ticket] + stint[ticket];
    const calendar = operatorCalendar[who];
    const ends = hours.due(calendar, now, work[index]);
    working[who] = ticket;
    workEnds[who] = ends;
    push(ends, who);
    workOperator[workCount] = who;
    workTicket[workCount] = ticket;
    workFrom[workCount] = now;
    workTo[workCount++] = ends < horizon ? ends : horizon;
    busyTime[who] += hours.elapsed(calendar, now, ends < horizon ? ends : horizon);
    if (stint[ticket] === 0) clocks.opened(ticket, now);
    if (replyAfter[index] >= 0) {
      const replies = hours.due(calendar, now, replyAfter[index]);
      if (replies < horizon) {
        clocks.replied(ticket, replies);
        if (firstReplyAt[ticket] !== firstReplyAt[ticket]) firstReplyAt[ticket] = replies;
      }
    }
  };
  const endWork = (who, now) => {
    const ticket = working[who];
    working[who] = -1;
    noteIdle(who);
    const index = firstStint[ticket] + stint[ticket]++;
    if (end[index] === solvedEnd) {
      clocks.solved(ticket, now);
      isSolved[ticket] = 1;
      solvedAt[ticket] = now;
      active[who]--;
      noteAvailable(who);
    } else clocks.waits(ticket, now);
    const writes = now + clientAfter[index];
    if (writes < horizon) push(writes, operators + ticket);
  };
  const clientWrites = (ticket, now) => {
    const wasSolved = isSolved[ticket] !== 0;
    clocks.written(ticket, now, wasSolved);
    if (wasSolved) {
      isSolved[ticket] = 0;
      solvedAt[ticket] = NaN;
      active[operator[ticket]]++;
    }
    makeReady(ticket);
  };

  let changesAt = Infinity;
  const look = (calendar, now) => {
    open[calendar] = hours.isOpen(calendar, now) ? 1 : 0;
    opensOrCloses[calendar] = hours.nextChange(calendar, now);
  };
  const openAndClose = (now) => {
    changesAt = Infinity;
    for (let calendar = 0; calendar < calendars; calendar++) {
      if (opensOrCloses[calendar] === now) {
        look(calendar, now);
        if (open[calendar] !== 0) {
          for (let who = 0; who < operators; who++) {
            if (operatorCalendar[who] !== calendar) continue;
            noteAvailable(who);
            noteIdle(who);
          }
        }
      }
      if (opensOrCloses[calendar] < changesAt) changesAt = opensOrCloses[calendar];
    }
  };

  /** @returns what it finds, by ticket, in arrays that the next run writes to again */
  return function run() {
    for (const column of [operator, working, ready, head, tail, afterReady, behind]) column.fill(-1);
    for (const column of [firstReplyAt, solvedAt]) column.fill(NaN);
    for (const column of [stint, isSolved, busyTime, active, offered]) column.fill(0);
    clocks.reset();
    events = 0;
    workCount = 0;
    changesAt = Infinity;
    for (let who = 0; who < operators; who++) turn[who] = who - operators;
    for (let calendar = 0; calendar < calendars; calendar++) {
      look(calendar, tables.begin);
      if (opensOrCloses[calendar] < changesAt) changesAt = opensOrCloses[calendar];
    }
    let sequence = 0;
    let waiting = 0;
    let ticket = 0;
    for (;;) {
      let now = ticket < count ? createdAt[ticket] : Infinity;
      if (events > 0 && eventAt[0] < now) now = eventAt[0];
      if (changesAt < now) now = changesAt;
      if (!(now < horizon)) break;
      if (changesAt === now) openAndClose(now);
      while (events > 0 && eventAt[0] === now) {
        const what = pop();
        if (what < operators) endWork(what, now);
        else clientWrites(what - operators, now);
      }
      for (; ticket < count && createdAt[ticket] === now; ticket++) {
        const topic = kindTopic[kind[ticket]];
        clocks.created(ticket, now);
        if (head[topic] < 0) head[topic] = ticket;
        else behind[tail[topic]] = ticket;
        tail[topic] = ticket;
        offered[topic] = 1;
        waiting++;
      }
      while (waiting > 0) {
        let oldest = count;
        let from = -1;
        for (let topic = 0; topic < topics; topic++) {
          if (offered[topic] === 0 || head[topic] < 0 || head[topic] >= oldest) continue;
          oldest = head[topic];
          from = topic;
        }
        if (from < 0) break;
        const who = choose(from);
        if (who < 0) {
          offered[from] = 0;
          continue;
        }
        head[from] = behind[oldest];
        waiting--;
        active[who]++;
        turn[who] = ++sequence;
        operator[oldest] = who;
        assignedAt[oldest] = now;
        sequenceOf[oldest] = sequence;
        makeReady(oldest);
      }
      while (idle > 0) {
        const who = idlers[--idle];
        isIdler[who] = 0;
        if (working[who] < 0 && ready[who] >= 0 && open[operatorCalendar[who]] !== 0) beginWork(who, now);
      }
    }
    return {
      operator,
      assignedAt,
      firstReplyAt,
      solvedAt,
      busy: busyTime,
      cycles: clocks.finish(ticket, horizon),
      work: { count: workCount, operator: workOperator, ticket: workTicket, from: workFrom, to: workTo },
    };
  };
}
