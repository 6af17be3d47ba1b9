import { describe, expect, test } from 'vitest';
import { type ClosedSchedule, followPlateau, lrAt, momentumAt } from '../../../shared/optimizers/index.ts';

const rates = (schedule: ClosedSchedule, base: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => lrAt(schedule, base, k));

function expectRates(schedule: ClosedSchedule, base: number, want: readonly number[]): void {
  rates(schedule, base, want.length).forEach((rate, k) => {
    expect(rate, `${schedule.type} step ${k}`).toBeCloseTo(want[k]!, 13);
  });
}

/** PyTorch computes some rates each from the one before; that form is the judge of the closed one. */
function chain(base: number, count: number, next: (before: number, k: number) => number): number[] {
  const all = [base];
  for (let k = 1; k < count; k++) all.push(next(all[k - 1]!, k));
  return all;
}

describe('the rate of each step', () => {
  test('constant', () => {
    expectRates({ type: 'constant' }, 0.3, [0.3, 0.3, 0.3]);
  });

  test('step: a factor every so many, first at step `every` itself', () => {
    expectRates({ type: 'step', every: 2, factor: 0.1 }, 1, [1, 1, 0.1, 0.1, 0.01, 0.01, 0.001]);
  });

  test('exponential', () => {
    expectRates(
      { type: 'exponential', factor: 0.9 },
      2,
      chain(2, 50, (before) => before * 0.9),
    );
  });

  test('cosine: down to its end and up again, as PyTorch’s recursion', () => {
    const [steps, end] = [8, 0.01];
    const want = chain(0.5, 40, (before, k) => {
      if ((k - 1 - steps) % (2 * steps) === 0) return before + ((0.5 - end) * (1 - Math.cos(Math.PI / steps))) / 2;
      const ratio = (1 + Math.cos((Math.PI * k) / steps)) / (1 + Math.cos((Math.PI * (k - 1)) / steps));
      return ratio * (before - end) + end;
    });
    expectRates({ type: 'cosine', steps, end }, 0.5, want);
    expect(lrAt({ type: 'cosine', steps: 8 }, 0.5, 8)).toBeCloseTo(0, 16);
  });

  test('linear warm-up: from a share of the rate to all of it, then as it is', () => {
    const [from, steps] = [1 / 3, 5];
    const want = chain(from, 12, (before, k) => {
      if (k > steps) return before;
      return before * (1 + (1 - from) / (steps * from + (k - 1) * (1 - from)));
    });
    expectRates({ type: 'warm-up', steps, from }, 1, want);
    expectRates({ type: 'warm-up', steps: 2, from: 1, to: 0.5 }, 4, [4, 3, 2, 2]);
  });

  test('warm restarts: each cycle twice as long as the last', () => {
    const cos = (share: number) => 0.1 + (0.9 * (1 + Math.cos(Math.PI * share))) / 2;
    const want = [0, 1 / 2, 0, 1 / 4, 2 / 4, 3 / 4, 0, 1 / 8, 2 / 8].map(cos);
    expectRates({ type: 'restarts', steps: 2, stretch: 2, end: 0.1 }, 1, want);
    expectRates({ type: 'restarts', steps: 3, end: 0.1 }, 1, [0, 1 / 3, 2 / 3, 0, 1 / 3, 2 / 3, 0].map(cos));
  });

  test('polynomial: as PyTorch’s recursion, down to exactly 0', () => {
    for (const power of [1, 2, 0.5]) {
      const want = chain(3, 12, (before, k) =>
        k > 10 ? before : before * ((1 - k / 10) / (1 - (k - 1) / 10)) ** power,
      );
      expectRates({ type: 'polynomial', steps: 10, power }, 3, want);
      expect(lrAt({ type: 'polynomial', steps: 10, power }, 3, 11)).toBe(0);
    }
  });

  test('cyclic: up in straight lines and back, halved or fading', () => {
    expectRates({ type: 'cyclic', low: 1, up: 2 }, 3, [1, 2, 3, 2, 1, 2, 3]);
    expectRates({ type: 'cyclic', low: 1, high: 5, up: 1, down: 4 }, 9, [1, 5, 4, 3, 2, 1, 5]);
    expectRates({ type: 'cyclic', low: 0, up: 1, fade: 'halving' }, 8, [0, 8, 0, 4, 0, 2]);
    expectRates({ type: 'cyclic', low: 0, up: 1, fade: 'exponential', factor: 0.5 }, 8, [0, 4, 0, 1, 0]);
  });

  test('one-cycle: a 25th at first, the whole rate at 0.3·T − 1, almost nothing at T − 1', () => {
    const schedule = { type: 'one-cycle', steps: 60 } as const;
    const all = rates(schedule, 0.2, 60);
    expect(all[0]).toBeCloseTo(0.008, 15);
    expect(all.indexOf(Math.max(...all))).toBe(17);
    expect(all[17]).toBe(0.2);
    expect(all[59]).toBeCloseTo(0.008 / 1e4, 18);
    expect(lrAt(schedule, 0.2, 200)).toBe(all[59]);
    expect(lrAt({ ...schedule, high: 1 }, 0.2, 17)).toBe(1);
  });

  test('one-cycle: in straight lines and in three phases', () => {
    const lines = {
      type: 'one-cycle',
      steps: 11,
      rise: 5 / 11,
      startDivisor: 5,
      endDivisor: 2,
      shape: 'linear',
    } as const;
    expectRates(lines, 10, [2, 4, 6, 8, 10, 8.5, 7, 5.5, 4, 2.5, 1]);
    const three = { ...lines, steps: 10, rise: 0.4, threePhases: true } as const;
    expectRates(three, 10, [2, 14 / 3 - 0, 22 / 3, 10, 22 / 3, 14 / 3, 2, 5 / 3, 4 / 3, 1]);
  });

  test('1/√t', () => {
    expectRates({ type: 'inverse-root' }, 6, [6, 6 / Math.sqrt(2), 6 / Math.sqrt(3), 3]);
  });
});

describe('momentum that is cycled', () => {
  test('is low where the rate is high', () => {
    const schedule = { type: 'one-cycle', steps: 20, momentum: { low: 0.85, high: 0.95 } } as const;
    expect(momentumAt(schedule, 0)).toBeCloseTo(0.95, 15);
    expect(momentumAt(schedule, 5)).toBeCloseTo(0.85, 15);
    expect(momentumAt(schedule, 19)).toBeCloseTo(0.95, 15);
    const swing = { type: 'cyclic', low: 1, high: 3, up: 2, momentum: { low: 0.8, high: 0.9 } } as const;
    expect([0, 1, 2, 3].map((k) => momentumAt(swing, k))).toEqual([
      0.9,
      expect.closeTo(0.85, 15),
      0.8,
      expect.closeTo(0.85, 15),
    ]);
  });

  test('in three phases ends high', () => {
    const schedule = {
      type: 'one-cycle',
      steps: 10,
      rise: 0.4,
      threePhases: true,
      momentum: { low: 0.8, high: 0.9 },
    } as const;
    expect([0, 3, 6, 9].map((k) => momentumAt(schedule, k))).toEqual([0.9, 0.8, 0.9, 0.9]);
  });

  test('is left alone by all others, and where it is not asked for', () => {
    expect(momentumAt({ type: 'one-cycle', steps: 20 }, 3)).toBeNull();
    expect(momentumAt({ type: 'cyclic', low: 0, up: 2 }, 3)).toBeNull();
    expect(momentumAt({ type: 'cosine', steps: 20 }, 3)).toBeNull();
  });
});

describe('reduce on plateau', () => {
  const follow = (schedule: Parameters<typeof followPlateau>[0], losses: readonly number[]): number[] =>
    losses.map(followPlateau(schedule, 1));

  test('reduces when more losses than its patience were no better, and counts anew', () => {
    const losses = [5, 4, 4, 4, 4, 4, 4, 3];
    expect(follow({ type: 'plateau', patience: 2, factor: 0.5 }, losses)).toEqual([1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5]);
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5 }, [5, 5, 5])).toEqual([1, 0.5, 0.25]);
  });

  test('better is better by a share of the best, or by an amount', () => {
    const creeping = [100, 99.995, 99.99];
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5 }, creeping)).toEqual([1, 0.5, 0.25]);
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5, absolute: true }, creeping)).toEqual([1, 1, 1]);
    const amount = { type: 'plateau', patience: 0, factor: 0.5, absolute: true, threshold: 2 } as const;
    expect(follow(amount, [10, 9, 7])).toEqual([1, 0.5, 0.5]);
  });

  test('rests after a reduction, goes no lower than its lowest, and makes no tiny change', () => {
    const flat = [5, 5, 5, 5, 5, 5];
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5, rest: 2 }, flat)).toEqual([
      1, 0.5, 0.5, 0.5, 0.25, 0.25,
    ]);
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5, lowest: 0.4 }, flat)).toEqual([
      1, 0.5, 0.4, 0.4, 0.4, 0.4,
    ]);
    expect(follow({ type: 'plateau', patience: 0, factor: 0.5, leastChange: 0.3 }, flat)).toEqual([
      1, 0.5, 0.5, 0.5, 0.5, 0.5,
    ]);
  });

  test('is PyTorch’s own when nothing is said: a tenth after eleven', () => {
    const all = follow(
      { type: 'plateau' },
      Array.from({ length: 13 }, () => 1),
    );
    expect(all.slice(0, 11).every((rate) => rate === 1)).toBe(true);
    expect(all.slice(11)).toEqual([0.1, 0.1]);
  });
});
