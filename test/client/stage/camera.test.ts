import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, cut, fitCamera } from '../../../client/stage/camera.ts';
import { blockOf, blocksAlong, numbersAlong } from '../../../client/stage/frame.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf, lensFactor } from '../../../client/stage/layout.ts';
import { aboutAsNear, viewOf } from '../../../client/stage/small.ts';
import { easeOut, tween } from '../../../client/stage/tween.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';

const box = { xMin: -3, xMax: 3, yMin: -1, yMax: 1 };

test('both axes have the same scale, and the box fits its area centred', () => {
  const camera = fitCamera(400, 300, box, { left: 50, top: 20, right: 350, bottom: 280 });
  expect(camera.scale).toBe(50);
  expect(areaOf(camera, box)).toEqual({ left: 50, top: 100, right: 350, bottom: 200 });
  expect((camera.box.xMax - camera.box.xMin) / (camera.box.yMax - camera.box.yMin)).toBeCloseTo(400 / 300, 12);
});

describe('cut', () => {
  const coordinate = fc.oneof(
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  );

  test('keeps the part inside the box, for chords of any length', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x0, y0, x1, y1) => {
        const part = cut(x0, y0, x1, y1, box);
        if (part === null) return;
        const [from, to] = part;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(to);
        const slack = 1e-12 * Math.max(1, Math.abs(x0), Math.abs(x1), Math.abs(y0), Math.abs(y1));
        for (const share of part) {
          const x = x0 + (x1 - x0) * share;
          const y = y0 + (y1 - y0) * share;
          expect(x).toBeGreaterThanOrEqual(box.xMin - slack);
          expect(x).toBeLessThanOrEqual(box.xMax + slack);
          expect(y).toBeGreaterThanOrEqual(box.yMin - slack);
          expect(y).toBeLessThanOrEqual(box.yMax + slack);
        }
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  test('a chord inside is whole, one that misses is nothing', () => {
    expect(cut(0, 0, 1, 0.5, box)).toEqual([0, 1]);
    expect(cut(0, 2, 4, 2, box)).toBeNull();
    expect(cut(0, 0, 0, 4, box)).toEqual([0, 0.25]);
  });
});

describe.each(raceable.map((surface) => [surface.id, surface] as const))('layout of %s', (_, surface) => {
  const { start, goalFraction } = surface.race;
  const rings = goalRings(surface, goalLevel(surface, start, goalFraction));

  test.each([
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [3840, 2160],
  ])('in a window of %d × %d domain, numbers and lens stay in the picture', (windowWidth, windowHeight) => {
    const [width, height, unit] = [windowWidth * 0.764, windowHeight * 0.79, windowHeight / 100];
    const { inner, lens, camera } = layoutOf(width, height, unit, surface.domain, start, rings);
    expect(inner.left).toBeGreaterThanOrEqual(6 * unit);
    expect(inner.right).toBeLessThanOrEqual(width - 3 * unit);
    expect(inner.top).toBeGreaterThanOrEqual(2 * unit);
    expect(inner.bottom).toBeLessThanOrEqual(height - 5 * unit);
    const widest = Math.max(...rings.map(({ bounds }) => (bounds.xMax - bounds.xMin) * camera.scale));
    if (widest > 8.1 * unit) expect(lens).toBeNull();
    if (lens === null) return;
    expect(lens.x - lens.radius).toBeGreaterThanOrEqual(0);
    expect(lens.x + lens.radius).toBeLessThanOrEqual(width);
    expect(lens.y - lens.radius).toBeGreaterThanOrEqual(0);
    expect(lens.y + lens.radius + 3.5 * unit).toBeLessThanOrEqual(height);
    const covered = lens.x + lens.radius > inner.left && lens.x - lens.radius < inner.right;
    expect(covered, 'a lens over the domain').toBe(false);
    for (const { bounds } of rings) {
      const size = Math.max(bounds.xMax - bounds.xMin, bounds.yMax - bounds.yMin) * camera.scale;
      expect(lensFactor(lens.radius, size) * size).toBeLessThan(2 * lens.radius);
    }
  });

  test('a phone shows the start and the nearest goal whole, and nothing outside the domain', () => {
    const view = viewOf(surface, start, rings);
    const distance = ({ bounds }: (typeof rings)[number]) =>
      Math.hypot((bounds.xMin + bounds.xMax) / 2 - start[0], (bounds.yMin + bounds.yMax) / 2 - start[1]);
    const nearest = [...rings].sort((a, b) => distance(a) - distance(b))[0]!.bounds;
    const shown = [start, [nearest.xMin, nearest.yMin], [nearest.xMax, nearest.yMax]] as const;
    for (const [x, y] of shown) {
      // Slack of one rounding.
      expect(Math.max(view.xMin - x, x - view.xMax, view.yMin - y, y - view.yMax)).toBeLessThan(1e-12);
    }
    expect(view.xMin >= surface.domain.xMin && view.xMax <= surface.domain.xMax).toBe(true);
    expect(view.yMin >= surface.domain.yMin && view.yMax <= surface.domain.yMax).toBe(true);
  });

  test('the longer side of the kerb has 8 to 16 blocks, with numbers at every second one', () => {
    const { domain } = surface;
    const block = blockOf(domain);
    const longer = Math.max(domain.xMax - domain.xMin, domain.yMax - domain.yMin);
    expect(longer / block).toBeGreaterThanOrEqual(6.4);
    expect(longer / block).toBeLessThanOrEqual(16);
    const blocks = blocksAlong(domain.xMin, domain.xMax, block);
    expect(blocks[0]!.from).toBe(domain.xMin);
    expect(blocks.at(-1)!.to).toBe(domain.xMax);
    blocks.slice(1).forEach((next, index) => {
      expect(next.from).toBeCloseTo(blocks[index]!.to, 12);
      expect(next.red).not.toBe(blocks[index]!.red);
    });
  });
});

test('a phone shows both exits where one is as near as the other', () => {
  const surface = surfaceById('two-exits')!;
  const rings = goalRings(surface, -0.2);
  expect(rings).toHaveLength(2);
  const view = viewOf(surface, [-1.8, 0.01], rings, aboutAsNear);
  for (const { bounds } of rings) {
    expect(view.yMin).toBeLessThanOrEqual(bounds.yMin);
    expect(view.yMax).toBeGreaterThanOrEqual(bounds.yMax);
  }
});

test('a domain of six units has twelve half-unit blocks and a number at every unit', () => {
  const domain = { xMin: -3, xMax: 3, yMin: -3, yMax: 3 };
  expect(blockOf(domain)).toBe(0.5);
  expect(blocksAlong(-3, 3, 0.5)).toHaveLength(12);
  expect(numbersAlong(-3, 3, 0.5, 0)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  expect(numbersAlong(-3, 3, 0.5, 1.5)).toEqual([-2, 0, 2]);
});

test('balls move for 60 % of a step and rest; under reduced motion they only jump', () => {
  expect(tween(4, false)).toEqual({ from: 4, share: 0 });
  expect(tween(4.61, false).share).toBe(1);
  expect(tween(4.99, false)).toEqual({ from: 4, share: 1 });
  expect(tween(4.99, true)).toEqual({ from: 4, share: 0 });
  const shares = [0.1, 0.2, 0.3, 0.4, 0.5].map((part) => tween(4 + part, false).share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]!).toBeGreaterThan(0.1 / 0.6);
});

test('the ease is the cubic Bézier of the product', () => {
  // t = ½ of the curve: x = 0.375·0.2 + 0.375·0.3 + 0.125, y = 0.375·0.7 + 0.375 + 0.125.
  expect(easeOut(0.3125)).toBeCloseTo(0.7625, 5);
  expect([easeOut(0), easeOut(1)]).toEqual([0, 1]);
});
