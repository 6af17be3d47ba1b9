import { abs, max, round } from '../math/exact.ts';
import { log } from '../math/real.ts';
import type { Answer, Question } from './question.ts';

/** P: what an answer is worth, a whole number from 0 to 100 (ROUNDS, Score). */
export function predictionPoints(question: Question, answer: Answer): number {
  if (question.kind === 'choice') return answer === question.right ? 100 : 0;
  const { right, tolerance } = question;
  if (tolerance !== 'ratio') return round(100 * max(0, 1 - abs(answer - right) / tolerance));
  // A rate is a positive number; its error is a ratio.
  return answer > 0 && right > 0 ? round(100 * max(0, 1 - abs(log(answer / right)) / log(2))) : 0;
}
