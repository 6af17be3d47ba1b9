import type { ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import { ArrowReveal } from './ArrowReveal.tsx';
import { ClassifyReveal } from './ClassifyReveal.tsx';
import { FogReveal } from './FogReveal.tsx';
import type { MovesProps } from './MovesScreen.tsx';
import { StrokeReveal } from './StrokeReveal.tsx';

/** What everyone did, what was right, and why. */
export function MovesReveal({ round, ...props }: MovesProps<ShownMoveRound>) {
  switch (round.kind) {
    case 'arrow':
      return <ArrowReveal round={round} {...props} />;
    case 'classify':
      return <ClassifyReveal round={round} {...props} />;
    case 'golf':
    case 'one-knob':
      return <StrokeReveal round={round} {...props} />;
    case 'fog':
      return <FogReveal round={round} {...props} />;
  }
}
