import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { WebSocket, WebSocketServer } from 'ws';
import { changeBytes, writeAll, writeBall } from './positions.ts';
import type { Control } from './telling.ts';

// The one that the product stands on.
const require = createRequire(createRequire(import.meta.resolve('socket.io')).resolve('engine.io'));
const ws = require('ws') as { WebSocketServer: typeof WebSocketServer };

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
        socket.on('message', (payload: Buffer) => {
          if (payload.length !== changeBytes) return;
          const rate = payload.readDoubleLE(8);
          if (!(rate > 0)) return;
          rates.set(`${room} ${seatText}`, rate);
          changes++;
        });
      });
      return new Promise((done) => {
        server.on('listening', () => done({ port: (server.address() as AddressInfo).port }));
      });
    },
    say(room, race) {
      for (const [seat, phone] of phones.get(room)!.entries()) phone?.send(writeBall(race, seat));
      hosts.get(room)?.send(writeAll(race));
    },
    changes: () => changes,
  };
}
