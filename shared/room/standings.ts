import { max } from '../math/exact.ts';
import type { Room } from './room.ts';
import { presentSeats } from './seats.ts';
import type { Standing } from './view.ts';

/** The points of a seat in a round: those of its better heat. */
function roundPointsOf(room: Room, seat: number, round: number): number {
  return max(0, ...room.heats.flatMap((heat) => (heat.round === round ? [heat.results.get(seat)?.points ?? 0] : [])));
}

/** A room never changes, and at the standings every player's view asks. */
const known = new WeakMap<Room, readonly Standing[]>();

/**
 * The sum over rounds of the better heat, best first. Equal points share a place (1, 2, 2, 4); they stand in order of
 * seats. Everyone in the room has a line.
 */
export function standingsOf(room: Room): readonly Standing[] {
  const standings = known.get(room) ?? computed(room);
  known.set(room, standings);
  return standings;
}

function computed(room: Room): readonly Standing[] {
  const lastRound = room.heats.at(-1)?.round ?? 0;
  const lines = presentSeats(room).map(({ seat, nickname }) => {
    const points = room.lesson.rounds.map((_, round) => roundPointsOf(room, seat, round));
    return { seat, nickname, points: points.reduce((sum, each) => sum + each, 0), roundPoints: points[lastRound] ?? 0 };
  });
  lines.sort((a, b) => b.points - a.points || a.seat - b.seat);
  let place = 0;
  return lines.map((line, i) => {
    if (line.points !== lines[i - 1]?.points) place = i + 1;
    return { ...line, place };
  });
}
