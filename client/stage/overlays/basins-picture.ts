import type { Surface } from '../../../shared/surfaces/surface.ts';
import { Workbench } from '../worker/workbench.ts';
import { type Basins, basinsOf } from './basins.ts';
import { basinGrid, isSoon } from './basins-grid.ts';
import { type PageTime, pageTime, unhurried } from './unhurried.ts';

/** On the page itself: cells along the longer side of the domain, first few, then many where they may be expected soon. */
const [few, many] = [48, 192];
const soonMs = 8000;

/** The basins of a surface at a rate, while they are being computed and after. */
export interface BasinPicture {
  readonly surface: Surface;
  readonly learningRate: number;
  /** Null until the first are there. */
  readonly basins: Basins | null;
  stop(): void;
}

/**
 * Begins to compute, in a worker of its own; where there is none, on the page a little at a time. `ready` is called
 * when there is something new to show: up to three times, finer and finer.
 */
export function startBasins(
  surface: Surface,
  learningRate: number,
  ready: () => void,
  bench: Workbench = new Workbench(),
  time: PageTime = pageTime,
): BasinPicture {
  let basins: Basins | null = null;
  let stopHere = () => {};
  const show = (better: Basins) => {
    basins = better;
    ready();
  };

  function computeHere(side: number, then: (cells: number, workedMs: number) => void): void {
    stopHere = unhurried(
      basinsOf(surface, basinGrid(surface, side, learningRate)),
      (result, workedMs) => {
        show(result);
        then(result.cells.length, workedMs);
      },
      time,
    );
  }

  bench.begin('basins', surface, { learningRate }, show, () => {
    computeHere(few, (cells, workedMs) => {
      if (isSoon(basinGrid(surface, many, learningRate), { cells, workedMs }, soonMs)) computeHere(many, () => {});
    });
  });

  return {
    surface,
    learningRate,
    get basins() {
      return basins;
    },
    stop() {
      bench.close();
      stopHere();
    },
  };
}
