import { createStage, type Stage } from '../../../client/stage/stage.ts';
import { chooseBackEnd } from '../../../shared/formula/index.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { classRace, type SurfaceId } from './class-race.ts';
import { type Way, ways } from './ways.ts';

// As on the pages themselves.
chooseBackEnd('interpreted');

export type WayName = keyof typeof ways;

const steps = 200;
const stepsPerSecond = 8;
/** Trails are there, and half of the race is still to come. */
const firstStep = 80;
const leastFrames = 20;
/** At 60 pictures a second. */
const framesPerStep = 7.5;

let way: Way | null = null;
let element: HTMLElement | null = null;
let opened: { readonly stage: Stage; readonly element: HTMLElement } | null = null;

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));

function mount(): HTMLElement {
  const element = document.createElement('div');
  element.dataset.testid = 'stage';
  element.style.cssText = 'position: absolute; inset: 0';
  document.body.append(element);
  return element;
}

/** One that stays while scenes come and go. */
async function theStage() {
  if (opened === null) {
    const element = mount();
    opened = { element, stage: await createStage(element, { reducedMotion: false, night: false }) };
  }
  return opened;
}

/** What the bench asks of this page. */
const bench = {
  async open(name: WayName, players: number, surface: SurfaceId): Promise<void> {
    bench.close();
    element = mount();
    way = await ways[name](element, classRace(surface, players, steps));
    way.draw(firstStep);
    // What is done once is done.
    for (let i = 0; i < 5; i++) await frame();
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
  /** Pictures of a race in its own time, for `ms`, and until there were some. */
  async run(ms: number): Promise<{ readonly frames: number; readonly spentMs: number }> {
    let count = 0;
    const begun = await frame();
    for (let now = begun; now - begun < ms || count < leastFrames; now = await frame()) {
      way!.draw(firstStep + ((((now - begun) * stepsPerSecond) / 1000) % (steps - firstStep - 1)));
      count++;
    }
    return { frames: count, spentMs: performance.now() - begun };
  },
  /** So many pictures in one go, by a clock of its own. */
  draw(count: number): void {
    for (let i = 0; i < count; i++) way!.draw(firstStep + ((i / framesPerStep) % (steps - firstStep - 1)));
  },
  /** Shows the map of another surface. Milliseconds until its first picture is there. */
  async switchTo(id: string): Promise<number> {
    const { stage, element } = await theStage();
    const surface = knownSurface(id);
    const { start, goalFraction } = surface.race;
    const begun = performance.now();
    stage.setScene({ surface, start, goal: goalLevel(surface, start, goalFraction), balls: [] });
    while (element.dataset.map !== id) await frame();
    await frame();
    return performance.now() - begun;
  },
  /** Of every byte of the map's canvas. */
  async mapHash(): Promise<string> {
    const { element } = await theStage();
    const context = element.querySelector<HTMLCanvasElement>('canvas[data-layer="map"]')!.getContext('2d')!;
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  /** Races in a row on one stage, each with a class of its own: so many steps, each in some pictures. */
  async races(seeds: readonly number[], stepsEach: number, framesEach: number): Promise<number> {
    const { stage } = await theStage();
    for (const seed of seeds) {
      const { scene, race, leaders } = classRace('himmelblau', 40, stepsEach, seed);
      stage.setScene(scene);
      const drawn = stage.frames;
      // Nothing is drawn before the map is there.
      for (; stage.frames === drawn; await frame()) stage.draw({ race, progress: 0, leaders: leaders(0), focus: null });
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
