import { expect, test } from 'vitest';
import { goldenSurfaces } from './golden.ts';
import { formulaOf } from './support.ts';

const tolerance = 1e-10;

function worstOf(got: readonly number[], want: readonly number[]): number {
  const scale = Math.max(...want.map(Math.abs));
  const gaps = want.map((number, i) => Math.abs(got[i]! - number));
  return scale === 0 ? Math.max(...gaps) : Math.max(...gaps) / scale;
}

test('the reference holds 26 surfaces that can be typed, with 50 points each', () => {
  expect(goldenSurfaces.length).toBe(26);
  expect(goldenSurfaces.flatMap((surface) => surface.points).length).toBe(1300);
});

test.each(
  goldenSurfaces.flatMap((surface) =>
    (['generated', 'interpreted'] as const).map((backEnd) => [surface.id, backEnd, surface] as const),
  ),
)('%s, %s: value, gradient and Hessian are the 40-digit numbers to 1e-10', (_, backEnd, surface) => {
  const formula = formulaOf(surface.expr, { vars: surface.vars, backEnd });
  expect(formula.backEnd).toBe(backEnd);
  let compared = 0;
  for (const { at, value, gradient, hessian } of surface.points) {
    const [x, y] = [at[0]!, at[1] ?? 0];
    const [xx, xy, yy] = formula.hessian(x, y);
    expect(worstOf([formula.value(x, y)], [value])).toBeLessThan(tolerance);
    expect(worstOf(formula.gradient(x, y), gradient)).toBeLessThan(tolerance);
    expect(worstOf(at.length === 1 ? [xx] : [xx, xy, xy, yy], hessian.flat())).toBeLessThan(tolerance);
    compared++;
  }
  expect(compared).toBe(50);
});
