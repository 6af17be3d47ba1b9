import { inBatches } from '../in-batches.ts';
import type { Hessian, Point, Surface } from '../surface.ts';

/** What a model is fitted to: y wanted at x. */
export interface Examples {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** The loss of one example (x, y) at the parameters (w, b), with its derivatives by those. */
export interface PointLoss {
  value(w: number, b: number, x: number, y: number): number;
  gradient(w: number, b: number, x: number, y: number): Point;
  hessian(w: number, b: number, x: number, y: number): Hessian;
}

/** The loss ℓ of one example, of what the line says there, z = wx + b, and of y; with its derivatives by z. */
export interface ExampleLoss {
  value(z: number, y: number): number;
  slope(z: number, y: number): number;
  curvature(z: number, y: number): number;
}

/**
 * L(w, b), the mean of ℓ over examples: all of them, or those of `batch` (places in the data). Sums run in the order of
 * the data or of the batch, so that the bits are always the same.
 */
export interface DataLoss {
  readonly examples: Examples;
  value(w: number, b: number, batch?: readonly number[]): number;
  gradient(w: number, b: number, batch?: readonly number[]): Point;
  hessian(w: number, b: number, batch?: readonly number[]): Hessian;
  /** Gradients of `count` balls (w in `xs`, b in `ys`) on one batch, with the bits of `gradient`. */
  gradientBatch(
    xs: Float64Array,
    ys: Float64Array,
    gradientXs: Float64Array,
    gradientYs: Float64Array,
    count: number,
    batch?: readonly number[],
  ): void;
}

/** @throws RangeError without examples, or where there are not as many ys as xs */
export function meanOver(examples: Examples, of: PointLoss): DataLoss {
  const { xs: inputs, ys: targets } = examples;
  if (inputs.length === 0 || inputs.length !== targets.length) {
    throw new RangeError(`examples need as many y as x, got ${inputs.length} x and ${targets.length} y`);
  }
  const all = inputs.map((_, i) => i);
  const gradient = (w: number, b: number, batch: readonly number[] = all): Point => {
    let [byW, byB] = [0, 0];
    for (const i of batch) {
      const [one, other] = of.gradient(w, b, inputs[i]!, targets[i]!);
      byW += one;
      byB += other;
    }
    return [byW / batch.length, byB / batch.length];
  };
  return {
    examples,
    value(w, b, batch = all) {
      let sum = 0;
      for (const i of batch) sum += of.value(w, b, inputs[i]!, targets[i]!);
      return sum / batch.length;
    },
    gradient,
    hessian(w, b, batch = all) {
      let [ww, wb, bb] = [0, 0, 0];
      for (const i of batch) {
        const [xx, xy, yy] = of.hessian(w, b, inputs[i]!, targets[i]!);
        ww += xx;
        wb += xy;
        bb += yy;
      }
      return [ww / batch.length, wb / batch.length, bb / batch.length];
    },
    gradientBatch(xs, ys, gradientXs, gradientYs, count, batch = all) {
      for (let ball = 0; ball < count; ball++) {
        const [byW, byB] = gradient(xs[ball]!, ys[ball]!, batch);
        gradientXs[ball] = byW;
        gradientYs[ball] = byB;
      }
    },
  };
}

/** The mean of a loss of z = wx + b: lines, and what is made of them. */
export function dataLoss(examples: Examples, { value, slope, curvature }: ExampleLoss): DataLoss {
  return meanOver(examples, {
    value: (w, b, x, y) => value(w * x + b, y),
    gradient(w, b, x, y) {
      const one = slope(w * x + b, y);
      return [one * x, one];
    },
    hessian(w, b, x, y) {
      const one = curvature(w * x + b, y);
      return [one * x * x, one * x, one];
    },
  });
}

type FromData = 'value' | 'gradient' | 'hessian' | 'valueBatch' | 'gradientBatch' | 'data';

/** The surface of a loss over all of its examples; mini-batches take parts of `data`. */
export function shapeOfData(data: DataLoss): Required<Pick<Surface, FromData>> {
  const value = (w: number, b: number): number => data.value(w, b);
  const gradient = (w: number, b: number): Point => data.gradient(w, b);
  return { data, value, gradient, hessian: (w, b) => data.hessian(w, b), ...inBatches({ value, gradient }) };
}
