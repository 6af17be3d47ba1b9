import { isMoves, isRace, type ShownRound } from '../../shared/lesson/lesson.ts';
import type { Chart, Shown } from '../../shared/room/shown.ts';
import { moves } from '../text/en/moves.ts';
import { projector } from '../text/en/projector.ts';

export type { Chart } from '../../shared/room/shown.ts';

/** The charts that a round has, the one that its reveal begins with first. */
export function chartsOf(round: ShownRound | null): readonly Chart[] {
  if (round === null) return ['sweep', 'curves'];
  if (isMoves(round)) return round.predict === undefined ? ['sweep'] : ['sweep', 'prediction'];
  if (!isRace(round)) return ['prediction'];
  return round.predict === undefined ? ['sweep', 'curves'] : ['sweep', 'curves', 'prediction'];
}

/** The chart that every screen shows at this reveal: the one that the instructor chose, if the round has it. */
export function chartNow({ chart }: Pick<Shown, 'chart'>, round: ShownRound | null): Chart {
  const charts = chartsOf(round);
  return chart !== null && charts.includes(chart) ? chart : charts[0]!;
}

/** What the button says that shows a chart. */
export function chartWord(chart: Chart, round: ShownRound | null): string {
  const text = projector.reveal;
  if (chart !== 'sweep') return text[chart];
  if (round !== null && isMoves(round)) return moves.chart;
  return round !== null && isRace(round) && round.starts?.kind === 'anywhere' ? text.starts : text.sweep;
}
