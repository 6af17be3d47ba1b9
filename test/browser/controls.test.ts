import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classOf, dismissClasses } from '../support/class.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { advanceTo, hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import { faults, tooSmallOrOutside } from './faults.ts';

let browser: Browser;
let base: string;
let code: string;
let host: Watched;
let screen: Watched;
let phone: Watched;

beforeAll(async () => {
  const port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
  host = await openPage(browser, `${base}/host?lang=en`, sizes.projector);
  await host.page.getByRole('button', { name: 'Open room' }).click();
  await phaseOf(host.page, 'lobby');
  code = (await host.page.getByTestId('room-code').first().textContent())!.trim();
  screen = await openPage(browser, `${base}/screen/${code}?lang=en`, sizes.projector);
  phone = await openPage(browser, `${base}/${code}?lang=en`, sizes.phone, true);
  await phone.page.getByRole('textbox', { name: 'Nickname' }).fill('Slow Ana');
  await phone.page.getByRole('button', { name: 'Join' }).click();
  await phaseOf(phone.page, 'lobby');
  await classOf(6, { url: `http://127.0.0.1:${port}`, code });
});

afterAll(async () => {
  dismissClasses();
  await browser?.close();
  await endPrograms();
});

const panel = () => host.page.getByRole('dialog');

/** The panel at one of its parts, opened by its key. */
async function openPanel(part: 'Class' | 'Round' | 'Show' | 'Remote'): Promise<void> {
  if ((await panel().count()) === 0) await host.page.keyboard.press('m');
  await panel().waitFor();
  await panel().getByRole('tab', { name: part }).click();
}

async function closePanel(): Promise<void> {
  await host.page.keyboard.press('Escape');
  await expect.poll(() => panel().count()).toBe(0);
}

const press = (name: string | RegExp) => panel().getByRole('button', { name }).click();
const toggle = (name: string) => panel().getByRole('checkbox', { name }).click({ force: true });
const flag = ({ page }: Watched) => page.getByTestId('phase').first();
const clockSeconds = async (page: Page): Promise<number> => {
  const [minutes, seconds] = (await page.getByRole('timer').first().innerText()).match(/(\d+):(\d\d)/)!.slice(1);
  return 60 * Number(minutes) + Number(seconds);
};

describe('the instructor’s panel', () => {
  test('opens by its key and its button, holds the focus, and Escape gives it back', async () => {
    await host.page.getByRole('button', { name: 'More' }).click();
    await panel().waitFor();
    for (let i = 0; i < 40; i++) {
      await host.page.keyboard.press('Tab');
      const outside = await host.page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && activeElement?.closest('dialog') === null;
      });
      expect(outside).toBe(false);
    }
    await closePanel();
    await host.page.keyboard.press('m');
    await panel().waitFor();
    await host.page.keyboard.press('m');
    await expect.poll(() => panel().count()).toBe(0);
  });

  test('is read and used by everyone, in each of its parts', async () => {
    for (const part of ['Class', 'Round', 'Show', 'Remote'] as const) {
      await openPanel(part);
      expect(await tooSmallOrOutside(host.page)).toEqual([]);
      expect(await faults(host.page), part).toEqual([]);
    }
    await closePanel();
  });

  test('while it is open, the keys of the race do nothing', async () => {
    await openPanel('Class');
    await host.page.keyboard.press('ArrowRight');
    await closePanel();
    expect(await phaseOf(host.page, 'lobby', 'brief')).toBe('lobby');
  });
});

describe('the class', () => {
  test('is dealt into teams, which every screen shows beside the names', async () => {
    await openPanel('Class');
    await panel().getByLabel('Teams').selectOption('2');
    await expect.poll(() => screen.page.getByRole('img', { name: /^Team [AB]$/ }).count()).toBe(7);
    await press(/^Bot 1/);
    await panel().getByLabel('Team', { exact: true }).selectOption('0');
    const slot = screen.page.getByRole('listitem').filter({ hasText: 'Bot 1' });
    await expect.poll(() => slot.getByRole('img', { name: 'Team A' }).count()).toBe(1);
  });

  test('a player gets another name', async () => {
    await press('Rename');
    await panel().getByRole('textbox', { name: 'New nickname' }).fill('Милена');
    await press('Save');
    await screen.page.getByText('Милена').waitFor();
    expect(await screen.page.getByText('Bot 1', { exact: true }).count()).toBe(0);
  });

  test('a player is removed, and let in again into its own place', async () => {
    await press(/^Slow Ana/);
    await press('Remove');
    await phone.page.getByRole('button', { name: 'Join again' }).waitFor();
    await expect.poll(() => screen.page.getByText('Slow Ana').count()).toBe(0);
    await press('Let number 1 in again');
    await expect.poll(() => screen.page.getByText('Slow Ana').count()).toBe(1);
    await phone.page.getByRole('button', { name: 'Join again' }).click();
    await phaseOf(phone.page, 'lobby');
    await expect.poll(() => host.page.getByTestId('joined').first().textContent()).toBe('7');
  });

  test('one who is not done is named while the room waits, and gets more time alone', async () => {
    await closePanel();
    await advanceTo(host.page, 'choose');
    await phaseOf(phone.page, 'choose');
    await openPanel('Class');
    await panel().getByText('waiting for 1', { exact: true }).waitFor();
    const before = { own: await clockSeconds(phone.page), all: await clockSeconds(screen.page) };
    await press(/^Slow Ana.*not done/);
    await press('+30 s for this player');
    await expect.poll(() => clockSeconds(phone.page)).toBeGreaterThan(before.own + 15);
    expect(await clockSeconds(screen.page)).toBeLessThanOrEqual(before.all);
  });
});

describe('the round', () => {
  test('its clock stops for everyone, gets longer, and goes on', async () => {
    await openPanel('Round');
    await press('Stop the clock');
    for (const { page } of [screen, phone]) await page.getByText('paused').first().waitFor();
    const left = await clockSeconds(screen.page);
    await press('+30 s for all');
    await expect.poll(() => clockSeconds(screen.page)).toBe(left + 30);
    await press('Let the clock go on');
    await expect.poll(() => screen.page.getByText('paused').count()).toBe(0);
    await expect.poll(() => clockSeconds(screen.page)).toBeLessThan(left + 30);
  });

  test('the space bar stops it too', async () => {
    await closePanel();
    await host.page.keyboard.press(' ');
    // The second press goes on only where the first one is seen.
    for (const { page } of [host, screen]) await page.getByText('paused').first().waitFor();
    await host.page.keyboard.press(' ');
    await expect.poll(() => screen.page.getByText('paused').count()).toBe(0);
  });

  test('a press that was meant to start the race does not skip it when it has just begun by itself', async () => {
    const pressed = host.page.evaluate(async () => {
      const phase = () => document.querySelector<HTMLElement>('[data-testid="phase"]')?.dataset.phase;
      while (phase() !== 'race') await new Promise(requestAnimationFrame);
      document.querySelector<HTMLElement>('[data-testid="advance"]')!.click();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    });
    await phone.page.getByRole('button', { name: 'Larger learning rate' }).click();
    await phone.page.getByRole('button', { name: /^Lock in/ }).click();
    await pressed;
    // A race that was skipped has nothing to pause.
    await host.page.getByRole('button', { name: 'Pause' }).click();
    await host.page.getByRole('button', { name: 'Resume' }).click();
  });

  test('the chart that was chosen is on every screen, and the next reveal begins anew', async () => {
    await advanceTo(host.page, 'reveal');
    await screen.page.getByTestId('sweep').waitFor();
    await host.page.getByRole('button', { name: 'Loss curves' }).click();
    await expect.poll(() => screen.page.getByTestId('sweep').count()).toBe(0);
    await expect.poll(() => host.page.getByTestId('sweep').count()).toBe(0);
    await screen.page.getByRole('img', { name: /^Loss after each step/ }).waitFor();
    await host.page.getByRole('button', { name: 'Class sweep' }).click();
    await screen.page.getByTestId('sweep').waitFor();
  });

  test('names are hidden: every screen has the tags alone', async () => {
    await openPanel('Show');
    await toggle('Names');
    await expect.poll(() => screen.page.getByText('Милена').count()).toBe(0);
    await closePanel();
    await advanceTo(host.page, 'standings');
    await phaseOf(screen.page, 'standings');
    for (const { page } of [host, screen]) {
      const text = (await page.locator('body').innerText()).replaceAll(code, '');
      for (const name of ['Slow', 'Милена', 'Bot']) expect(text).not.toContain(name);
    }
    await openPanel('Show');
    await toggle('Names');
    await expect.poll(() => screen.page.getByText(/^Bot \d$|^Милена$|^Slow Ana$/).count()).toBeGreaterThan(0);
  });

  test('the ranking is hidden from every screen, or whole', async () => {
    const rows = () => screen.page.locator('.ranking-row').count();
    await panel().getByRole('radio', { name: 'Full' }).click({ force: true });
    await expect.poll(rows).toBe(7);
    await panel().getByRole('radio', { name: 'None' }).click({ force: true });
    await expect.poll(rows).toBe(0);
    await screen.page.getByText('The ranking stays hidden').waitFor();
    await panel().getByRole('radio', { name: 'Top three' }).click({ force: true });
    await expect.poll(rows).toBeGreaterThan(0);
  });

  test('a room that goes on by itself counts down for the class, and stops when told so', async () => {
    await openPanel('Round');
    await toggle('Go on by itself');
    await expect.poll(() => flag(screen).innerText()).toMatch(/next in \d+ s/);
    await press('Stop the clock');
    await expect.poll(() => flag(screen).innerText()).toMatch(/paused/);
    await press('Let the clock go on');
    await expect.poll(() => flag(screen).innerText()).toMatch(/next in \d+ s/);
    // The standings last 12 s.
    expect(await phaseOf(screen.page, 'brief')).toBe('brief');
    await expect.poll(() => flag(screen).innerText()).toMatch(/next in \d+ s/);
    await toggle('Go on by itself');
    await expect.poll(() => flag(screen).innerText()).not.toMatch(/next in/);
  });

  test('a jump asks first and says what is lost', async () => {
    await press('Jump to round 1');
    await panel().getByRole('alertdialog').getByText('is lost').waitFor();
    await press('Cancel');
    expect(await panel().getByRole('alertdialog').count()).toBe(0);
    await screen.page.getByText('Round 2 of 5').waitFor();
    await press('Jump to round 1');
    await panel().getByRole('alertdialog').getByRole('button', { name: 'Jump to round 1' }).click();
    await screen.page.getByText('Round 1 of 5').waitFor();
  });

  test('is restarted from its beginning', async () => {
    await closePanel();
    await advanceTo(host.page, 'predict');
    await openPanel('Round');
    await press('Restart this round');
    await panel().getByRole('alertdialog').getByRole('button', { name: 'Restart this round' }).click();
    await phaseOf(screen.page, 'brief');
    await screen.page.getByText('Round 1 of 5').waitFor();
    await closePanel();
  });
});

describe('a room', () => {
  test('that is open is offered to its browser, and taken back by its code in another one', async () => {
    await openPanel('Remote');
    await press('Show the code');
    const takeBack = (await panel().getByTestId('take-back').textContent())!;
    const [file] = await Promise.all([host.page.waitForEvent('download'), press('Save as a file')]);
    const text = readFileSync((await file.path())!, 'utf8');
    for (const part of [code, takeBack, `${base}/host`]) expect(text).toContain(part);
    await closePanel();

    const again = await host.context.newPage();
    await again.goto(`${base}/host?lang=en`);
    await again.getByRole('link', { name: `Room ${code} is open: go on` }).waitFor();
    await again.close();
    // To look took nothing away.
    expect(await host.page.getByTestId('advance').isVisible()).toBe(true);

    const other = await openPage(browser, `${base}/host?lang=en`, sizes.projector);
    await other.page.getByText('Take a room back').click();
    await other.page.getByRole('textbox', { name: 'Room code' }).fill(code.toLowerCase());
    await other.page.getByRole('textbox', { name: 'Take-back code' }).fill('BCDF-BCDF-BCDF');
    await other.page.getByRole('button', { name: 'Take it back' }).click();
    await other.page.getByText('That is not the take-back code').waitFor();
    await other.page.getByRole('textbox', { name: 'Take-back code' }).fill(takeBack.toLowerCase());
    await other.page.getByRole('button', { name: 'Take it back' }).click();
    await other.page.getByTestId('advance').waitFor();
    await host.page.getByRole('button', { name: 'Take it back here' }).click();
    await host.page.getByTestId('advance').waitFor();
    expect(other.errors).toEqual([]);
    await other.context.close();
  });

  test('ends for everyone, once that is confirmed', async () => {
    await openPanel('Round');
    await press('End the room');
    await panel().getByRole('alertdialog').getByRole('button', { name: 'End the room' }).click();
    await phaseOf(host.page, 'closed');
    await phone.page.getByText('The room is closed').waitFor();
  });

  test('no page complained', () => {
    expect([host, screen, phone].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
