import type { Answer, OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { voted } from '../text/en/predict.ts';
import { answerText } from './answer.ts';
import { ReadyCount } from './ReadyCount.tsx';

export interface VotedProps {
  readonly question: Question | OpenQuestion;
  readonly answer: Answer;
  readonly ready: number;
  readonly connected: number;
}

/** The answer is given; the others still think. */
export function Voted({ question, answer, ready, connected }: VotedProps) {
  return (
    <main class="screen voted">
      <div class="middle">
        <h1>{voted.title}</h1>
        <p class="soft">{question.text}</p>
        <p class="big">
          <b>{answerText(question, answer)}</b>
        </p>
        <p class="soft">{voted.text}</p>
      </div>
      <ReadyCount word={voted.answered} {...{ ready, connected }} />
    </main>
  );
}
