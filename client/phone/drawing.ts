import type { OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { usePart } from './part.ts';

/** True of a question that is answered on a map. */
export function isDrawn<Q extends Question | OpenQuestion>(
  question: Q,
): question is Extract<Q, { kind: 'point' | 'arrow' }> {
  return question.kind === 'point' || question.kind === 'arrow';
}

/** The maps to draw and tap on, once they are loaded. */
export const useDrawing = (wanted: boolean) => usePart(wanted, () => import('./moves/part-four.ts'));
