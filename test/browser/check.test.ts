import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FaultProxy } from '../chaos/proxy.ts';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes } from './browser.ts';
import { faults } from './faults.ts';

let browser: Browser;
let server: string;
const proxies: FaultProxy[] = [];

beforeAll(async () => {
  server = (await new Program({ PORT: '0', DATA_DIR: freshFolder() }).served()).url;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const proxy of proxies) await proxy.stop();
  await endPrograms();
});

const stateOf = (page: Page, name: string) => page.locator(`[data-name="${name}"]`).getAttribute('data-state');
const sentenceOf = (page: Page, name: string) => page.locator(`[data-name="${name}"] p`).textContent();

describe('P10 /check', () => {
  test('finds that all works, on a phone, and shows how long the connection is held', async () => {
    const { page, errors } = await openPage(browser, `${server}/check`, sizes.phone, true);
    for (const name of ['answer', 'socket', 'polling', 'latency', 'clock', 'secure', 'storage']) {
      await expect.poll(() => stateOf(page, name), { message: name }).toBe('good');
    }
    await expect.poll(() => sentenceOf(page, 'held')).toMatch(/^[1-9]\d* of 60 seconds/);
    expect(await page.locator('main').getAttribute('data-overall')).toBe('wait');
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('behind a network that forbids WebSockets says so, says that a class can play, and gives it as text', async () => {
    const proxy = await FaultProxy.before(server, { webSocket: 'forbid' });
    proxies.push(proxy);
    const url = proxy.url.replace('127.0.0.1', hostName);
    const { page } = await openPage(browser, `${url}/check`, sizes.projector);
    await expect.poll(() => page.locator('main').getAttribute('data-overall')).toBe('fair');
    expect([await stateOf(page, 'socket'), await stateOf(page, 'polling')]).toEqual(['fair', 'good']);
    // At this address a page may not keep the screen on, nor write to the clipboard.
    expect(await sentenceOf(page, 'secure')).toContain('https');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    const text = await page.getByRole('textbox').inputValue();
    expect(text).toContain('A class can play here');
    expect(text).toContain('Blocked by this network');
    expect(await faults(page)).toEqual([]);
  });
});

test.each([
  ['where a network forbids WebSockets', 'forbid', 1],
  ['where it lets them through', undefined, 0],
] as const)('P10 %s the instructor’s page says, among its controls, how it plays', async (_, webSocket, notes) => {
  const proxy = await FaultProxy.before(server, webSocket ? { webSocket } : {});
  proxies.push(proxy);
  const { page } = await openPage(browser, `${proxy.url.replace('127.0.0.1', hostName)}/host?lang=en`, sizes.projector);
  await page.getByRole('button', { name: 'Open room' }).click();
  await phaseOf(page, 'lobby');
  await page.keyboard.press('m');
  await page.getByRole('tab', { name: 'Class', selected: true }).waitFor();
  expect(await page.getByText('plays by polling').count()).toBe(notes);
  expect(await faults(page)).toEqual([]);
});
