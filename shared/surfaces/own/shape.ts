import { trustedFormula } from '../../formula/index.ts';
import { shapeOfData } from '../data/data-loss.ts';
import { shapeOfGrid } from '../grid.ts';
import type { Surface } from '../surface.ts';
import { writtenOut } from './from-catalogue.ts';
import { decodeHeights } from './heights.ts';
import { lossOfData } from './loss-of-data.ts';
import type { DataSpec, FormulaSpec, GridSpec, SurfaceSpec } from './spec.ts';

type Computed = 'value' | 'gradient' | 'hessian' | 'valueBatch' | 'gradientBatch' | 'domain' | 'convex';

/** What a spec alone tells of its surface, before anything is searched for. */
export type OwnShape = Pick<Surface, Computed> &
  Partial<Pick<Surface, 'lane' | 'source' | 'vars' | 'kinks' | 'data' | 'batchSize'>>;

function ofFormula({ source, vars, domain }: FormulaSpec, convex: boolean): OwnShape {
  const { value, gradient, hessian, valueBatch, gradientBatch, kinks } = trustedFormula(source, vars);
  return {
    ...{ domain, convex, source, vars, value, gradient, hessian, valueBatch, gradientBatch },
    kinks: kinks.map(({ argument }) => argument),
    ...(vars.length === 1 && { lane: true }),
  };
}

function ofData(spec: DataSpec): OwnShape {
  const { domain, model, batchSize } = spec;
  const shape = shapeOfData(lossOfData(spec));
  return {
    domain,
    convex: model !== 'neuron',
    vars: ['w', 'b'],
    ...shape,
    ...(batchSize !== undefined && { batchSize }),
  };
}

function ofGrid({ domain, width, height, ...encoded }: GridSpec): OwnShape {
  const heights = decodeHeights(encoded);
  if (heights === null) throw new RangeError('expected heights in base64');
  return { domain, convex: false, ...shapeOfGrid({ heights, width, height }, domain) };
}

/**
 * The surface that a spec means.
 *
 * @throws for a spec that `faultOf` complains about
 */
export function shapeOf(spec: SurfaceSpec): OwnShape {
  switch (spec.kind) {
    case 'formula':
      return ofFormula(spec, false);
    case 'data':
      return ofData(spec);
    case 'grid':
      return ofGrid(spec);
    case 'catalogue': {
      const plain = writtenOut(spec);
      return plain.kind === 'formula' ? ofFormula(plain, true) : ofData(plain);
    }
  }
}
