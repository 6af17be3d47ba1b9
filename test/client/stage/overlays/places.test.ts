import { describe, expect, test } from 'vitest';
import { keyPlace } from '../../../../client/stage/overlays/key.ts';
import { kinkLines } from '../../../../client/stage/overlays/kinks.ts';
import { around, boxAt, freeSpot, overlap } from '../../../../client/stage/overlays/spots.ts';
import { placesOf } from '../../../../client/stage/overlays/stationary.ts';
import { overlayWords } from '../../../../client/text/en/overlays.ts';
import { overlays } from '../../../../shared/room/shown.ts';
import { raceable } from '../../../../shared/surfaces/index.ts';
import { layoutFor, surfaceOf, unit } from './on-map.ts';

test('every overlay has a name and a sentence', () => {
  expect(Object.keys(overlayWords)).toEqual([...overlays]);
  for (const { name, hint } of Object.values(overlayWords)) {
    expect(name.length).toBeLessThan(16);
    expect(hint).toMatch(/^[A-Z].*\.$/);
  }
});

describe('kinks', () => {
  test('of |x| + 2|y| are both axes, from edge to edge', () => {
    const lines = kinkLines(surfaceOf('kink'));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2)
        expect(Math.min(Math.abs(line[i]!), Math.abs(line[i + 1]!))).toBeLessThan(1e-9);
      expect(Math.hypot(line.at(-2)! - line[0]!, line.at(-1)! - line[1]!)).toBeGreaterThanOrEqual(8);
    }
  });

  test('are where the slope jumps, on every surface that has some', () => {
    for (const surface of raceable.filter(({ kinks = [] }) => kinks.length > 0)) {
      for (const line of kinkLines(surface)) {
        for (let i = 0; i < line.length; i += 2) {
          const near = surface.kinks!.map((side) => Math.abs(side(line[i]!, line[i + 1]!)));
          expect(Math.min(...near)).toBeLessThan(0.02);
        }
      }
    }
    expect(kinkLines(surfaceOf('seed-bowl'))).toEqual([]);
  });
});

test('all special places inside the domain are shown, and none outside', () => {
  const { points } = placesOf(surfaceOf('himmelblau'));
  expect(points.map(({ kind }) => kind).sort()).toEqual([
    ...Array(1).fill('max'),
    ...Array(4).fill('min'),
    ...Array(4).fill('saddle'),
  ]);
});

test('the key never lies on the lens, and lies beside the domain where there is room', () => {
  for (const surface of raceable) {
    const layout = layoutFor(surface);
    const { lens, inner } = layout;
    const box = boxAt(keyPlace(layout, 18 * unit, 12 * unit, []), 18 * unit, 12 * unit);
    expect(box.left >= 0 && box.right <= 976 && box.top >= 0 && box.bottom <= 568, surface.id).toBe(true);
    if (lens) {
      const shown = boxAt([lens.x, lens.y], 2 * lens.radius, 2 * lens.radius);
      expect(overlap(box, shown), surface.id).toBe(false);
    }
    if (inner.left > 30 * unit) expect(overlap(box, inner), surface.id).toBe(false);
  }
});

describe('a text stands', () => {
  const area = { left: 0, top: 0, right: 100, bottom: 100 };

  test('where nothing is, as near to its arrow as may be', () => {
    const taken = [boxAt([70, 50], 20, 20)];
    const spot = freeSpot(around([50, 50], [1, 0], 4), 20, 8, area, taken)!;
    expect(overlap(boxAt(spot, 20, 8), taken[0]!)).toBe(false);
    expect(Math.hypot(spot[0] - 50, spot[1] - 50)).toBeLessThan(25);
  });

  test('inside its area or nowhere', () => {
    const spot = freeSpot(around([99, 50], [1, 0], 4), 20, 8, area, [])!;
    expect(spot[0]).toBeLessThanOrEqual(90);
    expect(freeSpot(around([99, 50], [1, 0], 4), 120, 8, area, [])).toBeNull();
  });

  test('where it touches least when all is taken', () => {
    const all = boxAt([50, 50], 200, 200);
    const right = boxAt([80, 50], 60, 200);
    const spot = freeSpot(around([50, 50], [1, 0], 4), 20, 8, area, [all, right])!;
    expect(spot[0]).toBeLessThan(41);
  });
});
