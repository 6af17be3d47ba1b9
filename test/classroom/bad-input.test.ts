import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { Limits } from '../../server/net/limits.ts';
import { maxSeats } from '../../shared/room/room.ts';
import { ask, connect, disconnectAll, hello, joinRoom, lost, openRoom, type TestSocket } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted, roomsOn, wordOf } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

const journal = memoryJournal();
let app: App;
let fullCode = '';
beforeAll(async () => {
  const before = roomsOn(journal);
  const { live } = granted(before.open(shortLesson()));
  for (let seat = 0; seat < maxSeats; seat++) granted(before.join(live, `Player ${seat}`));
  fullCode = live.room.code;
  app = await startTestApp({ journal });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

/** A packet as only a broken or hostile client sends it; `text` is socket.io's own encoding. */
function sendRaw(socket: TestSocket, text: string): void {
  socket.io.engine.write(text);
}

/** A request whose JSON is written by hand, since JSON.stringify has no 1e999; its answer by the number of the packet. */
function askRaw(socket: TestSocket, name: string, json: string): Promise<object> {
  return new Promise((done) => {
    const id = 7000;
    socket.io.on('packet', ({ type, id: answered, data }: { type: number; id?: number; data?: unknown[] }) => {
      if (type === 3 && answered === id) done(data?.[0] as object);
    });
    sendRaw(socket, `2${id}["${name}",${json}]`);
  });
}

/** A room that is choosing, with somebody in it who must not notice anything. */
async function roomWithWitness() {
  const host = await openRoom(app.url, shortLesson({ chooseSeconds: 300 }));
  const witness = await joinRoom(app.url, host.code, 'Witness');
  const ana = await joinRoom(app.url, host.code, 'Ana');
  await host.advance();
  const unharmed = async () => {
    expect(witness.socket.connected && host.socket.connected).toBe(true);
    granted(await ask(witness.socket, 'clock', { t0: 1 }));
    expect(host.latest().phase).toBe('choose');
  };
  return { host, witness, ana, unharmed };
}

describe('a learning rate', () => {
  test.each([
    ['NaN', 'bad-request'],
    ['null', 'bad-request'],
    ['1e999', 'bad-request'],
    ['-1e999', 'bad-request'],
    ['-1', 'bad-request'],
    ['"0.1"', 'bad-request'],
    ['0', 'bad-request'],
    ['1e-320', 'out-of-range'],
    ['1000', 'out-of-range'],
    ['[0.1]', 'bad-request'],
    ['{}', 'bad-request'],
  ])('P5 scenario 18, fault 34: of %s is refused: %s, and a good one is taken after it', async (json, word) => {
    const { ana, host, unharmed } = await roomWithWitness();
    if (json !== 'NaN') {
      const answer = await askRaw(ana.socket, 'lock', `{"command":1,"choice":{"learningRate":${json}}}`);
      expect(answer).toMatchObject({
        refused: word,
        path: expect.stringContaining('learningRate'),
        expected: expect.any(String),
      });
    } else {
      // No JSON at all: the parser closes this one socket.
      const reason = lost(ana.socket);
      sendRaw(ana.socket, '21["lock",{"command":1,"choice":{"learningRate":NaN}}]');
      expect(await reason).toBe('transport close');
    }
    const again = json === 'NaN' ? connect(app.url) : ana.socket;
    if (json === 'NaN') granted(await hello(again, 'player', host.code, ana.token));
    granted(await ask(again, 'lock', { command: 2, choice: { learningRate: 0.1 } }));
    await unharmed();
  });

  test('P3 fault 36: counts once', async () => {
    const { ana, unharmed } = await roomWithWitness();
    granted(await ask(ana.socket, 'lock', { command: 1, choice: { learningRate: 0.1 } }));
    expect(wordOf(await ask(ana.socket, 'lock', { command: 2, choice: { learningRate: 0.2 } }))).toBe('already-locked');
    // The same request again is not a second one.
    expect(wordOf(await ask(ana.socket, 'lock', { command: 1, choice: { learningRate: 0.1 } }))).toBe(null);
    await unharmed();
  });

  test('P5 scenario 18, fault 37: before and after choosing is refused', async () => {
    const host = await openRoom(app.url);
    const [ana, bo] = [await joinRoom(app.url, host.code, 'Ana'), await joinRoom(app.url, host.code, 'Bo')];
    const choice = { learningRate: 0.1 };
    expect(wordOf(await ask(ana.socket, 'lock', { command: 1, choice }))).toBe('wrong-phase');
    await host.advance();
    granted(await ask(ana.socket, 'lock', { command: 2, choice }));
    await host.advance();
    expect(wordOf(await ask(bo.socket, 'lock', { command: 1, choice }))).toBe('too-late');
  });
});

describe('a room', () => {
  test.each(['BCDFGH', 'KXRT70', '', 'x'.repeat(60), '__proto__'])('with the code "%s" is unknown', async (code) => {
    expect(wordOf(await hello(connect(app.url), 'player', code))).toBe('unknown-room');
  });

  test('P5 fault 28, 29: of 500 is full', async () => {
    const socket = connect(app.url);
    granted(await hello(socket, 'player', fullCode));
    expect(wordOf(await ask(socket, 'join', { nickname: 'Ana' }))).toBe('room-full');
  });

  test('P7 fault 28: that is locked takes nobody new and everybody back', async () => {
    const host = await openRoom(app.url);
    const ana = await joinRoom(app.url, host.code);
    granted(await ask(host.socket, 'roster', { command: 1, change: { kind: 'lock', locked: true } }));
    const late = connect(app.url);
    granted(await hello(late, 'player', host.code));
    expect(wordOf(await ask(late, 'join', { nickname: 'Bo' }))).toBe('room-locked');
    expect(granted(await hello(connect(app.url), 'player', host.code, ana.token)).view).toMatchObject({
      you: { seat: ana.seat },
    });
  });
});

describe('a nickname', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \u200b\t '],
    ['200 characters', 'x'.repeat(200)],
    ['300 characters', 'x'.repeat(300)],
  ])('of %s is refused', async (_, nickname) => {
    const { code } = await openRoom(app.url);
    const socket = connect(app.url);
    granted(await hello(socket, 'player', code));
    expect(await ask(socket, 'join', { nickname })).toMatchObject({ refused: 'bad-request', path: 'nickname' });
  });

  test.each([
    ['zalgo', `A${'\u0301'.repeat(50)}na`],
    ['right-to-left signs', '\u202eevil\u202c'],
    ['HTML', '<b>Ana</b>'],
    ['an emoji family', '👩‍👩‍👧‍👦'],
  ])('with %s gets in as one line of text', async (_, nickname) => {
    const { code } = await openRoom(app.url);
    const { socket } = await joinRoom(app.url, code, nickname);
    const { view } = granted(await hello(socket, 'screen', code));
    const [seat] = 'seats' in view ? view.seats : [];
    expect(seat?.nickname).toMatch(/^[^\p{Bidi_Control}\p{Cc}]{1,40}$/u);
    expect(seat?.nickname).not.toMatch(/\p{M}{3}/u);
  });

  test('that is taken gets a suffix', async () => {
    const { code } = await openRoom(app.url);
    await joinRoom(app.url, code, 'Ana');
    const { socket } = await joinRoom(app.url, code, 'Ana');
    const { view } = granted(await hello(socket, 'screen', code));
    expect(new Set('seats' in view ? view.seats.map(({ nickname }) => nickname) : []).size).toBe(2);
  });
});

describe('a packet', () => {
  test('P5 scenario 18, fault 30: of 400 kB closes its own socket only', async () => {
    const { ana, unharmed } = await roomWithWitness();
    const reason = lost(ana.socket);
    sendRaw(ana.socket, `21["join",{"nickname":"${'x'.repeat(400_000)}"}]`);
    expect(await reason).toBe('transport close');
    await unharmed();
  });

  test('of a lesson that is too large is refused the same way', async () => {
    const { unharmed } = await roomWithWitness();
    const socket = connect(app.url);
    granted(await ask(socket, 'open', { version: 1, lesson: shortLesson() }));
    const reason = lost(socket);
    const [round] = shortLesson().rounds;
    socket.emit(
      'open',
      { version: 1, lesson: { ...shortLesson(), rounds: Array.from({ length: 3000 }, () => round!) } },
      () => {},
    );
    expect(await reason).toBe('transport close');
    await unharmed();
  });

  test('P5 scenario 18, fault 31: in a burst of 5,000 is too many: that socket is cut off, the rest of the class races on', async () => {
    const { ana, unharmed } = await roomWithWitness();
    const reason = lost(ana.socket);
    for (let i = 0; i < 5000; i++) ana.socket.emit('clock', { t0: i }, () => {});
    expect(await reason).toBe('io server disconnect');
    await unharmed();
  });

  test.each([
    ['without an acknowledgement', '2["lock",{"command":1,"choice":{"learningRate":0.1}}]'],
    ['without a payload', '2["lock"]'],
    ['without an event', '2'],
    ['with an unknown event', '2["nonsense",{}]'],
    ['with an event of Object', '2["constructor",{}]'],
  ])('P5 fault 33: %s does nothing', async (_, text) => {
    const { ana, host, unharmed } = await roomWithWitness();
    sendRaw(ana.socket, text);
    granted(await ask(ana.socket, 'clock', { t0: 1 }));
    expect(granted(await hello(connect(app.url), 'player', host.code, ana.token)).view).toMatchObject({
      you: { choice: null },
    });
    await unharmed();
  });

  test.each([
    '{"command":1,"choice":{"learningRate":0.1},"__proto__":{"polluted":1}}',
    '{"command":1,"choice":{"learningRate":0.1,"__proto__":{"momentum":0.9}}}',
    '{"__proto__":{"command":1,"choice":{"learningRate":0.1}}}',
  ])('P5 fault 35: with __proto__ in it is refused and pollutes nothing: %s', async (json) => {
    const { ana, unharmed } = await roomWithWitness();
    expect(wordOf(await askRaw(ana.socket, 'lock', json))).toBe('bad-request');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await unharmed();
  });

  test.each(['garbage', '2[]', '2{"a":1}', '2["disconnect"]', '51-["join",{"_placeholder":true,"num":0}]', '9'])(
    'P5 fault 32: that is no packet (%s) closes its own socket only',
    async (text) => {
      const { ana, unharmed } = await roomWithWitness();
      const reason = lost(ana.socket);
      sendRaw(ana.socket, text);
      if (text.startsWith('51-')) sendRaw(ana.socket, text);
      await reason;
      await unharmed();
    },
  );
});

describe('a page of a foreign origin', () => {
  const evil = { extraHeaders: { origin: 'https://evil.example' } };

  test.each(['websocket', 'polling'] as const)('P7 fault 40: cannot connect by %s', async (transport) => {
    const socket = connect(app.url, { ...evil, transports: [transport] });
    await new Promise((done) => socket.on('connect_error', done));
    expect(socket.connected).toBe(false);
  });

  test('P7 fault 40: is refused with 403, a page of ours is not', async () => {
    const status = (origin?: string) =>
      new Promise((done, failed) => {
        request(`${app.url}/socket.io/?EIO=4&transport=polling`, { headers: origin ? { origin } : {} }, (response) => {
          response.resume();
          done(response.statusCode);
        })
          .on('error', failed)
          .end();
      });
    expect([await status('https://evil.example'), await status('null'), await status(app.url), await status()]).toEqual(
      [403, 403, 200, 200],
    );
  });
});

test('P5 a process that has all the sockets it can hold keeps those and takes no more', async () => {
  const { ana, unharmed } = await roomWithWitness();
  const full = vi.spyOn(Limits.prototype, 'mayConnect').mockReturnValue(false);
  try {
    const socket = connect(app.url);
    await new Promise((done) => socket.on('connect_error', done));
    expect([socket.connected, ana.socket.connected]).toEqual([false, true]);
    await unharmed();
  } finally {
    full.mockRestore();
  }
});

test('P6 fault 27: guessing codes makes the guesser wait and nobody of a room that is known there', async () => {
  const own = await startTestApp();
  try {
    const host = await openRoom(own.url);
    const words = new Set<string | null>();
    for (let i = 0; i < 8; i++) {
      const socket = connect(own.url);
      for (let guess = 0; guess < 15; guess++) words.add(wordOf(await hello(socket, 'player', 'BCDFGH')));
    }
    expect([...words]).toEqual(['unknown-room', 'too-many']);
    const { seat } = await joinRoom(own.url, host.code);
    expect(seat).toBe(0);
  } finally {
    await own.stop();
  }
});

test('P5 fault 41: after all this no request of anybody has failed inside the server', () => {
  expect(app.counted.crashed).toBe(0);
});
