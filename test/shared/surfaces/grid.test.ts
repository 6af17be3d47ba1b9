import { describe, expect, test } from 'vitest';
import { differenceGradient, differenceHessian } from '../../../shared/math/differences.ts';
import { stream } from '../../../shared/math/random.ts';
import { findStationaryPoints } from '../../../shared/surfaces/find-stationary.ts';
import { type Grid, shapeOfGrid, surfaceFromGrid } from '../../../shared/surfaces/grid.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const domain = { xMin: -1, xMax: 3, yMin: 0, yMax: 2 };
const [width, height] = [9, 5];
const xOf = (column: number) => domain.xMin + (4 * column) / (width - 1);
const yOf = (row: number) => domain.yMax - (2 * row) / (height - 1);

function sampled(value: (x: number, y: number) => number): Grid {
  const heights = Float64Array.from({ length: width * height }, (_, i) =>
    value(xOf(i % width), yOf(Math.floor(i / width))),
  );
  return { heights, width, height };
}

const draw = stream(1, 0, 'grid', 0);
const rough = shapeOfGrid(
  sampled(() => draw()),
  domain,
);
const roughHeights = sampled(() => draw());

test('goes through every height: row 0 is the top, the outer nodes lie on the edge', () => {
  const { value } = shapeOfGrid(roughHeights, domain);
  for (let i = 0; i < width * height; i++) {
    expect(value(xOf(i % width), yOf(Math.floor(i / width)))).toBeCloseTo(roughHeights.heights[i]!, 14);
  }
});

test('a plane stays one, also beyond the edge; a parabola does away from it', () => {
  const plane = shapeOfGrid(
    sampled((x, y) => 1 + 2 * x - 3 * y),
    domain,
  );
  expect(plane.value(7.3, -4.1)).toBeCloseTo(1 + 14.6 + 12.3, 12);
  expect(plane.gradient(0.123, 1.7)).toEqual([expect.closeTo(2, 12), expect.closeTo(-3, 12)]);
  const bowl = shapeOfGrid(
    sampled((x, y) => x * x + x * y),
    domain,
  );
  expect(bowl.value(0.77, 1.1)).toBeCloseTo(0.77 * 0.77 + 0.77 * 1.1, 12);
  expect(bowl.hessian(0.77, 1.1)).toEqual([2, 1, 0].map((one) => expect.closeTo(one, 11)));
});

describe('the derivatives', () => {
  const place = () => [domain.xMin - 1 + 6 * draw(), domain.yMin - 1 + 4 * draw()] as const;

  test('are the central differences at 1000 seeded points, inside and out', () => {
    for (let i = 0; i < 1000; i++) {
      const [x, y] = place();
      const columns = (x - domain.xMin) * 2;
      const rows = (domain.yMax - y) * 2;
      // On a line of the grid the second derivative jumps.
      if ([columns, rows].some((at) => Math.abs(at - Math.round(at)) < 1e-3)) continue;
      differenceGradient(rough.value, x, y, 1e-5).forEach((want, k) => {
        expect(rough.gradient(x, y)[k]).toBeCloseTo(want, 7);
      });
      differenceHessian(rough.gradient, x, y, 1e-5).forEach((want, k) => {
        expect(rough.hessian(x, y)[k]).toBeCloseTo(want, 7);
      });
    }
  });

  test('the gradient is continuous across the lines of the grid and its edge', () => {
    for (let i = 0; i < 200; i++) {
      const [x, y] = place();
      for (let column = 0; column < width; column++) {
        const [left, right] = [rough.gradient(xOf(column) - 1e-9, y), rough.gradient(xOf(column) + 1e-9, y)];
        expect(Math.hypot(left[0] - right[0], left[1] - right[1])).toBeLessThan(1e-6);
      }
      for (let row = 0; row < height; row++) {
        const [below, above] = [rough.gradient(x, yOf(row) - 1e-9), rough.gradient(x, yOf(row) + 1e-9)];
        expect(Math.hypot(below[0] - above[0], below[1] - above[1])).toBeLessThan(1e-6);
      }
    }
  });

  test('a batch has the bits of single points', () => {
    const xs = Float64Array.from({ length: 50 }, () => place()[0]);
    const ys = Float64Array.from({ length: 50 }, () => place()[1]);
    const [gxs, gys, losses] = [new Float64Array(50), new Float64Array(50), new Float64Array(50)];
    rough.gradientBatch(xs, ys, gxs, gys, 50);
    rough.valueBatch(xs, ys, losses, 50);
    xs.forEach((x, i) => {
      expect([gxs[i], gys[i]]).toEqual(rough.gradient(x, ys[i]!));
      expect(losses[i]).toBe(rough.value(x, ys[i]!));
    });
  });
});

test('the smallest grid is one cell of four heights', () => {
  const cell = shapeOfGrid({ heights: Float64Array.of(2, 3, 0, 1), width: 2, height: 2 }, domain);
  expect(cell.value(-1, 0)).toBe(0);
  expect(cell.value(1, 1)).toBeCloseTo(1.5, 14);
});

test('a sampled surface has its minimum near the true one, and the finder finds it', () => {
  const bowl = surfaceById('seed-bowl')!;
  const fine = 41;
  const heights = Float64Array.from({ length: fine * fine }, (_, i) => {
    const [x, y] = [-3 + (6 * (i % fine)) / (fine - 1), 3 - (6 * Math.floor(i / fine)) / (fine - 1)];
    return bowl.value(x - 0.1, y);
  });
  const facts = { ...bowl, stationaryPoints: [], best: null };
  const surface = surfaceFromGrid({ heights, width: fine, height: fine }, facts);
  const [minimum, ...others] = findStationaryPoints(surface, 12);
  expect(others).toEqual([]);
  expect(minimum).toMatchObject({ kind: 'min', point: [expect.closeTo(0.1, 6), expect.closeTo(0, 6)] });
});

test.each([
  [[1, 2, 3], 3, 1],
  [[1, 2, 3], 2, 2],
  [[1, 2, 3, Number.NaN], 2, 2],
  [[1, 2, 3, Number.POSITIVE_INFINITY], 2, 2],
])('%j as %i × %i is refused', (heights, columns, rows) => {
  expect(() => shapeOfGrid({ heights: Float64Array.from(heights), width: columns, height: rows }, domain)).toThrow(
    RangeError,
  );
});
