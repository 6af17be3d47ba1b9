import type { Answer, OpenQuestion, Question } from '../../../shared/lesson/question.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { ArrowPick } from './ArrowPick.tsx';
import { PointAnswer } from './PointAnswer.tsx';

/** A question that is answered on a map. */
export type Drawn<Q extends Question | OpenQuestion> = Extract<Q, { kind: 'point' | 'arrow' }>;

export interface DrawnAnswerProps {
  readonly question: Drawn<Question | OpenQuestion>;
  readonly value: Answer | null;
  readonly colour: string;
  readonly disabled: boolean;
  onAnswer(answer: Answer | null): void;
}

/** What is tapped or drawn on a map in answer to a question. */
export function DrawnAnswer({ question, value, colour, disabled, onAnswer }: DrawnAnswerProps) {
  const surface = knownSurface(question.surface);
  if (question.kind === 'point') {
    const place = typeof value === 'number' ? null : value;
    return <PointAnswer {...{ surface, place, disabled }} onPlace={onAnswer} />;
  }
  const angle = typeof value === 'number' ? value : null;
  return <ArrowPick {...{ surface, angle, colour, disabled }} at={question.at} onAngle={onAnswer} />;
}
