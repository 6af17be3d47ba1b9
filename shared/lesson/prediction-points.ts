import { angleBetween, directionOf } from '../math/direction.ts';
import { abs, length, max, round } from '../math/exact.ts';
import { log } from '../math/real.ts';
import type { Answer, PointQuestion, Question } from './question.ts';
import { aim } from './rounds/arrow.ts';

/** P: what an answer is worth, a whole number from 0 to 100 (ROUNDS, Score). */
export function predictionPoints(question: Question, answer: Answer): number {
  if (typeof answer !== 'number') return question.kind === 'point' ? round(100 * nearness(question, answer)) : 0;
  switch (question.kind) {
    case 'choice':
      return answer === question.right ? 100 : 0;
    case 'arrow':
      return round(100 * aim(answer, question.right));
    case 'number':
      return numberPoints(question.right, question.tolerance, answer);
    case 'point':
      return 0;
  }
}

function numberPoints(right: number, tolerance: number | 'ratio', answer: number): number {
  if (tolerance !== 'ratio') return round(100 * max(0, 1 - abs(answer - right) / tolerance));
  // A rate is a positive number; its error is a ratio.
  return answer > 0 && right > 0 ? round(100 * max(0, 1 - abs(log(answer / right)) / log(2))) : 0;
}

/** 1 at the right place, 0 where the tolerance ends. */
function nearness({ right, tolerance }: PointQuestion, [x, y]: readonly [number, number]): number {
  if (typeof tolerance === 'number') return max(0, 1 - length(x - right[0], y - right[1]) / tolerance);
  return max(0, 1 - angleBetween(directionOf(x, y), directionOf(...right)) / tolerance.degrees);
}
