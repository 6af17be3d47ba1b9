import { clamp } from '../math/exact.ts';
import { logUniform } from '../math/log-scale.ts';
import type { Random } from '../math/random.ts';
import type { Point, Surface } from '../surfaces/surface.ts';

/** The widest and the narrowest a try may be, as shares of the domain's half-widths. */
const [widest, narrowest] = [0.5, 0.005];

/**
 * Random search around the best place so far (after Matyas, Random optimization, 1965): each step tries one place and stays
 * there if the loss is lower, which is one evaluation. How far off it may be is drawn anew each time, every size alike on
 * a log scale, as no one size suits both the start and the end. It never leaves the map, and behind a fence a place that
 * is not allowed becomes the nearest one that is.
 *
 * @returns `steps` + 1 places, the first is `start`
 */
export function randomSearch(surface: Surface, start: Point, steps: number, random: Random): readonly Point[] {
  const { domain, fence, lane } = surface;
  const { xMin, xMax, yMin, yMax } = domain;
  const places: Point[] = [start];
  let best = start;
  let least = surface.value(...start);
  for (let step = 0; step < steps; step++) {
    const size = logUniform(random, narrowest, widest);
    // −1 to 1 half-widths, times the size.
    const [offX, offY] = [random() - 0.5, random() - 0.5].map((share) => 2 * share * size) as [number, number];
    const x = clamp(best[0] + (offX * (xMax - xMin)) / 2, xMin, xMax);
    const y = lane ? best[1] : clamp(best[1] + (offY * (yMax - yMin)) / 2, yMin, yMax);
    const tried = fence ? fence.project(x, y) : ([x, y] as const);
    const loss = surface.value(...tried);
    if (loss < least) [best, least] = [tried, loss];
    places.push(best);
  }
  return places;
}
