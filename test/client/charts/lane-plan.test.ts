import { expect, test } from 'vitest';
import { lanePlan, tangentPiece } from '../../../client/charts/lane-plan.ts';

const parabola = { xMin: -2, xMax: 2, loss: (x: number) => x * x };
const box = { left: 100, top: 0, right: 500, bottom: 300 };

test('a lane fills its box from side to side, with its valleys and hills inside', () => {
  const { x, y, curve } = lanePlan(parabola, [0, 1], box);
  expect([x(-2), x(0), x(2)]).toEqual([100, 300, 500]);
  expect(y(0)).toBeGreaterThan(y(1));
  expect(y(0)).toBeLessThan(300);
  expect(y(1)).toBeGreaterThan(0);
  expect(curve.startsWith('M100.0 ')).toBe(true);
  expect(curve.endsWith(`L500.0 ${(300 - (4 + 0.3) * (300 / 2.05)).toFixed(1)}`)).toBe(true);
});

test('what is higher than the picture lies at its upper edge', () => {
  const { y } = lanePlan(parabola, [0, 1], box);
  expect(y(4)).toBeCloseTo(0, 9);
});

test('a lane with one valley has a height too', () => {
  const { y } = lanePlan(parabola, [0], box);
  expect(Number.isFinite(y(0))).toBe(true);
});

test('a tangent has the slope of the picture, and its length whatever that is', () => {
  for (const slope of [0, 1, -3, 24]) {
    const numbers = tangentPiece(slope, 50, 60, 40, { x: 10, y: 5 }).slice(1).split(/[L ]/).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const [x0, y0, x1, y1] = numbers;
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeCloseTo(40, 0);
    expect((x0 + x1) / 2).toBeCloseTo(50, 0);
    // Down in the picture is a larger y; slopes of the picture are shrunk as its axes are.
    expect(Math.atan2(y0 - y1, x1 - x0)).toBeCloseTo(Math.atan(slope * 0.5), 1);
  }
});
