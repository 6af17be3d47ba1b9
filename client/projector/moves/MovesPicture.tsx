import type { MoveRound, ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import { courseOf } from '../../../shared/lesson/rounds/strokes.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { MiniMap } from '../MiniMap.tsx';
import { CoveredLane } from './CoveredLane.tsx';
import { NumberedField } from './FieldGrid.tsx';
import { MarkedMap } from './MarkedMap.tsx';

export interface MovesPictureProps {
  readonly round: MoveRound | ShownMoveRound;
  readonly dark: boolean;
  /** All of it, in place of a small picture of its first map. */
  readonly large?: boolean;
}

/** What a round of moves is played on, without any of its answers. */
export function MovesPicture({ round, dark, large = false }: MovesPictureProps) {
  switch (round.kind) {
    case 'arrow':
    case 'classify': {
      const points =
        round.kind === 'arrow' ? round.targets : round.points.map((at) => ({ surface: round.surface, at }));
      return large ? <NumberedField points={points} dark={dark} /> : <MarkedMap points={points} dark={dark} />;
    }
    case 'golf':
    case 'one-knob': {
      const { surface, start, goal } = courseOf(round);
      return <MiniMap {...{ surface, start, goal, dark }} label={surfaceTitle(surface)} />;
    }
    case 'fog':
      return <CoveredLane large={large} />;
  }
}
