import { afterEach, describe, expect, test } from 'vitest';
import { ask, connect, disconnectAll, hello, openRoom, type TestSocket } from '../../support/client.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';

type App = Awaited<ReturnType<typeof startTestApp>>;
let app: App;
afterEach(async () => {
  disconnectAll();
  await app.stop();
});

const [school, home, guesserHome] = ['203.0.113.7', '198.51.100.1', '192.0.2.66'];

/** A connection as it comes out of a reverse proxy; all of them have the proxy's own address. */
function from(forwardedFor: string | null): TestSocket {
  return connect(app.url, forwardedFor === null ? {} : { extraHeaders: { 'x-forwarded-for': forwardedFor } });
}

/** 60 phones say hello and join at once; ten of them mistype the code three times before. What they were refused. */
async function classJoins(code: string, forwardedFor: string | null) {
  const words: (string | null)[] = [];
  const mistyped: (string | null)[] = [];
  const join = async (index: number) => {
    const phone = from(forwardedFor);
    if (index < 10) {
      for (const wrong of ['BCDFGH', 'BCDFGJ', 'BCDFGK']) mistyped.push(wordOf(await hello(phone, 'player', wrong)));
    }
    words.push(wordOf(await hello(phone, 'player', code)));
    words.push(wordOf(await ask(phone, 'join', { nickname: `Phone ${index}` })));
  };
  await Promise.all(Array.from({ length: 60 }, (_, index) => join(index)));
  return { words, mistyped };
}

/** Ten codes a connection, until somebody is asked for patience; at most 200. */
async function guessUntilSlowed(forwardedFor: (guess: number) => string | null): Promise<number> {
  for (let guess = 0; guess < 200; ) {
    const socket = from(forwardedFor(guess));
    for (let i = 0; i < 10; i++, guess++) {
      if (wordOf(await hello(socket, 'player', 'BCDFGH')) === 'too-many') return guess;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** How the class reaches the server, and what the proxy says of the class and of the instructor, who is elsewhere. */
const ways = [
  ['scenario 8: in one network with the server', 0, null, null],
  ['scenario 9: behind a proxy that is trusted and says where they are', 1, school, home],
  ['scenario 9: behind a proxy that is trusted and says nothing', 1, null, null],
  ['scenario 9: behind a proxy that nobody told the server of', 0, school, home],
  ['scenario 9: behind two proxies, with lies before', 2, `10.0.0.1, ${school}, 10.9.9.9`, `${home}, 10.9.9.9`],
] as const;

test.each(ways)(
  'P6 %s 60 phones join at once, ten of them after three wrong codes: nobody is refused',
  async (...way) => {
    const [, trustedHops, ofClass, ofHost] = way;
    app = await startTestApp({ config: { trustedHops } });
    const { code } = await openRoomFrom(ofHost);
    const startedMs = performance.now();
    const { words, mistyped } = await classJoins(code, ofClass);
    expect(performance.now() - startedMs).toBeLessThan(5000);
    expect(words).toEqual(Array.from({ length: 120 }, () => null));
    expect(mistyped).toEqual(Array.from({ length: 30 }, () => 'unknown-room'));
    const { view } = granted(await hello(from(ofHost), 'screen', code));
    expect(view.counts).toMatchObject({ joined: 60, connected: 60 });
  },
);

/** A room whose instructor is at this address. */
async function openRoomFrom(forwardedFor: string | null): Promise<{ readonly code: string }> {
  if (forwardedFor === null) return openRoom(app.url);
  // The helper opens from the proxy itself; the instructor then comes back from where she is.
  const host = await openRoom(app.url);
  granted(await hello(from(forwardedFor), 'host', host.code, host.token));
  return host;
}

describe('scenario 9: who guesses codes through the proxy of the class', () => {
  test('P6 scenario 9: is slowed alone when the proxy says where people are', async () => {
    app = await startTestApp({ config: { trustedHops: 1 } });
    const { code } = await openRoomFrom(home);
    expect(await guessUntilSlowed(() => guesserHome)).toBeLessThan(100);
    expect(wordOf(await hello(from(school), 'player', 'JKMNPQ'))).toBe('unknown-room');
    const { words } = await classJoins(code, school);
    expect(words.filter((word) => word !== null)).toEqual([]);
  });

  test('P6 scenario 9: does not lock the class out when the proxy says nothing: its room is known at that address', async () => {
    app = await startTestApp({ config: { trustedHops: 1 } });
    const { code } = await openRoomFrom(null);
    expect(await guessUntilSlowed(() => null)).toBeLessThan(100);
    const phone = from(null);
    expect(wordOf(await hello(phone, 'player', code))).toBe(null);
    expect(wordOf(await ask(phone, 'join', { nickname: 'Ana' }))).toBe(null);
  });

  test.each([
    ['where no header is believed', 0, (guess: number) => `192.0.2.${guess}`],
    ['where the proxy’s own word comes last', 1, (guess: number) => `192.0.2.${guess}, ${guesserHome}`],
  ])('is not helped by lies in the header, %s', async (_, trustedHops, lie) => {
    app = await startTestApp({ config: { trustedHops } });
    expect(await guessUntilSlowed(lie)).toBeLessThan(100);
  });
});
