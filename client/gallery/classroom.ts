import { randomAnswer, randomMove, randomPick } from '../../shared/lesson/at-random.ts';
import type { Pick as Choosing } from '../../shared/lesson/choosing.ts';
import type { Lesson, ShownRound } from '../../shared/lesson/lesson.ts';
import { raceOf } from '../../shared/lesson/resolve.ts';
import { stream } from '../../shared/math/random.ts';
import { apply } from '../../shared/room/apply.ts';
import type { By, Command } from '../../shared/room/commands.ts';
import { decide } from '../../shared/room/decide.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { PhaseName, Room } from '../../shared/room/room.ts';
import { playerView, raceMessage, stageView } from '../../shared/room/views.ts';
import type { Person } from './drawn-class.ts';
import { nicknameAt } from './nicknames.ts';

/** Where a class is to be stopped. */
export interface Stop {
  readonly lesson: Lesson;
  readonly players: number;
  /** Where phones join, as the screens say it. */
  readonly joinUrl?: string;
  readonly phase: PhaseName;
  /** Index of the round. */
  readonly round: number;
  /** Of the players, how many are done while the phase waits for them: 0 to 1. */
  readonly done: number;
  /** Seats that have lost their connection. */
  readonly gone: number;
  /** Of the round; the first one that comes to the phase unless set. */
  readonly heat?: number;
  /** Everyone takes the largest rate, and flies. */
  readonly reckless?: boolean;
  /** Who they are and what they choose in the first round, by seat; seeded where it says nothing. */
  readonly people?: readonly Person[];
  /** To the deadline, as shown; as much as there is unless set. */
  readonly leftMs?: number;
  /** What the instructor does before the first round, and when the class has come to where it is stopped. */
  readonly before?: readonly Command[];
  readonly there?: readonly Command[];
}

const seed = 20261125;
const startMs = 1000;
/** What is shown is so far behind. */
export const shownBehindMs = 200;
const host: By = { role: 'host' };
/** Unless a state says another. */
export const joinAddress = 'http://192.168.178.23:3000/KXRT7M';

/** A class that plays by itself, seeded, until it stands where it shall be looked at. The real room, without a server. */
export class Classroom {
  room: Room;
  nowMs = startMs;
  readonly connected: ReadonlySet<number>;
  readonly #players: number;
  readonly #reckless: boolean;
  readonly #people: readonly Person[];
  readonly #joinUrl: string;

  constructor({ lesson, players, gone, reckless = false, people = [], joinUrl = joinAddress, before = [] }: Stop) {
    this.#players = players;
    this.#reckless = reckless;
    this.#people = people;
    this.#joinUrl = joinUrl;
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
      const nickname = people[seat]?.nickname ?? nicknameAt(seat);
      this.#do({ type: 'join', nickname, tokenHash: `${seat}` }, { role: 'newcomer' });
    }
    this.instruct(before);
  }

  /** Plays on until the phase of the round is there; `done` of the class are done with it then. */
  until({ phase, round, heat, done, leftMs }: Stop): this {
    const isThere = (): boolean => {
      const now = this.room.phase;
      if (now.name !== phase || !('round' in now)) return now.name === phase;
      return now.round === round && (heat === undefined || now.heat === heat);
    };
    while (!isThere() && this.room.phase.name !== 'podium') {
      this.#everyone(1);
      this.#advance();
    }
    if (this.room.phase.name !== 'race') this.#everyone(done);
    const deadlineAtMs = this.player(0).deadlineAtMs;
    if (leftMs !== undefined && deadlineAtMs !== null) this.nowMs = deadlineAtMs - leftMs - shownBehindMs;
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

  /** What the instructor presses, one after the other. */
  instruct(commands: readonly Command[]): this {
    for (const command of commands) {
      if (!this.#do(command, host)) throw new Error(`expected the room to take ${JSON.stringify(command)}`);
    }
    return this;
  }

  get seen() {
    return { connected: this.connected, joinUrl: this.#joinUrl };
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
      const person = 'round' in phase && phase.round === 0 ? this.#people[seat] : undefined;
      if (phase.name === 'predict') {
        this.#do({ type: 'predict', answer: person?.answer ?? randomAnswer(dice, round) }, by);
      }
      if (phase.name === 'choose') {
        const choice = person ? pickOf(person) : this.#pick(dice, round);
        this.#do({ type: 'lock', choice }, by);
      }
      if (phase.name === 'move') this.#play(by, seat, dice);
    }
  }

  #pick(dice: () => number, round: ShownRound | null): Choosing {
    const pick = randomPick(dice, round);
    const card = raceOf(round)?.cards[pick.card ?? 0];
    return this.#reckless && card ? { ...pick, learningRate: card.learningRates.max } : pick;
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

function pickOf({ learningRate, start }: Person): Choosing {
  return { learningRate, ...(start && { start }) };
}
