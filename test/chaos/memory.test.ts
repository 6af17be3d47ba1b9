import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { connect, disconnectAll, hello, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { long } from './long.ts';
import { Measured } from './measured.ts';
import type { Held } from './measured-server.ts';
import { FaultProxy } from './proxy.ts';

let server: Measured;
beforeAll(async () => {
  server = await Measured.start();
});
afterAll(() => server.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

test('P5 fault 20: 20 phones that take nothing during a race are told less and cost no memory, and the race of the others goes on', async () => {
  // By polling nothing waits in the operating system: what is not taken waits in the server.
  const proxy = await FaultProxy.before(server.url, { webSocket: 'forbid' });
  const host = await openRoom(server.url, shortLesson({ steps: 200, stepsPerSecond: 5, chooseSeconds: 600 }));
  const well = await classOf(5, { url: server.url, code: host.code });
  const stuck = await classOf(20, { url: proxy.url, code: host.code });
  await host.advance();
  await every([...well, ...stuck], ({ acked }) => acked.length === 1);
  await host.advance();
  await every([...well, ...stuck], ({ lastBeat }) => lastBeat !== null);
  const before = await server.held();
  proxy.stick();
  const agreed = well[0]!.agreed;
  await every(well, (bot) => bot.agreed > agreed + 20);
  const during = await server.held();
  const grownKb = (during.heapBytes + during.outsideBytes - before.heapBytes - before.outsideBytes) / 1024;
  console.log(`20 stuck phones: ${grownKb.toFixed(0)} kB more, at most ${during.mostWaiting} messages wait for one`);
  expect(during.clients).toBe(before.clients);
  // Eight, and what is said once: of over twenty beats the rest is left out.
  expect(during.mostWaiting).toBeGreaterThan(0);
  expect(during.mostWaiting).toBeLessThanOrEqual(10);
  expect(grownKb).toBeLessThan(1024);
  expect(well.map(({ differed }) => differed)).toEqual(well.map(() => 0));
  await proxy.stop();
});

test('P5 classes that come and go leave nothing behind: flat heap, no client, no room of the adapter', {
  timeout: 400_000,
}, async () => {
  const lesson = shortLesson({ steps: 20, stepsPerSecond: 20, chooseSeconds: 600 });
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
  // What is built once (caches, the code that V8 compiles as it goes) is not growth.
  const before = await classes(long ? 10 : 1);
  const turns = long ? 10 : 1;
  const after = await classes(turns);
  const grownKb = (after.heapBytes - before.heapBytes) / 1024;
  console.log(`${4 * turns} classes: heap ${grownKb.toFixed(0)} kB, ${(grownKb / (4 * turns)).toFixed(1)} kB a class`);
  expect(after).toMatchObject({ clients: 0, adapterRooms: 0, connectedSockets: 0 });
  expect(grownKb).toBeLessThan(512);
});
