import { once } from '../../math/once.ts';
import { explore } from '../stationary.ts';
import type { Surface } from '../surface.ts';
import { shapeOf } from './shape.ts';
import type { OwnSurface } from './spec.ts';

/** The surface of a spec that was checked. Special places are looked up, not searched for. */
export function surfaceOfOwn(own: OwnSurface): Surface {
  const { id, title, race, endless, found } = own;
  const shape = shapeOf(own);
  const explored = once(() => explore(shape, found));
  return {
    ...{ id, title, race, endless: endless !== undefined, ...shape },
    ...(found.mathml !== undefined && { mathml: found.mathml }),
    best: found.best,
    get stationaryPoints() {
      return explored().stationaryPoints;
    },
  };
}
