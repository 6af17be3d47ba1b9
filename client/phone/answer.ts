import type { Answer, OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { short } from '../text/numbers.ts';

/** An answer as its question says it: an option's text, or a number with its unit. */
export function answerText(question: Question | OpenQuestion, answer: Answer): string {
  if (typeof answer !== 'number') return `(${answer.map((coordinate) => short(coordinate, 3)).join(', ')})`;
  switch (question.kind) {
    case 'choice':
      return question.options[answer] ?? '';
    case 'arrow':
      return numberText(answer, '°');
    case 'number':
      return numberText(answer, question.unit);
    case 'point':
      return '';
  }
}

/** As many digits as a person types, and the unit; percent and degrees stand close. */
function numberText(value: number, unit: string | undefined): string {
  const number = short(value, 6);
  if (!unit) return number;
  return /^[°]/.test(unit) ? number + unit : `${number} ${unit}`;
}

/** A question of which this device knows the answer. */
export function isAnswered(question: Question | OpenQuestion): question is Question {
  return 'right' in question;
}
