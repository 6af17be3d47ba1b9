import type { PublicSeat, RosterMessage } from '../../shared/protocol/messages.ts';
import type { Room } from '../../shared/room/room.ts';
import { presentSeats } from '../../shared/room/seats.ts';
import { countsOf, publicSeat } from '../../shared/room/views.ts';

/** What the screens of one room were last told of its seats, so that only changes are sent. */
export class Roster {
  #told = new Map<number, PublicSeat>();
  #counts = '';

  /** Views carry counts too: what was told last is not what the screens show any more. */
  forgetCounts(): void {
    this.#counts = '';
  }

  /** What is new since the last call, or null. */
  news(room: Room, connected: ReadonlySet<number>): RosterMessage | null {
    const now = new Map(presentSeats(room).map((seat) => [seat.seat, publicSeat(seat, connected)]));
    const seats = [...now.values()].filter((row) => !same(row, this.#told.get(row.seat)));
    const removed = [...this.#told.keys()].filter((seat) => !now.has(seat));
    const counts = countsOf(room, connected);
    const countsText = JSON.stringify(counts);
    if (seats.length === 0 && removed.length === 0 && countsText === this.#counts) return null;
    this.#told = now;
    this.#counts = countsText;
    return { counts, ...(seats.length > 0 && { seats }), ...(removed.length > 0 && { removed }) };
  }
}

function same(one: PublicSeat, other: PublicSeat | undefined): boolean {
  return one.nickname === other?.nickname && one.connected === other.connected;
}
