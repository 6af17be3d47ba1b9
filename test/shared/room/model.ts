import type { PhaseName } from '../../../shared/room/room.ts';

/** What a class can do to a room, as the property draws it: `seat` counts from 0 and may be one that nobody has. */
export type Action =
  | { readonly do: 'join' }
  | { readonly do: 'lock'; readonly seat: number; readonly rate: 'good' | 'too large' | 'NaN' }
  | { readonly do: 'predict'; readonly seat: number; readonly answer: 'good' | 'NaN' }
  | { readonly do: 'leave' | 'rejoin' | 'remove' | 'readmit'; readonly seat: number }
  | { readonly do: 'lock room'; readonly locked: boolean }
  | { readonly do: 'advance'; readonly stale: boolean; readonly again: boolean }
  | { readonly do: 'pause' | 'resume' | 'step' | 'skip' | 'close' | 'kill' }
  | { readonly do: 'wait'; readonly ms: number };

export const rounds = 2;
/** The second round begins with a prediction. */
const predicts = (round: number) => round === 1;
const voteMs = 30_000;
const firstRoundMs = 90_000;
const laterMs = 30_000;

/**
 * The rules of a room told a second time and more plainly: no events, no seat objects, only what a person in the class
 * could keep in mind. It knows steps only as "the race has ended", which the pace decides and other tests hold.
 */
export class Model {
  phase: PhaseName = 'lobby';
  round = 0;
  heat = 0;
  turn = 0;
  deadlineAtMs = 0;
  ended = false;
  paused = false;
  roomLocked = false;
  seats = 0;
  readonly removed = new Set<number>();
  readonly connected = new Set<number>();
  readonly locked = new Set<number>();
  racers: readonly number[] = [];
  vote = 1;
  readonly voters = new Set<number>();
  /** Seats that had voted when a vote was over. */
  readonly votes: (readonly number[])[] = [];
  #revoted = false;
  /** The heats that have ended, each with its racers. */
  readonly heats: (readonly number[])[] = [];

  present(seat: number): boolean {
    return seat < this.seats && !this.removed.has(seat);
  }

  /** The seats that would race now. */
  get ready(): readonly number[] {
    return [...this.locked].filter((seat) => this.present(seat)).sort((a, b) => a - b);
  }

  /** Does it, or says with which word it is refused. */
  play(action: Action, nowMs: number): string | null {
    if (this.phase === 'closed' && !['leave', 'rejoin', 'wait', 'kill'].includes(action.do)) return 'room-closed';
    switch (action.do) {
      case 'join':
        if (this.roomLocked) return 'room-locked';
        this.connected.add(this.seats++);
        return null;
      case 'lock':
        return this.#lock(action.seat, action.rate, nowMs);
      case 'predict':
        return this.#predict(action.seat, action.answer, nowMs);
      case 'leave':
        this.connected.delete(action.seat);
        return null;
      case 'rejoin':
        if (this.present(action.seat)) this.connected.add(action.seat);
        return null;
      case 'remove':
      case 'readmit':
        if (action.seat >= this.seats) return 'no-seat';
        if (action.do === 'remove') this.removed.add(action.seat);
        else this.removed.delete(action.seat);
        return null;
      case 'lock room':
        this.roomLocked = action.locked;
        return null;
      case 'advance':
        return this.#advance(action.stale, action.again, nowMs);
      case 'pause':
      case 'resume':
      case 'step':
      case 'skip':
        return this.#pace(action.do);
      case 'close':
        if (this.phase === 'predict') this.votes.push([...this.voters]);
        this.#enter('closed');
        return null;
      case 'kill':
        if (this.phase === 'choose' || this.phase === 'predict')
          this.deadlineAtMs = Math.max(this.deadlineAtMs, nowMs + 5000);
        return null;
      case 'wait':
        return null;
    }
  }

  /** One heartbeat. */
  beat(nowMs: number): void {
    if (this.phase === 'predict') {
      if (nowMs <= this.deadlineAtMs) this.#hurry(this.voters, nowMs);
      else this.#endVote(nowMs);
      return;
    }
    if (this.phase !== 'choose') return;
    if (nowMs <= this.deadlineAtMs) this.#hurry(this.locked, nowMs);
    else if (this.ready.length > 0) this.#race();
    else this.deadlineAtMs = nowMs + this.#chooseMs();
  }

  end(): void {
    this.ended = true;
    this.turn++;
    this.heats.push(this.racers);
  }

  #lock(seat: number, rate: string, nowMs: number): string | null {
    if (!this.present(seat)) return 'no-seat';
    if (this.phase === 'race') return this.racers.includes(seat) ? 'already-locked' : 'too-late';
    if (this.phase !== 'choose') return 'wrong-phase';
    if (this.locked.has(seat)) return 'already-locked';
    if (nowMs > this.deadlineAtMs) return 'too-late';
    if (rate !== 'good') return 'out-of-range';
    this.locked.add(seat);
    this.#hurry(this.locked, nowMs);
    return null;
  }

  #predict(seat: number, answer: string, nowMs: number): string | null {
    if (!this.present(seat)) return 'no-seat';
    if (this.phase !== 'predict') return 'wrong-phase';
    if (this.voters.has(seat)) return 'already-locked';
    if (nowMs > this.deadlineAtMs) return 'too-late';
    if (answer !== 'good') return 'out-of-range';
    this.voters.add(seat);
    this.#hurry(this.voters, nowMs);
    return null;
  }

  #endVote(nowMs: number): void {
    this.votes.push([...this.voters]);
    if (this.vote === 1) this.#choose(this.round, 1, nowMs);
    else this.#enter('reveal');
  }

  #vote(vote: number, nowMs: number): void {
    this.#enter('predict');
    this.vote = vote;
    this.voters.clear();
    this.deadlineAtMs = nowMs + voteMs;
  }

  #hurry(done: ReadonlySet<number>, nowMs: number): void {
    const waiting = [...this.connected].filter((seat) => this.present(seat));
    if (waiting.length === 0 || !waiting.every((seat) => done.has(seat))) return;
    this.deadlineAtMs = Math.min(this.deadlineAtMs, nowMs + 3000);
  }

  #advance(stale: boolean, again: boolean, nowMs: number): string | null {
    if (stale) return 'wrong-phase';
    if (again) return this.#again(nowMs);
    if (this.phase === 'lobby') this.#begin(0, nowMs);
    else if (this.phase === 'brief') this.#vote(1, nowMs);
    else if (this.phase === 'predict') this.#endVote(nowMs);
    else if (this.phase === 'choose') {
      if (this.ready.length === 0) return 'wrong-phase';
      this.#race();
    } else if (this.phase === 'race') {
      if (this.ended) this.#enter('reveal');
      else this.end();
    } else if (this.phase === 'reveal') this.#enter('standings');
    else if (this.phase === 'standings') {
      if (this.round + 1 < rounds) this.#begin(this.round + 1, nowMs);
      else this.#enter('podium');
    } else this.#enter('closed');
    return null;
  }

  #again(nowMs: number): string | null {
    if (this.phase === 'standings') this.#choose(this.round, this.heat + 1, nowMs);
    else if (this.phase === 'reveal' && predicts(this.round) && !this.#revoted) {
      this.#revoted = true;
      this.#vote(2, nowMs);
    } else return 'wrong-phase';
    return null;
  }

  #begin(round: number, nowMs: number): void {
    if (predicts(round)) {
      this.#enter('brief');
      this.round = round;
      this.heat = 1;
    } else this.#choose(round, 1, nowMs);
  }

  #pace(kind: 'pause' | 'resume' | 'step' | 'skip'): string | null {
    if (this.phase !== 'race' || this.ended || (kind === 'step' && !this.paused)) return 'wrong-phase';
    if (kind === 'skip') this.end();
    else if (kind !== 'step') this.paused = kind === 'pause';
    return null;
  }

  #chooseMs(): number {
    return this.round === 0 ? firstRoundMs : laterMs;
  }

  #choose(round: number, heat: number, nowMs: number): void {
    this.#enter('choose');
    this.round = round;
    this.heat = heat;
    this.locked.clear();
    this.deadlineAtMs = nowMs + this.#chooseMs();
  }

  #race(): void {
    this.racers = this.ready;
    this.#enter('race');
    this.ended = false;
    this.paused = false;
  }

  #enter(phase: PhaseName): void {
    this.phase = phase;
    this.turn++;
  }
}
