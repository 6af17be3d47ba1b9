import type { PublicSeat, RosterMessage } from '../../shared/protocol/messages.ts';
import { countsOf, publicSeat, watchedSeat } from '../../shared/room/counts.ts';
import type { Room, Seat } from '../../shared/room/room.ts';
import { presentSeats } from '../../shared/room/seats.ts';

/** What those of one role in one room were last told of its seats, so that only changes are sent. */
class Roster {
  readonly #rowOf: (room: Room, seat: Seat, connected: ReadonlySet<number>) => PublicSeat;
  #told = new Map<number, PublicSeat>();
  #counts = '';

  /** @param rowOf what the role may know of a seat */
  constructor(rowOf: (room: Room, seat: Seat, connected: ReadonlySet<number>) => PublicSeat) {
    this.#rowOf = rowOf;
  }

  /** Everyone has got a whole view, with rows and counts as they are now: changes are those since then. */
  viewed(room: Room, connected: ReadonlySet<number>): void {
    this.#told = this.#rows(room, connected);
    this.#counts = JSON.stringify(countsOf(room, connected));
  }

  /** What is new since the last call, or null. */
  news(room: Room, connected: ReadonlySet<number>): RosterMessage | null {
    const now = this.#rows(room, connected);
    const seats = [...now.values()].filter((row) => !same(row, this.#told.get(row.seat)));
    const removed = [...this.#told.keys()].filter((seat) => !now.has(seat));
    const counts = countsOf(room, connected);
    const countsText = JSON.stringify(counts);
    if (seats.length === 0 && removed.length === 0 && countsText === this.#counts) return null;
    this.#told = now;
    this.#counts = countsText;
    return { counts, ...(seats.length > 0 && { seats }), ...(removed.length > 0 && { removed }) };
  }

  #rows(room: Room, connected: ReadonlySet<number>): Map<number, PublicSeat> {
    return new Map(presentSeats(room).map((seat) => [seat.seat, this.#rowOf(room, seat, connected)]));
  }
}

function same(one: PublicSeat, other: PublicSeat | undefined): boolean {
  return (
    one.nickname === other?.nickname &&
    one.connected === other.connected &&
    one.team === other.team &&
    one.done === other.done
  );
}

/** The instructor sees whom the room waits for; everyone else only that somebody is. */
export class Rosters {
  readonly host = new Roster(watchedSeat);
  readonly screens = new Roster((_, seat, connected) => publicSeat(seat, connected));

  viewed(room: Room, connected: ReadonlySet<number>): void {
    this.host.viewed(room, connected);
    this.screens.viewed(room, connected);
  }
}
