import { type ChildProcess, fork } from 'node:child_process';

const probe = import.meta.resolve('./probe.mjs');
/** A helper that is silent for so long will not speak again. */
const patienceMs = 90_000;
const running = new Set<ChildProcess>();

// A run that is cut short leaves nothing behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Another process of the bench, with which messages are exchanged. */
export class Helper {
  readonly #child: ChildProcess;
  readonly #inbox: Record<string, unknown>[] = [];
  readonly #gone: Promise<void>;
  #wake: () => void = () => {};
  #over: string | null = null;
  #errors = '';

  /** @param file .ts files run through tsx, others as they are */
  constructor(file: string, { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {}) {
    const typescript = file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
    this.#child = fork(file, args, {
      execArgv: ['--expose-gc', ...typescript, '--import', probe],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    running.add(this.#child);
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-4000);
    });
    this.#child.on('message', (message) => {
      this.#inbox.push(message as Record<string, unknown>);
      this.#wake();
    });
    this.#gone = new Promise((done) => {
      this.#child.on('exit', (code, signal) => {
        running.delete(this.#child);
        this.#over = `${file} ended with ${signal ?? code}\n${this.#errors}`;
        this.#wake();
        done();
      });
    });
  }

  get pid(): number {
    return this.#child.pid!;
  }

  tell(message: object): void {
    this.#child.send(message);
  }

  /** The first message that has this field, taken out. Throws when the process ends before, or says nothing for long. */
  async heard<T>(field: string): Promise<T> {
    const patience = setTimeout(() => {
      this.#over ??= `expected "${field}" within ${patienceMs / 1000} s\n${this.#errors}`;
      this.#wake();
    }, patienceMs);
    try {
      return await this.#next<T>(field);
    } finally {
      clearTimeout(patience);
    }
  }

  async #next<T>(field: string): Promise<T> {
    for (;;) {
      const at = this.#inbox.findIndex((message) => field in message);
      if (at >= 0) return this.#inbox.splice(at, 1)[0] as T;
      if (this.#over !== null) throw new Error(this.#over);
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }

  /** CPU of the process so far, µs, and when that was. */
  async cpu(): Promise<{ readonly cpuUs: number; readonly atMs: number }> {
    this.tell({ probe: 'cpu' });
    return this.heard('probe');
  }

  /** Live bytes after a collection: V8's heap and what it holds outside. */
  async heap(): Promise<number> {
    this.tell({ probe: 'heap' });
    return (await this.heard<{ bytes: number }>('probe')).bytes;
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}
