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
  await page.evaluate(() => Object.assign(globalThis, { Worker: undefined }));
  await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'stage-in-page.ts')) });
});

afterAll(() => browser?.close());

const pictures = (...[looks, everyStep]: Parameters<StageInPage>) =>
  page.evaluate(
    ([looks, everyStep]) => (globalThis as unknown as { stageInPage: StageInPage }).stageInPage(looks, everyStep),
    [looks, everyStep] as const,
  );

test('a close-up that went along with the race is the picture of a page that comes late, and back again is the whole map', async () => {
  const near = await pictures([{ closeUp: true }], false);
  const whole = await pictures([{}], false);
  for (const [index, picture] of near.entries()) expect(picture).not.toBe(whole[index]);
  expect(await pictures([{ closeUp: true }], true)).toEqual(near);
  expect(await pictures([{}, { closeUp: true }], true)).toEqual(near);
  expect(await pictures([{ closeUp: true }, {}], true)).toEqual(whole);
  expect(errors).toEqual([]);
});

test('other colours repaint the map alone, as if they had been there from the start', async () => {
  const chalk = await pictures([{}], false);
  const contrast = await pictures([{ colours: 'contrast' }], false);
  expect(contrast[0]).not.toBe(chalk[0]);
  expect(await pictures([{}, { colours: 'contrast' }], true)).toEqual(contrast);
  expect(await pictures([{ colours: 'contrast' }, { colours: 'chalk' }], true)).toEqual(chalk);
  expect(errors).toEqual([]);
});
