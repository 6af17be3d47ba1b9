import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { StageView } from '../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, next, openRoom, type TestHost } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted } from '../support/rooms.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { certificateFile, TlsProxy } from '../support/tls-proxy.ts';
import { until } from '../support/until.ts';

const players = 30;
const trusting = { ca: readFileSync(certificateFile), reconnectionDelayMax: 500 } as object;
let proxy: TlsProxy | undefined;
let bots: ChildProcess | undefined;
// A run that is cut short leaves no class behind.
process.on('exit', () => bots?.kill());
afterAll(async () => {
  disconnectAll();
  bots?.kill();
  proxy?.stop();
  await endPrograms();
});

/** `npm run bots` in a process of its own: it trusts the certificate as its user would make it. */
function startBots(url: string, code: string) {
  const script = join(import.meta.dirname, '../../scripts/bots.ts');
  const flags = ['--url', url, '--code', code, '--players', String(players), '--think', '1'];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...flags], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificateFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  bots = child;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise<{ code: number | null; output: string }>((done) =>
    child.on('exit', (exitCode) => done({ code: exitCode, output })),
  );
}

/** Resolves when the projector would show it: numbers come with a view or alone. */
const everyone = ({ socket }: TestHost, count: 'connected' | 'ready') =>
  Promise.race([
    next(socket, 'roster', ({ counts }) => counts[count] === players),
    next(socket, 'view', ({ counts }) => counts[count] === players),
  ]);

/** Presses the main button once for each of these phases. */
async function advanceTo(host: TestHost, ...phases: readonly string[]): Promise<void> {
  for (const phase of phases) {
    await sees(host, (view) => view.phase !== 'race' || view.raceEnded);
    await host.advance();
    await sees(host, (view) => view.phase === phase);
  }
}

/** Also what came with the answer to a hello. */
const sees = (host: TestHost, fits: (view: StageView) => boolean) => until(() => fits(host.latest() as StageView));

test('P2 P8 a class of 30 plays a whole lesson through TLS and a reverse proxy, over an update of the server behind it', async () => {
  const port = await freePort();
  proxy = await TlsProxy.before(port);
  const behind = { PORT: String(port), DATA_DIR: freshFolder(), TRUST_PROXY: '1', PUBLIC_URL: proxy.url };
  const before = new Program(behind);
  await before.served();
  const [first, second] = shortLesson({ steps: 60, stepsPerSecond: 20, chooseSeconds: 30 }).rounds;
  const lesson = { ...shortLesson(), rounds: [first!, { ...second!, steps: 20 }] };
  const host = await openRoom(proxy.url, lesson, trusting);
  expect(host.view).toMatchObject({ joinUrl: `${proxy.url}/${host.code}?code=${host.code}` });

  const joined = everyone(host, 'connected');
  const over = startBots(proxy.url, host.code);
  await joined;
  // The instructor's too, and each was an upgrade.
  expect(proxy.webSockets).toBe(players + 1);

  let ready = everyone(host, 'ready');
  await host.advance();
  await ready;
  const far = next(host.socket, 'beat', (beat) => beat.step > 20);
  await host.advance();
  await far;
  const gone = new Promise((done) => host.socket.once('disconnect', done));
  before.child.kill('SIGTERM');
  expect((await before.exit).code).toBe(0);
  await gone;
  const back = new Promise<void>((done) => host.socket.once('connect', done));
  const after = new Program(behind);
  await after.served();
  const answeringMs = performance.now();
  await back;
  const screen = connect(proxy.url, trusting);
  const connected = async () => granted(await hello(screen, 'screen', host.code)).view.counts.connected;
  await expect.poll(connected, { timeout: 20_000, interval: 200 }).toBe(players);
  console.log(`all ${players} back through the proxy after ${Math.round(performance.now() - answeringMs)} ms`);
  expect(host.latest().phase).toBe('race');

  await advanceTo(host, 'reveal', 'standings');
  ready = everyone(host, 'ready');
  await advanceTo(host, 'choose');
  await ready;
  await advanceTo(host, 'race', 'reveal', 'standings', 'podium');
  granted(await ask(host.socket, 'close', { command: 90 }));
  const { code, output } = await over;
  expect(output.trim().split('\n').slice(-2)).toEqual([
    expect.stringMatching(/^closed .* 30 joined .* [1-9]\d\d? beats agreed, 0 differed$/),
    'over: room-closed',
  ]);
  expect(code).toBe(0);
});
