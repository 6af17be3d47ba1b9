import { describe, expect, test } from 'vitest';
import { arrowOutline } from '../../../../client/stage/overlays/arrow.ts';
import { fieldArrows } from '../../../../client/stage/overlays/field.ts';
import { gradientArrow } from '../../../../client/stage/overlays/gradient.ts';
import { partialArrows } from '../../../../client/stage/overlays/partials.ts';
import { slopeScale } from '../../../../client/stage/overlays/slopes.ts';
import { stepCircle } from '../../../../client/stage/overlays/step.ts';
import { velocityArrow } from '../../../../client/stage/overlays/velocity.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { raceable } from '../../../../shared/surfaces/index.ts';
import { layoutFor, placed, placesIn, surfaceOf, unit } from './on-map.ts';

const smooth = raceable.filter(({ kinks = [], lane }) => kinks.length === 0 && !lane);

describe('the arrow of −∇L', () => {
  test.each(smooth.map((surface) => [surface.id, surface] as const))(
    'is square to the contour of %s and points down, by values alone',
    (_, surface) => {
      const layout = layoutFor(surface);
      const slopes = slopeScale(surface);
      const { xMin, xMax, yMin, yMax } = surface.domain;
      // Small beside the curvature, large beside rounding.
      const h = 1e-5 * Math.min(xMax - xMin, yMax - yMin);
      let tried = 0;
      for (const [x, y] of placesIn(surface)) {
        const slope = Math.hypot(...surface.gradient(x, y));
        if (slope * h < 1e-9 * (1 + Math.abs(surface.value(x, y)))) continue;
        const arrow = gradientArrow(surface, placed([x, y]), layout, slopes)!;
        // Back from pixels: the picture's y points down.
        const [dx, dy] = [arrow.to[0] - arrow.from[0], -(arrow.to[1] - arrow.from[1])];
        const length = Math.hypot(dx, dy);
        const along = (aheadX: number, aheadY: number) =>
          (surface.value(x + (aheadX * h) / length, y + (aheadY * h) / length) -
            surface.value(x - (aheadX * h) / length, y - (aheadY * h) / length)) /
          (2 * h);
        expect(along(dx, dy) / slope).toBeCloseTo(-1, 3);
        expect(Math.abs(along(-dy, dx)) / slope).toBeLessThan(1e-3);
        tried++;
      }
      expect(tried).toBeGreaterThan(9);
    },
  );

  test('is longer where it is steeper, never under its ball, and 15 hundredths of the height at most', () => {
    const bowl = surfaceOf('seed-bowl');
    const layout = layoutFor(bowl);
    const lengths = [0.001, 0.05, 0.5, 1.5].map((x) => {
      const { from, to } = gradientArrow(bowl, placed([x, 0]), layout, slopeScale(bowl))!;
      return Math.hypot(to[0] - from[0], to[1] - from[1]) / unit;
    });
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBeCloseTo(6, 9);
    expect(lengths.at(-1)).toBeLessThanOrEqual(15);
    expect(lengths[2]).toBeGreaterThan(lengths[1]!);
  });

  test('ends at the kerb where the map ends, in its own direction', () => {
    const bowl = surfaceOf('fence');
    const layout = layoutFor(bowl);
    const { from, to, direction } = gradientArrow(bowl, placed([1.25, 1.29]), layout, slopeScale(bowl))!;
    expect(to[1]).toBeGreaterThanOrEqual(layout.inner.top - 2 * unit - 1e-9);
    expect(to[0]).toBeLessThanOrEqual(layout.inner.right + 2 * unit + 1e-9);
    expect((to[0] - from[0]) * direction[1]).toBeCloseTo((to[1] - from[1]) * direction[0], 9);
  });

  test('is absent where the slope is 0', () => {
    const bowl = surfaceOf('seed-bowl');
    expect(gradientArrow(bowl, placed([0, 0]), layoutFor(bowl), slopeScale(bowl))).toBeNull();
    expect(partialArrows(bowl, placed([0, 0]), layoutFor(bowl), slopeScale(bowl))).toEqual([]);
    expect(stepCircle(bowl, placed([0, 0], 0.1), layoutFor(bowl))).toBeNull();
  });
});

test('the partials lie along the axes, point uphill, and add up to the opposite of −∇L', () => {
  const bowl = surfaceOf('seed-bowl');
  const layout = layoutFor(bowl);
  const [x, y] = partialArrows(bowl, placed([1, 1]), layout, slopeScale(bowl));
  expect([x!.value, y!.value]).toEqual([2, 6]);
  const [alongX, alongY] = [x!.to[0] - x!.from[0], y!.from[1] - y!.to[1]];
  expect([x!.to[1] - x!.from[1], y!.to[0] - y!.from[0]]).toEqual([0, 0]);
  expect(alongX).toBeGreaterThan(0);
  expect(alongY / alongX).toBeCloseTo(3, 9);
  const { direction } = gradientArrow(bowl, placed([1, 1]), layout, slopeScale(bowl))!;
  expect(direction[0] * alongY).toBeCloseTo(-direction[1] * alongX, 9);
  expect(direction[0]).toBeLessThan(0);
});

describe('the last step and the next', () => {
  const bowl = surfaceOf('seed-bowl');
  const layout = layoutFor(bowl);
  const race = startRace({ surface: bowl, start: bowl.race.start, steps: 10 }, [{ learningRate: 0.05 }]);
  stepTo(race, 3);
  const at = (step: number) => [race.xs[step]!, race.ys[step]!] as const;

  test('Δθ is drawn in the map’s own scale, as far ahead as the last step was long', () => {
    const { from, to } = velocityArrow(placed(at(2), null, at(1)), layout)!;
    expect(from).toEqual([layout.camera.x(at(2)[0]), layout.camera.y(at(2)[1])]);
    expect(to[0]).toBeCloseTo(layout.camera.x(2 * at(2)[0] - at(1)[0]), 9);
    expect(to[1]).toBeCloseTo(layout.camera.y(2 * at(2)[1] - at(1)[1]), 9);
  });

  test('before the first step there is no Δθ, and off the map it is cut', () => {
    expect(velocityArrow(placed(at(0)), layout)).toBeNull();
    const { to } = velocityArrow(placed([2, 0], null, [-2, 0]), layout)!;
    expect(to[0]).toBeCloseTo(layout.inner.right, 9);
  });

  test('the circle has radius η‖∇L‖, and its spot is where a plain ball is one step later', () => {
    const circle = stepCircle(bowl, placed(at(2), 0.05), layout)!;
    expect(circle.lands[0]).toBeCloseTo(layout.camera.x(at(3)[0]), 9);
    expect(circle.lands[1]).toBeCloseTo(layout.camera.y(at(3)[1]), 9);
    const away = Math.hypot(circle.lands[0] - circle.centre[0], circle.lands[1] - circle.centre[1]);
    expect(away).toBeCloseTo(circle.radius, 9);
    expect(circle.length).toBeCloseTo(0.05 * Math.hypot(...bowl.gradient(...at(2))), 12);
  });
});

describe('the field', () => {
  test.each(raceable.map((surface) => [surface.id, surface] as const))(
    'of %s has one arrow in a square, of true direction, and none longer than the square',
    (_, surface) => {
      const layout = layoutFor(surface);
      const { cell, arrows } = fieldArrows(surface, layout, slopeScale(surface));
      expect(arrows.length).toBeLessThan(18 * 12 * 1.2);
      for (const [from, to] of arrows) {
        const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(0.85 * cell);
        const { box, scale } = layout.camera;
        const [x, y] = [box.xMin + (from[0] + dx / 2) / scale, box.yMax - (from[1] + dy / 2) / scale];
        const [slopeX, slopeY] = surface.gradient(x, y);
        const slope = Math.hypot(slopeX, slopeY);
        // Square beside a kink the place is not known to the last bit.
        if (surface.kinks?.some((side) => Math.abs(side(x, y)) < 1e-9)) continue;
        expect((-slopeX * dx + slopeY * dy) / (slope * Math.hypot(dx, dy))).toBeGreaterThan(0.999);
      }
    },
  );

  test('has no arrow outside a fence', () => {
    const fenced = surfaceOf('fence');
    const layout = layoutFor(fenced);
    const { arrows } = fieldArrows(fenced, layout, slopeScale(fenced));
    expect(arrows.length).toBeGreaterThan(60);
    for (const [from, to] of arrows) {
      const middle = Math.hypot((from[0] + to[0]) / 2 - layout.camera.x(0), (from[1] + to[1]) / 2 - layout.camera.y(0));
      expect(middle).toBeLessThanOrEqual(layout.camera.scale + 1e-9);
    }
  });
});

test('an arrow has its tip on its end, and a short one is all head', () => {
  expect(arrowOutline([0, 0], [10, 0], 2, 4)[3]).toEqual([10, 0]);
  expect(arrowOutline([0, 0], [3, 0], 2, 4)).toEqual([
    [0, 1.5],
    [3, 0],
    [0, -1.5],
  ]);
  expect(arrowOutline([1, 1], [1, 1], 2, 4)).toEqual([]);
});
