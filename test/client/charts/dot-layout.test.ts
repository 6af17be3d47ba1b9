import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeDots, type Spot } from '../../../client/charts/dot-layout.ts';
import { placeInLane } from '../../../client/charts/lane-layout.ts';
import { stackDots } from '../../../client/charts/stack-layout.ts';

const field = { left: 100, top: 0, right: 950, bottom: 450 };
const radius = 28;

function closest(dots: readonly Spot[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < dots.length; i++) {
    for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(dots[i]!.x - dots[j]!.x, dots[i]!.y - dots[j]!.y));
  }
  return least;
}

const spots = fc.array(
  fc.record({ x: fc.double({ min: 130, max: 920, noNaN: true }), y: fc.double({ min: 40, max: 445, noNaN: true }) }),
  { minLength: 1, maxLength: 40 },
);

describe('dots in the plot', () => {
  test('no two of 1 to 40 overlap, wherever they belong, and each keeps its true spot as a mark', () => {
    fc.assert(
      fc.property(spots, (wanted) => {
        const dots = placeDots(wanted, { field, radius, obstacles: [] });
        expect(closest(dots)).toBeGreaterThanOrEqual(2 * radius);
        dots.forEach((dot, i) => {
          expect([dot.trueX, dot.trueY]).toEqual([wanted[i]!.x, wanted[i]!.y]);
          expect(dot.moved).toBe(Math.hypot(dot.x - dot.trueX, dot.y - dot.trueY) > 1.5);
          expect(dot.x - radius).toBeGreaterThanOrEqual(field.left);
          expect(dot.x + radius).toBeLessThanOrEqual(field.right);
          expect(dot.y + radius).toBeLessThanOrEqual(field.bottom);
        });
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('40 equal dots still do not overlap', () => {
    const dots = placeDots(Array(40).fill({ x: 700, y: 400 }), { field, radius, obstacles: [] });
    expect(closest(dots)).toBeGreaterThanOrEqual(2 * radius);
  });

  test('a dot that has room stands where it belongs', () => {
    const [only] = placeDots([{ x: 500, y: 200 }], { field, radius, obstacles: [] });
    expect(only).toEqual({ x: 500, y: 200, trueX: 500, trueY: 200, moved: false });
  });

  test('none touches a label', () => {
    const label = { left: 400, top: 100, right: 700, bottom: 200 };
    const dots = placeDots(
      Array.from({ length: 12 }, (_, i) => ({ x: 420 + 20 * i, y: 190 })),
      { field, radius, obstacles: [label] },
    );
    for (const { x, y } of dots) {
      const dx = Math.max(label.left - x, 0, x - label.right);
      const dy = Math.max(label.top - y, 0, y - label.bottom);
      expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius - 1e-9);
    }
  });

  test('none crosses a limit: a dot beyond it would say that it had flown', () => {
    const kerb = { left: 792, right: 808, top: 0, bottom: 450 };
    const crowd = Array.from({ length: 10 }, (_, i) => ({ x: 796 - i, y: 400 }));
    const dots = placeDots(crowd, { field, radius, obstacles: [kerb], walls: [800] });
    expect(Math.max(...dots.map(({ x }) => x))).toBeLessThanOrEqual(kerb.left - radius + 1e-9);
  });
});

describe('dots in the lane', () => {
  const lane = { left: 100, right: 950, rows: 4, radius, closed: [[700, 716]] as const };

  test('no two of 1 to 40 overlap, none stands on the kerb or on its other side', () => {
    const rates = fc.array(fc.double({ min: 130, max: 690, noNaN: true }), { minLength: 1, maxLength: 32 });
    const flown = fc.array(fc.double({ min: 717, max: 920, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(rates, flown, (slow, fast) => {
        const dots = placeInLane([...slow, ...fast], lane);
        expect(dots).not.toBeNull();
        expect(closest(dots!.map(({ x, row }) => ({ x, y: row * (2 * radius + 2) })))).toBeGreaterThanOrEqual(
          2 * radius,
        );
        for (const { x, trueX } of dots!) {
          expect(x < 708).toBe(trueX < 708);
          expect(Math.abs(x - 708)).toBeGreaterThanOrEqual(radius + 8 - 1e-6);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('a dot with room keeps its own rate', () => {
    expect(placeInLane([300, 500], lane)).toEqual([
      { x: 300, row: 0, trueX: 300, moved: false },
      { x: 500, row: 0, trueX: 500, moved: false },
    ]);
  });

  test('more than there is room for are refused, so that the lane can get another row', () => {
    expect(placeInLane(Array(40).fill(300), { ...lane, rows: 2, closed: [] })).toBeNull();
  });
});

describe('stacks of small dots', () => {
  const room = { left: 0, right: 900, top: -4000, bottom: 300, pitch: 18, closed: [[450, 466]] as const };

  test('200 dots stand on each other in their bins and do not overlap', () => {
    const one = fc.record({
      x: fc.double({ min: 1, max: 899, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 41, maxLength: 200 }), (wanted) => {
        const dots = stackDots(wanted, room);
        expect(closest(dots)).toBeGreaterThanOrEqual(17.99);
        dots.forEach(({ x, y }, i) => {
          expect(y).toBeLessThanOrEqual(wanted[i]!.y + 1e-9);
          expect(x < 458).toBe(wanted[i]!.x < 458);
          expect(Math.abs(x - 458)).toBeGreaterThanOrEqual(8 + 8.9);
        });
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test('a stack that would be too high begins lower, and is pressed together only when that is not enough', () => {
    const stack = (count: number) =>
      stackDots(Array(count).fill({ x: 300, y: 0 }), { ...room, top: -100 }).map(({ y }) => y);
    expect(Math.min(...stack(12))).toBe(-100);
    expect(Math.max(...stack(12))).toBe(-100 + 11 * 18);
    expect(Math.min(...stack(100))).toBe(-100);
    expect(Math.max(...stack(100))).toBeCloseTo(300);
  });
});
