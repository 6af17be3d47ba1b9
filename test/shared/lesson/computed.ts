import { expect } from 'vitest';
import { eigenvalues } from '../../../shared/math/matrix2.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { judge } from '../../../shared/race/fate.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { limitsOf, sweepCurve } from '../../../shared/race/sweep.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { SurfaceName } from '../../../shared/surfaces/own/spec.ts';
import type { Point, StationaryKind } from '../../../shared/surfaces/surface.ts';

export const of = knownSurface;
export const slope = (id: string, [x, y]: Point): number => Math.hypot(...of(id).gradient(x, y));
export const curvatures = (id: string, [x, y]: Point) => eigenvalues(...of(id).hessian(x, y));
export const limit = (id: string) => limitsOf(of(id))[0]!;
export const places = (id: SurfaceName, kind: StationaryKind) =>
  of(id).stationaryPoints.filter((place) => place.kind === kind);
export const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** A run of plain descent, or of another choice: θ after each step, and its fate. */
export function run(
  id: string,
  choice: number | Choice,
  { steps = of(id).race.steps, start = of(id).race.start } = {},
) {
  const surface = of(id);
  const race = startRace({ surface, start, steps }, [typeof choice === 'number' ? { learningRate: choice } : choice]);
  stepTo(race, steps);
  const { fate, step } = judge(race, 0, goalLevel(surface, start, surface.race.goalFraction));
  const path = Array.from(race.xs, (x, k): Point => [x, race.ys[k]!]);
  return { path, losses: [...race.losses], end: path.at(-1)!, loss: race.losses.at(-1)!, fate, step };
}

/** The computed curve under the dots. */
export function sweep(id: string) {
  const { start, steps, learningRates, goalFraction } = of(id).race;
  const surface = of(id);
  return sweepCurve({ surface, start, steps }, goalLevel(surface, start, goalFraction), learningRates);
}

export const fatesAbove = (id: string, rate: number) =>
  sweep(id)
    .filter(({ learningRate }) => learningRate > rate)
    .map(({ fate }) => fate);

/** Where tiny steps lead from the start. */
export const downhill = (id: string, rate: number, steps = 5000): Point => run(id, rate, { steps }).end;

/** 2/λmax of the best minimum is 2 over the printed number, as far as that is printed. */
export function limitIs(id: string, lambda: string): void {
  const digits = lambda.replace(/^0\.|\./, '').length;
  for (const { lambdaMax } of limitsOf(of(id))) expect(Number(lambdaMax.toPrecision(digits))).toBe(Number(lambda));
}

/** Above the limit descent is driven away from the minimum, however near it starts; below it comes home. */
export function nothingRestsAbove(id: string): void {
  for (const { point, cliff } of limitsOf(of(id))) {
    const near: Point = [point[0] + 1e-6, of(id).lane ? 0 : point[1] + 1.3e-6];
    const after = (rate: number): number => apart(run(id, rate, { steps: 60, start: near }).end, point);
    expect(after(1.05 * cliff), id).toBeGreaterThan(5 * apart(near, point));
    expect(after(0.95 * cliff), id).toBeLessThan(apart(near, point));
  }
}

/** A part of a sentence, and why it is so. */
export type Claim = readonly [said: string, holds: () => void];
