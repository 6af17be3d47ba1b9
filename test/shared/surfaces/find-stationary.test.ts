import { expect, test } from 'vitest';
import { findStationaryPoints } from '../../../shared/surfaces/find-stationary.ts';
import { surfaceFromFormula } from '../../../shared/surfaces/from-formula.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import { cases } from '../../golden/golden.ts';

const { race } = surfaceById('seed-bowl')!;

/** The reference gives boxes as [[xMin, xMax], [yMin, yMax]], of one variable only the first. */
interface Reference {
  readonly surface: { readonly expr?: string; readonly vars?: readonly string[] };
  readonly box: readonly (readonly [number, number])[];
}

const references = cases('critical').flatMap((one) => {
  const { surface, box } = one as unknown as Reference;
  if (surface.expr === undefined) return [];
  const [[xMin, xMax], [yMin, yMax]] = [box[0]!, box[1] ?? ([-1, 1] as const)];
  const domain = { xMin, xMax, yMin, yMax };
  const { expr: source, vars } = surface as { expr: string; vars: readonly string[] };
  return [
    [one.id, one, surfaceFromFormula({ id: one.id, source, vars, domain, race, places: { stationary: [] } })] as const,
  ];
});

test('eleven references are formulas', () => {
  expect(references.length).toBe(11);
});

test.each(references)(
  '%s: the finder finds every point of the reference, with its kind, and no other',
  (_, want, surface) => {
    const found = findStationaryPoints(surface);
    expect(found.length).toBe(want.points.length);
    for (const { point, kind, value, eigenvalues } of found) {
      const match = want.points.find(({ point: [x, y = 0] }) => Math.hypot(point[0] - x!, point[1] - y) < 1e-9);
      expect(match?.type).toBe(kind);
      expect(value).toBeCloseTo(match!.value, 8);
      match!.eig.forEach((one, i) => {
        expect(Math.abs(eigenvalues[i]! - one)).toBeLessThan(1e-9 * (1 + Math.abs(one)));
      });
    }
  },
);

test('they come lowest first, each once', () => {
  const found = findStationaryPoints(surfaceById('himmelblau')!, 60);
  expect(found.map(({ value }) => value)).toEqual(found.map(({ value }) => value).toSorted((a, b) => a - b));
  expect(found.length).toBe(9);
});

test('of a plane and of a slide there is none, of a constant everything is degenerate', () => {
  const of = (source: string) =>
    findStationaryPoints(surfaceFromFormula({ ...surfaceById('seed-bowl')!, source, places: { stationary: [] } }), 10);
  expect(of('x + 2y')).toEqual([]);
  expect(of('exp(-x) + y^2')).toEqual([]);
  expect(new Set(of('7').map(({ kind }) => kind))).toEqual(new Set(['degenerate']));
});
