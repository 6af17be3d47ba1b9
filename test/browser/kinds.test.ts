import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomAnswer, randomPick } from '../../shared/lesson/at-random.ts';
import { isMoves, survivorHeats } from '../../shared/lesson/lesson.ts';
import { stream } from '../../shared/math/random.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import { classOf, dismissClasses } from '../support/class.ts';
import { disconnectAll, next, openRoom, type TestHost } from '../support/client.ts';
import { kindsForShow } from '../support/kinds-lesson.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import { faults, tooSmallOrOutside } from './faults.ts';
import { drag, phoneMoves } from './phone-moves.ts';

const folder = join(import.meta.dirname, 'pictures/kinds');
let browser: Browser;
let host: TestHost;
let screen: Watched;
let phone: Watched;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const base = `http://${hostName}:${port}`;
  const url = `http://127.0.0.1:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
  host = await openRoom(url, kindsForShow);
  screen = await openPage(browser, `${base}/screen/${host.code}?lang=en`, sizes.projector);
  phone = await openPage(browser, `${base}/${host.code}?lang=en`, sizes.phone, true);
  await phone.page.getByRole('textbox', { name: 'Nickname' }).fill('Мила');
  await phone.page.getByRole('button', { name: 'Join' }).click();
  await phaseOf(phone.page, 'lobby');
  const dice = stream(12, 0, 'class', 0);
  await classOf(24, {
    url,
    code: host.code,
    choose: (view) => randomPick(dice, view.round),
    predict: ({ round }) => randomAnswer(dice, round),
  });
});

afterAll(async () => {
  dismissClasses();
  disconnectAll();
  await browser?.close();
  await endPrograms();
});

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 70 });
}

/** The room goes on by the instructor's socket, and both pages are there. */
async function go(phase: PhaseName): Promise<void> {
  await expect
    .poll(
      async () => {
        if (host.latest().phase !== phase) await host.advance();
        return host.latest().phase;
      },
      { timeout: 30_000 },
    )
    .toBe(phase);
  for (const { page } of [screen, phone]) await phaseOf(page, phase);
}

/**
 * Both pages as they should be. The gallery's suite looks at the later phases of every kind in the same way, so here that
 * is asked of each round's beginning and of its reveal with what was really played; `KINDS=all` asks it everywhere.
 */
async function isSound(phase: string): Promise<void> {
  if (phase !== 'brief' && phase !== 'reveal' && process.env.KINDS !== 'all') return;
  await expect.poll(() => tooSmallOrOutside(screen.page), { timeout: 6000, message: phase }).toEqual([]);
  for (const { page } of [screen, phone]) {
    await expect.poll(() => faults(page), { timeout: 10_000, message: phase }).toEqual([]);
  }
}

/** Something to say to whatever is asked. */
async function answer(page: Page): Promise<void> {
  const option = page.getByRole('radio');
  const number = page.getByRole('textbox');
  const map = page.locator('.field .touch');
  await option.or(number).first().waitFor();
  if ((await map.count()) > 0) await drag(page, '.field .touch', [0.5, 0.5], [0.6, 0.3]);
  else if ((await option.count()) > 0) await option.nth(1).check({ force: true });
  else await number.fill('0,9');
}

/** Another card, a start, a rate: what there is to choose. */
async function choose(page: Page): Promise<void> {
  const lock = page.getByRole('button', { name: /^Lock in/ });
  await lock.waitFor();
  const map = page.getByRole('button', { name: /^Tap the map/ });
  const nudge = page.getByRole('button', { name: /^(Larger learning rate|Nearer to the ridge)$/ });
  if ((await page.getByRole('radio').count()) > 1) await page.getByRole('radio').nth(1).check({ force: true });
  if ((await map.count()) > 0) await map.click({ position: { x: 90, y: 60 } });
  if ((await nudge.count()) > 0) await nudge.first().click();
  await expect.poll(() => lock.isEnabled()).toBe(true);
}

/** A narrow phone, one held sideways, and the usual one. */
const handSizes = [{ width: 320, height: 568 }, { width: 667, height: 375 }, sizes.phone];

/** The button stays under the thumb, over what is longer than the screen: nothing that is chosen may lie under it. */
async function nothingUnderTheButton(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  const covered = await page.evaluate(() => {
    const foot = document.querySelector('.foot')!.getBoundingClientRect();
    const chosen = [...document.querySelectorAll('.asked h1, .options, .presses, .track, .ridge, .map')];
    return chosen.flatMap((element) => {
      const { left, right, bottom } = element.getBoundingClientRect();
      return bottom > foot.top && right > foot.left && left < foot.right ? [element.className] : [];
    });
  });
  expect(covered, `${size.width} × ${size.height}`).toEqual([]);
}

async function lockIn(page: Page): Promise<void> {
  const lock = page.getByRole('button', { name: /^Lock in/ });
  await lock.click();
  await expect.poll(() => lock.count()).toBe(0);
}

describe('every kind of round on phone and projector', () => {
  test.each(kindsForShow.rounds.map((round, index) => [round.kind, index] as const))('%s', async (kind, index) => {
    await go('brief');
    expect(host.latest().roundIndex).toBe(index);
    await isSound('brief');
    await go('predict');
    await answer(phone.page);
    await isSound('predict');
    await keep(phone.page, `${kind}-predict-phone`);
    await lockIn(phone.page);
    const round = kindsForShow.rounds[index]!;
    if (isMoves(round)) {
      await go('move');
      await isSound('move');
      await keep(phone.page, `${kind}-move-phone`);
      await keep(screen.page, `${kind}-move-projector`);
      const play = phoneMoves[round.kind];
      if (play) {
        for (const size of handSizes) await nothingUnderTheButton(phone.page, size);
        await play(phone.page);
      }
    } else if (kind !== 'quiz') {
      await go('choose');
      await choose(phone.page);
      await isSound('choose');
      await keep(phone.page, `${kind}-choose-phone`);
      for (const size of handSizes) await nothingUnderTheButton(phone.page, size);
      await lockIn(phone.page);
      // The bots have locked: a race each, survivors four.
      for (let heat = 1; heat <= (kind === 'survivor' ? survivorHeats : 1); heat++) {
        if (heat > 1) await go('choose');
        await go('race');
        if (kind === 'throttle') {
          const withBeat = next(host.socket, 'beat', ({ changed }) => changed !== undefined);
          const told = Promise.race([next(host.socket, 'changed'), withBeat]);
          await phone.page.getByRole('button', { name: 'η ÷ 2' }).click();
          await told;
        }
        if (heat === 1) {
          await isSound('race');
          const { round } = host.latest();
          const drawn = screen.page.getByTestId('stage').first();
          const surface = round && 'surface' in round ? round.surface : null;
          await expect.poll(() => drawn.getAttribute('data-map')).toBe(surface);
          await keep(phone.page, `${kind}-race-phone`);
        }
        await expect
          .poll(
            async () => {
              const view = host.latest();
              if (view.phase === 'race' && !view.raceEnded) await host.advance();
              return view.raceEnded;
            },
            { timeout: 20_000 },
          )
          .toBe(true);
      }
    }
    await go('reveal');
    if (kind === 'throttle') {
      const { results } = host.latest() as StageView;
      const [changed] = results!.filter(({ choice }) => choice.changes !== undefined);
      expect(changed!.choice.changes![0]!.learningRate).toBeCloseTo(changed!.choice.learningRate / 2, 3);
    }
    await isSound('reveal');
    await keep(screen.page, `${kind}-reveal-projector`);
    await keep(phone.page, `${kind}-reveal-phone`);
    await go('standings');
  });

  test('no page complained', () => {
    expect([screen, phone].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
