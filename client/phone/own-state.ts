import { isMoves } from '../../shared/lesson/lesson.ts';
import type { PlayerView, RaceMessage } from '../../shared/room/view.ts';
import { states } from '../text/en/play.ts';
import type { More } from './more.ts';

/** What this phone knows before the room's next view says so. */
export interface OwnState {
  /** The rate that is locked in; null while none is. */
  readonly lockedRate: number | null;
  /** There was nothing to choose but that rate. */
  readonly isPlain: boolean;
  readonly answered: boolean;
  readonly causes: RaceMessage | null;
  /** To the deadline, where there is one. */
  readonly leftMs: number | null;
  /** Once it is loaded. */
  readonly fateWord: More['fateWord'] | undefined;
}

/** What this player is doing, in two or three words. */
export function stateOf(
  view: PlayerView,
  { lockedRate, isPlain, answered, causes, leftMs, fateWord }: OwnState,
): string {
  const { choice, result, seat, answer, moves, done } = view.you!;
  const isLate = leftMs !== null && leftMs <= 0;
  switch (view.phase) {
    case 'lobby':
      return states.lobby;
    case 'brief':
      return states.brief;
    case 'predict':
      return answered ? states.answered : isLate ? states.late : states.answering;
    case 'choose':
      if (lockedRate !== null) return isPlain ? states.locked(lockedRate) : states.lockedIn;
      return isLate ? states.late : states.choosing;
    case 'move':
      return done ? states.played : isLate ? states.late : states.playing;
    case 'race':
      if (choice === null || causes?.seats.includes(seat) === false) return states.watching;
      return view.raceEnded ? states.finished : states.racing;
    case 'reveal':
      if (result) return fateWord?.(result.verdict.fate) ?? states.finished;
      if (view.round && isMoves(view.round)) return moves.length > 0 ? states.finished : states.unplayed;
      if (view.round?.kind !== 'quiz') return states.watching;
      return answer === null ? states.unanswered : states.answered;
    case 'standings':
      return states.between;
    case 'podium':
    case 'closed':
      return states.over;
  }
}
