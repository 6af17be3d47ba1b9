import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import type {
  ClientToServer,
  PlayerView,
  RaceMessage,
  ServerToClient,
  StageView,
} from '../../../shared/protocol/messages.ts';
import { shownAtFirst } from '../../../shared/room/shown.ts';

type Name = keyof ClientToServer;

/** A request as it came in: on which connection (1, 2, …), what, with what. */
interface Asked {
  readonly connection: number;
  readonly name: Name;
  readonly body: { readonly [key: string]: unknown };
}

/** What to answer; undefined = never. */
type Answers = { [key in Name]?: (asked: Asked) => object | undefined };

/** A socket.io server that answers as it is told and remembers what it was asked. No rules, only the wire. */
export interface FakeRoom {
  readonly url: string;
  readonly http: HttpServer;
  readonly asked: Asked[];
  readonly answers: Answers;
  connections(): number;
  of(name: Name): readonly Asked[];
  /** The socket that connected last. */
  latest(): Socket<ClientToServer, ServerToClient>;
  /** Cuts the line of the last connection, as a lost network does. */
  cut(): void;
  stop(): Promise<void>;
}

const counts = { joined: 0, connected: 0, ready: 0 };

const lobby = {
  code: 'BCDF23',
  joinUrl: 'http://192.0.2.1/BCDF23?code=BCDF23',
  lessonTitle: 'First descent',
  rounds: 3,
  phase: 'lobby',
  turn: 0,
  roundIndex: null,
  heat: 1,
  round: null,
  vote: null,
  mayRevote: false,
  bracket: null,
  moreHeats: false,
  deadlineAtMs: null,
  pausedLeftMs: null,
  auto: false,
  teams: 0,
  shown: shownAtFirst,
  raceEnded: false,
  locked: false,
  counts,
} as const;

export const playerView: PlayerView = { ...lobby, role: 'player', you: null };
export const hostView: StageView = {
  ...lobby,
  role: 'host',
  controller: 'host',
  paired: false,
  roundTitles: ['One', 'Two', 'Three'],
  notes: null,
  removed: [],
  seats: [],
  tallies: [],
  results: null,
  moves: [],
  played: null,
  standings: null,
  teamStandings: null,
  awards: [],
};

export const race: RaceMessage = {
  round: { kind: 'goldilocks', title: 'Bowl', question: '?', why: '.', surface: 'seed-bowl', steps: 40 },
  roundIndex: 0,
  heat: 1,
  seed: 7,
  seats: [2, 5, 6],
  choices: [{ learningRate: 0.005 }, { learningRate: 0.25 }, { learningRate: 0.5 }],
  pace: [{ fromStep: 0, atMs: 1000, stepMs: 100 }],
};

export async function openFakeRoom(port = 0, options: Partial<ServerOptions> = {}): Promise<FakeRoom> {
  const http = createServer();
  const io = new Server<ClientToServer, ServerToClient>(http, { serveClient: false, ...options });
  const sockets: Socket<ClientToServer, ServerToClient>[] = [];
  const asked: Asked[] = [];
  const answers: Answers = {
    hello: () => ({ view: playerView, clock: { serverMs: 1000 }, race: null }),
    open: () => ({
      code: 'BCDF23',
      token: 'host-token',
      takeBack: 'BCDFGHJKMNPQ',
      view: hostView,
      clock: { serverMs: 0 },
    }),
    join: () => ({ seat: 4, token: 'seat-token' }),
    clock: ({ body }) => ({ t0: body.t0, serverMs: 1000 }),
    mismatch: () => ({ race }),
    lock: () => ({ ok: true }),
    advance: () => ({ ok: true }),
    pace: () => ({ ok: true }),
    roster: () => ({ ok: true }),
    close: () => ({ ok: true }),
  };
  io.on('connection', (socket) => {
    const connection = sockets.push(socket);
    socket.onAny((name: Name, body: Asked['body'], answer: (reply: object) => void) => {
      const request = { connection, name, body };
      asked.push(request);
      const reply = answers[name]?.(request);
      if (reply !== undefined) answer(reply);
    });
  });
  await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    http,
    asked,
    answers,
    connections: () => sockets.length,
    of: (name) => asked.filter((request) => request.name === name),
    latest: () => sockets.at(-1)!,
    cut: () => sockets.at(-1)!.conn.close(),
    stop: () => io.close(),
  };
}
