import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsFor, levelsOf, levelText, mostLevels, niceStep } from '../../../client/stage/levels.ts';
import { scaleOf } from '../../../client/stage/scale.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';

const isNice = (level: number) =>
  level === 0 || [1, 2, 5].includes(Number(Math.abs(level).toExponential(9).split('e')[0]));
/** Heights with a range of `decades` powers of ten over `min`. */
const sampleOf = (min: number, decades: number) =>
  Float64Array.from({ length: 2000 }, (_, index) => min + 10 ** ((decades * index) / 1999));

test('the median height stands at one half of the scale, its ends at 0 and 1', () => {
  for (const decades of [3, 5, 9]) {
    const sample = sampleOf(0, decades);
    const scale = scaleOf(sample);
    expect(scale.position(sample[1000]!)).toBeCloseTo(0.5, 9);
    expect(scale.position(sample[0]!)).toBe(0);
    expect(scale.position(sample[1999]!)).toBeCloseTo(1, 12);
    expect(scale.position(1e300)).toBe(1);
  }
});

test('a scale leaves out heights that are not finite', () => {
  const scale = scaleOf([0, 1, 2, Number.NaN, Number.POSITIVE_INFINITY]);
  expect([scale.min, scale.max]).toEqual([0, 2]);
});

test.each(surfaces.map((surface) => [surface.id, surface] as const))(
  'levels of %s: 4 to 12, rising, 1-2-5 or multiples of one such step',
  (_, surface) => {
    const levels = levelsOf(surface);
    expect(levels.length).toBeGreaterThanOrEqual(4);
    expect(levels.length).toBeLessThanOrEqual(mostLevels);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    const steps = [...Array(20).keys()].flatMap((i) => [1, 2, 5].map((digit) => Number(`${digit}e${i - 10}`)));
    const isMultiple = (step: number) =>
      levels.every((level) => Math.abs(level / step - Math.round(level / step)) < 1e-9);
    const widest = steps.filter(isMultiple).at(-1)!;
    expect(levels.every(isNice) || levels.at(-1)! / widest < 40).toBe(true);
  },
);

test('any range of heights has at most 12 levels inside it, and over 100:1 every one is 1, 2 or 5 times a power of ten', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 12, noNaN: true }),
      (min, decades) => {
        const sample = sampleOf(min, decades);
        const levels = levelsFor(sample);
        expect(levels.length).toBeLessThanOrEqual(mostLevels);
        for (const level of levels) {
          expect(level).toBeGreaterThan(sample[0]!);
          expect(level).toBeLessThan(sample[1999]!);
        }
        if (sample[0]! <= 0 || sample[1999]! > 100 * sample[0]!)
          expect(levels.filter((level) => !isNice(level))).toEqual([]);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});

test('a narrow range far from 0 has evenly spaced levels', () => {
  const levels = levelsFor(Float64Array.from({ length: 101 }, (_, index) => 1000 + index / 10));
  expect(levels.length).toBeGreaterThanOrEqual(5);
  const steps = levels.slice(1).map((level, index) => Number((level - levels[index]!).toFixed(9)));
  expect(new Set(steps)).toEqual(new Set([1]));
});

test('a flat surface has no levels', () => {
  expect(levelsFor(new Float64Array(100).fill(3))).toEqual([]);
});

test('a step is the next 1, 2 or 5', () => {
  expect([0.9, 1, 1.1, 3, 6, 0.03, 250].map(niceStep)).toEqual([1, 1, 2, 5, 10, 0.05, 500]);
});

test.each([
  [0, '0'],
  [0.05, '0.05'],
  [-0.2, '−0.2'],
  [20, '20'],
  [5000, '5k'],
  [2e6, '2M'],
  [1e-5, '10⁻⁵'],
  [5e-12, '5·10⁻¹²'],
])('the level %d reads %s', (level, text) => {
  expect(levelText(level)).toBe(text);
});
