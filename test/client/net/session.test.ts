import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRoom, type Session, startSession } from '../../../client/net/stage-session.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import type { Beat } from '../../../shared/protocol/messages.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import { type FakeRoom, hostView, openFakeRoom, playerView, race } from './fake-room.ts';
import { createPage, type TestPage } from './page.ts';

let room: FakeRoom;
let page: TestPage;
const sessions: Session[] = [];

/** Polls: nothing in these tests waits for a fixed time. */
const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 5000, interval: 5 });

function start(options: Partial<Parameters<typeof startSession>[0]> = {}, on: TestPage = page): Session {
  const session = startSession({ role: 'player', code: 'BCDF23', ...options }, on);
  sessions.push(session);
  return session;
}

async function startOnline(options: Partial<Parameters<typeof startSession>[0]> = {}, on = page): Promise<Session> {
  const session = start(options, on);
  await until(() => expect(session.link.value).toBe('online'));
  return session;
}

/** Several reconnects of another session: what wanted to come back by itself has come back by then. */
async function timeToComeBack(): Promise<void> {
  const ruler = await openFakeRoom();
  const session = start({}, createPage(ruler.url));
  for (let i = 1; i <= 3; i++) {
    await until(() => expect(ruler.of('hello')).toHaveLength(i));
    ruler.cut();
  }
  session.stop();
  await ruler.stop();
}

beforeEach(async () => {
  room = await openFakeRoom();
  page = createPage(room.url);
});

afterEach(async () => {
  for (const session of sessions.splice(0)) session.stop();
  await room.stop();
});

describe('greeting', () => {
  test('says who it is, shows the whole view and knows the time of the room', async () => {
    page.tokens.write('seat', 'BCDF23', 'kept');
    const session = start();
    expect(session.link.value).toBe('connecting');
    expect(session.serverNowMs()).toBe(0);
    await until(() => expect(session.link.value).toBe('online'));
    expect(room.of('hello')[0]!.body).toEqual({ version: 1, role: 'player', code: 'BCDF23', token: 'kept' });
    expect(session.view.value).toEqual(playerView);
    expect(session.serverNowMs()).toBe(1000);
    page.pass(300);
    expect(session.serverNowMs()).toBe(1300);
  });

  test('a token that was handed in is used and kept, a screen has none', async () => {
    await startOnline({ token: 'handed' });
    await startOnline({ role: 'screen' });
    page.tokens.write('host', 'BCDF23', 'host');
    await startOnline({ role: 'host' });
    expect(page.tokens.read('seat', 'BCDF23')).toBe('handed');
    expect(room.of('hello').map(({ body }) => body.token)).toEqual(['handed', undefined, 'host']);
  });

  test.each(['unknown-room', 'room-closed', 'version', 'replaced', 'not-host'] as const)(
    'refused with %s it is over and does not come back',
    async (refused) => {
      room.answers.hello = () => ({ refused });
      const session = start();
      await until(() => expect(session.over.value).toBe(refused));
      expect(session.link.value).toBe('over');
      await until(() => expect(room.latest().connected).toBe(false));
      page.pass(30_000);
      page.comeBack();
      await timeToComeBack();
      expect(room.connections()).toBe(1);
    },
  );

  test('a token without a seat is dropped, and the same connection greets again without it', async () => {
    room.answers.hello = ({ body }) =>
      'token' in body ? { refused: 'no-seat' } : { view: playerView, clock: { serverMs: 1000 }, race: null };
    page.tokens.write('seat', 'BCDF23', 'removed');
    const session = await startOnline();
    expect(session.over.value).toBeNull();
    expect(page.tokens.read('seat', 'BCDF23')).toBeUndefined();
    expect(room.of('hello').map(({ connection }) => connection)).toEqual([1, 1]);
  });

  test('refused for a passing reason it greets again a second later', async () => {
    const { hello } = room.answers;
    room.answers.hello = () => ({ refused: 'too-many' });
    const session = start();
    await until(() => expect(room.of('hello')).toHaveLength(1));
    room.answers.hello = hello!;
    await until(() => {
      page.pass(100);
      expect(session.link.value).toBe('online');
    });
    expect(session.over.value).toBeNull();
    expect(room.connections()).toBe(1);
  });

  test('a greeting that nobody answers is given up after 5 s for a new connection', async () => {
    const { hello } = room.answers;
    delete room.answers.hello;
    const session = start();
    await until(() => expect(room.of('hello')).toHaveLength(1));
    page.pass(4800);
    await timeToComeBack();
    expect(room.connections()).toBe(1);
    room.answers.hello = hello!;
    page.pass(400);
    await until(() => expect(session.link.value).toBe('online'));
    expect(room.connections()).toBe(2);
  });
});

describe('a lost connection', () => {
  test('comes back by itself as the same seat, with the whole view, and shows nothing of it', async () => {
    const session = await startOnline();
    await session.join('Ada');
    const links: string[] = [];
    session.link.subscribe((link) => void links.push(link));
    for (let i = 2; i <= 5; i++) {
      room.answers.hello = () => ({ view: { ...playerView, turn: i }, clock: { serverMs: 1000 }, race: null });
      room.cut();
      await until(() => expect(session.view.value?.turn).toBe(i));
    }
    expect(room.of('hello').map(({ body }) => body.token)).toEqual([undefined, ...Array(4).fill('seat-token')]);
    expect(links).toEqual(['online']);
  });

  test('is called offline after 1.5 s and not before', async () => {
    const session = await startOnline();
    const port = Number(new URL(room.url).port);
    await room.stop();
    await timeToComeBack();
    page.pass(1400);
    expect(session.link.value).toBe('online');
    page.pass(200);
    expect(session.link.value).toBe('offline');
    room = await openFakeRoom(port);
    await until(() => expect(session.link.value).toBe('online'));
  });

  test('of a phone that slept is called offline 1.5 s after it woke, not at once', async () => {
    const session = await startOnline();
    await room.stop();
    await timeToComeBack();
    page.pass(400);
    page.sleep(60_000);
    page.pass(1300);
    expect(session.link.value).toBe('online');
    page.pass(300);
    expect(session.link.value).toBe('offline');
  });

  test('before the first answer is called offline after 1.5 s', async () => {
    delete room.answers.hello;
    const session = start();
    page.pass(1400);
    expect(session.link.value).toBe('connecting');
    page.pass(200);
    expect(session.link.value).toBe('offline');
  });

  test('closed by the server without a word is tried again a second later', async () => {
    const session = await startOnline();
    room.latest().disconnect(true);
    await until(() => {
      page.pass(100);
      expect(room.connections()).toBe(2);
    });
    await until(() => expect(room.of('hello')).toHaveLength(2));
    expect(session.over.value).toBeNull();
  });

  test('with `bye` is over and does not come back', async () => {
    page.tokens.write('seat', 'BCDF23', 'kept');
    const session = await startOnline();
    room.latest().emit('bye', { refused: 'replaced' });
    await until(() => expect(session.over.value).toBe('replaced'));
    expect(session.link.value).toBe('over');
    page.pass(30_000);
    page.comeBack();
    await timeToComeBack();
    expect(room.connections()).toBe(1);
    expect(page.tokens.read('seat', 'BCDF23')).toBe('kept');
  });
});

describe('requests', () => {
  test('a choice without an answer is sent again with the same number after the next greeting, and only then', async () => {
    const session = await startOnline();
    delete room.answers.lock;
    const locked = session.lock({ learningRate: 0.12 });
    await until(() => expect(room.of('lock')).toHaveLength(1));
    room.answers.lock = () => ({ ok: true });
    room.cut();
    expect(await locked).toEqual({ ok: true });
    room.cut();
    await until(() => expect(room.of('hello')).toHaveLength(3));
    expect(await session.lock({ learningRate: 0.3 })).toEqual({ ok: true });
    const [first, again, other] = room.of('lock');
    expect(room.of('lock')).toHaveLength(3);
    expect(again!.body).toEqual(first!.body);
    expect(again!.connection).toBe(2);
    expect(other!.body.command).toBeGreaterThan(Number(first!.body.command));
  });

  test('what is asked without a connection waits for the greeting and keeps its order', async () => {
    const session = start();
    const answers = [session.join('Ada'), session.lock({ learningRate: 0.1 }), session.advance(3)];
    await Promise.all(answers);
    expect(room.asked.map(({ name }) => name).filter((name) => name !== 'clock')).toEqual([
      'hello',
      'join',
      'lock',
      'advance',
    ]);
  });

  test('what is asked while the line is dead reaches the next connection after its greeting', async () => {
    const session = await startOnline();
    room.cut();
    const locked = session.lock({ learningRate: 0.1 });
    expect(await locked).toEqual({ ok: true });
    const second = room.asked.filter(({ connection }) => connection === 2).map(({ name }) => name);
    expect(second.slice(0, 2)).toEqual(['hello', 'lock']);
    expect(room.of('lock').every(({ connection }) => connection === 2 || room.of('lock').length === 2)).toBe(true);
  });

  test('numbers go on growing after a reload of the page', async () => {
    const session = await startOnline();
    await session.lock({ learningRate: 0.1 });
    session.stop();
    const started = performance.now();
    await until(() => expect(performance.now()).toBeGreaterThan(started + 2));
    const reloaded = await startOnline();
    await reloaded.lock({ learningRate: 0.2 });
    const [before, after] = room.of('lock').map(({ body }) => Number(body.command));
    expect(after).toBeGreaterThan(before!);
  });

  test('a refusal is an answer, and joining keeps the token only when there is one', async () => {
    room.answers.join = () => ({ refused: 'room-full' });
    const session = await startOnline();
    expect(await session.join('Ada')).toEqual({ refused: 'room-full' });
    expect(page.tokens.read('seat', 'BCDF23')).toBeUndefined();
    room.answers.join = () => ({ seat: 4, token: 'seat-token' });
    expect(await session.join('Ada')).toEqual({ seat: 4, token: 'seat-token' });
    expect(page.tokens.read('seat', 'BCDF23')).toBe('seat-token');
  });

  test('when it is over, waiting and later requests get the reason', async () => {
    delete room.answers.lock;
    const session = await startOnline();
    const waiting = session.lock({ learningRate: 0.1 });
    await until(() => expect(room.of('lock')).toHaveLength(1));
    room.latest().emit('bye', { refused: 'room-closed' });
    expect(await waiting).toEqual({ refused: 'room-closed' });
    expect(await session.advance(1)).toEqual({ refused: 'room-closed' });
    expect(await session.mismatch(1, 2)).toBeNull();
  });

  test('closing a room is done when the room says goodbye', async () => {
    room.answers.close = () => {
      room.latest().emit('bye', { refused: 'room-closed' });
      return undefined;
    };
    const session = await startOnline({ role: 'host', token: 'host-token' });
    expect(await session.close()).toEqual({ ok: true });
    expect(session.over.value).toBe('room-closed');
  });

  test('the host’s requests carry what they are about', async () => {
    const session = await startOnline({ role: 'host', token: 'host-token' });
    await session.advance(4);
    await session.advance(5, true);
    await session.pace({ kind: 'speed', speed: 2 });
    await session.roster({ kind: 'lock', locked: true });
    await session.close();
    const bodies = room.asked.filter(({ name }) => name !== 'hello' && name !== 'clock').map(({ body }) => body);
    const command = expect.any(Number);
    expect(bodies).toEqual([
      { command, turn: 4 },
      { command, turn: 5, again: true },
      { command, change: { kind: 'speed', speed: 2 } },
      { command, change: { kind: 'lock', locked: true } },
      { command },
    ]);
  });
});

describe('news', () => {
  test('a rate that somebody changes while racing is in the causes, and nobody else’s is touched', async () => {
    room.answers.hello = () => ({ view: { ...playerView, phase: 'race' }, clock: { serverMs: 0 }, race });
    const session = await startOnline();
    const choice = { ...race.choices[1]!, changes: [{ atStep: 12, learningRate: 0.05 }] };
    room.latest().emit('changed', [[5, 12, 0.05]]);
    await until(() => expect(session.causes.value?.choices).toEqual([race.choices[0], choice, race.choices[2]]));
  });

  test('one’s own is there with the answer, others’ with the beat, and to hear of it again is nothing', async () => {
    room.answers.hello = () => ({ view: { ...playerView, phase: 'race' }, clock: { serverMs: 0 }, race });
    room.answers.change = () => ({ ok: true, changed: [[5, 12, 0.05]] });
    const session = await startOnline();
    await session.change(0.05);
    const changes = [{ atStep: 12, learningRate: 0.05 }];
    expect(session.causes.value?.choices[1]).toEqual({ ...race.choices[1]!, changes });
    const beat: Beat = { step: 3, hash: 99, changed: [[5, 12, 0.05]] };
    room.latest().emit('beat', beat);
    await until(() => expect(session.beat.value).toEqual(beat));
    expect(session.causes.value?.choices[1]).toEqual({ ...race.choices[1]!, changes });
  });

  test('the causes come with the greeting or by themselves, keep a live pace, and go with the phase', async () => {
    const session = await startOnline();
    const socket = room.latest();
    expect(session.causes.value).toBeNull();
    socket.emit('race', race);
    socket.emit('view', { ...playerView, phase: 'race' });
    const pace = [...race.pace, { fromStep: 3, atMs: 1300, stepMs: null }];
    socket.emit('pace', pace);
    socket.emit('beat', { step: 3, hash: 99 });
    socket.emit('positions', { fromStep: 0, xs: [[1]], ys: [[2]] });
    await until(() => expect(session.positions.value?.fromStep).toBe(0));
    expect(session.causes.value).toEqual({ ...race, pace });
    expect(session.beat.value).toEqual({ step: 3, hash: 99 });
    room.answers.hello = () => ({ view: { ...playerView, phase: 'race' }, clock: { serverMs: 1400 }, race });
    room.cut();
    await until(() => expect(session.causes.value?.pace).toHaveLength(1));
    expect(session.beat.value).toEqual({ step: 3, hash: 99 });
    room.latest().emit('view', { ...playerView, phase: 'choose' });
    await until(() => expect(session.view.value?.phase).toBe('choose'));
    expect(session.causes.value).toBeNull();
    expect(session.beat.value).toBeNull();
    expect(session.positions.value).toBeNull();
  });

  test('roster messages change the counts and rows of the view', async () => {
    const seat = { seat: 0, nickname: 'Ada', connected: true, team: null };
    room.answers.hello = () => ({ view: { ...hostView, seats: [seat] }, clock: { serverMs: 1000 }, race: null });
    const session = await startOnline({ role: 'screen' });
    const counts = { joined: 3, connected: 2, ready: 1 };
    const bob = { seat: 2, nickname: 'Bob', connected: true, team: null };
    const eve = { seat: 1, nickname: 'Eve', connected: false, team: null };
    room.latest().emit('roster', { counts, seats: [bob, eve] });
    await until(() => expect(session.view.value).toEqual({ ...hostView, counts, seats: [seat, eve, bob] }));
    room.latest().emit('roster', { counts, seats: [{ ...seat, connected: false }], removed: [1] });
    await until(() =>
      expect(session.view.value).toEqual({
        ...hostView,
        counts,
        seats: [{ ...seat, connected: false }, bob],
        removed: [1],
      }),
    );
  });

  test('a player’s view keeps the counts of a roster message alone', async () => {
    const session = await startOnline();
    const counts = { joined: 3, connected: 2, ready: 1 };
    room.latest().emit('roster', { counts });
    await until(() => expect(session.view.value).toEqual({ ...playerView, counts }));
  });

  test('a mismatch is reported and answered with the causes', async () => {
    const session = await startOnline();
    expect(await session.mismatch(12, 345)).toEqual(race);
    expect(room.of('mismatch')[0]!.body).toEqual({ step: 12, hash: 345 });
  });
});

describe('opening a room', () => {
  const lesson = lessonOf('seed-bowl');

  test('gives a host session that keeps the token and comes back as the host', async () => {
    const opened = await openRoom(lesson, page);
    if (isRefusal(opened)) throw new Error(opened.refused);
    sessions.push(opened.session);
    expect(opened).toMatchObject({ code: 'BCDF23', token: 'host-token' });
    expect(opened.session.view.value).toEqual(hostView);
    expect(opened.session.link.value).toBe('online');
    expect(page.tokens.read('host', 'BCDF23')).toBe('host-token');
    room.cut();
    await until(() => expect(room.of('hello')).toHaveLength(1));
    expect(room.of('hello')[0]!.body).toEqual({ version: 1, role: 'host', code: 'BCDF23', token: 'host-token' });
    expect(room.of('open')).toHaveLength(1);
  });

  test('refused answers the refusal and leaves no connection', async () => {
    room.answers.open = () => ({ refused: 'bad-request', path: 'lesson.rounds', expected: 'a surface' });
    expect(await openRoom(lesson, page)).toEqual({
      refused: 'bad-request',
      path: 'lesson.rounds',
      expected: 'a surface',
    });
    await until(() => expect(room.latest().connected).toBe(false));
    await timeToComeBack();
    expect(room.connections()).toBe(1);
  });

  test('a host whose control was taken comes back as a screen', async () => {
    const session = await startOnline({ role: 'host', token: 'host-token' });
    room.latest().emit('view', { ...hostView, role: 'screen' });
    await until(() => expect(session.view.value?.role).toBe('screen'));
    room.cut();
    await until(() => expect(room.of('hello')).toHaveLength(2));
    expect(room.of('hello')[1]!.body.role).toBe('screen');
  });
});

test.each([
  ['polling', true],
  ['websocket', false],
] as const)('P10 a projector connected by %s knows whether it asks for news', async (transport, polls) => {
  await room.stop();
  room = await openFakeRoom(0, { transports: [transport] });
  room.answers.hello = () => ({ view: hostView, clock: { serverMs: 1000 }, race: null });
  const session = await startOnline({ role: 'host', token: 'mine' }, createPage(room.url));
  expect(session.isPolling()).toBe(polls);
});

test('P8 a projector knows that the server goes away on purpose, until it is back', async () => {
  room.answers.hello = () => ({ view: hostView, clock: { serverMs: 1000 }, race: null });
  const session = await startOnline({ role: 'host', token: 'mine' });
  room.latest().emit('restarting');
  await until(() => expect(session.restarting.value).toBe(true));
  room.cut();
  await until(() => expect(room.of('hello')).toHaveLength(2));
  expect(session.restarting.value).toBe(false);
});
