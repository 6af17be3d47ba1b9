import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { colyseusFolder } from './install-colyseus.ts';
import { inSixteenBits } from './positions.ts';
import type { Control } from './telling.ts';

// It is installed on demand, so its types are not at hand: what is used of it.
interface Ball {
  x: number;
  y: number;
}
interface State {
  step: number;
  balls: Ball[];
}
interface Room {
  state: State;
  roomId: string;
  autoDispose: boolean;
  maxClients: number;
  patchRate: number | null;
  seatReservationTimeout: number;
  onMessageBytes(type: string, take: (client: { sessionId: string }, bytes: Uint8Array) => void): void;
  broadcastPatch(): boolean;
}
interface Core {
  Room: new () => Room;
  Server: new (
    options: object,
  ) => {
    define(name: string, room: new () => Room): void;
    listen(port: number, host: string): Promise<void>;
  };
  matchMaker: {
    createRoom(name: string, options: object): Promise<{ roomId: string; processId: string }>;
    joinById(roomId: string, options: object): Promise<{ sessionId: string }>;
    getLocalRoomById(roomId: string): Room;
  };
}
interface Transport {
  WebSocketTransport: new (options: object) => object;
}
interface Schema {
  schema(fields: object): new () => never;
  t: { int16(): object; uint32(): object; array(of: object): object };
}

async function load<T>(name: string): Promise<T> {
  const { resolve } = createRequire(join(colyseusFolder, 'package.json'));
  return (await import(pathToFileURL(resolve(name)).href)) as T;
}

/** Colyseus as its guide has it: the room's state is synchronized to everybody, with 16 bits a coordinate. */
export function colyseus(): Control {
  const rooms: Room[] = [];
  let changes = 0;
  return {
    async listen({ rooms: count, playersPerRoom }) {
      const { Room, Server, matchMaker } = await load<Core>('@colyseus/core');
      const { WebSocketTransport } = await load<Transport>('@colyseus/ws-transport');
      const { schema, t } = await load<Schema>('@colyseus/schema');
      const BallState = schema({ x: t.int16(), y: t.int16() }) as unknown as new () => Ball;
      const RoomState = schema({ step: t.uint32(), balls: t.array(BallState) }) as unknown as new () => State;
      const rates = new Map<string, number>();
      class ClassRoom extends Room {
        onCreate(): void {
          const state = new RoomState();
          state.step = 0;
          for (let i = 0; i < playersPerRoom; i++) {
            const ball = new BallState();
            ball.x = 0;
            ball.y = 0;
            state.balls.push(ball);
          }
          this.state = state;
          this.autoDispose = false;
          this.maxClients = playersPerRoom + 1;
          this.seatReservationTimeout = 300;
          // Patched at the end of each step, as all others are told.
          this.patchRate = null;
          this.onMessageBytes('r', ({ sessionId }, bytes) => {
            const rate = Buffer.from(bytes).readDoubleLE(0);
            if (!(rate > 0)) return;
            rates.set(sessionId, rate);
            changes++;
          });
        }
      }
      const http = createServer();
      const server = new Server({ transport: new WebSocketTransport({ server: http }), greet: false });
      server.define('class', ClassRoom);
      await server.listen(0, '127.0.0.1');
      const paths: string[] = [];
      for (let room = 0; room < count; room++) {
        const { roomId, processId } = await matchMaker.createRoom('class', {});
        rooms.push(matchMaker.getLocalRoomById(roomId));
        for (let seat = 0; seat <= playersPerRoom; seat++) {
          const { sessionId } = await matchMaker.joinById(roomId, {});
          paths.push(`/${processId}/${roomId}?sessionId=${sessionId}`);
        }
      }
      return { port: (http.address() as AddressInfo).port, paths };
    },
    say(room, race) {
      const { state } = rooms[room]!;
      state.step = race.step;
      for (let ball = 0; ball < race.count; ball++) {
        const [x, y] = inSixteenBits(race, ball);
        const shown = state.balls[ball]!;
        shown.x = x;
        shown.y = y;
      }
      rooms[room]!.broadcastPatch();
    },
    changes: () => changes,
  };
}
