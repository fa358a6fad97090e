/** How long to work before others get their turn. */
export interface Pace {
  /** Milliseconds of work at a stretch. */
  readonly slice: number;
  /** Milliseconds, from any moment on. */
  readonly now: () => number;
  /** Resolves when whoever waited has had a turn. */
  readonly turn: () => Promise<void>;
}

/** Where people wait for each frame. */
export const pagePace: Pace = { slice: 4, now: () => performance.now(), turn };

/** Where only messages wait: questions, and the wish to stop. */
export const workerPace: Pace = { slice: 25, now: () => performance.now(), turn };

/** By way of a message: a timer would be slowed down in a page that is not seen, and a microtask lets nobody in. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Something that can be done a little at a time. */
export interface Steps {
  /** Does about `events` events of it; `false`: it is finished. */
  advance(events: number): boolean;
}

/** So long one `advance` should take, in slices: often enough to be stopped in time, seldom enough to cost nothing. */
const strides = 4;

export interface Watch {
  /** After each slice, before others get their turn. */
  readonly onSlice: () => void;
  /** Asked after others had their turn: they may have made an end of it. */
  readonly isWanted: () => boolean;
}

/** Does all of it, a slice at a time. Resolves to whether it is finished; it is not when nobody wanted it any more. */
export async function paced(work: Steps, pace: Pace, { onSlice, isWanted }: Watch): Promise<boolean> {
  let events = 256;
  let sliceBegan = pace.now();
  for (;;) {
    const began = pace.now();
    if (!work.advance(events)) return true;
    const ended = pace.now();
    // How fast it goes depends on the machine and on the work; what comes out does not depend on how it is cut.
    if (ended - began < pace.slice / strides / 2) events *= 2;
    else if (ended - began > pace.slice / strides) events = Math.max(16, Math.floor(events / 2));
    if (ended - sliceBegan < pace.slice) continue;
    onSlice();
    await pace.turn();
    if (!isWanted()) return false;
    sliceBegan = pace.now();
  }
}
