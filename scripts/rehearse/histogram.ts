import { predictionPoints } from '../../shared/lesson/prediction-points.ts';
import type { Answer, NumberQuestion, Question } from '../../shared/lesson/question.ts';
import type { Bar } from './rehearsal.ts';

/** Answers of a class as bars: one an option, or for a number how it lies to the right one. */
export function histogram(question: Question, answers: readonly Answer[]): readonly Bar[] {
  if (question.kind === 'number') return numberBars(question, answers.map(Number));
  if (question.kind !== 'choice') return placeBars(question, answers);
  return question.options.map((label, option) => ({
    label,
    count: answers.filter((answer) => answer === option).length,
    right: option === question.right,
  }));
}

/** Places and directions: as near as half the points, or not. */
function placeBars(question: Question, answers: readonly Answer[]): readonly Bar[] {
  const near = answers.filter((answer) => predictionPoints(question, answer) >= 50).length;
  return [
    { label: 'near', count: near, right: true },
    { label: 'far off', count: answers.length - near, right: false },
  ];
}

/** Half the points or more count as right. */
function numberBars({ right, tolerance, unit = '' }: NumberQuestion, answers: readonly number[]): readonly Bar[] {
  const [low, high] =
    tolerance === 'ratio' ? [right / Math.SQRT2, right * Math.SQRT2] : [right - tolerance / 2, right + tolerance / 2];
  const count = (fits: (answer: number) => boolean) => answers.filter(fits).length;
  const shown = (value: number) => `${Number(value.toPrecision(3))}${unit && ` ${unit}`}`;
  return [
    { label: `below ${shown(low)}`, count: count((answer) => answer < low), right: false },
    { label: `about ${shown(right)}`, count: count((answer) => answer >= low && answer <= high), right: true },
    { label: `above ${shown(high)}`, count: count((answer) => answer > high), right: false },
  ];
}
