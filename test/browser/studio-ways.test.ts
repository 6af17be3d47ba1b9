import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKept, storageKey } from '../../client/studio/kept.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { surfaceOfOwn } from '../../shared/surfaces/own/build.ts';
import type { OwnSurface, SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { axeFaults, bringAxe } from './axe.ts';
import { launchBrowser, openPage, type Watched } from './browser.ts';
import { type Served, serveBuilt } from './built-page.ts';
import { dropFile, verdictOn } from './studio-page.ts';

const client = join(import.meta.dirname, '../../client');
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));

let browser: Browser;
let served: Served;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([
    serveBuilt(join(client, 'studio/studio.html'), client, { strict: true }),
    launchBrowser(),
  ]);
  watched = await openPage(browser, 'about:blank', { width: 1440, height: 900 });
  ({ page } = watched);
  await bringAxe(page);
  await page.goto(`${served.url}?lang=en`);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const openWay = (name: string) => page.getByRole('tab', { name }).click();
const rows = () => page.getByRole('textbox', { name: 'Rows of x and y' });
const verdict = () => verdictOn(page);
const drop = (name: string, content: Buffer) => dropFile(page, name, content);
const read = () => page.getByTestId('studio-read');

/** The surface that is open, as the browser keeps it. */
async function kept(): Promise<SurfaceSpec> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const draft = readKept(await page.evaluate((key) => localStorage.getItem(key), storageKey));
  return draft!.lesson.surfaces![draft!.surface!]!;
}

/** A ball on the page's own surface goes where Python's goes (test/golden/studio-ways.py). */
async function expectReferenceRun(name: string): Promise<void> {
  const golden = readFileSync(join(import.meta.dirname, '../golden/studio-ways.json'), 'utf8');
  const cases = JSON.parse(golden) as { name: string; start: Point; learningRate: number; path: Point[] }[];
  const { start, learningRate, path } = cases.find((each) => each.name === name)!;
  const found = { stationary: [], sharp: [], best: 0 };
  const surface = surfaceOfOwn({ ...(await kept()), id: 'own:case', race: {}, found } as unknown as OwnSurface);
  const run = startRace({ surface, start, steps: path.length - 1 }, [{ learningRate }]);
  stepTo(run, path.length - 1);
  for (const [step, [x, y]] of path.entries()) {
    expect(run.xs[step]).toBeCloseTo(x, 9);
    expect(run.ys[step]).toBeCloseTo(y, 9);
  }
}

describe('the studio’s ways for data, grids and painting', () => {
  test('rows that are pasted are a surface with a verdict, and its ball goes the way of the reference', async () => {
    await openWay('Data');
    await rows().fill(fixture('stopping.csv').toString());
    await expect.poll(() => read().textContent()).toBe('50 rows.');
    await page.getByRole('combobox', { name: 'Scale of x' }).selectOption('raw');
    expect(await verdict()).toBe('ready');
    await expectReferenceRun('stopping');
    // Rows that come back by an undo are shown, not only drawn, and their names with them.
    await rows().fill('1;2\n2;3\n3;5');
    await expect.poll(() => read().textContent()).toBe('3 rows.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => read().textContent()).toBe('50 rows.');
    const shown = (await rows().inputValue()).split('\n');
    expect(shown).toHaveLength(51);
    expect(shown[0]).toBe('speed (mph)\tdistance (ft)');
  });

  test('a dropped table with three columns, fitted by a curve', async () => {
    await drop('challenger.csv', fixture('challenger.csv'));
    await page.getByRole('combobox', { name: 'x', exact: true }).selectOption('temperature_F');
    await page.getByRole('combobox', { name: 'y', exact: true }).selectOption('distress');
    await page.getByRole('combobox', { name: 'Model' }).selectOption('logistic');
    await page.getByRole('combobox', { name: 'Scale of x' }).selectOption('standardised');
    expect(await verdict()).toBe('ready');
    await expectReferenceRun('challenger');
    await expect
      .poll(() => page.locator('.data-plot svg').getAttribute('aria-label'))
      .toMatch(/^The data, and the model at w/);
    expect(await axeFaults(page)).toEqual([]);
    // Back after a reload, the columns are still called what they were.
    await kept();
    await page.reload();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'x', exact: true }).locator('option').allTextContents())
      .toEqual(['temperature_F', 'distress']);
    expect(await verdict()).toBe('ready');
  });

  test.each([
    ['text in numbers', 'x;y\n1;2\n2;about 3\n3;5', 'cell-text', 'Line 3, column 2: “about 3” is not a number.'],
    ['a missing cell', 'x;y\n1;2\n2;\n3;5', 'cell-missing', 'Line 3, column 2: Here a number is missing.'],
    ['one row', 'x;y\n1;2', 'one-row', 'At least two rows'],
    ['identical points', '1;2\n1;2\n1;2', 'rows-alike', 'All rows are the same point'],
  ])('%s: a sentence, and the last good rows stay', async (_, text, word, sentence) => {
    const before = await kept();
    await rows().fill(text);
    await expect.poll(() => read().getAttribute('data-word')).toBe(word);
    expect(await read().textContent()).toContain(sentence);
    expect(await kept()).toEqual(before);
    expect(await verdict()).toBe('ready');
  });

  test('100,000 rows are sampled, and it is said', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `${i % 977},${((i * 7) % 977) / 100}`).join('\n');
    await drop('many.csv', Buffer.from(many));
    await expect.poll(() => read().textContent()).toBe('300 of 100,000 rows are used, evenly spread.');
    expect(await kept()).toMatchObject({ kind: 'data', xs: { length: 300 } });
  });

  test('a dropped loss of a trained network is a surface with a verdict, and its ball goes the way of the reference', async () => {
    await openWay('Import');
    await drop('moons-loss.npy', fixture('moons-loss.npy'));
    await expect.poll(() => read().textContent()).toBe('65 × 65 heights.');
    expect(await verdict()).toBe('ready');
    await expectReferenceRun('moons');
  });

  test.each([
    ['cut off', fixture('moons-loss.npy').subarray(0, 9000), 'npy-short'],
    [
      'of complex numbers',
      Buffer.from(fixture('moons-loss.npy').toString('latin1').replace('<f4', '<c8'), 'latin1'),
      'npy-kind',
    ],
    ['that is a workbook', Buffer.from('PK\u0003\u0004 and more'), 'archive'],
  ])('a file %s: a sentence, and the last good grid stays', async (_, content, word) => {
    const before = await kept();
    await drop('broken.npy', content);
    await expect.poll(() => read().getAttribute('data-word')).toBe(word);
    expect((await read().textContent())!.length).toBeGreaterThan(40);
    expect(await kept()).toEqual(before);
  });

  test('a painted valley is a surface with a verdict; a stroke is one edit, by pointer and by keyboard', async () => {
    await openWay('Paint');
    await page.getByRole('button', { name: 'Start again' }).click();
    const dish = await kept();
    const touch = page.getByRole('button', { name: /^Painting/ });
    const { x, y, width, height } = (await touch.boundingBox())!;
    await page.mouse.move(x + 0.25 * width, y + 0.4 * height);
    await page.mouse.down();
    await page.mouse.move(x + 0.35 * width, y + 0.55 * height, { steps: 8 });
    await page.mouse.up();
    expect(await verdict()).toBe('ready');
    const valley = await kept();
    expect(valley).not.toEqual(dish);
    for (let i = 0; i < 3; i++) await touch.press('Shift+ArrowRight');
    await touch.press('Enter');
    await expect.poll(kept).not.toEqual(valley);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(kept).toEqual(valley);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(kept).toEqual(dish);
    expect(await axeFaults(page)).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});
