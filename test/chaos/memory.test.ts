import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { connect, disconnectAll, hello, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { long } from './long.ts';
import { Measured } from './measured.ts';
import type { Held } from './measured-server.ts';
import { FaultProxy } from './proxy.ts';

const megabyte = 1_048_576;

let server: Measured;
beforeAll(async () => {
  server = await Measured.start();
});
afterAll(() => server.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

test('P5 fault 20: 20 phones that take nothing during a race cost no memory, and the race of the others goes on', async () => {
  const proxy = await FaultProxy.before(server.url);
  const host = await openRoom(server.url, shortLesson({ steps: 200, stepsPerSecond: 10, chooseSeconds: 60 }));
  const well = await classOf(5, { url: server.url, code: host.code });
  const stuck = await classOf(20, { url: proxy.url, code: host.code });
  await host.advance();
  await every([...well, ...stuck], ({ acked }) => acked.length === 1);
  await host.advance();
  await every([...well, ...stuck], ({ lastBeat }) => lastBeat !== null);
  const before = await server.held();
  proxy.stick();
  const agreed = well[0]!.agreed;
  await every(well, (bot) => bot.agreed > agreed + (long ? 15 : 3));
  const during = await server.held();
  console.log(
    `20 stuck phones: heap ${((during.heapBytes - before.heapBytes) / 1024).toFixed(0)} kB, ` +
      `outside ${((during.outsideBytes - before.outsideBytes) / 1024).toFixed(0)} kB`,
  );
  expect(during.heapBytes + during.outsideBytes - before.heapBytes - before.outsideBytes).toBeLessThan(megabyte);
  expect(well.map(({ differed }) => differed)).toEqual(well.map(() => 0));
  await proxy.stop();
});

test('P5 classes that come and go leave nothing behind: flat heap, no client, no room of the adapter', {
  timeout: 400_000,
}, async () => {
  const lesson = shortLesson({ steps: 20, stepsPerSecond: 20, chooseSeconds: 60 });
  const oneClass = async (): Promise<void> => {
    const host = await openRoom(server.url, lesson);
    const bots = await classOf(10, { url: server.url, code: host.code });
    // Some reload their page, some only look, by polling.
    for (const bot of bots.slice(0, 4)) bot.socket.disconnect().connect();
    granted(await hello(connect(server.url, { transports: ['polling'] }), 'screen', host.code));
    await host.advance();
    await every(bots, ({ acked }) => acked.length === 1);
    await every(bots, ({ lastBeat }) => lastBeat?.step === 20);
    host.socket.emit('close', { command: 1000 }, () => {});
    await every(bots, ({ ended }) => ended === 'room-closed');
  };
  const classes = async (turns: number): Promise<Held> => {
    for (let turn = 0; turn < turns; turn++) {
      await Promise.all([oneClass(), oneClass(), oneClass(), oneClass()]);
      dismissClasses();
      disconnectAll();
    }
    while ((await server.held()).clients > 0);
    // A room that is over is forgotten after a day without use, by the next beat.
    await server.held(26 * 3_600_000);
    return server.held(120_000);
  };
  // What is built once (caches, code) is not growth.
  const before = await classes(long ? 3 : 1);
  const turns = long ? 16 : 2;
  const after = await classes(turns);
  const grownKb = (after.heapBytes - before.heapBytes) / 1024;
  console.log(`${4 * turns} classes: heap ${grownKb.toFixed(0)} kB, ${(grownKb / (4 * turns)).toFixed(1)} kB a class`);
  expect(after).toMatchObject({ clients: 0, adapterRooms: 0, connectedSockets: 0 });
  expect(grownKb).toBeLessThan(512);
});
