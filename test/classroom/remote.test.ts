import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import { type StageView, version } from '../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom, type TestHost } from '../support/client.ts';
import { startTestApp } from '../support/test-app.ts';

let nowMs = 0;
const journal = memoryJournal();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ journal, nowMs: () => nowMs });
});
afterAll(() => app.stop());
beforeEach(() => {
  // Everybody's allowance of requests is full again.
  nowMs += 60_000;
});
afterEach(disconnectAll);

const claim = (code: string, secret: string, phone = connect(app.url)) =>
  ask(phone, 'claim', { version, code, secret });

/** A phone that has scanned the host's QR, and whose digits the host has confirmed. */
async function pairedPhone(host: TestHost) {
  const phone = connect(app.url);
  const offer = (await ask(host.socket, 'offer', {})) as { secret: string };
  const shown = next(host.socket, 'claimed');
  const claimed = (await ask(phone, 'claim', { version, code: host.code, secret: offer.secret })) as { digits: string };
  expect(await shown).toEqual(claimed);
  const paired = next(phone, 'paired');
  expect(await ask(host.socket, 'confirm', { digits: claimed.digits, mine: true, takeBack: 'BCDF' })).toEqual({
    ok: true,
  });
  const { token, takeBack } = (await paired)!;
  expect(takeBack).toBe('BCDF');
  return { phone, token, greeted: (await hello(phone, 'remote', host.code, token)) as { view: StageView } };
}

describe('pairing', () => {
  test('two digits on both, one confirmation, and the phone has the room in hand', async () => {
    const host = await openRoom(app.url);
    const { greeted } = await pairedPhone(host);
    expect(greeted.view).toMatchObject({ role: 'remote', controller: 'remote', paired: true });
  });

  test('the QR works once', async () => {
    const host = await openRoom(app.url);
    const { secret } = (await ask(host.socket, 'offer', {})) as { secret: string };
    expect(await claim(host.code, secret)).toMatchObject({ digits: expect.stringMatching(/^\d\d$/) });
    expect(await claim(host.code, secret)).toEqual({ refused: 'not-host' });
  });

  test('the QR works for a minute', async () => {
    const host = await openRoom(app.url);
    const { secret } = (await ask(host.socket, 'offer', {})) as { secret: string };
    nowMs += 60_001;
    expect(await claim(host.code, secret)).toEqual({ refused: 'not-host' });
  });

  test('a new QR ends the old one', async () => {
    const host = await openRoom(app.url);
    const { secret } = (await ask(host.socket, 'offer', {})) as { secret: string };
    await ask(host.socket, 'offer', {});
    expect(await claim(host.code, secret)).toEqual({ refused: 'not-host' });
  });

  test.each([
    ['a guess', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['the secret of another room', null],
  ])('%s is refused', async (_, guess) => {
    const host = await openRoom(app.url);
    const other = await openRoom(app.url);
    await ask(host.socket, 'offer', {});
    const foreign = (await ask(other.socket, 'offer', {})) as { secret: string };
    expect(await claim(host.code, guess ?? foreign.secret)).toEqual({ refused: 'not-host' });
  });

  test('the host says no: the phone is told and gets nothing', async () => {
    const host = await openRoom(app.url);
    const phone = connect(app.url);
    const { secret } = (await ask(host.socket, 'offer', {})) as { secret: string };
    const { digits } = (await ask(phone, 'claim', { version, code: host.code, secret })) as { digits: string };
    const told = next(phone, 'paired');
    await ask(host.socket, 'confirm', { digits, mine: false });
    expect(await told).toBeNull();
    expect((host.latest() as StageView).paired).toBe(false);
  });

  test('other digits than those of the phone pair nobody', async () => {
    const host = await openRoom(app.url);
    const phone = connect(app.url);
    const { secret } = (await ask(host.socket, 'offer', {})) as { secret: string };
    const { digits } = (await ask(phone, 'claim', { version, code: host.code, secret })) as { digits: string };
    const wrong = digits === '10' ? '11' : '10';
    expect(await ask(host.socket, 'confirm', { digits: wrong, mine: true })).toEqual({ refused: 'too-late' });
    expect(await ask(host.socket, 'confirm', { digits, mine: true })).toEqual({ refused: 'too-late' });
  });

  test.each(['offer', 'confirm'] as const)('%s is for the host', async (event) => {
    const host = await openRoom(app.url);
    const player = await joinRoom(app.url, host.code);
    const screen = connect(app.url);
    await hello(screen, 'screen', host.code);
    for (const socket of [player.socket, screen, connect(app.url)]) {
      const body = event === 'offer' ? {} : { digits: '10', mine: true };
      expect(await ask(socket, event, body as never)).toEqual({ refused: 'not-host' });
    }
  });

  test('a second phone takes the place of the first, whose token is worth nothing any more', async () => {
    const host = await openRoom(app.url);
    const first = await pairedPhone(host);
    const gone = next(first.phone, 'bye');
    await ask(host.socket, 'control', { command: 900 });
    await pairedPhone(host);
    expect(await gone).toEqual({ refused: 'replaced' });
    expect(await hello(connect(app.url), 'remote', host.code, first.token)).toEqual({ refused: 'not-host' });
  });
});

describe('exactly one has the room in hand', () => {
  test('the phone, until the host takes it back, and the other way round', async () => {
    const host = await openRoom(app.url);
    const { phone } = await pairedPhone(host);
    const lock = (locked: boolean, command: number) => ({ command, change: { kind: 'lock', locked } as const });
    expect(await ask(host.socket, 'roster', lock(true, 901))).toEqual({ refused: 'not-host' });
    expect(await ask(phone, 'roster', lock(true, 1))).toEqual({ ok: true });
    expect(await ask(host.socket, 'control', { command: 902 })).toEqual({ ok: true });
    expect(await ask(phone, 'roster', lock(false, 2))).toEqual({ refused: 'not-host' });
    expect(await ask(host.socket, 'roster', lock(false, 903))).toEqual({ ok: true });
    expect(await ask(phone, 'control', { command: 3 })).toEqual({ ok: true });
    expect(await ask(phone, 'close', { command: 4 })).toEqual({ ok: true });
  });

  test('the phone gives it back; the host has nothing to give', async () => {
    const host = await openRoom(app.url);
    const { phone } = await pairedPhone(host);
    expect(await ask(host.socket, 'control', { command: 901, give: true })).toEqual({ refused: 'not-host' });
    expect(await ask(phone, 'control', { command: 1, give: true })).toEqual({ ok: true });
    expect(await ask(phone, 'close', { command: 2 })).toEqual({ refused: 'not-host' });
    expect(await ask(host.socket, 'close', { command: 902 })).toEqual({ ok: true });
  });

  test('nobody else may take it', async () => {
    const host = await openRoom(app.url);
    const player = await joinRoom(app.url, host.code);
    expect(await ask(player.socket, 'control', { command: 1 })).toEqual({ refused: 'not-host' });
  });

  test('it is so again after the server was killed, and the journal has no secret in it', async () => {
    const host = await openRoom(app.url);
    const { token } = await pairedPhone(host);
    const id = journal.open().at(-1)!;
    const entries = journal.read(id);
    const { live } = recoverRoom(entries, 0);
    expect(live.room).toMatchObject({ controller: 'remote', remoteTokenHash: expect.any(String) });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain(host.token);
  });
});

describe('the code that takes a room back', () => {
  async function open() {
    const socket = connect(app.url);
    const lesson = (await import('../support/lesson.ts')).shortLesson();
    return (await ask(socket, 'open', { version, lesson })) as { code: string; takeBack: string };
  }

  test('works on another computer, typed in any case and with dashes', async () => {
    const { code, takeBack } = await open();
    const typed = ` ${takeBack.slice(0, 4)}-${takeBack.slice(4, 8)}–${takeBack.slice(8)} `.toLowerCase();
    expect(await hello(connect(app.url), 'host', code, typed)).toMatchObject({ view: { role: 'host' } });
  });

  test('of another room is refused', async () => {
    const { code } = await open();
    const { takeBack } = await open();
    expect(await hello(connect(app.url), 'host', code, takeBack)).toEqual({ refused: 'not-host' });
  });
});
