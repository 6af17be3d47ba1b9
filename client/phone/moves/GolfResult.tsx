import { strokeGhosts } from '../../../shared/lesson/rounds/stroke-ghosts.ts';
import { courseOf, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';
import { strokes as words } from '../../text/en/strokes.ts';
import { GhostTable } from './GhostTable.tsx';
import type { ResultOf } from './MoveResult.tsx';
import { StrokeResult } from './StrokeResult.tsx';

/** The own strokes beside those of who computes its lengths. */
export function GolfResult({ round, you }: ResultOf<'golf'>) {
  const course = courseOf(round);
  const strokes = strokesOf(course, you.moves);
  const { holedAt, flownAt } = strokes;
  const headline =
    holedAt !== null
      ? words.holed(holedAt)
      : flownAt !== null
        ? words.flown(flownAt)
        : you.moves.length === 0
          ? `${words.noStroke}.`
          : `${words.notHoled(you.moves.length)}:`;
  return (
    <StrokeResult {...{ course, strokes, you, headline }}>
      <GhostTable title={words.ghosts} own={holedAt} ghosts={strokeGhosts(course)} />
    </StrokeResult>
  );
}
