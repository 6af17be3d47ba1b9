import { describe, expect, test } from 'vitest';
import { type Bench, JobBench } from '../../../../client/studio/surface/forecast/bench.ts';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';

const spec: SurfaceSpec = {
  kind: 'formula',
  title: 'Bowl',
  domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
  source: 'x^2 + 3*y^2',
  vars: ['x', 'y'],
};
const asks = { id: 'own:bowl', spec };
const answer = { word: 'no-minimum' } as const;

/** Workers that do nothing until they are told, and a clock that stands. */
function setUp(hasWorkers = true) {
  const opened: (Bench & { ended: boolean; posted: unknown[] })[] = [];
  const waiting: { run: () => void; delayMs: number; gone: boolean }[] = [];
  const bench = new JobBench('forecast', 1000, {
    open() {
      if (!hasWorkers) return null;
      const made = {
        ended: false,
        posted: [] as unknown[],
        onmessage: null,
        onerror: null,
        postMessage: (job: unknown) => made.posted.push(job),
        terminate: () => {
          made.ended = true;
        },
      };
      opened.push(made as unknown as (typeof opened)[number]);
      return opened.at(-1)!;
    },
    later(run, delayMs) {
      const timer = { run, delayMs, gone: false };
      waiting.push(timer);
      return () => {
        timer.gone = true;
      };
    },
  });
  const reply = (worker: number, data: unknown) =>
    opened[worker]!.onmessage?.call(opened[worker] as unknown as Worker, { data } as MessageEvent);
  return { bench, opened, waiting, reply };
}

describe('a bench', () => {
  test('gives the answer of its worker, and uses it again', () => {
    const { bench, opened, reply } = setUp();
    const given: unknown[] = [];
    bench.begin(
      asks,
      (told) => given.push(told),
      () => {},
    );
    reply(0, answer);
    bench.begin(
      asks,
      (told) => given.push(told),
      () => {},
    );
    expect(given).toEqual([answer]);
    expect(opened).toHaveLength(1);
  });

  test('ends an older job with its worker, so that its answer never comes', () => {
    const { bench, opened, reply } = setUp();
    const given: string[] = [];
    bench.begin(
      asks,
      () => given.push('old'),
      () => {},
    );
    bench.begin(
      asks,
      () => given.push('new'),
      () => {},
    );
    expect(opened.map(({ ended }) => ended)).toEqual([true, false]);
    reply(0, answer);
    reply(1, answer);
    expect(given).toEqual(['new']);
  });

  test('gives up a job that takes too long', () => {
    const { bench, opened, waiting } = setUp();
    let gaveUp = false;
    bench.begin(
      asks,
      () => {},
      () => {
        gaveUp = true;
      },
    );
    expect(waiting[0]!.delayMs).toBe(1000);
    waiting[0]!.run();
    expect([gaveUp, opened[0]!.ended]).toEqual([true, true]);
  });

  test('without workers does it on the page, later, and only the newest', () => {
    const { bench, waiting } = setUp(false);
    const given: unknown[] = [];
    bench.begin(
      asks,
      () => given.push('old'),
      () => {},
    );
    bench.begin(
      { ...asks, spec: { ...spec, source: 'x' } },
      (told) => given.push(told),
      () => {},
    );
    expect(given).toEqual([]);
    for (const { run, gone } of waiting) if (!gone) run();
    expect(given).toMatchObject([answer]);
  });

  test('does it on the page where its worker fails', () => {
    const { bench, opened, waiting } = setUp();
    const given: unknown[] = [];
    bench.begin(
      { ...asks, spec: { ...spec, source: 'x' } },
      (told) => given.push(told),
      () => {},
    );
    opened[0]!.onerror?.call(opened[0] as unknown as Worker, {} as ErrorEvent);
    for (const { run, gone } of waiting) if (!gone) run();
    expect(given).toMatchObject([answer]);
  });
});
