import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../shared/protocol/messages.ts';

type Ask = keyof ClientToServer;
type Body<A extends Ask> = Parameters<ClientToServer[A]>[0];
type Reply<A extends Ask> = Parameters<Parameters<ClientToServer[A]>[1]>[0];

/** One socket that comes back by itself, and the requests that must survive its loss. */
export interface Wire {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** The server knows who this connection is: requests may go out. */
  isOpen(): boolean;
  /** Opens the gate after a greeting and sends everything that has no answer yet, in the order it was asked. */
  open(): void;
  /** Asks now, whoever we are to the server. The answer is lost with the connection. */
  tell<A extends Ask>(event: A, body: Body<A>, answered: (reply: Reply<A>) => void): void;
  /** Asks as soon as the gate is open, and again after every reconnect until the answer comes. */
  ask<A extends Ask>(event: A, body: Body<A>): Promise<Reply<A>>;
  /** For who looks five times a second: a request has just been without an answer for half a second. True once for each. */
  isLate(): boolean;
  /** Gives every waiting request the same answer: nothing more will come. */
  answerAll(reply: Reply<Ask>): void;
  /** Throws the connection away and makes another at once, without waiting for a backoff. */
  restart(): void;
}

interface Waiting {
  readonly event: Ask;
  readonly body: unknown;
  settle(reply: unknown): void;
  looks: number;
}

/** Half a second of them. */
const lateAfterLooks = 3;

/**
 * Starts connecting at once.
 *
 * @param connectTimeoutMs A network that swallows packets holds up the next try for no longer than this.
 */
export function createWire(url: string, connectTimeoutMs = 5000): Wire {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    // WebSocket first costs a fifth of the requests; only `tryAllTransports` makes the second entry a fallback.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 150,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.5,
    timeout: connectTimeoutMs,
    forceNew: true,
  });
  const emit = socket.emit.bind(socket) as (event: Ask, body: unknown, answered: (reply: never) => void) => void;
  const waiting = new Set<Waiting>();
  let open = false;

  function send(request: Waiting): void {
    emit(request.event, request.body, (reply) => {
      if (waiting.delete(request)) request.settle(reply);
    });
  }

  socket.on('disconnect', () => {
    open = false;
    // What socket.io kept back would go out before the greeting, from a connection that is nobody yet.
    socket.sendBuffer.length = 0;
  });
  socket.on('connect_error', (error) => {
    // A proxy that lets the upgrade hang gives no error that `tryAllTransports` would see: next time the other way round.
    if (error.message === 'timeout') (socket.io.opts.transports as unknown[]).reverse();
  });

  return {
    socket,
    isOpen: () => open && socket.connected,
    open() {
      open = true;
      waiting.forEach(send);
    },
    tell: emit,
    ask<A extends Ask>(event: A, body: Body<A>) {
      return new Promise<Reply<A>>((settle) => {
        const request: Waiting = { event, body, settle: settle as (reply: unknown) => void, looks: 0 };
        waiting.add(request);
        if (open) send(request);
      });
    },
    isLate() {
      let late = false;
      for (const request of waiting) if (++request.looks === lateAfterLooks) late = true;
      return late;
    },
    answerAll(reply) {
      for (const request of waiting) request.settle(reply);
      waiting.clear();
    },
    restart() {
      socket.disconnect().connect();
    },
  };
}
