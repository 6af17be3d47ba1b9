import { afterAll, afterEach, expect, test } from 'vitest';
import { sqliteJournal } from '../../server/journal/sqlite.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import { hashAt } from '../../shared/race/race.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, connect, disconnectAll, hello, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';

/** How soon everyone must go on once the server answers again. */
const patienceMs = 3000;

afterEach(() => {
  dismissClasses();
  disconnectAll();
});
afterAll(endPrograms);

test('P1 P2 scenario 13, fault 1: kill -9 in mid-race with 40 phones: every acknowledged choice is there, all go on by themselves within 3 s', async () => {
  const program = new Program({ PORT: '0', DATA_DIR: freshFolder() });
  const { url, pid } = await program.served();
  const host = await openRoom(url, shortLesson({ steps: 45, stepsPerSecond: 10, chooseSeconds: 30 }));
  const screen = connect(url, { reconnection: true, reconnectionDelay: 150 });
  let screenRace = granted(await hello(screen, 'screen', host.code)).race;
  screen.on(
    'connect',
    () => void hello(screen, 'screen', host.code).then((answer) => (screenRace = granted(answer).race)),
  );
  const bots = await classOf(40, { url, code: host.code });
  await host.advance();
  await every(bots, ({ acked }) => acked.length === 1);
  await host.advance();
  await every(bots, ({ lastBeat }) => (lastBeat?.step ?? 0) >= 15);

  process.kill(pid, 'SIGKILL');
  await every(bots, ({ socket }) => !socket.connected);
  const agreedBefore = bots.map(({ agreed }) => agreed);
  const again = await program.served(2);
  const answeringMs = performance.now();
  expect(again.url).toBe(url);
  expect(again.pid).not.toBe(pid);
  await every(bots, ({ socket, view, race }) => socket.connected && view?.phase === 'race' && race !== null);
  const backMs = performance.now() - answeringMs;
  await Promise.all(bots.map((bot, index) => bot.when(({ agreed }) => agreed > agreedBefore[index]!)));
  const goingOnMs = performance.now() - answeringMs;
  console.log(`all 40 back after ${Math.round(backMs)} ms, race seen going on after ${Math.round(goingOnMs)} ms`);
  expect(goingOnMs).toBeLessThan(patienceMs);

  // What was acknowledged before the crash is what races after it.
  const { race } = granted(await hello(connect(url), 'screen', host.code));
  for (const { seat, acked } of bots) {
    expect(race?.choices[race.seats.indexOf(seat!)]).toEqual(acked[0]!.choice);
  }
  await every(bots, ({ lastBeat }) => lastBeat?.step === 45);
  expect(new Set(bots.map((bot) => hashAt(bot.race!, 45))).size).toBe(1);
  expect(bots.map(({ differed }) => differed)).toEqual(bots.map(() => 0));
  expect(screenRace?.choices).toEqual(race?.choices);
  // The host is in control again, without anybody's help.
  expect(host.latest().phase).toBe('race');
  await host.advance();
  await every(bots, ({ view }) => view?.phase === 'reveal');
});

test('P1 P3 fault 2: a choice that is in flight while the server dies is taken once, acknowledged or not', async () => {
  const folder = freshFolder();
  const program = new Program({ PORT: '0', DATA_DIR: folder });
  const { url, pid } = await program.served();
  const host = await openRoom(url, shortLesson({ chooseSeconds: 60 }));
  const bots = await classOf(40, { url, code: host.code, thinkMs: 300 });
  await host.advance();
  // Some have locked in, some are on their way, some are still thinking.
  await Promise.race(bots.map((bot) => bot.when(({ acked }) => acked.length === 1)));
  process.kill(pid, 'SIGKILL');
  await program.served(2);
  await every(bots, ({ acked }) => acked.length === 1);
  expect(bots.map(({ refused }) => refused)).toEqual(bots.map(() => null));

  program.child.kill('SIGTERM');
  expect((await program.exit).code).toBe(0);
  const journal = sqliteJournal(folder, { durability: 'process', warn: () => {} });
  const entries = journal.read(journal.open()[0]!);
  journal.close();
  const locked = entries.map(({ event }) => event).filter((event) => (event as { type: string }).type === 'locked');
  expect(locked).toHaveLength(40);
  const { phase } = recoverRoom(entries, 0).live.room;
  for (const { seat, acked } of bots) {
    expect('choices' in phase && phase.choices.get(seat!)).toEqual(acked[0]!.choice);
  }
});

test('P1 P2 the supervisor itself killed, and started again on the same folder: the room is there', async () => {
  const folder = freshFolder();
  const first = new Program({ PORT: '0', DATA_DIR: folder });
  const { url } = await first.served();
  const host = await openRoom(url);
  const gone = new Promise((done) => host.socket.once('disconnect', done));
  first.child.kill('SIGKILL');
  // The serving process ends with its supervisor, else its port and folder would be taken for ever.
  await gone;
  const second = new Program({ PORT: new URL(url).port, DATA_DIR: folder });
  // Said hello again as soon as it was back.
  const back = new Promise((done) => host.socket.once('connect', () => done(true)));
  await Promise.all([second.served(), back]);
  expect(await ask(host.socket, 'advance', { command: 1, turn: 0 })).toEqual({ ok: true });
});
