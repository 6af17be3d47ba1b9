import type { Connection } from '../../server/net/connection.ts';
import { gate, nothingTurned } from '../../server/net/gate.ts';
import { Limits } from '../../server/net/limits.ts';
import { Pairing } from '../../server/net/pairing.ts';
import { People } from '../../server/net/people.ts';
import { routesOf } from '../../server/net/routes.ts';
import { Tell } from '../../server/net/tell.ts';
import type { Rooms } from '../../server/rooms.ts';
import { FakeSocket } from './fake-socket.ts';
import type { KeptLog } from './log.ts';

/** One phone or page at the other end of a connection: what it asks, and what it was told. */
export interface Line {
  readonly connection: Connection;
  readonly told: { readonly event: string; readonly payload: unknown }[];
  /** The answer at once: nothing here takes time. */
  ask(event: string, payload: unknown): object;
  /** The network has noticed that it is gone; a zombie's has not. */
  close(): void;
}

/** Rooms behind their real gate, routes and people, without a network. */
export class ServedRoom {
  readonly people: People;
  readonly turned = nothingTurned();
  readonly #rooms: Rooms;
  readonly #tell: Tell;
  readonly #log: KeptLog;
  readonly #nowMs: () => number;
  readonly #limits: Limits;
  readonly #pairing = new Pairing();

  constructor(rooms: Rooms, log: KeptLog, nowMs: () => number) {
    this.#rooms = rooms;
    this.#log = log;
    this.#nowMs = nowMs;
    this.people = new People(nowMs);
    this.#limits = new Limits(nowMs());
    this.#tell = new Tell(this.people, nowMs, (code) => `http://lan.test/${code}`, log);
    rooms.onChange = (change) => this.#tell.change(change);
  }

  connect(): Line {
    const socket = new FakeSocket();
    const told: { event: string; payload: unknown }[] = [];
    const connection: Connection = {
      socket: {
        get connected() {
          return socket.connected;
        },
        emit: (event: string, payload: unknown) => told.push({ event, payload }),
        disconnect: () => socket.disconnect(),
        conn: { writeBuffer: [], close: () => {} },
      } as never,
      address: '203.0.113.7',
      membership: null,
      joined: null,
      mismatchesAtMs: [],
    };
    const lessons = { prepare: () => Promise.reject(new Error('no lesson here has surfaces of its own')) };
    const routes = routesOf(connection, {
      rooms: this.#rooms,
      people: this.people,
      tell: this.#tell,
      limits: this.#limits,
      pairing: this.#pairing,
      lessons,
      nowMs: this.#nowMs,
      onMismatch: () => {},
      onReturn: () => {},
    });
    gate(socket.asSocket(), () => routes, this.turned, this.#log, this.#nowMs);
    return {
      connection,
      told,
      ask: (event, payload) => (socket.send(event, payload)[0] ?? { refused: 'nothing' }) as object,
      close: () => this.people.leave(connection),
    };
  }
}
