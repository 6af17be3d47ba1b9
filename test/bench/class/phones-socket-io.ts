import type { Client, Dialect } from './client.ts';
import { greetEngine } from './engine-io.ts';
import { compareBalls, PositionsBook } from './phones-positions.ts';
import { type Plan, rateOf } from './plan.ts';

const stepName = Buffer.from('"step":');

export function socketIoPhones(plan: Plan): Dialect {
  const book = new PositionsBook(plan);
  const last = new Map<Client, Buffer>();
  return {
    path: (room, seat) => `/socket.io/?EIO=4&transport=websocket&room=${room}&seat=${seat}`,
    greet: (client) =>
      new Promise((done) => {
        greetEngine(client.socket, done, (payload) => {
          const at = payload.indexOf(stepName);
          if (at < 0) return;
          book.arrived(client, Number.parseInt(payload.toString('latin1', at + stepName.length, at + 20), 10));
          if (client.seat !== 'host') last.set(client, payload);
        });
      }),
    begin: (_, startMs) => book.begin(startMs),
    change({ room, seat, socket }, _, times) {
      socket.send(`42["change",{"learningRate":${rateOf(room, Number(seat), times)}}]`);
    },
    async seen(span) {
      const balls = [...last].map(([client, payload]) => {
        const [, ball] = JSON.parse(payload.toString('utf8', 2)) as [
          string,
          Record<'step' | 'seat' | 'x' | 'y', number>,
        ];
        return { client, ...ball };
      });
      return { told: book.told(span), answered: null, ...compareBalls(plan, balls), startBytes: null };
    },
  };
}
