import { randomAnswer, randomMove, randomPick } from '../../shared/lesson/at-random.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { stream } from '../../shared/math/random.ts';
import { apply } from '../../shared/room/apply.ts';
import type { By, Command } from '../../shared/room/commands.ts';
import { decide } from '../../shared/room/decide.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { PhaseName, Room } from '../../shared/room/room.ts';
import { playerView, raceMessage, stageView } from '../../shared/room/views.ts';
import { nicknameAt } from './nicknames.ts';

/** Where a class is to be stopped. */
export interface Stop {
  readonly lesson: Lesson;
  readonly players: number;
  readonly phase: PhaseName;
  /** Index of the round. */
  readonly round: number;
  /** Of the players, how many are done while the phase waits for them: 0 to 1. */
  readonly done: number;
  /** Seats that have lost their connection. */
  readonly gone: number;
}

const seed = 20261125;
const startMs = 1000;
const host: By = { role: 'host' };

/** A class that plays by itself, seeded, until it stands where it shall be looked at. The real room, without a server. */
export class Classroom {
  room: Room;
  nowMs = startMs;
  readonly connected: ReadonlySet<number>;
  readonly #players: number;

  constructor({ lesson, players, gone }: Pick<Stop, 'lesson' | 'players' | 'gone'>) {
    this.#players = players;
    this.connected = new Set(Array.from({ length: Math.max(0, players - gone) }, (_, seat) => seat));
    this.room = apply(null, {
      type: 'room-opened',
      id: 'gallery',
      code: 'KXRT7M',
      seed,
      lesson,
      hostTokenHash: '',
      schema: 1,
      engine: '1',
    });
    for (let seat = 0; seat < players; seat++) {
      this.#do({ type: 'join', nickname: nicknameAt(seat), tokenHash: `${seat}` }, { role: 'newcomer' });
    }
  }

  /** Plays on until the phase of the round is there; `done` of the class are done with it then. */
  until({ phase, round, done }: Stop): this {
    const isThere = (): boolean => {
      const now = this.room.phase;
      return now.name === phase && (!('round' in now) || now.round === round);
    };
    while (!isThere() && this.room.phase.name !== 'podium') {
      this.#everyone(1);
      this.#advance();
    }
    if (this.room.phase.name !== 'race') this.#everyone(done);
    return this;
  }

  /** A race as it is after some of its steps. */
  atShare(share: number): this {
    const { phase } = this.room;
    if (phase.name !== 'race') return this;
    const [first] = phase.pace;
    const steps = this.#steps();
    this.nowMs = (first?.atMs ?? 0) + share * steps * (first?.stepMs ?? 0);
    if (share >= 1) this.#do({ type: 'time' }, { role: 'server' });
    return this;
  }

  get seen() {
    return { connected: this.connected, joinUrl: 'http://192.168.178.23:3000/KXRT7M' };
  }

  stage(role: 'host' | 'screen' | 'remote') {
    return stageView(this.room, role, this.seen);
  }

  player(seat: number) {
    return playerView(this.room, seat, this.seen);
  }

  causes() {
    return raceMessage(this.room);
  }

  #steps(): number {
    const causes = this.causes();
    return causes ? (causes.round.steps ?? 40) : 0;
  }

  #everyone(share: number): void {
    for (let seat = 0; seat < Math.ceil(share * this.#players); seat++) {
      const by: By = { role: 'player', seat };
      const { phase } = this.room;
      const round = this.player(seat).round;
      const dice = stream(seed, 'round' in phase ? phase.round : 0, `gallery ${phase.name}`, seat);
      if (phase.name === 'predict') this.#do({ type: 'predict', answer: randomAnswer(dice, round) }, by);
      if (phase.name === 'choose') this.#do({ type: 'lock', choice: randomPick(dice, round) }, by);
      if (phase.name === 'move') this.#play(by, seat, dice);
    }
  }

  #play(by: By, seat: number, dice: () => number): void {
    for (;;) {
      const { round, you } = this.player(seat);
      const made = you?.moves ?? [];
      const move = this.room.phase.name === 'move' ? randomMove(dice, round, made) : null;
      if (move === null || !this.#do({ type: 'move', index: made.length, move }, by)) return;
    }
  }

  #advance(): void {
    // A class of nobody has nothing to race with: it stays where it chooses.
    if (!this.#do({ type: 'advance', turn: this.room.turn }, host)) throw new Error('the class cannot go on');
  }

  /** False where it was refused: the deadline of an answer may be shortened by all who are done. */
  #do(command: Command, by: By): boolean {
    const decided = decide(this.room, command, by, { nowMs: this.nowMs, connected: this.connected });
    if (isRefusal(decided)) return false;
    for (const event of decided) this.room = apply(this.room, event);
    return true;
  }
}
