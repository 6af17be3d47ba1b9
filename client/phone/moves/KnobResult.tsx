import { perfectKnobs } from '../../../shared/lesson/rounds/perfect-knobs.ts';
import { strokeGhosts } from '../../../shared/lesson/rounds/stroke-ghosts.ts';
import { courseOf, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';
import { perfectText, knobs as words } from '../../text/en/strokes.ts';
import { GhostTable } from './GhostTable.tsx';
import type { ResultOf } from './MoveResult.tsx';
import { StrokeResult } from './StrokeResult.tsx';

/** The own moves beside perfect ones, and beside steps along the slope. */
export function KnobResult({ round, you }: ResultOf<'one-knob'>) {
  const course = courseOf(round);
  const strokes = strokesOf(course, you.moves);
  const { holedAt } = strokes;
  const headline =
    holedAt !== null
      ? words.there(holedAt)
      : you.moves.length === 0
        ? `${words.noMove}.`
        : `${words.notThere(you.moves.length)}:`;
  const perfect = perfectText(perfectKnobs(course, 0), perfectKnobs(course, 1));
  return (
    <StrokeResult {...{ course, strokes, you, headline }} whole>
      <GhostTable
        title={words.ghosts}
        own={holedAt}
        ghosts={strokeGhosts(course)}
        more={perfect === null ? [] : [{ name: words.perfect, strokes: perfect }]}
      />
    </StrokeResult>
  );
}
