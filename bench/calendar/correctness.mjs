import { fork } from 'node:child_process';
import { questions } from './questions.mjs';

/** Longer than any contestant that answers takes for one question. */
const patience = 5000;

/**
 * Asks a contestant every question, in a process of its own, since some never come back, and some know only the zone of
 * their process.
 * @returns Its answer to each question, by `questions`' order.
 */
export async function answersOf(file) {
  const answers = [];
  while (answers.length < questions.length) {
    await askFrom(file, answers);
    if (answers.length < questions.length) answers.push({ none: `no answer in ${patience / 1000} s` });
  }
  return answers;
}

/** Adds answers until the contestant is through, or stuck. */
function askFrom(file, answers) {
  const child = fork(new URL('./answer.mjs', import.meta.url), [file, String(answers.length)]);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), patience);
  };
  wait();
  child.on('message', (answer) => {
    answers.push(answer);
    wait();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code !== null && code !== 0) reject(new Error(`${file} ended with ${code}`));
      else resolve();
    });
  });
}

/** Which answers are wrong: neither right nor the contestant's word for "I can't express that schedule". */
export function judge(answers) {
  const judged = questions.map((question, index) => ({ question, ...answers[index] }));
  const expressible = judged.filter(({ inexpressible }) => inexpressible === undefined);
  return {
    tried: expressible.length,
    inexpressible: judged.length - expressible.length,
    wrong: expressible.filter(({ question, value }) => !question.right.includes(value)),
  };
}
