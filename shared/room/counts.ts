import { hasPlayed, moveRoundAt } from './moving.ts';
import type { Room, Seat } from './room.ts';
import { presentSeats } from './seats.ts';
import type { Counts, PublicSeat } from './view.ts';

/** Who has done what this phase waits for; null where it waits for nobody. */
export function doneIn(room: Room): ((seat: number) => boolean) | null {
  const { phase } = room;
  switch (phase.name) {
    case 'predict':
      return (seat) => phase.answers.has(seat);
    case 'choose':
    case 'race':
      return (seat) => phase.choices.has(seat);
    case 'move': {
      const round = moveRoundAt(room, phase.round);
      return (seat) => hasPlayed(round, phase.moves.get(seat));
    }
    default:
      return null;
  }
}

/** Joined: in the room. Ready: done while the phase waits for players, racing in the race, else 0. */
export function countsOf(room: Room, connected: ReadonlySet<number>): Counts {
  const seats = presentSeats(room);
  const done = doneIn(room);
  return {
    joined: seats.length,
    connected: seats.filter(({ seat }) => connected.has(seat)).length,
    ready: done ? seats.filter(({ seat }) => done(seat)).length : 0,
  };
}

/** True where rows and counts are the same for who is connected, told without making them: rates are no part of them. */
export function hasSameRoster(one: Room, other: Room): boolean {
  if (one === other) return true;
  const [before, now] = [one.phase, other.phase];
  const choices = before.name === 'race' && now.name === 'race' && before.choices.size === now.choices.size;
  return choices && one.seats === other.seats;
}

/** One row of the roster; `done` only where the instructor looks. */
export function publicSeat({ seat, nickname, team }: Seat, connected: ReadonlySet<number>): PublicSeat {
  return { seat, nickname, connected: connected.has(seat), team };
}

/** The rows of the roster for the instructor, who sees whom the room waits for. */
export function watchedSeat(room: Room, seat: Seat, connected: ReadonlySet<number>): PublicSeat {
  const done = doneIn(room);
  return { ...publicSeat(seat, connected), ...(done && { done: done(seat.seat) }) };
}
