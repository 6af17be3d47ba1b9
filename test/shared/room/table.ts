import type { Lesson, RaceLesson } from '../../../shared/lesson/lesson.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { By, Command, PaceChange, RosterChange } from '../../../shared/room/commands.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import { isRefusal, type Refusal } from '../../../shared/room/refusals.ts';
import type { Phase, PhaseName, Room } from '../../../shared/room/room.ts';
import type { Seen } from '../../../shared/room/views.ts';

const goldilocks = {
  kind: 'goldilocks',
  question: 'Is a bigger learning rate always faster?',
  why: 'The steepest curvature sets the limit.',
} as const;

/** Three rounds that begin with the choice. */
export const threeRaces: RaceLesson = {
  schema: 1,
  id: 'three-races',
  title: 'Three races',
  rounds: [
    { ...goldilocks, title: 'Goldilocks', surface: 'seed-bowl' },
    { ...goldilocks, title: 'The ravine', surface: 'ravine' },
    { ...goldilocks, title: 'Two exits', surface: 'two-exits' },
  ],
};
export const host: By = { role: 'host' };
export const server: By = { role: 'server' };
export const newcomer: By = { role: 'newcomer' };
export const player = (seat: number): By => ({ role: 'player', seat });

/** The heartbeat of these tests. */
const beatMs = 50;

/** A room with its people and its clock, as a test plays it. Every step below throws when it is refused. */
export class Table {
  readonly events: RoomEvent[] = [];
  readonly connected = new Set<number>();
  nowMs = 0;
  room: Room;

  constructor(lesson: Lesson = threeRaces) {
    const opened: RoomEvent = {
      type: 'room-opened',
      id: 'room',
      code: 'KXRT7M',
      seed: 7,
      lesson,
      hostTokenHash: 'hash-host',
      schema: 1,
      engine: '1',
    };
    this.events.push(opened);
    this.room = apply(null, opened);
  }

  /** Decides, and applies what was decided. */
  ask(command: Command, by: By): readonly RoomEvent[] | Refusal {
    const decided = decide(this.room, command, by, this);
    if (isRefusal(decided)) return decided;
    for (const event of decided) {
      this.events.push(event);
      this.room = apply(this.room, event);
    }
    return decided;
  }

  do(command: Command, by: By): readonly RoomEvent[] {
    const decided = this.ask(command, by);
    if (isRefusal(decided)) throw new Error(`${command.type}: ${JSON.stringify(decided)}`);
    return decided;
  }

  /** Takes seats and is connected. */
  join(...nicknames: string[]): this {
    for (const nickname of nicknames) {
      this.connected.add(this.room.seats.length);
      this.do({ type: 'join', nickname, tokenHash: `hash-${this.room.seats.length}` }, newcomer);
    }
    return this;
  }

  lock(seat: number, learningRate: number): this {
    this.do({ type: 'lock', choice: { learningRate } }, player(seat));
    return this;
  }

  predict(seat: number, answer: number): this {
    this.do({ type: 'predict', answer }, player(seat));
    return this;
  }

  /** The next move of a seat. */
  move(seat: number, ...moves: readonly Move[]): this {
    for (const move of moves) {
      const index = this.phase('move').moves.get(seat)?.length ?? 0;
      this.do({ type: 'move', index, move }, player(seat));
    }
    return this;
  }

  advance(again?: true): this {
    this.do({ type: 'advance', turn: this.room.turn, ...(again && { again }) }, host);
    return this;
  }

  jump(round: number): this {
    this.do({ type: 'jump', turn: this.room.turn, round }, host);
    return this;
  }

  /** More time for a seat, or for all. */
  giveTime(seconds: number, seat?: number): this {
    this.do({ type: 'more-time', seconds, ...(seat !== undefined && { seat }) }, host);
    return this;
  }

  auto(auto: boolean): this {
    this.do({ type: 'auto', auto }, host);
    return this;
  }

  pace(change: PaceChange): this {
    this.do({ type: 'pace', change }, host);
    return this;
  }

  roster(change: RosterChange): this {
    this.do({ type: 'roster', change }, host);
    return this;
  }

  /** Time passes, with its heartbeats. */
  pass(ms: number): readonly RoomEvent[] {
    const happened: RoomEvent[] = [];
    const untilMs = this.nowMs + ms;
    while (this.nowMs < untilMs) {
      this.nowMs = Math.min(this.nowMs + beatMs, untilMs);
      happened.push(...this.do({ type: 'time' }, server));
    }
    return happened;
  }

  /** Advances until the phase is there; where nobody has chosen, the first seat chooses on the way. */
  until(name: PhaseName): this {
    while (this.room.phase.name !== name) {
      const { phase } = this.room;
      if (phase.name === 'choose' && phase.choices.size === 0) this.lock(0, 0.1);
      this.advance();
    }
    return this;
  }

  /** The phase, known by its name. */
  phase<Name extends PhaseName>(name: Name): Phase & { name: Name } {
    if (this.room.phase.name !== name) throw new Error(`expected the phase ${name}, got ${this.room.phase.name}`);
    return this.room.phase as Phase & { name: Name };
  }

  get nicknames(): readonly string[] {
    return this.room.seats.map(({ nickname }) => nickname);
  }

  get seen(): Seen {
    return { connected: this.connected, joinUrl: 'http://192.168.1.5/KXRT7M' };
  }
}

/** Ana and Bo, choosing in the first round. */
export const choosing = () => new Table().join('Ana', 'Bo').advance();

/** Ana (walking), Bo (settles) and Cy (flies) in the race of the seed bowl, before its 3-2-1: 40 steps, 4 a second. */
export const racing = () =>
  new Table().join('Ana', 'Bo', 'Cy').advance().lock(0, 0.005).lock(1, 0.25).lock(2, 0.5).advance();

export const typesOf = (events: readonly RoomEvent[]) => events.map(({ type }) => type);
