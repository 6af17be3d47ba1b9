import type { StageView, Standing } from '../../shared/protocol/messages.ts';

/** Columns of small rows that a full ranking has room for, and the rows of each. */
const mostColumns = 3;
const mostInColumn = 14;
/** Tall rows that there is room for, alone and beside what else there is to see. */
const mostTall = 8;
const mostBeside = 5;

export interface RankingRows {
  readonly rows: readonly Standing[];
  /** Players that are not shown. */
  readonly more: number;
  /** Rows of a column, where they are small and in columns; null: tall, one under the other. */
  readonly perColumn: number | null;
}

/**
 * The places that the class may see: the first three (and who shares them), everyone, or nobody. Unless the instructor
 * wants it so, nobody is shown last in front of the class: places below are for their own phone.
 */
export function rankingRows({
  standings,
  teamStandings,
  shown: { ranking },
}: Pick<StageView, 'standings' | 'teamStandings' | 'shown'>): RankingRows {
  const all = standings ?? [];
  if (ranking === 'none') return { rows: [], more: 0, perColumn: null };
  const isFull = ranking === 'full';
  const seen = isFull ? all : all.filter(({ place, points }) => place <= 3 && points > 0);
  const most = isFull && teamStandings === null ? mostTall : mostBeside;
  if (!isFull || seen.length <= most) {
    const rows = seen.slice(0, most);
    return { rows, more: all.length - rows.length, perColumn: null };
  }
  const rows = seen.slice(0, mostColumns * mostInColumn);
  const columns = Math.ceil(rows.length / mostInColumn);
  return { rows, more: all.length - rows.length, perColumn: Math.ceil(rows.length / columns) };
}
