import { describe, expect, test } from 'vitest';
import { neighbourhood } from '../../../client/stage/neighbourhood.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';

describe.each(surfaces.map((surface) => [surface.id, surface] as const))(
  'around the stationary points of %s',
  (_, surface) => {
    test('no other one lies in the picture, unless it is nearer than can be told apart', () => {
      const { xMin, xMax, yMin, yMax } = surface.domain;
      const size = Math.hypot(xMax - xMin, yMax - yMin);
      for (const { point } of surface.stationaryPoints) {
        const box = neighbourhood(surface, point);
        expect(box.xMax - box.xMin).toBeCloseTo(box.yMax - box.yMin, 9);
        expect((box.xMin + box.xMax) / 2).toBeCloseTo(point[0], 9);
        for (const { point: other } of surface.stationaryPoints) {
          const apart = Math.max(Math.abs(other[0] - point[0]), Math.abs(other[1] - point[1]));
          if (apart < 0.025 * size) continue;
          const isInside = other[0] > box.xMin && other[0] < box.xMax && other[1] > box.yMin && other[1] < box.yMax;
          expect(isInside, `${point} and ${other}`).toBe(false);
        }
      }
    });
  },
);
