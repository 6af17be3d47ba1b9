import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWire, type Wire } from '../../../client/net/wire.ts';
import { type FakeRoom, openFakeRoom } from './fake-room.ts';

let room: FakeRoom;
let wire: Wire;

const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 5000, interval: 5 });

afterEach(async () => {
  wire.socket.disconnect();
  await room.stop();
});

/** Connects, greets on every connection, and opens the gate. */
async function connect(): Promise<void> {
  wire = createWire(room.url);
  wire.socket.on('connect', () =>
    wire.tell('hello', { version: 1, role: 'player', code: 'BCDF23' }, () => wire.open()),
  );
  await until(() => expect(wire.isOpen()).toBe(true));
}

describe('wire', () => {
  test('what is asked between two connections comes after the greeting of the second', async () => {
    room = await openFakeRoom();
    await connect();
    wire.socket.once('disconnect', () => void wire.ask('close', { command: 1 }));
    room.cut();
    await until(() => expect(room.of('close')).toHaveLength(1));
    expect(room.asked.map(({ connection, name }) => `${connection} ${name}`)).toEqual([
      '1 hello',
      '2 hello',
      '2 close',
    ]);
  });

  test('what socket.io kept back from a line that it found dead comes after the greeting too, and once', async () => {
    room = await openFakeRoom();
    await connect();
    Object.assign(wire.socket.io.engine, { _hasPingExpired: () => true });
    void wire.ask('close', { command: 1 });
    expect(wire.socket.sendBuffer).toHaveLength(1);
    room.cut();
    await until(() => expect(room.of('close')).toHaveLength(1));
    await wire.ask('close', { command: 2 });
    expect(room.asked.map(({ connection, name }) => `${connection} ${name}`)).toEqual([
      '1 hello',
      '2 hello',
      '2 close',
      '2 close',
    ]);
    expect(room.of('close').map(({ body }) => body.command)).toEqual([1, 2]);
  });

  test('P10 where WebSocket is refused it goes on by polling', async () => {
    room = await openFakeRoom(0, { transports: ['polling'] });
    await connect();
    expect(wire.socket.io.engine.transport.name).toBe('polling');
  });

  test('P10 where a proxy lets WebSocket hang it goes on by polling', async () => {
    room = await openFakeRoom();
    room.http.removeAllListeners('upgrade');
    const hanging: Duplex[] = [];
    room.http.on('upgrade', (_, socket) => hanging.push(socket));
    wire = createWire(room.url, 100);
    await until(() => expect(wire.socket.connected).toBe(true));
    expect(wire.socket.io.engine.transport.name).toBe('polling');
    for (const socket of hanging) socket.destroy();
  });
});
