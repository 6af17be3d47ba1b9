import type { MoveRound, ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import { courseOf } from '../../../shared/lesson/rounds/strokes.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { MiniMap } from '../MiniMap.tsx';
import { CoveredLane } from './CoveredLane.tsx';
import { MarkedMap } from './MarkedMap.tsx';

/** What a round of moves is played on, in a small picture without any of its answers. */
export function MovesPicture({ round, dark }: { round: MoveRound | ShownMoveRound; dark: boolean }) {
  switch (round.kind) {
    case 'arrow':
      return <MarkedMap points={round.targets} dark={dark} />;
    case 'classify':
      return <MarkedMap points={round.points.map((at) => ({ surface: round.surface, at }))} dark={dark} />;
    case 'golf':
    case 'one-knob': {
      const { surface, start, goal } = courseOf(round);
      return <MiniMap {...{ surface, start, goal, dark }} label={surfaceTitle(surface.id)} />;
    }
    case 'fog':
      return <CoveredLane />;
  }
}
