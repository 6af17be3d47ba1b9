import { isMoves, type ShownRound } from '../../shared/lesson/lesson.ts';
import { moves } from '../text/en/moves.ts';
import { brief } from '../text/en/predict.ts';

/** A round begins: what it is about. The instructor speaks, the phone is calm. */
export function Brief({ round }: { round: ShownRound }) {
  return (
    <main class="screen brief">
      <div class="middle">
        <h1>{round.title}</h1>
        <p class="question">{round.question}</p>
      </div>
      <p class="panel">{hintOf(round)}</p>
    </main>
  );
}

function hintOf(round: ShownRound): string {
  if (round.kind === 'quiz') return brief.quiz;
  return isMoves(round) && round.predict === undefined ? moves.phoneHint : brief.look;
}
