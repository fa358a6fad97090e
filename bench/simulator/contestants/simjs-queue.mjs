/**
 * The plain queue with SIM.JS: `store|lists <columns> <result> <rounds>`.
 *
 * - `store`: as its manual teaches. A ticket gets an operator from the store of its group, waits for a timer, and puts them back.
 * - `lists`: the least that SIM.JS can do for a ticket: a timer for its arrival and one for its end. Who waits and who is free
 *   is kept in lists of our own.
 */
import { readColumns, writeColumns } from '../columns-file.ts';

// Its one file gives what it has to a page alone.
globalThis.window = {};
await import('simjs');
const { Entity, Sim, Store } = globalThis.window.Sim;

const [how, source, result, rounds] = process.argv.slice(2);
const [sizes, createdAt, groupOf, work] = readColumns(source);
const [operators, groups] = sizes;
const count = createdAt.length;
const chosen = new Int32Array(count);
let turns = 0;

const longestWaiting = (seats) => seats.reduce((best, seat) => (seat.turn < best.turn ? seat : best));
const seatsOf = (group) =>
  Array.from({ length: operators }, (_, number) => ({ number, turn: number - operators })).filter(
    ({ number }) => number % groups === group,
  );

class StoreDesk extends Entity {
  start() {
    this.next = 0;
    this.stores = Array.from({ length: groups }, (_, group) => {
      const store = new Store(operators);
      for (const seat of seatsOf(group)) this.putStore(store, seat);
      return store;
    });
    this.wait();
  }
  wait() {
    if (this.next < count) this.setTimer(createdAt[this.next] - this.time()).done(this.come);
  }
  come() {
    const ticket = this.next++;
    const store = this.stores[groupOf[ticket]];
    this.getStore(store, (seat) => seat === longestWaiting(store.objects)).done(this.begin, this, [ticket, store]);
    this.wait();
  }
  begin(ticket, store) {
    const seat = this.callbackMessage;
    seat.turn = ++turns;
    chosen[ticket] = seat.number;
    this.setTimer(work[ticket]).done(this.end, this, [seat, store]);
  }
  end(seat, store) {
    this.putStore(store, seat);
  }
}

class ListDesk extends Entity {
  start() {
    this.next = 0;
    this.free = Array.from({ length: groups }, (_, group) => seatsOf(group));
    this.waiting = Array.from({ length: groups }, () => ({ tickets: [], first: 0 }));
    this.wait();
  }
  wait() {
    if (this.next < count) this.setTimer(createdAt[this.next] - this.time()).done(this.come);
  }
  come() {
    const ticket = this.next++;
    const group = groupOf[ticket];
    const free = this.free[group];
    if (free.length === 0) this.waiting[group].tickets.push(ticket);
    else {
      const seat = longestWaiting(free);
      free.splice(free.indexOf(seat), 1);
      this.begin(ticket, seat);
    }
    this.wait();
  }
  begin(ticket, seat) {
    seat.turn = ++turns;
    chosen[ticket] = seat.number;
    this.setTimer(work[ticket]).done(this.end, this, seat);
  }
  end(seat) {
    const waiting = this.waiting[seat.number % groups];
    if (waiting.first < waiting.tickets.length) this.begin(waiting.tickets[waiting.first++], seat);
    else this.free[seat.number % groups].push(seat);
  }
}

const seconds = Array.from({ length: Number(rounds) }, () => {
  turns = 0;
  const sim = new Sim();
  sim.addEntity(how === 'store' ? StoreDesk : ListDesk);
  const begin = process.cpuUsage();
  sim.simulate(Infinity);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
});
writeColumns(result, [chosen]);
console.log(JSON.stringify(seconds));
