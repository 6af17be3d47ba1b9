import { describe, expect, test } from 'vitest';
import { cliffOf, reachLine, travel } from '../../../shared/race/limits.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const ravine = surfaceById('ravine')!;
const bowl = surfaceById('seed-bowl')!;

describe('the cliff', () => {
  test('is 2/λ, 2(1+μ)/((1−τ)λ), 2(1+μ)/((1+2μ)λ); weight decay adds to λ', () => {
    expect(cliffOf({}, 25)).toBe(0.08);
    expect(cliffOf({ weightDecay: 5 }, 25)).toBe(2 / 30);
    expect(cliffOf({ momentum: 0.9 }, 25)).toBeCloseTo(0.152, 15);
    expect(cliffOf({ optimizer: 'momentum' }, 25)).toBeCloseTo(0.152, 15);
    expect(cliffOf({ momentum: 0.9, nesterov: true }, 25)).toBeCloseTo(0.0543, 4);
    expect(cliffOf({ momentum: 0.9, dampening: 0.9 }, 1)).toBeCloseTo(38, 12);
    expect(cliffOf({ momentum: 0.9, weightDecay: 5 }, 25)).toBeCloseTo(3.8 / 30, 15);
    expect(cliffOf({ momentum: 0, dampening: 0.5, nesterov: true }, 25)).toBe(0.08);
  });

  test('is none for adaptive optimizers and changing rates', () => {
    expect(cliffOf({ optimizer: 'adam' }, 25)).toBeNull();
    expect(cliffOf({ schedule: { type: 'inverse-root' } }, 25)).toBeNull();
  });

  test.each([
    [{}],
    [{ weightDecay: 5 }],
    [{ momentum: 0.9 }],
    [{ momentum: 0.9, nesterov: true }],
    [{ momentum: 0.5, dampening: 0.5 }],
    [{ momentum: 0.9, weightDecay: 3 }],
    [{ momentum: 0, dampening: 0.5, nesterov: true }],
  ])('%j: below it the ravine settles, above it does not', (like) => {
    const limit = cliffOf(like, 25)!;
    const race = startRace({ surface: ravine, start: [-9, 3], steps: 4000 }, [
      { ...like, learningRate: 0.995 * limit },
      { ...like, learningRate: 1.005 * limit },
    ]);
    stepTo(race, 4000);
    expect(race.losses[2 * 4000]).toBeLessThan(1e-6);
    expect(race.losses[2 * 4000 + 1]).toBeGreaterThan(1);
  });
});

describe('the reach line', () => {
  test('A(100) is 100 for Adam, 203 for RMSprop, 18.6 for AdaGrad', () => {
    expect(travel({ optimizer: 'adam' }, 100)).toBeCloseTo(100, 5);
    expect(travel({ optimizer: 'rmsprop' }, 100)).toBeCloseTo(202.6, 1);
    expect(travel({ optimizer: 'adagrad' }, 100)).toBeCloseTo(18.59, 2);
  });

  test('does not see the weight decay, which is no slope of the surface', () => {
    expect(travel({ optimizer: 'adamw' }, 100)).toBe(travel({ optimizer: 'adam' }, 100));
  });

  test('is the larger way to go over A(N), to the nearest best minimum', () => {
    expect(reachLine({ optimizer: 'adagrad' }, bowl, [-2.7, 0.9], 100)!.learningRate).toBeCloseTo(2.7 / 18.59, 4);
    const exits = surfaceById('two-exits')!;
    const reach = reachLine({ optimizer: 'adam' }, exits, [0.1, 3], 100)!;
    expect(reach.away).toBe(2);
    expect(reach.travel).toBeCloseTo(100, 5);
    expect(reach.learningRate).toBeCloseTo(0.02, 6);
  });

  test('is none where a cliff is drawn, for changing rates, and without a minimum', () => {
    expect(reachLine({}, bowl, [1, 1], 100)).toBeNull();
    expect(reachLine({ optimizer: 'adam', schedule: { type: 'inverse-root' } }, bowl, [1, 1], 100)).toBeNull();
    expect(reachLine({ optimizer: 'adam' }, { ...bowl, stationaryPoints: [] }, [1, 1], 100)).toBeNull();
  });

  test.each(['adam', 'rmsprop', 'adagrad'] as const)('%s settles on the bowl from about that rate on', (optimizer) => {
    const line = reachLine({ optimizer }, bowl, bowl.race.start, 100)!.learningRate;
    const race = startRace({ surface: bowl, start: bowl.race.start, steps: 100 }, [
      { learningRate: line / 2, optimizer },
      { learningRate: 2 * line, optimizer },
    ]);
    stepTo(race, 100);
    const goal = 0.01 * race.losses[0]!;
    expect(race.losses[2 * 100]).toBeGreaterThan(goal);
    expect(race.losses[2 * 100 + 1]).toBeLessThan(goal);
  });
});
