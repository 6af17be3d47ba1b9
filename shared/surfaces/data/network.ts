import { tanh } from '../../math/real.ts';
import type { Hessian, Point } from '../surface.ts';
import { type DataLoss, type Examples, meanOver } from './data-loss.ts';

/** The weights of a network of two layers, or a direction among them: out = Σ vᵢ tanh(wᵢx + bᵢ) + c. */
export interface Weights {
  /** Per hidden unit: w, b, v. */
  readonly units: readonly (readonly [w: number, b: number, v: number])[];
  readonly c: number;
}

/** A plane through weight space: centre + p · first + q · second. */
export interface Slice {
  readonly centre: Weights;
  readonly first: Weights;
  readonly second: Weights;
}

/** A number that depends on (p, q), with its first and second derivatives: f, f_p, f_q, f_pp, f_pq, f_qq. */
type Jet = readonly [f: number, p: number, q: number, pp: number, pq: number, qq: number];

function output({ centre, first, second }: Slice, p: number, q: number, x: number): Jet {
  let [f, fp, fq, fpp, fpq, fqq] = [centre.c + p * first.c + q * second.c, first.c, second.c, 0, 0, 0];
  centre.units.forEach(([w, b, v], i) => {
    const [w1, b1, v1] = first.units[i]!;
    const [w2, b2, v2] = second.units[i]!;
    const [zp, zq] = [w1 * x + b1, w2 * x + b2];
    const t = tanh(w * x + b + p * zp + q * zq);
    const slope = 1 - t * t;
    const bend = -2 * t * slope;
    const [tp, tq] = [slope * zp, slope * zq];
    const weight = v + p * v1 + q * v2;
    f += weight * t;
    fp += v1 * t + weight * tp;
    fq += v2 * t + weight * tq;
    fpp += 2 * v1 * tp + weight * bend * zp * zp;
    fpq += v1 * tq + v2 * tp + weight * bend * zp * zq;
    fqq += 2 * v2 * tq + weight * bend * zq * zq;
  });
  return [f, fp, fq, fpp, fpq, fqq];
}

/** What the network of all weights at (p, q) answers to x. */
export function answer(slice: Slice, p: number, q: number, x: number): number {
  return output(slice, p, q, x)[0];
}

/** Half the mean squared error of a network, on a plane through its weight space. */
export function networkLoss(examples: Examples, slice: Slice): DataLoss {
  return meanOver(examples, {
    value(p, q, x, y) {
      const error = output(slice, p, q, x)[0] - y;
      return 0.5 * error * error;
    },
    gradient(p, q, x, y): Point {
      const [f, fp, fq] = output(slice, p, q, x);
      return [(f - y) * fp, (f - y) * fq];
    },
    hessian(p, q, x, y): Hessian {
      const [f, fp, fq, fpp, fpq, fqq] = output(slice, p, q, x);
      const error = f - y;
      return [fp * fp + error * fpp, fp * fq + error * fpq, fq * fq + error * fqq];
    },
  });
}
