import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import { memoryJournal } from '../../../server/journal/memory.ts';
import type { PlayerView, StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom, type TestHost } from '../../support/client.ts';
import { granted } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';
import { comeBack, everyPhase, oneRound, throughLesson } from './every-phase.ts';

const journal = memoryJournal();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ journal });
});
afterAll(() => app.stop());
afterEach(disconnectAll);

const choice = { learningRate: 0.15 };
const raceIsOn = ['race', 'reveal', 'standings'];

test('P2 scenario 6, fault 16: who changes networks in any phase sees the right phase with the first answer', async () => {
  const host = await openRoom(app.url, oneRound);
  const ana = await joinRoom(app.url, host.code, 'Ana');
  /** Goes and comes back within each phase, from Wi-Fi to a network without WebSockets and back. */
  const roaming = await joinRoom(app.url, host.code, 'Roaming');
  /** Goes in one phase and comes back in the next. */
  const missing = await joinRoom(app.url, host.code, 'Missing');
  missing.socket.disconnect();
  let phone = roaming.socket;
  const seen: string[] = [];
  for await (const shown of throughLesson(() => host, ana)) {
    const { phase } = shown;
    if (phase === 'predict') granted(await ask(phone, 'predict', { command: 1, answer: 1 }));
    if (phase === 'choose') granted(await ask(phone, 'lock', { command: 2, choice }));
    phone.disconnect();
    const back = await comeBack(app.url, host.code, roaming.token, seen.length % 2 === 0 ? 'polling' : 'websocket');
    const late = await comeBack(app.url, host.code, missing.token);
    const { turn, deadlineAtMs, roundIndex, heat, round } = shown;
    for (const { view, race } of [back, late]) {
      expect(view).toMatchObject({ role: 'player', phase, turn, roundIndex, heat, round });
      // The time is the one that was set, not a new one.
      expect(view.deadlineAtMs).toBe(deadlineAtMs);
      expect(race !== null, phase).toBe(raceIsOn.includes(phase));
    }
    const { you } = back.view as PlayerView;
    expect(you?.seat).toBe(roaming.seat);
    expect((late.view as PlayerView).you?.seat).toBe(missing.seat);
    const at = everyPhase.indexOf(phase as (typeof everyPhase)[number]);
    expect(you?.answer ?? null).toBe(at >= everyPhase.indexOf('predict') && phase !== 'podium' ? 1 : null);
    expect(you?.choice ?? null).toEqual(at >= everyPhase.indexOf('choose') ? choice : null);
    expect(you?.result !== null).toBe(at >= everyPhase.indexOf('reveal'));
    expect(you?.standing !== null).toBe(at >= everyPhase.indexOf('standings'));
    late.socket.disconnect();
    phone = back.socket;
    seen.push(phase);
  }
  expect(seen).toEqual(everyPhase);
});

/** What a loaded page must show again. Who is there comes to an open page in rosters, not in views. */
function lasting({ counts: _, seats: __, ...view }: StageView) {
  return view;
}

/** The instructor's page loaded again: the token alone. Its requests have numbers of their own, as on the page. */
async function reload({ code, token }: TestHost, firstCommand: number) {
  const socket = connect(app.url);
  const { view, race } = granted(await hello(socket, 'host', code, token));
  let latest = view;
  let command = firstCommand;
  socket.on('view', (newer) => {
    latest = newer;
  });
  const advance = () => ask(socket, 'advance', { command: ++command, turn: latest.turn });
  return { host: { socket, code, token, view, advance, latest: () => latest } satisfies TestHost, race };
}

test('P7 scenario 10, fault 25: the instructor loads the page again in every phase: in control in the same phase, nothing is reset', async () => {
  const first = await openRoom(app.url, oneRound);
  const id = journal.open().at(-1)!;
  /** All that was done in the room; how far a race has come is written down by itself. */
  const written = () => journal.read(id).filter(({ event }) => (event as { type: string }).type !== 'reached').length;
  const ana = await joinRoom(app.url, first.code, 'Ana');
  const bo = await joinRoom(app.url, first.code, 'Bo');
  const seen: string[] = [];
  let host = first;
  for await (const shown of throughLesson(() => host, ana)) {
    const { phase } = shown;
    if (phase === 'predict') granted(await ask(bo.socket, 'predict', { command: 1, answer: 1 }));
    if (phase === 'choose') granted(await ask(bo.socket, 'lock', { command: 2, choice }));
    const before = written();
    // Half of the pages are gone before the new one is there, half are still open.
    const told = seen.length % 2 === 0 ? next(host.socket, 'view', ({ role }) => role === 'screen') : null;
    if (!told) host.socket.disconnect();
    const { host: reloaded, race } = await reload(host, 1000 * (seen.length + 1));
    await told;
    const again = reloaded.view as StageView;
    expect(lasting(again)).toEqual(lasting(shown));
    expect(again.seats.map(({ nickname }) => nickname)).toEqual(['Ana', 'Bo']);
    expect(again.counts).toMatchObject({ joined: 2, connected: 2 });
    expect(race !== null, phase).toBe(raceIsOn.includes(phase));
    expect(written(), phase).toBe(before);
    host = reloaded;
    seen.push(phase);
  }
  expect(seen).toEqual(everyPhase);
  const { view } = await comeBack(app.url, first.code, bo.token);
  expect((view as PlayerView).you?.standing?.points).toBeGreaterThan(0);
});
