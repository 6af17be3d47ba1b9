import { afterAll, afterEach, expect, test } from 'vitest';
import type { Entry } from '../../server/journal/journal.ts';
import { sqliteJournal } from '../../server/journal/sqlite.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import { stream } from '../../shared/math/random.ts';
import { disconnectAll, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { until } from '../support/until.ts';
import { long } from './long.ts';
import { type Operation, RecordedPhone } from './recorded-phone.ts';

const seed = Number(process.env.CHAOS_SEED ?? 20261125);
const kills = long ? 24 : 3;
const phonesCount = 40;
/** Between a class that goes on and the next kill, ms. */
const [leastMs, mostMs] = long ? [200, 2500] : [100, 900];
const patienceMs = 3000;

const phones: RecordedPhone[] = [];
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close();
  disconnectAll();
});
afterAll(endPrograms);

/** What the journal has of one seat's changes, in its order. */
function changesOf(
  entries: readonly Entry[],
  seat: number,
): { readonly command: number; readonly learningRate: number }[] {
  return entries.flatMap(({ by, command, event }) => {
    const change = event as { readonly type: string; readonly seat: number; readonly learningRate: number };
    return change.type === 'choice-changed' && by === `seat ${seat}` && command !== undefined && change.seat === seat
      ? [{ command, learningRate: change.learningRate }]
      : [];
  });
}

/** What is wrong with what the journal has of these operations. */
function wrongs(
  operations: readonly Operation[],
  entries: readonly Entry[],
): { lost: string[]; doubled: string[]; strange: string[] } {
  const [lost, doubled, strange]: string[][] = [[], [], []];
  for (const seat of new Set(operations.map((operation) => operation.seat))) {
    const kept = changesOf(entries, seat);
    const own = operations.filter((operation) => operation.seat === seat);
    for (const { command, learningRate, outcome } of own) {
      const found = kept.filter((change) => change.command === command);
      const name = `seat ${seat} command ${command} (${outcome})`;
      if (outcome === 'ok' && found.length === 0) lost!.push(name);
      if (found.length > 1) doubled!.push(name);
      if (outcome !== 'ok' && outcome !== 'unknown' && found.length > 0) strange!.push(`${name}: refused and there`);
      if (found.some((change) => change.learningRate !== learningRate)) strange!.push(`${name}: another rate`);
    }
    if (kept.some(({ command }, index) => index > 0 && command <= kept[index - 1]!.command))
      strange!.push(`seat ${seat}: order`);
    if (kept.length > own.length) strange!.push(`seat ${seat}: more than was sent`);
  }
  return { lost: lost!, doubled: doubled!, strange: strange! };
}

test(`P1 P2 P3 fault 1, 2: killed -9 ${kills} times at random moments while 40 phones choose: acknowledged is there once, unknown at most once, in order; nobody waits over 3 s`, {
  timeout: 400_000,
}, async () => {
  const random = stream(seed, 0, 'kills', 0);
  const folder = freshFolder();
  const port = String(await freePort());
  let program = new Program({ PORT: port, DATA_DIR: folder });
  let served = 1;
  const { url } = await program.served();
  // A long race, in which everyone may choose a hundred times.
  const host = await openRoom(
    url,
    shortLesson({ kind: 'throttle', steps: 200, stepsPerSecond: long ? 1 : 4, chooseSeconds: 60 }),
  );
  for (let seat = 0; seat < phonesCount; seat++) {
    phones.push(new RecordedPhone(url, host.code, stream(seed, 0, 'phone', seat), 100, long ? 1100 : 120));
  }
  await until(() => phones.every(({ seat }) => seat !== null));
  await host.advance();
  await until(() => host.latest().counts.ready === phonesCount);
  await host.advance();
  await until(() => phones.every(({ operations, beatsMs }) => operations.length > 0 && beatsMs.length > 0));

  const [silencesMs, beatsMs]: [number[], number[]] = [[], []];
  for (let kill = 1; kill <= kills; kill++) {
    const atMs = performance.now() + leastMs + (mostMs - leastMs) * random();
    await until(() => performance.now() >= atMs);
    const { pid } = program.ready.at(-1)!;
    // Each third time the whole computer, so to say: the supervisor too.
    if (kill % 3 === 0) {
      program.child.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
      await program.exit;
      program = new Program({ PORT: port, DATA_DIR: folder });
      served = 0;
    } else process.kill(pid, 'SIGKILL');
    await program.served(++served);
    const answersMs = performance.now();
    const firstAfter = (times: readonly number[]): number => times.find((ms) => ms > answersMs)! - answersMs;
    await until(() => phones.every(({ heardMs }) => heardMs.at(-1)! > answersMs));
    silencesMs.push(Math.max(...phones.map(({ heardMs }) => firstAfter(heardMs))));
    if (!long) continue;
    await until(() => phones.every((phone) => phone.beatsMs.at(-1)! > answersMs));
    beatsMs.push(Math.max(...phones.map((phone) => firstAfter(phone.beatsMs))));
  }
  for (const phone of phones) phone.rest();
  await until(() => phones.every(({ socket }) => socket.connected));

  program.child.kill('SIGTERM');
  expect((await program.exit).code).toBe(0);
  const journal = sqliteJournal(folder, { durability: 'process', warn: () => {} });
  const entries = journal.read(journal.open()[0]!);
  journal.close();
  const operations = phones.flatMap((phone) => phone.operations);
  const count = (outcome: string): number => operations.filter((operation) => operation.outcome === outcome).length;
  const { lost, doubled, strange } = wrongs(operations, entries);
  const longestMs = Math.round(Math.max(...silencesMs));
  console.log(
    `seed ${seed}: ${kills} kills, ${operations.length} choices: ${count('ok')} acknowledged, ${count('unknown')} unknown; ` +
      `${lost.length} lost, ${doubled.length} doubled; longest silence ${longestMs} ms after the server answered${long ? `, ${Math.round(Math.max(...beatsMs))} ms to the next beat` : ''}`,
  );
  expect({ lost, doubled, strange }).toEqual({ lost: [], doubled: [], strange: [] });
  expect(count('ok')).toBeGreaterThan(kills * phonesCount * 0.25);
  expect(longestMs).toBeLessThan(patienceMs);
  // The same journal is the same race (P4): it is read back without a word.
  expect(recoverRoom(entries, 0).live.room.phase.name).toBe('race');
});
