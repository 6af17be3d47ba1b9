import { expect, test } from 'vitest';
import { fitCamera } from '../../../client/stage/camera.ts';
import type { Circle, Layout } from '../../../client/stage/layout.ts';
import { arrivalsRoom, listed } from '../../../client/stage/lens-arrivals.ts';

const window = { xMin: -3, xMax: 3, yMin: -3, yMax: 3 };
const inner = { left: 100, top: 20, right: 600, bottom: 520 };

function layoutWith(lens: Circle, height = 580): Layout {
  return { camera: fitCamera(1000, height, window, inner), window, inner, lens, unit: 7 };
}

test('who has arrived is listed under a lens beside the map, inside the picture, and no wider than the lens', () => {
  const lens = { x: 860, y: 200, radius: 116 };
  const room = arrivalsRoom(lens, layoutWith(lens))!;
  expect(room.top).toBeGreaterThan(lens.y + lens.radius);
  expect(room.bottom).toBeLessThanOrEqual(580);
  expect(room.inRow).toBe(6);
});

test('there is no list over the map, nor where nothing is left under the lens', () => {
  const over = { x: 560, y: 100, radius: 80 };
  expect(arrivalsRoom(over, layoutWith(over))).toBeNull();
  const low = { x: 860, y: 440, radius: 116 };
  expect(arrivalsRoom(low, layoutWith(low))).toBeNull();
});

test('those who have no place in the list are counted: everyone is a ball or in the count', () => {
  for (const count of [0, 1, 11, 12, 13, 200]) {
    const arrived = Array.from({ length: count }, (_, ball) => ball);
    const { shown, more } = listed(arrived, 12);
    expect(shown.length + more).toBe(count);
    expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(12);
    expect(shown).toEqual(arrived.slice(0, shown.length));
  }
});
