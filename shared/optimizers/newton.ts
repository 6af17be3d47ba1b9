import { solve } from '../math/matrix2.ts';
import type { Point, Surface } from '../surfaces/surface.ts';

/**
 * One Newton step, to the stationary point of the local quadratic model, whatever its kind (a saddle attracts as a
 * minimum does); null where the Hessian is singular.
 */
export function newtonStep(surface: Surface, [x, y]: Point): Point | null {
  const [gx, gy] = surface.gradient(x, y);
  const [xx, xy, yy] = surface.hessian(x, y);
  const move = solve(xx, xy, yy, gx, gy);
  return move && [x - move[0], y - move[1]];
}
