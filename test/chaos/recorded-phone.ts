import { io, type Socket } from 'socket.io-client';
import type { Random } from '../../shared/math/random.ts';
import {
  type ClientToServer,
  type RaceMessage,
  type ServerToClient,
  type View,
  version,
} from '../../shared/protocol/messages.ts';
import { isRefusal } from '../../shared/room/refusals.ts';

/** One choice that was sent: acknowledged, refused, or nobody knows. Its rate is like no other of the run. */
export interface Operation {
  readonly seat: number;
  readonly command: number;
  readonly learningRate: number;
  readonly sentMs: number;
  outcome: 'unknown' | 'ok' | string;
}

/** A phone that changes its rate again and again, and keeps a list of what it asked and what it was told. */
export class RecordedPhone {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly operations: Operation[] = [];
  /** When it was greeted or told anything, and when it heard a beat of the race, ms of this process. */
  readonly heardMs: number[] = [];
  readonly beatsMs: number[] = [];
  seat: number | null = null;
  view: View | null = null;
  race: RaceMessage | null = null;
  #token: string | undefined;
  #command = 0;
  #locked = false;
  #asking: ReturnType<typeof setTimeout> | undefined;
  readonly #random: Random;
  readonly #code: string;
  readonly #most: number;
  readonly #pauseMs: number;

  constructor(url: string, code: string, random: Random, most: number, pauseMs: number) {
    this.#random = random;
    this.#code = code;
    this.#most = most;
    this.#pauseMs = pauseMs;
    this.socket = io(url, {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 150,
      reconnectionDelayMax: 1000,
      timeout: 5000,
      forceNew: true,
    });
    this.socket.on('connect', () => this.#hello());
    this.socket.on('view', (view) => this.#see(view));
    this.socket.on('race', (race) => {
      this.race = race;
    });
    this.socket.on('beat', () => this.beatsMs.push(performance.now()));
    this.socket.onAny(() => this.heardMs.push(performance.now()));
  }

  close(): void {
    clearTimeout(this.#asking);
    this.socket.disconnect();
  }

  /** No more choices from now on; what is on its way may still be answered. */
  rest(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {}, 0);
  }

  #hello(): void {
    const token = this.#token;
    this.socket.emit(
      'hello',
      { version, role: 'player', code: this.#code, ...(token !== undefined && { token }) },
      (answer) => {
        if (isRefusal(answer)) return;
        this.heardMs.push(performance.now());
        this.race = answer.race;
        this.#see(answer.view);
        if (token === undefined) return this.#join();
        this.#sendAgain();
      },
    );
  }

  #join(): void {
    this.socket.emit('join', { nickname: `Phone ${this.#code}` }, (answer) => {
      if (isRefusal(answer)) return;
      this.seat = answer.seat;
      this.#token = answer.token;
    });
  }

  #see(view: View): void {
    this.view = view;
    if (view.phase === 'choose' && this.seat !== null && !this.#locked) {
      this.#locked = true;
      this.socket.emit('lock', { command: ++this.#command, choice: { learningRate: 0.1 } }, () => {});
    }
    if (view.phase === 'race' && this.#asking === undefined) this.#later();
  }

  #later(): void {
    this.#asking = setTimeout(() => this.#change(), this.#pauseMs * (0.5 + this.#random()));
  }

  #change(): void {
    if (this.operations.length >= this.#most) return;
    const command = ++this.#command;
    const seat = this.seat!;
    const learningRate = 0.01 + seat * 1e-4 + command * 1e-7;
    this.operations.push({ seat, command, learningRate, sentMs: performance.now(), outcome: 'unknown' });
    this.#send();
    // An impatient thumb, or a network that says everything twice.
    if (this.#random() < 0.2) this.#send();
  }

  /** Of what was on its way when the connection went, every second choice is sent again, under its number. */
  #sendAgain(): void {
    if (this.operations.at(-1)?.outcome !== 'unknown') return;
    if (this.#random() < 0.5) this.#send();
    else this.#later();
  }

  #send(): void {
    const operation = this.operations.at(-1)!;
    if (!this.socket.connected) return;
    const { command, learningRate } = operation;
    this.socket.emit('change', { command, learningRate }, (answer) => {
      if (operation.outcome !== 'unknown') return;
      operation.outcome = isRefusal(answer) ? answer.refused : 'ok';
      if (operation === this.operations.at(-1)) this.#later();
    });
  }
}
