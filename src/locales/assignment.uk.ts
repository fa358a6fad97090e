import { part, type AssignmentMessages } from './assignment.en.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('uk');

export const messages: AssignmentMessages = {
  title: 'Автоматичний розподіл',
  subtitle: 'Хто отримує новий тікет і що буде, коли взяти його нікому.',

  enabled: 'Увімкнути автоматичний розподіл',
  enabledHelp: 'Сценарії, які просять оператора, отримують його. Вимкнено: кожен тікет чекає, доки його хтось візьме.',
  considerSkillGroups: 'Враховувати групи навичок',
  considerSkillGroupsHelp: 'Лише оператори, у чиїй групі навичок є ця тема. Вимкнено: будь-який оператор.',
  considerWorkload: 'Враховувати завантаженість',
  considerWorkloadHelp: 'Спершу оператори без активних тікетів. Вимкнено: суворо по черзі.',
  disabled: 'Не діє, доки автоматичний розподіл вимкнено.',

  limits: 'Обмеження',
  limit: 'Активних тікетів на оператора',
  limitHelp: 'Порожньо: без обмеження. Призначені вручну можуть його перевищити й теж рахуються.',
  noLimit: 'без обмеження',
  activeStatuses: 'Статуси активних тікетів',
  activeStatusesDefault: 'Усі, крім вирішених і закритих, доки не обрано інше.',
  useDefaultStatuses: 'Повернути типове',
  fallbackAfter: 'Якщо оператора з потрібною навичкою немає стільки часу, тікет може отримати будь-хто',
  fallbackHelp: 'Порожньо: тікет чекає на оператора з навичкою, скільки б не довелося.',
  never: 'ніколи',

  queue: 'Черга',
  queueOrder: 'Який тікет із черги віддати першим',
  queueOrders: {
    oldest_first: 'Спершу найстаріший',
    priority_first: 'Спершу найвищий пріоритет, далі найстаріший',
    nearest_deadline_first: 'Спершу найближчий термін',
  },
  returnAfter: 'Якщо оператор не може отримувати тікети стільки часу, повернути його тікети без відповіді',
  returnHelp: 'Неробочий час не рахується. Порожньо: тікети лишаються в оператора.',

  sentence: (
    { enabled, considerSkillGroups, considerWorkload, limit, queueOrder, fallbackAfter, returnAfter },
    format,
  ) => {
    if (!enabled) {
      return `Автоматичний розподіл ${part('enabled', 'вимкнено')}. Кожен тікет чекає, доки його хтось візьме.`;
    }
    const upTo =
      limit === null
        ? part('limit', 'без обмеження')
        : part(
            'limit',
            count(limit, {
              one: 'до # активного тікета на кожного',
              few: 'до # активних тікетів на кожного',
              many: 'до # активних тікетів на кожного',
              other: 'до # активного тікета на кожного',
            }),
          );
    const who = {
      both: `Тікет, створений сценарієм, отримує той, хто може отримувати тікети й ${part('considerSkillGroups', 'працює з його темою')}: спершу ті, хто ${part('considerWorkload', 'не має активних тікетів')}, інакше по черзі, ${upTo}.`,
      skills: `Тікет, створений сценарієм, ${part('considerWorkload', 'по черзі')} отримують ті, хто може отримувати тікети й ${part('considerSkillGroups', 'працює з його темою')}, ${upTo}.`,
      workload: `Тікет, створений сценарієм, отримує ${part('considerSkillGroups', 'будь-хто')} з тих, хто може отримувати тікети: спершу ті, хто ${part('considerWorkload', 'не має активних тікетів')}, інакше по черзі, ${upTo}.`,
      neither: `Тікет, створений сценарієм, отримує ${part('considerSkillGroups', 'будь-хто')} з тих, хто може отримувати тікети, ${part('considerWorkload', 'суворо по черзі')}, ${upTo}.`,
    }[considerSkillGroups ? (considerWorkload ? 'both' : 'skills') : considerWorkload ? 'workload' : 'neither'];
    const waits = {
      oldest_first: `Коли взяти його нікому, він ${part('queueOrder', 'чекає: спершу найстаріші')}, і призначається, щойно хтось звільниться.`,
      priority_first: `Коли взяти його нікому, він ${part('queueOrder', 'чекає: спершу найвищий пріоритет')}, і призначається, щойно хтось звільниться.`,
      nearest_deadline_first: `Коли взяти його нікому, він ${part('queueOrder', 'чекає: спершу найближчий термін')}, і призначається, щойно хтось звільниться.`,
    }[queueOrder];
    const fallback =
      fallbackAfter && considerSkillGroups
        ? ` Через ${part('fallbackAfter', format.duration(fallbackAfter))} його може отримати будь-хто.`
        : '';
    const back = returnAfter
      ? ` Тікети без відповіді повертаються в чергу, якщо їхній оператор не може отримувати тікети ${part('returnAfter', format.duration(returnAfter))}.`
      : '';
    return `${who} ${waits}${fallback}${back}`;
  },

  notes: 'Варто перевірити',
};
