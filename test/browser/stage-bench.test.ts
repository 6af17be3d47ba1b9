import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heapGrowth, mainThreadMs, median, pace, scriptMs, seen } from '../bench/stage/measure.ts';
import { launchBrowser, sizes, withoutCard } from './browser.ts';
import { type Served, serveBuilt } from './built-page.ts';

const folder = join(import.meta.dirname, '../bench/stage');
let served: Served;
let browser: Browser;
const errors: string[] = [];

async function open(withWorker: boolean): Promise<Page> {
  const page = await browser.newPage({ viewport: sizes.projector });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  if (!withWorker) await page.addInitScript({ content: 'delete window.Worker' });
  await page.goto(served.url);
  return page;
}

let page: Page;
let bare: Page;

beforeAll(async () => {
  served = await serveBuilt(join(folder, 'page.html'), folder, { strict: true });
  browser = await launchBrowser(withoutCard);
  page = await open(true);
  bare = await open(false);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe('under the strict policy of the real server', () => {
  test('a map drawn in a worker has the bytes of one drawn on the page', async () => {
    const show = async (on: Page, id: string) => {
      await on.bringToFront();
      await on.evaluate((surface) => stageBench.switchTo(surface), id);
    };
    for (const id of ['himmelblau', 'fence']) {
      await show(bare, id);
      const bytes = await bare.evaluate(() => stageBench.mapHash());
      await show(page, id);
      // A slow machine shows fewer pixels first, and hairlines come with the lens.
      await expect.poll(() => page.evaluate(() => stageBench.mapHash()), { timeout: 30_000, message: id }).toBe(bytes);
    }
    expect(page.workers().length).toBeGreaterThan(0);
    expect(bare.workers()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the page computes less than half as much for another surface as without a worker', async () => {
    const cost = async (on: Page) => {
      await on.bringToFront();
      await on.evaluate(() => stageBench.switchTo('seed-bowl'));
      return (await mainThreadMs(on, () => on.evaluate(() => stageBench.switchTo('ackley')))).taskMs;
    };
    const costs: (readonly [away: number, here: number])[] = [];
    for (let round = 0; round < 2; round++) costs.push([await cost(page), await cost(bare)]);
    const [away, here] = [0, 1].map((way) => Math.min(...costs.map((pair) => pair[way]!)));
    expect(away! / here!).toBeLessThan(0.5);
  });
});

describe('the layered stage beside a single scene of PixiJS', () => {
  test('every layer of both is seen', async () => {
    await page.bringToFront();
    for (const way of ['layered', 'single'] as const) {
      const pixels = await seen(page, way);
      expect(Object.keys(pixels).length, way).toBeGreaterThan(way === 'layered' ? 3 : 0);
    }
  });

  test('without a graphics card the browser computes a third of it for a picture, or less', async () => {
    const { layered, single } = await pace(page, 2, 500);
    const cpuMs = (samples: typeof layered) => median(samples.map((sample) => sample.cpuMs));
    expect(cpuMs(single) / cpuMs(layered)).toBeGreaterThanOrEqual(3);
  });

  test('its script for a picture of 200 balls takes no longer', async () => {
    const { layered, single } = await scriptMs(page, 'banana', 200, 1, 30);
    expect(median(layered) / median(single)).toBeLessThan(1);
  });
});

test('races that are over are not kept', async () => {
  await page.evaluate(() => stageBench.close());
  const { frames, bytes } = await heapGrowth(page, { races: 6, stepsEach: 60, framesPerStep: 2 });
  expect(frames).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(2e6);
});
