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

/** Frames a second of each way, in turn, some rounds of so many ms. */
export async function framesPerSecond(
  page: Page,
  rounds: number,
  ms: number,
): Promise<Readonly<Record<WayName, readonly number[]>>> {
  const samples = { layered: [] as number[], single: [] as number[] };
  // In turn, and that again: whoever else uses the machine disturbs both alike.
  for (let round = 0; round < rounds; round++) {
    for (const name of ['layered', 'single'] as const) {
      await page.evaluate((way) => stageBench.open(way, 40, 'banana'), name);
      samples[name].push(await page.evaluate((spent) => stageBench.run(spent), ms));
    }
  }
  return samples;
}

/** Milliseconds of script a picture of each way, by a clock of its own. */
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
      samples[name].push(await page.evaluate((count) => stageBench.draw(count, 1500), frames));
    }
  }
  return samples;
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
