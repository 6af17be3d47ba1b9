import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../support/bundle.ts';
import { launchBrowser, openPage } from './browser.ts';
import type { StageInPage } from './stage-in-page.ts';

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openPage(browser, 'about:blank', { width: 480, height: 300 }));
  // Without workers all is drawn at once.
  await page.evaluate(() => {
    const counted = Object.assign(globalThis as object, { Worker: undefined, rendered: 0 });
    const { prototype } = CanvasRenderingContext2D;
    // Pixels of a ground, and the frames around one.
    for (const call of ['putImageData', 'strokeRect'] as const) {
      const made = prototype[call] as (...all: unknown[]) => void;
      Object.assign(prototype, {
        [call](this: CanvasRenderingContext2D, ...all: unknown[]) {
          counted.rendered++;
          made.apply(this, all);
        },
      });
    }
  });
  await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'stage-in-page.ts')) });
});

afterAll(() => browser?.close());

/** The pictures of a stage, and how often a ground or its frame was painted for them. */
const drawn = (...[looks, everyStep]: Parameters<StageInPage>) =>
  page.evaluate(
    async ([looks, everyStep]) => {
      const inPage = globalThis as unknown as { stageInPage: StageInPage; rendered: number };
      const before = inPage.rendered;
      const pictures = await inPage.stageInPage(looks, everyStep);
      return { pictures, rendered: inPage.rendered - before };
    },
    [looks, everyStep] as const,
  );

test('a relief that went along with the race is the picture of a page that comes late, and turned back it is the map', async () => {
  const late = await drawn([{ view: 'relief' }], false);
  const flat = await drawn([{}], false);
  for (const [index, picture] of late.pictures.entries()) expect(picture).not.toBe(flat.pictures[index]);
  expect((await drawn([{ view: 'relief' }], true)).pictures).toEqual(late.pictures);
  expect((await drawn([{}, { view: 'relief' }], true)).pictures).toEqual(late.pictures);
  expect((await drawn([{ view: 'relief' }, {}], true)).pictures).toEqual(flat.pictures);
  expect(errors).toEqual([]);
});

test('its ground is drawn once, however many steps a race has', async () => {
  const late = await drawn([{ view: 'relief' }], false);
  const along = await drawn([{ view: 'relief' }], true);
  expect(late.rendered).toBeGreaterThan(0);
  // 24 steps; a lens may be aimed once more.
  expect(along.rendered).toBeLessThan(late.rendered + 5);
});
