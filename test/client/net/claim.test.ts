import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Claim, claimRoom } from '../../../client/net/claim.ts';
import { type FakeRoom, openFakeRoom } from './fake-room.ts';
import { createPage, type TestPage } from './page.ts';

let room: FakeRoom;
let page: TestPage;
const claims: Claim[] = [];

const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 5000, interval: 5 });

function claim(on: TestPage = page): Claim {
  const started = claimRoom('BCDF23', 'secret', on);
  claims.push(started);
  return started;
}

/** A phone that shows its digits. */
async function shown(): Promise<Claim> {
  const started = claim();
  await until(() => expect(started.state.value).toEqual({ kind: 'digits', digits: '42' }));
  return started;
}

const stored = () => (['remote', 'take-back'] as const).map((kind) => page.tokens.read(kind, 'BCDF23'));

beforeEach(async () => {
  room = await openFakeRoom();
  room.answers.claim = () => ({ digits: '42' });
  page = createPage(room.url);
});

afterEach(async () => {
  for (const started of claims.splice(0)) started.stop();
  await room.stop();
});

describe('a phone that has scanned the QR', () => {
  test('shows the digits, keeps both tokens once the host has confirmed, and leaves', async () => {
    const started = await shown();
    expect(room.of('claim')[0]!.body).toEqual({ version: 1, code: 'BCDF23', secret: 'secret' });
    const left = new Promise((done) => room.latest().on('disconnect', done));
    room.latest().emit('paired', { token: 'remote-token', takeBack: 'BCDFGHJKMNPQ' });
    await until(() => expect(started.state.value).toEqual({ kind: 'paired', token: 'remote-token' }));
    expect(stored()).toEqual(['remote-token', 'BCDFGHJKMNPQ']);
    await left;
  });

  test('keeps its token without a take-back code too', async () => {
    const started = await shown();
    room.latest().emit('paired', { token: 'remote-token' });
    await until(() => expect(started.state.value.kind).toBe('paired'));
    expect(stored()).toEqual(['remote-token', undefined]);
  });

  test('that the host does not know keeps nothing', async () => {
    const started = await shown();
    room.latest().emit('paired', null);
    await until(() => expect(started.state.value).toEqual({ kind: 'failed', why: 'declined' }));
    expect(stored()).toEqual([undefined, undefined]);
  });

  test('whose QR is used or old says the refusal', async () => {
    room.answers.claim = () => ({ refused: 'not-host' });
    const started = claim();
    await until(() => expect(started.state.value).toEqual({ kind: 'failed', why: 'not-host' }));
  });

  test('that loses the connection under its digits says so and asks no more: the secret works once', async () => {
    const started = await shown();
    room.cut();
    await until(() => expect(started.state.value).toEqual({ kind: 'failed', why: 'lost' }));
    const other = claim(createPage(room.url));
    await until(() => expect(other.state.value.kind).toBe('digits'));
    expect(room.of('claim')).toHaveLength(2);
  });

  test('that loses the connection before the answer asks once more', async () => {
    room.answers.claim = ({ connection }) => (connection === 1 ? undefined : { digits: '42' });
    const started = claim();
    await until(() => expect(room.of('claim')).toHaveLength(1));
    room.cut();
    await until(() => expect(started.state.value.kind).toBe('digits'));
  });

  test('that nobody confirms waits for two minutes', async () => {
    const started = await shown();
    page.pass(119_000);
    expect(started.state.value.kind).toBe('digits');
    page.pass(2_000);
    expect(started.state.value).toEqual({ kind: 'failed', why: 'expired' });
  });

  test('that reaches no room says so after ten seconds', () => {
    const nowhere = createPage('http://127.0.0.1:1');
    const started = claim(nowhere);
    nowhere.pass(9_000);
    expect(started.state.value.kind).toBe('asking');
    nowhere.pass(2_000);
    expect(started.state.value).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
