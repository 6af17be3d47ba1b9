import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { linear, logistic, neuron } from '../../../shared/surfaces/data/index.ts';

const xs = [-1.2, 0.3, 0.7, 1.9, -0.4];
const losses = {
  linear: linear({ xs, ys: [-2, 0.5, 1.1, 3.9, -0.7] }),
  logistic: logistic({ xs, ys: [0, 1, 0, 1, 0] }),
  neuron: neuron({ xs, ys: [-0.9, 0.2, 0.6, 0.95, -0.5] }),
};
const coordinate = fc.double({ min: -4, max: 4, noNaN: true });

describe.each(Object.entries(losses))('the %s loss', (_, loss) => {
  test('has the gradient and the Hessian of its value', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (w, b) => {
        const near = (got: readonly number[], want: readonly number[], tol: number) => {
          got.forEach((value, i) => {
            expect(Math.abs(value - want[i]!)).toBeLessThan(tol * (1 + Math.abs(want[i]!)));
          });
        };
        near(differenceGradient(loss.value, w, b, 1e-5), loss.gradient(w, b), 1e-8);
        near(differenceHessian(loss.gradient, w, b, 1e-5), loss.hessian(w, b), 1e-8);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  test('is the mean over its examples: batches that share them out average to it', () => {
    const batches = [[0, 3], [1, 4], [2]];
    const mean = (of: (batch: number[]) => number) =>
      batches.reduce((sum, batch) => sum + of(batch) * batch.length, 0) / xs.length;
    expect(mean((batch) => loss.value(0.7, -0.2, batch))).toBeCloseTo(loss.value(0.7, -0.2), 14);
    expect(mean((batch) => loss.gradient(0.7, -0.2, batch)[0])).toBeCloseTo(loss.gradient(0.7, -0.2)[0], 14);
    expect(mean((batch) => loss.hessian(0.7, -0.2, batch)[1])).toBeCloseTo(loss.hessian(0.7, -0.2)[1], 14);
  });

  test('gives many balls the bits that it gives one, on all data and on a batch', () => {
    const [ws, bs] = [Float64Array.of(0.1, -3, 2.5), Float64Array.of(1, 0.2, -1.7)];
    const [byWs, byBs] = [new Float64Array(3), new Float64Array(3)];
    for (const batch of [undefined, [4, 1]]) {
      loss.gradientBatch(ws, bs, byWs, byBs, 3, batch);
      for (let i = 0; i < 3; i++) expect([byWs[i], byBs[i]]).toEqual(loss.gradient(ws[i]!, bs[i]!, batch));
    }
  });
});

describe('data', () => {
  test('logistic loss and slope stay finite where e^z does not', () => {
    const loss = logistic({ xs: [1, 1], ys: [0, 1] });
    expect(loss.value(1000, 0)).toBe(500);
    expect(loss.value(-1000, 0)).toBe(500);
    expect(loss.gradient(1000, 0)).toEqual([0.5, 0.5]);
    expect(loss.gradient(-1000, 0)).toEqual([-0.5, -0.5]);
    expect(loss.hessian(1000, 0)).toEqual([0, 0, 0]);
  });

  test('without examples, or with a y missing, are refused', () => {
    expect(() => linear({ xs: [], ys: [] })).toThrow('as many y as x');
    expect(() => linear({ xs: [1, 2], ys: [1] })).toThrow('got 2 x and 1 y');
  });
});
