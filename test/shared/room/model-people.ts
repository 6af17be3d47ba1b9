/** Who is in the room, told plainly: seats are numbers, and a set says who is gone. */
export class ModelPeople {
  locked = false;
  seats = 0;
  teams = 0;
  readonly removed = new Set<number>();
  readonly connected = new Set<number>();
  /** By seat; who is not in it plays alone. */
  readonly team = new Map<number, number>();

  present(seat: number): boolean {
    return seat < this.seats && !this.removed.has(seat);
  }

  /** Those whom a phase waits for. */
  get waitedFor(): readonly number[] {
    return [...this.connected].filter((seat) => this.present(seat));
  }

  join(): string | null {
    if (this.locked) return 'room-locked';
    const seat = this.seats;
    this.#intoSmallest(seat);
    this.seats++;
    this.connected.add(seat);
    return null;
  }

  remove(seat: number): string | null {
    if (seat >= this.seats) return 'no-seat';
    this.removed.add(seat);
    return null;
  }

  readmit(seat: number): string | null {
    if (seat >= this.seats) return 'no-seat';
    if (this.removed.has(seat)) this.#intoSmallest(seat);
    this.removed.delete(seat);
    return null;
  }

  deal(teams: number): string | null {
    if (teams === 1) return 'out-of-range';
    this.teams = teams;
    this.team.clear();
    const players = Array.from({ length: this.seats }, (_, seat) => seat).filter((seat) => this.present(seat));
    if (teams > 0) for (const [i, seat] of players.entries()) this.team.set(seat, i % teams);
    return null;
  }

  put(seat: number, team: number): string | null {
    if (!this.present(seat)) return 'no-seat';
    if (team >= this.teams) return 'out-of-range';
    this.team.set(seat, team);
    return null;
  }

  #intoSmallest(seat: number): void {
    if (this.teams === 0) return;
    const size = (team: number) => [...this.team].filter(([who, own]) => own === team && this.present(who)).length;
    const sizes = Array.from({ length: this.teams }, (_, team) => size(team));
    this.team.set(seat, sizes.indexOf(Math.min(...sizes)));
  }
}
