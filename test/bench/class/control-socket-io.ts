import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Control } from './telling.ts';

/** socket.io as it comes: each phone gets its own ball as JSON, the host all of them. */
export function socketIo(): Control {
  const phones = new Map<number, (Socket | undefined)[]>();
  const hosts = new Map<number, Socket>();
  const rates = new Map<string, number>();
  let changes = 0;
  return {
    listen({ rooms }) {
      for (let room = 0; room < rooms; room++) phones.set(room, []);
      const http = createServer();
      const io = new Server(http);
      io.on('connection', (socket) => {
        const { room, seat } = socket.handshake.query as { room: string; seat: string };
        if (seat === 'host') hosts.set(Number(room), socket);
        else phones.get(Number(room))![Number(seat)] = socket;
        socket.on('change', ({ learningRate }: { learningRate: number }) => {
          if (!(learningRate > 0)) return;
          rates.set(`${room} ${seat}`, learningRate);
          changes++;
        });
      });
      return new Promise((done) => {
        http.listen(0, '127.0.0.1', () => done({ port: (http.address() as AddressInfo).port }));
      });
    },
    say(room, { step, count, xs, ys, losses }) {
      const ball = (seat: number) => {
        const at = step * count + seat;
        return { seat, x: xs[at], y: ys[at], loss: losses[at] };
      };
      for (const [seat, phone] of phones.get(room)!.entries()) phone?.emit('ball', { step, ...ball(seat) });
      hosts.get(room)?.emit('balls', { step, balls: Array.from({ length: count }, (_, seat) => ball(seat)) });
    },
    changes: () => changes,
  };
}
