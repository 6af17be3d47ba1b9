/** The clock of the phase that is on, told plainly. */
export class ModelClock {
  /** Null: there is none, or it stands. */
  deadlineAtMs: number | null = null;
  /** What was left when it was stopped. */
  leftMs: number | null = null;
  /** Who was given more than the class, and how much. */
  readonly moreMs = new Map<number, number>();

  /** A new phase: its own time, or none. */
  begin(deadlineAtMs: number | null): void {
    this.deadlineAtMs = deadlineAtMs;
    this.leftMs = null;
    this.moreMs.clear();
  }

  restart(deadlineAtMs: number | null): void {
    this.deadlineAtMs = deadlineAtMs;
    this.leftMs = null;
  }

  endOf(seat: number): number | null {
    return this.deadlineAtMs === null ? null : this.deadlineAtMs + (this.moreMs.get(seat) ?? 0);
  }

  isLate(seat: number, nowMs: number): boolean {
    const endMs = this.endOf(seat);
    return endMs !== null && nowMs > endMs;
  }

  /** For the class; some of it may have more. */
  isOver(nowMs: number): boolean {
    return this.deadlineAtMs !== null && nowMs > this.deadlineAtMs;
  }

  pause(nowMs: number): string | null {
    if (this.deadlineAtMs === null) return this.leftMs === null ? 'wrong-phase' : null;
    this.leftMs = Math.max(0, this.deadlineAtMs - nowMs);
    this.deadlineAtMs = null;
    return null;
  }

  resume(nowMs: number): string | null {
    if (this.leftMs === null) return this.deadlineAtMs === null ? 'wrong-phase' : null;
    this.restart(nowMs + this.leftMs);
    return null;
  }

  giveAll(ms: number, nowMs: number): void {
    if (this.deadlineAtMs === null) this.leftMs = (this.leftMs ?? 0) + ms;
    else this.deadlineAtMs = Math.max(nowMs, this.deadlineAtMs) + ms;
  }

  giveOne(seat: number, ms: number, nowMs: number): void {
    const lateMs = Math.max(0, nowMs - (this.endOf(seat) ?? nowMs));
    this.moreMs.set(seat, (this.moreMs.get(seat) ?? 0) + lateMs + ms);
  }

  /** At least so much is left, where the clock runs. */
  leave(ms: number, nowMs: number): void {
    if (this.deadlineAtMs !== null) this.deadlineAtMs = Math.max(this.deadlineAtMs, nowMs + ms);
  }

  /** At most so much is left, where the clock runs. */
  hurry(ms: number, nowMs: number): void {
    if (this.deadlineAtMs !== null) this.deadlineAtMs = Math.min(this.deadlineAtMs, nowMs + ms);
  }
}
