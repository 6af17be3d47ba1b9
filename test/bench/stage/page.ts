import { createStage, type Stage } from '../../../client/stage/stage.ts';
import { chooseBackEnd } from '../../../shared/formula/index.ts';
import { classRace, type SurfaceId } from './class-race.ts';
import { type Way, ways } from './ways.ts';

// As on the pages themselves.
chooseBackEnd('interpreted');

export type WayName = keyof typeof ways;

const steps = 200;
const stepsPerSecond = 8;
/** Trails are there, and half of the race is still to come. */
const firstStep = 80;
/** At 60 pictures a second. */
const framesPerStep = 7.5;

let way: Way | null = null;
let element: HTMLElement | null = null;
let stage: Stage | null = null;

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function mount(): HTMLElement {
  element = document.createElement('div');
  element.dataset.testid = 'stage';
  element.style.cssText = 'position: absolute; inset: 0';
  document.body.append(element);
  return element;
}

/** What the bench asks of this page. */
const bench = {
  async open(name: WayName, players: number, surface: SurfaceId): Promise<void> {
    bench.close();
    way = await ways[name](mount(), classRace(surface, players, steps));
    way.draw(firstStep);
    await frame();
  },
  close(): void {
    way?.close();
    element?.remove();
    way = null;
  },
  /** One moment, to be looked at. */
  show(): void {
    way!.draw(firstStep + 0.3);
  },
  /** Pictures in a second, over `ms`. */
  async run(ms: number): Promise<number> {
    let count = 0;
    const begun = await frame();
    for (let now = begun; now - begun < ms; now = await frame()) {
      way!.draw(firstStep + ((now - begun) * stepsPerSecond) / 1000);
      count++;
    }
    return (1000 * count) / (performance.now() - begun);
  },
  /** Milliseconds of script in a picture (median), by a clock of its own: at most so many pictures, for at most `mostMs`. */
  async draw(frames: number, mostMs: number): Promise<number> {
    const spent: number[] = [];
    const begun = performance.now();
    for (let i = 0; i < frames && (i < 5 || performance.now() - begun < mostMs); i++) {
      await frame();
      const before = performance.now();
      way!.draw(firstStep + ((i / framesPerStep) % (steps - firstStep - 1)));
      spent.push(performance.now() - before);
    }
    return median(spent);
  },
  /** Races in a row on one stage, each with a class of its own: so many steps, each in some pictures. */
  async races(seeds: readonly number[], stepsEach: number, framesEach: number): Promise<number> {
    stage ??= await createStage(mount(), { reducedMotion: false, night: false });
    for (const seed of seeds) {
      const { scene, race, leaders } = classRace('himmelblau', 40, stepsEach, seed);
      stage.setScene(scene);
      for (let i = 0; i < stepsEach * framesEach; i++) {
        const progress = i / framesEach;
        stage.draw({ race, progress, leaders: leaders(Math.floor(progress)), focus: null });
        if (i % 20 === 0) await frame();
      }
    }
    return stage.frames;
  },
};

export type StageBench = typeof bench;

declare global {
  var stageBench: StageBench;
}
globalThis.stageBench = bench;
