// A phone's first load against one with an eager renderer, in one run: npm run bench:phone [-- --json] [--rounds 5]
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser, sizes } from '../browser/browser.ts';
import { serveBuilt } from '../browser/built-page.ts';
import { median } from './stage/measure.ts';

/** Delays of an answer, and bytes a second. */
const networks = {
  // As Lighthouse has it.
  'slow 4G (150 ms, 1.6 Mbit/s)': { latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: 75e3 },
  // What Chrome's own tools call so since version 126; before, fast 3G.
  'Chrome’s slow 4G (563 ms, 1.44 Mbit/s)': {
    latency: 562.5,
    downloadThroughput: 1.44e6 / 8,
    uploadThroughput: 675e3 / 8,
  },
} as const;
const slowerCpu = 4;

interface Load {
  /** Over the wire, with headers. */
  readonly bytes: number;
  /** From the start of the navigation until the first picture with a button to join. */
  readonly usableMs: number;
}

/** Runs in the page. As text: what turns this file into JavaScript would put names of its own into a function. */
const watchForJoin = `
  requestAnimationFrame(function look() {
    // A button is drawn with its listener; two pictures later it is on the screen.
    if (!document.querySelector('button[type="submit"]')) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame((nowMs) => { window.usableMs = nowMs; }));
  });
`;

async function load(browser: Browser, url: string, network: (typeof networks)[keyof typeof networks]): Promise<Load> {
  const context = await browser.newContext({ viewport: sizes.phone, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
    await page.addInitScript({ content: watchForJoin });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'usableMs' in window, null, { timeout: 60_000 });
    const usableMs = await page.evaluate(() => (window as unknown as { usableMs: number }).usableMs);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.getByRole('button', { name: 'Join' }).click({ trial: true });
    return { bytes, usableMs };
  } finally {
    await context.close();
  }
}

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const root = join(import.meta.dirname, '../..');
const phone = await serveBuilt(join(root, 'client/phone/index.html'), join(root, 'client'), {
  small: true,
  strict: true,
});
const eager = await serveBuilt(join(import.meta.dirname, 'phone-eager.html'), import.meta.dirname, {
  small: true,
  strict: true,
});
const browser = await launchBrowser();
try {
  const rows = [];
  for (const [name, network] of Object.entries(networks)) {
    const loads: { readonly phone: Load[]; readonly eager: Load[] } = { phone: [], eager: [] };
    // In turn, and that again: whoever else uses the machine disturbs both alike.
    for (let round = 0; round < Number(flags.rounds); round++) {
      loads.phone.push(await load(browser, phone.url, network));
      loads.eager.push(await load(browser, eager.url, network));
    }
    const of = (way: readonly Load[]): Load => ({
      bytes: median(way.map(({ bytes }) => bytes)),
      usableMs: median(way.map(({ usableMs }) => usableMs)),
    });
    const [ours, theirs] = [of(loads.phone), of(loads.eager)];
    rows.push({ network: name, phone: ours, eager: theirs, ratio: ours.usableMs / theirs.usableMs });
  }
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  if (flags.json) console.log(JSON.stringify({ machine: { ...machine, chromium: browser.version() }, rows }, null, 2));
  else {
    console.log(
      `${machine.cpu}, ${machine.cores} cores; Node ${machine.node}, Chromium ${browser.version()}; CPU ÷ ${slowerCpu}`,
    );
    console.log(`\n${'until Join can be pressed, s'.padEnd(42)}   phone   eager   ratio`);
    for (const { network, phone: ours, eager: theirs, ratio } of rows) {
      const cells = [ours.usableMs / 1000, theirs.usableMs / 1000, ratio].map((cell) => cell.toFixed(2).padStart(8));
      console.log(`${network.padEnd(42)}${cells.join('')}`);
    }
    const [first] = rows;
    if (first) console.log(`bytes over the wire: ${first.phone.bytes}, eager ${first.eager.bytes}`);
  }
} finally {
  await browser.close();
  await Promise.all([phone.stop(), eager.stop()]);
}
