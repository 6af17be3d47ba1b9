import { sharedMs } from './clock.ts';
import type { RawSocket } from './raw-socket.ts';

/** One connection of the load: a phone, or the host of a room. */
export interface Client {
  readonly room: number;
  readonly seat: number | 'host';
  readonly socket: RawSocket;
}

/** What a load saw, in plain numbers. */
export interface Seen {
  /** Of one phone or host in a second: messages, and all bytes, also of what only keeps the connection. */
  readonly phone: { readonly messages: number; readonly bytes: number };
  readonly host: { readonly messages: number; readonly bytes: number };
  /** What the plan promises to all phones in the time measured, and what came. */
  readonly told: Arrived;
  /** Requests of phones; `told` says nothing of their answers. Null where none are answered. */
  readonly answered: Arrived | null;
  /** Changes of rates that were sent, all in all. */
  readonly changesSent: number;
  /** Numbers that were compared with a race of our own, and how many differed. */
  readonly compared: number;
  readonly differed: number;
  /** Connections that ended by themselves. */
  readonly lost: number;
  /** What each phone is told when the race starts, bytes; null where nothing is. */
  readonly startBytes: number | null;
}

interface Arrived {
  readonly expected: number;
  readonly came: number;
  /** After the time it was due, ms. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

/** The time that is measured, on the shared clock. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How phones talk to one kind of server. */
export interface Dialect {
  /** Where a client knocks. */
  path(room: number, seat: number | 'host'): string;
  /** Listens and says hello; resolves when the server knows who this is. */
  greet(client: Client): Promise<void>;
  /** The race starts at about `startMs`. */
  begin(clients: readonly Client[], startMs: number): void;
  /** Another rate, which was due at `dueMs`. */
  change(client: Client, dueMs: number, times: number): void;
  /** What a phone asks besides, each ten seconds; absent: nothing. */
  ask?(client: Client, dueMs: number): void;
  /** What came of all that. */
  seen(span: Span): Promise<Pick<Seen, 'told' | 'answered' | 'compared' | 'differed' | 'startBytes'>>;
}

/** Calls each client's turn once a period, spread over it, at times that do not depend on how long others take. */
export class Turns {
  readonly #timer: NodeJS.Timeout;
  #next = 0;

  constructor(
    clients: readonly Client[],
    { startMs, endMs, periodMs }: { startMs: number; endMs: number; periodMs: number },
    turn: (client: Client, dueMs: number, times: number) => void,
  ) {
    // Neighbours in the list are in one room: spread those first.
    const order = clients
      .map((client, i) => ({ client, share: (i * 0.618034) % 1 }))
      .sort((one, other) => one.share - other.share);
    this.#timer = setInterval(() => {
      const nowMs = sharedMs();
      for (;;) {
        const times = Math.floor(this.#next / order.length);
        const { client, share } = order[this.#next % order.length]!;
        const dueMs = startMs + (times + share) * periodMs;
        if (dueMs >= endMs) return this.stop();
        if (dueMs > nowMs) return;
        this.#next++;
        turn(client, dueMs, times + 1);
      }
    }, 4);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
