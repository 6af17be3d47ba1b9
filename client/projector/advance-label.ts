import { isMoves } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { moves } from '../text/en/moves.ts';
import { projector } from '../text/en/projector.ts';
import { transfer } from '../text/en/transfer.ts';

/** What the one yellow button does next; null when nothing comes next. */
export function advanceLabel(
  view: Pick<
    StageView,
    'phase' | 'vote' | 'round' | 'heat' | 'raceEnded' | 'moreHeats' | 'roundIndex' | 'rounds' | 'counts'
  >,
): string | null {
  const text = projector.controls;
  const round = view.roundIndex ?? 0;
  switch (view.phase) {
    case 'lobby':
      return text.startRound(1);
    case 'brief':
      return view.round?.kind === 'quiz' ? text.answer : text.predict;
    case 'predict':
      if (view.vote === 2 || !view.round || view.round.kind === 'quiz') return text.reveal;
      return isMoves(view.round) ? moves.play : text.choose;
    case 'move':
      return text.reveal;
    case 'choose':
      return view.heat > 1 && view.counts.ready === 0 ? transfer.skip : text.startRace;
    case 'race':
      if (!view.raceEnded) return text.skipToEnd;
      return view.moreHeats ? text.heat(view.heat + 1) : text.reveal;
    case 'reveal':
      return view.moreHeats ? transfer.advance(view.heat + 1) : text.standings;
    case 'standings':
      return round + 1 < view.rounds ? text.round(round + 2) : text.podium;
    case 'podium':
      return text.close;
    case 'closed':
      return null;
  }
}
