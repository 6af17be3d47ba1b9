import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';
import { launchBrowser, openPage, sizes, violations } from './browser.ts';

let browser: Browser;
let server: string;

beforeAll(async () => {
  server = (await new Program({ PORT: '0', DATA_DIR: freshFolder() }).served()).url;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await endPrograms();
});

/** Each tries to do on a page what somebody would who had got text into it. */
const attempts: Readonly<Record<string, () => void>> = {
  'script-src-elem inline': () => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.injected = true' }));
  },
  'script-src-attr inline': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.injected = true');
    button.click();
  },
  'script-src eval': () => {
    // Later: what the test itself runs in the page is exempt.
    setTimeout('window.injected = true');
  },
  'style-src-attr inline': () => document.body.setAttribute('style', 'color: red'),
  'img-src': () => {
    new Image().src = 'http://elsewhere.test/pixel.png';
  },
  'connect-src': () => {
    fetch('http://elsewhere.test/').catch(() => {});
  },
};

test.each(['/', '/host'])(
  'P9 on %s of the built server the policy stops what somebody slips in, and every page of this suite would tell',
  async (path) => {
    const { page, errors } = await openPage(browser, server + path, sizes.phone);
    await page.locator('#app *').first().waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    for (const [what, attempt] of Object.entries(attempts)) {
      await page.evaluate(attempt);
      const word = what.split(' ')[0]!;
      await expect.poll(() => errors.join('\n'), { message: what }).toContain(`violation of the policy: ${word}`);
      errors.length = 0;
      expect(violations.splice(0).length).toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  },
);
