import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classOf, dismissClasses } from '../support/class.ts';
import { disconnectAll, joinRoom } from '../support/client.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import { faults } from './faults.ts';
import { readQr } from './qr-faults.ts';

const folder = join(import.meta.dirname, 'pictures/remote');
const small = { width: 320, height: 568 };
const sideways = { width: 667, height: 375 };

let browser: Browser;
let base: string;
let url: string;
let host: Watched;
let remote: Watched;
let code: string;
/** What the host's QR says. */
let qr: string;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  base = `http://${hostName}:${port}`;
  url = `http://127.0.0.1:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
  host = await openPage(browser, `${base}/host?lang=en`, sizes.projector);
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

/** In every size of phone, by day and by night: nothing for axe, nothing that scrolls sideways. */
async function isSound(page: Page, state: string): Promise<void> {
  for (const size of [small, sideways, sizes.phone]) {
    await page.setViewportSize(size);
    await expect.poll(() => faults(page), { timeout: 10_000, message: `${state} ${size.width}` }).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => faults(page), { timeout: 10_000, message: `${state} at night` }).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What a phone that is held up to the host's page reads off it; the page says the language that the test reads. */
async function pairingAddress(page: Page): Promise<string> {
  const code = page.locator('.pairing-qr svg.qr');
  await code.waitFor();
  const read = (await readQr(code)) ?? 'nothing';
  return read.replace('/remote#', '/remote?lang=en#');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stepOf = async (page: Page) => Number(await page.getByTestId('stage').first().getAttribute('data-step'));
const phaseNow = (page: Page) => page.getByTestId('phase').first().getAttribute('data-phase');

/** The remote's one big button, until the phase is there. It rests for a moment after each tap. */
async function go(phase: string): Promise<void> {
  const advance = remote.page.getByTestId('advance');
  await expect
    .poll(
      async () => {
        const rests = (await advance.getAttribute('aria-disabled')) === 'true';
        const now = await phaseNow(remote.page);
        if (now !== phase && !rests) await advance.click();
        return now;
      },
      { timeout: 60_000 },
    )
    .toBe(phase);
  await phaseOf(host.page, phase);
}

/** The step that a projector shows, once it has been the same for half a second. */
async function restingStep(page: Page): Promise<number> {
  const step = await page.waitForFunction(() => {
    const now = document.querySelector<HTMLElement>('[data-testid="stage"]')?.dataset.step;
    const seen = window as { restingStep?: { step: string | undefined; sinceMs: number } };
    if (seen.restingStep?.step !== now) seen.restingStep = { step: now, sinceMs: performance.now() };
    return now !== undefined && performance.now() - seen.restingStep!.sinceMs > 500 ? now : null;
  });
  return Number(await step.jsonValue());
}

describe('pairing', () => {
  test('both show the same two digits, and after one Yes the phone has the room in hand', async () => {
    await button(host.page, 'Open room').click();
    await phaseOf(host.page, 'lobby');
    code = (await host.page.getByTestId('room-code').first().textContent())!.trim();
    await button(host.page, 'More').click();
    await host.page.getByRole('tab', { name: 'Remote' }).click();
    await button(host.page, 'Pair my phone').click();
    qr = await pairingAddress(host.page);
    expect(qr).toMatch(new RegExp(`^${base}/remote\\?lang=en#${code}\\.[\\w-]+$`));

    remote = await openPage(browser, qr, sizes.phone, true);
    const digits = (await remote.page.getByTestId('digits').textContent())!;
    expect(digits).toMatch(/^\d\d$/);
    await host.page.getByText(`Does your phone show ${digits}?`).waitFor();
    await isSound(remote.page, 'digits');
    await keep(remote.page, 'digits');

    await button(host.page, 'Yes').click();
    await phaseOf(remote.page, 'lobby');
    expect(remote.page.url()).toBe(`${base}/remote?lang=en#${code}`);
    expect(await remote.page.getByTestId('room-code').textContent()).toBe(code);
  });

  test('another phone with the same QR is told that it is used, and what to do', async () => {
    const late = await openPage(browser, qr, sizes.phone, true);
    await late.page.getByRole('alert').filter({ hasText: 'used already' }).waitFor();
    await late.page.getByText('Press Pair my phone.').waitFor();
    await isSound(late.page, 'used');
    await keep(late.page, 'used');
    expect(late.errors).toEqual([]);
    await late.context.close();
  });

  test('the same phone with the same QR is the remote, and so it is after a reload', async () => {
    await remote.page.goto('about:blank');
    await remote.page.goto(qr);
    await phaseOf(remote.page, 'lobby');
    await remote.page.reload();
    await phaseOf(remote.page, 'lobby');
    await button(remote.page, 'Start round 1').waitFor();
  });

  test('without a QR or a token the page says where the QR is', async () => {
    const stranger = await openPage(browser, `${base}/remote?lang=en`, sizes.phone, true);
    await stranger.page.getByText('Press Pair my phone.').waitFor();
    await isSound(stranger.page, 'no code');
    expect(stranger.errors).toEqual([]);
    await stranger.context.close();
  });
});

describe('in the hand', () => {
  test('the projector has no controls', async () => {
    await classOf(3, { url, code, thinkMs: 0 });
    await joinRoom(url, code, 'Noor');
    await expect.poll(() => remote.page.getByTestId('joined').textContent()).toBe('4');
    await isSound(remote.page, 'lobby');
    expect(await host.page.getByTestId('advance').count()).toBe(0);
    expect(await host.page.getByRole('dialog').count()).toBe(0);
  });

  test('a second tap, when the next phase is there already, does nothing', async () => {
    const advance = remote.page.getByTestId('advance');
    await expect.poll(() => advance.getAttribute('aria-disabled')).toBe('false');
    await remote.page.evaluate(async () => {
      const tap = (): void => document.querySelector<HTMLElement>('[data-testid="advance"]')!.click();
      const phase = document.querySelector<HTMLElement>('[data-testid="phase"]')!;
      tap();
      while (phase.dataset.phase === 'lobby') await new Promise(requestAnimationFrame);
      tap();
    });
    // Asked after it and answered: the tap would have counted by now.
    await button(remote.page, 'More').click();
    await remote.page.getByRole('radio', { name: 'Class', exact: true }).check({ force: true });
    await button(remote.page, 'Lock room').click();
    await button(remote.page, 'Unlock room').click();
    await button(remote.page, 'Lock room').waitFor();
    await button(remote.page, 'Close').click();
    expect(await phaseNow(remote.page)).toBe('brief');
    await remote.page.getByText('Many believe').waitFor();
  });

  test('while the class chooses: for whom the room waits, more time for that one, a clock that stops', async () => {
    await go('choose');
    await remote.page.getByText('Waiting for 1', { exact: true }).waitFor();
    await isSound(remote.page, 'choose');
    await keep(remote.page, 'choose');
    await button(remote.page, 'Pause').click();
    await remote.page.getByRole('timer').filter({ hasText: 'paused' }).waitFor();
    await host.page.getByRole('timer').filter({ hasText: 'paused' }).first().waitFor();
    await button(remote.page, 'Noor: options').click();
    await button(remote.page, '+30 s for this player').waitFor();
    await isSound(remote.page, 'player');
    await keep(remote.page, 'player');
    await button(remote.page, 'Close').click();
    await button(remote.page, 'Resume').click();
  });

  test('a race: pause and step on both screens, speed, skip', async () => {
    await go('race');
    await expect.poll(() => stepOf(host.page), { timeout: 30_000 }).toBeGreaterThan(1);
    await button(remote.page, 'Pause').click();
    const paused = remote.page.getByRole('timer').filter({ hasText: 'paused' });
    await paused.waitFor();
    // Both show what was a moment ago: the step that was stopped at may still come.
    const stopped = await restingStep(host.page);
    await paused.filter({ hasText: `step ${stopped}` }).waitFor();
    await button(remote.page, 'Step').click();
    await paused.filter({ hasText: `step ${stopped + 1}` }).waitFor();
    await expect.poll(() => stepOf(host.page)).toBe(stopped + 1);
    await isSound(remote.page, 'race');
    await keep(remote.page, 'race');
    await keep(host.page, 'projector');
    await remote.page.getByRole('radio', { name: '×4' }).check({ force: true });
    await expect.poll(() => remote.page.getByRole('radio', { name: '×4' }).isChecked()).toBe(true);
    await button(remote.page, 'Resume').click();
    await button(remote.page, 'Skip').click();
    await remote.page.getByRole('timer').filter({ hasText: 'finished' }).waitFor();
  });

  test('the reveal: why, and the chart that every screen shows', async () => {
    await go('reveal');
    await remote.page.getByText('Say why').waitFor();
    await remote.page.getByRole('radio', { name: 'Loss curves' }).check({ force: true });
    await expect.poll(() => remote.page.getByRole('radio', { name: 'Loss curves' }).isChecked()).toBe(true);
    await isSound(remote.page, 'reveal');
    await keep(remote.page, 'reveal');
  });

  test('the standings: who is in front', async () => {
    await go('standings');
    await remote.page.getByText('In front').waitFor();
    await isSound(remote.page, 'standings');
    await keep(remote.page, 'standings');
  });
});

test('with letters twice as large the button that moves on is whole on the screen', async () => {
  const { page } = remote;
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const size of [sideways, small, sizes.phone]) {
    await page.setViewportSize(size);
    const box = (await page.getByTestId('advance').boundingBox())!;
    expect(box.y + box.height, `${size.width}`).toBeLessThanOrEqual(size.height);
    expect(await faults(page)).toEqual([]);
  }
  await keep(page, 'large-letters');
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
});

describe('the second sheet', () => {
  const part = (name: string) => remote.page.getByRole('radio', { name, exact: true }).check({ force: true });

  test('every part of it is sound', async () => {
    await button(remote.page, 'More').click();
    for (const name of ['Round', 'Class', 'Show', 'Remote']) {
      await part(name);
      await isSound(remote.page, name);
      await keep(remote.page, `more-${name.toLowerCase()}`);
    }
  });

  test('the take-back code is that of the room', async () => {
    const kept = await host.page.evaluate(() => localStorage.getItem('gradient-grand-prix.tokens')!);
    const [, takeBack] = (JSON.parse(kept) as [string, string][]).find(([name]) => name === `take-back:${code}`)!;
    const shown = (await remote.page.getByTestId('take-back').textContent())!;
    expect(shown.replaceAll('-', '')).toBe(takeBack);
  });

  test('a restart says what is lost and does nothing before it is confirmed', async () => {
    await part('Round');
    await button(remote.page, 'Restart this round').click();
    await remote.page.getByText('Everything played in it and its points are lost.').waitFor();
    await keep(remote.page, 'restart');
    await button(remote.page, 'Cancel').click();
    expect(await phaseNow(host.page)).toBe('standings');
    await button(remote.page, 'Restart this round').click();
    await remote.page.getByRole('alertdialog').getByRole('button', { name: 'Restart this round' }).click();
    await phaseOf(host.page, 'brief');
  });

  test('a player is renamed, removed and let in again', async () => {
    await part('Class');
    await remote.page.getByRole('button', { name: /^Noor/, expanded: false }).click();
    await button(remote.page, 'Rename').click();
    await remote.page.getByRole('textbox', { name: 'New nickname' }).fill('Nora');
    await button(remote.page, 'Save').click();
    await remote.page.getByRole('button', { name: /^Nora/ }).waitFor();
    await button(remote.page, 'Remove').click();
    await remote.page.getByText('Remove Nora?').waitFor();
    await remote.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => remote.page.getByTestId('joined').textContent()).toBe('3');
    await remote.page.getByRole('button', { name: /^Let number \d in again$/ }).click();
    await expect.poll(() => remote.page.getByTestId('joined').textContent()).toBe('4');
    await button(remote.page, 'Close').click();
  });
});

describe('exactly one has the room in hand', () => {
  test('the projector takes it back, the phone says so, and takes it again', async () => {
    await host.page.keyboard.press('Space');
    await button(host.page, 'Take it back').click();
    await host.page.getByTestId('advance').waitFor();
    await remote.page.getByText('The page on the projector has control.').waitFor();
    expect(await remote.page.getByTestId('advance').count()).toBe(0);
    await isSound(remote.page, 'host has');
    await keep(remote.page, 'host-has');
    await button(remote.page, 'Take control').click();
    await remote.page.getByTestId('advance').waitFor();
    await host.page.getByTestId('advance').waitFor({ state: 'detached' });
  });

  test('a second phone that is paired takes its place, and the first one says so', async () => {
    await host.page.keyboard.press('Space');
    await button(host.page, 'Take it back').click();
    await host.page.reload();
    await button(host.page, 'More').click();
    await host.page.getByRole('tab', { name: 'Remote' }).click();
    await button(host.page, 'Pair my phone').click();
    const second = await openPage(browser, await pairingAddress(host.page), sizes.phone, true);
    await second.page.getByTestId('digits').waitFor();
    await button(host.page, 'Yes').click();
    await second.page.getByTestId('advance').waitFor();
    await button(remote.page, 'Use this one').click();
    await remote.page.getByText('another one was paired').waitFor();
    await isSound(remote.page, 'replaced');
    expect(second.errors).toEqual([]);
  });

  test('no page complained', () => {
    expect([host, remote].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
