import type { StageView } from '../../../shared/protocol/messages.ts';
import type { PhaseName } from '../../../shared/room/room.ts';

/** Where every player has something to do before the room goes on. */
const waitingPhases: readonly PhaseName[] = ['predict', 'choose', 'move'];

type RosterState = 'away' | 'waited-for' | 'done' | null;

export interface RosterRow {
  readonly seat: number;
  readonly nickname: string;
  readonly team: number | null;
  /** Null: there, and nothing to do just now. */
  readonly state: RosterState;
}

type Seen = Pick<StageView, 'phase' | 'seats'>;

export function isWaiting({ phase }: Pick<StageView, 'phase'>): boolean {
  return waitingPhases.includes(phase);
}

/** The players by name, so that a row stays where it is when somebody locks in. */
export function rosterRows({ phase, seats }: Seen): readonly RosterRow[] {
  const waits = isWaiting({ phase });
  return seats
    .map(({ seat, nickname, team, connected, done }): RosterRow => {
      const state = waits ? (done ? 'done' : 'waited-for') : null;
      return { seat, nickname, team, state: connected || state === 'done' ? state : 'away' };
    })
    .sort((a, b) => a.nickname.localeCompare(b.nickname, undefined, { numeric: true }) || a.seat - b.seat);
}

/** For how many players who are there the phase waits, and how many are away. Nobody waits for a sleeping phone. */
export function rosterCounts(view: Seen): { readonly waitedFor: number | null; readonly away: number } {
  const rows = rosterRows(view);
  return {
    waitedFor: isWaiting(view) ? rows.filter(({ state }) => state === 'waited-for').length : null,
    away: view.seats.filter(({ connected }) => !connected).length,
  };
}
