import type { Explanation, Verdict } from '../../domain/assignment/decision.ts';
import { textIn } from '../../domain/settings/text-in.ts';
import { pluralIn } from '../plural.ts';
import {
  excludingAll,
  exclusionCounts,
  standingOf,
  whyChosen,
  type AssignmentWords,
  type AssignmentWordsContext,
} from './assignment-words.ts';
import { hoursAndMinutes } from './sla-words.ts';

const count = pluralIn('uk');
const list = new Intl.ListFormat('uk', { type: 'conjunction' });

/** Sentences about assignment in Ukrainian. Names stand as they are, and nothing depends on anybody's gender. */
export const assignmentWords: AssignmentWords = { ticket, operator, returned: returnedSentence };

function ticket(explanation: Explanation, context: AssignmentWordsContext): string {
  const { names } = context;
  switch (explanation.outcome) {
    case 'feature_off':
      return 'Чекає, доки його хтось візьме: автоматичний розподіл вимкнено.';
    case 'not_asked':
      return 'Автоматично не розподіляється: тікет не просить оператора.';
    case 'assigned': {
      const name = names('operator', explanation.operator ?? '') ?? explanation.operator;
      const able = explanation.verdicts.filter(({ place }) => place !== null).length;
      if (able === 1) return `Отримує: ${name}. Більше взяти його нікому.${fallback(explanation)}`;
      const choice = count(able, {
        one: 'Взяти його може # оператор.',
        few: 'Взяти його можуть # оператори.',
        many: 'Взяти його можуть # операторів.',
        other: 'Взяти його може # оператора.',
      });
      return `Отримує: ${name}. ${choice}${fallback(explanation)}`;
    }
    case 'waits': {
      if (explanation.verdicts.length === 0) return 'Чекає: операторів немає.';
      const clauses = exclusionCounts(explanation, excludingAll).map(({ reason, count: operators }) =>
        count(operators, excluded(explanation, context)[reason]),
      );
      return `Чекає, бо взяти його нікому: ${list.format(clauses)}.${fallback(explanation)}`;
    }
  }
}

function fallback(explanation: Explanation): string {
  return explanation.fallback ? ' Тікет чекає так довго, що групи навичок уже не враховуються.' : '';
}

function excluded({ subjectAlias }: Explanation, { names }: AssignmentWordsContext) {
  const topic = subjectAlias === null ? null : (names('topic', subjectAlias) ?? subjectAlias);
  const noSkill =
    topic === null ? 'навичку не визначити, бо тікет без теми' : `немає групи навичок із темою «${topic}»`;
  return {
    cannot_receive: {
      one: '# оператор не може отримувати тікети',
      few: '# оператори не можуть отримувати тікети',
      many: '# операторів не можуть отримувати тікети',
      other: '# оператора не може отримувати тікети',
    },
    outside_hours: { one: 'у # оператора неробочий час', other: 'у # операторів неробочий час' },
    no_skill: { one: `у # оператора ${noSkill}`, other: `у # операторів ${noSkill}` },
    at_limit: {
      one: '# оператор досяг обмеження',
      few: '# оператори досягли обмеження',
      many: '# операторів досягли обмеження',
      other: '# оператора досягло обмеження',
    },
  };
}

function operator(verdict: Verdict, explanation: Explanation, context: AssignmentWordsContext): string {
  switch (verdict.reason) {
    case 'chosen':
      return `Отримує. ${chosen(verdict, explanation)}`;
    case 'cannot_receive': {
      const status = textIn(verdict.status.name, 'uk');
      return status === '' ? 'Не може отримувати тікети.' : `${status}, не може отримувати тікети.`;
    }
    case 'outside_hours':
      return verdict.opensAt === null
        ? 'Неробочий час, і робочого не передбачено.'
        : `Неробочий час до ${moment(verdict.opensAt, explanation, context)}.`;
    case 'no_skill': {
      const { subjectAlias } = explanation;
      return subjectAlias === null
        ? 'Жодна група навичок не підходить: тікет без теми.'
        : `Немає групи навичок із темою «${context.names('topic', subjectAlias) ?? subjectAlias}».`;
    }
    case 'at_limit':
      return atLimit(verdict);
    case 'has_active_tickets':
      return verdict.assignedAfterChosen
        ? 'Має активні тікети, та й останнє призначення пізніше.'
        : 'Має активні тікети.';
    case 'not_longest_waiting': {
      const idle = explanation.workload && verdict.active === 0;
      const standing = standingOf(verdict, explanation);
      if (standing === 'listed_later') return idle ? 'Немає активних тікетів, але далі у списку.' : 'Далі у списку.';
      if (standing === 'had_one')
        return idle ? 'Немає активних тікетів, але призначення вже було.' : 'Призначення вже було.';
      if (standing.later === 0) {
        return idle
          ? 'Немає активних тікетів, але останнє призначення одразу після.'
          : 'Останнє призначення одразу після.';
      }
      const later = hoursAndMinutes(standing.later, { hours: 'год', minutes: 'хв', seconds: 'с' });
      return idle
        ? `Немає активних тікетів, але останнє призначення на ${later} пізніше.`
        : `Останнє призначення на ${later} пізніше.`;
    }
  }
}

function chosen(verdict: Verdict, explanation: Explanation): string {
  const never = verdict.lastAssignedAt === null;
  switch (whyChosen(verdict, explanation)) {
    case 'only_one':
      return 'Більше взяти його нікому.';
    case 'only_idle':
      return 'Активних тікетів немає лише в цього оператора.';
    case 'first_of_idle':
      return never
        ? 'Немає активних тікетів, і призначень ще не було.'
        : 'Немає активних тікетів і найдовше чекає на новий.';
    case 'first_of_busy':
      return never
        ? 'Активні тікети мають усі, а призначень тут ще не було.'
        : 'Активні тікети мають усі, а останнє призначення тут найдавніше.';
    case 'first':
      return never ? 'Призначень ще не було.' : 'Найдовше чекає на новий тікет.';
  }
}

function atLimit({ active, limit }: Verdict): string {
  if (limit === 0) return 'Обмеження 0: тікетів не отримує.';
  if (limit === null || active <= limit) return `Досягнуто обмеження: ${limit}.`;
  return count(active, {
    one: `Понад обмеження ${limit}: має # активний тікет.`,
    few: `Понад обмеження ${limit}: має # активні тікети.`,
    many: `Понад обмеження ${limit}: має # активних тікетів.`,
    other: `Понад обмеження ${limit}: має # активного тікета.`,
  });
}

/** «18:00» on the same day, else with the date. */
function moment(at: number, explanation: Explanation, { instants }: AssignmentWordsContext): string {
  const now = instants.local(explanation.at);
  const { day, date, year, time } = instants.local(at);
  if (day === now.day) return time;
  return year === now.year ? `${date}, ${time}` : `${date} ${year} року, ${time}`;
}

function returnedSentence({ operator: id }: { readonly operator: string }, { names }: AssignmentWordsContext): string {
  return `Знову в черзі, без відповіді. ${names('operator', id) ?? id} надто довго не може отримувати тікети.`;
}
