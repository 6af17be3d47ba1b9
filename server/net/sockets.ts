import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { contained } from '../contained.ts';
import type { LessonChecks } from '../lesson-checks.ts';
import type { Log, Rooms } from '../rooms.ts';
import { addressOf, isOwnOrigin } from './address.ts';
import type { Connection, Io } from './connection.ts';
import { gate, nothingTurned, type Turned } from './gate.ts';
import type { Limits } from './limits.ts';
import { Pairing } from './pairing.ts';
import { People } from './people.ts';
import { type RoutesParts, routesOf } from './routes.ts';
import { Tell } from './tell.ts';

export interface SocketsParts {
  readonly rooms: Rooms;
  readonly limits: Limits;
  readonly lessons: LessonChecks;
  readonly log: Log;
  readonly publicUrl: string | null;
  readonly trustedHops: number;
  nowMs(): number;
  joinUrl(code: string): string;
}

export interface Sockets {
  readonly io: Io;
  readonly tell: Tell;
  /** What was turned away, and how often a screen's fold differed from ours. */
  readonly counted: Turned & { mismatches: number; reconnects: number };
}

/** Puts socket.io on the HTTP server and rooms behind it. */
export function openSockets(http: HttpServer, parts: SocketsParts): Sockets {
  const { rooms, limits, lessons, log, publicUrl, trustedHops, nowMs, joinUrl } = parts;
  const io: Io = new Server(http, {
    transports: ['websocket', 'polling'],
    // Compression of small messages costs 15 times the CPU.
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    // A lesson of twenty rounds with its notes and 256 kB of surfaces; phones send less than 200 bytes.
    maxHttpBufferSize: 360_448,
    // A dead link is noticed in 9 s; the defaults take 45.
    pingInterval: 5000,
    pingTimeout: 4000,
    connectTimeout: 5000,
    allowRequest: (request, answer) =>
      answer(null, isOwnOrigin(request, publicUrl) && limits.mayConnect(io.engine.clientsCount)),
  });
  const counted = { ...nothingTurned(), mismatches: 0, reconnects: 0 };
  const people = new People(nowMs);
  const pairing = new Pairing();
  const tell = new Tell(people, nowMs, joinUrl, log);
  rooms.onChange = (change) => tell.change(change);
  rooms.onDropped = (live) => tell.everyoneOut(live, 'room-closed');
  const routing: RoutesParts = {
    ...{ rooms, people, tell, limits, pairing, lessons, nowMs },
    onMismatch() {
      counted.mismatches++;
    },
    onReturn() {
      counted.reconnects++;
    },
  };
  io.on('connection', (socket) => {
    const address = addressOf(socket.request, trustedHops);
    const connection: Connection = { socket, address, membership: null, joined: null, mismatchesAtMs: [] };
    gate(socket, () => routesOf(connection, routing), counted, log, nowMs);
    socket.on('disconnect', () => contained(log, 'A departure failed', () => people.leave(connection)));
  });
  return { io, tell, counted };
}
