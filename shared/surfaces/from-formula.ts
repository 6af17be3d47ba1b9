import { type BackEnd, type Formula, type GradientBatch, trustedFormula } from '../formula/index.ts';
import { once } from '../math/once.ts';
import { explore, type Places } from './stationary.ts';
import type { Surface } from './surface.ts';

/** What can be computed at a place; a formula tells all of it. */
type Computed = 'value' | 'gradient' | 'hessian' | 'gradientBatch' | 'valueBatch';
type FromFormula = Computed | 'lane' | 'source' | 'vars' | 'kinks';

/** What a formula cannot tell of its surface. */
type SurfaceFacts = Omit<Surface, FromFormula>;

/** The surface of a formula, with what else is known about it. */
export function surfaceOf(formula: Formula, facts: SurfaceFacts): Surface {
  const { source, vars, value, gradient, hessian, gradientBatch, valueBatch } = formula;
  return {
    ...facts,
    ...(vars.length === 1 && { lane: true }),
    source,
    vars,
    kinks: formula.kinks.map(({ argument }) => argument),
    value,
    gradient,
    hessian,
    gradientBatch,
    valueBatch,
  };
}

/** A surface of the catalogue as it is written down. */
export interface FormulaEntry
  extends Pick<Surface, 'id' | 'domain' | 'race'>,
    Partial<Pick<Surface, 'endless' | 'convex' | 'fence' | 'nearestBest'>> {
  /** In the formula language; of `vars`, x and y when absent; a single one makes a lane. */
  readonly source: string;
  readonly vars?: readonly string[];
  readonly places: Places;
  readonly backEnd?: BackEnd;
}

const usual = ['x', 'y'];

/**
 * A surface of the catalogue. Nothing is compiled before somebody asks it for a number, and whether the formula is
 * defined all over the domain is proven by the tests, not here: a formula that a person typed goes through
 * `compileFormula`, whose errors are for reading.
 */
export function surfaceFromFormula({ source, vars = usual, places, backEnd, ...facts }: FormulaEntry): Surface {
  const formula = once(() => trustedFormula(source, vars, backEnd));
  const explored = once(() => explore(surface, places));
  const kinks = once(() => formula().kinks.map(({ argument }) => argument));
  const surface: Surface = {
    endless: false,
    convex: false,
    ...facts,
    ...(vars.length === 1 && { lane: true }),
    source,
    vars,
    value: (x, y) => formula().value(x, y),
    gradient: (x, y) => formula().gradient(x, y),
    hessian: (x, y) => formula().hessian(x, y),
    valueBatch: (xs, ys, values, count) => formula().valueBatch(xs, ys, values, count),
    gradientBatch: Object.assign((...points: Parameters<GradientBatch>) => formula().gradientBatch(...points), {
      descend: (...balls: Parameters<Formula['gradientBatch']['descend']>) => formula().gradientBatch.descend(...balls),
    }),
    get kinks() {
      return kinks();
    },
    get stationaryPoints() {
      return explored().stationaryPoints;
    },
    get best() {
      return explored().best;
    },
  };
  return surface;
}
