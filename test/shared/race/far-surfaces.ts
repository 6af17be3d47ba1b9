import { surfaceFromFormula } from '../../../shared/surfaces/from-formula.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Places } from '../../../shared/surfaces/stationary.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';

/** Surfaces that are not in the catalogue and reach fates that the catalogue cannot. */
function surface(id: string, half: number, source: string, places: Places, more: Partial<Surface> = {}): Surface {
  const domain = { xMin: -half, xMax: half, yMin: -half, yMax: half };
  return { ...surfaceFromFormula({ id, source, domain, places, race: surfaceById('seed-bowl')!.race }), ...more };
}

const saddle: Places = { stationary: [[0, 0]], best: null };

/** Down for ever on both sides. */
export const pass = surface('pass', 2, 'x^2 - y^2', saddle);

/** A plain that falls by nothing one can see. */
export const plain = surface('plain', 2, 'x^2 - 0.000001*y^2', saddle);

/** The plateau with ripples of .005 in the sand, each with a minimum that is no valley. */
export const ripples = surface(
  'ripples',
  5,
  '1 - exp(-(x^2 + y^2)/2) + 0.002*(x^2 + y^2) + 0.005*(2 - cos(2*pi*x) - cos(2*pi*y))',
  { stationary: [[0, 0]], best: 0 },
);

/** An infimum, 0, that no point reaches. */
export const slide = surface('slide', 3, 'exp(-x) + y^2', { stationary: [], best: 0 }, { endless: true, convex: true });
