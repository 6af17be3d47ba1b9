import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../../client/stage/layout.ts';
import { projectionOf } from '../../../../client/stage/relief/projection.ts';
import { surfaces } from '../../../../shared/surfaces/index.ts';

const wide = surfaces.filter(({ lane }) => !lane);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const surface = fc.constantFrom(...wide);

function lyingOn({ domain, race }: (typeof wide)[number]) {
  const layout = layoutOf(976, 618, 7.2, domain, race.start, []);
  const at = (across: number, up: number) =>
    [domain.xMin + across * (domain.xMax - domain.xMin), domain.yMin + up * (domain.yMax - domain.yMin)] as const;
  return { ...layout, at };
}

test('without a tilt every place is where the flat map has it, to the last bit, however high it is', () => {
  fc.assert(
    fc.property(surface, share, share, share, (one, across, up, height) => {
      const { camera, inner, at } = lyingOn(one);
      const [x, y] = at(across, up);
      const flat = projectionOf(camera, inner, 0);
      expect(flat.point(x, y, height)).toEqual([camera.x(x), camera.y(y)]);
      expect(flat.camera(height).y(y)).toBe(camera.y(y));
    }),
    { seed: 1 },
  );
});

test('what is higher is drawn higher, what is farther is drawn higher, and x is never moved', () => {
  const tilt = fc.double({ min: 0.05, max: 1, noNaN: true });
  fc.assert(
    fc.property(surface, tilt, share, share, share, share, (one, lean, across, up, low, farther) => {
      const { camera, inner, at } = lyingOn(one);
      const { point } = projectionOf(camera, inner, lean);
      const [x, y] = at(across, up);
      const [, behind] = at(across, up + 0.01 + farther);
      const [atX, atY] = point(x, y, low);
      expect(atX).toBe(camera.x(x));
      expect(point(x, y, low + 0.01)[1]).toBeLessThan(atY);
      expect(point(x, behind, low)[1]).toBeLessThan(atY);
    }),
    { seed: 2 },
  );
});

test('at one height a unit of x has the map’s own length everywhere, and a unit of y one length everywhere', () => {
  fc.assert(
    fc.property(surface, share, share, share, share, (one, lean, across, up, height) => {
      const { camera, inner, at } = lyingOn(one);
      const { point, depth } = projectionOf(camera, inner, lean);
      const [x, y] = at(across, up);
      const step = (one.domain.xMax - one.domain.xMin) / 10;
      const [from, right, back] = [point(x, y, height), point(x + step, y, height), point(x, y + step, height)];
      expect(right[0] - from[0]).toBeCloseTo(step * camera.scale, 6);
      expect(right[1]).toBe(from[1]);
      expect(from[1] - back[1]).toBeCloseTo(step * camera.scale * depth, 6);
    }),
    { seed: 3 },
  );
});

test('the exaggeration is one for all surfaces, and no place leaves the frame at any tilt', () => {
  fc.assert(
    fc.property(surface, share, share, share, share, (one, lean, across, up, height) => {
      const { camera, inner, at } = lyingOn(one);
      const [, y] = projectionOf(camera, inner, lean).point(...at(across, up), height);
      expect(y).toBeLessThanOrEqual(inner.bottom + 1e-6);
      expect(y).toBeGreaterThanOrEqual(inner.top - 1e-6);
    }),
    { seed: 4 },
  );
  const exaggerations = wide.map((one) => {
    const { camera, inner } = lyingOn(one);
    return projectionOf(camera, inner, 1).lift / (inner.bottom - inner.top);
  });
  for (const exaggeration of exaggerations) expect(exaggeration).toBeCloseTo(exaggerations[0]!, 12);
});

test('the camera of one height puts places where the projection does', () => {
  const { camera, inner, at } = lyingOn(wide[0]!);
  const projection = projectionOf(camera, inner, 0.7);
  const [x, y] = at(0.3, 0.8);
  const level = projection.camera(0.4);
  expect([level.x(x), level.y(y)]).toEqual(projection.point(x, y, 0.4));
});
