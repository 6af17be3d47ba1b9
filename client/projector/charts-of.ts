import { isMoves, isRace, type ShownRound } from '../../shared/lesson/lesson.ts';
import { moves } from '../text/en/moves.ts';
import { projector } from '../text/en/projector.ts';

/** The charts of a reveal. */
export type Chart = 'sweep' | 'curves' | 'prediction';

/** The charts that a round has, the one that its reveal begins with first. */
export function chartsOf(round: ShownRound | null): readonly Chart[] {
  if (round === null) return ['sweep', 'curves'];
  if (isMoves(round)) return round.predict === undefined ? ['sweep'] : ['sweep', 'prediction'];
  if (!isRace(round)) return ['prediction'];
  return round.predict === undefined ? ['sweep', 'curves'] : ['sweep', 'curves', 'prediction'];
}

/** What the button says that shows a chart. */
export function chartWord(chart: Chart, round: ShownRound | null): string {
  const text = projector.reveal;
  if (chart !== 'sweep') return text[chart];
  if (round !== null && isMoves(round)) return moves.chart;
  return round !== null && isRace(round) && round.starts?.kind === 'anywhere' ? text.starts : text.sweep;
}
