import type { MoveRound } from '../lesson.ts';
import { arrowPlay } from './arrow.ts';
import { classifyPlay } from './classify.ts';
import { fogPlay } from './fog.ts';
import { golfPlay } from './golf.ts';
import type { Play } from './move.ts';
import { knobPlay } from './one-knob.ts';

const plays: { readonly [Kind in MoveRound['kind']]: Play<Extract<MoveRound, { kind: Kind }>> } = {
  arrow: arrowPlay,
  classify: classifyPlay,
  golf: golfPlay,
  'one-knob': knobPlay,
  fog: fogPlay,
};

/** What may be done in a round of moves, and what it is worth. */
export function playOf(round: MoveRound): Play<MoveRound> {
  return plays[round.kind] as Play<MoveRound>;
}
