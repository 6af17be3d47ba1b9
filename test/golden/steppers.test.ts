import { describe, expect, test } from 'vitest';
import { descent } from '../../shared/optimizers/descent.ts';
import { momentum } from '../../shared/optimizers/momentum.ts';
import type { Balls } from '../../shared/optimizers/optimizer.ts';
import { cases, expectNear, type Sgd, type Trajectory } from './golden.ts';
import { type Slopes, slopes } from './reference-surfaces.ts';

function settingsOf({ lr, momentum: mu, dampening, weight_decay: weightDecay, nesterov }: Sgd) {
  return { learningRate: lr, momentum: mu, dampening, weightDecay, nesterov };
}

const isPlain = ({ optimizer }: Trajectory): boolean => optimizer.momentum === 0 && optimizer.weight_decay === 0;

/** All `runs` in one flock: each ball has its own start and settings. `visit` sees every ball before each step. */
function race(
  formula: Slopes,
  runs: readonly Trajectory[],
  steps: number,
  rule: 'descent' | 'momentum',
  visit: (run: number, step: number, x: number, y: number) => void,
): void {
  const count = runs.length;
  const balls: Balls = {
    count,
    xs: Float64Array.from(runs, (run) => run.start[0]!),
    ys: Float64Array.from(runs, (run) => run.start[1]!),
    gradientXs: new Float64Array(count),
    gradientYs: new Float64Array(count),
  };
  const settings = runs.map((run) => settingsOf(run.optimizer));
  const [plain, heavy] = [descent.begin(settings), momentum.begin(settings)];
  for (let step = 0; step <= steps; step++) {
    for (let i = 0; i < count; i++) {
      visit(i, step, balls.xs[i]!, balls.ys[i]!);
      [balls.gradientXs[i], balls.gradientYs[i]] = formula.gradient(balls.xs[i]!, balls.ys[i]!);
    }
    if (rule === 'descent') descent.step(balls, plain);
    else momentum.step(balls, heavy);
  }
}

/** Compares every recorded position and loss up to `comparableSteps`; answers how many positions that were. */
function compare(formula: Slopes, runs: readonly Trajectory[], rule: 'descent' | 'momentum'): number {
  let compared = 0;
  race(formula, runs, Math.max(0, ...runs.map((run) => run.comparableSteps)), rule, (i, step, x, y) => {
    const run = runs[i]!;
    const row = run.at.indexOf(step);
    if (row === -1 || step > run.comparableSteps) return;
    const where = `${run.id} step ${step}`;
    expectNear(x, run.theta[row]![0]!, run.tol, `${where} x`);
    expectNear(y, run.theta[row]![1]!, run.tol, `${where} y`);
    expectNear(formula.value(x, y), run.loss[row]!, 100 * run.tol, `${where} loss`);
    compared++;
  });
  return compared;
}

const sgd = cases('traj-smooth').filter(
  ({ optimizer, surface }) => optimizer.type === 'SGD' && slopes[surface.id] !== undefined,
);
const wild = cases('divergent').filter(({ surface }) => slopes[surface.id] !== undefined);
const surfaceIds = Object.keys(slopes);

describe('steppers follow the paths of PyTorch', () => {
  test('in 45 smooth cases: plain, momentum, Nesterov, dampening with weight decay', () => {
    let positions = 0;
    for (const id of surfaceIds) {
      positions += compare(
        slopes[id]!,
        sgd.filter((run) => run.surface.id === id),
        'momentum',
      );
    }
    expect(sgd.length).toBe(45);
    expect(positions).toBe(1122);
    expect(sgd.filter(({ optimizer }) => optimizer.nesterov).length).toBe(8);
    expect(sgd.filter(({ optimizer }) => optimizer.dampening > 0).length).toBe(7);
  });

  test('in 15 of them by plain descent alone', () => {
    const plain = sgd.filter(isPlain);
    for (const id of surfaceIds) {
      compare(
        slopes[id]!,
        plain.filter((run) => run.surface.id === id),
        'descent',
      );
    }
    expect(plain.length).toBe(15);
  });

  test('in 16 cases of too large rates, up to where rounding takes over', () => {
    for (const id of surfaceIds) {
      compare(
        slopes[id]!,
        wild.filter((run) => run.surface.id === id),
        'momentum',
      );
    }
    expect(wild.length).toBe(16);
  });

  test('and leave the numbers at the same step', () => {
    for (const run of wild) {
      let crossed: number | null = null;
      let firstNonFinite: number | null = null;
      race(slopes[run.surface.id]!, [run], run.steps, 'momentum', (_, step, x, y) => {
        if (crossed === null && (Math.abs(x) > 1e6 || Math.abs(y) > 1e6)) crossed = step;
        if (firstNonFinite === null && !(Number.isFinite(x) && Number.isFinite(y))) firstNonFinite = step;
      });
      expect(crossed, run.id).toBe(run.crossed1e6);
      if (run.firstNonFinite === null) expect(firstNonFinite, run.id).toBe(null);
      // The very step depends on the order of operations.
      else
        expect(Math.abs(firstNonFinite! - run.firstNonFinite), run.id).toBeLessThanOrEqual(
          Math.max(1, 0.01 * run.firstNonFinite),
        );
    }
  });
});
