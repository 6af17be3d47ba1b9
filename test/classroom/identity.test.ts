import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { version } from '../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, lost, next, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted, wordOf } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);

describe('a seat', () => {
  test('P7 is taken once and found again with its token, whatever the code looks like', async () => {
    const { code } = await openRoom(app.url);
    const ana = await joinRoom(app.url, code);
    ana.socket.disconnect();
    const back = connect(app.url);
    const typed = `${code.slice(0, 3)} - ${code.slice(3).toLowerCase()}`;
    expect(granted(await hello(back, 'player', typed, ana.token)).view).toMatchObject({
      you: { seat: ana.seat, nickname: 'Ana' },
      counts: { joined: 1 },
    });
  });

  test('P3 a second tap on Join gets the same seat', async () => {
    const { code } = await openRoom(app.url);
    const { socket, seat, token } = await joinRoom(app.url, code);
    expect(await ask(socket, 'join', { nickname: 'Ana' })).toEqual({ seat, token });
  });

  test('P7 fault 24: the newest connection has it; the older one is told and does not come back', async () => {
    const { code } = await openRoom(app.url);
    const first = await joinRoom(app.url, code);
    const [bye, reason] = [next(first.socket, 'bye'), lost(first.socket)];
    const second = connect(app.url);
    granted(await hello(second, 'player', code, first.token));
    expect(await bye).toEqual({ refused: 'replaced' });
    // socket.io's clients come back after every other reason.
    expect(await reason).toBe('io server disconnect');
    expect(granted(await hello(second, 'player', code, first.token)).view.counts.connected).toBe(1);
  });

  test('an unknown token is nobody yet: the phone may join', async () => {
    const { code } = await openRoom(app.url);
    const socket = connect(app.url);
    expect(granted(await hello(socket, 'player', code, 'AAAAAAAAAAAAAAAAAAAAAA')).view).toMatchObject({ you: null });
    expect(wordOf(await ask(socket, 'join', { nickname: 'Ana' }))).toBe(null);
  });

  test('P7 scenario 18: of somebody else cannot be named in a payload', async () => {
    const host = await openRoom(app.url);
    const ana = await joinRoom(app.url, host.code, 'Ana');
    const bo = await joinRoom(app.url, host.code, 'Bo');
    await host.advance();
    const forged = { command: 1, choice: { learningRate: 0.1 }, seat: ana.seat } as {
      command: number;
      choice: { learningRate: number };
    };
    expect(await ask(bo.socket, 'lock', forged)).toMatchObject({ refused: 'bad-request' });
    granted(await ask(bo.socket, 'lock', { command: 2, choice: { learningRate: 0.1 } }));
    expect(granted(await hello(connect(app.url), 'player', host.code, ana.token)).view).toMatchObject({
      you: { choice: null },
      counts: { ready: 1 },
    });
  });

  test('that was removed is told why, cannot come back by itself, and can when it is readmitted', async () => {
    const host = await openRoom(app.url);
    const ana = await joinRoom(app.url, host.code);
    const bye = next(ana.socket, 'bye');
    granted(await ask(host.socket, 'roster', { command: 100, change: { kind: 'remove', seat: ana.seat } }));
    expect(await bye).toEqual({ refused: 'no-seat' });
    expect(wordOf(await hello(connect(app.url), 'player', host.code, ana.token))).toBe('no-seat');
    granted(await ask(host.socket, 'roster', { command: 101, change: { kind: 'readmit', seat: ana.seat } }));
    expect(wordOf(await hello(connect(app.url), 'player', host.code, ana.token))).toBe(null);
  });
});

describe('the instructor', () => {
  test('P7 fault 40: is who has the token, and only one connection at a time', async () => {
    const host = await openRoom(app.url);
    expect(wordOf(await hello(connect(app.url), 'host', host.code))).toBe('not-host');
    expect(wordOf(await hello(connect(app.url), 'host', host.code, 'guess'))).toBe('not-host');
    const told = next(host.socket, 'view', ({ role }) => role === 'screen');
    const other = connect(app.url);
    expect(granted(await hello(other, 'host', host.code, host.token)).view.role).toBe('host');
    await told;
    expect(wordOf(await ask(host.socket, 'advance', { command: 499, turn: 0 }))).toBe('not-host');
    granted(await ask(other, 'advance', { command: 500, turn: 0 }));
  });

  test('P7 a seat token is no host token', async () => {
    const { code } = await openRoom(app.url);
    const { token } = await joinRoom(app.url, code);
    expect(wordOf(await hello(connect(app.url), 'host', code, token))).toBe('not-host');
  });

  test.each(['player', 'newcomer', 'screen'] as const)(
    'P7 scenario 18: a %s cannot do what only the instructor may',
    async (role) => {
      const host = await openRoom(app.url);
      const joined = await joinRoom(app.url, host.code);
      const socket = role === 'player' ? joined.socket : connect(app.url);
      if (role !== 'player') granted(await hello(socket, role === 'screen' ? 'screen' : 'player', host.code));
      const answers = [
        await ask(socket, 'advance', { command: 1, turn: 0 }),
        await ask(socket, 'pace', { command: 2, change: { kind: 'skip' } }),
        await ask(socket, 'roster', { command: 3, change: { kind: 'remove', seat: joined.seat } }),
        await ask(socket, 'close', { command: 4 }),
      ];
      expect(answers.map(wordOf)).toEqual(['not-host', 'not-host', 'not-host', 'not-host']);
      expect(host.latest().phase).toBe('lobby');
    },
  );

  test('P7 a screen takes no seat and chooses nothing', async () => {
    const host = await openRoom(app.url);
    const screen = connect(app.url);
    expect(granted(await hello(screen, 'screen', host.code)).view.role).toBe('screen');
    expect(wordOf(await ask(screen, 'join', { nickname: 'Ana' }))).toBe('bad-request');
    expect(wordOf(await ask(screen, 'lock', { command: 1, choice: { learningRate: 0.1 } }))).toBe('no-seat');
  });

  test('closes the room: the answer comes, everyone is told, the code is over', async () => {
    const host = await openRoom(app.url);
    const ana = await joinRoom(app.url, host.code);
    const byes = [next(ana.socket, 'bye'), next(host.socket, 'bye')];
    expect(await ask(host.socket, 'close', { command: 9 })).toEqual({ ok: true });
    expect(await Promise.all(byes)).toEqual([{ refused: 'room-closed' }, { refused: 'room-closed' }]);
    expect(wordOf(await hello(connect(app.url), 'player', host.code))).toBe('room-closed');
  });
});

test('P7 before hello nothing can be asked of a room', async () => {
  const socket = connect(app.url);
  expect(wordOf(await ask(socket, 'lock', { command: 1, choice: { learningRate: 0.1 } }))).toBe('no-seat');
  expect(wordOf(await ask(socket, 'clock', { t0: 1 }))).toBe('no-seat');
  expect(wordOf(await ask(socket, 'mismatch', { step: 1, hash: 1 }))).toBe('no-seat');
});

test('P4 scenario 25: a client of another version is told so', async () => {
  const { code } = await openRoom(app.url);
  const socket = connect(app.url);
  expect(wordOf(await ask(socket, 'hello', { version: version + 1, role: 'player', code }))).toBe('version');
  expect(wordOf(await ask(socket, 'open', { version: 0, lesson: shortLesson() }))).toBe('version');
});

test('the roster reaches the screens: counts to all, rows only to projectors', async () => {
  const host = await openRoom(app.url);
  const screen = connect(app.url);
  granted(await hello(screen, 'screen', host.code));
  const ana = await joinRoom(app.url, host.code, 'Ana');
  const [onScreen, onPhone] = await Promise.all([
    next(screen, 'roster', ({ counts }) => counts.joined === 1),
    next(ana.socket, 'roster', ({ counts }) => counts.joined === 1),
  ]);
  expect(onScreen.seats).toEqual([{ seat: ana.seat, nickname: 'Ana', connected: true, team: null }]);
  expect(onPhone).toEqual({ counts: { joined: 1, connected: 1, ready: 0 } });
});
