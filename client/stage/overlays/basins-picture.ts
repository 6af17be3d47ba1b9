import type { Surface } from '../../../shared/surfaces/surface.ts';
import { type Basins, basinsOf } from './basins.ts';
import { type PageTime, pageTime, unhurried } from './unhurried.ts';

/** Cells along the longer side of the domain: first few, then many where the few came soon. */
const [few, many] = [48, 192];
/** Where the few took more work than this, a sixteenfold of it would not be there before the lesson goes on. */
const soonMs = 500;

/** The basins of a surface at a rate, while they are being computed and after. */
export interface BasinPicture {
  readonly surface: Surface;
  readonly learningRate: number;
  /** Null until the first are there. */
  readonly basins: Basins | null;
  stop(): void;
}

/** Begins to compute; `ready` is called when there is something new to show, once or twice. */
export function startBasins(
  surface: Surface,
  learningRate: number,
  ready: () => void,
  time: PageTime = pageTime,
): BasinPicture {
  const { domain } = surface;
  const [width, height] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  let basins: Basins | null = null;
  let stop = compute(few, (workedMs) => {
    if (workedMs <= soonMs) stop = compute(many, () => {});
  });

  function compute(side: number, then: (workedMs: number) => void): () => void {
    const cell = Math.max(width, height) / side;
    const columns = Math.max(1, Math.round(width / cell));
    const rows = Math.max(1, Math.round(height / cell));
    return unhurried(
      basinsOf(surface, { columns, rows, learningRate }),
      (result, workedMs) => {
        basins = result;
        then(workedMs);
        ready();
      },
      time,
    );
  }

  return {
    surface,
    learningRate,
    get basins() {
      return basins;
    },
    stop: () => stop(),
  };
}
