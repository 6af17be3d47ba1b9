import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classOf, dismissClasses } from '../support/class.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { advanceTo, hostName, launchBrowser, openPage, phaseOf, sizes } from './browser.ts';
import { faults, tooSmallOrOutside } from './faults.ts';
import { liveRegions } from './keyboard.ts';

let browser: Browser;
let base: string;
let port: number;

beforeAll(async () => {
  port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
});

afterAll(async () => {
  dismissClasses();
  await browser?.close();
  await endPrograms();
});

describe('every phase can be read and used', () => {
  let host: Page;
  let phone: Page;

  test('on the pages before a room', async () => {
    ({ page: host } = await openPage(browser, `${base}/host?lang=en`, sizes.projector));
    await host.getByRole('combobox', { name: 'Lesson' }).waitFor();
    expect(await faults(host)).toEqual([]);
    await host.getByRole('button', { name: 'Open room' }).click();
    await phaseOf(host, 'lobby');
    const code = (await host.getByTestId('room-code').first().textContent())!.trim();
    ({ page: phone } = await openPage(browser, `${base}/${code}?lang=en`, sizes.phone, true));
    await phone.getByRole('button', { name: 'Join' }).waitFor();
    expect(await faults(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Join' }).click();
    await phaseOf(phone, 'lobby');
    await classOf(39, { url: `http://127.0.0.1:${port}`, code });
    await expect.poll(() => host.getByTestId('joined').first().textContent()).toBe('40');
  });

  test.each(['lobby', 'brief', 'predict', 'choose', 'race', 'reveal', 'standings'])('%s', async (phase) => {
    if (phase === 'race') {
      const value = phone.getByRole('spinbutton', { name: 'Learning rate value' });
      await value.fill('0.1');
      await value.press('Enter');
      await phone.getByRole('button', { name: /^Lock in/ }).click();
      await phaseOf(host, 'race');
      await host.waitForFunction(
        () => Number(document.querySelector('[data-testid="stage"]')?.getAttribute('data-step')) > 3,
        undefined,
        { timeout: 60_000 },
      );
      await host.getByRole('button', { name: 'Pause' }).click();
      await host.getByRole('button', { name: 'Resume' }).waitFor();
    } else await advanceTo(host, phase);
    await phaseOf(phone, phase);
    expect(await faults(phone)).toEqual([]);
    for (const page of [host, phone]) expect((await liveRegions(page)).polite).toBe(1);
    for (const size of [sizes.projector, sizes.fullHd, { width: 1024, height: 768 }]) {
      await host.setViewportSize(size);
      // The charts follow a new size a moment later.
      await expect.poll(() => tooSmallOrOutside(host), { timeout: 5000, message: JSON.stringify(size) }).toEqual([]);
      await expect.poll(() => faults(host), { timeout: 10_000, message: JSON.stringify(size) }).toEqual([]);
    }
  });
});
