import { expect, test } from 'vitest';
import { fitCamera } from '../../../../client/stage/camera.ts';
import { fieldOf } from '../../../../client/stage/relief/field.ts';
import { isBehind } from '../../../../client/stage/relief/ground.ts';
import { type HeightGrid, heightGrid } from '../../../../client/stage/relief/height-grid.ts';
import { projectionOf } from '../../../../client/stage/relief/projection.ts';
import { renderRelief } from '../../../../client/stage/relief/render.ts';
import { surfaceById } from '../../../../shared/surfaces/index.ts';

const size = 40;
const box = { xMin: 0, xMax: size, yMin: 0, yMax: size };
const inner = { left: 0, top: 0, right: size, bottom: size };
const camera = fitCamera(size, size, box, inner);
const red = { from: 0, colour: [255, 0, 0] } as const;

/** Each pixel of the map has its row for its colour. */
function fieldWith(at: HeightGrid['at']) {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let i = 0; i < size * size; i++) data.set([Math.floor(i / size), 100, i % size, 255], 4 * i);
  const sampled = () =>
    Float32Array.from({ length: size * size }, (_, i) => at(Math.floor(i / size) + 0.5, size - (i % size) - 0.5));
  return fieldOf({ data, width: size, height: size } as ImageData, { sampled }, [red]);
}

const pixelAt = ({ pixels }: { pixels: Uint8ClampedArray }, x: number, y: number) => [
  ...pixels.subarray(4 * (y * size + x), 4 * (y * size + x) + 4),
];

test('flat on the table, the relief is the map, pixel for pixel, whatever its heights are', () => {
  const picture = renderRelief(
    fieldWith((x, y) => (Math.sin(x) + Math.cos(y) + 2) / 4),
    1,
    0,
    0,
  );
  for (const [x, y] of [
    [0, 0],
    [7, 31],
    [39, 39],
  ] as const)
    expect(pixelAt(picture, x, y)).toEqual([y, 100, x, 255]);
});

test('a plain that leans is the map, shorter; past its far edge there is nothing', () => {
  const picture = renderRelief(
    fieldWith(() => 0),
    0.5,
    0,
    1,
  );
  expect(pixelAt(picture, 5, 39)[3]).toBe(255);
  expect(pixelAt(picture, 5, 20)[3]).toBe(255);
  expect(pixelAt(picture, 5, 19)[3]).toBe(0);
  // Two rows of the map in each row of the picture.
  expect(pixelAt(picture, 5, 30)[0]).toBeCloseTo(20.5, -0.5);
});

test('a wall hides what lies behind it and nothing else; the cut in front has its layers’ colour', () => {
  const wall = (_: number, y: number) => (y > 9.9 && y < 12.1 ? 1 : 0);
  const { depth, lift, point } = projectionOf(camera, inner, 1);
  const field = fieldWith(wall);
  const picture = renderRelief(field, depth, lift, 1);
  const isHidden = (y: number) => isBehind(picture, camera, inner, 20.5, y, point(20.5, y, wall(0, y))[1] - 0.5);
  // 8 pixels high, seen so steeply that it hides 8 / 0.74 units behind it.
  expect([2, 5, 11, 13, 15, 18, 24, 30].map(isHidden)).toEqual([false, false, false, true, true, true, false, false]);
  const [, , , behind] = pixelAt(picture, 20, Math.round(point(20.5, 24, 0)[1]));
  expect(behind).toBe(255);
  const hill = renderRelief(
    fieldWith(() => 1),
    depth,
    lift,
    1,
  );
  expect(pixelAt(hill, 3, 38).slice(0, 3)).toEqual([204, 0, 0]);
});

test('heights are those of the surface on the map’s own scale, everywhere between 0 and 1', () => {
  for (const id of [
    'seed-bowl',
    'ravine',
    'goldstein-price',
    'banana',
    'easom',
    'rastrigin',
    'kink',
    'fence',
    'separable',
  ]) {
    const surface = surfaceById(id)!;
    const { domain } = surface;
    const grid = heightGrid(surface, domain);
    let worst = 0;
    for (let i = 0; i < 400; i++) {
      const x = domain.xMin + ((i * 0.618) % 1) * (domain.xMax - domain.xMin);
      const y = domain.yMin + ((i * 0.414) % 1) * (domain.yMax - domain.yMin);
      const height = grid.at(x, y);
      expect(height, surface.id).toBeGreaterThanOrEqual(0);
      expect(height, surface.id).toBeLessThanOrEqual(1);
      worst = Math.max(worst, Math.abs(height - grid.scale.position(surface.value(x, y))));
    }
    expect(worst, surface.id).toBeLessThan(0.08);
    const samples = grid.sampled(30, 20);
    const [x, y] = [
      domain.xMin + (7.5 / 30) * (domain.xMax - domain.xMin),
      domain.yMax - (4.5 / 20) * (domain.yMax - domain.yMin),
    ];
    expect(samples[7 * 20 + 4]).toBeCloseTo(grid.at(x, y), 5);
  }
});

test('on a valley floor a thousandth of the loss is still a slope', () => {
  const banana = surfaceById('banana')!;
  const { position, min, max } = heightGrid(banana, banana.domain).scale;
  const even = (loss: number) => (loss - min) / (max - min);
  const rise = position(min + 1e-3) - position(min);
  expect(rise).toBeGreaterThan(0);
  expect(rise).toBeGreaterThan(5 * even(min + 1e-3));
});
