import { describe, expect, test } from 'vitest';
import { optimizerOf, scheduleOf, surfaceOf } from '../../scripts/reference.ts';
import type { Choice } from '../../shared/race/choice.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { surfaceById } from '../../shared/surfaces/index.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { gradient, lrAt, overridesAt, stepper, value } from './adapter.ts';
import { cases, census, type Divergent, expectClose, expectNear, type Trajectory } from './golden.ts';

const files = ['traj-smooth', 'traj-kink', 'traj-oned', 'traj-data', 'traj-minibatch', 'traj-schedule'] as const;

/** Walks a case by the adapter and shows θ_k, with the batch, rate and overrides of the step that leaves it. */
function* walk(run: Trajectory, steps: number) {
  const move = stepper(run.optimizer, run.start.length);
  let theta: readonly number[] = run.start;
  for (let step = 0; step <= steps; step++) {
    // The loss at the end is that of all data.
    const batch = step < steps ? run.batches?.[step % run.batches.length] : undefined;
    const rate = lrAt(run.schedule ?? null, run.optimizer.lr, step);
    const overrides = overridesAt(run.schedule ?? null, run.optimizer, step);
    yield { step, theta, batch, rate, overrides };
    theta = move(theta, gradient(run.surface, theta, batch), rate, overrides);
  }
}

/** Compares everything that is recorded of a case; answers the number of positions. */
function follow(run: Trajectory, steps: number): number {
  let compared = 0;
  for (const { step, theta, batch, rate, overrides } of walk(run, steps)) {
    const row = run.at.indexOf(step);
    if (row === -1) continue;
    const where = `${run.id} step ${step}`;
    run.theta[row]!.forEach((want, i) => {
      expectNear(theta[i]!, want, run.tol, `${where} θ${i}`);
    });
    expectNear(value(run.surface, theta, batch), run.loss[row]!, 100 * run.tol, `${where} loss`);
    if (step === 0 && run.grad0)
      expectClose(gradient(run.surface, theta, batch), run.grad0, 1e-10, `${where} gradient`);
    const wanted = run.lr?.[row];
    if (typeof wanted === 'number') expectNear(rate, wanted, run.tol, `${where} rate`);
    for (const [name, want] of Object.entries(run.overrides?.[row] ?? {})) {
      expectNear(overrides[name as keyof typeof overrides]!, want, run.tol, `${where} ${name}`);
    }
    compared++;
  }
  expect(compared, run.id).toBe(run.at.length);
  return compared;
}

describe('every step of a path is PyTorch’s', () => {
  test.each(files)('%s', (file) => {
    const runs = cases(file);
    const followed = runs.filter((run) => follow(run, run.comparableSteps) > 0);
    expect([runs.length, followed.length]).toEqual(census[file]);
  });

  test('for each optimizer, this many times', () => {
    const times: Record<string, number> = {};
    for (const { optimizer } of files.flatMap(cases)) times[optimizer.type] = (times[optimizer.type] ?? 0) + 1;
    expect(times).toEqual({
      SGD: 98,
      Adagrad: 11,
      RMSprop: 39,
      Adadelta: 15,
      Adam: 38,
      AdamW: 11,
      Adamax: 15,
      NAdam: 13,
      RAdam: 11,
      Rprop: 15,
    });
  });

  test('in mini-batch runs, with the loss and the slope of the batch of that step', () => {
    for (const run of cases('traj-minibatch')) {
      expect(run.batches!.length, run.id).toBeGreaterThan(2);
      const whole = { ...run, batches: [run.batches!.flat()] };
      expect(() => follow(whole, 1), run.id).toThrow();
    }
  });
});

describe('too large rates', () => {
  /** The first step at which some coordinate is so, or null. */
  function first(run: Divergent, is: (coordinate: number) => boolean): number | null {
    for (const { step, theta } of walk(run, run.steps)) if (theta.some(is)) return step;
    return null;
  }

  const runs = cases('divergent');

  test('follow PyTorch as far as it is recorded', () => {
    const followed = runs.filter((run) => follow(run, Math.max(...run.at)) > 0);
    expect([runs.length, followed.length]).toEqual(census.divergent);
  });

  test.each(runs.map((run) => [run.id, run] as const))('%s: leaves the numbers at the same step', (_, run) => {
    expect(first(run, (coordinate) => Math.abs(coordinate) > 1e6)).toBe(run.crossed1e6);
    const left = first(run, (coordinate) => !Number.isFinite(coordinate));
    if (run.firstNonFinite === null) {
      expect(left).toBe(null);
      return;
    }
    // The very step depends on the order of operations.
    expect(Math.abs(left! - run.firstNonFinite)).toBeLessThanOrEqual(Math.max(1, 0.01 * run.firstNonFinite));
  });
});

describe('the race itself takes these paths', () => {
  const runs = files.flatMap(cases).filter((run) => run.start.length === 2 && run.batches === undefined);

  /** A domain that nothing leaves, so that no ball is stopped. */
  const domain = { xMin: -1e300, xMax: 1e300, yMin: -1e300, yMax: 1e300 };

  function raceable(run: Trajectory): Surface {
    const { value, gradient, hessian } = surfaceOf(run.surface);
    return {
      ...surfaceById('seed-bowl')!,
      domain,
      value,
      gradient,
      hessian,
      gradientBatch(xs, ys, gradientXs, gradientYs, count) {
        for (let i = 0; i < count; i++) [gradientXs[i], gradientYs[i]] = gradient(xs[i]!, ys[i]!) as [number, number];
      },
      valueBatch(xs, ys, values, count) {
        for (let i = 0; i < count; i++) values[i] = value(xs[i]!, ys[i]!);
      },
    };
  }

  function choiceOf({ optimizer, schedule }: Trajectory): Choice {
    const { id, settings } = optimizerOf(optimizer);
    const plain = id === 'momentum' && settings.momentum === 0 && !schedule;
    return {
      learningRate: optimizer.lr,
      ...settings,
      optimizer: plain ? 'descent' : id,
      ...(schedule ? { schedule: scheduleOf(schedule) } : {}),
    };
  }

  test('among a crowd of other optimizers, 245 of them', () => {
    const crowd: Choice[] = [
      { learningRate: 1e-5 },
      { learningRate: 1e-5, momentum: 0.9 },
      { learningRate: 1e-5, optimizer: 'adam', beta1: 0.5, schedule: { type: 'inverse-root' } },
      { learningRate: 1e-5, optimizer: 'rmsprop' },
    ];
    let compared = 0;
    for (const run of runs) {
      const own = choiceOf(run);
      const race = startRace(
        { surface: raceable(run), start: [run.start[0]!, run.start[1]!], steps: run.comparableSteps },
        [...crowd, own],
      );
      stepTo(race, run.comparableSteps);
      run.at.forEach((step, row) => {
        // A ball without a finite loss has flown and stays.
        if (!run.loss.slice(0, row + 1).every(Number.isFinite)) return;
        compared++;
        const entry = step * race.count + crowd.length;
        expectNear(race.xs[entry]!, run.theta[row]![0]!, run.tol, `${run.id} step ${step} x`);
        expectNear(race.ys[entry]!, run.theta[row]![1]!, run.tol, `${run.id} step ${step} y`);
      });
    }
    expect([runs.length, compared]).toEqual([245, 6052]);
  });
});
