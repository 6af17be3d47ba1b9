import { performance } from 'node:perf_hooks';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { startRound } from '../../shared/lesson/start.ts';
import type { RaceMessage } from '../../shared/protocol/messages.ts';
import { hashAt, type Race, stepTo } from '../../shared/race/race.ts';
import type { PaceChange } from '../../shared/room/commands.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, disconnectAll, next, openRoom, type TestHost } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { type Listener, listen } from '../support/listener.ts';
import { startTestApp } from '../support/test-app.ts';
import { stageFaults } from './ball-places.ts';
import { launchBrowser, sizes } from './browser.ts';

/** Balls that are far apart all the race long. */
const rates = [0.0001, 0.0004, 0.001, 0.0025];
const lesson = shortLesson({
  surface: 'banana',
  learningRates: { min: 0.0001, max: 0.01, initial: 0.001 },
  steps: 200,
  stepsPerSecond: 2,
});
/** What the server's clock and that of every page opened here are ahead of the machine's. */
let aheadMs = 0;

let browser: Browser;
let app: App;
let host: TestHost;
let listener: Listener;
let causes: RaceMessage;
let race: Race;
let command = 1000;

beforeAll(async () => {
  app = await startTestApp({ nowMs: () => performance.now() + aheadMs });
  browser = await launchBrowser();
  host = await openRoom(app.url, lesson);
  const { url } = app;
  const bots = await Promise.all(
    rates.map((learningRate) => classOf(1, { url, code: host.code, choose: () => ({ learningRate }) })),
  );
  listener = await listen(app.url, host.code);
  while (host.latest().phase !== 'choose') {
    const changed = next(host.socket, 'view');
    await host.advance();
    await changed;
  }
  await every(bots.flat(), ({ acked }) => acked.length === 1);
  causes = await listener.race(0);
  race = startRound(causes);
  // Until each ball is clear of the others.
  await pace({ kind: 'speed', speed: 4 });
  await listener.beat((step) => step >= 20);
  await pace({ kind: 'pause' });
  await pace({ kind: 'speed', speed: 1 });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  listener?.stop();
  dismissClasses();
  disconnectAll();
  await browser?.close();
  await app?.stop();
});

const pace = (change: PaceChange) => ask(host.socket, 'pace', { command: ++command, change });
const shownStep = async (page: Page) => Number(await page.getByTestId('stage').getAttribute('data-step'));

/** A screen of the room, in a browser that is as `options` and `init` say, once its race moves. */
async function screen(options: BrowserContextOptions = {}, init: () => void = () => {}): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.projector, ...options });
  const page = await context.newPage();
  await page.addInitScript(init);
  await page.goto(`${app.url}/screen/${host.code}?lang=en`);
  await pace({ kind: 'resume' });
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await goesOn(page);
  return page;
}

async function goesOn(page: Page): Promise<void> {
  const before = await shownStep(page);
  await expect.poll(() => shownStep(page)).toBeGreaterThan(before);
}

/** The race rests on a whole step, and the page is at it. Answers which. */
async function rests(page: Page): Promise<number> {
  await pace({ kind: 'pause' });
  const stepped = next(host.socket, 'pace');
  await pace({ kind: 'step' });
  const { fromStep } = (await stepped).at(-1)!;
  await expect.poll(() => shownStep(page)).toBe(fromStep);
  return fromStep;
}

/** The picture is right as soon as the page has caught up. */
async function isRight(page: Page): Promise<void> {
  const step = await rests(page);
  // The race that the server steps is the one folded here.
  stepTo(race, step);
  expect((await listener.beat((beaten) => beaten === step)).hash).toBe(hashAt(race, step));
  await expect.poll(() => stageFaults(page, causes, step)).toEqual([]);
}

describe('in the middle of a race, the picture stays right', () => {
  test('without WebGL', async () => {
    const page = await screen({}, () => {
      for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
        const { getContext } = prototype as HTMLCanvasElement;
        Object.assign(prototype, {
          getContext(type: string, ...rest: unknown[]) {
            return type.startsWith('webgl') ? null : Reflect.apply(getContext, this, [type, ...rest]);
          },
        });
      }
    });
    await isRight(page);
  });

  test('when the WebGL context is lost, and given back', async () => {
    const page = await screen();
    await loseContext(page);
    await goesOn(page);
    await page.evaluate(() => {
      const { lost } = window as unknown as { lost: WEBGL_lose_context };
      lost.restoreContext();
    });
    await isRight(page);
  });

  test('when the WebGL context is lost and never given back', async () => {
    const page = await screen();
    await loseContext(page);
    await isRight(page);
  });

  // One is what all other cases have.
  test.each([2, 3])('at %i device pixels a CSS pixel', async (deviceScaleFactor) => {
    await isRight(await screen({ deviceScaleFactor }));
  });

  test('when the window gets another size, also while the race is paused', async () => {
    const page = await screen();
    await page.setViewportSize({ width: 1024, height: 768 });
    await goesOn(page);
    await isRight(page);
    await page.setViewportSize(sizes.projector);
    const step = await shownStep(page);
    await expect.poll(() => stageFaults(page, causes, step)).toEqual([]);
  });

  test('when the window moves to a screen of another density', async () => {
    const page = await screen();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...sizes.projector,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await isRight(page);
  });

  test('when the tab was hidden for a minute', async () => {
    const page = await screen({}, () => {
      // A hidden tab has no frames, and its clock goes on: both are in the hands of the test.
      const shared = window as unknown as { hidden: boolean; aheadMs: number };
      shared.hidden = false;
      shared.aheadMs = 0;
      const waiting: FrameRequestCallback[] = [];
      const request = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (run) => (shared.hidden ? waiting.push(run) : request(run));
      const now = performance.now.bind(performance);
      performance.now = () => now() + shared.aheadMs;
      Object.defineProperty(document, 'visibilityState', { get: () => (shared.hidden ? 'hidden' : 'visible') });
      document.addEventListener('visibilitychange', () => {
        if (!shared.hidden) for (const run of waiting.splice(0)) request(run);
      });
    });
    const turn = (hidden: boolean, aheadMs: number) =>
      page.evaluate(
        (now) => {
          Object.assign(window, now);
          document.dispatchEvent(new Event('visibilitychange'));
        },
        { hidden, aheadMs },
      );
    // A step a second: a minute is not the end of the race.
    await pace({ kind: 'speed', speed: 0.5 });
    await turn(true, 0);
    const before = await shownStep(page);
    aheadMs += 60_000;
    await turn(false, 60_000);
    await expect.poll(() => shownStep(page)).toBeGreaterThanOrEqual(before + 60);
    await isRight(page);
  });
});

/** The canvas of the balls loses its context, as by a crash of the graphics card's driver. */
async function loseContext(page: Page): Promise<void> {
  await page.locator('canvas[data-layer="balls"]').evaluate((canvas) => {
    const gl = (canvas as HTMLCanvasElement).getContext('webgl2')!;
    const lost = gl.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { lost });
    lost.loseContext();
  });
}
