import type { ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import type { PlayerView } from '../../../shared/room/view.ts';
import { ArrowResult } from './ArrowResult.tsx';
import { ClassifyResult } from './ClassifyResult.tsx';
import { FogResult } from './FogResult.tsx';
import { GolfResult } from './GolfResult.tsx';
import { KnobResult } from './KnobResult.tsx';

interface MoveResultProps<Round> {
  readonly round: Round;
  readonly you: NonNullable<PlayerView['you']>;
}

export type ResultOf<Kind extends ShownMoveRound['kind']> = MoveResultProps<Extract<ShownMoveRound, { kind: Kind }>>;

/** What the own moves were, what was right, and what they were worth. */
export function MoveResult({ round, you }: MoveResultProps<ShownMoveRound>) {
  switch (round.kind) {
    case 'arrow':
      return <ArrowResult round={round} you={you} />;
    case 'classify':
      return <ClassifyResult round={round} you={you} />;
    case 'golf':
      return <GolfResult round={round} you={you} />;
    case 'one-knob':
      return <KnobResult round={round} you={you} />;
    case 'fog':
      return <FogResult round={round} you={you} />;
  }
}
