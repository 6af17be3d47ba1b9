import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import type { ClientToServer } from '../../../shared/protocol/messages.ts';
import { parseRequest, type Request, requestNames } from '../../../shared/protocol/schemas.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';

type Name = keyof ClientToServer;

/** One good payload, or more, of every request. */
const good: { readonly [Event in Name]: readonly Request<Event>[] } = {
  hello: [
    { version: 1, role: 'player', code: 'kxr t7m' },
    { version: 1, role: 'host', code: 'KXRT7M', token: 'x'.repeat(128) },
  ],
  open: [{ version: 1, lesson: lessons[0]! }],
  join: [{ nickname: 'Ana' }, { nickname: '' }],
  predict: [{ command: 0, answer: -1.5 }],
  change: [{ command: 3, learningRate: 0.05 }],
  lock: [
    { command: 0, choice: { learningRate: 5e-324 } },
    { command: 0, choice: { learningRate: 0.1, card: 2, start: [-1.8, 0] } },
  ],
  clock: [{ t0: -12.5 }],
  mismatch: [{ step: 0, hash: 0xffffffff }],
  advance: [
    { command: 1, turn: 0 },
    { command: 1, turn: 0, again: true },
  ],
  pace: [
    ...(['pause', 'resume', 'step', 'skip'] as const).map((kind) => ({ command: 1, change: { kind } })),
    ...([0.5, 1, 2, 4] as const).map((speed) => ({ command: 1, change: { kind: 'speed' as const, speed } })),
  ],
  roster: [
    { command: 1, change: { kind: 'remove', seat: 0 } },
    { command: 1, change: { kind: 'readmit', seat: 499 } },
    { command: 1, change: { kind: 'rename', seat: 0, nickname: 'Bo' } },
    { command: 1, change: { kind: 'lock', locked: true } },
  ],
  close: [{ command: 7 }],
};
const samples = Object.entries(good).flatMap(([name, payloads]) =>
  payloads.map((payload) => [name as Name, payload] as const),
);

/** What a JSON text gives when it comes off the wire. */
const sent = (text: string): unknown => JSON.parse(text);

test('every request of the wire has a schema', () => {
  expect(requestNames.toSorted()).toEqual(Object.keys(good).toSorted());
});

test.each(samples)('%s %j passes as it is', (name, payload) => {
  expect(parseRequest(name, sent(JSON.stringify(payload)))).toEqual(payload);
});

describe('nothing else passes: every request', () => {
  test.each(samples)('%s %j with one field too many, anywhere', (name, payload) => {
    const text = JSON.stringify(payload);
    const opens = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    for (const at of opens) {
      for (const field of ['"x":1', '"__proto__":{"learningRate":0.1}', '"constructor":1', '"seat2":3']) {
        const more = sent(`${text.slice(0, at)}${field},${text.slice(at)}`);
        expect(parseRequest(name, more), `${field} at ${at}`).toMatchObject({ refused: 'bad-request' });
      }
    }
  });

  test.each(requestNames)('%s that is no object', (name) => {
    for (const payload of [
      undefined,
      null,
      0,
      Number.NaN,
      '',
      'x',
      true,
      [],
      [{}],
      () => {},
      Symbol('x'),
      new Uint8Array(4),
    ]) {
      expect(parseRequest(name, payload)).toMatchObject({ refused: 'bad-request' });
    }
    expect(parseRequest(name, null)).toEqual({ refused: 'bad-request', path: name, expected: 'an object' });
  });

  test.each(samples.filter(([name]) => name !== 'open'))(
    '%s %j without one of its fields, or with another type',
    (name, payload) => {
      const optional = ['token', 'again'];
      for (const field of Object.keys(payload)) {
        const { [field]: _, ...less } = payload as Record<string, unknown>;
        expect(isRefusal(parseRequest(name, less)), field).toBe(!optional.includes(field));
        for (const wrong of [null, {}, [], [[1]], Number.NaN, Number.POSITIVE_INFINITY, undefined]) {
          const other = { ...payload, [field]: wrong };
          expect(parseRequest(name, other), field).toMatchObject({ refused: 'bad-request' });
        }
      }
    },
  );
});

describe('a choice is one positive finite number and nothing else', () => {
  test.each([
    ['1e999', 'a finite number'],
    ['-1e999', 'a finite number'],
    ['null', 'a finite number'],
    ['"0.1"', 'a finite number'],
    ['[0.1]', 'a finite number'],
    ['{"valueOf":0.1}', 'a finite number'],
    ['true', 'a finite number'],
    ['0', 'more than 0'],
    ['-0', 'more than 0'],
    ['-1', 'more than 0'],
  ])('%s', (number, expected) => {
    expect(parseRequest('lock', sent(`{"command":1,"choice":{"learningRate":${number}}}`))).toEqual({
      refused: 'bad-request',
      path: 'choice.learningRate',
      expected,
    });
  });

  test('NaN', () => {
    expect(parseRequest('lock', { command: 1, choice: { learningRate: Number.NaN } })).toMatchObject({
      path: 'choice.learningRate',
    });
  });

  test('nobody sends a momentum, a seat or a list of choices', () => {
    const refusal = { refused: 'bad-request', path: 'choice', expected: 'no other fields' };
    expect(parseRequest('lock', { command: 1, choice: { learningRate: 0.1, momentum: 0.9 } })).toEqual(refusal);
    expect(parseRequest('lock', { command: 1, choice: { learningRate: 0.1 }, seat: 3 })).toEqual({
      ...refusal,
      path: 'lock',
    });
    expect(parseRequest('lock', { command: 1, choice: [[{ learningRate: 0.1 }]] })).toEqual({
      ...refusal,
      expected: 'an object',
    });
  });
});

describe('each number and text has its bounds', () => {
  test.each<[Name, unknown, string, string]>([
    ['lock', { command: -1, choice: { learningRate: 0.1 } }, 'command', 'at least 0'],
    ['lock', { command: 0.5, choice: { learningRate: 0.1 } }, 'command', 'a whole number'],
    ['close', { command: 2 ** 53 }, 'command', 'at most 9007199254740991'],
    ['hello', { version: 1, role: 'admin', code: '' }, 'role', 'player or host or screen'],
    ['hello', { version: 1, role: 'host', code: 'x'.repeat(65) }, 'code', 'at most 64 characters'],
    ['hello', { version: 1, role: 'host', code: '', token: 'x'.repeat(129) }, 'token', 'at most 128 characters'],
    ['join', { nickname: 'x'.repeat(201) }, 'nickname', 'at most 200 characters'],
    ['mismatch', { step: 1, hash: 2 ** 32 }, 'hash', 'at most 4294967295'],
    ['mismatch', { step: 1, hash: -1 }, 'hash', 'at least 0'],
    ['pace', { command: 1, change: { kind: 'speed', speed: 3 } }, 'change.speed', '0.5 or 1 or 2 or 4'],
    ['pace', { command: 1, change: { kind: 'fly' } }, 'change.kind', 'pause or resume or step or skip or speed'],
    ['roster', { command: 1, change: { kind: 'remove', seat: -1 } }, 'change.seat', 'at least 0'],
    ['roster', { command: 1, change: { kind: 'lock', locked: 'yes' } }, 'change.locked', 'true or false'],
    ['open', { version: 1, lesson: { ...lessons[0], rounds: [] } }, 'lesson.rounds', 'at least 1 entries'],
  ])('%s %j', (name, payload, path, expected) => {
    expect(parseRequest(name, payload)).toEqual({ refused: 'bad-request', path, expected });
  });
});

test('whatever JSON comes, the answer is the payload or bad-request, and a refusal does not repeat what was sent', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...requestNames), fc.jsonValue({ maxDepth: 3 }), (name, payload) => {
      const parsed = parseRequest(name, payload);
      if (isRefusal(parsed)) expect(parsed.refused).toBe('bad-request');
      else expect(parsed).toEqual(payload);
    }),
    { seed: 11, numRuns: 500 },
  );
  const secret = 'do-not-repeat';
  expect(JSON.stringify(parseRequest('hello', { version: secret, role: secret, code: '' }))).not.toContain(secret);
});
