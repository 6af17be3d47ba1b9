import type { Answer, OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { prediction as words } from '../text/en/predict.ts';
import { MathText } from '../ui/MathText.tsx';
import { answerText, isAnswered } from './answer.ts';
import { isDrawn, useDrawing } from './drawing.ts';

/** What was asked, what this player said, and what is right. */
export function Prediction({ question, answer }: { question: Question | OpenQuestion; answer: Answer | null }) {
  const drawing = useDrawing(isDrawn(question));
  if (!isAnswered(question)) return null;
  const { text, right, because } = question;
  return (
    <section class="panel prediction">
      <p class="soft">
        <MathText text={text} />
      </p>
      <dl>
        <div>
          <dt>{words.yours}</dt>
          <dd data-testid="my-answer">{answer === null ? words.none : answerText(question, answer)}</dd>
        </div>
        <div>
          <dt>{words.right}</dt>
          <dd class="right" data-testid="right-answer">
            <span>{answerText(question, right)}</span>
          </dd>
        </div>
      </dl>
      {drawing && isDrawn(question) && <drawing.DrawnResult question={question} answer={answer} />}
      {because && (
        <p>
          <MathText text={because} />
        </p>
      )}
    </section>
  );
}
