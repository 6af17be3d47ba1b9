import { describe, expect, test } from 'vitest';
import { hessianFormula, hessianPlace, shapeOf } from '../../../../client/stage/overlays/hessian.ts';
import { mathsSize, numberText } from '../../../../client/stage/overlays/maths-text.ts';
import { eigenvalues } from '../../../../shared/math/matrix2.ts';
import { raceable } from '../../../../shared/surfaces/index.ts';
import { placed, placesIn, surfaceOf } from './on-map.ts';

const textOf = (id: string) => {
  const surface = surfaceOf(id);
  const place = hessianPlace(surface, [placed(surface.race.start)], null)!;
  return hessianFormula(shapeOf(surface.hessian(...place))!)
    .map(({ text }) => text)
    .join('');
};

test.each(raceable.map((surface) => [surface.id, surface] as const))(
  'the axes on %s are eigenvectors, square to each other, with radii that go with 1/√|λ|',
  (_, surface) => {
    for (const [x, y] of placesIn(surface, 4)) {
      const [xx, xy, yy] = surface.hessian(x, y);
      const shape = shapeOf([xx, xy, yy]);
      if (!shape) continue;
      const [steep, flat] = shape.axes;
      const size = Math.abs(steep.eigenvalue);
      for (const {
        eigenvalue,
        direction: [dx, dy],
      } of shape.axes) {
        expect(Math.abs(xx * dx + xy * dy - eigenvalue * dx)).toBeLessThanOrEqual(1e-9 * (size + 1e-300));
        expect(Math.abs(xy * dx + yy * dy - eigenvalue * dy)).toBeLessThanOrEqual(1e-9 * (size + 1e-300));
        expect(Math.hypot(dx, dy)).toBeCloseTo(1, 12);
      }
      expect(steep.direction[0] * flat.direction[0] + steep.direction[1] * flat.direction[1]).toBeCloseTo(0, 12);
      expect(size).toBeGreaterThanOrEqual(Math.abs(flat.eigenvalue));
      const [low] = eigenvalues(xx, xy, yy);
      expect(shape.definite).toBe(low > 0);
      if (size === 0) continue;
      const ratio = Math.sqrt(Math.abs(flat.eigenvalue) / size);
      expect(steep.radius / flat.radius).toBeCloseTo(Math.max(0.05, ratio), 9);
    }
  },
);

describe('what is written', () => {
  test('on the seed bowl: its limit', () => expect(textOf('seed-bowl')).toBe('2/λmax = 0.333'));

  test('on a kink, where nothing curves: two zeros', () => expect(textOf('kink')).toBe('λ = 0,  0'));

  test('on a saddle: both λ, and there is no ellipse', () => {
    const shape = shapeOf(surfaceOf('two-exits').hessian(0, 0))!;
    expect(shape.definite).toBe(false);
    expect(
      hessianFormula(shape)
        .map(({ text }) => text)
        .join(''),
    ).toBe('λ = 1,  −1');
  });

  test('is never smaller than 2.2 hundredths of the height, not even its index', () => {
    expect(mathsSize * 0.72).toBeGreaterThanOrEqual(2.2);
  });
});

test('in a lane there is one curvature, and its limit', () => {
  const lane = surfaceOf('one-example');
  const place = hessianPlace(lane, [placed(lane.race.start)], null)!;
  const [xx] = lane.hessian(...place);
  const written = hessianFormula(shapeOf(lane.hessian(...place))!, true);
  expect(written.map(({ text }) => text).join('')).toBe(`2/λ = ${numberText(2 / xx)}`);
});

describe('the place', () => {
  const himmelblau = surfaceOf('himmelblau');

  test('is the best minimum, of four equal ones the nearest to the first ball', () => {
    for (const { point, kind } of himmelblau.stationaryPoints) {
      if (kind !== 'min') continue;
      const near = placed([point[0] * 0.9, point[1] * 0.9]);
      expect(hessianPlace(himmelblau, [near], null)).toEqual(point);
    }
  });

  test('is the deeper well, wherever the ball is', () => {
    const well = surfaceOf('double-well');
    expect(hessianPlace(well, [placed([1, 0])], null)![0]).toBeLessThan(0);
  });

  test('is the ball when one is in focus, or when no minimum is smooth', () => {
    expect(hessianPlace(himmelblau, [placed([1, 1])], 0)).toEqual([1, 1]);
    expect(hessianPlace(surfaceOf('fence'), [placed([0.1, 0.2])], null)).toEqual([0.1, 0.2]);
  });
});

test('numbers have three digits and a true minus sign', () => {
  expect([0.33333, -4.3712, 0, 1234.5, 2.5e-7].map(numberText)).toEqual(['0.333', '−4.37', '0', '1230', '2.5·10⁻⁷']);
});
