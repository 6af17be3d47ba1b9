import type { Page } from 'playwright-core';
import { visiblePixels } from '../../browser/browser.ts';
import type { SurfaceId } from './class-race.ts';
import type { StageBench, WayName } from './page.ts';

export type { WayName } from './page.ts';

declare global {
  var stageBench: StageBench;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * How many pixels each layer of a way shows.
 *
 * @throws where one shows nothing: what is not drawn is soon drawn
 */
export async function seen(page: Page, name: WayName): Promise<Readonly<Record<string, number>>> {
  await page.evaluate((way) => stageBench.open(way, 40, 'banana'), name);
  await page.evaluate(() => stageBench.show());
  const pixels = await visiblePixels(page);
  for (const [layer, count] of Object.entries(pixels)) {
    // Of a finish this large there is no lens.
    if (count === 0 && layer !== 'lens') throw new Error(`expected to see the layer ${layer} of ${name}, got nothing`);
  }
  return pixels;
}

/** Pictures of a race: how many in a second, and how long the whole browser computes for one, drawing it included. */
export interface Pace {
  readonly framesPerSecond: number;
  readonly cpuMs: number;
}

/** The pace of each way, in turn, some rounds of so many ms. */
export async function pace(
  page: Page,
  rounds: number,
  ms: number,
): Promise<Readonly<Record<WayName, readonly Pace[]>>> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  // Of all its processes, and of no one else's: without a graphics card this is what decides how many pictures there are.
  const cpuMs = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
  };
  const samples = { layered: [] as Pace[], single: [] as Pace[] };
  // In turn, and that again: whoever else uses the machine disturbs both alike.
  for (let round = 0; round < rounds; round++) {
    for (const name of ['layered', 'single'] as const) {
      await page.evaluate((way) => stageBench.open(way, 40, 'banana'), name);
      const before = await cpuMs();
      const { frames, spentMs } = await page.evaluate((time) => stageBench.run(time), ms);
      const cpu = (await cpuMs()) - before;
      samples[name].push({ framesPerSecond: (1000 * frames) / spentMs, cpuMs: cpu / frames });
    }
  }
  return samples;
}

/**
 * Milliseconds that the page's main thread has computed while something ran. Of the thread's own clock: others who use
 * the machine do not count.
 */
export async function mainThreadMs<Answer>(
  page: Page,
  run: () => Promise<Answer>,
): Promise<{ readonly taskMs: number; readonly answer: Answer }> {
  const session = await page.context().newCDPSession(page);
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await read();
  const answer = await run();
  const after = await read();
  await session.detach();
  return { taskMs: after - before, answer };
}

/** Milliseconds of script a picture of each way, some rounds of so many pictures. */
export async function scriptMs(
  page: Page,
  surface: SurfaceId,
  players: number,
  rounds: number,
  frames: number,
): Promise<Readonly<Record<WayName, readonly number[]>>> {
  const samples = { layered: [] as number[], single: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const name of ['layered', 'single'] as const) {
      await page.evaluate(([way, count, id]) => stageBench.open(way, count, id), [name, players, surface] as const);
      const { taskMs } = await mainThreadMs(page, () => page.evaluate((count) => stageBench.draw(count), frames));
      samples[name].push(taskMs / frames);
    }
  }
  return samples;
}

interface Switch {
  readonly surface: string;
  /** Of the page's main thread, with the worker and without it. */
  readonly threadMs: number;
  readonly withoutWorkerMs: number;
  /** Until the first picture of the new map is there, by the clock on the wall. */
  readonly seenMs: number;
}

/** What it costs a page to show another surface, in turn with a worker and without one. */
export async function switchTimes(
  page: Page,
  url: string,
  surfaces: readonly string[],
  rounds: number,
): Promise<readonly Switch[]> {
  const bare = await page.context().browser()!.newPage();
  const size = page.viewportSize();
  if (size) await bare.setViewportSize(size);
  await bare.addInitScript({ content: 'delete window.Worker' });
  await bare.goto(url);
  const once = async (on: Page, id: string) => {
    await on.bringToFront();
    // Something else first: a map that is there already costs nothing.
    await on.evaluate(() => stageBench.switchTo('seed-bowl'));
    return mainThreadMs(on, () => on.evaluate((surface) => stageBench.switchTo(surface), id));
  };
  const switches: Switch[] = [];
  for (const surface of surfaces) {
    const [thread, seenMs, without] = [[] as number[], [] as number[], [] as number[]];
    for (let round = 0; round < rounds; round++) {
      const away = await once(page, surface);
      thread.push(away.taskMs);
      seenMs.push(away.answer);
      without.push((await once(bare, surface)).taskMs);
    }
    switches.push({
      surface,
      threadMs: median(thread),
      withoutWorkerMs: median(without),
      seenMs: median(seenMs),
    });
  }
  await bare.close();
  return switches;
}

export interface Heap {
  readonly steps: number;
  readonly frames: number;
  /** Used after the races over what was used before them, both after collecting garbage. */
  readonly bytes: number;
}

/** What a stage keeps of races that are over: two races first, so that what is made once is there. */
export async function heapGrowth(
  page: Page,
  { races, stepsEach, framesPerStep }: { races: number; stepsEach: number; framesPerStep: number },
): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const run = (first: number, count: number) =>
    page.evaluate(
      ([from, many, steps, frames]) =>
        stageBench.races(
          Array.from({ length: many }, (_, i) => from + i),
          steps,
          frames,
        ),
      [first, count, stepsEach, framesPerStep] as const,
    );
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await run(0, 2);
  const usedBefore = await used();
  const after = await run(2, races);
  return { steps: races * stepsEach, frames: after - before, bytes: (await used()) - usedBefore };
}
