import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bowl, comingStep, practiceSentence, raceOfOne } from '../../../client/phone/practice/practice.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';

const { start } = bowl;
const { min, max } = bowl.learningRates;
const steps = (count: number, learningRate: number): number[] => Array.from({ length: count }, () => learningRate);
const raced = (count: number, learningRate: number) => raceOfOne({ start, rates: steps(count, learningRate) });

describe('the practice ball', () => {
  test('takes the very steps of a ball in a race, to the last bit', () => {
    const real = startRace({ surface: bowl.surface, start, steps: 40 }, [{ learningRate: 0.31 }]);
    stepTo(real, 40);
    const practised = raced(40, 0.31);
    expect([...practised.xs]).toEqual([...real.xs]);
    expect([...practised.ys]).toEqual([...real.ys]);
  });

  test('goes at each step by the rate that the slider had then, from wherever it was put', () => {
    const place = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
    const rates = fc.array(fc.double({ min, max, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(place, rates, (put: Point, chosen) => {
        const race = raceOfOne({ start: put, rates: chosen });
        let [x, y] = put;
        chosen.forEach((rate, index) => {
          if (race.flownAt[0] !== -1 && race.flownAt[0]! <= index + 1) return;
          [x, y] = [x - rate * 2 * x, y - rate * 6 * y];
          expect(Math.abs(race.xs[index + 1]! - x)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(x)));
          expect(Math.abs(race.ys[index + 1]! - y)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(y)));
        });
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });

  test('shows the step that Step then makes', () => {
    const rates = [0.3, 0.05, 0.4];
    rates.forEach((rate, index) => {
      const coming = comingStep(raceOfOne({ start, rates: rates.slice(0, index) }), rate);
      const race = raceOfOne({ start, rates: rates.slice(0, index + 1) });
      expect(coming.next[0]).toBeCloseTo(race.xs[index + 1]!, 12);
      expect(coming.next[1]).toBeCloseTo(race.ys[index + 1]!, 12);
    });
  });

  test.each([
    [0.33, -1],
    [0.34, 131],
    [0.4, 16],
    [0.6, 6],
  ])('flies above 1/3 only: with η = %d at step %d', (rate, at) => {
    const race = raced(200, rate);
    expect(race.flownAt[0]).toBe(at);
    if (at !== -1) expect(practiceSentence(race)).toContain(`flew at step ${at}`);
    else expect(practiceSentence(race)).not.toContain('flew');
  });

  test('that flew still shows the step it flew with, whatever the slider says then', () => {
    const { from, learningRate, next, isOnMap } = comingStep(raced(30, 0.4), 0.01);
    expect({ from, learningRate, isOnMap }).toEqual({ from: 15, learningRate: 0.4, isOnMap: false });
    expect(Math.abs(next[1])).toBeGreaterThan(150);
  });

  test('says nothing of points, and that a finish touched is no finish yet', () => {
    expect(practiceSentence(raced(0, 0.25))).toBe('At the start. Each step goes down the slope, times η.');
    expect(practiceSentence(raced(10, 0.25))).toBe('Inside the finish at step 10. In a race it counts if it stays.');
  });
});
