import { expect, test } from 'vitest';
import { boundsOf, contourLines } from '../../../client/stage/contours.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';

/** A grid drawn in digits. */
const grid = (...rows: string[]) => Float64Array.from(rows.join(''), Number);

test('one high cell has one closed ring, halfway to its neighbours', () => {
  const [line, ...others] = contourLines(grid('000', '020', '000'), 3, 3, 1);
  expect(others).toEqual([]);
  expect([line![0], line![1]]).toEqual([line!.at(-2), line!.at(-1)]);
  expect(boundsOf(line!)).toEqual({ xMin: 0.5, xMax: 1.5, yMin: 0.5, yMax: 1.5 });
});

test('a slope has one open line from edge to edge', () => {
  const lines = contourLines(grid('0123', '0123', '0123'), 4, 3, 1.5);
  expect(lines.map((line) => Array.from(line))).toEqual([[1.5, 0, 1.5, 1, 1.5, 2]]);
});

test('at a saddle the middle decides which corners belong together', () => {
  const low = contourLines(grid('90', '09'), 2, 2, 5).map((line) => line.length / 2);
  const high = contourLines(Float64Array.from([9, 2, 2, 9]), 2, 2, 5);
  expect(low).toEqual([2, 2]);
  // Middle 5.5, above: the two lines cut off the low corners, top right and bottom left.
  expect(high.map((line) => boundsOf(line)).map(({ xMin, yMin }) => [xMin > 0.4, yMin > 0.4])).toEqual(
    expect.arrayContaining([
      [true, false],
      [false, true],
    ]),
  );
});

test('heights that are not finite count as above and break nothing', () => {
  const values = Float64Array.from([0, 0, 0, 0, Number.NaN, 0, 0, 0, Number.POSITIVE_INFINITY]);
  for (const line of contourLines(values, 3, 3, 1)) expect(line.every(Number.isFinite)).toBe(true);
});

/** In a lane it is no ring, and the valley of Bukin is thinner than any grid. */
const ringed = raceable.filter(({ id, lane }) => !lane && id !== 'bukin-6');

test.each(ringed.map((surface) => [surface.id, surface] as const))(
  'the goal contour of %s lies at its true level around every best minimum',
  (_, surface) => {
    const { start, goalFraction } = surface.race;
    const goal = goalLevel(surface, start, goalFraction);
    const rings = goalRings(surface, goal);
    const best = surface.stationaryPoints.filter(({ kind, value }) => kind === 'min' && value < goal);
    expect(rings.length).toBeGreaterThanOrEqual(1);
    for (const { point } of best) {
      const around = rings.filter(
        ({ bounds: { xMin, xMax, yMin, yMax } }) =>
          point[0] > xMin && point[0] < xMax && point[1] > yMin && point[1] < yMax,
      );
      expect(around.length).toBe(1);
    }
    const height = goal - (surface.best ?? 0);
    for (const { line } of rings) {
      for (let i = 0; i < line.length; i += 2) {
        expect(Math.abs(surface.value(line[i]!, line[i + 1]!) - goal)).toBeLessThan(1e-3 * height);
      }
    }
  },
);

test('a goal far smaller than a pixel is still found and closed', () => {
  const bowl = surfaceById('seed-bowl')!;
  const [ring, ...others] = goalRings(bowl, 1e-9);
  expect(others).toEqual([]);
  expect(ring!.bounds.xMax).toBeCloseTo(Math.sqrt(1e-9), 7);
});
