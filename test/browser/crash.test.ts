import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { lastHash, listen } from '../support/listener.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { advanceTo, hostName, launchBrowser, openPage, phaseOf, sizes } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  dismissClasses();
  await browser?.close();
  await endPrograms();
});

const shownStep = async (page: Page) => Number(await page.getByTestId('stage').first().getAttribute('data-step'));

test('P2 fault 1: kill -9 in the middle of a race of 41: projector and phone go on by themselves within 3 s of the server answering', async () => {
  const port = await freePort();
  const base = `http://${hostName}:${port}`;
  const program = new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base });
  const { pid } = await program.served();
  const { page: host } = await openPage(browser, `${base}/host?lang=en`, sizes.projector);
  await host.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'Pick a surface' });
  await host.getByRole('combobox', { name: 'Surface' }).selectOption({ label: 'Ravine' });
  await host.getByRole('button', { name: 'Open room' }).click();
  await phaseOf(host, 'lobby');
  const code = (await host.getByTestId('room-code').first().textContent())!.trim();
  const { page: phone } = await openPage(browser, `${base}/${code}?lang=en`, sizes.phone, true);
  await phone.getByRole('button', { name: 'Join' }).click();
  await phaseOf(phone, 'lobby');
  const bots = await classOf(40, { url: `http://127.0.0.1:${port}`, code });
  await advanceTo(host, 'choose');
  await phaseOf(phone, 'choose');
  const value = phone.getByRole('spinbutton', { name: 'Learning rate value' });
  await value.fill('0.03');
  await value.press('Enter');
  await phone.getByRole('button', { name: /^Lock in/ }).click();
  await every(bots, ({ acked }) => acked.length === 1);
  await phaseOf(host, 'race');
  const before = await listen(`http://127.0.0.1:${port}`, code);
  const { choices } = await before.race(0);
  expect(choices.length).toBe(41);
  await expect.poll(() => shownStep(host), { timeout: 60_000 }).toBeGreaterThan(12);

  process.kill(pid, 'SIGKILL');
  await program.served(2);
  const answeredMs = performance.now();
  // A screen steps on from its causes while the server is away, so motion alone proves nothing: the new server must hear
  // the instructor, and the phone must hear the new server.
  await host.getByRole('button', { name: 'Pause' }).click();
  await host.getByRole('button', { name: 'Resume' }).waitFor({ timeout: 30_000 });
  await expect.poll(async () => (await shownStep(host)) === (await shownStep(phone)), { interval: 20 }).toBe(true);
  const pausedAt = await shownStep(host);
  await host.getByRole('button', { name: 'Resume' }).click();
  for (const page of [host, phone]) {
    await page.waitForFunction(
      (step) => Number(document.querySelector('[data-testid="stage"]')?.getAttribute('data-step')) > step,
      pausedAt,
      { timeout: 30_000, polling: 50 },
    );
  }
  const wentOnAfterMs = performance.now() - answeredMs;
  console.log(`controlled, paused and went on ${Math.round(wentOnAfterMs)} ms after the server answered`);
  expect(wentOnAfterMs).toBeLessThan(3000);

  const after = await listen(`http://127.0.0.1:${port}`, code);
  const race = await after.race(0);
  expect(race.choices).toEqual(choices);
  const { steps, hash } = lastHash(race);
  for (const page of [host, phone]) {
    const last = page.locator(`[data-testid="stage"][data-step="${steps}"]`);
    await last.waitFor({ state: 'attached', timeout: 60_000 });
    expect(await last.getAttribute('data-hash')).toBe(String(hash));
  }
  await every(bots, ({ lastBeat }) => lastBeat?.step === steps);
  for (const bot of bots) expect(bot.differed).toBe(0);
  await advanceTo(host, 'reveal');
  await phaseOf(phone, 'reveal');
  after.stop();
});
