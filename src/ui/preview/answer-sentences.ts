import type { PreviewMessages } from '../../locales/preview.en.ts';
import type { StaffingAnswer } from '../../simulator/answers/staffing.ts';
import type { TargetAnswer } from '../../simulator/answers/target.ts';

/** What was asked, in words, and how numbers are written. */
export interface AnswerWords {
  readonly words: PreviewMessages;
  readonly topic: string;
  readonly metric: string;
  readonly share: string;
  readonly percent: (share: number) => string;
  readonly duration: (seconds: number) => string;
}

/** How many operators, in a sentence. */
export function staffingSentence({ present, needed, reason, ceiling }: StaffingAnswer, asked: AnswerWords): string {
  const { words, topic, metric, share, percent } = asked;
  const { answers, operators } = words;
  if (needed === null) {
    if (reason === 'out_of_reach') return answers.reasons.out_of_reach(percent(ceiling?.met?.mean ?? 0));
    return answers.reasons[reason ?? 'nothing_measured'];
  }
  if (needed === present) return answers.needsAsMany(operators(present), topic, metric, share);
  const sentence = needed > present ? answers.needsMore : answers.needsFewer;
  return sentence(operators(needed), topic, metric, share, present);
}

/** Which target, in a sentence or two. */
export function targetSentence({ seconds, reason, settled }: TargetAnswer, asked: AnswerWords): string {
  const { words, metric, share, duration } = asked;
  const { answers } = words;
  if (seconds === null) return answers.reasons[reason === 'out_of_reach' ? 'too_long' : 'nothing_measured'];
  const sentence = answers.targetIs(duration(seconds), share, metric);
  return settled ? sentence : `${sentence} ${answers.targetUnsettled}`;
}
