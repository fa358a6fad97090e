import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { Localisation } from '../../../../locales/localisation.ts';
import { messages } from '../../../parts/control.ts';
import { bareTextInput } from '../../../parts/inputs.ts';
import { select } from '../../../parts/select.ts';
import { daysFrom, localMoment, readTime, readWholeTime, type LocalMoment } from '../../asked-moment.ts';
import { plainControl } from './plain-control.ts';

/** Days that can be asked about, today first. */
const daysAhead = 14;

/** The ticket that is asked about, as far as it was chosen. */
export interface Asked {
  /** Alias of a topic; `''` for none. Absent: the directory's first. */
  readonly topic?: string;
  /** Absent: the middle one. */
  readonly priority?: string;
  /** Absent: now. */
  readonly moment?: LocalMoment | undefined;
  /** What stands in the time field while it is no time of a day. */
  readonly typedTime?: string | undefined;
  /** That text was left: now it may be called wrong. */
  readonly timeLeft?: boolean;
}

type Known = Pick<Directory, 'topics' | 'priorities'>;

/** Alias of the topic asked about; `''`: none. What the directory no longer has counts as not chosen. */
export function topicOf({ topic }: Asked, { topics }: Known): string {
  if (topic === '' || topics.some(({ alias }) => alias === topic)) return topic ?? '';
  return topics[0]?.alias ?? '';
}

/** Id of the priority asked about; `undefined` where there are none. */
export function priorityOf({ priority }: Asked, { priorities }: Known): string | undefined {
  if (priorities.some(({ id }) => id === priority)) return priority;
  return priorities[Math.floor((priorities.length - 1) / 2)]?.id;
}

export interface QuestionFields {
  readonly asked: Asked;
  readonly known: Known;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly localisation: Localisation;
  readonly onChange: (changes: Asked) => void;
}

/** Topic, priority, day and time of the ticket. */
export function questionFields(input: QuestionFields): TemplateResult {
  const { asked, known, localisation, onChange } = input;
  const words = localisation.messages('probe');
  const shared = localisation.messages('shell');
  const { text } = localisation;
  return html`<div class="question">
    ${select({
      control: plainControl('probe:topic'),
      label: words.topic,
      options: [
        ...known.topics.map(({ alias, name }) => ({ value: alias, label: text(name), icon: 'topic' as const })),
        { value: '', label: words.noTopic },
      ],
      value: topicOf(asked, known),
      words: shared,
      onChoose: (topic) => onChange({ topic }),
    })}
    ${
      known.priorities.length > 0
        ? select({
            control: plainControl('probe:priority'),
            label: words.priority,
            options: known.priorities.map(({ id, name }) => ({
              value: id,
              label: text(name),
              icon: 'priority' as const,
            })),
            value: priorityOf(asked, known),
            words: shared,
            onChoose: (priority) => onChange({ priority }),
          })
        : nothing
    }
    ${dayField(input)}${timeField(input)}
  </div>`;
}

function shownMoment({ asked, now, localisation }: QuestionFields): LocalMoment {
  return asked.moment ?? localMoment(now, localisation.timeZone);
}

function dayField(input: QuestionFields): TemplateResult {
  const { now, localisation, onChange } = input;
  const words = localisation.messages('probe');
  const { day, time } = shownMoment(input);
  const days = daysFrom(localMoment(now, localisation.timeZone).day, daysAhead);
  const hints = [words.today, words.tomorrow];
  const name = new Intl.DateTimeFormat(localisation.locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return select({
    control: plainControl('probe:day'),
    label: words.day,
    options: (days.includes(day) ? days : [day, ...days]).map((value) => ({
      value,
      label: name.format(Date.parse(value)),
      icon: 'date',
      hint: hints[days.indexOf(value)],
    })),
    value: day,
    words: localisation.messages('shell'),
    onChoose: (chosen) => onChange({ moment: { day: chosen, time } }),
  });
}

function timeField(input: QuestionFields): TemplateResult {
  const { asked, localisation, onChange } = input;
  const words = localisation.messages('probe');
  const { typedTime, timeLeft = false } = asked;
  const { day, time } = shownMoment(input);
  const take = (typed: string, read: string | undefined, left: boolean): void => {
    if (read === undefined) onChange({ typedTime: typed, timeLeft: left });
    else if (read === time) onChange({ typedTime: undefined, timeLeft: false });
    else onChange({ typedTime: undefined, timeLeft: false, moment: { day, time: read } });
  };
  const control = {
    ...plainControl('probe:time'),
    ...(typedTime === undefined ? {} : { typed: typedTime }),
    errors: typedTime !== undefined && timeLeft ? [words.badTime] : [],
  };
  // The field is too narrow for its message, which has a row of its own.
  return html`<div class="field">
      <label class="label" for=${control.id}>${words.time}</label>
      ${bareTextInput({
        control,
        label: words.time,
        value: time,
        means: (typed) => readTime(typed) === time,
        // Told wrong when it is left, and then until it is right.
        onInput: (typed) => take(typed, readWholeTime(typed), timeLeft),
        onDone: (typed) => take(typed, readTime(typed), true),
      })}
    </div>
    <div class="problem">${messages(control)}</div>`;
}
