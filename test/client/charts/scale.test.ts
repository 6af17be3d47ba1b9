import { describe, expect, test } from 'vitest';
import { evenTicks, logScale, logTicks } from '../../../client/charts/scale.ts';

const values = (min: number, max: number, width = 1000) => logTicks(min, max, width, 88).map(({ value }) => value);

describe('the log axis', () => {
  test('gives every factor the same width', () => {
    const at = logScale(0.01, 1, 100, 300);
    expect([at(0.01), at(0.1), at(1)].map(Math.round)).toEqual([100, 200, 300]);
  });

  test('has marks at 1-2-5, and its ends where there is room', () => {
    expect(values(0.003, 0.6)).toEqual([0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]);
    expect(values(0.002, 0.7, 4000)).toContain(0.7);
  });

  test('has fewer marks where there is less room, and never two that touch', () => {
    for (const width of [2000, 1000, 600, 400, 250]) {
      for (const [min, max] of [
        [0.003, 0.6],
        [1e-6, 30],
        [0.0004, 0.0295],
        [2, 3],
      ] as const) {
        const place = logScale(min, max, 0, width);
        const xs = values(min, max, width).map(place);
        expect(xs.length).toBeGreaterThan(0);
        for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThanOrEqual(87.99);
      }
    }
  });

  test('writes small powers as 10⁻⁵ and others as plain numbers', () => {
    const texts = logTicks(1e-5, 10, 2000, 88).map(({ text }) => text);
    expect(texts).toContain('10⁻⁵');
    expect(texts).toContain('0.001');
    expect(texts).toContain('10');
    expect(texts.join()).not.toMatch(/e|NaN|000000/);
  });
});

test('an even axis begins at 0 and has at most so many steps', () => {
  expect(evenTicks(40, 5)).toEqual([0, 10, 20, 30, 40]);
  expect(evenTicks(100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(evenTicks(60, 5)).toEqual([0, 20, 40, 60]);
  expect(evenTicks(3, 5)).toEqual([0, 1, 2, 3]);
});
