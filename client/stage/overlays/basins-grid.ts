import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { BasinGrid } from './basins.ts';

/** Square cells over the domain, `side` of them along its longer side. */
export function basinGrid({ domain }: Pick<Surface, 'domain'>, side: number, learningRate: number): BasinGrid {
  const [width, height] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  const cell = Math.max(width, height) / side;
  const columns = Math.max(1, Math.round(width / cell));
  const rows = Math.max(1, Math.round(height / cell));
  return { columns, rows, learningRate };
}

/** Whether a finer grid may be expected within `mostMs`, from how long the last one took. */
export function isSoon(
  { columns, rows }: BasinGrid,
  last: { readonly cells: number; readonly workedMs: number },
  mostMs: number,
): boolean {
  return (last.workedMs * columns * rows) / last.cells <= mostMs;
}
