import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Complaint } from '../shared/lesson/complaint.ts';
import type { Lesson } from '../shared/lesson/lesson.ts';
import { type Refusal, refuse } from '../shared/room/refusals.ts';
import type { Log } from './rooms.ts';
import { root } from './root.ts';

/** A check of twelve ordinary surfaces takes some ten seconds. */
const patienceMs = 60_000;
const mostAtOnce = 2;
const mostWaiting = 8;
/** Of one check. */
const mostMemoryMb = 256;

type Checked = { readonly lesson: Lesson } | Complaint;
/** A thread that answers one lesson; absent: it could not be found out in time or memory. */
export type Checker = (lesson: Lesson, limit: AbortSignal) => Promise<Checked | null>;

/**
 * Checks lessons that bring surfaces of their own, in threads, so that no race waits for it. Whatever somebody typed
 * ends in time, and a few at once at most.
 */
export class LessonChecks {
  readonly #log: Log;
  readonly #check: Checker;
  readonly #patienceMs: number;
  readonly #waiting: (() => void)[] = [];
  readonly #running = new Set<AbortController>();
  #stopped = false;

  constructor(log: Log, check: Checker = checkInThread, patience = patienceMs) {
    this.#log = log;
    this.#check = check;
    this.#patienceMs = patience;
  }

  /** The lesson, ready to be opened, or why it cannot be: `bad-request` with where and the word for it. */
  async prepare(lesson: Lesson): Promise<Lesson | Refusal> {
    if (this.#stopped || this.#waiting.length >= mostWaiting) return refuse('too-many');
    if (this.#running.size >= mostAtOnce) await new Promise<void>((go) => this.#waiting.push(go));
    if (this.#stopped) return refuse('internal');
    const limit = new AbortController();
    this.#running.add(limit);
    const timer = setTimeout(() => limit.abort(), this.#patienceMs);
    try {
      const checked = await this.#check(lesson, limit.signal);
      if (checked === null) return refuse('bad-request', 'surfaces', 'too-costly');
      return 'lesson' in checked ? checked.lesson : refuse('bad-request', checked.path, checked.expected);
    } catch (error) {
      this.#log.error({ err: error }, 'A lesson could not be checked');
      return refuse('internal');
    } finally {
      clearTimeout(timer);
      this.#running.delete(limit);
      this.#waiting.shift()?.();
    }
  }

  /** Ends what runs and what waits. */
  stop(): void {
    this.#stopped = true;
    for (const limit of this.#running) limit.abort();
    for (const go of this.#waiting.splice(0)) go();
  }
}

/** What was built runs as it is; while one writes, the source runs through tsx, whose `--import` threads do not see. */
function startThread(): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } };
  const source = join(import.meta.dirname, 'lesson-worker.ts');
  if (!existsSync(source)) return new Worker(join(root, 'dist/server/lesson-worker.js'), options);
  const [tsx, entry] = [join(root, 'node_modules/tsx/dist/esm/api/index.mjs'), source].map((file) =>
    JSON.stringify(pathToFileURL(file).href),
  );
  const script = `import(${tsx}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(script, { ...options, eval: true });
}

const checkInThread: Checker = (lesson, limit) => {
  const worker = startThread();
  return new Promise<Checked | null>((done, failed) => {
    limit.addEventListener('abort', () => done(null), { once: true });
    worker.once('message', (checked: Checked) => done(checked));
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done(null) : failed(error),
    );
    worker.once('exit', (code) => failed(new Error(`expected an answer, the thread ended with ${code}`)));
    worker.postMessage(lesson);
  }).finally(() => void worker.terminate());
};
