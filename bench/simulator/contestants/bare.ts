/** The bare programs in JavaScript: `queue <columns> <result> <rounds>` or `everything <tickets> <result> <rounds>`. */
import { prepareEverything } from '../bare/everything.mjs';
import { bareQueue } from '../bare/queue.mjs';
import { writeColumns } from '../columns-file.ts';
import { cpuRounds } from '../cpu-rounds.ts';
import { everythingScenario } from '../everything-scenario.ts';
import { readQueue } from '../queue-scenario.ts';
import { tallyCycles } from '../tally.ts';

const [scenario, source = '', result = '', rounds] = process.argv.slice(2);
if (scenario === 'queue') {
  const queue = readQueue(source);
  writeColumns(result, [cpuRounds(Number(rounds), () => bareQueue(queue)).operator]);
} else {
  const { operator, cycles } = cpuRounds(Number(rounds), prepareEverything(everythingScenario(Number(source)).tables));
  writeColumns(result, [operator, tallyCycles(cycles)]);
}
