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

test('a flat surface has no levels, nor has one that is defined nowhere', () => {
  expect(levelsFor(new Float64Array(100).fill(3))).toEqual([]);
  expect(levelsFor(new Float64Array(100).fill(Number.NaN))).toEqual([]);
});

/** What an instructor may type, on a square from −4 to 4. */
const typed = (loss: (x: number, y: number) => number) =>
  levelsFor(
    Float64Array.from({ length: 96 * 96 }, (_, i) => loss(((i % 96) - 47.5) / 12, (Math.floor(i / 96) - 47.5) / 12)),
  );

test('lines on a plane through 0 are as far apart as the loss rises', () => {
  expect(typed((x, y) => x + y)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
});

test.each([
  ['twelve powers of ten in one bowl', (x: number, y: number) => 10 ** (-6 + (12 * Math.hypot(x, y)) / 5.7)],
  ['an exponential of an exponential', (x: number) => Math.exp(Math.exp(x + 1))],
])('%s: lines all the way down, no band with more than a third of the map', (_, loss) => {
  const levels = typed(loss);
  const shares = [...levels, Number.POSITIVE_INFINITY].map((upper, band) => {
    const lower = levels[band - 1] ?? Number.NEGATIVE_INFINITY;
    let held = 0;
    for (let i = 0; i < 96 * 96; i++) {
      const value = loss(((i % 96) - 47.5) / 12, (Math.floor(i / 96) - 47.5) / 12);
      if (value >= lower && value < upper) held++;
    }
    return held / 96 / 96;
  });
  expect(levels.length).toBeLessThanOrEqual(mostLevels);
  expect(Math.max(...shares)).toBeLessThan(0.34);
});

test('a minimum a thousand times less deep than the other has a line of its own', () => {
  const levels = typed((x, y) => -1000 * Math.exp(-8 * ((x + 2) ** 2 + y * y)) - Math.exp(-2 * ((x - 2) ** 2 + y * y)));
  expect(levels.filter((level) => level < -1).length).toBeGreaterThanOrEqual(3);
  expect(levels.filter((level) => level > -1 && level < 0).length).toBeGreaterThanOrEqual(1);
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
  [2e-300, '2·10⁻³⁰⁰'],
  [1004, '1004'],
  [200_000, '200k'],
  [2.5e7, '25M'],
  [1_000_000_002, '1000000002'],
  [-1e9, '−10⁹'],
  [2e20, '2·10²⁰'],
])('the level %d reads %s', (level, text) => {
  expect(levelText(level)).toBe(text);
});
