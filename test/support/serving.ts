import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../dist/server/main.js');
const started: ChildProcess[] = [];
const folders: string[] = [];

// A run that is cut short leaves no server behind.
process.on('exit', () => {
  for (const child of started) child.kill('SIGTERM');
});

/** An empty folder that is gone after the tests. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  folders.push(folder);
  return folder;
}

/** `npm start` without npm: the built program, as its user gets it. */
export class Program {
  readonly child: ChildProcess;
  output = '';
  errors = '';
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  #watchers: { readonly condition: () => boolean; readonly done: () => void }[] = [];

  /** @param limits.fileBlocks no file may become longer than so many blocks of 512 bytes: a full disk for one program */
  constructor(
    environment: Readonly<Record<string, string>>,
    args: readonly string[] = [],
    limits: { readonly fileBlocks?: number } = {},
  ) {
    if (!existsSync(main)) throw new Error(`expected ${main}: run "npm run build" first`);
    const { PORT: _, HOST: __, DATA_DIR: ___, PUBLIC_URL: ____, TRUST_PROXY: _____, ...own } = process.env;
    const command = [process.execPath, main, ...args] as const;
    const [file, ...rest] =
      limits.fileBlocks === undefined
        ? command
        : (['/bin/sh', '-c', `trap '' XFSZ; ulimit -f ${limits.fileBlocks}; exec "$@"`, 'sh', ...command] as const);
    this.child = spawn(file, rest, {
      env: { ...own, HOST: '127.0.0.1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(this.child);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
      this.#look();
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
      this.#look();
    });
    this.exit = new Promise((done) => this.child.on('exit', (code, signal) => done({ code, signal })));
  }

  /** Every `ready` line so far: the address, and the process that serves there. */
  get ready(): { readonly url: string; readonly pid: number }[] {
    return [...this.output.matchAll(/^ready (\S+) pid (\d+)$/gm)].map(([, url, pid]) => ({
      url: url!,
      pid: Number(pid),
    }));
  }

  /** Resolves when the program has said so many `ready` lines, with the last one. */
  async served(times = 1): Promise<{ readonly url: string; readonly pid: number }> {
    await this.when(() => this.ready.length >= times);
    return this.ready[times - 1]!;
  }

  when(condition: () => boolean): Promise<void> {
    return new Promise((done) => {
      this.#watchers.push({ condition, done });
      this.#look();
    });
  }

  #look(): void {
    const met = this.#watchers.filter(({ condition }) => condition());
    this.#watchers = this.#watchers.filter((watcher) => !met.includes(watcher));
    for (const { done } of met) done();
  }
}

/** For `afterAll`: no process and no folder stays. A server ends when its supervisor does. */
export async function endPrograms(): Promise<void> {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    await gone;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A port that is free at this moment: for what must know its address before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
