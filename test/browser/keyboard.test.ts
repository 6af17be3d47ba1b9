import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import { focusFaults, liveRegions, movingParts, tabTo } from './keyboard.ts';

let browser: Browser;
let base: string;
let host: Page;
/** Of one who asked for stillness. */
let screen: Page;
let phones: { readonly steady: Page; readonly wild: Page; readonly still: Page };
const opened: Watched[] = [];

async function open(path: string, size: keyof typeof sizes, isStill = false): Promise<Page> {
  const watched = await openPage(browser, 'about:blank', sizes[size], size === 'phone');
  opened.push(watched);
  const { page } = watched;
  if (isStill) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const felt: unknown[] = [];
    Object.assign(window, { felt });
    navigator.vibrate = (pattern) => felt.push(pattern) > 0;
  });
  await page.goto(`${base}${path}`);
  return page;
}

beforeAll(async () => {
  const port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await endPrograms();
});

const key = (name: string) => host.keyboard.press(name);
const panel = () => host.getByRole('dialog');
const felt = (page: Page) => page.evaluate(() => (window as unknown as { felt: unknown[] }).felt);

/** Every page is in the phase, the focus is where it can be seen, each page has one polite voice, and nothing moves. */
async function isAt(phase: string): Promise<void> {
  for (const page of [host, screen, ...Object.values(phones)]) await phaseOf(page, phase);
  await expect.poll(() => focusFaults(host), { message: phase }).toEqual([]);
  for (const [name, page] of Object.entries({ host, screen, phone: phones.steady })) {
    const { polite, assertive } = await liveRegions(page);
    expect(polite, `${name}, ${phase}`).toBe(1);
    // A phone says what became of a tap, and what is wrong with a number that was typed.
    expect(assertive, `${name}, ${phase}`).toBeLessThanOrEqual(name === 'phone' ? 2 : 1);
  }
  for (const page of [screen, phones.still]) expect(await movingParts(page), phase).toEqual([]);
}

async function join(path: string, nickname: string, isStill = false): Promise<Page> {
  const phone = await open(path, 'phone', isStill);
  await phone.getByRole('textbox', { name: 'Nickname' }).fill(nickname);
  await phone.getByRole('button', { name: 'Join' }).click();
  await phaseOf(phone, 'lobby');
  return phone;
}

async function lockIn(phone: Page, rate: string): Promise<void> {
  // What is felt comes with a part of its own; a phone that had no time to load it does not feel the lock.
  await phone.locator('p.visually-hidden').waitFor({ state: 'attached' });
  const value = phone.getByRole('spinbutton', { name: 'Learning rate value' });
  await value.fill(rate);
  await value.press('Enter');
  await phone.getByRole('button', { name: /^Lock in/ }).click();
}

describe('an instructor without a mouse', () => {
  test('opens a room', async () => {
    host = await open('/host?lang=en', 'projector');
    await host.getByRole('combobox', { name: 'Lesson' }).waitFor();
    await tabTo(host, /^Lesson/);
    await key('End');
    await tabTo(host, /^Surface/);
    // The seed bowl.
    await key('Home');
    await tabTo(host, /^Open room/);
    await key('Enter');
    await phaseOf(host, 'lobby');
    const code = (await host.getByTestId('room-code').first().textContent())!.trim();
    screen = await open(`/screen/${code}?lang=en`, 'projector', true);
    const path = `/${code}?lang=en`;
    phones = {
      steady: await join(path, 'Ana'),
      wild: await join(path, 'Bruno'),
      still: await join(path, 'Cveta', true),
    };
    await join(path, 'Dora');
    await isAt('lobby');
  });

  test('opens the panel, renames a player, removes one, and lays something over the map', async () => {
    await key('m');
    await panel().waitFor();
    await tabTo(host, /Ana$/);
    await key('Enter');
    await tabTo(host, /^Rename/);
    await key('Enter');
    await host.keyboard.press('Control+a');
    await host.keyboard.type('Anica');
    await key('Enter');
    await screen.getByText('Anica').waitFor();
    await expect.poll(() => focusFaults(host)).toEqual([]);
    await tabTo(host, /Dora$/);
    await key('Enter');
    await tabTo(host, /^Remove/);
    await key('Enter');
    await expect.poll(() => screen.getByText('Dora').count()).toBe(0);
    await expect.poll(() => focusFaults(host)).toEqual([]);
    await tabTo(host, /^Class$/);
    await key('ArrowRight');
    await key('ArrowRight');
    const overlay = panel().getByRole('checkbox', { name: 'Arrows' });
    await tabTo(host, /^Arrows$/);
    await key(' ');
    await expect.poll(() => overlay.isChecked()).toBe(true);
    await expect.poll(() => focusFaults(host)).toEqual([]);
    await key('Escape');
    await expect.poll(() => panel().count()).toBe(0);
    await isAt('lobby');
  });

  test('goes on to the choice', async () => {
    await key('ArrowRight');
    await isAt('choose');
  });

  test('pauses the race, steps it and chooses its speed; it is told as text, a sentence in three seconds', async () => {
    for (const page of [host, screen, phones.steady]) await page.evaluate(listen);
    await lockIn(phones.steady, '0.1');
    await lockIn(phones.wild, '0.6');
    await lockIn(phones.still, '0.1');
    await isAt('race');
    await tabTo(host, /^×1/);
    await key('ArrowLeft');
    const { drawn, steps } = await screen.evaluate(watchFrames);
    // One cut a step, and no way between two.
    expect(drawn).toBeLessThanOrEqual(steps + 1);
    for (const page of [host, screen]) {
      await expect.poll(() => lastHeard(page)).toMatch(/^Step \d+ of \d+\. .+ leads/);
      const times = (await heard(page)).map(({ atMs }) => atMs);
      for (const [i, atMs] of times.slice(1).entries()) expect(atMs - times[i]!).toBeGreaterThan(2700);
    }
    await expect.poll(() => lastHeard(phones.steady)).toMatch(/Step \d+ of \d+: loss .+, \d\w\w of 3\./);
    await tabTo(host, /^Pause$/);
    await key('Enter');
    await host.getByRole('button', { name: 'Resume' }).waitFor();
    await tabTo(host, /^Step$/);
    await key('Enter');
    await tabTo(host, /^×½/);
    await key('ArrowRight');
    await expect.poll(() => host.getByRole('radio', { name: '×1' }).isChecked()).toBe(true);
    await key('ArrowLeft');
    await expect.poll(() => host.getByRole('radio', { name: '×½' }).isChecked()).toBe(true);
    await tabTo(host, /^Resume$/);
    await key(' ');
    await host.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await focusFaults(host)).toEqual([]);
  });

  test('keeps a focus when its button goes, and there the space bar presses nothing', async () => {
    await tabTo(host, /^Skip$/);
    await key('Enter');
    await expect.poll(() => host.getByRole('button', { name: 'Skip', exact: true }).isDisabled()).toBe(true);
    await isAt('race');
    // The last steps are shown, and felt, before the reveal.
    for (const phone of [phones.steady, phones.wild]) await expect.poll(async () => (await felt(phone)).length).toBe(2);
    await key(' ');
    await key('ArrowRight');
    await isAt('reveal');
    await tabTo(host, /^Loss curves$/);
    await key('Enter');
    await host.getByRole('button', { name: 'Class sweep' }).waitFor();
    await isAt('reveal');
  });

  test('shows the podium and closes the room', async () => {
    await key('ArrowRight');
    await isAt('standings');
    await key('ArrowRight');
    await isAt('podium');
    await key('m');
    await panel().waitFor();
    await tabTo(host, /^Class$/);
    await key('ArrowRight');
    await tabTo(host, /^End the room$/);
    await key('Enter');
    // The way out has the focus.
    await panel().getByRole('alertdialog').locator(':focus').waitFor();
    await expect.poll(() => focusFaults(host)).toEqual([]);
    await key('Shift+Tab');
    await key('Enter');
    await phaseOf(host, 'closed');
    await expect.poll(() => focusFaults(host)).toEqual([]);
  });
});

describe('a phone in the hand', () => {
  test('is felt when the choice is in, when the ball is inside and when it flies', async () => {
    expect(await felt(phones.steady)).toEqual([[30], [40, 60, 40]]);
    expect(await felt(phones.wild)).toEqual([[30], [220]]);
  });

  test('keeps still for those who asked for that', async () => {
    expect(await felt(phones.still)).toEqual([]);
  });
});

test('no page complained', () => {
  expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
});

interface Heard {
  readonly text: string;
  readonly atMs: number;
}

/** Runs in the page: keeps what its polite region says, and when. */
function listen(): void {
  const kept: Heard[] = [];
  Object.assign(window, { heard: kept });
  const region = document.querySelector('[aria-live="polite"]')!;
  const observer = new MutationObserver(() => kept.push({ text: region.textContent ?? '', atMs: performance.now() }));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
}

function heard(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

async function lastHeard(page: Page): Promise<string> {
  return (await heard(page)).at(-1)?.text ?? '';
}

/** Runs in the page: how many pictures are drawn while a race shows so many steps. */
function watchFrames(): Promise<{ drawn: number; steps: number }> {
  const { dataset } = document.querySelector<HTMLElement>('[data-testid="stage"]')!;
  const now = () => ({ drawn: Number(dataset.frames), steps: Number(dataset.step) });
  return new Promise((done) => {
    let before: ReturnType<typeof now> | null = null;
    const look = (): void => {
      const { drawn, steps } = now();
      if (steps >= 1) before ??= { drawn, steps };
      if (before !== null && steps >= before.steps + 5) {
        done({ drawn: drawn - before.drawn, steps: steps - before.steps });
      } else requestAnimationFrame(look);
    };
    look();
  });
}
