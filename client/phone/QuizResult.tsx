import type { ComponentChildren } from 'preact';
import { prediction as words } from '../text/en/predict.ts';

export interface QuizResultProps {
  /** Null: no answer. */
  readonly points: number | null;
  readonly children: ComponentChildren;
}

/** What an answer is worth where there is nothing else to tell. */
export function QuizResult({ points, children }: QuizResultProps) {
  return (
    <main class="screen quiz-result">
      <div class="middle">
        <h1>{headline(points)}</h1>
        {points !== null && (
          <>
            <p class="plate">{points}</p>
            <p class="soft">{`${words.points}, ${words.outOf(100)}`}</p>
          </>
        )}
        <p>{words.look}</p>
      </div>
      {children}
    </main>
  );
}

function headline(points: number | null): string {
  if (points === null) return words.noAnswer;
  return points === 100 ? words.isRight : points === 0 ? words.isWrong : words.near;
}
