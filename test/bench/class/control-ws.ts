import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { changeBytes, writeAll, writeBall } from './positions.ts';
import type { Control } from './telling.ts';

/** What is used of `ws`. */
interface WebSocket {
  on(event: 'message', take: (payload: Buffer) => void): void;
  send(payload: Buffer): void;
}
interface WebSocketServer {
  on(event: 'connection', enter: (socket: WebSocket, request: IncomingMessage) => void): void;
  on(event: 'listening', ready: () => void): void;
  address(): AddressInfo;
}

// The one that the product stands on.
const engineRequire = createRequire(createRequire(import.meta.resolve('socket.io')).resolve('engine.io'));
const ws = engineRequire('ws') as { WebSocketServer: new (options: object) => WebSocketServer };

/** Bare `ws`: each phone gets its own ball, the host all of them. */
export function rawWs(): Control {
  const phones = new Map<number, (WebSocket | undefined)[]>();
  const hosts = new Map<number, WebSocket>();
  const rates = new Map<string, number>();
  let changes = 0;
  return {
    listen({ rooms }) {
      for (let room = 0; room < rooms; room++) phones.set(room, []);
      const server = new ws.WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
      server.on('connection', (socket, request) => {
        const [, roomText, seatText] = request.url!.split('/');
        const room = Number(roomText);
        if (seatText === 'host') hosts.set(room, socket);
        else phones.get(room)![Number(seatText)] = socket;
        socket.on('message', (payload) => {
          if (payload.length !== changeBytes) return;
          const rate = payload.readDoubleLE(8);
          if (!(rate > 0)) return;
          rates.set(`${room} ${seatText}`, rate);
          changes++;
        });
      });
      return new Promise((done) => {
        server.on('listening', () => done({ port: server.address().port }));
      });
    },
    say(room, race) {
      for (const [seat, phone] of phones.get(room)!.entries()) phone?.send(writeBall(race, seat));
      hosts.get(room)?.send(writeAll(race));
    },
    changes: () => changes,
  };
}
