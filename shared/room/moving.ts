import { isMoves, type MoveRound } from '../lesson/lesson.ts';
import type { Move } from '../lesson/rounds/move.ts';
import { playOf } from '../lesson/rounds/plays.ts';
import { floor } from '../math/exact.ts';
import type { By, Command, Context } from './commands.ts';
import { isLate, isTimeUp, shortened } from './deadline.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room } from './room.ts';
import { roundAt } from './rounds.ts';
import { presentSeat, presentSeats } from './seats.ts';

type Moving = Phase & { name: 'move' };

const moveSeconds = 10;
/** Neighbours who share their probes where there are no teams. */
const poolSize = 4;

export function enterMove(room: Room, round: number, heat: number, nowMs: number): RoomEvent {
  const deadlineAtMs = nowMs + moveMs(moveRoundAt(room, round));
  return { type: 'phase-entered', phase: 'move', round, heat, deadlineAtMs };
}

/** Time for all moves of a player. */
export function moveMs(round: MoveRound): number {
  return 1000 * (round.moveSeconds ?? moveSeconds) * playOf(round).moves(round);
}

/** The round, where it can only be one of moves. */
export function moveRoundAt(room: Room, round: number): MoveRound {
  const found = roundAt(room, round);
  if (!isMoves(found)) throw new Error(`expected moves in round ${round}, got ${found.kind}`);
  return found;
}

/** True when a player has nothing more to do in the round. */
export function hasPlayed(round: MoveRound, made: readonly Move[] = []): boolean {
  const play = playOf(round);
  return made.length >= play.moves(round) || (made.length > 0 && play.isOver?.(round, made) === true);
}

/** A player's next move. Each counts once, and only while there is time. */
export function move(
  room: Room,
  { index, move: next }: Command & { type: 'move' },
  by: By,
  context: Context,
): readonly RoomEvent[] | Refusal {
  if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');
  const { phase } = room;
  if (phase.name !== 'move') return refuse('wrong-phase');
  const round = moveRoundAt(room, phase.round);
  const made = phase.moves.get(by.seat) ?? [];
  if (index < made.length || hasPlayed(round, made)) return refuse('already-locked');
  if (index !== made.length) return refuse('out-of-range', 'index', `${made.length}`);
  if (isLate(phase, by.seat, context.nowMs)) return refuse('too-late');
  const unfit = playOf(round).unfit(round, made, next);
  if (unfit) return refuse('out-of-range', unfit.path, unfit.expected);
  const after = [...made, next];
  const done = (seat: number): boolean => hasPlayed(round, seat === by.seat ? after : phase.moves.get(seat));
  return [{ type: 'moved', seat: by.seat, move: next }, ...shortened(room, phase, done, context)];
}

/** Time passes while a class moves; at the deadline it goes on by `next`, with however many moves there are. */
export function passMoveTime(
  room: Room,
  phase: Moving,
  context: Context,
  next: () => readonly RoomEvent[],
): readonly RoomEvent[] {
  const round = moveRoundAt(room, phase.round);
  const done = (seat: number): boolean => hasPlayed(round, phase.moves.get(seat));
  return isTimeUp(room, phase, done, context) ? next() : shortened(room, phase, done, context);
}

/** The others whose probes a player sees in a round that pools them: its team, or its neighbours by seat. */
export function poolOf(room: Room, seat: number): readonly number[] {
  const seats = presentSeats(room);
  const own = seats.find((each) => each.seat === seat);
  const place = (at: number): number => floor(seats.findIndex((each) => each.seat === at) / poolSize);
  return seats.flatMap((each) => {
    if (each.seat === seat) return [];
    const together = room.teams > 0 ? each.team === own?.team : place(each.seat) === place(seat);
    return together ? [each.seat] : [];
  });
}

/** True in the kinds in which the class watches every move; in the others nobody sees one before the reveal. */
export function isWatched({ kind }: { readonly kind: MoveRound['kind'] }): boolean {
  return kind === 'golf' || kind === 'one-knob';
}
