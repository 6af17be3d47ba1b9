import { type BackEnd, compileFormula, type Formula } from '../formula/index.ts';
import type { Box, Surface } from './surface.ts';

/** What a formula cannot tell of its surface. */
type SurfaceFacts = Omit<Surface, 'value' | 'gradient' | 'hessian' | 'gradientBatch'>;

/** The surface of a formula, with what else is known about it. */
export function surfaceOf(formula: Formula, facts: SurfaceFacts): Surface {
  const { value, gradient, hessian, gradientBatch } = formula;
  return { ...facts, value, gradient, hessian, gradientBatch };
}

interface FormulaSurfaceSettings extends SurfaceFacts {
  readonly source: string;
  readonly domain: Box;
  /** `x` and `y` when absent. */
  readonly vars?: readonly [string, string];
  readonly backEnd?: BackEnd;
}

/**
 * A surface of the catalogue from its formula.
 *
 * @throws when the formula is wrong or not provably defined in the domain: a formula that a person typed goes through
 *   `compileFormula`, whose errors are for reading
 */
export function surfaceFromFormula({ source, vars = ['x', 'y'], backEnd, ...facts }: FormulaSurfaceSettings): Surface {
  const options = { vars, domain: facts.domain, ...(backEnd === undefined ? {} : { backEnd }) };
  const result = compileFormula(source, options);
  if (!result.ok) {
    const [error] = result.errors;
    throw new Error(`expected a sound formula for ${facts.id}, got: ${error?.message} at ${error?.position}`);
  }
  return surfaceOf(result.formula, facts);
}
