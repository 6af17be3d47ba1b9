import type { ComponentChildren } from 'preact';
import { type ShownRound, survivorHeats } from '../../shared/lesson/lesson.ts';
import type { OpenQuestion, Question } from '../../shared/lesson/question.ts';
import type { PlayerView } from '../../shared/room/view.ts';
import { watching } from '../text/en/play.ts';
import { prediction as words } from '../text/en/predict.ts';
import { PlayedResult } from './PlayedResult.tsx';
import { Prediction } from './Prediction.tsx';
import { QuizResult } from './QuizResult.tsx';
import type { RaceMapProps } from './RaceMap.tsx';
import { Result } from './Result.tsx';
import { Watching } from './Watching.tsx';

export interface RevealedProps {
  readonly you: NonNullable<PlayerView['you']>;
  /** Absent in a round without one. */
  readonly question: Question | OpenQuestion | undefined;
  readonly map: RaceMapProps | null;
  readonly count: number | null;
  readonly kind: ShownRound['kind'];
  /** What the own moves came to, in a round of moves. */
  readonly children?: ComponentChildren;
}

/** What the answer was worth, and what became of the ball: of what there was, both. */
export function Revealed({ you, question, map, count, kind, children }: RevealedProps) {
  const { answer, predictionPoints: points, result, choice } = you;
  const prediction = question && <Prediction question={question} answer={answer} />;
  if (children) {
    return (
      <PlayedResult points={you.movePoints} predictionPoints={question ? (points ?? 0) : null}>
        {children}
        {prediction}
      </PlayedResult>
    );
  }
  if (!result || !choice) {
    return prediction ? <QuizResult points={points}>{prediction}</QuizResult> : <Watching text={watching.result} />;
  }
  // Of a survivor's heats each is a part of the 100.
  const outOf = kind === 'survivor' ? words.outOf(100 / survivorHeats) : prediction ? '' : undefined;
  const race = { result, choice, map, count, ...(outOf !== undefined && { outOf }) };
  if (!prediction) return <Result {...race} />;
  return (
    <Result
      {...race}
      name={words.race}
      numbers={
        <div>
          <dt>{words.prediction}</dt>
          <dd>+{points ?? 0}</dd>
        </div>
      }
    >
      {prediction}
    </Result>
  );
}
