import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OptimizerId, optimizerIds, optimizers, settingsOf } from '../../../shared/optimizers/index.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;

interface Given {
  readonly [name: string]: number | boolean;
}

/** θ after each step on the seed bowl, of balls that share all but their rates. */
function walk(id: OptimizerId, settings: Given, rates: readonly number[], steps: number): number[][][] {
  const column = (value: number) => new Float64Array(rates.length).fill(value);
  const [xs, ys, gradientXs, gradientYs] = [column(-2.7), column(0.9), column(0), column(0)];
  const mover = optimizers[id].begin(settings, Float64Array.from(rates), [xs, ys], [gradientXs, gradientYs]);
  return Array.from({ length: steps }, () => {
    bowl.gradientBatch(xs, ys, gradientXs, gradientYs, rates.length);
    mover.step();
    return rates.map((_, i) => [xs[i]!, ys[i]!]);
  });
}

/** θ after each step of one coordinate that starts at `theta`, down the given slopes. */
function follow(id: OptimizerId, settings: Given, rate: number, slopes: readonly number[], theta = 0): number[] {
  const [thetas, slope] = [Float64Array.of(theta), new Float64Array(1)];
  const mover = optimizers[id].begin(settings, Float64Array.of(rate), [thetas], [slope]);
  return slopes.map((value) => {
    slope[0] = value;
    mover.step();
    return thetas[0]!;
  });
}

const slopes = [1, -0.5, 3, 0.25, -2, 0.125, 0.75, 1.5];

function expectAll(got: readonly number[], want: readonly number[]): void {
  expect(got.length).toBe(want.length);
  got.forEach((value, i) => {
    expect(value).toBeCloseTo(want[i]!, 12);
  });
}

describe('every optimizer', () => {
  test.each(optimizerIds)('%s: a ball goes the same way alone and among others', (id) => {
    const rates = [0.05, 0.1, 0.02, 0.3];
    const together = walk(id, {}, rates, 40);
    rates.forEach((rate, i) => {
      const alone = walk(id, {}, [rate], 40);
      expect(together.map((row) => row[i])).toEqual(alone.map((row) => row[0]));
    });
  });

  test.each(optimizerIds)('%s: a slope that is no number makes θ none, so that the ball flies', (id) => {
    expect(follow(id, {}, 0.1, [1, Number.NaN])[1]).toBeNaN();
  });

  test.each(optimizerIds)('%s: maximize climbs as it descends on the surface turned over', (id) => {
    const over = slopes.map((slope) => -slope);
    expect(follow(id, { maximize: true }, 0.1, slopes)).toEqual(follow(id, {}, 0.1, over));
  });

  test.each(optimizerIds)('%s: moves against the first slope', (id) => {
    const [theta] = follow(id, {}, 0.1, [2]);
    expect(theta).toBeLessThan(0);
  });

  test('remembers this many numbers per coordinate', () => {
    expect(Object.fromEntries(optimizerIds.map((id) => [id, optimizers[id].slots]))).toEqual({
      descent: 0,
      momentum: 1,
      adagrad: 1,
      rmsprop: 3,
      adadelta: 2,
      adam: 3,
      adamw: 3,
      adamax: 2,
      nadam: 2,
      radam: 2,
      rprop: 2,
    });
  });

  test('is adaptive but descent and momentum', () => {
    expect(optimizerIds.filter((id) => !optimizers[id].adaptive)).toEqual(['descent', 'momentum']);
  });
});

describe('settings', () => {
  test('are PyTorch’s where nobody chose', () => {
    expect(settingsOf('adam')).toEqual({
      learningRate: 0.001,
      beta1: 0.9,
      beta2: 0.999,
      eps: 1e-8,
      amsgrad: false,
      weightDecay: 0,
      decoupledDecay: false,
      clipNorm: 0,
      clipValue: 0,
      maximize: false,
    });
    expect(settingsOf('adamw')).toMatchObject({ weightDecay: 0.01, decoupledDecay: true });
    expect(settingsOf('rprop')).toMatchObject({ etaMinus: 0.5, etaPlus: 1.2, shortest: 1e-6, longest: 50 });
    expect(settingsOf('adadelta')).toMatchObject({ learningRate: 1, rho: 0.9, eps: 1e-6 });
    expect(settingsOf('rmsprop')).toMatchObject({ learningRate: 0.01, alpha: 0.99, eps: 1e-8, centered: false });
    expect(settingsOf('adagrad')).toMatchObject({ learningRate: 0.01, eps: 1e-10, rateDecay: 0, initialSum: 0 });
    expect(settingsOf('nadam')).toMatchObject({ learningRate: 0.002, momentumDecay: 0.004 });
  });

  test('are held within their ranges, and what is unsound or unknown is left out', () => {
    const given = { beta1: 7, beta2: -1, eps: Number.NaN, amsgrad: 1, learningRate: '0.1', toString: 3, nonsense: 4 };
    const settled = settingsOf('adam', given);
    expect(settled).toMatchObject({ beta1: 0.999999, beta2: 0, eps: 1e-8, amsgrad: false, learningRate: 0.001 });
    expect(Object.keys(settled)).toEqual(Object.keys(settingsOf('adam')));
  });

  test('of any JSON are complete, within range and finite, for every optimizer', () => {
    const value = fc.oneof(fc.double(), fc.boolean(), fc.string(), fc.constant(null));
    const names = [...new Set(optimizerIds.flatMap((id) => Object.keys(optimizers[id].fields)))];
    const given = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.constantFrom(...optimizerIds), given, (id, any) => {
        const settled: Readonly<Record<string, unknown>> = settingsOf(id, any);
        for (const [name, field] of Object.entries(optimizers[id].fields)) {
          if (typeof field === 'boolean') expect(typeof settled[name]).toBe('boolean');
          else {
            expect(settled[name]).toBeGreaterThanOrEqual(field.min);
            expect(settled[name]).toBeLessThanOrEqual(field.max);
          }
        }
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('begin within their ranges', () => {
    for (const id of optimizerIds) {
      for (const field of Object.values(optimizers[id].fields)) {
        if (typeof field === 'boolean') continue;
        expect(field.initial).toBeGreaterThanOrEqual(field.min);
        expect(field.initial).toBeLessThanOrEqual(field.max);
      }
    }
  });
});

describe('what is done to a slope first', () => {
  test('clipping by norm shortens both coordinates by one factor, and only where they are too long', () => {
    const thetas = [new Float64Array(2), new Float64Array(2)];
    const gradients = [Float64Array.of(3, 0.3), Float64Array.of(4, 0.4)];
    optimizers.descent.begin({ clipNorm: 1 }, Float64Array.of(1, 1), thetas, gradients).step();
    expect(thetas[0]![0]).toBe(-3 * (1 / (5 + 1e-6)));
    expect(thetas[1]![0]).toBe(-4 * (1 / (5 + 1e-6)));
    expect([thetas[0]![1], thetas[1]![1]]).toEqual([-0.3, -0.4]);
  });

  test('clipping by value cuts each coordinate, on both sides', () => {
    expect(follow('descent', { clipValue: 1 }, 1, [3, -3, 0.5])).toEqual([-1, 0, -0.5]);
  });

  test('weight decay adds wd·θ to the slope, after clipping', () => {
    expect(follow('descent', { weightDecay: 0.5 }, 0.1, [1], 4)).toEqual([4 - 0.1 * (1 + 0.5 * 4)]);
    expect(follow('descent', { weightDecay: 0.5, clipValue: 1 }, 0.1, [1], 4)).toEqual([4 - 0.1 * (1 + 0.5 * 4)]);
    expect(follow('descent', { weightDecay: 0.5, maximize: true }, 0.1, [1], 4)).toEqual([4 - 0.1 * (-1 + 0.5 * 4)]);
  });

  test('decoupled, it shrinks θ by η·wd and leaves m and v alone', () => {
    for (const id of ['adam', 'nadam', 'radam'] as const) {
      const settings = { weightDecay: 0.5, decoupledDecay: true };
      const [free] = follow(id, {}, 0.1, [3], 0);
      const [held] = follow(id, settings, 0.1, [3], 4);
      expect(held).toBeCloseTo(4 * (1 - 0.1 * 0.5) + free!, 14);
    }
    expect(follow('adamw', { weightDecay: 0.5 }, 0.1, slopes, 4)).toEqual(
      follow('adam', { weightDecay: 0.5, decoupledDecay: true }, 0.1, slopes, 4),
    );
    expect(follow('adamw', { weightDecay: 0.5 }, 0.1, slopes, 4)).not.toEqual(
      follow('adam', { weightDecay: 0.5 }, 0.1, slopes, 4),
    );
  });
});

describe('descent and momentum', () => {
  test('one step is θ − η∇L, both coordinates from the same place', () => {
    expect(walk('descent', {}, [0.1], 1)).toEqual([[[-2.7 + 0.1 * 5.4, 0.9 - 0.1 * 5.4]]]);
  });

  test('momentum with μ = 0 has the bits of plain descent, whatever dampening and Nesterov say', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.4, noNaN: true }), fc.boolean(), (rate, nesterov) => {
        const plain = walk('descent', {}, [rate], 30);
        expect(walk('momentum', { momentum: 0, dampening: 0.5, nesterov }, [rate], 30)).toEqual(plain);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('the first step is not dampened, the second keeps μ of it', () => {
    const settings = { momentum: 0.5, dampening: 0.5 };
    const [[[x1]], [[x2]]] = walk('momentum', settings, [0.1], 2) as [[[number]], [[number]]];
    expect(x1).toBe(-2.7 - 0.1 * (2 * -2.7));
    expect(x2).toBeCloseTo(x1 - 0.1 * (0.5 * -5.4 + 0.5 * 2 * x1), 14);
  });

  test('Nesterov looks ahead by μ of the new speed, and is not dampened', () => {
    const [first, second] = follow('momentum', { momentum: 0.5, nesterov: true, dampening: 0.9 }, 0.1, [1, 2]);
    expect(first).toBeCloseTo(-0.1 * (1 + 0.5 * 1), 15);
    expect(second).toBeCloseTo(first! - 0.1 * (2 + 0.5 * (0.5 * 1 + 2)), 15);
  });

  test('a schedule may put another μ in the place of the chosen one', () => {
    const [theta, slope] = [new Float64Array(1), new Float64Array(1)];
    const mover = optimizers.momentum.begin({ momentum: 0.9 }, Float64Array.of(1), [theta], [slope]);
    for (const [value, momentum] of [
      [1, 0.9],
      [1, 0.5],
    ] as const) {
      mover.cycleMomentum(momentum);
      slope[0] = value;
      mover.step();
    }
    expect(theta[0]).toBe(-1 - (0.5 * 1 + 1));
  });
});

describe('what the reference files do not hold, against the formulas of PyTorch’s documentation', () => {
  test('AMSGrad divides by the largest v so far, taken before its correction', () => {
    const [beta1, beta2, eps, rate] = [0.9, 0.5, 1e-8, 0.1];
    let [m, v, most, theta] = [0, 0, 0, 0];
    const want = slopes.map((g, i) => {
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      most = Math.max(most, v);
      theta -= ((rate / (1 - beta1 ** (i + 1))) * m) / (Math.sqrt(most) / Math.sqrt(1 - beta2 ** (i + 1)) + eps);
      return theta;
    });
    expectAll(follow('adam', { beta2, amsgrad: true }, rate, slopes), want);
    expect(follow('adam', { beta2 }, rate, slopes)[3]).not.toBeCloseTo(want[3]!, 3);
  });

  test('AdaGrad: the rate falls by 1 + (t − 1)·decay, the sum starts where it is told', () => {
    let [sum, theta] = [0.3, 0];
    const want = slopes.map((g, i) => {
      sum += g * g;
      theta -= ((0.1 / (1 + i * 0.2)) * g) / (Math.sqrt(sum) + 1e-10);
      return theta;
    });
    expectAll(follow('adagrad', { rateDecay: 0.2, initialSum: 0.3 }, 0.1, slopes), want);
  });

  test('RMSprop, centered with momentum and weight decay at once', () => {
    let [v, m, b, theta] = [0, 0, 0, 2];
    const want = slopes.map((slope) => {
      const g = slope + 0.1 * theta;
      v = 0.8 * v + 0.2 * g * g;
      m = 0.8 * m + 0.2 * g;
      b = 0.7 * b + g / (Math.sqrt(v - m * m) + 0.01);
      theta -= 0.05 * b;
      return theta;
    });
    const settings = { alpha: 0.8, eps: 0.01, momentum: 0.7, centered: true, weightDecay: 0.1 };
    expectAll(follow('rmsprop', settings, 0.05, slopes, 2), want);
  });

  test('Adam with other betas, a large ε and coupled decay', () => {
    const [beta1, beta2, eps, rate] = [0.5, 0.8, 0.1, 0.2];
    let [m, v, theta] = [0, 0, 1];
    const want = slopes.map((slope, i) => {
      const g = slope + 0.3 * theta;
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      theta -= (rate * (m / (1 - beta1 ** (i + 1)))) / (Math.sqrt(v / (1 - beta2 ** (i + 1))) + eps);
      return theta;
    });
    expectAll(follow('adam', { beta1, beta2, eps, weightDecay: 0.3 }, rate, slopes, 1), want);
  });

  test('NAdam with a momentum decay that is felt', () => {
    const [beta1, beta2, eps, rate, psi] = [0.9, 0.9, 1e-8, 0.1, 3];
    let [m, v, theta, product] = [0, 0, 0, 1];
    const want = slopes.map((g, i) => {
      const mu = beta1 * (1 - 0.5 * 0.96 ** ((i + 1) * psi));
      const next = beta1 * (1 - 0.5 * 0.96 ** ((i + 2) * psi));
      product *= mu;
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      const divisor = Math.sqrt(v / (1 - beta2 ** (i + 1))) + eps;
      theta -= (rate * (1 - mu) * g) / (1 - product) / divisor;
      theta -= (rate * next * m) / (1 - product * next) / divisor;
      return theta;
    });
    expectAll(follow('nadam', { beta2, momentumDecay: psi }, rate, slopes), want);
  });

  test('RAdam rectifies from the step on at which ρ passes 5', () => {
    // β₂ = 0.999: ρ₅ = 4.997, ρ₆ = 5.994.
    const flat = Array.from({ length: 8 }, () => 100);
    const moved = follow('radam', {}, 0.01, flat).map((theta, i, all) => (all[i - 1] ?? 0) - theta);
    expect(moved.slice(0, 5).every((step) => Math.abs(step - 1) < 1e-12)).toBe(true);
    expect(moved[5]).toBeLessThan(0.01);
  });

  test('Rprop: η first, longer and shorter within its limits, and a turned slope counts as 0', () => {
    const settings = { etaMinus: 0.25, etaPlus: 2, shortest: 0.3, longest: 3 };
    const moved = follow('rprop', settings, 1, [5, 5, 5, -5, -5, -5, 5]).map(
      (theta, i, all) => theta - (all[i - 1] ?? 0),
    );
    // The turn shrinks 3 to 0.75 and moves nothing; the next slope compares with that 0 and keeps the length.
    expect(moved).toEqual([-1, -2, -3, 0, 0.75, 1.5, 0]);
    expect(follow('rprop', settings, 100, [5])).toEqual([-3]);
    expect(follow('rprop', settings, 1e-9, [5])).toEqual([-0.3]);
  });

  test('Adamax takes the larger of the faded past and the slope', () => {
    const [beta1, beta2, eps, rate] = [0.9, 0.5, 1e-8, 0.1];
    let [m, u, theta] = [0, 0, 0];
    const want = slopes.map((g, i) => {
      m = beta1 * m + (1 - beta1) * g;
      u = Math.max(beta2 * u, Math.abs(g) + eps);
      theta -= ((rate / (1 - beta1 ** (i + 1))) * m) / u;
      return theta;
    });
    expectAll(follow('adamax', { beta2 }, rate, slopes), want);
  });

  test('Adadelta with its ε inside both roots', () => {
    let [s, d, theta] = [0, 0, 0];
    const want = slopes.map((g) => {
      s = 0.7 * s + 0.3 * g * g;
      const step = (Math.sqrt(d + 0.01) / Math.sqrt(s + 0.01)) * g;
      theta -= 0.5 * step;
      d = 0.7 * d + 0.3 * step * step;
      return theta;
    });
    expectAll(follow('adadelta', { rho: 0.7, eps: 0.01 }, 0.5, slopes), want);
  });
});
