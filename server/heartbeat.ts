import { hashAt } from '../shared/race/race.ts';
import { contained } from './contained.ts';
import type { LiveRoom } from './live-room.ts';
import type { Limits } from './net/limits.ts';
import type { Log, Rooms } from './rooms.ts';

const everyMs = 50;
const rosterEveryMs = 200;
const beatEveryMs = 1000;
/** Divides the time of a beat, which takes with it what has been changed. */
const changesEveryMs = 250;
const sweepEveryMs = 60_000;

/** What the heartbeat has to say; `net/tell.ts` says it. */
interface Teller {
  beat(live: LiveRoom, step: number, hash: number): void;
  /** The rates that were changed while racing, if any were and no beat took them along. */
  changes(live: LiveRoom): void;
  /** The strokes of a round in which the class watches them. */
  moves(live: LiveRoom): void;
  roster(live: LiveRoom): void;
}

export interface HeartbeatParts {
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly tell: Teller;
  readonly log: Log;
  nowMs(): number;
  /** One race was stepped as far as was due, within so many ms. */
  stepped(tookMs: number): void;
}

interface Pulse {
  nextRosterMs: number;
  nextBeatMs: number;
  nextChangesMs: number;
  /** The race and step of the last beat. */
  beaten: string;
}

/** Time passes: rooms reach their deadlines, races are stepped, screens hear the beat. */
export class Heartbeat {
  readonly #parts: HeartbeatParts;
  readonly #pulses = new WeakMap<LiveRoom, Pulse>();
  #nextSweepMs: number;
  #started = 0;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
    this.#nextSweepMs = parts.nowMs() + sweepEveryMs;
  }

  /** Everything that is due now. A room that fails does not stop the others. */
  tick(): void {
    const { rooms, limits, log, nowMs } = this.#parts;
    for (const live of rooms.all()) {
      contained(log, `Room ${live.room.code}: a beat failed`, () => this.#room(live));
    }
    if (nowMs() < this.#nextSweepMs) return;
    this.#nextSweepMs = nowMs() + sweepEveryMs;
    contained(log, 'Sweeping rooms failed', () => rooms.sweep());
    contained(log, 'Sweeping limits failed', () => limits.sweep(nowMs(), (code) => rooms.find(code) !== undefined));
  }

  #room(live: LiveRoom): void {
    const { rooms, tell, nowMs, stepped } = this.#parts;
    const pulse = this.#pulseOf(live);
    rooms.tick(live);
    const fromMs = nowMs();
    const running = live.stepRace(fromMs);
    if (running) {
      // Most turns have nothing to step: their times would hide the others'.
      if (running.taken > 0) stepped(nowMs() - fromMs);
      const { race, step } = running;
      const { phase } = live.room;
      const beaten = `${live.room.heats.length} ${step}`;
      const last = phase.name === 'race' && phase.ended;
      if (beaten !== pulse.beaten && (last || nowMs() >= pulse.nextBeatMs)) {
        tell.beat(live, step, hashAt(race, step));
        pulse.beaten = beaten;
        pulse.nextBeatMs = nextAfter(nowMs(), pulse.nextBeatMs, beatEveryMs);
      }
    }
    if (nowMs() >= pulse.nextRosterMs) {
      tell.roster(live);
      tell.moves(live);
      pulse.nextRosterMs = nextAfter(nowMs(), pulse.nextRosterMs, rosterEveryMs);
    }
    if (nowMs() >= pulse.nextChangesMs) {
      tell.changes(live);
      pulse.nextChangesMs = nextAfter(nowMs(), pulse.nextChangesMs, changesEveryMs);
    }
  }

  /** Rooms are spread over the second: all at one instant would delay each other's beats. */
  #pulseOf(live: LiveRoom): Pulse {
    const known = this.#pulses.get(live);
    if (known) return known;
    const offset = (this.#started++ * 0.618) % 1;
    const nowMs = this.#parts.nowMs();
    const pulse = {
      nextRosterMs: nowMs + offset * rosterEveryMs,
      nextBeatMs: nowMs + offset * beatEveryMs,
      nextChangesMs: nowMs + ((offset * beatEveryMs) % changesEveryMs),
      beaten: '',
    };
    this.#pulses.set(live, pulse);
    return pulse;
  }
}

/** The next due time on the same grid: what was missed is skipped, not caught up. */
function nextAfter(nowMs: number, dueMs: number, periodMs: number): number {
  return dueMs + periodMs * (Math.floor((nowMs - dueMs) / periodMs) + 1);
}

/** The one interval of the server. Answers how to stop it. */
export function startHeartbeat(heartbeat: Pick<Heartbeat, 'tick'>): () => void {
  const timer = setInterval(() => heartbeat.tick(), everyMs);
  return () => clearInterval(timer);
}
