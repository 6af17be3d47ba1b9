import type { Answer, PointQuestion, Question } from '../../shared/lesson/question.ts';
import { angleBetween, directionOf } from '../../shared/math/direction.ts';
import type { Tally } from '../../shared/protocol/messages.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { medianOf } from '../charts/tally-plan.ts';
import { placed } from '../text/en/fields.ts';
import { projector, rateText } from '../text/en/projector.ts';

/** Those answers that are numbers. */
export function numbersOf(answers: readonly Answer[]): readonly number[] {
  return answers.filter((answer) => typeof answer === 'number');
}

/** Those answers that are places. */
function placesOf(answers: readonly Answer[]): readonly Point[] {
  return answers.filter((answer) => typeof answer !== 'number');
}

/** How the class predicted, in one line: how many were right, or of what is measured the middle answer; null without answers. */
export function predictionLine(question: Question, tallies: readonly Tally[]): string | null {
  const text = projector.prediction;
  const [first, second] = tallies.map(({ answers }) => answers).filter((answers) => answers.length > 0);
  if (first === undefined) return null;
  switch (question.kind) {
    case 'choice': {
      const right = (answers: readonly Answer[]): number =>
        answers.filter((answer) => answer === question.right).length;
      return second === undefined
        ? text.share(right(first), first.length)
        : text.shares(right(first), first.length, right(second), second.length);
    }
    case 'number': {
      const middle = (answers: readonly Answer[]): string => rateText(medianOf(numbersOf(answers)) ?? 0);
      const is = `${rateText(question.right)}${question.unit === undefined ? '' : ` ${question.unit}`}`;
      return second === undefined ? text.middle(middle(first), is) : text.middles(middle(first), middle(second), is);
    }
    case 'arrow': {
      const off = (answers: readonly Answer[]): string =>
        degrees(numbersOf(answers).map((angle) => angleBetween(angle, question.right)));
      return second === undefined ? placed.angle(off(first)) : placed.angles(off(first), off(second));
    }
    case 'point':
      return placeLine(question, placesOf(first), second && placesOf(second));
  }
}

/** As it is paid: by the distance, or by the angle seen from (0, 0). */
function placeLine({ right, tolerance }: PointQuestion, first: readonly Point[], second?: readonly Point[]): string {
  if (typeof tolerance !== 'number') {
    const off = (places: readonly Point[]): string =>
      degrees(places.map((place) => angleBetween(directionOf(...place), directionOf(...right))));
    return second === undefined ? placed.angle(off(first)) : placed.angles(off(first), off(second));
  }
  const far = (places: readonly Point[]): string =>
    rateText(medianOf(places.map(([x, y]) => Math.hypot(x - right[0], y - right[1]))) ?? 0);
  return second === undefined ? placed.distance(far(first)) : placed.distances(far(first), far(second));
}

function degrees(off: readonly number[]): string {
  return `${Math.round(medianOf(off) ?? 0)}°`;
}

/** The question with its answer, which a room tells from the reveal on; null before, and where none was asked. */
export function answeredQuestion(question: { readonly kind: string } | undefined): Question | null {
  return question !== undefined && 'right' in question ? (question as Question) : null;
}
