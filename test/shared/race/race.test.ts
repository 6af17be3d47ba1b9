import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../shared/race/choice.ts';
import { hashAt, type Race, startRace, stepRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';

const bowl = surfaceById('seed-bowl')!;
const setup = { surface: bowl, start: bowl.race.start, steps: 40 };

function run(choices: readonly Choice[], on = setup): Race {
  const race = startRace(on, choices);
  stepTo(race, on.steps);
  return race;
}

const at = (race: Race, step: number, ball: number): number[] =>
  [race.xs, race.ys, race.losses].map((rows) => rows[step * race.count + ball]!);

describe('a race', () => {
  test('starts with every ball at the start, and only there', () => {
    const race = startRace(setup, [{ learningRate: 0.1 }, { learningRate: 0.2, momentum: 0.9 }]);
    expect([race.step, race.count, race.xs.length]).toEqual([0, 2, 82]);
    expect(at(race, 0, 0)).toEqual([-2.7, 0.9, bowl.value(-2.7, 0.9)]);
    expect(at(race, 0, 1)).toEqual(at(race, 0, 0));
    expect(at(race, 1, 0)).toEqual([0, 0, 0]);
  });

  test('moves by θ − η∇L, with the loss of where the ball is', () => {
    const race = run([{ learningRate: 0.25 }]);
    for (let step = 1; step <= 40; step++) {
      const [x, y] = at(race, step - 1, 0) as [number, number];
      const [nextX, nextY] = [x - 0.25 * (2 * x), y - 0.25 * (6 * y)];
      expect(at(race, step, 0)).toEqual([nextX, nextY, bowl.value(nextX, nextY)]);
    }
  });

  test('mixes plain descent and momentum; each ball goes as it would alone', () => {
    const choices = [
      { learningRate: 0.1 },
      { learningRate: 0.05, momentum: 0.9 },
      { learningRate: 0.25 },
      { learningRate: 0.02, momentum: 0.5 },
    ];
    const together = run(choices);
    choices.forEach((choice, ball) => {
      const alone = run([choice]);
      for (let step = 0; step <= 40; step++) expect(at(together, step, ball)).toEqual(at(alone, step, 0));
    });
    expect(at(together, 2, 1)).not.toEqual(at(run([{ learningRate: 0.05 }]), 2, 0));
  });

  test('stops at its last step, and never goes back', () => {
    const race = run([{ learningRate: 0.1 }]);
    stepRace(race);
    stepTo(race, 50);
    stepTo(race, 3);
    expect(race.step).toBe(40);
  });

  test('without anybody is a race', () => {
    expect(hashAt(run([]), 40)).toBe(0x811c9dc5);
  });
});

describe('a ball that flies', () => {
  test('stays where it was the step before, in all later rows', () => {
    // y grows ×2 a step from 0.9; 50 half-widths are 150, and 0.9 · 2⁸ = 230.4.
    const race = run([{ learningRate: 0.5 }, { learningRate: 0.1 }]);
    expect([...race.flownAt]).toEqual([8, -1]);
    const last = at(race, 7, 0);
    expect(last[1]).toBeCloseTo(-0.9 * 128, 10);
    for (let step = 8; step <= 40; step++) expect(at(race, step, 0)).toEqual(last);
  });

  test('does so only beyond 50 half-widths of either axis', () => {
    const flat = { ...bowl, gradient: () => [1, 0] as const, gradientBatch: pushRight };
    const from = { surface: flat, start: [0, 0] as const, steps: 1 };
    expect([...run([{ learningRate: 150 }, { learningRate: 150.001 }], from).flownAt]).toEqual([-1, 1]);
    const tall = { ...flat, domain: { xMin: -10, xMax: 10, yMin: -1, yMax: 1 }, gradientBatch: pushUp };
    expect([...run([{ learningRate: 50 }, { learningRate: 50.001 }], { ...from, surface: tall }).flownAt]).toEqual([
      -1, 1,
    ]);
  });

  test('flies too when its loss is not finite, or its slope not a number', () => {
    const start = [0, 0] as const;
    const holedValues: typeof bowl.valueBatch = (xs, _ys, values) => {
      values[0] = xs[0]! > 0 ? Number.NaN : 0;
    };
    const holed = { ...bowl, valueBatch: holedValues, gradientBatch: pushRight };
    const torn = { ...bowl, gradientBatch: pushNowhere };
    for (const surface of [holed, torn]) {
      const race = run([{ learningRate: 1 }], { surface, start, steps: 3 });
      expect([...race.flownAt]).toEqual([1]);
      expect(at(race, 3, 0)).toEqual([0, 0, 0]);
    }
  });

  test('flies when a coordinate is not a number, even one that its loss does not depend on', () => {
    const ofX: typeof bowl.valueBatch = (xs, _ys, values) => values.set(xs);
    const ofY: typeof bowl.valueBatch = (_xs, ys, values) => values.set(ys);
    const lostX = { ...bowl, value: () => 0, valueBatch: ofY, gradientBatch: push(Number.NaN, 0) };
    const lostY = { ...bowl, value: () => 0, valueBatch: ofX, gradientBatch: push(0, Number.NaN) };
    for (const surface of [lostX, lostY]) {
      const race = run([{ learningRate: 1 }], { surface, start: [0, 0], steps: 3 });
      expect([...race.flownAt]).toEqual([1]);
      expect(at(race, 3, 0)).toEqual([0, 0, 0]);
    }
  });

  test('does not come back, even where its slope would bring it back', () => {
    const returning: Batch = (xs, _ys, gradientXs, gradientYs) => {
      gradientXs[0] = xs[0]! > 150 ? 0.75 : -1;
      gradientYs[0] = 0;
    };
    const surface = { ...bowl, gradientBatch: returning };
    const race = run([{ learningRate: 200 }], { surface, start: [0, 0], steps: 5 });
    expect([...race.flownAt]).toEqual([1]);
    expect([...race.xs]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('leaves no number in the race that is not finite, for any rate from 10⁻⁶ to 10³', () => {
    const rate = fc.double({ min: -6, max: 3, noNaN: true }).map((power) => 10 ** power);
    const choice = fc.oneof(
      rate.map((learningRate) => ({ learningRate })),
      fc
        .tuple(rate, fc.double({ min: 0, max: 0.99, noNaN: true }))
        .map(([learningRate, momentum]) => ({ learningRate, momentum })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        fc.array(choice, { minLength: 1, maxLength: 8 }),
        (surface, choices) => {
          const { start, steps } = surface.race;
          const race = run(choices, { surface, start, steps });
          for (const rows of [race.xs, race.ys, race.losses]) expect(rows.every(Number.isFinite)).toBe(true);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('the hash of a step', () => {
  /** FNV-1a again, over bytes that Node lays out. */
  function slowHash(numbers: readonly number[]): number {
    const bytes = Buffer.alloc(8 * numbers.length);
    for (const [i, value] of numbers.entries()) bytes.writeDoubleLE(value, 8 * i);
    let hash = 0x811c9dc5n;
    for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
    return Number(hash);
  }

  test('is FNV-1a over x, y of the balls in seat order', () => {
    const race = run([{ learningRate: 0.1 }, { learningRate: 0.3, momentum: 0.5 }]);
    for (const step of [0, 1, 17, 40]) {
      const [x0, y0] = at(race, step, 0);
      const [x1, y1] = at(race, step, 1);
      expect(hashAt(race, step)).toBe(slowHash([x0!, y0!, x1!, y1!]));
    }
  });

  test('is the same number on every machine', () => {
    // Computed by another program (Python, struct).
    const race = run([{ learningRate: 0.005 }, { learningRate: 0.25 }, { learningRate: 0.5 }]);
    expect(hashAt(race, 0)).toBe(3022511069);
    expect(hashAt(race, 40)).toBe(3381520979);
  });

  test('does not see the sign of a zero, which JSON loses', () => {
    const race = startRace(setup, [{ learningRate: 0.1 }]);
    race.xs[0] = 0;
    const zero = hashAt(race, 0);
    race.xs[0] = -0;
    expect(hashAt(race, 0)).toBe(zero);
  });

  test('changes with the last bit of one coordinate', () => {
    const race = startRace(setup, [{ learningRate: 0.1 }]);
    const before = hashAt(race, 0);
    race.ys[0] = race.ys[0]! + Number.EPSILON / 2;
    expect(hashAt(race, 0)).not.toBe(before);
  });

  test('is refused for a row that has not been computed', () => {
    const race = startRace(setup, [{ learningRate: 0.1 }]);
    expect(() => hashAt(race, 1)).toThrow('hash of step 1, computed are 0 to 0');
    expect(() => hashAt(race, -1)).toThrow(RangeError);
  });
});

type Batch = typeof bowl.gradientBatch;
const push =
  (gx: number, gy: number): Batch =>
  (_xs, _ys, gradientXs, gradientYs) => {
    gradientXs.fill(gx);
    gradientYs.fill(gy);
  };
const pushRight = push(-1, 0);
const pushUp = push(0, -1);
const pushNowhere = push(Number.NaN, 0);
