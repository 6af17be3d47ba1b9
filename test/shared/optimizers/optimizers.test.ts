import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { armijoStep } from '../../../shared/optimizers/armijo.ts';
import { descent } from '../../../shared/optimizers/descent.ts';
import { type MomentumSettings, momentum } from '../../../shared/optimizers/momentum.ts';
import { newtonStep } from '../../../shared/optimizers/newton.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;

function walk(settings: readonly MomentumSettings[], steps: number, rule: 'descent' | 'momentum'): number[][] {
  const count = settings.length;
  const balls = {
    count,
    xs: new Float64Array(count).fill(-2.7),
    ys: new Float64Array(count).fill(0.9),
    gradientXs: new Float64Array(count),
    gradientYs: new Float64Array(count),
  };
  const [plain, heavy] = [descent.begin(settings), momentum.begin(settings)];
  for (let step = 0; step < steps; step++) {
    bowl.gradientBatch(balls.xs, balls.ys, balls.gradientXs, balls.gradientYs, count);
    if (rule === 'descent') descent.step(balls, plain);
    else momentum.step(balls, heavy);
  }
  return settings.map((_, i) => [balls.xs[i]!, balls.ys[i]!]);
}

describe('descent', () => {
  test('one step is θ − η∇L, both coordinates from the same place', () => {
    expect(walk([{ learningRate: 0.1, momentum: 0 }], 1, 'descent')).toEqual([[-2.7 + 0.1 * 5.4, 0.9 - 0.1 * 5.4]]);
  });

  test('remembers nothing, momentum one number per coordinate', () => {
    expect([descent.slots, momentum.slots]).toEqual([0, 1]);
  });
});

describe('momentum', () => {
  test('with μ = 0 has the bits of plain descent, whatever dampening and look ahead say', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.4, noNaN: true }), fc.boolean(), (learningRate, nesterov) => {
        const settings = [{ learningRate, momentum: 0, dampening: 0.5, nesterov }];
        expect(walk(settings, 30, 'momentum')).toEqual(walk(settings, 30, 'descent'));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('the first step is not dampened, the second keeps μ of it', () => {
    const [[x1]] = walk([{ learningRate: 0.1, momentum: 0.5, dampening: 0.5 }], 1, 'momentum') as [[number]];
    expect(x1).toBe(-2.7 - 0.1 * (2 * -2.7));
    const [[x2]] = walk([{ learningRate: 0.1, momentum: 0.5, dampening: 0.5 }], 2, 'momentum') as [[number]];
    expect(x2).toBeCloseTo(x1 - 0.1 * (0.5 * -5.4 + 0.5 * 2 * x1), 14);
  });

  test('a ball goes the same way alone and among others', () => {
    const flock = [
      { learningRate: 0.05, momentum: 0.9 },
      { learningRate: 0.1, momentum: 0.5, nesterov: true },
      { learningRate: 0.02, momentum: 0.8, dampening: 0.3, weightDecay: 0.02 },
    ];
    expect(walk(flock, 40, 'momentum')).toEqual(flock.flatMap((one) => walk([one], 40, 'momentum')));
  });
});

describe('Armijo descent', () => {
  test('never raises the loss, from anywhere, on every surface', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (surface, x, y) => {
          const step = armijoStep(surface, [x, y]);
          if (step) expect(surface.value(...step.point)).toBeLessThanOrEqual(surface.value(x, y));
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('Newton', () => {
  test('reaches the bottom of a bowl in one step', () => {
    const [x, y] = newtonStep(bowl, [-2.7, 0.9])!;
    expect(Math.abs(x) + Math.abs(y)).toBeLessThan(1e-15);
  });

  test('has no step where the Hessian is singular', () => {
    const flat = { ...bowl, hessian: () => [2, 0, 0] as const };
    expect(newtonStep(flat, [1, 1])).toBeNull();
  });
});
