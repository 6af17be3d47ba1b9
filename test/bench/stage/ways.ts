import { createStage } from '../../../client/stage/stage.ts';
import type { ClassRace } from './class-race.ts';
import { openSingleScene } from './single-scene.ts';

/** One way to draw a class race into an element of the page. */
export interface Way {
  /** Draws the moment; `progress` in steps. */
  draw(progress: number): void;
  close(): void;
}

export const ways = {
  /** The product: stacked canvases. */
  async layered(element: HTMLElement, { scene, race, leaders }: ClassRace): Promise<Way> {
    const stage = await createStage(element, { reducedMotion: false, night: false });
    stage.setScene(scene);
    const draw = (progress: number) =>
      stage.draw({ race, progress, leaders: leaders(Math.floor(progress)), focus: null });
    // The map comes from a worker.
    while (element.dataset.map === undefined) await new Promise((done) => setTimeout(done, 10));
    return { draw, close: () => stage.destroy() };
  },
  /** The control: everything in one scene of PixiJS. */
  single: openSingleScene,
} as const;
