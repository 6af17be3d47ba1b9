import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lrAt, optimizerIds } from '../../../shared/optimizers/index.ts';
import { type Choice, hasCliff, isPlainDescent, optimizerOf } from '../../../shared/race/choice.ts';
import { fairness } from '../../../shared/race/fairness.ts';
import { judge } from '../../../shared/race/fate.ts';
import { hashAt, type Race, type RaceSetup, startRace, stepTo } from '../../../shared/race/race.ts';
import { sweepCurve } from '../../../shared/race/sweep.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;
const setup: RaceSetup = { surface: bowl, start: bowl.race.start, steps: 40 };

function run(choices: readonly Choice[], on = setup): Race {
  const race = startRace(on, choices);
  stepTo(race, on.steps);
  return race;
}

const pathOf = (race: Race, ball: number): number[][] =>
  Array.from({ length: race.setup.steps + 1 }, (_, step) =>
    [race.xs, race.ys].map((rows) => rows[step * race.count + ball]!),
  );

describe('the optimizer of a choice', () => {
  test('is what it says, else momentum where μ is given, else descent', () => {
    expect(optimizerOf({})).toBe('descent');
    expect(optimizerOf({ momentum: 0 })).toBe('momentum');
    expect(optimizerOf({ optimizer: 'rmsprop', momentum: 0.9 })).toBe('rmsprop');
  });

  test('has a cliff only without adaption and at one rate', () => {
    expect(hasCliff({ momentum: 0.9, schedule: { type: 'constant' } })).toBe(true);
    expect(hasCliff({ schedule: { type: 'inverse-root' } })).toBe(false);
    expect(optimizerIds.filter((optimizer) => hasCliff({ optimizer }))).toEqual(['descent', 'momentum']);
  });

  test('is plain descent only when nothing else touches the step', () => {
    const learningRate = 0.1;
    expect(isPlainDescent({ learningRate })).toBe(true);
    expect(isPlainDescent({ learningRate, momentum: 0 })).toBe(true);
    const others: Choice[] = [
      { learningRate, momentum: 0.5 },
      { learningRate, optimizer: 'momentum' },
      { learningRate, optimizer: 'adam' },
      { learningRate, weightDecay: 0.1 },
      { learningRate, clipNorm: 1 },
      { learningRate, clipValue: 1 },
      { learningRate, maximize: true },
      { learningRate, schedule: { type: 'exponential', factor: 0.9 } },
    ];
    for (const choice of others) expect(isPlainDescent(choice), JSON.stringify(choice)).toBe(false);
  });

  test('Adam’s rate times a curvature means nothing, so the verdict does not say it', () => {
    const race = run([{ learningRate: 0.1 }, { learningRate: 0.1, optimizer: 'adam' }]);
    expect(judge(race, 0, 1e-3).facts.etaLambda).toBeCloseTo(0.6, 15);
    expect(judge(race, 1, 1e-3).facts).toMatchObject({ etaLambda: null, ratioIsQuadratic: false });
  });
});

describe('a race of many optimizers', () => {
  const anyChoice = fc
    .record({
      learningRate: fc.double({ min: -5, max: 2, noNaN: true }).map((power) => 10 ** power),
      optimizer: fc.option(fc.constantFrom(...optimizerIds), { nil: undefined }),
      momentum: fc.option(fc.constantFrom(0, 0.5, 0.9), { nil: undefined }),
      nesterov: fc.option(fc.boolean(), { nil: undefined }),
      beta1: fc.option(fc.constantFrom(0.5, 0.9), { nil: undefined }),
      weightDecay: fc.option(fc.constantFrom(0, 0.1), { nil: undefined }),
      clipNorm: fc.option(fc.constantFrom(0, 1), { nil: undefined }),
      schedule: fc.option(
        fc.constantFrom(
          { type: 'cosine', steps: 40 } as const,
          { type: 'inverse-root' } as const,
          { type: 'plateau', patience: 2, factor: 0.5 } as const,
          { type: 'one-cycle', steps: 40, momentum: { low: 0.8, high: 0.9 } } as const,
        ),
        { nil: undefined },
      ),
    })
    .map(
      (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Choice,
    );

  test('each ball goes as it would alone, wherever it stands, and no number is not finite', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces.filter(({ fence }) => !fence)),
        fc.array(anyChoice, { minLength: 1, maxLength: 6 }),
        (surface, choices) => {
          const on = { surface, start: surface.race.start, steps: 30 };
          const together = run(choices, on);
          choices.forEach((choice, ball) => {
            const alone = run([choice], on);
            expect(pathOf(together, ball)).toEqual(pathOf(alone, 0));
            expect(together.flownAt[ball]).toBe(alone.flownAt[0]);
          });
          for (const rows of [together.xs, together.ys, together.losses])
            expect(rows.every(Number.isFinite)).toBe(true);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  test('keeps the bits of races on seven surfaces (two exits and double well: those of their formulas)', () => {
    const choices: Choice[] = [
      { learningRate: 0.1 },
      { learningRate: 0.05, momentum: 0.9 },
      { learningRate: 0.25 },
      { learningRate: 0.02, momentum: 0.5 },
      { learningRate: 0.34 },
    ];
    const hashes = ['seed-bowl', 'round-bowl', 'ravine', 'two-exits', 'double-well', 'himmelblau', 'banana'].map(
      (id) => {
        const surface = surfaceById(id)!;
        return hashAt(run(choices, { surface, start: surface.race.start, steps: 40 }), 40);
      },
    );
    expect(hashes).toEqual([3814009024, 384785358, 1439101628, 3063682270, 596068675, 31920677, 1746607795]);
  });

  test('sweeps and fairness runs take an optimizer along', () => {
    const goal = 1e-3;
    const range = { min: 0.01, max: 1 };
    const curve = sweepCurve(setup, goal, range, 5, { optimizer: 'adam' });
    const race = run(curve.map(({ learningRate }) => ({ learningRate, optimizer: 'adam' })));
    expect(curve.map(({ fate }) => fate)).toEqual(curve.map((_, ball) => judge(race, ball, goal).fate));
    const shares = (more: object) => fairness(setup, goal, range, { count: 50, ...more }).shares;
    expect(shares({ optimizer: 'adam' })).not.toEqual(shares({}));
  });
});

describe('a schedule', () => {
  test('gives each ball the rate of its step', () => {
    const schedule = { type: 'step', every: 5, factor: 0.5 } as const;
    const path = pathOf(
      run([
        { learningRate: 0.2, schedule },
        { learningRate: 0.3, schedule },
      ]),
      1,
    );
    for (let k = 0; k < 40; k++) {
      const rate = lrAt(schedule, 0.3, k);
      const [x, y] = path[k]!;
      expect(path[k + 1]).toEqual([x! - rate * (2 * x!), y! - rate * (6 * y!)]);
    }
  });

  test('cycles μ with the rate', () => {
    const cycle = { type: 'one-cycle', steps: 40, momentum: { low: 0.5, high: 0.9 } } as const;
    const [cycled] = [pathOf(run([{ learningRate: 0.05, momentum: 0.9, schedule: cycle }]), 0)];
    const still = pathOf(run([{ learningRate: 0.05, momentum: 0.9, schedule: { type: 'one-cycle', steps: 40 } }]), 0);
    expect(cycled![1]).toEqual(still[1]);
    expect(cycled![20]).not.toEqual(still[20]);
  });

  test('that waits for a plateau sees the loss of the ball itself, after its step', () => {
    const schedule = { type: 'plateau', patience: 0, factor: 0.5 } as const;
    // At η = 0.4 the second coordinate grows ×1.4, so that the loss rises from the first step on: only the loss after
    // that step is the first one to be seen.
    const race = run([{ learningRate: 0.01 }, { learningRate: 0.4, schedule }], { ...setup, start: [0, 0.9] });
    const path = pathOf(race, 1);
    const losses = path.map((_, step) => race.losses[step * 2 + 1]!);
    let [rate, best] = [0.4, Number.POSITIVE_INFINITY];
    const halved: number[] = [];
    for (let k = 0; k < 40; k++) {
      if (k > 0) {
        if (losses[k]! < best * (1 - 1e-4)) best = losses[k]!;
        else if (rate / 2 < rate - 1e-8) {
          rate /= 2;
          halved.push(k);
        }
      }
      expect(path[k + 1]![1]).toBeCloseTo(path[k]![1]! - rate * 6 * path[k]![1]!, 12);
    }
    expect(halved[0]).toBe(2);
  });
});

describe('a fence', () => {
  const disc = (x: number, y: number): readonly [number, number] => {
    const length = Math.sqrt(x * x + y * y);
    return length <= 1 ? [x, y] : [x / length, y / length];
  };
  const surface = { ...setup.surface, fence: { project: disc, active: () => [] } };
  const fenced: RaceSetup = { ...setup, start: [0.5, 0.5], surface };

  test('takes every step back to the nearest allowed place', () => {
    const path = pathOf(run([{ learningRate: 0.5 }, { learningRate: 0.5, momentum: 0.5 }], fenced), 0);
    expect(path[1]).toEqual(disc(0, -1));
    for (const [x, y] of path) expect(Math.hypot(x!, y!)).toBeLessThanOrEqual(1 + 1e-15);
    const [, free] = pathOf(run([{ learningRate: 0.5, momentum: 0.5 }], { ...fenced, start: [0, 0.9] }), 0);
    expect(free).toEqual(disc(0, 0.9 - 0.5 * (6 * 0.9)));
  });

  test('refuses optimizers that stop at a wrong place of it', () => {
    expect(() => startRace(fenced, [{ learningRate: 0.1 }, { learningRate: 0.1, optimizer: 'adam' }])).toThrow(
      'a fence needs descent or momentum, got adam',
    );
  });
});
