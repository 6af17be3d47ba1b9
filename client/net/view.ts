import type { PublicSeat, RosterMessage, View } from '../../shared/protocol/messages.ts';
import type { PhaseName } from '../../shared/room/room.ts';

/** Phases in which a race is on or being looked at. */
export const racePhases: readonly PhaseName[] = ['race', 'reveal', 'standings'];

/** The view after a roster message: new counts for everyone, new and removed rows where there is a roster. */
export function withRoster(view: View, { counts, seats = [], removed = [] }: RosterMessage): View {
  if (view.role === 'player') return { ...view, counts };
  const rows = new Map<number, PublicSeat>();
  for (const row of [...view.seats, ...seats]) rows.set(row.seat, row);
  for (const seat of removed) rows.delete(seat);
  return { ...view, counts, seats: [...rows.values()].sort((a, b) => a.seat - b.seat) };
}
