import type { Lesson, TranslatedRound } from '../../../shared/lesson/lesson.ts';
import type { Question } from '../../../shared/lesson/question.ts';
import { changeRound } from './rounds.ts';

/** The lesson without one answer of a question, in every language. The right one stays right; if it goes, the first one is. */
export function withoutOption(lesson: Lesson, index: number, option: number): Lesson {
  const without = (options: readonly string[]) => options.filter((_, i) => i !== option);
  const { translations } = lesson;
  const said = (round: TranslatedRound): TranslatedRound =>
    round.predict?.options
      ? { ...round, predict: { ...round.predict, options: without(round.predict.options) } }
      : round;
  const changed = changeRound(lesson, index, (round) => {
    const asked = round.predict as Question | undefined;
    if (asked?.kind !== 'choice' || asked.options.length <= 2) return round;
    const right = asked.right === option ? 0 : asked.right - (asked.right > option ? 1 : 0);
    return { ...round, predict: { ...asked, options: without(asked.options), right } };
  });
  if (!translations || changed.rounds[index] === lesson.rounds[index]) return changed;
  return {
    ...changed,
    translations: Object.fromEntries(
      Object.entries(translations).map(([code, each]) => [
        code,
        { ...each, rounds: each.rounds.map((round, i) => (i === index ? said(round) : round)) },
      ]),
    ),
  };
}
