import { expect, test } from 'vitest';
import { allowedIn } from '../../../client/stage/fence.ts';
import { boxFence, disc, halfPlane } from '../../../shared/surfaces/fence.ts';

const box = { xMin: -1.3, xMax: 1.3, yMin: -1.3, yMax: 1.3 };

/** Area inside a closed line. */
function areaOf(line: Float64Array): number {
  let twice = 0;
  for (let i = 2; i < line.length; i += 2) twice += line[i - 2]! * line[i + 1]! - line[i]! * line[i - 1]!;
  return Math.abs(twice) / 2;
}

test('the line of a disc is the circle itself, closed and without gaps', () => {
  const [line, ...more] = allowedIn(disc([0.2, -0.1], 0.9), box);
  expect(more).toEqual([]);
  for (let i = 0; i < line!.length; i += 2) {
    expect(Math.hypot(line![i]! - 0.2, line![i + 1]! + 0.1)).toBeCloseTo(0.9, 12);
    const next = (i + 2) % line!.length;
    expect(Math.hypot(line![next]! - line![i]!, line![next + 1]! - line![i + 1]!)).toBeLessThan(0.03);
  }
  expect([line![0], line![1]]).toEqual([line!.at(-2), line!.at(-1)]);
  expect(areaOf(line!)).toBeCloseTo(Math.PI * 0.81, 3);
});

test('the line of a rectangle has its four corners', () => {
  const [line] = allowedIn(boxFence({ xMin: -0.71, xMax: 0.5, yMin: -1, yMax: 0.333 }), box);
  const points = Array.from({ length: line!.length / 2 }, (_, i) => [line![2 * i], line![2 * i + 1]].join());
  for (const corner of ['-0.71,-1', '0.5,-1', '0.5,0.333', '-0.71,0.333']) expect(points).toContain(corner);
  expect(areaOf(line!)).toBeCloseTo(1.21 * 1.333, 10);
});

test('a half-plane is closed around the picture, outside of it', () => {
  const [line, ...more] = allowedIn(halfPlane(1, 2, 0.5), box);
  expect(more).toEqual([]);
  for (let i = 0; i < line!.length; i += 2) {
    const [x, y] = [line![i]!, line![i + 1]!];
    const isOnFence = Math.abs(x + 2 * y - 0.5) < 1e-9;
    const isOutside = x < box.xMin || x > box.xMax || y < box.yMin || y > box.yMax;
    expect(isOnFence || isOutside, `${x}, ${y}`).toBe(true);
  }
});
