import { compileFormula } from '../../formula/index.ts';
import type { SurfaceComplaint } from './complaint.ts';
import { writtenOut } from './from-catalogue.ts';
import { decodeHeights } from './heights.ts';
import { examplesOf } from './loss-of-data.ts';
import { type OwnShape, shapeOf } from './shape.ts';
import type { DataSpec, FormulaSpec, GridSpec, SurfaceSpec } from './spec.ts';
import { undefinedMask } from './undefined-mask.ts';

/**
 * Graph nodes of value, gradient and Hessian together, four times what the dearest formula of the catalogue has: every
 * phone steps every ball.
 */
const mostOwnNodes = 1000;
/** Cells a side in which a formula must be finite before its bounds are looked at. */
const maskSide = 96;

/** A shape that can be drawn, with its formula to read where it has one. */
export interface Drawable {
  readonly shape: OwnShape;
  /** One `<math>` element. */
  readonly mathml?: string;
}

/** What a spec means, or why it means nothing: cheap enough to ask while somebody types. */
export function checkedShape(spec: SurfaceSpec): Drawable | SurfaceComplaint {
  const plain = spec.kind === 'catalogue' ? writtenOut(spec) : spec;
  switch (plain.kind) {
    case 'formula':
      return formulaShape(plain, spec);
    case 'data':
      return dataFault(plain) ?? finite({ shape: shapeOf(spec) });
    case 'grid':
      return gridFault(plain) ?? finite({ shape: shapeOf(spec) });
  }
}

function finite(drawable: Drawable): Drawable | SurfaceComplaint {
  const mask = undefinedMask(drawable.shape, maskSide, maskSide);
  return mask ? { word: 'not-finite', mask } : drawable;
}

function formulaShape({ source, vars, domain }: FormulaSpec, spec: SurfaceSpec): Drawable | SurfaceComplaint {
  const anywhere = compileFormula(source, { vars });
  if (!anywhere.ok) return { word: 'formula', errors: anywhere.errors };
  if (anywhere.formula.nodes > mostOwnNodes) return { word: 'too-costly' };
  const seen = finite({ shape: shapeOf(spec) });
  if ('word' in seen) return seen;
  // What no sample saw may still be there: a pole on an axis, a logarithm of 0.
  const inside = compileFormula(source, { vars, domain });
  if (!inside.ok) return { word: 'formula', errors: inside.errors };
  const { name, body } = inside.formula.mathml().value;
  return body === null ? seen : { ...seen, mathml: `<math>${name}<mo>=</mo>${body}</math>` };
}

function dataFault(spec: DataSpec): SurfaceComplaint | null {
  const { xs, ys, model } = spec;
  if (xs.every((x) => x === xs[0])) return { word: 'no-spread' };
  if (!examplesOf(spec).xs.every(Number.isFinite)) return { word: 'no-spread' };
  const isClasses = ys.every((y) => y === 0 || y === 1) && ys.includes(0) && ys.includes(1);
  return model === 'logistic' && !isClasses ? { word: 'classes' } : null;
}

function gridFault({ width, height, ...encoded }: GridSpec): SurfaceComplaint | null {
  const heights = decodeHeights(encoded);
  return heights?.length === width * height && heights.every(Number.isFinite) ? null : { word: 'heights' };
}
