import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Bot } from '../../scripts/bot.ts';
import { randomPick } from '../../shared/lesson/at-random.ts';
import { stream } from '../../shared/math/random.ts';
import { hashAt } from '../../shared/race/race.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import { dropFile, verdictOn } from './studio-page.ts';

/** A run that Python computed; how to run its source again stands in the source's first lines. */
interface Run {
  readonly name: string;
  readonly start: Point;
  readonly learningRate: number;
  readonly path: readonly Point[];
}

const read = (...path: string[]): Buffer => readFileSync(join(import.meta.dirname, '..', ...path));
/** Of `own-surfaces.py` and `studio-ways.py`. */
const runs = ['own-surfaces.json', 'studio-ways.json'].flatMap(
  (file) => JSON.parse(read('golden', file).toString()) as Run[],
);

/** The five ways: the tab, the run to compare with, and the hand. */
const ways: readonly (readonly [tab: string, run: string, make: (page: Page) => Promise<void>])[] = [
  [
    'Formula',
    'formula',
    (page) => page.getByRole('textbox', { name: 'Loss, as a formula' }).fill('x^2/2 + y^4/4 - y^2/2'),
  ],
  [
    'Catalogue',
    'bowl',
    async (page) => {
      await page.getByRole('combobox', { name: 'Kind' }).selectOption('bowl');
      await turn(page, 'Condition number κ', '12');
      await turn(page, 'Turned by, in degrees', '30');
    },
  ],
  [
    'Data',
    'challenger',
    async (page) => {
      await page.getByRole('textbox', { name: 'Rows of x and y' }).fill(read('fixtures', 'challenger.csv').toString());
      await page.getByRole('combobox', { name: 'x', exact: true }).selectOption('temperature_F');
      await page.getByRole('combobox', { name: 'y', exact: true }).selectOption('distress');
      await page.getByRole('combobox', { name: 'Model' }).selectOption('logistic');
      await page.getByRole('combobox', { name: 'Scale of x' }).selectOption('standardised');
    },
  ],
  [
    'Paint',
    'painted',
    async (page) => {
      const touch = page.getByRole('button', { name: /^Painting/ });
      for (const key of ['ArrowLeft', 'ArrowLeft']) await touch.press(`Shift+${key}`);
      await touch.press('Enter');
      await page.getByRole('radio', { name: 'Raise' }).check({ force: true });
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await touch.press(`Shift+${key}`);
      await touch.press('Enter');
    },
  ],
  [
    'Import',
    'moons',
    async (page) => {
      await dropFile(page, 'moons-loss.npy', read('fixtures', 'moons-loss.npy'));
      await expect.poll(() => page.getByTestId('studio-read').textContent()).toBe('65 × 65 heights.');
    },
  ],
];

/** From each press on “Race on this” until the waiting phones and the host's page had the new race. */
const waitedMs: number[] = [];
/**
 * Both sides compute in doubles, in another order: a step rounds 1e-16 of a place away, and no run flies, so that after 25
 * of them 3e-14 is left (seen: on the painting). A turn by a millionth of a degree, or a brush that is off by a thousandth
 * of its strength, shows above 1e-8.
 */
const tolerance = 1e-11;

let browser: Browser;
let base: string;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
  watched = await openPage(browser, `${base}/host?lang=en`, sizes.projector);
  ({ page } = watched);
});

afterEach(dismissClasses);

afterAll(async () => {
  await browser?.close();
  await endPrograms();
});

/** Types a number into the field beside a slider. */
async function turn(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(value);
  await field.press('Enter');
}

/** A class that waits in a lobby: its first bot races with the rate of a run, the others with any. */
async function waitingClass({ learningRate }: Run): Promise<Bot[]> {
  await page.goto(`${base}/host?lang=en`);
  await page.getByRole('button', { name: 'Open room' }).click();
  await phaseOf(page, 'lobby');
  const room = { url: base.replace(hostName, '127.0.0.1'), code: await page.getByTestId('room-code').innerText() };
  const [first] = await classOf(1, { ...room, choose: () => ({ learningRate }) });
  const random = stream(20261125, 0, 'others', 0);
  return [first!, ...(await classOf(3, { ...room, choose: ({ round }) => randomPick(random, round) }))];
}

test.each(ways)(
  '%s: made by hand, in the waiting class’s lobby at once, and its ball goes Python’s way',
  async (tab, name, make) => {
    const run = runs.find((each) => each.name === name)!;
    const bots = await waitingClass(run);

    await page.goto(`${base}/studio?lang=en`);
    await page.getByRole('textbox', { name: 'Name' }).fill(`Made by ${tab}`);
    await page.getByRole('tab', { name: tab }).click();
    await make(page);
    await page.locator('.race-fields summary').click();
    // Its axes have the names of the weights there.
    const startFields = page.getByRole('textbox', { name: 'Start: ' });
    for (const [i, place] of run.start.entries()) await startFields.nth(i).fill(String(place));
    expect(await verdictOn(page)).toBe('ready');

    const pressedMs = performance.now();
    await page.getByRole('button', { name: 'Race on this' }).click();
    await every(bots, ({ view }) => view?.lessonTitle === `Made by ${tab}`);
    await page.getByText(`Made by ${tab}`).first().waitFor();
    waitedMs.push(performance.now() - pressedMs);

    await page.getByTestId('advance').click();
    await every(bots, ({ acked, refused }) => acked.length > 0 || refused !== null);
    expect(bots.map(({ refused }) => refused)).toEqual([null, null, null, null]);
    await page.getByTestId('advance').click();
    await phaseOf(page, 'race');
    await page.getByTestId('advance').click();
    await every(bots, ({ race, lastBeat }) => race !== null && lastBeat?.step === race.setup.steps);
    const [{ race }] = bots as [Bot];
    const { steps } = race!.setup;
    expect(steps).toBeGreaterThanOrEqual(run.path.length - 1);
    // Balls are in the order of the seats, and this one joined first.
    expect(race!.choices[0]).toEqual({ learningRate: run.learningRate });
    for (const [step, place] of run.path.entries()) {
      for (const [i, places] of [race!.xs, race!.ys].entries()) {
        const off = Math.abs(places[step * race!.count]! - place[i]!) / (1 + Math.abs(place[i]!));
        expect(off, `step ${step}`).toBeLessThan(tolerance);
      }
    }

    // The bot, the server and the page that the class looks at have stepped the same bits.
    const drawn = page.locator(`[data-testid="stage"][data-step="${steps}"]`);
    await drawn.waitFor({ state: 'attached' });
    expect(await drawn.getAttribute('data-hash')).toBe(String(hashAt(race!, steps)));
    expect(bots.map(({ differed }) => differed)).toEqual([0, 0, 0, 0]);
    // A page that is left may still be asking for its icon.
    expect(watched.errors.filter((each) => !/favicon.*ERR_ABORTED$/.test(each))).toEqual([]);
  },
);

test('“Race on this” takes less than 5 s from the studio to the phones that wait', () => {
  // Whatever else a machine does is in these times too: the one in the middle is not the worst moment.
  const [, , middleMs] = waitedMs.toSorted((a, b) => a - b);
  expect(waitedMs).toHaveLength(ways.length);
  expect(middleMs, waitedMs.map((each) => each.toFixed(0)).join(' ')).toBeLessThan(5000);
});
