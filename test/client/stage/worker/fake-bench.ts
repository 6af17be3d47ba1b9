import type { Job, Reply } from '../../../../client/stage/worker/jobs.ts';
import { receivedSurface } from '../../../../client/stage/worker/sent-surface.ts';
import { work } from '../../../../client/stage/worker/work.ts';
import type { Bench } from '../../../../client/stage/worker/workbench.ts';

/** A worker that works when told, with a clock that stands still: what is posted is cloned, as between threads. */
export class FakeBench implements Bench {
  onmessage: Bench['onmessage'] = null;
  onerror: Bench['onerror'] = null;
  isTerminated = false;
  readonly jobs: Job[] = [];
  private readonly nowMs: () => number;

  constructor(nowMs: () => number = () => 0) {
    this.nowMs = nowMs;
  }

  postMessage(job: Job): void {
    this.jobs.push(structuredClone(job));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** All that was posted, done; also when nobody listens any more. */
  work(): void {
    for (const job of this.jobs.splice(0)) {
      const surface = receivedSurface(job.surface);
      if (surface === null) this.say('unknown');
      else {
        for (const gives of work(job, surface, this.nowMs)) this.say({ gives });
        this.say('done');
      }
    }
  }

  say(reply: Reply): void {
    this.onmessage?.call(this as never, { data: structuredClone(reply) } as MessageEvent<Reply>);
  }

  fail(): void {
    this.onerror?.call(this as never, new Event('error') as ErrorEvent);
  }
}
