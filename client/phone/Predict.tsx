import type { Answer, OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { predict } from '../text/en/predict.ts';
import { Formula } from '../ui/Formula.tsx';
import { MathText } from '../ui/MathText.tsx';
import { isDrawn, useDrawing } from './drawing.ts';
import { Formulas } from './Formulas.tsx';
import { LockFoot } from './LockFoot.tsx';
import type { Locking } from './locking.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { Options } from './Options.tsx';

export interface PredictProps {
  readonly question: Question | OpenQuestion;
  readonly answering: Locking<Answer | null>;
  readonly timeIsUp: boolean;
  /** The own colour, for what is drawn. */
  readonly colour: string;
  /** The second vote of a round. */
  readonly again: boolean;
}

/** One question, one answer; nobody sees it before the reveal. */
export function Predict({ question, answering, timeIsUp, colour, again }: PredictProps) {
  const { value, busy } = answering;
  const disabled = busy || timeIsUp;
  const drawing = useDrawing(isDrawn(question));
  return (
    <main class="screen predict">
      <div class="asked">
        <h1>
          <MathText text={question.text} />
        </h1>
        {question.formula && (
          <Formulas>
            <Formula name={question.formula} />
          </Formulas>
        )}
        {again && <p class="soft">{predict.again}</p>}
      </div>
      {question.kind === 'choice' ? (
        <Options
          label={question.text}
          options={question.options}
          lettered
          selected={typeof value === 'number' ? value : null}
          disabled={disabled}
          onSelect={answering.set}
        />
      ) : isDrawn(question) ? (
        drawing && <drawing.DrawnAnswer {...{ question, value, colour, disabled }} onAnswer={answering.set} />
      ) : (
        <NumberAnswer unit={question.unit ?? ''} disabled={disabled} onAnswer={answering.set} />
      )}
      <LockFoot
        {...answering}
        ready={value !== null}
        timeIsUp={timeIsUp}
        label={busy ? predict.locking : value === null ? predict.lockFirst : predict.lock}
      />
    </main>
  );
}
