import type { Answer, NumberQuestion, Question } from '../../shared/lesson/question.ts';
import type { Bar } from './rehearsal.ts';

/** Answers of a class as bars: one an option, or for a number how it lies to the right one. */
export function histogram(question: Question, answers: readonly Answer[]): readonly Bar[] {
  if (question.kind === 'number') return numberBars(question, answers);
  return question.options.map((label, option) => ({
    label,
    count: answers.filter((answer) => answer === option).length,
    right: option === question.right,
  }));
}

/** Half the points or more count as right. */
function numberBars({ right, tolerance, unit = '' }: NumberQuestion, answers: readonly Answer[]): readonly Bar[] {
  const [low, high] =
    tolerance === 'ratio' ? [right / Math.SQRT2, right * Math.SQRT2] : [right - tolerance / 2, right + tolerance / 2];
  const count = (fits: (answer: Answer) => boolean) => answers.filter(fits).length;
  const shown = (value: number) => `${Number(value.toPrecision(3))}${unit && ` ${unit}`}`;
  return [
    { label: `below ${shown(low)}`, count: count((answer) => answer < low), right: false },
    { label: `about ${shown(right)}`, count: count((answer) => answer >= low && answer <= high), right: true },
    { label: `above ${shown(high)}`, count: count((answer) => answer > high), right: false },
  ];
}
