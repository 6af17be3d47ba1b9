import type { AwardKind, StageView } from '../../shared/protocol/messages.ts';
import { hasSettled } from './examples.ts';
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
export function awardRows(view: Pick<StageView, 'awards' | 'seats' | 'results'>): readonly AwardRow[] {
  const side = (seat: number): Winner['side'] => {
    const result = view.results?.find((each) => each.seat === seat);
    if (!result) return null;
    return hasSettled(result) ? 'settled' : 'flew';
  };
  return view.awards.map(({ kind, seats }) => ({
    kind,
    winners: seats.map((seat) => ({
      seat,
      nickname: nicknameOf(view, seat),
      side: kind === 'cliff' ? side(seat) : null,
    })),
  }));
}
