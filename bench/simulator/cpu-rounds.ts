/** Does something so many times, prints the CPU seconds of each as JSON, and gives the last result. */
export function cpuRounds<Result>(rounds: number, work: () => Result): Result {
  const seconds: number[] = [];
  let last: Result | undefined;
  for (let round = 0; round < rounds; round++) {
    const begin = process.cpuUsage();
    last = work();
    const { user, system } = process.cpuUsage(begin);
    seconds.push((user + system) / 1e6);
  }
  if (last === undefined) throw new RangeError('At least one round');
  console.log(JSON.stringify(seconds));
  return last;
}
