import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { memoryJournal } from '../../../server/journal/memory.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, lost, next, type TestSocket } from '../../support/client.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted, roomsOn } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';

/** Two rooms that differ in nothing but code and secrets: written down with one seed, as no server would draw it. */
function twins() {
  const drawn = memoryJournal();
  const rooms = roomsOn(drawn);
  const opened = [1, 2].map(() =>
    granted(rooms.open(shortLesson({ chooseSeconds: 300, steps: 40, stepsPerSecond: 4 }))),
  );
  const journal = memoryJournal();
  for (const { live } of opened) {
    const [entry] = drawn.read(live.room.id);
    journal.append([{ ...entry!, event: { ...(entry!.event as object), seed: 7 } }]);
  }
  return { journal, rooms: opened.map(({ live, token }) => ({ code: live.room.code, token })) };
}

const { journal, rooms } = twins();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ journal, nowMs: () => performance.now() * 8 });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

const nicknames = ['Ana', 'Bo', 'Eve'];

/** A room in play: its host, a screen, and phones whose names are those of the other room. */
async function play({ code, token }: (typeof rooms)[number], players: number, digits: string) {
  const frames: string[] = [];
  /** Every packet that reaches a socket, answers included, as text. */
  const record = (socket: TestSocket): TestSocket => {
    socket.io.on('packet', (packet: object) => frames.push(JSON.stringify(packet)));
    return socket;
  };
  const host = record(connect(app.url));
  const { view } = granted(await hello(host, 'host', code, token));
  let latest = view as StageView;
  host.on('view', (newer) => {
    latest = newer as StageView;
  });
  const screen = record(connect(app.url));
  granted(await hello(screen, 'screen', code));
  const phones: Awaited<ReturnType<typeof joinRoom>>[] = [];
  for (let i = 0; i < players; i++) {
    const phone = await joinRoom(app.url, code, nicknames[i % nicknames.length]!);
    record(phone.socket);
    phones.push(phone);
  }
  let command = 0;
  return {
    code,
    frames,
    players,
    /** Stands in every learning rate of this room and in none of the other. */
    digits,
    tokens: phones.map((phone) => phone.token),
    latest: () => latest,
    advance: async () => granted(await ask(host, 'advance', { command: ++command, turn: latest.turn })),
    lockAll: () =>
      Promise.all(
        phones.map(async ({ socket, seat }) =>
          granted(await ask(socket, 'lock', { command: 1, choice: { learningRate: Number(`0.1${seat}${digits}`) } })),
        ),
      ),
    ended: () => (latest.raceEnded ? null : next(host, 'view', (newer) => newer.raceEnded)),
    close: async () => {
      const gone = lost(host);
      granted(await ask(host, 'close', { command: ++command }));
      await gone;
    },
    alive: () => host.connected && screen.connected && phones.every(({ socket }) => socket.connected),
  };
}

type Play = Awaited<ReturnType<typeof play>>;

/** Numbers under this name in all frames. */
function numbersOf({ frames }: Play, name: string): Set<number> {
  const all = frames.join('').matchAll(new RegExp(`"${name}":(\\d+)`, 'g'));
  return new Set(Array.from(all, ([, digits]) => Number(digits)));
}

test('P7 scenario 19: two rooms at once with the same names and the same seed: not one frame crosses', async () => {
  const [one, other] = [await play(rooms[0]!, 3, '777331'), await play(rooms[1]!, 5, '888553')];
  await Promise.all([one.advance(), other.advance()]);
  await Promise.all([one.lockAll(), other.lockAll()]);
  await Promise.all([one.ended(), other.ended()]);
  // From here on one room is ahead of the other, and then it is gone.
  await one.advance();
  expect([one.latest().phase, other.latest().phase]).toEqual(['reveal', 'race']);
  await one.close();
  await other.advance();
  await other.advance();
  expect(other.latest()).toMatchObject({ phase: 'standings', counts: { joined: 5 } });
  expect([one.alive(), other.alive()]).toEqual([false, true]);

  for (const [own, foreign] of [
    [one, other],
    [other, one],
  ] as const) {
    expect(own.frames.length).toBeGreaterThan(50);
    for (const mark of [foreign.code, foreign.digits, ...foreign.tokens]) {
      expect(own.frames.filter((frame) => frame.includes(mark))).toEqual([]);
    }
    // What is looked for is there where it belongs.
    expect(own.frames.some((frame) => frame.includes(own.code))).toBe(true);
    expect(own.frames.some((frame) => frame.includes(own.digits))).toBe(true);
    expect(Math.max(...numbersOf(own, 'joined'))).toBe(own.players);
    expect(Math.max(...numbersOf(own, 'ready'))).toBe(own.players);
    expect(Math.max(...numbersOf(own, 'seat'))).toBe(own.players - 1);
  }
  const [seeds, hashes] = ['seed', 'hash'].map((name) => [one, other].map((each) => numbersOf(each, name)));
  expect(seeds).toEqual([new Set([7]), new Set([7])]);
  // Each room's beats are those of its own race.
  expect(hashes!.map(({ size }) => size > 5)).toEqual([true, true]);
  expect([...hashes![0]!].filter((hash) => hashes![1]!.has(hash))).toEqual([]);
});
