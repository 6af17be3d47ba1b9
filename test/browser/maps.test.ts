import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { surfaces } from '../../shared/surfaces/index.ts';
import { goldenMaps, mapHash } from '../golden/map-hash.ts';
import type { MapsInPage } from '../golden/maps-in-page.ts';
import { bundle } from '../support/bundle.ts';
import { launchBrowser, openPage, sizes } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

test('every map of the catalogue has the same bytes in the browser as in Node', async () => {
  const { page, errors } = await openPage(browser, 'about:blank', sizes.phone);
  await page.addScriptTag({ content: await bundle(join(import.meta.dirname, '../golden/maps-in-page.ts')) });
  const pictures = await page.evaluate(() => (globalThis as unknown as { mapsInPage: MapsInPage }).mapsInPage());
  const hashes = pictures.map((picture) => mapHash(new Uint8ClampedArray(Buffer.from(picture, 'base64'))));
  expect(Object.fromEntries(surfaces.map(({ id }, index) => [id, hashes[index]]))).toEqual(goldenMaps);
  expect(errors).toEqual([]);
});
