import { doJob, type Job, type JobKind, type Jobs } from './jobs.ts';

/** Of a worker, what is used here. */
export type Bench = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What the work is done with; a test brings its own. */
export interface BenchParts {
  /** Null where a browser has no workers, or none from this address. */
  open(): Bench | null;
  /** Runs it later, when the page has had its turn; answers how to take it back. */
  later(run: () => void, delayMs: number): () => void;
}

const inThisPage: BenchParts = {
  open() {
    try {
      return new Worker(new URL('./studio-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
  },
  later(run, delayMs) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Without a worker the page itself works, once nobody has typed for so long. */
const quietMs = 600;

/**
 * One kind of work away from the page, one job at a time: a newer job takes the place of an older one, which ends with
 * its worker.
 */
export class JobBench<Kind extends JobKind> {
  private bench: Bench | null = null;
  private isMissing = false;
  private isBusy = false;
  private cancel: (() => void) | null = null;
  private readonly kind: Kind;
  private readonly mostMs: number;
  private readonly parts: BenchParts;

  /** @param mostMs after so long a job is given up */
  constructor(kind: Kind, mostMs: number, parts: BenchParts = inThisPage) {
    this.kind = kind;
    this.mostMs = mostMs;
    this.parts = parts;
  }

  /** Has it loaded before the first job comes. */
  prepare(): void {
    if (this.isMissing) return;
    this.bench ??= this.parts.open();
    this.isMissing = this.bench === null;
  }

  /**
   * @param give called with the answer, never before this returns
   * @param giveUp called instead when the answer takes too long
   */
  begin(asks: Jobs[Kind]['asks'], give: (answer: Jobs[Kind]['gives']) => void, giveUp: () => void): void {
    this.drop();
    this.prepare();
    const job = { kind: this.kind, asks } as Job;
    const { bench } = this;
    if (bench === null) {
      this.cancel = this.parts.later(() => give(doJob(job) as Jobs[Kind]['gives']), quietMs);
      return;
    }
    bench.onmessage = ({ data }: MessageEvent<Jobs[Kind]['gives']>) => {
      this.settle();
      give(data);
    };
    bench.onerror = (event) => {
      event.preventDefault?.();
      this.close();
      this.isMissing = true;
      this.begin(asks, give, giveUp);
    };
    this.isBusy = true;
    this.cancel = this.parts.later(() => {
      this.close();
      giveUp();
    }, this.mostMs);
    bench.postMessage(job);
  }

  /** Stops what is unfinished: a job can only be ended with its worker. */
  drop(): void {
    if (this.isBusy) this.close();
    this.settle();
  }

  close(): void {
    this.settle();
    if (this.bench) {
      this.bench.onmessage = null;
      this.bench.onerror = null;
      this.bench.terminate();
    }
    this.bench = null;
  }

  private settle(): void {
    this.isBusy = false;
    this.cancel?.();
    this.cancel = null;
  }
}
