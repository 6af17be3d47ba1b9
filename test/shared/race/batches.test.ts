import { describe, expect, test } from 'vitest';
import { type Random, stream } from '../../../shared/math/random.ts';
import { batchesOf } from '../../../shared/race/batches.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { fairness } from '../../../shared/race/fairness.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { pathOf } from '../../../shared/race/path.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const dice = (seed = 1) => stream(seed, 0, 'batches', 0);

describe('mini-batches', () => {
  test.each([
    [8, 1],
    [8, 2],
    [8, 8],
    [10, 4],
    [3, 5],
  ])('of %i examples in pieces of %i: every epoch shows each example once', (examples, size) => {
    const batches = batchesOf(examples, size, dice());
    const steps = Math.ceil(examples / size);
    for (let epoch = 0; epoch < 20; epoch++) {
      const pieces = Array.from({ length: steps }, (_, i) => batches(epoch * steps + i));
      expect(pieces.slice(0, -1).every((piece) => piece.length === size)).toBe(true);
      expect(pieces.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: examples }, (_, i) => i));
    }
  });

  test('steps may be asked for in any order, and epochs differ', () => {
    const [forth, back] = [batchesOf(8, 2, dice()), batchesOf(8, 2, dice())];
    const order = Array.from({ length: 40 }, (_, step) => forth(step));
    for (let step = 39; step >= 0; step--) expect(back(step)).toEqual(order[step]);
    const epochs = [0, 4, 8, 12].map((from) =>
      order
        .slice(from, from + 4)
        .flat()
        .join(),
    );
    expect(new Set(epochs).size).toBe(4);
  });

  test('every order of three is as likely', () => {
    const counts = new Map<string, number>();
    const batches = batchesOf(3, 3, dice());
    for (let epoch = 0; epoch < 6000; epoch++) {
      const order = batches(epoch).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test.each([
    [0, 1],
    [4, 0],
    [4, 1.5],
    [4, Number.NaN],
  ])('of %f examples in pieces of %f are refused', (examples, size) => {
    expect(() => batchesOf(examples, size, dice())).toThrow(RangeError);
  });
});

describe('a race with mini-batches', () => {
  const surface = surfaceById('line-standardised')!;
  const start = [5.5, 0] as const;
  const setup = { surface, start, steps: 40, dice };
  const at = (race: ReturnType<typeof startRace>, step: number, ball: number) =>
    [race.xs, race.ys].map((rows) => rows[step * race.count + ball]!);

  test('goes down the slope of the batch, the same one for all who share its size', () => {
    const choices = [0.1, 0.3].map((learningRate) => ({ learningRate, batchSize: 2 }));
    const race = startRace(setup, [...choices, { learningRate: 0.1 }]);
    stepTo(race, 40);
    const batches = batchesOf(8, 2, dice());
    for (let step = 0; step < 40; step++) {
      choices.forEach(({ learningRate }, ball) => {
        const [x, y] = at(race, step, ball) as [number, number];
        const [gx, gy] = surface.data!.gradient(x, y, batches(step));
        expect(at(race, step + 1, ball)).toEqual([x - learningRate * gx, y - learningRate * gy]);
      });
    }
    expect(race.losses[3 * 40]).toBe(surface.value(...(at(race, 40, 0) as [number, number])));
  });

  test('other sizes see other batches, and the whole loss none', () => {
    const race = startRace(setup, [
      { learningRate: 0.1, batchSize: 1 },
      { learningRate: 0.1, batchSize: 8 },
      { learningRate: 0.1 },
    ]);
    stepTo(race, 1);
    expect(at(race, 1, 0)).not.toEqual(at(race, 1, 2));
    at(race, 1, 1).forEach((one, i) => {
      expect(one).toBeCloseTo(at(race, 1, 2)[i]!, 12);
    });
  });

  test('a batch size where there is no data is the whole loss; with data but without dice it is our bug', () => {
    const bowl = surfaceById('seed-bowl')!;
    const plain = startRace({ ...setup, surface: bowl }, [{ learningRate: 0.1, batchSize: 2 }, { learningRate: 0.1 }]);
    stepTo(plain, 3);
    expect(at(plain, 3, 0)).toEqual(at(plain, 3, 1));
    const { dice: _, ...without } = setup;
    expect(() => startRace(without, [{ learningRate: 0.1, batchSize: 2 }])).toThrow('a batch size of 2 needs dice');
  });

  test.each([
    [1, 51],
    [2, 50],
    [4, 47],
    [8, 39],
  ])('B = %i with a budget of 160 example-gradients: about %i %% of the rates settle', (batchSize, percent) => {
    const goal = goalLevel(surface, start, 0.001);
    const race = { surface, start, steps: 160 / batchSize, dice };
    const { shares } = fairness(race, goal, { min: 0.01, max: 3 }, { count: 400, batchSize });
    expect(Math.abs(100 * shares.converged - percent)).toBeLessThan(4);
    expect(shares.local + shares.saddle + shares.crawling).toBe(0);
  });

  test('B = 1: half the rate leaves about a quarter of the jitter', () => {
    const jitter = [0.4, 0.2, 0.1, 0.05].map((learningRate) => {
      let sum = 0;
      for (let seed = 0; seed < 10; seed++) {
        const race = startRace({ ...setup, steps: 800, dice: (): Random => dice(seed) }, [
          { learningRate, batchSize: 1 },
        ]);
        stepTo(race, 800);
        for (const loss of race.losses.subarray(401)) sum += loss - surface.best!;
      }
      return sum / 4000;
    });
    for (let i = 1; i < 4; i++) {
      const ratio = jitter[i - 1]! / jitter[i]!;
      expect(ratio).toBeGreaterThan(3.5);
      expect(ratio).toBeLessThan(5.5);
    }
  });

  test('the limits are 2 for the whole, and 2/(x² + 1), .60 to 1.91, for one example', () => {
    expect(2 / surface.stationaryPoints[0]!.eigenvalues[1]).toBeCloseTo(2, 12);
    const limits = surface.data!.examples.xs.map((x) => 2 / (x * x + 1));
    expect([Math.min(...limits).toFixed(2), Math.max(...limits).toFixed(2)]).toEqual(['0.60', '1.91']);
  });
});

describe('a budget of example-gradients', () => {
  const surface = surfaceById('line-standardised')!;
  const choices: readonly Choice[] = [
    { learningRate: 0.05, batchSize: 1 },
    { learningRate: 0.05, batchSize: 8 },
    { learningRate: 0.05 },
  ];
  const raced = (exampleBudget?: number) => {
    const setup = { surface, start: surface.race.start, steps: 40, dice: () => stream(3, 0, 'batches', 1) };
    const race = startRace({ ...setup, ...(exampleBudget !== undefined && { exampleBudget }) }, choices);
    stepTo(race, 40);
    return race;
  };
  const xOf = ({ xs, count }: Race, ball: number, step: number) => xs[step * count + ball]!;

  test('pays for budget ÷ B steps; then the ball stays, and it has not flown', () => {
    const race = raced(80);
    expect([...race.lastSteps]).toEqual([40, 10, 40]);
    expect(xOf(race, 1, 10)).not.toBe(xOf(race, 1, 9));
    for (const step of [11, 25, 40]) expect(xOf(race, 1, step)).toBe(xOf(race, 1, 10));
    expect([...race.flownAt]).toEqual([-1, -1, -1]);
    expect(pathOf(race, 1).last).toBe(10);
  });

  test('changes nothing before it is spent, and nothing for the whole loss', () => {
    const [bounded, free] = [raced(80), raced()];
    for (let step = 0; step <= 10; step++) expect(xOf(bounded, 1, step)).toBe(xOf(free, 1, step));
    for (let step = 0; step <= 40; step++) expect(xOf(bounded, 2, step)).toBe(xOf(free, 2, step));
  });
});
