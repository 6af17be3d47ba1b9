// The layered stage against a single scene, in one run: npm run bench:stage [-- --json] [--rounds 2]
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, withoutCard } from '../browser/browser.ts';
import { serveBuilt } from '../browser/built-page.ts';
import { heapGrowth, median, type Pace, pace, scriptMs, seen, switchTimes, type WayName } from './stage/measure.ts';

const sizes = { '720p': { width: 1280, height: 720 }, '1080p': { width: 1920, height: 1080 } } as const;
const crowds = [40, 200, 500] as const;
/** Surfaces of few operations and of many. */
const slowAndQuick = ['himmelblau', 'ackley', 'michalewicz', 'logistic'];

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '2' } },
});
const rounds = Number(flags.rounds);

const folder = join(import.meta.dirname, 'stage');
const served = await serveBuilt(join(folder, 'page.html'), folder, { strict: true });
const browser = await launchBrowser(withoutCard);
try {
  const page = await browser.newPage({ viewport: sizes['720p'] });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(served.url);

  const say = (what: string) => console.error(`${what} …`);
  say('frames a second');
  const pictures = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    const pixels: Partial<Record<WayName, Record<string, number>>> = {};
    for (const name of ['layered', 'single'] as const) pixels[name] = await seen(page, name);
    const samples = await pace(page, rounds, 2000);
    const middle = (name: WayName, what: keyof Pace) => median(samples[name].map((sample) => sample[what]));
    const framesPerSecond = {
      layered: middle('layered', 'framesPerSecond'),
      single: middle('single', 'framesPerSecond'),
    };
    const cpuMs = { layered: middle('layered', 'cpuMs'), single: middle('single', 'cpuMs') };
    pictures.push({ size, framesPerSecond, cpuMs, samples, pixels });
  }

  say('script');
  const script = [];
  for (const surface of ['banana', 'himmelblau'] as const) {
    for (const players of crowds) {
      const samples = await scriptMs(page, surface, players, rounds, 90);
      const ms = { layered: median(samples.layered), single: median(samples.single) };
      script.push({ surface, players, ms, samples });
    }
  }
  await page.evaluate(() => stageBench.close());

  say('switches');
  const switches = await switchTimes(page, served.url, slowAndQuick, rounds);

  say('heap');
  await page.setViewportSize(sizes['720p']);
  const heap = await heapGrowth(page, { races: 30, stepsEach: 200, framesPerStep: 2 });

  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  const result = { machine: { ...machine, chromium: browser.version() }, rounds, pictures, script, switches, heap };
  if (flags.json) console.log(JSON.stringify(result, null, 2));
  else {
    console.log(
      `${machine.cpu}, ${machine.cores} cores; Node ${machine.node}, Chromium ${browser.version()}; without a graphics card`,
    );
    console.log('\n40 players                      layered   single    ratio');
    for (const { size, framesPerSecond: frames, cpuMs } of pictures) {
      const line = (what: string, layered: number, single: number, ratio: number) =>
        console.log(
          `${`${size}, ${what}`.padEnd(30)}${[layered, single, ratio].map((cell) => cell.toFixed(1).padStart(9)).join('')}`,
        );
      line('frames a second', frames.layered, frames.single, frames.layered / frames.single);
      line('CPU ms a frame', cpuMs.layered, cpuMs.single, cpuMs.single / cpuMs.layered);
    }
    console.log('\nms of script a frame, 1080p     layered   single');
    for (const { surface, players, ms } of script) {
      const cells = [ms.layered, ms.single].map((cell) => cell.toFixed(2).padStart(9));
      console.log(`${`${surface}, ${players} players`.padEnd(30)}${cells.join('')}`);
    }
    console.log('\nto another surface, 1080p        thread  no worker     seen');
    for (const { surface, threadMs, withoutWorkerMs, seenMs } of switches) {
      const cells = [threadMs, withoutWorkerMs, seenMs].map((cell) => `${cell.toFixed(0)} ms`.padStart(10));
      console.log(`${surface.padEnd(30)}${cells.join('')}`);
    }
    console.log(
      `\nheap after ${heap.steps} steps in ${heap.frames} pictures: ${(heap.bytes / 1e6).toFixed(2)} MB more`,
    );
  }
} finally {
  await browser.close();
  await served.stop();
}
