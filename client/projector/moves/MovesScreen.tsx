import type { ComponentChildren } from 'preact';
import type { ShownMoveRound } from '../../../shared/lesson/lesson.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { ArrowMoves } from './ArrowMoves.tsx';
import { ClassifyMoves } from './ClassifyMoves.tsx';
import { FogMoves } from './FogMoves.tsx';
import { StrokeMoves } from './StrokeMoves.tsx';

/** What a projector's screen of a round of moves gets, while it is played and at its reveal. */
export interface MovesProps<Round> {
  readonly view: StageView;
  readonly round: Round;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
  readonly dark: boolean;
  /** The one stage of the page, which shows the strokes of a class. */
  readonly stage: HTMLElement;
  readonly banner: ComponentChildren;
}

export type MovesOf<Kind extends ShownMoveRound['kind']> = MovesProps<Extract<ShownMoveRound, { kind: Kind }>>;

/** The class plays: what everyone may see of it. */
export function MovesScreen({ round, ...props }: MovesProps<ShownMoveRound>) {
  switch (round.kind) {
    case 'arrow':
      return <ArrowMoves round={round} {...props} />;
    case 'classify':
      return <ClassifyMoves round={round} {...props} />;
    case 'golf':
    case 'one-knob':
      return <StrokeMoves round={round} {...props} />;
    case 'fog':
      return <FogMoves round={round} {...props} />;
  }
}
