import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Job, JobKind, Jobs, Reply } from './jobs.ts';
import { sendSurface } from './send-surface.ts';

/** Of a worker, what is used here. */
export type Bench = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Null where a browser has no workers, or none from this address. */
function openBench(): Bench | null {
  try {
    return new Worker(new URL('./stage-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** A place away from the page where one job is done at a time: a new one takes the place of what is unfinished. */
export class Workbench {
  private bench: Bench | null = null;
  private isBusy = false;
  private isMissing = false;
  private readonly open: () => Bench | null;

  constructor(open: () => Bench | null = openBench) {
    this.open = open;
  }

  /** Has it loaded before the first job comes. */
  prepare(): void {
    if (this.isMissing) return;
    this.bench ??= this.open();
    this.isMissing = this.bench === null;
  }

  /**
   * @param give called with each answer, never before this returns
   * @param otherwise called when nobody does it: there is no worker, it failed, or it does not know the surface
   */
  begin<Kind extends JobKind>(
    kind: Kind,
    surface: Surface,
    asks: Jobs[Kind]['asks'],
    give: (answer: Jobs[Kind]['gives']) => void,
    otherwise: () => void,
  ): void {
    this.drop();
    this.prepare();
    const { bench } = this;
    if (bench === null) {
      otherwise();
      return;
    }
    bench.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data === 'done' || data === 'unknown') this.isBusy = false;
      if (data === 'unknown') otherwise();
      else if (data !== 'done') give(data.gives as Jobs[Kind]['gives']);
    };
    bench.onerror = (event) => {
      event.preventDefault?.();
      this.close();
      this.isMissing = true;
      otherwise();
    };
    this.isBusy = true;
    bench.postMessage({ kind, surface: sendSurface(surface), asks } as Job);
  }

  /** Stops what is unfinished: a job can only be ended with its worker. */
  drop(): void {
    if (this.isBusy) this.close();
  }

  close(): void {
    if (this.bench) {
      this.bench.onmessage = null;
      this.bench.onerror = null;
      this.bench.terminate();
    }
    this.bench = null;
    this.isBusy = false;
  }
}
