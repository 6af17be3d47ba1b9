import type { Page } from 'playwright-core';
import { joinAddress } from '../../client/gallery/classroom.ts';
import type { State } from '../../client/gallery/states.ts';
import { axeFaults } from './axe.ts';
import { scrollsSideways, tooSmallOrOutside } from './faults.ts';
import { cutOff, overlaps } from './overlaps.ts';
import { qrFaults } from './qr-faults.ts';
import { wayInFaults } from './way-in.ts';

/** Brings a page to another state: all but the first without loading it again. `address`: of the gallery, with its page. */
export async function goTo(page: Page, address: string, name: string): Promise<void> {
  if (!page.url().startsWith(`${address}#`)) {
    await page.goto(`${address}#${name}`);
    return;
  }
  await page.evaluate((next) => {
    delete document.documentElement.dataset.gallery;
    location.hash = next;
  }, name);
}

/** Fonts and pictures are there; a phone has loaded the parts of its page. */
export async function drawn(page: Page): Promise<void> {
  await page
    .locator('html[data-gallery="ready"] :is([data-testid="phase"], [role="alert"], .join)')
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForFunction(
    () => {
      const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
      // The picture in a lobby gives way to a ball to play with.
      const waits = document.querySelector('.screen.lobby');
      return document.fonts.status === 'loaded' && !waits && (!stage?.clientWidth || Number(stage.dataset.frames) > 0);
    },
    undefined,
    { timeout: 15_000 },
  );
  // What measures itself does so in the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What is wrong with a projector's page. */
export async function projectorFaults(page: Page, { phase, joinUrl = joinAddress }: State): Promise<string[]> {
  return [
    ...(await axeFaults(page)),
    ...(await scrollsSideways(page)),
    ...(await tooSmallOrOutside(page)),
    ...(await overlaps(page)),
    ...(await cutOff(page)),
    ...(await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return scrollHeight > clientHeight ? [`scrolls: ${scrollHeight} > ${clientHeight}`] : [];
    })),
    ...(phase === 'closed' ? [] : [...(await wayInFaults(page, joinUrl)), ...(await qrFaults(page, joinUrl))]),
  ];
}

/** What is wrong with a page in the hand: it may be longer than the screen, but what is to be done may not be hidden. */
export async function handFaults(page: Page): Promise<string[]> {
  return [
    ...(await axeFaults(page)),
    ...(await scrollsSideways(page)),
    ...(await overlaps(page)),
    ...(await cutOff(page)),
    ...(await page.evaluate(() => {
      const wrong: string[] = [];
      for (const button of document.querySelectorAll('.go')) {
        const { top, bottom } = button.getBoundingClientRect();
        if (top < -1 || bottom > innerHeight + 1) wrong.push(`out of sight: ${button.textContent}`);
      }
      const foot = document.querySelector('.foot')?.getBoundingClientRect();
      for (const decision of document.querySelectorAll('.asked h1, .presses, .track, .ridge, .options label')) {
        const { left, right, bottom } = decision.getBoundingClientRect();
        const under = foot && bottom > foot.top + 1 && right > foot.left && left < foot.right;
        if (under || bottom > innerHeight + 1)
          wrong.push(`under the button: ${decision.className || decision.textContent}`);
      }
      return wrong;
    })),
  ];
}
