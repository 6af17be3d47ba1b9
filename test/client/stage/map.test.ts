import { describe, expect, test } from 'vitest';
import { avoidOf, pinRows, scaled } from '../../../client/stage/avoid.ts';
import { mapFrameOf } from '../../../client/stage/backdrop.ts';
import { areaOf } from '../../../client/stage/camera.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { levelsOf } from '../../../client/stage/levels.ts';
import { drawMap, type MapFrame } from '../../../client/stage/map.ts';
import { light, night } from '../../../client/stage/palette.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { inBatches } from '../../../shared/surfaces/in-batches.ts';
import { raceable, surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import { goldenMap } from '../../golden/golden-map.ts';
import { goldenMaps, mapHash } from '../../golden/map-hash.ts';

const catalogue = surfaces.map((surface) => [surface.id, surface] as const);

/** A picture of the whole domain with its surroundings. */
function frameOf(surface: Surface, width: number, height: number, unit: number): MapFrame {
  const { start, goalFraction } = surface.race;
  const rings = goalRings(surface, goalLevel(surface, start, goalFraction));
  const { camera } = layoutOf(width, height, unit, surface.domain, start, rings);
  const avoid = avoidOf(surface, start, rings, camera, 3.6 * unit, null);
  return { width, height, box: camera.box, unit, domain: surface.domain, labelSize: 2.4 * unit, avoid };
}

const pixelAt = (pixels: Uint8ClampedArray, width: number, x: number, y: number) =>
  Array.from(pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4));

test.each(catalogue)('the picture of %s is the golden one, byte for byte', (id, surface) => {
  expect(mapHash(goldenMap(surface))).toBe(goldenMaps[id]);
});

describe.each(raceable.map((surface) => [surface.id, surface] as const))('labels of %s', (_, surface) => {
  const frame = frameOf(surface, 976, 568, 7.2);
  const { labels, levels } = drawMap(surface, frame, light);
  const { camera } = layoutOf(976, 568, 7.2, surface.domain, surface.race.start, []);

  test('at least a third of the lines have one, no line more than two', () => {
    const labelled = new Set(labels.map(({ level }) => level));
    expect(labelled.size).toBeGreaterThanOrEqual(levels.length / 3);
    for (const level of labelled) expect(labels.filter((label) => label.level === level).length).toBeLessThanOrEqual(2);
  });

  test('they are upright, and as high as the smallest text may be', () => {
    for (const { angle } of labels) expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
    expect(frame.labelSize / frame.unit).toBeGreaterThanOrEqual(2.3);
  });

  test('they stand inside the domain, on their own line', () => {
    const scale = frame.width / (frame.box.xMax - frame.box.xMin);
    for (const { level, x, y } of labels) {
      const [thetaX, thetaY] = [frame.box.xMin + x / scale, frame.box.yMax - y / scale];
      expect(thetaX > surface.domain.xMin && thetaX < surface.domain.xMax).toBe(true);
      expect(thetaY > surface.domain.yMin && thetaY < surface.domain.yMax).toBe(true);
      const [slopeX, slopeY] = surface.gradient(thetaX, thetaY);
      const off = Math.abs(surface.value(thetaX, thetaY) - level) / Math.hypot(slopeX, slopeY);
      expect(off * scale, `${level} in pixels`).toBeLessThan(0.35 * frame.labelSize);
    }
    expect(camera.scale).toBeGreaterThan(0);
  });

  test('no letter reaches over the frame', () => {
    const scale = frame.width / (frame.box.xMax - frame.box.xMin);
    const { xMin, xMax, yMin, yMax } = surface.domain;
    for (const { x, y, angle, width } of labels) {
      const [thetaX, thetaY] = [frame.box.xMin + x / scale, frame.box.yMax - y / scale];
      const [halfWidth, halfHeight] = [
        (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * frame.labelSize) / 2,
        (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * frame.labelSize) / 2,
      ].map((half) => half / scale) as [number, number];
      expect(Math.min(thetaX - xMin, xMax - thetaX)).toBeGreaterThan(halfWidth);
      expect(Math.min(thetaY - yMin, yMax - thetaY)).toBeGreaterThan(halfHeight);
    }
  });

  test('none is on another, on the start or on a goal', () => {
    labels.forEach((one, index) => {
      for (const other of labels.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((one.width + other.width) / 2);
      }
      for (const [x, y, radius] of frame.avoid!.circles) {
        expect(Math.hypot(one.x - x, one.y - y)).toBeGreaterThan(radius);
      }
    });
  });
});

test('the bands grow lighter from low to high, by day and at night', () => {
  const bowl = surfaceById('round-bowl')!;
  const frame = frameOf(bowl, 400, 300, 4);
  const inner = areaOf(layoutOf(400, 300, 4, bowl.domain, bowl.race.start, []).camera, bowl.domain);
  for (const palette of [light, night]) {
    const { pixels } = drawMap(bowl, { ...frame, labelSize: 0, unit: 0.01 }, palette);
    const row = Math.round((inner.top + inner.bottom) / 2);
    const centre = Math.round((-frame.box.xMin / (frame.box.xMax - frame.box.xMin)) * 400);
    const lightness = [0, 20, 60, 100].map((away) => pixelAt(pixels, 400, centre + away, row)[1]!);
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
    expect(new Set(lightness).size).toBeGreaterThanOrEqual(3);
  }
});

test('the surroundings are veiled, the domain is not', () => {
  const flat = { ...surfaceById('seed-bowl')!, ...inBatches({ value: () => 1, gradient: () => [0, 0] }) };
  const box = { xMin: -4, xMax: 4, yMin: -4, yMax: 4 };
  const frame = { width: 80, height: 80, box, unit: 1, domain: flat.domain, labelSize: 0 };
  const { pixels, levels } = drawMap(flat, frame, light);
  expect(levels).toEqual([]);
  expect(pixelAt(pixels, 80, 40, 40)).toEqual([0x13, 0x4b, 0x70, 255]);
  const [red, green, blue] = pixelAt(pixels, 80, 2, 40);
  expect([red, green, blue]).toEqual([0x13, 0x4b, 0x70].map((channel) => Math.round(channel + (255 - channel) * 0.46)));
  expect(pixelAt(pixels, 80, 10, 40)[0]).toBe(0x13);
  expect(pixelAt(pixels, 80, 9, 40)[0]).toBe(red);
});

test('heights that overflow paint the highest band and no line', () => {
  const steep = (x: number) => (x > 0 ? Number.POSITIVE_INFINITY : x * x);
  const wall = { ...surfaceById('seed-bowl')!, ...inBatches({ value: steep, gradient: () => [0, 0] }) };
  const frame = { width: 60, height: 60, box: wall.domain, unit: 1, domain: wall.domain, labelSize: 4 };
  const { pixels } = drawMap(wall, frame, light);
  expect(pixelAt(pixels, 60, 50, 30)).toEqual([0xfb, 0xfd, 0xf7, 255]);
});

test('where there is no loss the map is as high as it goes, and no number stands at its edge', () => {
  const root = (x: number) => Math.sqrt(x);
  const half = { ...surfaceById('seed-bowl')!, ...inBatches({ value: root, gradient: () => [0, 0] }) };
  const frame = { width: 600, height: 600, box: half.domain, unit: 7, domain: half.domain, labelSize: 17 };
  const { pixels, labels } = drawMap(half, frame, light);
  expect(pixelAt(pixels, 600, 100, 300)).toEqual([0xfb, 0xfd, 0xf7, 255]);
  expect(labels.length).toBeGreaterThan(3);
  for (const { x } of labels) expect(x).toBeGreaterThan(300 + 17 / 6);
});

test('no number of a bowl stands where the balls that bounce out of it will be pinned', () => {
  for (const id of ['seed-bowl', 'steep-bowl', 'ravine']) {
    const surface = surfaceById(id)!;
    const { start, goalFraction } = surface.race;
    const rings = goalRings(surface, goalLevel(surface, start, goalFraction));
    const layout = layoutOf(976, 568, 7.2, surface.domain, start, rings);
    const rows = pinRows(surface, rings, layout);
    expect(rows.length).toBe(2);
    const { labels } = drawMap(surface, mapFrameOf(surface, start, rings, levelsOf(surface), layout), light);
    expect(labels.length).toBeGreaterThan(4);
    for (const [left, y, right] of rows) {
      expect(Math.min(y - layout.inner.top, layout.inner.bottom - y)).toBeCloseTo(7 * 7.2);
      const under = labels.filter((label) => label.x > left && label.x < right && Math.abs(label.y - y) < 5 * 7.2);
      expect(under.map(({ text }) => `${id} ${text}`)).toEqual([]);
    }
  }
});

test('what is avoided scales with the picture', () => {
  const avoid = { circles: [[1, 2, 3] as const], ways: [[1, 2, 3, 4] as const] };
  expect(scaled(avoid, 2)).toEqual({ circles: [[2, 4, 6]], ways: [[2, 4, 6, 8]] });
});
