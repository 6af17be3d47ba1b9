// A fresh clone's way to its first answer: npm run bench:start [-- --json] [--rounds 2]
// What is committed is cloned; npm's own cache may help both, as it does on the second computer of a school.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../support/serving.ts';
import { median } from './class/histogram.ts';

const root = join(import.meta.dirname, '../..');
const patienceMs = 240_000;
const askEveryMs = 50;

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '2' } },
});

/** Of the environment only what a person's shell would have: npm's own variables would tell a clone about us. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));

function freshClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const { status } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('expected a clone of this checkout');
  return folder;
}

/** What any clone costs: its packages. ms. */
function installMs(): number {
  const folder = freshClone();
  try {
    const from = performance.now();
    const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`expected npm ci to succeed, got ${status}`);
    return performance.now() - from;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From `npm start` to the first page that it serves. ms. */
async function startMs(): Promise<number> {
  const folder = freshClone();
  const port = await freePort();
  const from = performance.now();
  // A group of its own: npm, what it starts, and the server end together.
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...environment, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(folder, '.data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-2000);
    });
  }
  const gone = new Promise((done) => npm.on('exit', done));
  try {
    for (;;) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${said}`);
      if (performance.now() - from > patienceMs) throw new Error(`no answer within ${patienceMs / 1000} s:\n${said}`);
      const page = await fetch(`http://127.0.0.1:${port}/`).then(
        async (answer) => (answer.ok ? await answer.text() : null),
        () => null,
      );
      if (page !== null) {
        if (!page.includes('<script')) throw new Error(`expected the page to join, got:\n${page.slice(0, 500)}`);
        return performance.now() - from;
      }
      await new Promise((done) => setTimeout(done, askEveryMs));
    }
  } finally {
    try {
      process.kill(-npm.pid!, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const samples = { install: [] as number[], start: [] as number[] };
// In turn, and that again: whoever else uses the machine disturbs both alike.
for (let round = 1; round <= Number(flags.rounds); round++) {
  console.error(`round ${round} of ${flags.rounds}: npm ci …`);
  samples.install.push(installMs());
  console.error(`round ${round} of ${flags.rounds}: npm start …`);
  samples.start.push(await startMs());
}
const [install, start] = [median(samples.install) / 1000, median(samples.start) / 1000];
const machine = { date: new Date().toISOString(), cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
if (flags.json) console.log(JSON.stringify({ machine, install, start, ratio: start / install, samples }, null, 2));
else {
  console.log(`${machine.date}; ${machine.cpu}, ${machine.cores} cores; Node ${machine.node}`);
  console.log(`npm ci alone                 ${install.toFixed(1).padStart(6)} s`);
  console.log(`npm start, to first answer   ${start.toFixed(1).padStart(6)} s`);
  const ratio = start / install;
  console.log(
    `ratio                        ${ratio.toFixed(2).padStart(6)}    goal ≤ 1.8: ${ratio <= 1.8 ? 'reached' : 'missed'}`,
  );
}
