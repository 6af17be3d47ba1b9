import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { answer, networkLoss } from '../../../shared/surfaces/data/network.ts';
import { curve, trained } from '../../../shared/surfaces/data/trained-slice.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';

const fitted = surfaces.filter(({ data }) => data);

test('six surfaces come from data', () => {
  expect(fitted.map(({ id }) => id).join(' ')).toBe(
    'line-raw line-standardised logistic separable neuron network-slice',
  );
});

describe.each(fitted.map((surface) => [surface.id, surface] as const))('%s', (id, surface) => {
  const data = surface.data!;
  const count = data.examples.xs.length;
  const draw = stream(1, 0, id, 0);

  test('is the mean over its examples, in value, gradient and Hessian', () => {
    for (let i = 0; i < 50; i++) {
      const [w, b] = [4 * draw() - 2, 4 * draw() - 2];
      const alone = Array.from({ length: count }, (_, k) => [
        data.value(w, b, [k]),
        ...data.gradient(w, b, [k]),
        ...data.hessian(w, b, [k]),
      ]);
      const whole = [surface.value(w, b), ...surface.gradient(w, b), ...surface.hessian(w, b)];
      whole.forEach((one, entry) => {
        expect(alone.reduce((sum, row) => sum + row[entry]!, 0) / count).toBeCloseTo(one, 10);
      });
    }
  });

  test('its gradients over a batch have the bits of single ones', () => {
    const [xs, ys] = [Float64Array.from({ length: 9 }, draw), Float64Array.from({ length: 9 }, draw)];
    const [gxs, gys] = [new Float64Array(9), new Float64Array(9)];
    data.gradientBatch(xs, ys, gxs, gys, 9, [2, 0]);
    xs.forEach((x, i) => {
      expect([gxs[i], gys[i]]).toEqual(data.gradient(x, ys[i]!, [2, 0]));
    });
  });
});

test('standardised x has mean 0 and variance 1, so that the loss of the line is a round bowl', () => {
  const { xs } = surfaceById('line-standardised')!.data!.examples;
  expect(xs.reduce((a, b) => a + b)).toBeCloseTo(0, 14);
  expect(xs.reduce((sum, x) => sum + x * x, 0) / 8).toBeCloseTo(1, 14);
  expect(
    surfaceById('line-standardised')!
      .hessian(1, 2)
      .map((one) => one.toFixed(12)),
  ).toEqual(
    [1, 0, 1].map((one) => one.toFixed(12)).map((text, i) => (i === 1 ? expect.stringMatching(/^-?0\.0+$/) : text)),
  );
  const [low, high] = surfaceById('line-raw')!.stationaryPoints[0]!.eigenvalues;
  expect(Math.round(high / low)).toBe(132);
});

test('perfectly separable: w = 2.9, 6.0, 10.3 after 10, 100, 1000 steps at η = 2, and no end', () => {
  const surface = surfaceById('separable')!;
  expect([surface.best, surface.endless, surface.stationaryPoints]).toEqual([0, true, []]);
  const race = startRace({ surface, start: [0, 0], steps: 1000 }, [{ learningRate: 2 }]);
  stepTo(race, 1000);
  expect([10, 100, 1000].map((step) => race.xs[step]!.toFixed(1))).toEqual(['2.9', '6.0', '10.3']);
  expect(race.losses[100]).toBeCloseTo(0.0165, 4);
  expect(race.losses[1000]).toBeCloseTo(0.0019, 4);
});

describe('the slice of a network', () => {
  test('passes through its trained weights, where it answers the data', () => {
    for (const [i, x] of curve.xs.entries()) expect(answer(trained, 0, 0, x)).toBeCloseTo(curve.ys[i]!, 1);
    expect(surfaceById('network-slice')!.value(0, 0)).toBeLessThan(1e-3);
  });

  test('is linear in the weights of the second layer, so that a slice of those alone is a bowl', () => {
    const flat = { units: trained.centre.units.map(() => [0, 0, 0] as const), c: 0 };
    const of = (v: number) => ({ units: trained.centre.units.map(() => [0, 0, v] as const), c: 0 });
    const loss = networkLoss(curve, { centre: trained.centre, first: of(1), second: { ...flat, c: 1 } });
    expect(loss.hessian(0.3, -2)).toEqual(loss.hessian(-1, 5).map((one) => expect.closeTo(one, 10)));
  });

  test('a second training writes the very same file', () => {
    const file = new URL('../../../shared/surfaces/data/trained-slice.ts', import.meta.url);
    const script = new URL('../../../scripts/train-slice.ts', import.meta.url);
    const printed = execFileSync(process.execPath, ['--import', 'tsx', script.pathname, '--print'], {
      encoding: 'utf8',
    });
    const numbers = (text: string): readonly string[] => text.match(/-?\d+(\.\d+)?/g) ?? [];
    expect(numbers(printed)).toEqual(numbers(readFileSync(file, 'utf8')));
  });
});
