import { connect as connectTcp } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { ask, connect, disconnectAll, hello, joinRoom, openRoom, type TestSocket } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';
import { long } from './long.ts';

const seed = Number(process.env.CHAOS_SEED ?? 20261125);

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);

/** A room in which everybody may choose, with one who must not notice anything. */
async function choosing() {
  const host = await openRoom(app.url, shortLesson({ chooseSeconds: 600 }));
  const witness = await joinRoom(app.url, host.code, 'Witness');
  await host.advance();
  const unharmed = async (): Promise<void> => {
    expect([witness.socket.connected, host.socket.connected]).toEqual([true, true]);
    granted(await ask(witness.socket, 'clock', { t0: 1 }));
    expect(host.latest()).toMatchObject({ phase: 'choose' });
    expect(app.counted.crashed).toBe(0);
  };
  return { host, unharmed };
}

/** Runs one after the other, and answers what each of the values came to. */
async function each<Value, Result>(
  values: readonly Value[],
  run: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const value of values) results.push(await run(value));
  return results;
}

/** Bytes as they are, into a socket of their own; resolves when the server is done with it or has taken them. */
function raw(bytes: Uint8Array): Promise<void> {
  return new Promise((done) => {
    const socket = connectTcp(Number(new URL(app.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => done());
    socket.on('connect', () => socket.end(bytes));
    socket.resume();
  });
}

test('P5 fault 32: garbage, as bytes and as frames, ends its own socket and nothing else', async () => {
  const { unharmed, host } = await choosing();
  const garbage = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc.string({ maxLength: 100 }).map((path) => Buffer.from(`GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`)),
    fc
      .string({ maxLength: 80 })
      .map((body) =>
        Buffer.from(
          `POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 80\r\n\r\n${body}`,
        ),
      ),
  );
  await each(fc.sample(garbage, { seed, numRuns: long ? 3000 : 60 }), raw);
  const frames = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
    seed,
    numRuns: long ? 1000 : 40,
  });
  await each(frames, async (frame) => {
    const socket = connect(app.url);
    granted(await hello(socket, 'screen', host.code));
    socket.io.engine.write(frame);
    // It may have survived: then it is asked to go.
    socket.io.engine.close();
  });
  await unharmed();
});

/** What no field expects, next to what it does. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '0.1',
    [],
    {},
    -1,
    0,
    1e308,
    -0,
    1e-320,
    2 ** 53,
    '__proto__',
    'constructor',
  ),
  fc.string({ maxLength: 300 }),
  fc.double(),
  fc.array(fc.integer(), { maxLength: 5 }),
  fc.dictionary(fc.constantFrom('__proto__', 'command', 'seat', 'learningRate'), fc.integer(), { maxKeys: 3 }),
);
const often = <Value>(good: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: hostile });
const numbered = <Part extends object>(part: { [Name in keyof Part]: fc.Arbitrary<unknown> }) =>
  fc.record({ command: often(fc.integer({ min: 1, max: 2 ** 31 })), ...part });

/** Requests of the right form, most of their values good: they reach the rules of the room. */
const requests: fc.Arbitrary<readonly [name: string, body: unknown]> = fc.oneof(
  fc.tuple(
    fc.constant('lock'),
    numbered({
      choice: often(fc.record({ learningRate: often(fc.double({ min: 0.01, max: 0.5, noNaN: true })) })),
    }),
  ),
  fc.tuple(fc.constant('clock'), fc.record({ t0: often(fc.integer()) })),
  fc.tuple(fc.constant('join'), fc.record({ nickname: often(fc.string({ maxLength: 20 })) })),
  fc.tuple(fc.constant('mismatch'), fc.record({ step: often(fc.nat(200)), hash: often(fc.nat()) })),
  fc.tuple(fc.constant('advance'), numbered({ turn: often(fc.nat(20)) })),
  fc.tuple(
    fc.constant('roster'),
    numbered({ change: often(fc.record({ kind: often(fc.constant('remove')), seat: often(fc.nat(3)) })) }),
  ),
  fc.tuple(fc.constant('pace'), numbered({ change: often(fc.record({ kind: often(fc.constant('skip')) })) })),
  fc.tuple(
    fc.constantFrom('close', 'offer', 'show', 'jump', 'time', 'auto', 'move', 'predict', 'change', 'toString'),
    hostile,
  ),
);

function askAnything(socket: TestSocket, name: string, body: unknown): Promise<object | null> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(null), 10_000);
    (socket.emit as (name: string, body: unknown, answer: (reply: object) => void) => void).call(
      socket,
      name,
      body,
      (reply) => {
        clearTimeout(timer);
        done(reply);
      },
    );
  });
}

test('P5 P7 fault 35, 36: requests of the right form with hostile values are taken or refused with a word, and a third or more are taken', async () => {
  const { host, unharmed } = await choosing();
  const sample = fc.sample(requests, { seed, numRuns: long ? 3000 : 200 });
  let taken = 0;
  const words = new Set<string>();
  for (let from = 0; from < sample.length; from += 15) {
    // A phone of its own for each fifteen, as the gate would slow one that asks more.
    const { socket } = await joinRoom(app.url, host.code, `Fuzz ${from}`);
    for (const [name, body] of sample.slice(from, from + 15)) {
      if (name === 'toString') continue;
      const reply = await askAnything(socket, name, body);
      expect(reply, `${name} ${JSON.stringify(body)}`).not.toBe(null);
      if (reply && 'refused' in reply) words.add(String(reply.refused));
      else taken++;
    }
    socket.disconnect();
  }
  console.log(`${sample.length} requests: ${taken} taken; refused with ${[...words].sort().join(', ')}`);
  expect(taken / sample.length).toBeGreaterThan(1 / 3);
  for (const word of ['bad-request', 'already-locked', 'not-host']) expect(words).toContain(word);
  expect(words).not.toContain('internal');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  await unharmed();
});
