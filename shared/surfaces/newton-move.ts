import { solve } from '../math/matrix2.ts';
import type { Point, Surface } from './surface.ts';

/** What Newton's method takes off θ to get to where the local quadratic model is flat; null where that is nowhere. */
export function newtonMove(
  surface: Pick<Surface, 'gradient' | 'hessian' | 'lane'>,
  x: number,
  y: number,
): Point | null {
  const [gx, gy] = surface.gradient(x, y);
  const [xx, xy, yy] = surface.hessian(x, y);
  if (surface.lane) return xx === 0 ? null : [gx / xx, 0];
  return solve(xx, xy, yy, gx, gy);
}
