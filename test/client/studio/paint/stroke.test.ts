import { describe, expect, test } from 'vitest';
import { begun, heightsOf, paintable, painted, side } from '../../../../client/studio/paint/canvas.ts';
import { type Brush, beginStroke, brushKinds, endStroke, strokeTo } from '../../../../client/studio/paint/stroke.ts';
import { prepareSurface } from '../../../../shared/lesson/own/prepare.ts';
import { parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { stream } from '../../../../shared/math/random.ts';
import { surfaceOfOwn } from '../../../../shared/surfaces/own/build.ts';
import { isComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import { shapeOf } from '../../../../shared/surfaces/own/shape.ts';
import type { GridSpec } from '../../../../shared/surfaces/own/spec.ts';

const domain = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };
const dish = begun({ kind: 'grid', title: 'Painted', domain, width: 4, height: 4, low: 0, high: 0, heights: '' }, null);
const brush = (kind: Brush['kind'], radius = 12, strength = 1): Brush => ({ kind, radii: [radius, radius], strength });

/** A spec after a stroke through places in nodes. */
function stroked(spec: GridSpec, with_: Brush, ...places: readonly (readonly [number, number])[]): GridSpec {
  const { width, height } = spec;
  const stroke = beginStroke({ width, height, heights: heightsOf(spec) }, with_, places[0]!);
  for (const place of places.slice(1)) strokeTo(stroke, place);
  return painted(spec, endStroke(stroke));
}

const at = (spec: GridSpec, u: number, v: number): number => heightsOf(spec)[v * spec.width + u]!;

describe('a brush', () => {
  test('raises, and lowers by as much, where it is and nowhere else', () => {
    const [hill, hollow] = [stroked(dish, brush('raise'), [20, 30]), stroked(dish, brush('lower'), [20, 30])];
    const by = (spec: GridSpec, u: number, v: number): number => at(spec, u, v) - at(dish, u, v);
    expect(by(hill, 20, 30)).toBeGreaterThan(0.12);
    expect(by(hollow, 20, 30)).toBeCloseTo(-by(hill, 20, 30), 4);
    const flat = heightsOf(dish);
    const changed = heightsOf(hill).filter((each, i) => Math.abs(each - flat[i]!) > 1e-4).length;
    expect(changed).toBeLessThan(0.15 * side * side);
    expect(by(hill, 40, 30)).toBeCloseTo(0, 4);
  });

  test('smooths a peak, and levels to where the stroke began', () => {
    const peak = stroked(dish, brush('raise', 3), [30, 30]);
    const top = at(peak, 30, 30);
    expect(at(stroked(peak, brush('smooth'), [30, 30]), 30, 30)).toBeLessThan(top);
    const hill = stroked(dish, brush('raise', 8), [30, 30]);
    const level = at(dish, 20, 30);
    const levelled = stroked(hill, brush('flat', 10), [20, 30], [30, 30], [31, 30], [30, 30]);
    expect(Math.abs(at(levelled, 30, 30) - level)).toBeLessThan(0.15 * (at(hill, 30, 30) - level));
  });

  test('touches all the way however far apart the pointer was seen', () => {
    const whole = stroked(dish, brush('lower', 8), [10, 32], [50, 32]);
    const steps = Array.from({ length: 41 }, (_, i) => [10 + i, 32] as const);
    const apart = stroked(dish, brush('lower', 8), ...steps);
    for (let u = 12; u <= 46; u++) {
      expect(at(whole, u, 32)).toBeCloseTo(at(apart, u, 32), 1);
      expect(at(dish, u, 32) - at(whole, u, 32)).toBeGreaterThan(0.2);
    }
  });
});

test('whatever is painted, the gradient is continuous, and what no stroke has touched stays as it is', () => {
  const dice = stream(7, 0, 'paint', 0);
  let spec = dish;
  for (let i = 0; i < 40; i++) {
    const kind = brushKinds[i % 4]!;
    spec = stroked(spec, brush(kind, 2 + 8 * dice(), dice()), [40 * dice(), 63 * dice()], [40 * dice(), 63 * dice()]);
  }
  const shape = shapeOf(spec);
  const relief = spec.high - spec.low;
  // Just left and right of lines of the grid, where cells meet.
  for (let i = 0; i < 2000; i++) {
    const [x, y] = [-2 + (4 * Math.round(63 * dice())) / 63, -2 + 4 * dice()];
    const [left, right] = [shape.gradient(x - 1e-7, y), shape.gradient(x + 1e-7, y)];
    expect(Math.hypot(right[0] - left[0], right[1] - left[1])).toBeLessThan(1e-3 * relief);
  }
  // Heights are kept in 65,536 levels of what became a taller map.
  expect(Math.abs(at(spec, 62, 5) - at(dish, 62, 5))).toBeLessThan(relief / 10_000);
});

test('a valley and another are two minima with a pass between them, and no ripples about them', () => {
  const one = stroked(dish, brush('lower', 16), [16, 32], [18, 34]);
  const valleys = stroked(one, brush('lower', 16), [46, 30]);
  expect(parseSpec(valleys)).toEqual({ spec: valleys });
  const prepared = prepareSurface('own:painted', valleys);
  if (isComplaint(prepared)) throw new Error(prepared.word);
  const kinds = surfaceOfOwn(prepared.surface).stationaryPoints.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['min', 'min', 'saddle']);
});

test.each(paintable)('a painting may begin from %s', (id) => {
  const spec = begun(dish, id);
  expect(parseSpec(spec)).toEqual({ spec });
  expect(spec.high).toBeGreaterThan(spec.low);
});
