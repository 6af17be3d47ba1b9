import type { Client, Dialect } from './client.ts';
import { compareBalls, PositionsBook } from './phones-positions.ts';
import { type Plan, rateOf } from './plan.ts';
import { ballBytes, changeBytes } from './positions.ts';

export function wsPhones(plan: Plan): Dialect {
  const book = new PositionsBook(plan);
  const last = new Map<Client, Buffer>();
  return {
    path: (room, seat) => `/${room}/${seat}`,
    async greet(client) {
      client.socket.onMessage = ({ payload }) => {
        book.arrived(client, payload.readUInt32LE(0));
        if (client.seat !== 'host') last.set(client, payload);
      };
    },
    begin: (_, startMs) => book.begin(startMs),
    change({ room, seat, socket }, _, times) {
      const message = Buffer.alloc(changeBytes);
      message.writeDoubleLE(rateOf(room, Number(seat), times), 8);
      socket.send(message);
    },
    async seen(span) {
      const balls = [...last].map(([client, payload]) => {
        if (payload.length !== ballBytes) throw new Error(`expected ${ballBytes} bytes, got ${payload.length}`);
        const [step, seat] = [payload.readUInt32LE(0), payload.readUInt32LE(4)];
        return { client, step, seat, x: payload.readDoubleLE(8), y: payload.readDoubleLE(16) };
      });
      return { told: book.told(span), answered: null, ...compareBalls(plan, balls), startBytes: null };
    },
  };
}
