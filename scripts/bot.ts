import { io, type Socket } from 'socket.io-client';
import { randomAnswer, randomMove, randomPick } from '../shared/lesson/at-random.ts';
import type { Pick } from '../shared/lesson/choosing.ts';
import type { Answer } from '../shared/lesson/question.ts';
import type { Move } from '../shared/lesson/rounds/move.ts';
import { startRound } from '../shared/lesson/start.ts';
import type { Random } from '../shared/math/random.ts';
import {
  type Beat,
  type ChangedRate,
  type ClientToServer,
  type PlayerView,
  type RaceMessage,
  type ServerToClient,
  type View,
  version,
} from '../shared/protocol/messages.ts';
import { hashAt, type Race, stepTo } from '../shared/race/race.ts';
import { isRefusal, type RefusalWord } from '../shared/room/refusals.ts';
import { withChanges } from '../shared/room/with-changes.ts';
import { learnOwnSurfaces } from '../shared/surfaces/own/learn.ts';

learnOwnSurfaces();

export interface BotOptions {
  readonly url: string;
  readonly code: string;
  readonly nickname: string;
  readonly random: Random;
  /** Longest time to think before locking in, ms. */
  readonly thinkMs?: number;
  /** Instead of any card, any rate on its slider and any start. */
  readonly choose?: (view: PlayerView) => Pick;
  /** Instead of any answer; null: none. */
  readonly predict?: (view: PlayerView) => Answer | null;
  /** Instead of any move; null: none any more. */
  readonly move?: (view: PlayerView) => Move | null;
}

/** A choice that the server has acknowledged. */
export interface Acked {
  readonly round: number;
  readonly heat: number;
  readonly choice: Pick;
}

interface Pending extends Acked {
  readonly command: number;
}

/** A player without a thumb: a real socket that joins, chooses, locks in, and steps every race itself. */
export class Bot {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly acked: Acked[] = [];
  /** Answers that the server has acknowledged. */
  readonly predicted: Answer[] = [];
  /** Moves that the server has acknowledged. */
  moved = 0;
  /** Changes of the rate that the server has acknowledged. */
  changed = 0;
  /** Beats whose hash was ours, and beats whose hash was not. */
  agreed = 0;
  differed = 0;
  seat: number | null = null;
  view: PlayerView | null = null;
  race: Race | null = null;
  lastBeat: Beat | null = null;
  /** Why it is over, from `bye` or a refused hello. */
  ended: RefusalWord | null = null;
  refused: RefusalWord | null = null;
  readonly #options: BotOptions;
  #token: string | undefined;
  #command = 0;
  #voted = '';
  #made = '';
  #causes: RaceMessage | null = null;
  #pending: Pending | null = null;
  #watchers: { readonly condition: () => boolean; readonly done: () => void }[] = [];

  constructor(options: BotOptions) {
    this.#options = options;
    this.socket = io(options.url, {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 150,
      reconnectionDelayMax: 1000,
      forceNew: true,
    });
    this.socket.on('connect', () => this.#hello());
    this.socket.on('view', (view) => this.#see(view));
    this.socket.on('race', (race) => this.#take(race));
    const change = (changed: readonly ChangedRate[]) => this.#causes && this.#take(withChanges(this.#causes, changed));
    this.socket.on('changed', change);
    this.socket.on('beat', (beat) => {
      if (beat.changed) change(beat.changed);
      this.#compare(beat);
    });
    this.socket.on('bye', ({ refused }) => this.#end(refused));
    this.socket.on('disconnect', () => this.#look());
  }

  /** Resolves as soon as the condition holds; it is looked at after everything that happens to the bot. */
  when(condition: (bot: Bot) => boolean): Promise<void> {
    return new Promise((done) => {
      this.#watchers.push({ condition: () => condition(this), done });
      this.#look();
    });
  }

  /** Another rate in a race that allows it. */
  change(learningRate: number): void {
    this.socket.emit('change', { command: ++this.#command, learningRate }, (answer) => {
      if (isRefusal(answer)) this.refused = answer.refused;
      else this.changed++;
      this.#look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  #hello(): void {
    const token = this.#token;
    this.socket.emit(
      'hello',
      { version, role: 'player', code: this.#options.code, ...(token !== undefined && { token }) },
      (answer) => {
        if (isRefusal(answer)) return this.#end(answer.refused);
        if (answer.race) this.#take(answer.race);
        this.#see(answer.view);
        if (this.view?.you) this.#send();
        else this.#join();
      },
    );
  }

  #join(): void {
    this.socket.emit('join', { nickname: this.#options.nickname }, (answer) => {
      if (isRefusal(answer)) return this.#end(answer.refused);
      this.seat = answer.seat;
      this.#token = answer.token;
      this.#look();
    });
  }

  #see(view: View): void {
    if (view.role !== 'player') return;
    this.view = view;
    const { phase, roundIndex: round, heat, you } = view;
    if (phase === 'choose' && you && !you.choice && round !== null && !this.#isDone(round, heat)) {
      this.#pending = { command: ++this.#command, round, heat, choice: this.#choose(view) };
      const thinkMs = (this.#options.thinkMs ?? 0) * this.#options.random();
      if (thinkMs > 0) setTimeout(() => this.#send(), thinkMs);
      else this.#send();
    }
    if (phase === 'predict' && you && you.answer === null) this.#predict(view);
    if (phase === 'move' && you) this.#move(view);
    this.#look();
  }

  /** Sent once a vote: what is lost on the way is not made up for, as with a person who looks away. */
  #predict(view: PlayerView): void {
    const vote = `${view.roundIndex} ${view.vote}`;
    if (vote === this.#voted) return;
    this.#voted = vote;
    const { predict, random } = this.#options;
    const answer = predict ? predict(view) : randomAnswer(random, view.round);
    if (answer === null) return;
    this.socket.emit('predict', { command: ++this.#command, answer }, (answered) => {
      if (isRefusal(answered)) this.refused = answered.refused;
      else this.predicted.push(answer);
      this.#look();
    });
  }

  /** One move after the other: each is sent once, and the view after it brings the next. */
  #move(view: PlayerView): void {
    const index = view.you!.moves.length;
    const turn = `${view.roundIndex} ${view.heat} ${index}`;
    if (turn === this.#made) return;
    this.#made = turn;
    const { move, random } = this.#options;
    const next = move ? move(view) : randomMove(random, view.round, view.you!.moves);
    if (next === null) return;
    this.socket.emit('move', { command: ++this.#command, index, move: next }, (answered) => {
      if (isRefusal(answered)) this.refused = answered.refused;
      else this.moved++;
      this.#look();
    });
  }

  #isDone(round: number, heat: number): boolean {
    const same = (one: Acked | null) => one?.round === round && one.heat === heat;
    return same(this.#pending) || this.acked.some(same);
  }

  #choose(view: PlayerView): Pick {
    const { choose, random } = this.#options;
    return choose ? choose(view) : randomPick(random, view.round);
  }

  /** What was not acknowledged is sent again under its number after every reconnect. */
  #send(): void {
    const pending = this.#pending;
    if (!pending || !this.socket.connected) return;
    this.socket.emit('lock', { command: pending.command, choice: pending.choice }, (answer) => {
      if (this.#pending !== pending) return;
      this.#pending = null;
      if (isRefusal(answer)) this.refused = answer.refused;
      else this.acked.push(pending);
      this.#look();
    });
  }

  #take(causes: RaceMessage): void {
    this.#causes = causes;
    this.race = startRound(causes);
    this.lastBeat = null;
    this.#look();
  }

  #compare(beat: Beat): void {
    if (!this.race) return;
    stepTo(this.race, beat.step);
    this.lastBeat = beat;
    const hash = hashAt(this.race, beat.step);
    if (hash === beat.hash) this.agreed++;
    else {
      this.differed++;
      this.socket.emit('mismatch', { step: beat.step, hash }, (answer) => {
        if (!isRefusal(answer) && answer.race) this.#take(answer.race);
      });
    }
    this.#look();
  }

  #end(refused: RefusalWord): void {
    this.ended = refused;
    this.socket.disconnect();
    this.#look();
  }

  #look(): void {
    const met = this.#watchers.filter(({ condition }) => condition());
    this.#watchers = this.#watchers.filter((watcher) => !met.includes(watcher));
    for (const { done } of met) done();
  }
}
