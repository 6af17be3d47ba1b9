// Each drawn picture of the design with the built screen beside it, the same numbers on both:
// npm run beside -- --pictures folder --out folder [--only 02-race]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../test/browser/browser.ts';
import { drawn } from '../test/browser/gallery-faults.ts';
import { serveGallery } from '../test/browser/gallery-server.ts';

const usage = 'npm run beside -- --pictures folder --out folder [--only 02-race]';

interface Pair {
  /** File of the drawing, without its ending. */
  readonly picture: string;
  /** State of the gallery with the drawing's numbers, and the page that is drawn. */
  readonly state: string;
  readonly page: 'host' | 'screen' | 'phone';
  readonly night?: true;
}

const pairs: readonly Pair[] = [
  { picture: '01-lobby', state: 'drawn-lobby', page: 'host' },
  { picture: '02-race', state: 'drawn-race', page: 'host' },
  { picture: '03-reveal', state: 'drawn-reveal', page: 'host' },
  { picture: '04-podium', state: 'drawn-podium', page: 'screen' },
  { picture: '05-phone-join', state: 'drawn-join', page: 'phone' },
  { picture: '06-phone-choose', state: 'drawn-choose', page: 'phone' },
  { picture: '07-phone-race', state: 'drawn-phone-race', page: 'phone' },
  { picture: '08-phone-result', state: 'drawn-result', page: 'phone' },
  { picture: '10-race-night', state: 'drawn-race', page: 'host', night: true },
  { picture: 'map-himmelblau', state: 'drawn-himmelblau', page: 'screen' },
  { picture: 'map-saddle-light', state: 'drawn-saddle', page: 'screen' },
  { picture: 'study-race', state: 'drawn-study-race', page: 'host' },
  { picture: 'study-reveal', state: 'drawn-study-reveal', page: 'host' },
];

const sizes = { host: [1440, 810], screen: [1440, 810], phone: [375, 667] } as const;

function give(up: string): never {
  console.error(`${up}\n${usage}`);
  process.exit(2);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: { pictures: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } },
    });
    return values;
  } catch (error) {
    return give(error instanceof Error ? error.message : String(error));
  }
}

/** Of the built screen, as it is once everything has come to rest. */
async function screenshot(browser: Browser, url: string, { state, page: kind, night }: Pair): Promise<Buffer> {
  const [width, height] = sizes[kind];
  const { page, context } = await openPage(browser, 'about:blank', { width, height }, kind === 'phone');
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(`${url}?state=${state}&page=${kind}${night ? '&theme=night' : ''}`);
  await drawn(page);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

/** The drawing on the left and the screen on the right, equally high, into one file. */
async function lay(browser: Browser, drawing: Buffer, built: Buffer, path: string): Promise<void> {
  const { page, context } = await openPage(browser, 'about:blank', { width: 100, height: 100 });
  const shown = [drawing, built].map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;background:#888"><div style="display:inline-flex;gap:12px;padding:12px">${shown.join('')}</div>
    <style>img { height: 810px; display: block }</style>`,
  );
  await page.locator('div').screenshot({ path });
  await context.close();
}

const { pictures, out, only } = readFlags();
if (pictures === undefined || out === undefined)
  give('Say where the drawn pictures are, and where the pairs shall go.');
if (!existsSync(pictures))
  give(`There is no folder ${resolve(pictures)}: the drawn pictures belong to the design, not to this repository.`);
const wanted = pairs.filter(({ picture }) => only === undefined || picture === only);
if (wanted.length === 0)
  give(`There is no pair "${only}"; there are ${pairs.map(({ picture }) => picture).join(', ')}.`);
const found = wanted.filter(({ picture }) => existsSync(join(pictures, `${picture}.png`)));
if (found.length === 0)
  give(`In ${resolve(pictures)} is none of ${wanted.map(({ picture }) => `${picture}.png`).join(', ')}.`);

mkdirSync(out, { recursive: true });
const [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
try {
  for (const pair of found) {
    const path = join(out, `${pair.picture}.png`);
    const drawing = readFileSync(join(pictures, `${pair.picture}.png`));
    await lay(browser, drawing, await screenshot(browser, gallery.url, pair), path);
    console.log(path);
  }
  for (const { picture } of wanted.filter((pair) => !found.includes(pair))) console.log(`${picture}.png is not there`);
} finally {
  await browser.close();
  await gallery.stop();
}
