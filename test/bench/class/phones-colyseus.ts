import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client, Dialect } from './client.ts';
import { colyseusFolder } from './install-colyseus.ts';
import { ownRaces, PositionsBook } from './phones-positions.ts';
import { type Plan, rateOf } from './plan.ts';
import { inSixteenBits } from './positions.ts';

const [joinRoom, roomState, roomPatch, dataBytes] = [10, 14, 15, 17];

interface Decoder {
  readonly state: { readonly step: number; readonly balls: readonly { readonly x: number; readonly y: number }[] };
  decode(bytes: Uint8Array): void;
}
interface Schema {
  Reflection: { decode(bytes: Uint8Array): Decoder };
}

/** A patch begins with its type and field 0, a 32-bit step. */
const stepAt = 2;

export function colyseusPhones(plan: Plan, paths: readonly string[]): Dialect {
  const book = new PositionsBook(plan);
  /** Everything that the first phone of each room was told, to be decoded in the end. */
  const records = new Map<number, Buffer[]>();
  /** The last patch of every phone: the same for all of a room at one step. */
  const last = new Map<Client, Buffer>();
  return {
    path: (room, seat) => paths[room * (plan.playersPerRoom + 1) + (seat === 'host' ? plan.playersPerRoom : seat)]!,
    greet: (client) =>
      new Promise((done) => {
        const record: Buffer[] = [];
        if (client.seat === 0) records.set(client.room, record);
        client.socket.onMessage = ({ payload }) => {
          if (client.seat === 0) record.push(Buffer.from(payload));
          if (payload[0] === joinRoom) client.socket.send(Buffer.of(joinRoom!));
          if (payload[0] === roomState) done();
          if (payload[0] !== roomPatch) return;
          book.arrived(client, payload.readUInt32LE(stepAt));
          if (client.seat !== 'host') last.set(client, payload);
        };
      }),
    begin: (_, startMs) => book.begin(startMs),
    change({ room, seat, socket }, _, times) {
      const message = Buffer.alloc(11);
      // The type "r", as a string of one sign.
      message.set([dataBytes!, 0xa1, 0x72]);
      message.writeDoubleLE(rateOf(room, Number(seat), times), 3);
      socket.send(message);
    },
    async seen(span) {
      const { resolve } = createRequire(join(colyseusFolder, 'package.json'));
      const { Reflection } = (await import(pathToFileURL(resolve('@colyseus/schema')).href)) as Schema;
      const race = ownRaces(plan);
      let [compared, differed] = [0, 0];
      for (const [room, [joined, ...messages]] of records) {
        const { state, ...decoder } = decoderOf(Reflection, joined!);
        for (const message of messages) decoder.decode(message.subarray(1));
        const own = race(room, state.step);
        for (let ball = 0; ball < own.count; ball++) {
          const [x, y] = inSixteenBits({ ...own, step: state.step }, ball);
          compared++;
          if (state.balls[ball]?.x !== x || state.balls[ball]?.y !== y) differed++;
        }
      }
      const patches = new Map<string, Buffer>();
      for (const [{ room }, payload] of last) {
        const key = `${room} ${payload.readUInt32LE(stepAt)}`;
        const first = patches.get(key);
        compared++;
        if (first && !first.equals(payload)) differed++;
        patches.set(key, payload);
      }
      return { told: book.told(span), answered: null, compared, differed, startBytes: null };
    },
  };
}

/** From the handshake, after the reconnection token and the name of the serializer, each with its length before it. */
function decoderOf({ decode }: Schema['Reflection'], joined: Buffer) {
  const nameAt = 2 + joined[1]!;
  const lengthAt = nameAt + 1 + joined[nameAt]!;
  const length = joined[lengthAt]!;
  // A longer one would have its length in more bytes.
  if (length > 127) throw new Error(`expected a handshake of at most 127 bytes, got ${length}`);
  const decoder = decode(joined.subarray(lengthAt + 1, lengthAt + 1 + length));
  return { state: decoder.state, decode: (bytes: Uint8Array) => decoder.decode(bytes) };
}
