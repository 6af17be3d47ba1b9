import type { Action } from './action.ts';
import { autoMs, kinds, ModelPhases } from './model-phases.ts';

/**
 * The rules of a room told a second time and more plainly: no events, no seat objects, only what a person in the class
 * could keep in mind. It knows steps only as "the race has ended", which the pace decides and other tests hold.
 */
export class Model extends ModelPhases {
  /** Does it, or says with which word it is refused. */
  play(action: Action, nowMs: number): string | null {
    if (this.phase === 'closed' && !['leave', 'rejoin', 'wait', 'kill'].includes(action.do)) return 'room-closed';
    const { people, clock } = this;
    switch (action.do) {
      case 'join':
        return people.join();
      case 'lock':
        return this.#lock(action.seat, action.rate === 'good', nowMs);
      case 'predict':
        return this.#predict(action.seat, action.answer === 'good', nowMs);
      case 'move':
        return this.#move(action, nowMs);
      case 'leave':
        people.connected.delete(action.seat);
        return null;
      case 'rejoin':
        if (people.present(action.seat)) people.connected.add(action.seat);
        return null;
      case 'remove':
        return people.remove(action.seat);
      case 'readmit':
        return people.readmit(action.seat);
      case 'lock room':
        people.locked = action.locked;
        return null;
      case 'teams':
        return people.deal(action.teams);
      case 'team':
        return people.put(action.seat, action.team);
      case 'advance':
        if (action.stale) return 'wrong-phase';
        return action.again ? this.again(nowMs) : this.advance(nowMs);
      case 'jump':
        if (action.stale) return 'wrong-phase';
        if (action.round >= kinds.length) return 'out-of-range';
        this.begin(action.round, nowMs);
        return null;
      case 'more time':
        if (!this.isWaiting) return 'wrong-phase';
        if (action.seat !== null && !people.present(action.seat)) return 'no-seat';
        if (action.seat === null) clock.giveAll(1000 * action.seconds, nowMs);
        else clock.giveOne(action.seat, 1000 * action.seconds, nowMs);
        return null;
      case 'auto':
        return this.#setAuto(action.auto, nowMs);
      case 'show':
        this.names = action.names;
        this.chart = action.chart;
        return null;
      case 'take':
        this.hand = action.by;
        return null;
      case 'pause':
      case 'resume':
      case 'step':
      case 'skip':
        return this.#pace(action.do, nowMs);
      case 'close':
        this.enter('closed', nowMs);
        return null;
      case 'kill':
        clock.leave(5000, nowMs);
        return null;
      case 'wait':
        return null;
    }
  }

  /** One heartbeat. */
  beat(nowMs: number): void {
    const { clock, people } = this;
    if (!this.isWaiting) {
      if (clock.isOver(nowMs)) this.advance(nowMs);
      return;
    }
    const hasTime = (seat: number) => clock.moreMs.has(seat) && !clock.isLate(seat, nowMs) && !this.isDone(seat);
    if (!clock.isOver(nowMs) || people.waitedFor.some(hasTime)) this.#hurry(nowMs);
    else if (this.phase !== 'choose' || this.ready.length > 0) this.advance(nowMs);
    else clock.restart(nowMs + this.chooseMs());
  }

  #hurry(nowMs: number): void {
    const { waitedFor } = this.people;
    if (waitedFor.length > 0 && waitedFor.every((seat) => this.isDone(seat))) this.clock.hurry(3000, nowMs);
  }

  #lock(seat: number, fits: boolean, nowMs: number): string | null {
    if (!this.people.present(seat)) return 'no-seat';
    if (this.phase === 'race') return this.racers.includes(seat) ? 'already-locked' : 'too-late';
    return this.phase === 'choose' ? this.#count(seat, fits, nowMs) : 'wrong-phase';
  }

  #predict(seat: number, fits: boolean, nowMs: number): string | null {
    if (!this.people.present(seat)) return 'no-seat';
    return this.phase === 'predict' ? this.#count(seat, fits, nowMs) : 'wrong-phase';
  }

  #move({ seat, index, size }: Action & { do: 'move' }, nowMs: number): string | null {
    if (!this.people.present(seat)) return 'no-seat';
    if (this.phase !== 'move') return 'wrong-phase';
    if (index === 'last once more') return 'already-locked';
    if (index === 'one ahead' && !this.isDone(seat)) return 'out-of-range';
    return this.#count(seat, size === 'good', nowMs);
  }

  #count(seat: number, fits: boolean, nowMs: number): string | null {
    if (this.isDone(seat)) return 'already-locked';
    if (this.clock.isLate(seat, nowMs)) return 'too-late';
    if (!fits) return 'out-of-range';
    this.done.set(seat, (this.done.get(seat) ?? 0) + 1);
    this.#hurry(nowMs);
    return null;
  }

  #setAuto(auto: boolean, nowMs: number): null {
    const stops = autoMs[this.phase];
    if (auto !== this.auto && stops !== undefined && (this.phase !== 'race' || this.ended)) {
      this.clock.begin(auto ? nowMs + stops : null);
    }
    this.auto = auto;
    return null;
  }

  #pace(kind: 'pause' | 'resume' | 'step' | 'skip', nowMs: number): string | null {
    const races = this.phase === 'race' && !this.ended;
    if (!races) return kind === 'pause' || kind === 'resume' ? this.clock[kind](nowMs) : 'wrong-phase';
    if (kind === 'step' && !this.paused) return 'wrong-phase';
    if (kind === 'skip') this.end(nowMs);
    else if (kind !== 'step') this.paused = kind === 'pause';
    return null;
  }
}
