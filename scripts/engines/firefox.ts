import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { type Browser, type Engine, onPath, type Page, type Size } from './browser.ts';

const name = 'firefox-esr';
const command = onPath(name) ?? onPath('firefox');

/** Firefox by WebDriver BiDi. Without a display it has no WebGL either. */
export const firefox: Engine = {
  name,
  install: 'apt-get install firefox-esr',
  isHere: () => command !== null,
  async launch(display): Promise<Browser> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: command!,
      headless: display === undefined,
      timeout: 120_000,
      protocolTimeout: 120_000,
      ...(display !== undefined && { env: { ...process.env, DISPLAY: display } }),
    });
    return {
      version: (await browser.version()).replace(/^\D*/, ''),
      async open(size) {
        // A tab behind another one has no frames.
        const page = await (await browser.createBrowserContext()).newPage({ type: 'window' });
        return pageOf(page, size);
      },
      close: () => browser.close(),
    };
  },
};

async function pageOf(page: PuppeteerPage, size: Size): Promise<Page> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.setViewport(size);
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (css) => page.click(css),
    async fill(css, text) {
      await page.click(css, { count: 3 });
      await page.keyboard.type(text);
    },
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    picture: async () => Buffer.from(await page.screenshot()),
    errors: async () => errors,
  };
}
