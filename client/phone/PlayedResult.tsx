import type { ComponentChildren } from 'preact';
import { played as words } from '../text/en/moves.ts';

export interface PlayedResultProps {
  /** Null: this player was not there. */
  readonly points: number | null;
  /** Null where nothing was predicted. */
  readonly predictionPoints: number | null;
  readonly children: ComponentChildren;
}

/** What the moves of a round are worth, and under that what they were. */
export function PlayedResult({ points, predictionPoints, children }: PlayedResultProps) {
  return (
    <main class="screen quiz-result">
      <div class="middle">
        <h1>{points === null ? words.none : words.title}</h1>
        {points !== null && <p class="plate">{points}</p>}
        <p class="soft">{wordsFor(points, predictionPoints)}</p>
        <p>{words.look}</p>
      </div>
      {children}
    </main>
  );
}

function wordsFor(points: number | null, prediction: number | null): string {
  if (points === null) return prediction === null ? '' : words.prediction(prediction);
  return prediction === null ? words.points : `${words.points}, ${words.and(prediction)}`;
}
