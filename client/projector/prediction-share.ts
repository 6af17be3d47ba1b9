import type { Question } from '../../shared/lesson/question.ts';
import type { Tally } from '../../shared/protocol/messages.ts';
import { medianOf } from '../charts/tally-plan.ts';
import { projector, rateText } from '../text/en/projector.ts';

/** How the class predicted, in one line: how many were right, or of a number the middle answer; null without answers. */
export function predictionLine(question: Question, tallies: readonly Tally[]): string | null {
  const text = projector.prediction;
  const [first, second] = tallies.map(({ answers }) => answers).filter((answers) => answers.length > 0);
  if (first === undefined) return null;
  if (question.kind === 'choice') {
    const right = (answers: readonly number[]): number => answers.filter((answer) => answer === question.right).length;
    return second === undefined
      ? text.share(right(first), first.length)
      : text.shares(right(first), first.length, right(second), second.length);
  }
  const middle = (answers: readonly number[]): string => rateText(medianOf(answers) ?? 0);
  const is = `${rateText(question.right)}${question.unit === undefined ? '' : ` ${question.unit}`}`;
  return second === undefined ? text.middle(middle(first), is) : text.middles(middle(first), middle(second), is);
}

/** The question with its answer, which a room tells from the reveal on; null before, and where none was asked. */
export function answeredQuestion(question: { readonly kind: string } | undefined): Question | null {
  return question !== undefined && 'right' in question ? (question as Question) : null;
}
