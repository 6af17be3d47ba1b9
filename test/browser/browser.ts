import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A name that is not localhost: only there do browsers apply the rules that a phone on a school LAN meets. */
export const hostName = 'gradient.test';

const paths = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The same pixels on every machine. */
const samePixels = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** As Chromium is where it may not use the graphics card: it puts pages together by itself, and only WebGL is SwiftShader's. */
export const withoutCard = ['--disable-gpu', '--enable-unsafe-swiftshader'];

/** The system's Chromium with software rendering; throws one sentence when there is none. */
export async function launchBrowser(graphics: readonly string[] = samePixels): Promise<Browser> {
  const executablePath = paths.find((path): path is string => path !== undefined && existsSync(path));
  if (!executablePath) throw new Error('No Chromium found: run npm test, which installs or names it.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      ...graphics,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--host-resolver-rules=MAP ${hostName} 127.0.0.1`,
    ],
  });
}

export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, page errors, failed requests and violations of the page's policy so far. */
  readonly errors: string[];
}

/** What every page of this file of tests did that its policy forbids. */
export const violations: string[] = [];
const violation = 'violation of the policy';

export const sizes = {
  phone: { width: 375, height: 667 },
  projector: { width: 1280, height: 720 },
  fullHd: { width: 1920, height: 1080 },
} as const;

/** What is special about a device. */
interface Device {
  readonly userAgent?: string;
  /** Runs before the page is there. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** A page of its own context (its own storage, like its own device) whose complaints are kept. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  phone = false,
  { userAgent, prepare }: Device = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport,
    ...(phone && { hasTouch: true, isMobile: true }),
    ...(userAgent !== undefined && { userAgent }),
  });
  await context.addInitScript(tellViolations, violation);
  await prepare?.(context);
  const page = await context.newPage();
  const errors: string[] = [];
  keepLately(page);
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    errors.push(`console: ${message.text()}`);
    if (message.text().startsWith(violation)) violations.push(`${message.text()} at ${page.url()}`);
  });
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page that is left drops what it was still loading.
    if (why !== 'net::ERR_ABORTED') errors.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`response: ${response.status()} ${response.url()}`);
  });
  await page.goto(url);
  return { page, context, errors };
}

/** What pages told the server and heard of phases, the last of it: for a test that finds a page elsewhere than it should be. */
const lately: string[] = [];

function keepLately(page: Page): void {
  const keep = (text: string): void => {
    lately.push(`${new Date().toISOString()} ${new URL(page.url()).pathname} ${text}`);
    if (lately.length > 40) lately.shift();
  };
  page.on('websocket', (line) => {
    line.on('framesent', ({ payload }) => {
      if (/^42\d*\["(?!clock|hello)/.test(String(payload))) keep(`> ${payload}`);
    });
    line.on('framereceived', ({ payload }) => {
      const told = /"phase":"(\w+)".*?"turn":(\d+)/.exec(String(payload));
      if (told) keep(`< ${told[1]}, turn ${told[2]}`);
    });
    line.on('close', () => keep('closed'));
  });
}

/** Runs in the page before its own scripts. */
function tellViolations(word: string): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`${word}: ${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}

/** Waits until the page's phase is one of those named, and says which. */
export async function phaseOf(page: Page, ...phases: string[]): Promise<string> {
  const selector = phases.map((phase) => `[data-testid="phase"][data-phase="${phase}"]`).join(', ');
  const element = page.locator(selector).first();
  await element.waitFor({ state: 'attached', timeout: 30_000 }).catch(async (cause: unknown) => {
    const present = await page.locator('[data-testid="phase"]').first().getAttribute('data-phase', { timeout: 1000 });
    const sentence = `The page is at ${present}, not at ${phases.join(' or ')}. Of late, on all pages:`;
    throw new Error([sentence, ...lately].join('\n'), { cause });
  });
  return (await element.getAttribute('data-phase'))!;
}

/** Presses the host's main button until the room is in `phase`. */
export async function advanceTo(host: Page, phase: string): Promise<void> {
  const present = host.locator('[data-testid="phase"]').first();
  for (let presses = 0; presses < 12; presses++) {
    const before = await present.getAttribute('data-phase');
    if (before === phase) return;
    const label = await host.getByTestId('advance').textContent();
    await host.getByTestId('advance').click();
    await host.waitForFunction(
      ([was, text]) =>
        document.querySelector('[data-testid="phase"]')?.getAttribute('data-phase') !== was ||
        // The end of a race. In other phases others change the word: a heat that can be skipped until somebody has chosen.
        (was === 'race' && document.querySelector('[data-testid="advance"]')?.textContent !== text),
      [before, label] as const,
      { timeout: 30_000 },
    );
  }
  throw new Error(`The phase ${phase} did not come.`);
}

/**
 * How many pixels each canvas of the stage shows by itself, all others hidden, by its layer.
 * Taken from the screen: a canvas that is drawn on and covered, or a WebGL canvas that draws nothing, counts 0.
 */
export async function visiblePixels(page: Page): Promise<Record<string, number>> {
  const stage = page.getByTestId('stage').first();
  const layers = await stage
    .locator('canvas')
    .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLElement).dataset.layer ?? 'canvas'));
  const counts: Record<string, number> = {};
  for (const [layer, name] of layers.entries()) {
    await stage.evaluate((element, shown) => {
      for (const [i, canvas] of element.querySelectorAll('canvas').entries()) {
        canvas.style.visibility = i === shown ? 'visible' : 'hidden';
      }
    }, layer);
    const png = (await stage.screenshot()).toString('base64');
    counts[name] = await page.evaluate(differingPixels, png);
  }
  await stage.evaluate((element) => {
    for (const canvas of element.querySelectorAll('canvas')) canvas.style.removeProperty('visibility');
  });
  return counts;
}

/** Runs in the page: how many pixels of a picture are not of its commonest colour. */
async function differingPixels(png: string): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const words = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.length - Math.max(...counts.values());
}
