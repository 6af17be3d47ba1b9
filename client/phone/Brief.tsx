import type { ShownRound } from '../../shared/lesson/lesson.ts';
import { brief } from '../text/en/predict.ts';

/** A round begins: what it is about. The instructor speaks, the phone is calm. */
export function Brief({ round }: { round: ShownRound }) {
  return (
    <main class="screen brief">
      <div class="middle">
        <h1>{round.title}</h1>
        <p class="question">{round.question}</p>
      </div>
      <p class="panel">{round.kind === 'quiz' ? brief.quiz : brief.look}</p>
    </main>
  );
}
