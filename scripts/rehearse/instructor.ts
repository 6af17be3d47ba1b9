import { setTimeout as after } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import {
  type ClientToServer,
  type ServerToClient,
  type StageView,
  type View,
  version,
} from '../../shared/protocol/messages.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';

/** Who asks faster than a person could is told to wait. */
const patienceMs = 100;

/** Opens a room and presses the one button that moves on, as fast as the room allows. */
export class Instructor {
  readonly code: string;
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #view: StageView;
  #command = 0;
  #seen = () => {};

  private constructor(socket: Socket<ServerToClient, ClientToServer>, code: string, view: View) {
    this.#socket = socket;
    this.code = code;
    this.#view = view as StageView;
    socket.on('view', (newer) => {
      this.#view = newer as StageView;
      this.#seen();
    });
  }

  static open(url: string, lesson: Lesson): Promise<Instructor> {
    const socket: Socket<ServerToClient, ClientToServer> = io(url, { transports: ['websocket'], forceNew: true });
    return new Promise((done, fail) => {
      socket.on('connect_error', fail);
      socket.emit('open', { version, lesson }, (answer) => {
        if (isRefusal(answer)) fail(new Error(`expected a room for ${lesson.id}, got ${JSON.stringify(answer)}`));
        else done(new Instructor(socket, answer.code, answer.view));
      });
    });
  }

  get view(): StageView {
    return this.#view;
  }

  /** Presses the button until the turn that is on is over, and answers what comes after it. */
  async advance(): Promise<StageView> {
    const { turn } = this.#view;
    for (;;) {
      const refusal = await this.#ask(turn);
      if (refusal === null || this.#view.turn !== turn) break;
      if (refusal.refused !== 'too-many') throw new Error(`expected to move on, got ${JSON.stringify(refusal)}`);
      await after(patienceMs);
    }
    while (this.#view.turn === turn) await new Promise<void>((done) => (this.#seen = done));
    return this.#view;
  }

  close(): void {
    this.#socket.disconnect();
  }

  #ask(turn: number): Promise<Refusal | null> {
    return new Promise((done) => {
      this.#socket.emit('advance', { command: ++this.#command, turn }, (answer) => {
        done(isRefusal(answer) ? answer : null);
      });
    });
  }
}
