import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sqliteJournal } from '../../server/journal/sqlite.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { connect, disconnectAll, hello, joinRoom, lost, next, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';

afterEach(() => {
  dismissClasses();
  disconnectAll();
});
afterAll(endPrograms);

/** Something else on a port of this computer, until the returned function is called. */
async function occupy(port: number): Promise<{ port: number; free: () => void }> {
  const other = createServer();
  await new Promise<void>((done) => other.once('error', () => done()).listen({ port, host: '127.0.0.1' }, done));
  const address = other.address();
  return { port: typeof address === 'object' && address ? address.port : port, free: () => other.close() };
}

describe('starting', () => {
  test('prints one ready line with the process that serves, the address for phones and its QR', async () => {
    const program = new Program({ PORT: '0', DATA_DIR: freshFolder(), PUBLIC_URL: 'http://race.test:81' });
    const { url, pid } = await program.served();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(pid).not.toBe(program.child.pid);
    await program.when(() => program.output.includes('▄'));
    expect(program.output).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+ pid \d+\n/);
    expect(program.output).toContain('http://race.test:81\n');
    expect(program.output.match(/█/g)!.length).toBeGreaterThan(50);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test('with a certificate serves https', async () => {
    const tls = join(import.meta.dirname, '../support/tls');
    const files = ['--cert', join(tls, 'cert.pem'), '--key', join(tls, 'key.pem')];
    const program = new Program({ PORT: '0', DATA_DIR: freshFolder() }, files);
    const { url } = await program.served();
    expect(url).toMatch(/^https:/);
    // Nobody signed this certificate but ourselves.
    const socket = connect(url, { rejectUnauthorized: false } as object);
    expect(await hello(socket, 'screen', 'BCDFGH')).toEqual({ refused: 'unknown-room' });
  });

  test('a port that was asked for is used or refused with a sentence', async () => {
    const { port, free } = await occupy(0);
    const program = new Program({ DATA_DIR: freshFolder() }, ['--port', String(port)]);
    expect((await program.exit).code).toBe(1);
    expect(program.errors).toMatch(new RegExp(`^Port ${port} is taken by another program\\. .*--port\\.\n$`));
    expect(program.ready).toEqual([]);
    free();
  });

  test('only the default port moves on to a free one', async () => {
    const { free } = await occupy(3000);
    const program = new Program({ DATA_DIR: freshFolder() });
    const { url } = await program.served();
    expect(Number(new URL(url).port)).toBeGreaterThan(3000);
    free();
  });

  test('twice on one folder is refused with a sentence, and the first goes on', async () => {
    const folder = freshFolder();
    const first = new Program({ PORT: '0', DATA_DIR: folder });
    const { url } = await first.served();
    const second = new Program({ PORT: '0', DATA_DIR: folder });
    expect((await second.exit).code).toBe(1);
    expect(second.errors).toBe(
      `Another Gradient Grand Prix already keeps its rooms in ${folder}. Stop it, or name another folder in DATA_DIR.\n`,
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test.each<[string[], Record<string, string>, RegExp]>([
    [['--portt', '1'], {}, /Unknown option '--portt'/],
    [[], { TRUST_PROXY: 'yes' }, /TRUST_PROXY must be the number of reverse proxies/],
  ])('with %j and %o is refused with a sentence and the usage, not a stack', async (args, environment, sentence) => {
    const program = new Program(environment, args);
    expect((await program.exit).code).toBe(2);
    expect(program.errors).toMatch(sentence);
    expect(program.errors).toContain('--public-url URL');
    expect(program.errors).not.toContain('    at ');
  });
});

describe('stopping', () => {
  test('P8 fault 3, 4: on SIGTERM, once or twice, tells every socket in a way that brings it back, keeps the rooms, and ends in under 10 s', async () => {
    const folder = freshFolder();
    const program = new Program({ PORT: '0', DATA_DIR: folder });
    const { url } = await program.served();
    const host = await openRoom(url);
    const ana = await joinRoom(url, host.code);
    const screen = connect(url);
    granted(await hello(screen, 'screen', host.code));
    const told: string[] = [];
    host.socket.onAny((event) => told.push(`host: ${event}`));
    ana.socket.onAny((event) => told.push(`phone: ${event}`));
    const announced = next(screen, 'restarting');
    const reason = lost(ana.socket);
    const startedMs = performance.now();
    program.child.kill('SIGTERM');
    program.child.kill('SIGTERM');
    await announced;
    // "io server disconnect" would be the end: no client comes back after it by itself.
    expect(await reason).toBe('transport close');
    expect(await program.exit).toEqual({ code: 0, signal: null });
    expect(told).toContain('host: restarting');
    expect(told).not.toContain('phone: restarting');
    expect(performance.now() - startedMs).toBeLessThan(10_000);

    const again = new Program({ PORT: new URL(url).port, DATA_DIR: folder });
    await again.served();
    const back = connect(url);
    expect(granted(await hello(back, 'player', host.code, ana.token)).view).toMatchObject({ you: { nickname: 'Ana' } });
  });

  test('P8 an update in mid-race loses not one step: the race is written down where it is, and goes on from there', async () => {
    const folder = freshFolder();
    const program = new Program({ PORT: '0', DATA_DIR: folder });
    const { url } = await program.served();
    const host = await openRoom(url, shortLesson({ steps: 100, stepsPerSecond: 20, chooseSeconds: 30 }));
    const bots = await classOf(5, { url, code: host.code });
    await host.advance();
    await every(bots, ({ acked }) => acked.length === 1);
    await host.advance();
    await every(bots, ({ lastBeat }) => (lastBeat?.step ?? 0) >= 30);
    program.child.kill('SIGTERM');
    await program.exit;
    const journal = sqliteJournal(folder, { durability: 'process', warn: () => {} });
    const events = journal.read(journal.open()[0]!).map(({ event }) => event as { type: string; step: number });
    journal.close();
    const reached = events.filter(({ type }) => type === 'reached').map(({ step }) => step);
    // A beat a second and a line a second, each in its own time: what phones have heard is written down all the same.
    expect(reached.at(-1)).toBeGreaterThanOrEqual(Math.max(...bots.map(({ lastBeat }) => lastBeat!.step)));

    const again = new Program({ PORT: new URL(url).port, DATA_DIR: folder });
    await again.served();
    await every(bots, ({ lastBeat }) => lastBeat?.step === 100);
    expect(bots.map(({ differed }) => differed)).toEqual(bots.map(() => 0));
  });

  test('P7 no line of the log or the terminal has a token in it', async () => {
    const program = new Program({ PORT: '0', DATA_DIR: freshFolder() });
    const { url, pid } = await program.served();
    const host = await openRoom(url);
    const ana = await joinRoom(url, host.code);
    process.kill(pid, 'SIGKILL');
    await program.served(2);
    program.child.kill('SIGTERM');
    await program.exit;
    expect(program.errors).toContain(`Room ${host.code} is back`);
    for (const token of [host.token, ana.token]) expect(program.output + program.errors).not.toContain(token);
  });
});

test('P2 a server that is killed again and again comes back each time, on the same port', async () => {
  const program = new Program({ PORT: '0', DATA_DIR: freshFolder() });
  const { url } = await program.served();
  for (let times = 1; times <= 3; times++) {
    process.kill(program.ready.at(-1)!.pid, 'SIGKILL');
    expect((await program.served(times + 1)).url).toBe(url);
  }
  expect(new Set(program.ready.map(({ pid }) => pid)).size).toBe(4);
  expect(program.errors).toContain('3 times in a row. Next try in 0.5 s');
  // The addresses are for the person who started it, once.
  expect(program.output.match(/Phones:/g)).toHaveLength(1);
});
