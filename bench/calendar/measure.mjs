import { fork } from 'node:child_process';
import { operations } from './workload.mjs';

const rounds = 3;

/**
 * Nanoseconds per call, by operation and contestant, and how long the first contestant takes to compile. Each contestant
 * runs in a process of its own, so that none is compiled for the shapes of another; they take turns, so that a slow
 * moment of the machine doesn't fall on one of them alone; the best of three turns counts.
 */
export async function measure(files) {
  const processes = files.map((file) => fork(new URL('./time.mjs', import.meta.url), [file]));
  const times = operations.map(() => files.map(() => Infinity));
  const compiling = files.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [column, child] of processes.entries()) {
      for (const row of operations.keys()) times[row][column] = Math.min(times[row][column], await ask(child, row));
      compiling[column] = Math.min(compiling[column], await ask(child, 'compile'));
    }
  }
  for (const child of processes) child.disconnect();
  return { times, compiling: compiling[0] };
}

function ask(child, question) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (answer) => {
      child.off('error', reject);
      resolve(answer);
    });
    child.send(question);
  });
}
