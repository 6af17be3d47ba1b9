import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { PlayerView, StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, lost, next, openRoom } from '../../support/client.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { comeBack, twoRounds } from './every-phase.ts';
import { fallAsleep, wake } from './line.ts';

let app: App;
beforeAll(async () => {
  // Eight seconds of class in one of ours.
  app = await startTestApp({ nowMs: () => performance.now() * 8 });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

const choice = { learningRate: 0.1 };

/** A class of two that chooses; Bo never does, so that nothing hurries. */
async function choosingClass() {
  const host = await openRoom(app.url, twoRounds);
  const [ana, bo] = [await joinRoom(app.url, host.code, 'Ana'), await joinRoom(app.url, host.code, 'Bo')];
  for (const _ of ['brief', 'predict', 'choose']) granted(await host.advance());
  return { host, ana, bo, back: () => comeBack(app.url, host.code, ana.token) };
}

describe('scenario 1: who comes back five times in a row', () => {
  test('P2 scenario 1: is the same player with the same ball and the same points each time, and nobody is doubled', async () => {
    const { host, ana, back } = await choosingClass();
    const joined = new Set<number>();
    host.socket.on('roster', ({ counts }) => joined.add(counts.joined));
    granted(await ask(ana.socket, 'lock', { command: 1, choice }));
    ana.socket.disconnect();
    const fiveTimes = async () => {
      const seen: { readonly you: PlayerView['you']; readonly joined: number; readonly ready: number }[] = [];
      for (let time = 0; time < 5; time++) {
        const { socket, view } = await back();
        const { you, counts } = view as PlayerView;
        seen.push({ you, joined: counts.joined, ready: counts.ready });
        socket.disconnect();
      }
      expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
      return seen[0]!;
    };
    expect(await fiveTimes()).toMatchObject({ you: { seat: ana.seat, choice }, joined: 2, ready: 1 });
    granted(await host.advance());
    expect(await fiveTimes()).toMatchObject({ you: { seat: ana.seat, choice }, joined: 2, ready: 1 });
    expect((await back()).race).toMatchObject({ seats: [ana.seat], choices: [choice] });
    for (const _ of ['ended', 'reveal', 'standings']) granted(await host.advance());
    const { you } = await fiveTimes();
    const line = (host.latest() as StageView).standings!.find(({ seat }) => seat === ana.seat);
    expect(line!.points).toBeGreaterThan(0);
    expect(you?.standing).toEqual(line);
    await next(host.socket, 'roster', ({ seats }) => seats?.some(({ connected }) => !connected) === true);
    expect([...joined]).toEqual([2]);
    const { view } = granted(await hello(connect(app.url), 'screen', host.code));
    expect((view as StageView).seats.map(({ nickname }) => nickname)).toEqual(['Ana', 'Bo']);
  });
});

describe('scenario 2: a line that is dead without a word', () => {
  test('P2 scenario 2: does not keep its phone out: the next connection is in at once, the dead one hears why when it wakes', async () => {
    const { host, ana, back } = await choosingClass();
    fallAsleep(ana.socket);
    const { socket, view } = await back();
    expect(view).toMatchObject({ phase: 'choose', you: { seat: ana.seat }, counts: { joined: 2, connected: 2 } });
    granted(await ask(socket, 'lock', { command: 1, choice }));
    expect(ana.socket.connected).toBe(true);
    const [bye, reason] = [next(ana.socket, 'bye'), lost(ana.socket)];
    wake(ana.socket);
    expect(await bye).toEqual({ refused: 'replaced' });
    expect(await reason).toBe('io server disconnect');
    // That the dead line ends now takes nothing from the living one.
    const { view: screen } = granted(await hello(connect(app.url), 'screen', host.code));
    expect(screen).toMatchObject({ counts: { joined: 2, connected: 2, ready: 1 } });
  });
});

describe('scenario 3: who has chosen and drops', () => {
  test.each([
    ['before the start', false],
    ['after the start', true],
  ])('P3 scenario 3: finds the choice again %s, cannot choose twice, and counts once', async (_, started) => {
    const { host, ana, back } = await choosingClass();
    granted(await ask(ana.socket, 'lock', { command: 1, choice }));
    ana.socket.disconnect();
    if (started) granted(await host.advance());
    const { socket, view } = await back();
    expect(view).toMatchObject({ you: { choice }, counts: { ready: 1 } });
    const other = { learningRate: 0.2 };
    expect(wordOf(await ask(socket, 'lock', { command: 2, choice: other }))).toBe('already-locked');
    // The same request, because its answer was lost: answered as before.
    expect(await ask(socket, 'lock', { command: 1, choice: other })).toEqual({ ok: true });
    if (!started) granted(await host.advance());
    const { race } = granted(await hello(connect(app.url), 'screen', host.code));
    expect(race).toMatchObject({ seats: [ana.seat], choices: [choice] });
  });
});

describe('scenario 4: who joins more than once', () => {
  test('P3 scenario 4: two taps on Join before the first is answered are one seat', async () => {
    const host = await openRoom(app.url);
    const socket = connect(app.url);
    granted(await hello(socket, 'player', host.code));
    const taps = [1, 2, 3].map(() => ask(socket, 'join', { nickname: 'Ana' }));
    const answers = await Promise.all(taps);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(granted(await hello(connect(app.url), 'screen', host.code)).view.counts).toMatchObject({ joined: 1 });
  });

  test('P7 scenario 4: a second tab is the same player, and what was chosen in the first is chosen there', async () => {
    const { ana, back } = await choosingClass();
    granted(await ask(ana.socket, 'lock', { command: 1, choice }));
    const bye = next(ana.socket, 'bye');
    expect((await back()).view).toMatchObject({ you: { seat: ana.seat, choice }, counts: { joined: 2, connected: 2 } });
    expect(await bye).toEqual({ refused: 'replaced' });
  });

  test('P5 scenario 4: the QR reader’s own page and then the browser: a second seat with its own name, the first holds up nobody', async () => {
    const host = await openRoom(app.url, twoRounds);
    const inReader = await joinRoom(app.url, host.code, 'Ana');
    inReader.socket.disconnect();
    const inBrowser = await joinRoom(app.url, host.code, 'Ana');
    const { view } = granted(await hello(connect(app.url), 'screen', host.code));
    expect((view as StageView).seats.map(({ nickname }) => nickname)).toEqual(['Ana', 'Ana 2']);
    for (const _ of ['brief', 'predict', 'choose']) granted(await host.advance());
    // Ten minutes of class are longer than a test may take: the room waits for nobody else.
    const race = next(inBrowser.socket, 'race');
    granted(await ask(inBrowser.socket, 'lock', { command: 1, choice }));
    expect((await race).seats).toEqual([inBrowser.seat]);
  });
});
