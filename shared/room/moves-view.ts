import { probesOf } from '../lesson/rounds/fog.ts';
import { isWatched, moveRoundAt, poolOf } from './moving.ts';
import type { PlayedMoves, Room } from './room.ts';
import { presentSeats } from './seats.ts';
import type { PlayedSeat, SeatMoves } from './view.ts';

/** Strokes are watched as they are played; where a player aims, or what it calls a point, nobody sees before the reveal. */
export function movesShown(room: Room): readonly SeatMoves[] {
  const { phase } = room;
  if (phase.name !== 'move' || !isWatched(moveRoundAt(room, phase.round))) return [];
  return presentSeats(room).map(({ seat }) => ({ seat, moves: phase.moves.get(seat) ?? [] }));
}

/** The moves of the round, once its reveal has come. */
function revealedMoves({ phase, played }: Room): PlayedMoves | null {
  if (phase.name !== 'reveal' && phase.name !== 'standings') return null;
  return played.findLast(({ round }) => round === phase.round) ?? null;
}

/** Who played what in the round that is revealed, most points first. */
export function playedShown(room: Room): readonly PlayedSeat[] | null {
  const round = revealedMoves(room);
  if (!round) return null;
  const rows = presentSeats(room).flatMap(({ seat }) => {
    const moves = round.moves.get(seat);
    return moves ? [{ seat, moves, points: round.points.get(seat)! }] : [];
  });
  return rows.sort((a, b) => b.points - a.points || a.seat - b.seat);
}

/** What a player may see of the moves in its round: the own ones, and what they have told. */
export function movesOf(room: Room, seat: number) {
  const { phase } = room;
  const revealed = revealedMoves(room);
  const all = phase.name === 'move' ? phase.moves : revealed?.moves;
  const moves = all?.get(seat) ?? [];
  const round = 'round' in phase ? room.lesson.rounds[phase.round] : undefined;
  const isFog = all !== undefined && round?.kind === 'fog';
  const mates = isFog && round.pooled ? poolOf(room, seat) : [];
  return {
    moves,
    probes: isFog ? probesOf(round, moves) : [],
    pooledProbes: isFog ? mates.flatMap((mate) => probesOf(round, all.get(mate) ?? [])) : [],
    movePoints: revealed?.points.get(seat) ?? null,
  };
}
