/** A seat counts as connected this long after its socket was lost, so that a reload is not a departure. */
const graceMs = 5000;

/** Which seats of one room have somebody. Never journaled. */
export class Presence {
  /** When the seat's socket was lost; null while it has one. */
  readonly #lostAtMs = new Map<number, number | null>();
  /** The last answer, which holds until somebody comes or goes, or until a grace ends. */
  #known: { readonly seats: ReadonlySet<number>; readonly untilMs: number } | null = null;

  came(seat: number): void {
    this.#lostAtMs.set(seat, null);
    this.#known = null;
  }

  left(seat: number, nowMs: number): void {
    this.#lostAtMs.set(seat, nowMs);
    this.#known = null;
  }

  /** The same set as before while nothing has changed: it is asked for twenty times a second. */
  connected(nowMs: number): ReadonlySet<number> {
    if (this.#known === null || nowMs >= this.#known.untilMs) this.#known = this.#count(nowMs);
    return this.#known.seats;
  }

  #count(nowMs: number): { readonly seats: ReadonlySet<number>; readonly untilMs: number } {
    const seats = new Set<number>();
    let untilMs = Number.POSITIVE_INFINITY;
    for (const [seat, lostAtMs] of this.#lostAtMs) {
      if (lostAtMs !== null && nowMs - lostAtMs >= graceMs) {
        this.#lostAtMs.delete(seat);
        continue;
      }
      seats.add(seat);
      if (lostAtMs !== null) untilMs = Math.min(untilMs, lostAtMs + graceMs);
    }
    return { seats, untilMs };
  }
}
