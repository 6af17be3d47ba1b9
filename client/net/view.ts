import type { PublicSeat, RosterMessage, SeatMoves, View } from '../../shared/protocol/messages.ts';

/** The view after a roster message: new counts for everyone, new and removed rows where there is a roster. */
export function withRoster(view: View, { counts, seats = [], removed = [] }: RosterMessage): View {
  if (view.role === 'player') return { ...view, counts };
  const rows = new Map<number, PublicSeat>();
  for (const row of [...view.seats, ...seats]) rows.set(row.seat, row);
  for (const seat of removed) rows.delete(seat);
  const gone = new Set([...view.removed, ...(view.role === 'screen' ? [] : removed)]);
  for (const seat of rows.keys()) gone.delete(seat);
  const removedSeats = [...gone].sort((a, b) => a - b);
  return { ...view, counts, seats: [...rows.values()].sort((a, b) => a.seat - b.seat), removed: removedSeats };
}

/** The view of a screen after strokes: each message has all the moves of a seat. */
export function withMoved(view: View, moved: readonly SeatMoves[]): View {
  if (view.role === 'player') return view;
  const bySeat = new Map([...view.moves, ...moved].map((row) => [row.seat, row]));
  return { ...view, moves: [...bySeat.values()].sort((a, b) => a.seat - b.seat) };
}
