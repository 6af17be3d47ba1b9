import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listener, lastHash, listen } from '../support/listener.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import {
  advanceTo,
  hostName,
  launchBrowser,
  openPage,
  phaseOf,
  sizes,
  visiblePixels,
  type Watched,
} from './browser.ts';

const fates = ['walking', 'converged', 'diverged'];
/**
 * The races of First descent with one slow, one good and one diverging player each. The first round has a second heat on
 * a bowl twice as steep, and until then shows no limit.
 */
const heats = [
  { round: 1, heat: 1, rates: ['0.005', '0.25', '0.5'], limits: 0, hasLens: true },
  { round: 1, heat: 2, rates: ['0.005', '0.125', '0.5'], limits: 1, hasLens: true },
  { round: 2, heat: 1, rates: ['0.004', '0.07', '0.2'], limits: 1, hasLens: false },
  { round: 4, heat: 1, rates: ['0.01', '0.3', '2.5'], limits: 1, hasLens: false },
];

let browser: Browser;
let base: string;
let port: number;
const opened: Watched[] = [];

async function open(path: string, size: keyof typeof sizes): Promise<Page> {
  const watched = await openPage(browser, base + path, sizes[size], size === 'phone');
  opened.push(watched);
  return watched.page;
}

beforeAll(async () => {
  port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await endPrograms();
});

/** Waits for a step on a page and answers the hash of what it drew there. */
async function drawnHash(page: Page, step: number): Promise<string | null> {
  const stage = page.locator(`[data-testid="stage"][data-step="${step}"]`);
  await stage.waitFor({ state: 'attached', timeout: 60_000 });
  return stage.getAttribute('data-hash');
}

describe('a lesson in the real browser, at a host name that is not localhost', () => {
  let host: Page;
  let screen: Page;
  let phones: Page[];
  let listener: Listener;

  test('a room opens, a second screen shows it, three phones join by link, QR address and typed code', async () => {
    host = await open('/host?lang=en', 'projector');
    await host.getByLabel('Lesson', { exact: true }).selectOption({ label: 'First descent' });
    await host.getByRole('button', { name: 'Open room' }).click();
    await phaseOf(host, 'lobby');
    const code = (await host.getByTestId('room-code').first().textContent())!.trim();
    screen = await open(`/screen/${code}?lang=en`, 'fullHd');
    await phaseOf(screen, 'lobby');
    phones = [
      await open(`/${code}?lang=en`, 'phone'),
      await open(`/${code}?code=${code}&lang=en`, 'phone'),
      await open('/?lang=en', 'phone'),
    ];
    await phones[2]!.getByRole('textbox', { name: 'Room code' }).fill(code.toLowerCase());
    for (const [i, phone] of phones.entries()) {
      await phone.getByRole('textbox', { name: 'Nickname' }).fill(['Slow Ana', 'Милица', '快速 Li'][i]!);
      await phone.getByRole('button', { name: 'Join' }).click();
      await phaseOf(phone, 'lobby');
    }
    await expect.poll(() => host.getByTestId('joined').first().textContent()).toBe('3');
    await expect.poll(() => host.getByTestId('connected').first().textContent()).toBe('3');
    expect(await host.getByTestId('ready').first().textContent()).toBe('0');
    listener = await listen(`http://127.0.0.1:${port}`, code);
  });

  afterAll(() => listener?.stop());

  test('a phone that waits has a ball to play with, and nobody hears of it', async () => {
    const [phone] = phones as [Page];
    await phone.getByRole('spinbutton', { name: 'Learning rate value' }).fill('0.4');
    await phone.getByRole('button', { name: 'Step' }).click();
    const row = phone.getByRole('row', { name: /^old/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['−0.540', '−1.260']);
    expect(await phone.getByRole('alert').textContent()).toContain('The first step');
    await phone.getByRole('button', { name: /^Tap or drag/ }).click({ position: { x: 300, y: 30 } });
    await phone.getByRole('row', { name: /^start/ }).waitFor();
    expect(await host.getByTestId('ready').first().textContent()).toBe('0');
  });

  test.each(heats.map((heat, index) => ({ ...heat, index })))(
    'round $round, heat $heat: the fates are true and every screen drew the same bits',
    async ({ round, heat, rates, limits, hasLens, index }) => {
      if (index === 0) await advanceTo(host, 'choose');
      for (const [i, phone] of phones.entries()) {
        await phaseOf(phone, 'choose');
        const value = phone.getByRole('spinbutton', { name: 'Learning rate value' });
        await value.fill(rates[i]!);
        await value.press('Enter');
        await phone.getByRole('button', { name: /^Lock in/ }).click();
        // Plain HTTP: a page may not keep the screen on, and says so while there is nothing else to do.
        if (i === 0) await phone.getByText('it may go dark').waitFor();
      }
      await phaseOf(host, 'race');
      await host.getByRole('radio', { name: '×4' }).click({ force: true });
      const { steps, hash } = lastHash(await listener.race(round - 1, heat));
      expect((await listener.beat((step) => step === steps)).hash).toBe(hash);
      for (const page of [host, screen, ...phones]) expect(await drawnHash(page, steps)).toBe(String(hash));

      for (const page of [host, screen]) {
        const { lens, ...layers } = await visiblePixels(page);
        expect(Object.keys(layers)).toEqual(['map', 'trails', 'leaders', 'balls']);
        for (const [layer, count] of Object.entries(layers)) expect(count, layer).toBeGreaterThan(50);
        // Where the goal is large enough to be seen, there is nothing to magnify.
        if (hasLens) expect(lens).toBeGreaterThan(50);
      }
      for (const phone of phones) {
        const { canvas } = await visiblePixels(phone);
        expect(canvas).toBeGreaterThan(50);
      }
      for (const page of [host, screen]) {
        expect(Number(await page.getByTestId('stage').first().getAttribute('data-frames'))).toBeGreaterThan(10);
      }

      await advanceTo(host, 'reveal');
      for (const [i, phone] of phones.entries()) {
        await phaseOf(phone, 'reveal');
        await expect.poll(() => phone.getByTestId('my-fate').first().getAttribute('data-fate')).toBe(fates[i]);
      }
      for (const page of [host, screen]) {
        await expect.poll(() => page.locator('[data-testid="sweep"] [data-dot]').count()).toBe(3);
        expect(await page.locator('[data-testid="sweep"] [data-limit]').count()).toBe(limits);
        expect(await page.locator('[data-testid="sweep"] [data-curve]').count()).toBeGreaterThanOrEqual(1);
        const text = await page.locator('[data-testid="sweep"]').textContent();
        expect(text!.includes('afest from everywhere')).toBe(limits > 0);
      }
      const next = heats[index + 1];
      if (next?.round !== round) {
        await advanceTo(host, 'standings');
        for (const page of [screen, ...phones]) await phaseOf(page, 'standings');
      }
      if (next) await advanceTo(host, 'choose');
    },
  );

  test('a reload brings the host back in control and a phone back in its seat', async () => {
    await host.reload();
    await phaseOf(host, 'standings');
    await phones[1]!.reload();
    await phaseOf(phones[1]!, 'standings');
    await expect.poll(() => phones[1]!.textContent('body')).toContain('Милица');
    await expect.poll(() => host.getByTestId('connected').first().textContent()).toBe('3');
    await advanceTo(host, 'podium');
    for (const page of [screen, ...phones]) await phaseOf(page, 'podium');
  });

  test('no page complained', () => {
    expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
