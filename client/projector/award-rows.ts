import type { Award, AwardKind, StageView } from '../../shared/protocol/messages.ts';
import { nicknameOf } from './live-source.ts';

interface Winner {
  readonly seat: number;
  readonly nickname: string;
  /** Of the cliff: on which side of it. */
  readonly side: 'settled' | 'flew' | null;
}

export interface AwardRow {
  readonly kind: AwardKind;
  readonly winners: readonly Winner[];
}

/** The awards of a view, each with those who share it, in the order in which the room names them. */
export function awardRows(view: Pick<StageView, 'awards' | 'seats'>): readonly AwardRow[] {
  const winners = (seats: readonly number[], side: Winner['side']): readonly Winner[] =>
    seats.map((seat) => ({ seat, nickname: nicknameOf(view, seat), side }));
  return view.awards.map((award: Award) => {
    const { kind, seats, flew = [] } = award;
    const side = kind === 'cliff' ? 'settled' : null;
    return { kind, winners: [...winners(seats, side), ...winners(flew, 'flew')] };
  });
}
