/** A seat counts as connected this long after its socket was lost, so that a reload is not a departure. */
const graceMs = 5000;

/** Which seats of one room have somebody. Never journaled. */
export class Presence {
  /** When the seat's socket was lost; null while it has one. */
  readonly #lostAtMs = new Map<number, number | null>();

  came(seat: number): void {
    this.#lostAtMs.set(seat, null);
  }

  left(seat: number, nowMs: number): void {
    this.#lostAtMs.set(seat, nowMs);
  }

  connected(nowMs: number): ReadonlySet<number> {
    const seats = new Set<number>();
    for (const [seat, lostAtMs] of this.#lostAtMs) {
      if (lostAtMs === null || nowMs - lostAtMs < graceMs) seats.add(seat);
      else this.#lostAtMs.delete(seat);
    }
    return seats;
  }
}
