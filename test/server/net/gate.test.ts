import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LessonChecks } from '../../../server/lesson-checks.ts';
import { gate, nothingTurned, type Routes } from '../../../server/net/gate.ts';
import { Limits } from '../../../server/net/limits.ts';
import { Pairing } from '../../../server/net/pairing.ts';
import { People } from '../../../server/net/people.ts';
import { routesOf } from '../../../server/net/routes.ts';
import { Tell } from '../../../server/net/tell.ts';
import { requestNames } from '../../../shared/protocol/schemas.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import { FakeSocket } from '../../support/fake-socket.ts';
import { shortLesson } from '../../support/lesson.ts';
import { openHouse } from '../../support/rooms.ts';

/** One connection to a room, through the real gate and routes. */
function connected() {
  const house = openHouse();
  const people = new People(house.clock.nowMs);
  const tell = new Tell(people, house.clock.nowMs, (code) => `http://lan.test/${code}`, house.log);
  const socket = new FakeSocket();
  const turned = nothingTurned();
  const routes = routesOf(
    {
      socket: { emit: () => true, disconnect: () => {}, conn: { writeBuffer: [] } } as never,
      address: '203.0.113.7',
      membership: null,
      joined: null,
      mismatchesAtMs: [],
    },
    {
      rooms: house.rooms,
      people,
      tell,
      limits: new Limits(0),
      pairing: new Pairing(),
      lessons: new LessonChecks(house.log),
      nowMs: house.clock.nowMs,
      onMismatch: () => {},
      onReturn: () => {},
    },
  );
  gate(socket.asSocket(), () => routes, turned, house.log, house.clock.nowMs);
  return { ...house, socket, turned, routes };
}

describe('the gate', () => {
  test('answers every request once', () => {
    const { socket, live } = connected();
    expect(socket.send('hello', { version: 1, role: 'player', code: live.room.code })).toMatchObject([
      { view: { phase: 'lobby', you: null }, race: null },
    ]);
    expect(socket.send('join', { nickname: 'Ana' })).toMatchObject([{ seat: 0 }]);
  });

  test('P5 fault 33: does nothing for a request that cannot be answered, or has more or fewer arguments', () => {
    const { socket, live, turned } = connected();
    socket.send('hello', { version: 1, role: 'player', code: live.room.code });
    socket.sendUnanswerable('join', { nickname: 'Ana' });
    socket.sendUnanswerable('join');
    socket.sendUnanswerable('join', { nickname: 'Ana' }, 'not a function');
    expect(turned.unanswerable).toBe(3);
    expect(socket.send('join', { nickname: 'Ana' }, 'more')).toMatchObject([{ refused: 'bad-request' }]);
    expect(socket.send('join')).toMatchObject([{ refused: 'bad-request' }]);
    expect(live.room.seats).toEqual([]);
  });

  test('counts and drops events that nobody knows, names of Object among them', () => {
    const { socket, turned } = connected();
    for (const event of ['nonsense', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 7, null, {}, []]) {
      expect(socket.send(event, {})).toEqual([]);
    }
    expect(turned.unknown).toBe(10);
  });

  test('P5 fault 41: turns an error of our own into a refusal and a line in the log', () => {
    const { routes, log, clock } = connected();
    const socket = new FakeSocket();
    const broken: Routes = {
      ...routes,
      clock() {
        throw new Error('a bug of ours');
      },
    };
    gate(socket.asSocket(), () => broken, nothingTurned(), log, clock.nowMs);
    expect(socket.send('clock', { t0: 1 })).toEqual([{ refused: 'internal' }]);
    expect(log.lines).toHaveLength(1);
  });

  test('P5 a request that fails later, or whose answer cannot be sent, throws nowhere', async () => {
    const { routes, log, clock } = connected();
    const socket = new FakeSocket();
    const open = () => Promise.reject(new Error('a bug of ours'));
    gate(socket.asSocket(), () => ({ ...routes, open }), nothingTurned(), log, clock.nowMs);
    const answers = socket.send('open', { version: 1, lesson: shortLesson() });
    await new Promise((done) => setImmediate(done));
    expect(answers).toEqual([{ refused: 'internal' }]);
    const deaf = () => {
      throw new Error('nobody there');
    };
    expect(() => socket.sendUnanswerable('clock', { t0: 1 }, deaf)).not.toThrow();
    socket.sendUnanswerable('open', { version: 1, lesson: shortLesson() }, deaf);
    // An unhandled rejection would end the process, and here the test.
    await new Promise((done) => setImmediate(done));
    expect(log.lines.filter((line) => line === 'A failed request could not be answered')).toHaveLength(2);
  });

  test('P5 lets a burst through, then says too-many, then cuts off; nothing is done after that', () => {
    const { socket, live, turned } = connected();
    const answers = Array.from({ length: 5000 }, () =>
      socket.send('hello', { version: 1, role: 'screen', code: live.room.code }),
    );
    expect(answers.filter(([answer]) => answer && !isRefusal(answer))).toHaveLength(20);
    expect(answers.filter(([answer]) => answer && isRefusal(answer))).toHaveLength(200);
    expect(socket.connected).toBe(false);
    expect(turned).toMatchObject({ tooMany: 200, cutOff: 1 });
    expect(answers.at(-1)).toEqual([]);
  });

  test('never cuts off somebody who is only quick', () => {
    const { socket, clock } = connected();
    for (let i = 0; i < 2000; i++) {
      clock.ms += 100;
      expect(socket.send('clock', { t0: i })).toEqual([{ refused: 'no-seat' }]);
    }
    expect(socket.connected).toBe(true);
  });
});

/** JSON as it comes from the wire: `__proto__` is then a key like any other. */
const json = fc.oneof(
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  fc.constantFrom(
    ...['1e999', '-1e999', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[[]]'].map(
      (text) => JSON.parse(text) as unknown,
    ),
  ),
);
const nearly: fc.Arbitrary<unknown> = fc.oneof(
  json,
  fc.record(
    {
      version: fc.oneof(fc.constant(1), json),
      role: fc.oneof(fc.constantFrom('player', 'host', 'screen'), json),
      code: fc.oneof(fc.constant('{code}'), json),
      token: fc.oneof(fc.string(), json),
      nickname: fc.oneof(fc.string({ unit: 'grapheme' }), json),
      command: fc.oneof(fc.nat(), json),
      choice: fc.oneof(fc.record({ learningRate: fc.oneof(fc.double(), json) }), json),
      turn: fc.oneof(fc.nat(3), json),
      change: fc.oneof(
        fc.record({ kind: fc.constantFrom('pause', 'remove', 'speed', 'x'), seat: fc.nat(), speed: fc.nat() }),
        json,
      ),
      step: fc.oneof(fc.nat(), json),
      hash: fc.oneof(fc.nat(), json),
      t0: fc.oneof(fc.double(), json),
      ['__proto__']: json,
    },
    { requiredKeys: [] },
  ),
);
/** Payloads of the right shape for some request, so that the fuzz does not only meet the parser. */
const arriving = fc.oneof(
  fc
    .constantFrom('player', 'player', 'host', 'remote', 'screen')
    .map((role) => ['hello', { version: 1, role, code: '{code}' }] as const),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((nickname) => ['join', { nickname }] as const),
);
const right = fc.oneof(
  fc
    .record({ command: fc.nat(), choice: fc.record({ learningRate: fc.double() }) })
    .map((request) => ['lock', request] as const),
  fc.record({ command: fc.nat(), turn: fc.nat(3) }).map((request) => ['advance', request] as const),
  fc
    .record({ command: fc.nat(), index: fc.nat(2), move: fc.constantFrom({ x: 1 }, { length: 0.1 }, { angle: 7 }) })
    .map((request) => ['move', request] as const),
  fc.record({ command: fc.nat(), turn: fc.nat(3), round: fc.nat(3) }).map((request) => ['jump', request] as const),
  fc.record({ command: fc.nat(), seconds: fc.integer({ min: 5, max: 600 }) }).map((it) => ['time', it] as const),
  fc.record({ command: fc.nat(), auto: fc.boolean() }).map((request) => ['auto', request] as const),
  fc.record({ command: fc.nat(), change: fc.record({ names: fc.boolean() }) }).map((it) => ['show', it] as const),
  fc.record({ command: fc.nat() }).map((request) => ['control', request] as const),
  fc.constant(['offer', {}] as const),
  fc.string().map((secret) => ['claim', { version: 1, code: '{code}', secret }] as const),
  fc.boolean().map((mine) => ['confirm', { digits: '12', mine }] as const),
  fc.record({ command: fc.nat() }).map((request) => ['close', request] as const),
);

/** The payload with the room's code where one belongs; numbers stay what they are, infinite ones too. */
function withCode(payload: unknown, code: string): unknown {
  const named = typeof payload === 'object' && payload !== null && 'code' in payload && payload.code === '{code}';
  return named ? { ...payload, code } : payload;
}

test('P5 fault 35: whatever a socket sends is answered with what it asked or a refusal, and nothing breaks or is polluted', () => {
  const accepted = new Map<string, number>();
  const packet = fc.oneof(
    fc.tuple(fc.oneof(fc.constantFrom<string>(...requestNames), fc.string()), nearly),
    right,
    arriving,
  );
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 19, size: 'max' }), (packets) => {
      const { socket, live, turned, log } = connected();
      for (const [event, payload] of packets) {
        const answers = socket.send(event, withCode(payload, live.room.code));
        if (!(requestNames as readonly string[]).includes(event)) expect(answers).toEqual([]);
        else expect(answers).toEqual([expect.any(Object)]);
        for (const answer of answers as object[]) {
          expect(JSON.stringify(answer)).not.toContain('null,null');
          if (!isRefusal(answer)) accepted.set(event, (accepted.get(event) ?? 0) + 1);
        }
      }
      expect(turned.crashed).toBe(0);
      expect(log.lines).toEqual([]);
      // Without the host's secret nobody moved the room on.
      expect(live.room.phase.name).toBe('lobby');
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }),
    { numRuns: 1000, seed: 7 },
  );
  // Garbage that never gets past the parser tests nothing.
  expect(accepted.get('hello')).toBeGreaterThan(500);
  expect(accepted.get('join')).toBeGreaterThan(100);
}, 60_000);
