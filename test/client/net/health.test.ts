import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchHealth } from '../../../client/net/health.ts';
import { type Link, type Session, startSession } from '../../../client/net/session.ts';
import type { Wire } from '../../../client/net/wire.ts';
import { type FakeRoom, openFakeRoom, playerView, race } from './fake-room.ts';
import { createPage, type TestPage } from './page.ts';

let room: FakeRoom;
let page: TestPage;
let session: Session;

const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 5000, interval: 5 });

/** Everything that was sent so far has arrived and was answered: requests are answered in order. */
async function settled(): Promise<void> {
  await session.lock({ learningRate: 0.1 });
}

beforeEach(async () => {
  room = await openFakeRoom();
  page = createPage(room.url);
  session = startSession({ role: 'player', code: 'BCDF23' }, page);
  await until(() => expect(session.link.value).toBe('online'));
});

afterEach(async () => {
  session.stop();
  await room.stop();
});

describe('time', () => {
  test('is asked for five times in the first second, the greeting counted, then every ten seconds', async () => {
    page.pass(1000);
    await settled();
    expect(room.of('clock')).toHaveLength(4);
    page.pass(9700);
    await settled();
    expect(room.of('clock')).toHaveLength(4);
    page.pass(300);
    await settled();
    expect(room.of('clock')).toHaveLength(5);
    page.pass(10_000);
    await settled();
    expect(room.of('clock')).toHaveLength(6);
  });

  test('of a server that restarted is taken from its own answers', async () => {
    room.answers.hello = () => ({ view: playerView, clock: { serverMs: 400_000 }, race: null });
    room.cut();
    await until(() => expect(session.serverNowMs()).toBe(400_000));
  });
});

describe('a page that comes back', () => {
  test('P2 fault 15: asks at once, and keeps a connection that answers', async () => {
    page.comeBack();
    await settled();
    expect(room.of('clock')).toHaveLength(1);
    page.pass(3000);
    await settled();
    expect(room.connections()).toBe(1);
    expect(session.link.value).toBe('online');
  });

  test('gives an answer as much longer as the last one took', async () => {
    page.pass(1000);
    await settled();
    // The sixth question is asked at 10.8 s.
    page.pass(10_400);
    await settled();
    delete room.answers.clock;
    page.comeBack();
    page.pass(1100);
    await settled();
    expect(room.connections()).toBe(1);
    page.pass(400);
    await until(() => expect(room.connections()).toBe(2));
  });

  test('believes the room’s time at once', async () => {
    room.answers.clock = ({ body }) => ({ t0: body.t0, serverMs: 1100 });
    page.comeBack();
    await settled();
    expect(session.serverNowMs()).toBe(1100);
  });

  test('P2 fault 15: makes one new connection when nobody answers within 0.7 s', async () => {
    delete room.answers.clock;
    page.comeBack();
    page.comeBack();
    page.pass(600);
    await settled();
    expect(room.connections()).toBe(1);
    page.pass(200);
    await until(() => expect(room.of('hello')).toHaveLength(2));
    expect(room.connections()).toBe(2);
    expect(session.link.value).toBe('online');
  });

  test('without a connection tries at once, and once for the two or three events of one waking', async () => {
    const listeners = new Map<string, () => void>();
    const restart = vi.fn();
    const wire = {
      socket: { active: true, on: (event: string, run: () => void) => void listeners.set(event, run) },
      isOpen: () => false,
      restart,
    } as unknown as Wire;
    const signals = { view: signal(null), causes: signal(null), link: signal<Link>('online') };
    const health = watchHealth(wire, page, { ...signals, greet: () => {} });
    page.comeBack();
    page.comeBack();
    page.pass(300);
    page.comeBack();
    expect(restart).toHaveBeenCalledTimes(1);
    page.pass(300);
    page.comeBack();
    expect(restart).toHaveBeenCalledTimes(2);
    page.pass(600);
    // Connected and waiting for the answer to its greeting: that is being done already.
    listeners.get('connect')!();
    page.comeBack();
    expect(restart).toHaveBeenCalledTimes(2);
    health.stop();
    page.pass(10_000);
    page.comeBack();
    expect(restart).toHaveBeenCalledTimes(2);
  });
});

describe('silence in a race', () => {
  const racing = { ...playerView, phase: 'race' } as const;

  /** Time samples out of the way, and room time past the start. */
  async function begin(): Promise<void> {
    room.latest().emit('race', race);
    room.latest().emit('view', racing);
    await until(() => expect(session.view.value?.phase).toBe('race'));
    page.pass(1000);
    await settled();
    room.asked.length = 0;
  }

  test('of 2.5 s asks whether the server is there, and a beat puts it off', async () => {
    await begin();
    page.pass(1400);
    room.latest().emit('beat', { step: 10, hash: 1 });
    await until(() => expect(session.beat.value?.step).toBe(10));
    page.pass(2400);
    await settled();
    expect(room.of('clock')).toHaveLength(0);
    page.pass(300);
    await settled();
    expect(room.of('clock')).toHaveLength(1);
    expect(room.connections()).toBe(1);
  });

  test('P2 fault 17: and no answer within 0.7 s makes a new connection', async () => {
    await begin();
    delete room.answers.clock;
    page.pass(2600);
    await settled();
    page.pass(900);
    await until(() => expect(room.connections()).toBe(2));
  });

  test.each([
    ['paused', () => room.latest().emit('pace', [...race.pace, { fromStep: 4, atMs: 1400, stepMs: null }])],
    ['at its end', () => room.latest().emit('view', { ...racing, raceEnded: true })],
    ['over', () => room.latest().emit('view', { ...racing, phase: 'reveal' })],
    ['not begun', () => room.latest().emit('pace', [{ fromStep: 0, atMs: 60_000, stepMs: 100 }])],
  ])('is no alarm when the race is %s', async (_, change) => {
    await begin();
    change();
    room.latest().emit('beat', { step: 4, hash: 1 });
    await until(() => expect(session.beat.value?.step).toBe(4));
    page.pass(6000);
    await settled();
    expect(room.of('clock')).toHaveLength(0);
  });
});

describe('what somebody pressed', () => {
  /** Time samples out of the way, each answered at once. */
  beforeEach(async () => {
    for (let tick = 0; tick < 5; tick++) {
      page.pass(200);
      await settled();
    }
    room.asked.length = 0;
  });

  test('P2 scenario 2: and has no answer for half a second asks whether the server is there, once where it is', async () => {
    const { lock } = room.answers;
    delete room.answers.lock;
    void session.lock({ learningRate: 0.1 });
    await until(() => expect(room.of('lock')).toHaveLength(1));
    page.pass(400);
    room.answers.lock = lock!;
    await settled();
    expect(room.of('clock')).toHaveLength(0);
    page.pass(200);
    await settled();
    expect(room.of('clock')).toHaveLength(1);
    page.pass(3000);
    await settled();
    expect(room.of('clock')).toHaveLength(1);
    expect(room.connections()).toBe(1);
  });

  test('P2 scenario 2: into a line that is dead goes out again over a new one within 1.5 s, over one new one', async () => {
    const { clock, lock } = room.answers;
    delete room.answers.clock;
    delete room.answers.lock;
    const pressed = session.lock({ learningRate: 0.1 });
    await until(() => expect(room.of('lock')).toHaveLength(1));
    page.pass(1500);
    await until(() => expect(room.of('lock')).toHaveLength(2));
    expect(room.connections()).toBe(2);
    Object.assign(room.answers, { clock, lock });
    // Slow, as may be: that is no reason for a third.
    page.pass(3000);
    await settled();
    expect(room.connections()).toBe(2);
    room.cut();
    expect(await pressed).toEqual({ ok: true });
    expect(new Set(room.of('lock').map(({ body }) => body.command)).size).toBeLessThan(room.of('lock').length);
  });
});
