import type { StageView } from '../../shared/protocol/messages.ts';
import { isWaiting, type RosterRow, rosterRows } from '../projector/panel/roster-rows.ts';

/** So many names fit above the buttons of a phone. */
const namedAtOnce = 6;

/** Some players by name, and how many more there are. */
export interface Named {
  readonly count: number;
  readonly rows: readonly RosterRow[];
  readonly others: number;
}

function named(rows: readonly RosterRow[]): Named {
  const shown = rows.slice(0, namedAtOnce);
  return { count: rows.length, rows: shown, others: rows.length - shown.length };
}

/** For whom the phase waits (null where it waits for nobody), and who is away: for them it does not wait. */
export function stuckPlayers(view: Pick<StageView, 'phase' | 'seats'>): {
  readonly waitedFor: Named | null;
  readonly away: Named;
} {
  const rows = rosterRows(view);
  return {
    waitedFor: isWaiting(view) ? named(rows.filter(({ state }) => state === 'waited-for')) : null,
    away: named(rows.filter(({ state }) => state === 'away')),
  };
}
