import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { avoidOf, scaled } from '../../../client/stage/avoid.ts';
import { areaOf, fitCamera } from '../../../client/stage/camera.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { drawMap, type MapFrame } from '../../../client/stage/map.ts';
import { light, night } from '../../../client/stage/palette.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { inBatches } from '../../../shared/surfaces/in-batches.ts';
import { raceable, surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';

const catalogue = surfaces.map((surface) => [surface.id, surface] as const);

/** The first 12 hex digits of the SHA-256 of each 160 × 120 picture. A changed picture is looked at, then entered here. */
const golden: Record<string, string> = {
  'seed-bowl': '1a97e4c56c99',
  'steep-bowl': '9abfb1da2bcd',
  'round-bowl': '25a8faf29749',
  ravine: '8101d74756b9',
  'turned-ravine': '2c9b25cdca47',
  booth: '72520ad099dd',
  matyas: '8452ede295a5',
  'two-exits': 'de78a85bcb53',
  'monkey-saddle': 'adc0e4e57c98',
  'double-well': '3d13b545d949',
  himmelblau: 'abfc55955614',
  'three-hump-camel': '2681bb280d53',
  'six-hump-camel': 'f2d1ebb2f063',
  'styblinski-tang': 'c5aec6da8e48',
  'goldstein-price': '69aac0f7a3ea',
  mccormick: 'edd56d2a31e8',
  peaks: '8bac5db1555e',
  banana: 'a83314198dbe',
  'banana-100': 'f3a4fca0564b',
  beale: '97a304caa077',
  'two-knob': 'fa1eb0642db9',
  plateau: 'c7a0edb5201f',
  cliff: '098b12cb5c4d',
  easom: 'a3465c9e42e1',
  rastrigin: '9c75f801abdc',
  ackley: 'ffa959f7e8f2',
  levy: 'e2d13127aecb',
  griewank: '684021ef98ee',
  michalewicz: '762553559f55',
  kink: '0260ad82a254',
  'bukin-6': '8469215ae9c8',
  'best-box': '5246e9d03cb0',
  fog: '36039183f327',
  'one-example': 'b95bcc6c7b20',
  fence: '1814e103ff18',
  'line-raw': '067798dc7a99',
  'line-standardised': '89b819849d74',
  logistic: 'a0c83b012649',
  separable: '46c25cde1617',
  neuron: '0810039c701b',
  'network-slice': '7541b5bf2d78',
};

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
  // Not the layout of a race, whose start may be tuned.
  const area = { left: 40, top: 10, right: 150, bottom: 110 };
  const { box } = fitCamera(160, 120, surface.domain, area);
  const frame = { width: 160, height: 120, box, unit: 1.5, domain: surface.domain, labelSize: 0 };
  const { pixels } = drawMap(surface, frame, light);
  expect(createHash('sha256').update(pixels).digest('hex').slice(0, 12)).toBe(golden[id]);
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

test('what is avoided scales with the picture', () => {
  const avoid = { circles: [[1, 2, 3] as const], ways: [[1, 2, 3, 4] as const] };
  expect(scaled(avoid, 2)).toEqual({ circles: [[2, 4, 6]], ways: [[2, 4, 6, 8]] });
});
