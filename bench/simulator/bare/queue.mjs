/**
 * The limit of what the simulator could reach on a plain queue: a program that can do nothing else, on typed arrays. Ends of
 * work are a heap of operators by instant; those who are free, a heap a group by when they were last assigned; those who wait, a
 * linked list a group.
 * @param {{ operators: number, groups: number, createdAt: Float64Array, group: Int32Array, work: Float64Array }} scenario
 *   `QueueScenario`
 * @returns {{ operator: Int32Array, assignedAt: Float64Array }} by ticket
 */
export function bareQueue({ operators, groups, createdAt, group, work }) {
  const count = createdAt.length;
  const operator = new Int32Array(count).fill(-1);
  const assignedAt = new Float64Array(count);

  const turn = new Float64Array(operators);
  const endsAt = new Float64Array(operators);
  const ends = new Int32Array(operators);
  let busy = 0;

  /** Heaps of free operators, one after the other. */
  const firstSeat = new Int32Array(groups + 1);
  for (let index = 0; index < operators; index++) firstSeat[(index % groups) + 1]++;
  for (let index = 0; index < groups; index++) firstSeat[index + 1] += firstSeat[index];
  const seats = new Int32Array(operators);
  const free = new Int32Array(groups);

  const next = new Int32Array(count).fill(-1);
  const head = new Int32Array(groups).fill(-1);
  const tail = new Int32Array(groups).fill(-1);
  /** Groups in which something changed at this instant. */
  const changed = new Int32Array(groups);
  const isChanged = new Uint8Array(groups);
  let changes = 0;

  const seat = (who) => {
    const of = who % groups;
    const base = firstSeat[of];
    const rank = turn[who];
    let index = free[of]++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = seats[base + above];
      if (turn[parent] <= rank) break;
      seats[base + index] = parent;
      index = above;
    }
    seats[base + index] = who;
  };
  const unseatFirst = (of) => {
    const base = firstSeat[of];
    const first = seats[base];
    const length = --free[of];
    const last = seats[base + length];
    const rank = turn[last];
    let index = 0;
    for (let below = 1; below < length; below = 2 * index + 1) {
      if (below + 1 < length && turn[seats[base + below + 1]] < turn[seats[base + below]]) below++;
      const child = seats[base + below];
      if (turn[child] >= rank) break;
      seats[base + index] = child;
      index = below;
    }
    seats[base + index] = last;
    return first;
  };
  const occupy = (who, until) => {
    endsAt[who] = until;
    let index = busy++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = ends[above];
      if (endsAt[parent] <= until) break;
      ends[index] = parent;
      index = above;
    }
    ends[index] = who;
  };
  const release = () => {
    const first = ends[0];
    const last = ends[--busy];
    const until = endsAt[last];
    let index = 0;
    for (let below = 1; below < busy; below = 2 * index + 1) {
      if (below + 1 < busy && endsAt[ends[below + 1]] < endsAt[ends[below]]) below++;
      const child = ends[below];
      if (endsAt[child] >= until) break;
      ends[index] = child;
      index = below;
    }
    ends[index] = last;
    return first;
  };
  const note = (of) => {
    if (isChanged[of] !== 0) return;
    isChanged[of] = 1;
    changed[changes++] = of;
  };

  for (let index = 0; index < operators; index++) {
    turn[index] = index - operators;
    seat(index);
  }
  let sequence = 0;
  let ticket = 0;
  while (ticket < count || busy > 0) {
    const arrival = ticket < count ? createdAt[ticket] : Infinity;
    const end = busy > 0 ? endsAt[ends[0]] : Infinity;
    const now = arrival < end ? arrival : end;
    while (busy > 0 && endsAt[ends[0]] === now) {
      const who = release();
      seat(who);
      note(who % groups);
    }
    for (; ticket < count && createdAt[ticket] === now; ticket++) {
      const of = group[ticket];
      if (head[of] < 0) head[of] = ticket;
      else next[tail[of]] = ticket;
      tail[of] = ticket;
      note(of);
    }
    while (changes > 0) {
      const of = changed[--changes];
      isChanged[of] = 0;
      while (head[of] >= 0 && free[of] > 0) {
        const given = head[of];
        head[of] = next[given];
        const who = unseatFirst(of);
        turn[who] = ++sequence;
        operator[given] = who;
        assignedAt[given] = now;
        occupy(who, now + work[given]);
      }
    }
  }
  return { operator, assignedAt };
}
